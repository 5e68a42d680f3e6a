// The face, saisines: the inbox of the sector, the conversation, the duty, and filing by a professional with an account.
import type { Fonction } from '../domain/fonction.ts'
import type { LecteurDuGuichet } from '../domain/guichet.ts'
import type { Id, Instant, Jour } from '../domain/identite.ts'
import type { PieceSaisine } from '../domain/piece.ts'
import type { Refus } from '../domain/refus.ts'
import type { ActeDeSaisine, Demandeur, EleveDeSaisine, Joindre, Pour, RefusDeSaisine } from '../domain/saisine.ts'
import type { PieceLue, RefusDEcrire } from './face-des-pieces.ts'

/** Who and when, never why: what a list may show. */
export type LigneSaisine = {
  readonly coffre: Id
  /** Id of its piece; for a dépôt that no one has opened yet, that of the dépôt (the same later). */
  readonly piece: Id
  readonly contenu: PieceSaisine
  /** A dépôt not yet turned into a piece: urgent ones wait behind the door until a person opens them. */
  readonly scellee: boolean
  /** Words of theirs that came after the last answer or reading. */
  readonly nouveaux: number
  /** Duty only: it belongs to another sector, and I may read and answer, not keep. */
  readonly garde: boolean
  /** Shown to the requester as « prise en charge ». */
  readonly montree: boolean
  /** Of the sector of my pair, who is here: hers to treat, mine to read. */
  readonly duBinome: boolean
}

export type Echange = {
  /** `garde`: what the duty social worker told us she did. */
  readonly sens: 'eux' | 'nous' | 'garde'
  readonly n: number
  readonly le: Instant
  readonly texte: string
  readonly langue: string
  readonly par: Id | null
  /** Opened by the receipt; null for theirs and while not read. */
  readonly luLe: Instant | null
  readonly voix: readonly Enregistrement[]
}

/** A spoken answer, whole: to be played from a blob. */
export type Enregistrement = { readonly type: string; readonly octets: Uint8Array<ArrayBuffer> }

export type Rapprochement =
  | {
      readonly genre: 'saisine'
      readonly ligne: LigneSaisine
      readonly pourquoi: 'meme-eleve' | 'meme-ecole-et-nom' | 'meme-demandeur'
    }
  | { readonly genre: 'dossier'; readonly coffre: Id; readonly titre: string; readonly certain: boolean }

export type SaisineLue = LigneSaisine & {
  readonly voix: readonly Enregistrement[]
  readonly echanges: readonly Echange[]
  /** A receipt answers until then; null without one. */
  readonly expireLe: Jour | null
  readonly peutRepondre: boolean
  readonly rapprochements: readonly Rapprochement[]
  readonly peutEcrire: boolean
}

/** By hand: at the door, on the phone, in a meeting, brought by a colleague. */
export type NouvelleSaisine = Pick<
  PieceSaisine,
  | 'uai'
  | 'emetteur'
  | 'origine'
  | 'mode'
  | 'urgence'
  | 'pour'
  | 'eleve'
  | 'demandeur'
  | 'texte'
  | 'joindre'
  | 'eleveInforme'
  | 'parentsInformes'
>

/** By a professional of a school: sealed here to the door of the sector; nobody reads it again from this account. */
export type SaisineDeposee = {
  readonly uai: string
  readonly fonction: Fonction
  readonly urgent: boolean
  readonly pour: Pour
  readonly eleve: EleveDeSaisine | null
  readonly demandeur: Demandeur
  readonly texte: string
  readonly joindre: Joindre
  readonly eleveInforme: boolean | null
  readonly parentsInformes: boolean | null
  /** Who the form said would read. */
  readonly lecteur: LecteurDuGuichet
}

export type Confrere = { readonly membre: Id; readonly secteur: Id; readonly nom: string }

export type TourDeGarde = { readonly membre: Id; readonly debut: Instant; readonly fin: Instant }

export type FaceDesSaisines = {
  /** Everything of mine, closed ones too, urgency first then the oldest. */
  saisines(): Promise<readonly LigneSaisine[]>
  /** Opens one: turns its dépôt into a piece, tells the server that a person has read. */
  saisine(coffre: Id, piece: Id): Promise<SaisineLue | Refus<'saisine-inconnue' | 'reseau-absent'>>
  noterSaisine(saisine: NouvelleSaisine): Promise<{ readonly coffre: Id; readonly piece: Id } | Refus<RefusDEcrire>>
  agir(
    coffre: Id,
    piece: Id,
    acte: ActeDeSaisine,
    motif: string,
  ): Promise<PieceLue<PieceSaisine> | Refus<RefusDEcrire | RefusDeSaisine>>
  /** The requester sees « prise en charge », if she so chooses. */
  montrerPriseEnCharge(
    coffre: Id,
    piece: Id,
  ): Promise<{ readonly fait: true } | Refus<'saisine-inconnue' | 'reseau-absent'>>
  /** Sealed to the receipt and signed; her copy is a piece (for the duty: a dépôt to the sector). */
  repondre(
    coffre: Id,
    piece: Id,
    texte: string,
  ): Promise<
    | { readonly n: number }
    | Refus<'saisine-inconnue' | 'sans-recu' | 'texte-trop-long' | 'reseau-absent' | RefusDEcrire>
  >
  /** Colleagues to whom one may be handed: those of another sector whose door is in service. */
  confreres(): Promise<readonly Confrere[]>
  /** With its conversation, through her door; here it becomes `relais` and keeps only that. */
  passerLeRelais(
    coffre: Id,
    piece: Id,
    a: Confrere,
    motif: string,
  ): Promise<
    | { readonly fait: true }
    | Refus<'saisine-inconnue' | 'porte-inconnue' | 'reseau-absent' | RefusDEcrire | RefusDeSaisine>
  >
  /** Duty only: tells the sector what was done, and leaves the inbox. */
  rendreCompte(
    coffre: Id,
    piece: Id,
    texte: string,
  ): Promise<{ readonly fait: true } | Refus<'saisine-inconnue' | 'reseau-absent' | 'texte-trop-long'>>

  /** The roster as signed in the annuaire, oldest first, from today. */
  tours(): Promise<readonly TourDeGarde[]>
  /** A certifier signs the whole roster anew. */
  publierTours(
    tours: readonly TourDeGarde[],
  ): Promise<
    { readonly fait: true } | Refus<'garde-hors-role' | 'tours-mal-formes' | 'membre-sans-certificat' | 'reseau-absent'>
  >

  /** For an account without keyring: seals to the door of the school, checked against racines.json. */
  deposer(
    saisine: SaisineDeposee,
  ): Promise<
    | { readonly saisine: Id }
    | Refus<'lecteur-change' | 'porte-fausse' | 'texte-trop-long' | 'guichet-inconnu' | 'reseau-absent'>
  >
}
