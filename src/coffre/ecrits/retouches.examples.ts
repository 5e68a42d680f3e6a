// Every kind of revision that somebody might try to lay on a writing that was sent.
import type { Id } from '../../domain/identite.ts'
import type { Piece, PieceEcrit } from '../../domain/piece.ts'

export type Retouche = { readonly nom: string; readonly faire: (frozen: PieceEcrit, par: Id) => Piece }

const envoi = (ecrit: PieceEcrit): NonNullable<PieceEcrit['fige']> => {
  if (!ecrit.fige) throw new Error('not sent')
  return ecrit.fige
}

export const RETOUCHES: readonly Retouche[] = [
  { nom: 'a draft again', faire: (e) => ({ ...e, etat: 'brouillon', fige: null, mesures: 'À revoir.' }) },
  { nom: 'other words under the same sending', faire: (e) => ({ ...e, evaluation: 'Rien d’inquiétant.' }) },
  {
    nom: 'a second sending of her own',
    faire: (e, par) => ({ ...e, demande: 'Classer.', fige: { ...envoi(e), par, empreinte: 'f'.repeat(64) } }),
  },
  { nom: 'an earlier date', faire: (e) => ({ ...e, fige: { ...envoi(e), jour: '2026-01-01' } }) },
  { nom: 'taken back', faire: (e) => ({ ...e, annule: true }) },
  { nom: 'given up', faire: (e) => ({ ...e, etat: 'abandonne', abandon: 'Erreur.', fige: null }) },
  { nom: 'other recipients', faire: (e) => ({ ...e, destinataires: [] }) },
  { nom: 'a parent told after all', faire: (e) => ({ ...e, information: { ...e.information, titulaires: [] } }) },
  { nom: 'said to be a copy', faire: (e) => ({ ...e, copieDe: { piece: 'a'.repeat(26), base: 1 } }) },
  {
    nom: 'another kind of piece',
    faire: () => ({ format: 1, annule: false, genre: 'prevu', jusqua: '2026-12-24' }),
  },
]
