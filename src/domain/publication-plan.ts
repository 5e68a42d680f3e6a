// What is published each year, by everybody, and nothing else: a fixed list, so that no question can be made to fit one
// child. Its version is that of the catalogue, published with it. A line is a total (`dims` shorter than the axes) or a case; every code of the list is printed, even when nobody
// is counted there: a missing line would say so.
import { NIVEAUX, type Axe, type CodeTable } from './chiffres.ts'
import { THEMES, TYPES_DE_NOTE } from './nomenclature.ts'
import { Origine } from './saisine.ts'

type AxePublie = { readonly axe: Axe; readonly codes: readonly string[] }
/** Totals of the table, then of its first axis, then of the next: at most three. */
export type TablePubliee = { readonly table: CodeTable; readonly axes: readonly AxePublie[] }

const themes = THEMES.map(({ code }) => code)

/** `''`, not said, holds what the list does not know: a nomenclature moves, a count stays. */
const axe = (nom: Axe, codes: readonly string[]): AxePublie => ({ axe: nom, codes: [...codes, ''] })

export const PLAN: readonly TablePubliee[] = [
  { table: 'T2', axes: [axe('niveau', NIVEAUX), axe('sexe', ['f', 'm'])] },
  { table: 'T3', axes: [axe('origine', Origine.options)] },
  { table: 'T4', axes: [axe('theme', themes)] },
  {
    table: 'T5',
    axes: [
      axe(
        'type',
        TYPES_DE_NOTE.map(({ code }) => code),
      ),
    ],
  },
  // by motive only: crossed with what the parents were told, nearly every case would be a few children
  { table: 'T7', axes: [axe('motif', themes)] },
]

export type LigneDuPlan = {
  readonly table: CodeTable
  readonly dims: readonly string[]
  /** `table=T2`, `niveau=6e`: sorted, as the rounding is drawn from them. */
  readonly nom: string
  /** Position of the total that this line is a part of; null for the total of a table. */
  readonly mere: number | null
  /** Lines that add up to this one; none for a case. */
  readonly filles: readonly number[]
}

/** Mothers before daughters. */
export type Arbre = readonly LigneDuPlan[]

export const dresser = (plan: readonly TablePubliee[]): Arbre => {
  const lignes: (Omit<LigneDuPlan, 'filles'> & { filles: number[] })[] = []
  for (const { table, axes } of plan) {
    const poser = (dims: readonly string[], mere: number | null): void => {
      const ici = lignes.length
      const noms = [`table=${table}`, ...dims.map((code, i) => `${axes[i]?.axe ?? ''}=${code}`)]
      lignes.push({ table, dims, nom: noms.toSorted().join('|'), mere, filles: [] })
      if (mere !== null) lignes[mere]?.filles.push(ici)
      for (const code of axes[dims.length]?.codes ?? []) poser([...dims, code], ici)
    }
    poser([], null)
  }
  return lignes
}

const CLE = '\u0000'
export const cleDeLigne = (table: CodeTable, dims: readonly string[]): string => [table, ...dims].join(CLE)

/** The published case where a count goes; null for a table that is not published. */
export const caseDe = (
  plan: readonly TablePubliee[],
  table: CodeTable,
  dims: readonly string[],
): readonly string[] | null => {
  const publiee = plan.find((p) => p.table === table)
  return publiee?.axes.map(({ codes }, i) => (codes.includes(dims[i] ?? '') ? (dims[i] ?? '') : '')) ?? null
}
