// A small true service, made with the functions of the coffre: every format of the house appears in it once.
import { contexte } from '../../src/contract/contexte.ts'
import type { Entete, Scelle } from '../../src/contract/enveloppe.ts'
import type { EntreeSignee } from '../../src/contract/registre.ts'
import { creerAnnuaire, type Annuaire } from '../../src/coffre/annuaire.ts'
import { scellerPourMembre, scellerPourRecouvrement } from '../../src/coffre/cles-de-coffre.ts'
import { nouvelEtat, recevoirCles, recevoirJournal, type EtatDuCoffre } from '../../src/coffre/coffre-ouvert.ts'
import { engagementDe, hacheDeLEnveloppe, porteDe, scellerPiece, type Scellee } from '../../src/coffre/enveloppe.ts'
import {
  certifier,
  ecrireAnnuaire,
  naitreService,
  nouvellesCles,
  publiques,
  signataire,
} from '../../src/coffre/naissance.ts'
import { composerEntreeDeJournal, hacheDe } from '../../src/coffre/registre.ts'
import { nouvelleCle } from '../../src/crypto/chiffre.ts'
import { teteSuivante, TETE_VIDE } from '../../src/crypto/enveloppe.ts'
import { nouvelId } from '../../src/crypto/identifiant.ts'
import { base64, hex } from '../../src/crypto/octets.ts'
import { paireDepuisGraine } from '../../src/crypto/sceau.ts'

const SERVICE = '035'
const JOUR = '2026-09-01'
const LE = `${JOUR}T08:00:00Z`

const cles = (prenom: string) => nouvellesCles(nouvelId(), 'Exemple', prenom)

export const creerMonde = async () => {
  const [g1, g2, g3, ass, binome] = [cles('Une'), cles('Deux'), cles('Trois'), cles('Anne'), cles('Berthe')] as const
  const gardiens = [g1, g2, g3]
  const ne = await naitreService({
    service: SERVICE,
    gardiens,
    k: 2,
    certificateurs: [g1.membre, g2.membre],
    le: LE,
    jour: JOUR,
  })
  const dernier = ne.entrees.at(-1)
  if (!dernier) throw new Error('an annuaire without entries')
  const suite = ecrireAnnuaire(SERVICE, { n: ne.entrees.length, prev: hacheDe(dernier) })
  const certificateurs = [signataire(SERVICE, g1, 0), signataire(SERVICE, g2, 0)] as const
  const position = certifier(suite, { ...publiques(ass), role: 'ass', diplome: 'deass-vu' }, LE, certificateurs)
  certifier(suite, { ...publiques(binome), role: 'ass', diplome: 'deass-vu' }, LE, certificateurs)

  const entrees = [...ne.entrees, ...suite.entrees]
  const annuaire = creerAnnuaire(SERVICE, ne.racine)
  const faute = annuaire.ajouter(entrees)
  if (faute) throw new Error(`the true annuaire is refused: ${faute}`)

  const coffre = nouvelId()
  const lieu = { service: SERVICE, coffre }
  const dk = nouvelleCle()
  const porte = porteDe(dk, lieu, 1)
  const moi = { service: SERVICE, membre: ass.membre }
  const vu = { rang: 0, tete: hex(TETE_VIDE), annuaire: annuaire.longueur - 1 }
  const signe = signataire(SERVICE, ass, position)
  const membre = { ...moi, role: 'referent' as const, debut: null, fin: null }
  const creer = composerEntreeDeJournal(
    {
      service: SERVICE,
      log: coffre,
      n: 0,
      prev: null,
      le: LE,
      type: 'creer',
      vu,
      corps: {
        genre: 'dossier',
        secteur: null,
        annee: null,
        epoque: { numero: 1, engagement: engagementDe(dk), porte: base64(porte.publique) },
        membres: [membre],
      },
    },
    [signe],
  )

  const enveloppes = ecrireDeuxPieces(
    { ...lieu, dk, auteur: ass.membre, certificat: position, annuaire: vu.annuaire },
    signe.privee,
  )
  const tetes = enveloppes.reduce<Uint8Array[]>(
    (t, e) => [...t, teteSuivante(t.at(-1) ?? TETE_VIDE, hacheDeLEnveloppe(e))],
    [TETE_VIDE],
  )
  const accorder = composerEntreeDeJournal(
    {
      service: SERVICE,
      log: coffre,
      n: 1,
      prev: hacheDe(creer),
      le: LE,
      type: 'accorder',
      vu: { rang: enveloppes.length, tete: hex(tetes.at(-1) ?? TETE_VIDE), annuaire: vu.annuaire },
      corps: {
        membre: { service: SERVICE, membre: binome.membre, role: 'binome', debut: JOUR, fin: null },
        motif: 'binome',
      },
    },
    [signe],
  )

  const scelles = [scellerPourMembre(dk, lieu, 1, moi, annuaire), scellerPourRecouvrement(dk, lieu, 1, annuaire)]
  const privees = new Map([[1, paireDepuisGraine(ass.graine).privee]])
  return {
    service: SERVICE,
    lieu,
    racine: ne.racine,
    entrees,
    annuaire,
    gardiens,
    parts: ne.recouvrement.parts,
    ass,
    moi,
    privees,
    dk,
    porte,
    journal: [creer, accorder] as const,
    enveloppes,
    tetes,
    scelles: scelles.filter((s): s is Scelle => s !== null),
    infoDeLaPart: (index: number): string => contexte.part(SERVICE, 1, index, gardiens.length, 2),
  }
}
export type Monde = Awaited<ReturnType<typeof creerMonde>>

type Auteur = { service: string; coffre: string; dk: Uint8Array; auteur: string; certificat: number; annuaire: number }

/** A first piece, then its second revision written after having seen the first. */
const ecrireDeuxPieces = ({ dk, annuaire, ...qui }: Auteur, privee: Uint8Array): readonly [Scellee, Scellee] => {
  const piece = nouvelId()
  const commun = { ...qui, suite: 1, piece, epoque: 1 } as const
  const contenu = { genre: 'prevu', format: 1, annule: false, jusqua: '2026-12-01' } as const
  const sceller = (entete: Entete): Scellee => {
    const faite = scellerPiece(dk, privee, entete, contenu)
    if (!faite) throw new Error('a short text is too long')
    return faite
  }
  const premiere = sceller({ ...commun, rev: 1, prev: null, vu: { rang: 0, tete: hex(TETE_VIDE), annuaire } })
  const hache = hacheDeLEnveloppe(premiere)
  const vu = { rang: 1, tete: hex(teteSuivante(TETE_VIDE, hache)), annuaire }
  return [premiere, sceller({ ...commun, rev: 2, prev: hex(hache), vu })]
}

/** What a worker knows of the coffre after its journal, ready for its first position. */
export const etatNeuf = (
  monde: Monde,
  journal: readonly EntreeSignee[] = monde.journal,
  annuaire: Annuaire = monde.annuaire,
): EtatDuCoffre => {
  const etat = nouvelEtat(monde.service, monde.lieu.coffre)
  recevoirJournal(etat, journal, annuaire)
  recevoirCles(etat, monde.scelles, monde.moi, monde.privees)
  return etat
}

/** A copy that one reading may spoil. */
export const copie = (etat: EtatDuCoffre): EtatDuCoffre => ({
  ...etat,
  entrees: [...etat.entrees],
  cles: new Map(etat.cles),
  tetes: [...etat.tetes],
  haches: [...etat.haches],
  pieces: new Map([...etat.pieces].map(([piece, revisions]) => [piece, [...revisions]])),
  douteuses: new Map(etat.douteuses),
  fautes: new Set(etat.fautes),
})
