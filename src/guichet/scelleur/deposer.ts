import type { Appeler, RefusDAppel } from '../../coffre/client.ts'
import { postSaisinePublique } from '../../contract/guichet.ts'
import type { MotifDe } from '../../contract/endpoint.ts'
import { base64, hex, sha256 } from '../../crypto/octets.ts'
import { nouveauRecu, selDuRecu, type SecretDuRecu } from '../../crypto/recu.ts'
import { estRefus, refuser } from '../../domain/refus.ts'
import type { Face, RefusDEnvoi } from '../face.ts'
import { nombreDeParties, preparer, scellerColis, type Colis } from './colis.ts'
import type { Portier } from './portier.ts'
import type { SecretDe } from './secrets.ts'
import { travailler, type Suivi } from './travail.ts'

type Recu = { readonly mots: string; readonly secret: SecretDuRecu }

type Motif = RefusDAppel | MotifDe<typeof postSaisinePublique>
const DITS: Partial<Record<Motif, RefusDEnvoi>> = {
  'lecteur-change': 'lecteur-change',
  'guichet-ferme': 'guichet-ferme',
  'guichet-inconnu': 'guichet-inconnu',
  'trop-d-essais': 'trop-d-essais',
  'requete-trop-grande': 'texte-trop-long',
  'porte-inconnue': 'porte-fausse',
}
/** What the server may say of a filing, in what the page can tell. */
export const enRefusDEnvoi = (motif: Motif): RefusDEnvoi => DITS[motif] ?? 'reseau-absent'

/** A door that has just turned, or a challenge that has grown old: tried again with what is new, this many times. */
const ESSAIS = 3

export const creerDeposer = (appeler: Appeler, portier: Portier, suivi: Suivi, secretDe: SecretDe): Face['deposer'] => {
  let colis: Colis | null = null
  let recu: Recu | null = null

  const recuDuColis = async (voulu: boolean, neuf: boolean) => {
    if (!voulu) return null
    if (recu && !neuf) return recu
    const racines = await portier.racines()
    if (estRefus(racines)) return racines
    suivi.dire({ etape: 'recu' })
    const mots = nouveauRecu()
    return { mots, secret: secretDe(mots, selDuRecu(racines.deploiement)) }
  }

  return async ({ redige, voix, avecRecu, ...ecole }) => {
    const prepare = preparer(colis, { redige, avecRecu }, voix)
    const neuf = prepare !== colis
    colis = prepare
    for (let essai = 1; ; essai++) {
      suivi.dire({ etape: 'porte' })
      const porte = await portier.porte(ecole)
      if (estRefus(porte)) return porte
      const sien = await recuDuColis(avecRecu, neuf && essai === 1)
      if (estRefus(sien)) return sien
      recu = sien
      const travail = await travailler(appeler, ecole.uai, suivi)
      if (estRefus(travail)) return travail
      suivi.dire({ etape: 'sceau' })
      const corps = { ...redige, recu: sien && base64(sien.secret.paire.publique), voix: nombreDeParties(voix) }
      const depots = scellerColis(porte, prepare, corps)
      if (estRefus(depots)) return depots
      suivi.dire({ etape: 'depart' })
      const { uai, service, lecteur } = ecole
      const adresse = sien && hex(sha256(sien.secret.adresse))
      const { emetteur, urgent } = redige
      const issue = await appeler(postSaisinePublique, {
        uai,
        service,
        depots,
        emetteur,
        urgent,
        lecteur,
        adresse,
        travail,
      })
      // it arrived the time before, and the answer was lost
      if (!estRefus(issue) || issue.refus === 'depot-existe') return { recu: sien?.mots ?? null }
      const { refus } = issue
      if (refus === 'porte-inconnue') portier.oublier()
      if ((refus !== 'porte-inconnue' && refus !== 'epreuve-refusee') || essai === ESSAIS)
        return refuser(enRefusDEnvoi(refus))
    }
  }
}
