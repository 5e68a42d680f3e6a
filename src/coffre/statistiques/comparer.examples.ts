import type { AnneeBrute } from './annee.examples.ts'
import type { Comptes } from './comptes.ts'
import { compterLentement, type Faute } from './lent.examples.ts'

export type Ecart = { readonly cle: string; readonly compte: number; readonly lent: number }

/** Every cell and every total, in whichever of the two it stands; what stands behind each, counted too. */
export const comparer = (
  comptes: Comptes,
  annee: AnneeBrute,
  { secteur, du, au }: { readonly secteur: string; readonly du: string; readonly au: string },
  faute: Faute | null = null,
): { readonly cellules: number; readonly ecarts: readonly Ecart[]; readonly mauvaisesListes: number } => {
  const { cellules, totaux } = comptes.statistiques(secteur, { du, au })
  const dits = new Map<string, number>()
  let mauvaisesListes = 0
  for (const { table, uai, dims, n } of [...cellules, ...totaux.map((total) => ({ ...total, dims: [] }))]) {
    dits.set([table, uai ?? '*', ...dims].join('|'), n)
    const derriere = comptes.derriere(secteur, { du, au }, { table, uai, dims })
    const differentes = new Set(derriere.map(({ coffre, piece }) => `${coffre} ${piece}`)).size
    if (derriere.length !== n || differentes !== n) mauvaisesListes += 1
  }
  const lents = compterLentement(annee, secteur, du, au, faute)
  const cles = [...new Set([...dits.keys(), ...lents.keys()])]
  const ecarts = cles
    .map((cle) => ({ cle, compte: dits.get(cle) ?? 0, lent: lents.get(cle) ?? 0 }))
    .filter(({ compte, lent }) => compte !== lent)
  return { cellules: cles.length, ecarts, mauvaisesListes }
}
