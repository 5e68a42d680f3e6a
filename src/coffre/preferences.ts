import type { Id } from '../domain/identite.ts'
import type { PiecePreferences } from '../domain/piece.ts'
import type { Moteur, PieceOuverte } from './moteur.ts'

export type Changement = Partial<Omit<PiecePreferences, 'genre' | 'format'>>

const PREMIERES: PiecePreferences = {
  genre: 'preferences',
  format: 1,
  annule: false,
  derniersTypes: ['ENTRETIEN_ELEVE', 'ENTRETIEN_PARENTS', 'ENTRETIEN_TEL', 'LIAISON_INTERNE'],
  pageDesMesuresLue: false,
  touchesSeules: true,
  etablissement: null,
}

type Posees = PieceOuverte & { readonly contenu: PiecePreferences }

const trouver = (moteur: Moteur, personnel: Id): Posees | null => {
  for (const piece of moteur.coffre(personnel)?.pieces.values() ?? []) {
    if (piece.contenu.genre === 'preferences' && !piece.contenu.copieDe) return piece as Posees
  }
  return null
}

/** Those of a first day for whoever has no coffre. */
export const lirePreferences = (moteur: Moteur | null, personnel: Id): PiecePreferences =>
  (moteur && trouver(moteur, personnel)?.contenu) ?? PREMIERES

/** The last type used comes first; four are kept. */
export const avecDernierType = (derniers: readonly string[], type: string): string[] =>
  [type, ...derniers.filter((t) => t !== type)].slice(0, 4)

export const ecrirePreferences = async (moteur: Moteur, personnel: Id, changement: Changement): Promise<void> => {
  const posees = trouver(moteur, personnel)
  const avant = posees?.contenu ?? PREMIERES
  const apres: PiecePreferences = { ...avant, ...changement }
  if (JSON.stringify(apres) === JSON.stringify(avant)) return
  await moteur.poser(personnel, apres, posees ? { piece: posees.piece, base: posees.rev } : undefined)
}
