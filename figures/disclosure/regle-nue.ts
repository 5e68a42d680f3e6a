// The rule as it was first written, kept as a control: the attack must find what it betrays. A case shows when three
// sectors contribute, a total when two do; each line is rounded on its own, once; everything goes up.
import type { Cadre, Apport } from '../../src/domain/publication.ts'
import { arrondir, SOUS_ONZE } from '../../src/domain/publication-arrondi.ts'
import { cleDeLigne, dresser, type TablePubliee } from '../../src/domain/publication-plan.ts'
import type { CellulePubliee, Remontee } from '../../src/domain/chiffres.ts'

export type Sortie = { readonly cellules: readonly CellulePubliee[]; readonly remontee: Remontee }

const montrer = (arrondi: number) => (arrondi <= SOUS_ONZE ? ('moins-de-11' as const) : arrondi)

export const departementNu = (apports: readonly Apport[], cadre: Cadre, plan: readonly TablePubliee[]): Sortie => {
  const parLigne = apports.map(({ cellules }) => {
    const comptes = new Map<string, number>()
    for (const { table, dims, n } of cellules)
      for (let p = 0; p <= dims.length; p++) {
        const cle = cleDeLigne(table, dims.slice(0, p))
        comptes.set(cle, (comptes.get(cle) ?? 0) + n)
      }
    return comptes
  })
  const lignes = dresser(plan).map(({ table, dims, nom, mere }) => {
    const parts = parLigne.map((comptes) => comptes.get(cleDeLigne(table, dims)) ?? 0)
    const n = parts.reduce((a, b) => a + b, 0)
    const montree = parts.filter((part) => part > 0).length >= (mere === null ? 2 : 3)
    const arrondi = arrondir(cadre.hmac, `${cadre.territoire}|${cadre.annee}|${nom}`, n)
    return { table, dims: [...dims], arrondi, montree }
  })
  return {
    cellules: lignes.map(({ table, dims, arrondi, montree }) => {
      return { table, dims, valeur: montree ? montrer(arrondi) : 'secret' }
    }),
    remontee: {
      catalogue: 1,
      annee: cadre.annee,
      secteurs: apports.length,
      cellules: lignes.map(({ table, dims, arrondi, montree }) => ({ table, dims, n: arrondi, secret: !montree })),
    },
  }
}

export const niveauNu = (remontees: readonly Remontee[], annee: number, plan: readonly TablePubliee[]): Sortie => {
  const secteurs = remontees.reduce((somme, r) => somme + r.secteurs, 0)
  const lignes = dresser(plan).map(({ table, dims }) => {
    const cle = cleDeLigne(table, dims)
    const recues = remontees.flatMap(({ cellules }) => cellules.filter((c) => cleDeLigne(c.table, c.dims) === cle))
    return { table, dims: [...dims], n: recues.reduce((somme, { n }) => somme + n, 0), secret: secteurs < 3 }
  })
  return {
    cellules: lignes.map(({ table, dims, n, secret }) => ({ table, dims, valeur: secret ? 'secret' : montrer(n) })),
    remontee: { catalogue: 1, annee, secteurs, cellules: lignes },
  }
}
