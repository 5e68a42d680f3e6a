import { bornesDe } from '../../domain/annee-scolaire.ts'
import type { Releve } from '../../domain/chiffres.ts'
import { cellulesDuReleve } from '../../domain/releve.ts'
import type { AnneeBrute } from './annee.examples.ts'
import type { Comptes } from './comptes.ts'
import { compterLentement, type Faute } from './lent.examples.ts'

export type Ecart = { readonly cle: string; readonly compte: number; readonly lent: number }

/** Every cell and every total, in whichever of the two it stands; what stands behind each, counted too. */
export const comparer = (
  comptes: Pick<Comptes, 'statistiques' | 'derriere'>,
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

/** What would leave, column by column; interventions leave for the whole sector only. */
export const comparerLeReleve = (
  releve: Releve,
  annee: AnneeBrute,
): { readonly cellules: number; readonly ecarts: readonly Ecart[] } => {
  const dits = new Map(
    cellulesDuReleve(releve).map(({ table, uai, colonne, dims, n }) => [
      [colonne, table, uai ?? '*', ...dims].join('|'),
      n,
    ]),
  )
  const lents = new Map<string, number>()
  for (const colonne of releve.colonnes) {
    const { du, au } = bornesDe(releve.annee, colonne)
    for (const [cle, n] of compterLentement(annee, releve.secteur, du, au)) {
      const [table, ou, ...codes] = cle.split('|')
      if (codes.length > 0 && (table !== 'T5' || ou === '*')) lents.set(`${colonne}|${cle}`, n)
    }
  }
  const cles = [...new Set([...dits.keys(), ...lents.keys()])]
  const ecarts = cles
    .map((cle) => ({ cle, compte: dits.get(cle) ?? 0, lent: lents.get(cle) ?? 0 }))
    .filter(({ compte, lent }) => compte !== lent)
  return { cellules: cles.length, ecarts }
}
