// What one cell of the matrix is: a person, a verb, a row, and the statement that tries it.
import type { Issue } from './attendu.ts'
import type { Verbe } from './matrice.ts'
import type { Nom } from './personnes.ts'

export type Cellule = {
  readonly nom: Nom
  readonly verbe: Verbe | 'appeler'
  readonly objet: string
  readonly quoi: string
  readonly attendu: Issue
  /** How many rows, where the statement names none. */
  readonly lignes?: number
  readonly sql: string
  /** The database role that tries it: that of the application unless told. */
  readonly par?: 'guichet'
}

/** One row of a table of the open half, and the statement of each verb on it as a person. */
export type Ligne = {
  readonly quoi: string
  readonly service: string
  readonly aSoi?: (nom: Nom) => boolean
  readonly ligne?: string
  readonly sql: Partial<Record<Verbe, (nom: Nom) => string>>
}

/** What nobody may do is a lack of right, not a policy: those who might are asked, on one row. */
export const SANS_DROIT: readonly Nom[] = ['referente', 'ctssd', 'secretaire', 'admin', 'voisine', 'inconnue']

/** Without its condition: reading a column to choose rows would be refused before the writing is. */
export const entier = (attendu: Issue, sql: string): string =>
  attendu === 'interdit' ? sql.replace(/^((?:update|delete)\b[\s\S]*?) where [\s\S]*$/u, '$1') : sql
