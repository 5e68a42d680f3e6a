// What every view needs of an opened coffre: its pieces by kind, the annulled left out, a copy shown beside its original.
import type { Id, Jour } from '../../domain/identite.ts'
import { typeDeNote } from '../../domain/nomenclature.ts'
import type { GenrePiece, Piece, PieceNote } from '../../domain/piece.ts'
import type { PieceLue } from '../face.ts'
import type { CoffreOuvert, PieceOuverte } from '../moteur.ts'

export type De<G extends GenrePiece> = Extract<Piece, { genre: G }>

/** A copy of what was handed over is joined to nothing: a draft that lost the race stands by itself. */
const seJoint = (contenu: Piece, coffre: CoffreOuvert): boolean => {
  const original = contenu.copieDe && coffre.pieces.get(contenu.copieDe.piece)?.contenu
  const remis = original?.genre === 'document' || (original?.genre === 'ecrit' && original.etat === 'transmis')
  return contenu.copieDe !== undefined && !remis
}

/** For each piece, the copy that waits to be joined to it. */
export const copiesDe = (coffre: CoffreOuvert): ReadonlyMap<Id, Id> => {
  const copies = new Map<Id, Id>()
  for (const { piece, contenu } of coffre.pieces.values()) {
    if (!contenu.annule && contenu.copieDe && seJoint(contenu, coffre)) copies.set(contenu.copieDe.piece, piece)
  }
  return copies
}

export const lue = <P extends Piece>(
  ouverte: PieceOuverte & { readonly contenu: P },
  copies: ReadonlyMap<Id, Id>,
): PieceLue<P> => ({
  coffre: ouverte.coffre,
  piece: ouverte.piece,
  rev: ouverte.rev,
  rang: ouverte.rang,
  auteur: ouverte.auteur,
  contenu: ouverte.contenu,
  enAttente: ouverte.enAttente,
  copie: copies.get(ouverte.piece) ?? null,
})

/** The copy of a piece that still counts is read beside it; of one that counts no more, for itself. */
const estSeconde = (contenu: Piece, coffre: CoffreOuvert): boolean => {
  const original = contenu.copieDe && coffre.pieces.get(contenu.copieDe.piece)
  return original !== undefined && !original.contenu.annule && seJoint(contenu, coffre)
}

export const piecesDe = <G extends GenrePiece>(
  coffre: CoffreOuvert,
  genre: G,
  copies: ReadonlyMap<Id, Id> = copiesDe(coffre),
): PieceLue<De<G>>[] => {
  const trouvees: PieceLue<De<G>>[] = []
  for (const ouverte of coffre.pieces.values()) {
    if (ouverte.contenu.genre !== genre || ouverte.contenu.annule || estSeconde(ouverte.contenu, coffre)) continue
    trouvees.push(lue(ouverte as PieceOuverte & { readonly contenu: De<G> }, copies))
  }
  return trouvees
}

/** The pupil or the family was met; an interview noted without saying with whom counts as one. */
export const estRencontre = (note: PieceNote): boolean =>
  note.presents.some(({ qui }) => qui === 'eleve' || qui === 'personne') ||
  (note.presents.length === 0 && typeDeNote(note.type).famille === 'entretien')

export const plusTot = (a: Jour | null, b: Jour | null): Jour | null => (a === null ? b : b === null || a <= b ? a : b)
export const plusTard = (a: Jour | null, b: Jour | null): Jour | null => (a === null ? b : b === null || a >= b ? a : b)
