// [Note: through the door] What comes through a door may have been written by anybody: it is opened, checked and parsed
// here as hostile, and is then a body or nothing.
import { contexte } from '../../contract/contexte.ts'
import type { getDepots } from '../../contract/coffre.ts'
import type { SortieDe } from '../../contract/endpoint.ts'
import { lireDepot, type CorpsDepot } from '../../domain/depot.ts'
import { ServiceId, type Id, type Instant } from '../../domain/identite.ts'
import { tientLeCoffreDuService } from '../../domain/role.ts'
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

/** What comes up from a service below is signed there, by one of its heads; everything else, by somebody of mine. */
const parQui = ({ genre }: CorpsDepot, service: ServiceId, par: Certificat | null): boolean =>
  genre === 'remontee'
    ? par !== null && par.service !== service && par.role !== null && tientLeCoffreDuService(par.role)
    : par === null || par.service === service

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

const infoDe = (service: ServiceId, { coffre, epoque, depot }: DepotRecu): string =>
  contexte.depot({ service, coffre }, epoque, depot)

/** The other service whose annuaire must be asked for, and the year it speaks of; null when mine is enough. */
export const signeAilleurs = (
  { service }: AnnuaireLu,
  privee: Uint8Array,
  recu: DepotRecu,
): { readonly service: ServiceId; readonly annee: number } | null => {
  const depose = ouvrirDepose(privee, infoDe(service, recu), recu.sceau)
  const corps = depose && lireDepot(depose.texte)
  const signe = ServiceId.safeParse(depose?.signature?.service)
  if (corps?.genre !== 'remontee' || !signe.success || signe.data === service) return null
  return { service: signe.data, annee: corps.remontee.annee }
}

/**
 * `privee`: of the door of that époque of that coffre; `voisin`: of a service just below mine. Null: not for this door,
 * wrongly signed, or no body we know.
 */
export const ouvrirDepot = (
  annuaire: AnnuaireLu,
  privee: Uint8Array,
  recu: DepotRecu,
  voisin: AnnuaireLu | null = null,
): DepotOuvert | null => {
  const { coffre, depot, sceau, recuLe, saisine } = recu
  const info = infoDe(annuaire.service, recu)
  const depose = ouvrirDepose(privee, info, sceau)
  const livre = voisin !== null && depose?.signature?.service === voisin.service ? voisin : annuaire
  const par = depose?.signature ? signataireDe(livre, contexte.tagDepot, info, depose) : null
  if (!depose || (depose.signature !== null && par === null)) return null
  const corps = lireDepot(depose.texte)
  if (!corps || !parQui(corps, annuaire.service, par) || !aSaPlace(corps, recu, par)) return null
  const urgent = recu.urgent || (corps.genre === 'saisine' && corps.urgent)
  return { coffre, depot, recuLe, ligne: saisine, urgent, corps, par }
}
