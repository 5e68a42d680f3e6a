import type { DossierLu, PieceLue } from '../face.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceNote } from '../../domain/piece.ts'
import { reunisA } from '../ecrits/fusion.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { ligneDossier } from './dossiers.ts'
import { copiesDe, piecesDe, type De } from './pieces.ts'

const quand = ({ contenu, rang, enAttente }: PieceLue<PieceNote>): string =>
  `${contenu.jour} ${contenu.heure ?? '00:00'} ${enAttente ? '9' : '0'} ${String(rang).padStart(10, '0')}`

export const plusRecentes = (notes: readonly PieceLue<PieceNote>[]): PieceLue<PieceNote>[] =>
  notes.toSorted((a, b) => (quand(a) < quand(b) ? 1 : -1))

/** To do first, the nearest day at the top; then what is done. */
const parEcheance = (a: PieceLue<De<'tache'>>, b: PieceLue<De<'tache'>>): number => {
  const rangee = ({ contenu }: PieceLue<De<'tache'>>): string =>
    `${contenu.faiteLe === null ? 0 : 1} ${contenu.echeance ?? '9999-99-99'} ${contenu.libelle}`
  return rangee(a).localeCompare(rangee(b))
}

/** `autre`: another file of mine, to see whether it says the same. */
export const lireDossier = (
  coffre: CoffreOuvert,
  autre: (id: Id) => CoffreOuvert | null = () => null,
): DossierLu | null => {
  const ligne = ligneDossier(coffre)
  const copies = copiesDe(coffre)
  const [fiche] = piecesDe(coffre, 'eleve', copies)
  if (!ligne || !fiche) return null
  return {
    ...ligne,
    fiche,
    responsables: piecesDe(coffre, 'responsable', copies),
    taches: piecesDe(coffre, 'tache', copies).sort(parEcheance),
    notes: plusRecentes(piecesDe(coffre, 'note', copies)),
    peutEcrire: coffre.peutEcrire,
    fiable: coffre.fiable,
    reunis: reunisA(coffre, autre),
  }
}
