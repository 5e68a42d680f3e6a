// What every part of the face says of a piece; apart, so that they may all say it.
import type { Id } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'

/** One opened piece: the last revision of a piece, verified. */
export type PieceLue<P extends Piece = Piece> = {
  readonly coffre: Id
  readonly piece: Id
  readonly rev: number
  readonly rang: number
  readonly auteur: Id
  readonly contenu: P
  /** Kept on this machine, not yet acknowledged by the server. */
  readonly enAttente: boolean
  /** Another version of this piece, waiting to be joined. */
  readonly copie: Id | null
}

export type Pose = { readonly coffre: Id; readonly piece: Id; readonly rev: number }
export type RefusDEcrire =
  | 'coffre-inconnu'
  | 'lecture-seule'
  | 'coffre-clos'
  | 'texte-trop-long'
  | 'piece-mal-formee'
  | 'piece-inconnue'
  | 'coffre-non-fiable'
  | 'sans-secteur'
  /** It was handed over: what follows is another piece. */
  | 'ecrit-fige'
