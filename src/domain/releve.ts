// Cells of a relevé, written by blocks and read one by one: same cells, same relevé, whoever composes it.
import { CATALOGUE, TABLES, type Cellule, type Colonne, type Releve } from './chiffres.ts'
import type { Id } from './identite.ts'

const rangDeTable = (code: string): number => TABLES.findIndex((table) => table.code === code)
const parTexte = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const cleDesDims = (dims: readonly string[]): string => dims.join('\u0000')

/** The whole sector first, then its schools; tables and codes in one order everywhere. */
export const enOrdre = (a: Omit<Cellule, 'colonne' | 'n'>, b: Omit<Cellule, 'colonne' | 'n'>): number =>
  rangDeTable(a.table) - rangDeTable(b.table) ||
  parTexte(a.uai ?? '', b.uai ?? '') ||
  parTexte(cleDesDims(a.dims), cleDesDims(b.dims))

const DE_L_ANNEE: Releve['colonnes'] = ['annee']
const DES_TRIMESTRES: Releve['colonnes'] = ['annee', 't1', 't2', 't3']

export const colonnesDuReleve = (parTrimestre: boolean): Releve['colonnes'] =>
  parTrimestre ? DES_TRIMESTRES : DE_L_ANNEE

/** A line all of zeros is not written. */
export const composerReleve = (
  secteur: Id,
  annee: number,
  parTrimestre: boolean,
  cellules: readonly Cellule[],
): Releve => {
  const colonnes = colonnesDuReleve(parTrimestre)
  const blocs: Releve['blocs'] = []
  let derniere: Cellule | null = null
  for (const cellule of cellules.toSorted(enOrdre)) {
    const rang = (colonnes as readonly Colonne[]).indexOf(cellule.colonne)
    if (rang < 0 || cellule.n === 0) continue
    const memeBloc = derniere?.table === cellule.table && derniere.uai === cellule.uai
    if (!memeBloc) blocs.push({ table: cellule.table, uai: cellule.uai, lignes: [] })
    const bloc = blocs.at(-1)
    if (!memeBloc || derniere === null || cleDesDims(derniere.dims) !== cleDesDims(cellule.dims))
      bloc?.lignes.push([cellule.dims, colonnes.map(() => 0)])
    const nombres = bloc?.lignes.at(-1)?.[1]
    if (nombres) nombres[rang] = cellule.n
    derniere = cellule
  }
  return { catalogue: CATALOGUE, secteur, annee, colonnes, blocs }
}

/** One by one; numbers beyond the columns are not read. */
export const cellulesDuReleve = ({ colonnes, blocs }: Releve): Cellule[] =>
  blocs.flatMap(({ table, uai, lignes }) =>
    lignes.flatMap(([dims, nombres]) =>
      colonnes.flatMap((colonne, rang) => {
        const n = nombres[rang] ?? 0
        return n > 0 ? [{ table, uai, colonne, dims, n }] : []
      }),
    ),
  )
