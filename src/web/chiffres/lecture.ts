import type { LigneConsolidee } from '../../coffre/face-des-chiffres.ts'
import type { CodeTable } from '../../domain/chiffres.ts'
import { dansLeService, SECTEURS_AU_MOINS } from '../../domain/consolidation.ts'
import { nombre } from '../shared/francais.ts'
import { cleDesDims, definitionDe, type Ligne, profondeur } from '../shared/tableaux.ts'

/** Column of the whole territory. */
export const TERRITOIRE = 'territoire'

type Lue = Pick<LigneConsolidee, 'table' | 'uai' | 'dims' | 'n' | 'secteurs' | 'colonne'>

/** A count inside the service: exact, but never so small that it points at somebody. */
export const dire = (n: number): string => {
  const dit = dansLeService(n)
  return typeof dit === 'number' ? nombre(dit) : '<\u00a05'
}

const somme = (lignes: readonly Lue[]): number => lignes.reduce((n, l) => n + l.n, 0)

/**
 * What a cell says, in words. A département adds up exact cases, which are a partition; an académie reads its totals from
 * lines of their own, since rounded cases do not add up. Interventions need three sectors behind every number.
 */
export const lireCase = (
  consolidees: readonly Lue[],
  table: CodeTable,
  exactes: boolean,
): ((ligne: Ligne | null, colonne: string) => string) => {
  const { axes, parEtablissement } = definitionDe(table)
  const siennes = consolidees.filter((l) => l.table === table && l.colonne === 'annee')
  const parColonne = new Map<string, Lue[]>()
  for (const l of siennes) {
    const colonne = l.uai ?? TERRITOIRE
    parColonne.set(colonne, [...(parColonne.get(colonne) ?? []), l])
  }
  const fond = profondeur(siennes.map((l) => l.dims))
  const lisible = (l: Lue): boolean => parEtablissement || l.secteurs >= SECTEURS_AU_MOINS
  return (ligne, colonne) => {
    const deLaColonne = parColonne.get(colonne) ?? []
    const completes = deLaColonne.filter((l) => l.dims.length === axes.length)
    if (exactes) {
      // The total of interventions is that of the rows one may read: no subtraction gives the others.
      const lisibles = completes.filter(lisible)
      if (ligne === null) return lisibles.length === 0 && completes.length > 0 ? '–' : dire(somme(lisibles))
      const cles = new Set(ligne.cases.map(cleDesDims))
      const comptees = completes.filter((l) => cles.has(cleDesDims(l.dims)))
      return comptees.every(lisible) ? dire(somme(comptees)) : '–'
    }
    const dims = ligne?.dims ?? []
    // A family of themes is no line of its own: its name alone is a heading.
    if (ligne !== null && ligne.enfants.length > 0 && dims.length === fond) return ''
    const memes = deLaColonne.filter((l) => l.dims.length === dims.length && cleDesDims(l.dims) === cleDesDims(dims))
    return nombre(somme(memes))
  }
}
