// [Note: through the door] What comes through a door may have been written by anybody: it is opened, checked and parsed
// here as hostile, and is then a body or nothing.
import { contexte } from '../../contract/contexte.ts'
import type { getDepots } from '../../contract/coffre.ts'
import type { SortieDe } from '../../contract/endpoint.ts'
import { lireDepot, type CorpsDepot } from '../../domain/depot.ts'
import type { Id, Instant } from '../../domain/identite.ts'
import type { AnnuaireLu, Certificat } from '../annuaire.ts'
import { ouvrirDepose, signataireDe } from '../porte-publique.ts'

export type DepotRecu = SortieDe<typeof getDepots>['depots'][number]

export type DepotOuvert = {
  readonly coffre: Id
  readonly depot: Id
  readonly recuLe: Instant
  /** Clear row of the saisine it belongs to, as the server has it; null when it came by another way. */
  readonly ligne: Id | null
  /** A person must open it: it waits for her. */
  readonly urgent: boolean
  readonly corps: CorpsDepot
  /** The certified person who signed it. */
  readonly par: Certificat | null
}

/** A word by one receipt enters no other conversation; what only a colleague may say is signed by one. */
const aSaPlace = (corps: CorpsDepot, { depot, saisine }: DepotRecu, par: Certificat | null): boolean => {
  switch (corps.genre) {
    case 'saisine':
      return saisine === depot
    case 'message':
      return saisine === corps.saisine
    case 'voix':
      return saisine !== null || par !== null
    case 'garde':
      return par !== null && (saisine === null || saisine === corps.saisine)
    case 'relais':
      return par !== null && saisine === corps.saisine.saisine
    case 'copie':
    case 'suite':
    case 'releve':
    case 'remontee':
      return par !== null && saisine === null
  }
}

/** `privee`: of the door of that époque of that coffre. Null: not for this door, wrongly signed, or no body we know. */
export const ouvrirDepot = (annuaire: AnnuaireLu, privee: Uint8Array, recu: DepotRecu): DepotOuvert | null => {
  const { coffre, epoque, depot, sceau, recuLe, saisine } = recu
  const info = contexte.depot({ service: annuaire.service, coffre }, epoque, depot)
  const depose = ouvrirDepose(privee, info, sceau)
  const par = depose?.signature ? signataireDe(annuaire, contexte.tagDepot, info, depose) : null
  if (!depose || (depose.signature !== null && par === null)) return null
  const corps = lireDepot(depose.texte)
  if (!corps || !aSaPlace(corps, recu, par)) return null
  const urgent = recu.urgent || (corps.genre === 'saisine' && corps.urgent)
  return { coffre, depot, recuLe, ligne: saisine, urgent, corps, par }
}
