// What comes by the doors of a coffre, and what I sign outside its journal. Made in creer-courrier.ts and creer-plume.ts.
import type { Depot } from '../../contract/coffre.ts'
import type { SaisineVue } from '../../contract/saisine.ts'
import type { CorpsDepot, CorpsReponse } from '../../domain/depot.ts'
import type { Id } from '../../domain/identite.ts'
import type { Refus } from '../../domain/refus.ts'
import type { RefusDAppel } from '../client.ts'
import type { TourDeGarde } from '../face-des-saisines.ts'
import type { Porte } from '../porte-publique.ts'
import type { DepotOuvert } from './depot-ouvert.ts'

/** On duty: of another sector, with its clear row. */
export type DepotDeGarde = DepotOuvert & { readonly vue: SaisineVue }

export type Courrier = {
  /** Rows of the server, dépôts, parts of doors to give, the duty. Safe to call often. */
  relever(): Promise<{ readonly fait: true } | Refus<RefusDAppel>>
  /** Until the one under way is over; asks for nothing more. */
  attendre(): Promise<void>
  /** Opened, not pieces yet. */
  enAttente(): readonly DepotOuvert[]
  /** The roster names me now. */
  enGarde(): boolean
  /** Of other sectors, while I am on duty. */
  deGarde(): readonly DepotDeGarde[]
  /** A person opens it: it becomes a piece, with all that goes with it. False: it cannot be written now. */
  recueillir(depot: Id): Promise<boolean>
  /** Clear row of a saisine, as last told. */
  ligne(saisine: Id): SaisineVue | null
  relireLesLignes(): Promise<boolean>
  /** Where something of this coffre is written today: in itself, or in that of this school year. */
  accueil(coffre: Id): Id | null
  fermer(): void
}

export type RefusDeTours = 'garde-hors-role' | 'tours-mal-formes' | 'membre-sans-certificat' | 'reseau-absent'

export type Plume = {
  /** Null when it is too long for a door, or when nobody certifies me. */
  scellerDepot(porte: Porte, depot: Id, corps: CorpsDepot): Depot | null
  scellerReponse(recu: string, saisine: Id, n: number, reponse: CorpsReponse): string | null
  publierTours(tours: readonly TourDeGarde[]): Promise<{ readonly fait: true } | Refus<RefusDeTours>>
}
