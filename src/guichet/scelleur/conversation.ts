// The thread that a receipt opens, and a later word in it.
import { ouvrirReponse, porteDuCoffre } from '../../coffre/porte-publique.ts'
import type { AnnuaireLu } from '../../coffre/annuaire.ts'
import type { Appeler } from '../../coffre/client.ts'
import type { SortieDe } from '../../contract/endpoint.ts'
import { postMessagePublic, postRecu } from '../../contract/guichet.ts'
import { hex } from '../../crypto/octets.ts'
import { lireRecu, selDuRecu, type SecretDuRecu } from '../../crypto/recu.ts'
import type { Instant } from '../../domain/identite.ts'
import { estRefus, refuser } from '../../domain/refus.ts'
import type { EchangeLu, Face, Fil } from '../face.ts'
import { nombreDeParties, preparer, scellerColis, type Colis } from './colis.ts'
import { enRefusDEnvoi } from './deposer.ts'
import type { Portier } from './portier.ts'
import type { SecretDe } from './secrets.ts'
import { travailler, type Suivi } from './travail.ts'

type Vu = SortieDe<typeof postRecu>
type Ouverte = { readonly secret: SecretDuRecu; readonly vu: Vu; readonly annuaire: AnnuaireLu }

const lireEchange = (
  { secret, vu, annuaire }: Ouverte,
  { n, sens, jour, sceau }: Vu['echanges'][number],
): EchangeLu => {
  if (sens === 'eux') return { n, jour, genre: 'eux', texte: '', par: '' }
  let lue: ReturnType<typeof ouvrirReponse> = null
  try {
    lue = sceau === null ? null : ouvrirReponse(annuaire, secret.paire, vu.saisine, n, sceau)
  } catch {
    lue = null
  }
  return lue
    ? { n, jour, genre: 'reponse', texte: lue.reponse.texte, par: `${lue.par.prenom} ${lue.par.nom}` }
    : { n, jour, genre: 'fausse', texte: '', par: '' }
}

const enFil = (ouverte: Ouverte): Fil => {
  const { etat, jour, expireLe, echanges } = ouverte.vu
  return { etat, jour, expireLe, echanges: echanges.map((echange) => lireEchange(ouverte, echange)) }
}

const prochain = ({ echanges }: Vu): number => Math.max(0, ...echanges.map(({ n }) => n)) + 1

const ESSAIS = 3

export const creerConversation = (
  appeler: Appeler,
  portier: Portier,
  suivi: Suivi,
  maintenant: () => Instant,
  secretDe: SecretDe,
): Pick<Face, 'ouvrir' | 'ecrire'> => {
  let ouverte: Ouverte | null = null
  let colis: Colis | null = null

  const relire = async (secret: SecretDuRecu) => {
    const vu = await appeler(postRecu, { adresse: hex(secret.adresse) })
    if (estRefus(vu)) {
      const connu = vu.refus === 'recu-inconnu' || vu.refus === 'trop-d-essais'
      return refuser(connu ? vu.refus : 'reseau-absent')
    }
    const annuaire = await portier.annuaire(vu.service)
    return estRefus(annuaire) ? annuaire : { secret, vu, annuaire }
  }

  const ouvrir: Face['ouvrir'] = async ({ saisie }) => {
    const lu = lireRecu(saisie)
    if (lu === null) return refuser('recu-incomplet')
    if ('inconnu' in lu) return { motInconnu: lu.inconnu }
    const racines = await portier.racines()
    if (estRefus(racines)) return racines
    const relue = await relire(secretDe(lu.recu, selDuRecu(racines.deploiement)))
    if (estRefus(relue)) return relue
    ouverte = relue
    return enFil(relue)
  }

  const ecrire: Face['ecrire'] = async ({ uai, texte, langue, voix }) => {
    for (let essai = 1; ouverte; essai++) {
      const { secret, vu, annuaire } = ouverte
      const n = prochain(vu)
      colis = preparer(colis, { texte, n }, voix)
      const porte = porteDuCoffre(annuaire, vu.coffre, maintenant())
      if (!porte) return refuser('porte-fausse')
      const travail = await travailler(appeler, uai, suivi)
      if (estRefus(travail)) return travail
      suivi.dire({ etape: 'sceau' })
      const corps = {
        genre: 'message',
        format: 1,
        saisine: vu.saisine,
        n,
        texte,
        langue,
        voix: nombreDeParties(voix),
      } as const
      const depots = scellerColis(porte, colis, corps)
      if (estRefus(depots)) return depots
      suivi.dire({ etape: 'depart' })
      const issue = await appeler(postMessagePublic, { uai, adresse: hex(secret.adresse), n, depots, travail })
      const refus = estRefus(issue) ? issue.refus : null
      const depasse = refus === 'echange-avance'
      if (refus === 'porte-inconnue') portier.oublier()
      const aRefaire = refus === 'porte-inconnue' || refus === 'epreuve-refusee'
      if (refus !== null && refus !== 'depot-existe' && !depasse && (!aRefaire || essai === ESSAIS)) {
        return refuser(refus === 'recu-inconnu' ? refus : enRefusDEnvoi(refus))
      }
      const relue = await relire(secret)
      if (estRefus(relue)) return relue
      ouverte = relue
      // number n is ours all the same when only this receipt can have written it: the answer of a first try was lost
      const parti = refus === null || relue.vu.echanges.some((echange) => echange.n === n && echange.sens === 'eux')
      if (parti || depasse) return { fil: enFil(relue), entreTemps: !parti }
    }
    return refuser('recu-inconnu')
  }

  return { ouvrir, ecrire }
}
