// What the sectors of a service have counted, together. By school only for what is not the doing of one person;
// interventions are never shown by fewer than three sectors.
import { TABLES, type Cellule, type CodeTable, type Colonne, type Releve, type Remontee } from './chiffres.ts'
import { cellulesDuReleve, enOrdre } from './releve.ts'

export type LigneConsolidee = {
  readonly table: CodeTable
  readonly uai: string | null
  readonly dims: readonly string[]
  readonly colonne: Colonne
  readonly n: number
  /** Sectors that contributed to it. */
  readonly secteurs: number
}

/** Fewer sectors than this would tell the work of one or two persons. */
export const SECTEURS_AU_MOINS = 3
const PETIT = 5

const parEtablissement = new Map(TABLES.map((table) => [table.code, table.parEtablissement]))
const RANG: Record<Colonne, number> = { annee: 0, t1: 1, t2: 2, t3: 3 }

type Somme = { -readonly [C in keyof LigneConsolidee]: LigneConsolidee[C] }

const cle = ({ table, uai, colonne, dims }: Pick<Cellule, 'table' | 'uai' | 'colonne' | 'dims'>): string =>
  `${table}|${uai ?? ''}|${colonne}|${dims.join('|')}`

/** One relevé a sector: the caller has kept the last. */
export const consoliderLesReleves = (releves: readonly Releve[]): readonly LigneConsolidee[] => {
  const sommes = new Map<string, Somme>()
  for (const releve of releves) {
    for (const cellule of cellulesDuReleve(releve)) {
      const { table, uai, dims, colonne, n } = cellule
      if (uai !== null && !parEtablissement.get(table)) continue
      const deja = sommes.get(cle(cellule))
      if (deja) {
        deja.n += n
        deja.secteurs += 1
      } else sommes.set(cle(cellule), { table, uai, dims, colonne, n, secteurs: 1 })
    }
  }
  return [...sommes.values()]
    .filter(({ table, secteurs }) => parEtablissement.get(table) || secteurs >= SECTEURS_AU_MOINS)
    .toSorted(
      (a, b) => enOrdre({ ...a, dims: [...a.dims] }, { ...b, dims: [...b.dims] }) || RANG[a.colonne] - RANG[b.colonne],
    )
}

/** Of the services below: rounded already, and known for the whole of each. */
export const consoliderLesRemontees = (remontees: readonly Remontee[]): readonly LigneConsolidee[] => {
  const sommes = new Map<string, Somme>()
  for (const { secteurs, cellules } of remontees) {
    for (const { table, dims, n } of cellules) {
      const ligne = { table, uai: null, colonne: 'annee', dims } as const
      const deja = sommes.get(cle(ligne)) ?? { ...ligne, n: 0, secteurs: 0 }
      deja.n += n
      deja.secteurs += n > 0 ? secteurs : 0
      sommes.set(cle(ligne), deja)
    }
  }
  return [...sommes.values()]
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => enOrdre({ ...a, dims: [...a.dims] }, { ...b, dims: [...b.dims] }))
}

/** As a screen, an export or a print of the service shows a count: exact, « < 5 » from one to four. */
export const dansLeService = (n: number): number | 'moins-de-5' => (n > 0 && n < PETIT ? 'moins-de-5' : n)
