import type { CodeTable } from '../../domain/chiffres.ts'
import { cleDesDims, type Dims, type Ligne, lignesDuTableau, profondeur } from '../shared/tableaux.ts'

type Imprimable = { readonly table: CodeTable; readonly dims: Dims }

const cleDe = (dims: Dims): string => `${dims.length} ${cleDesDims(dims)}`

/** A published table: its rows, and the line printed for each. A total is a line of its own, never a sum. */
export const lireImprimees = <L extends Imprimable>(
  toutes: readonly L[],
  table: CodeTable,
  garder: (ligne: L, mere: L | undefined) => boolean,
) => {
  const siennes = toutes.filter((l) => l.table === table)
  const fond = profondeur(siennes.map((l) => l.dims))
  const parDims = new Map(siennes.map((l) => [cleDe(l.dims), l]))
  const gardees = siennes.filter((l) => l.dims.length === fond && garder(l, parDims.get(cleDe(l.dims.slice(0, -1)))))
  return {
    lignes: lignesDuTableau(
      table,
      gardees.map((l) => l.dims),
    ),
    tues: siennes.filter((l) => l.dims.length === fond).length - gardees.length,
    /** `null`: the total of the table. A family of themes is a heading: nothing is printed for it. */
    lire: (ligne: Ligne | null): L | undefined =>
      ligne && ligne.enfants.length > 0 && ligne.dims.length === fond
        ? undefined
        : parDims.get(cleDe(ligne?.dims ?? [])),
  }
}
