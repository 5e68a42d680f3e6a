// What a machine keeps: ciphertext, the outbox, one device key; never a key of a coffre nor a readable word.
import type { CoffreVu } from '../contract/coffre.ts'
import type { EntreeSignee } from '../contract/registre.ts'
import type { Scelle } from '../contract/enveloppe.ts'
import type { Id, Instant, Personne } from '../domain/identite.ts'

/** One position as kept: bytes decoded once. */
export type PositionGardee =
  | { readonly rang: number; readonly entete: string; readonly ct: Uint8Array; readonly sig: Uint8Array }
  | { readonly rang: number; readonly piece: Id; readonly rev: number; readonly hache: string }

export type LotDePositions = { readonly coffre: Id; readonly positions: readonly PositionGardee[] }

/** What is known of a coffre, besides its positions. */
export type CoffreGarde = {
  readonly coffre: Id
  readonly journal: readonly EntreeSignee[]
  readonly scelles: readonly Scelle[]
  /** Last answer of /api/coffres for it. */
  readonly vu: CoffreVu | null
  /** Sealed under the member's own key: what this machine has already verified. */
  readonly memoire: Uint8Array | null
}

/** One act waiting to leave. */
export type EnvoiGarde = {
  readonly ordre: number
  readonly coffre: Id
  /** Sealed under the member's own key: survives the loss of the coffre. */
  readonly scelle: Uint8Array
}

/** Everything of one member on this machine. */
export type MagasinDuMembre = {
  /** False: what it is given is lost when the worker ends. */
  garde(): boolean
  lireAnnuaire(): Promise<readonly EntreeSignee[]>
  /** All of it. */
  ecrireAnnuaire(entrees: readonly EntreeSignee[]): Promise<void>
  lireCoffres(): Promise<readonly CoffreGarde[]>
  ecrireCoffres(coffres: readonly CoffreGarde[]): Promise<void>
  /** All positions, in the order of `rang`, of every coffre. */
  lirePositions(): Promise<ReadonlyMap<Id, readonly PositionGardee[]>>
  ajouterPositions(lots: readonly LotDePositions[]): Promise<void>
  /** Its journal, its wraps and its positions; what waits to leave stays. */
  effacerCoffre(coffre: Id): Promise<void>
  lireEnvois(): Promise<readonly EnvoiGarde[]>
  /** All or none; resolves when the machine has really kept them, throws when it cannot. */
  ecrireEnvois(envois: readonly EnvoiGarde[]): Promise<void>
  effacerEnvoi(ordre: number): Promise<void>
  /** Sealed odds and ends by name: drafts, index chunks, veil, lease. */
  lire(nom: string): Promise<Uint8Array | null>
  ecrire(nom: string, octets: Uint8Array): Promise<void>
  effacer(nom: string): Promise<void>
  noms(prefixe: string): Promise<readonly string[]>
}

export type EtatDuMagasin = 'garde' | 'refuse' | 'poste-partage'

export type Magasin = {
  /** `refuse`: the browser does not keep what it is given; writes then go through at once. */
  etat(): EtatDuMagasin
  /** Erases the member's cache, never her outbox, when it has not been opened for 35 days. */
  duMembre(qui: Personne, maintenant: Instant): Promise<MagasinDuMembre>
  /** Odds and ends of the machine itself, before anybody is known: who was last here. */
  lirePoste(nom: string): Promise<Uint8Array | null>
  ecrirePoste(nom: string, octets: Uint8Array): Promise<void>
  effacerPoste(nom: string): Promise<void>
  /** Under the non-extractable AES-GCM key of this machine. */
  scellerSousLePoste(clair: Uint8Array): Promise<Uint8Array>
  ouvrirSousLePoste(scelle: Uint8Array): Promise<Uint8Array | null>
  /** Acts of anybody that have not left this machine. */
  envoisEnAttente(): Promise<number>
  /** « Oublier cette machine » : everything, the device key too. */
  oublier(): Promise<void>
  fermer(): void
}
