// Acts on the journal of a coffre. Each is composed on the journal as verified here, and made again on a longer one when
// somebody else wrote first.
import {
  postJournal,
  type EntreeJournal,
  type EntreeSignee,
  type MembreDuCoffre,
  type MotifAcces,
} from '../contract/registre.ts'
import type { Scelle } from '../contract/enveloppe.ts'
import { contexte } from '../contract/contexte.ts'
import type { Etiquette } from '../domain/etiquette.ts'
import { memePersonne, type Id, type Instant, type Personne } from '../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import { nouvelleCle } from '../crypto/chiffre.ts'
import { base64, concat, utf8 } from '../crypto/octets.ts'
import { sceller } from '../crypto/sceau.ts'
import { moiSignataire, oublierCoffre, vuDe, type Atelier } from './atelier.ts'
import { scellerPourMembre, scellerPourRecouvrement } from './cles-de-coffre.ts'
import { fiable, recevoirCles, recevoirJournal, type EtatDuCoffre } from './coffre-ouvert.ts'
import { engagementDe, porteDe } from './enveloppe.ts'
import type { RequeteDeJournal } from './envoi.ts'
import { jourDe } from './clock.ts'
import { membresDeLaProchaineEpoque } from './journal.ts'
import { aGarder } from './memoire.ts'
import type { RefusDActe } from './moteur.ts'
import { composerEntreeDeJournal } from './registre.ts'

type SuiteDe<E> = E extends EntreeJournal ? Pick<E, 'type' | 'corps'> : never
type Suite = SuiteDe<EntreeJournal>

/** The next entry of a journal, signed by me. Null without a certificate. */
export const composerSuite = (atelier: Atelier, etat: EtatDuCoffre, suite: Suite, le: Instant): EntreeSignee | null => {
  const signataire = moiSignataire(atelier)
  if (!signataire) return null
  const { service, coffre, journal } = etat
  const champs = {
    service,
    log: coffre,
    n: journal?.longueur ?? 0,
    prev: journal?.tete ?? null,
    le,
    vu: vuDe(atelier, etat),
    ...suite,
  }
  return composerEntreeDeJournal(champs, [signataire])
}

const requete = (entree: EntreeSignee, scelles: Scelle[] = []): RequeteDeJournal => ({
  entree,
  scelles,
  enveloppes: [],
})

/** DK, its engagement, its door, and a wrap for each member and for the recovery key. */
export const nouvelleEpoque = (
  atelier: Atelier,
  etat: EtatDuCoffre,
  numero: number,
  membres: readonly MembreDuCoffre[],
  avecRecouvrement: boolean,
):
  | { dk: Uint8Array; corps: { numero: number; engagement: string; porte: string }; scelles: Scelle[] }
  | Refus<'sans-recouvrement'> => {
  const dk = nouvelleCle()
  const scelles = membres.map((m) => scellerPourMembre(dk, etat, numero, m, atelier.annuaire)).filter((s) => s !== null)
  if (avecRecouvrement) {
    const recouvrement = scellerPourRecouvrement(dk, etat, numero, atelier.annuaire)
    if (!recouvrement) return refuser('sans-recouvrement')
    scelles.push(recouvrement)
  }
  const corps = { numero, engagement: engagementDe(dk), porte: base64(porteDe(dk, etat, numero).publique) }
  return { dk, corps, scelles }
}

const TAILLE_ETIQUETTE = 512

/** Name, first name, birth date and school, for an opening by several; 0x80 then zeros to 512 bytes. */
export const scellerEtiquette = (
  atelier: Atelier,
  etat: EtatDuCoffre,
  etiquette: Etiquette,
): RequeteDeJournal['etiquette'] => {
  const cle = atelier.annuaire.recouvrement()
  if (!cle) return undefined
  const entiere = utf8(JSON.stringify(etiquette))
  const courte = { ...etiquette, nom: etiquette.nom.slice(0, 40), prenom: etiquette.prenom.slice(0, 40) }
  const clair = entiere.length < TAILLE_ETIQUETTE ? entiere : utf8(JSON.stringify(courte))
  const bourrage = new Uint8Array(TAILLE_ETIQUETTE - clair.length)
  bourrage[0] = 0x80
  const sceau = sceller(cle.publique, contexte.etiquette(etat, cle.generation), concat(clair, bourrage))
  return { generation: cle.generation, sceau: base64(sceau) }
}

export type ActeSigne = { readonly etat: EtatDuCoffre; readonly requete: RequeteDeJournal }

type Acte = (etat: EtatDuCoffre, le: Instant) => RequeteDeJournal | null | Refus<RefusDActe>

const ESSAIS = 3
const PAR_REQUETE = 50

type Resynchroniser = (coffres: readonly Id[]) => Promise<boolean>

/** Posts entries, all or nothing; what the server has accepted is then accepted here by the same rule as anybody's. */
export const envoyer = async (atelier: Atelier, actes: readonly ActeSigne[]): Promise<null | Refus<RefusDActe>> => {
  const issue = await atelier.appeler(postJournal, { entrees: actes.map((a) => a.requete) })
  if (estRefus(issue)) {
    switch (issue.refus) {
      case 'coffre-inconnu':
      case 'signataire-non-admis':
      case 'membre-inconnu':
      case 'membre-hors-secret':
      case 'journal-avance':
      case 'reseau-absent':
      case 'reponse-illisible':
      case 'sans-session':
      case 'requete-malformee':
      case 'requete-trop-grande':
      case 'trop-d-essais':
      case 'origine-refusee':
        return refuser(issue.refus)
      case 'epoque-inattendue':
        return refuser('journal-avance')
      case 'entree-illisible':
      case 'signature-fausse':
      case 'coffre-existe':
      case 'scelle-manquant':
      case 'enveloppe-refusee':
        return refuser('acte-refuse')
    }
  }
  for (const {
    etat,
    requete: { entree, scelles },
  } of actes) {
    recevoirJournal(etat, [entree], atelier.annuaire)
    recevoirCles(etat, [...etat.scelles, ...scelles.filter((s) => pourMoi(atelier, s))], atelier.moi, atelier.privees)
    atelier.changer(etat.coffre)
  }
  await atelier.garder(() => atelier.magasin.ecrireCoffres(actes.map(({ etat }) => aGarder(atelier, etat))))
  return null
}

const pourMoi = ({ moi }: Atelier, { pour }: Scelle): boolean => pour !== 'recouvrement' && memePersonne(pour, moi)

/** One act on one coffre or on many. `null` from the act: nothing to do there. */
export const agir = async (
  atelier: Atelier,
  coffres: readonly Id[],
  acte: Acte,
  resynchroniser: Resynchroniser,
  avancement: (fait: number, total: number) => void = () => undefined,
): Promise<{ faits: number } | Refus<RefusDActe>> => {
  let faits = 0
  for (let debut = 0; debut < coffres.length; debut += PAR_REQUETE) {
    const lot = coffres.slice(debut, debut + PAR_REQUETE)
    const refus = await agirSurLot(atelier, lot, acte, resynchroniser)
    if (refus) return refus
    faits += lot.length
    avancement(faits, coffres.length)
  }
  return { faits }
}

const agirSurLot = async (
  atelier: Atelier,
  lot: readonly Id[],
  acte: Acte,
  resynchroniser: Resynchroniser,
): Promise<null | Refus<RefusDActe>> => {
  for (let essai = 0; ; essai++) {
    const actes: ActeSigne[] = []
    const le = atelier.horloge.maintenant()
    for (const coffre of lot) {
      const etat = atelier.etats.get(coffre)
      if (!etat?.journal) return refuser('coffre-inconnu')
      if (!fiable(etat)) return refuser('coffre-non-fiable')
      const faite = acte(etat, le)
      if (estRefus(faite)) return faite
      if (faite) actes.push({ etat, requete: faite })
    }
    if (actes.length === 0) return null
    const refus = await envoyer(atelier, actes)
    if (refus?.refus !== 'journal-avance' || essai >= ESSAIS) return refus
    if (!(await resynchroniser(lot))) return refuser('reseau-absent')
  }
}

const signer = (atelier: Atelier, etat: EtatDuCoffre, suite: Suite, le: Instant, scelles: Scelle[] = []) => {
  const entree = composerSuite(atelier, etat, suite, le)
  return entree ? requete(entree, scelles) : refuser('signataire-non-admis')
}

export const acteAccorder =
  (atelier: Atelier, membre: MembreDuCoffre, motif: MotifAcces): Acte =>
  (etat, le) => {
    const deja = etat.journal?.membres.find((m) => memePersonne(m, membre))
    if (
      deja &&
      (deja.role === 'referent' ||
        (deja.role === membre.role && deja.debut === membre.debut && deja.fin === membre.fin))
    )
      return null
    if (!atelier.annuaire.certificatDe(membre.membre)) return refuser('membre-sans-certificat')
    const scelles = [...etat.cles]
      .map(([epoque, dk]) => scellerPourMembre(dk, etat, epoque, membre, atelier.annuaire))
      .filter((s) => s !== null)
    return signer(atelier, etat, { type: 'accorder', corps: { membre, motif } }, le, scelles)
  }

export const acteRetirer =
  (atelier: Atelier, membre: Personne, motif: MotifAcces): Acte =>
  (etat, le) => {
    const qui = { service: membre.service, membre: membre.membre }
    if (!etat.journal?.membres.some((m) => memePersonne(m, qui))) return null
    return signer(atelier, etat, { type: 'retirer', corps: { membre: qui, motif } }, le)
  }

export const acteEpoque =
  (atelier: Atelier, motif: MotifAcces): Acte =>
  (etat, le) => {
    if (!etat.journal) return refuser('coffre-inconnu')
    const { membres, epoques, genre } = etat.journal
    const restent = membresDeLaProchaineEpoque(membres, jourDe(le))
    const faite = nouvelleEpoque(atelier, etat, epoques.length + 1, restent, genre !== 'personnel')
    if (estRefus(faite)) return faite
    return signer(atelier, etat, { type: 'epoque', corps: { epoque: faite.corps, motif } }, le, faite.scelles)
  }

export const acteSimple =
  (atelier: Atelier, suite: Extract<Suite, { type: 'cloturer' | 'rouvrir' }>): Acte =>
  (etat, le) => {
    if (suite.type === 'cloturer' && !etat.journal?.ouvert) return null
    if (suite.type === 'rouvrir' && etat.journal?.ouvert) return null
    return signer(atelier, etat, suite, le)
  }

/** After I have left: nothing of it stays here. */
export const oublierSiPartie = async (atelier: Atelier, coffres: readonly Id[], membre: Personne): Promise<void> => {
  if (!memePersonne(membre, atelier.moi)) return
  for (const coffre of coffres) await oublierCoffre(atelier, coffre)
}
