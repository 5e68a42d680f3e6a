// [Note: what is left to know] What a reader can be sure of: each line lies within four of what is printed, and a total is
// the sum of its parts. Bounds are drawn together until nothing moves; on a tree of totals they are the exact ones.
// The reader is given more than she has: the rounded count of every line, even hidden (it goes up, and the sum of the
// level above may give it back); which lines are hidden; every count of one sector, for each of them; and all the zeros
// that everybody knows (no CP in a collège), or none of them.
import { ECART } from './publication-arrondi.ts'
import type { Arbre } from './publication-plan.ts'

const SANS_BORNE = 1_000_000_000

export type LigneEprouvee = {
  readonly n: number
  /** Null: kept back, nothing of it leaves. */
  readonly arrondi: number | null
  /** Contributors that being shown implies; 0 when hidden. */
  readonly garantis: number
  /** What each reader from within knows of it: her own count. */
  readonly parts: readonly number[]
}

/** One upward pass, one downward: in place. */
export const resserrer = (arbre: Arbre, bas: number[], haut: number[]): void => {
  const somme = (bornes: readonly number[], filles: readonly number[]): number => {
    let total = 0
    for (const fille of filles) total += bornes[fille] ?? 0
    return total
  }
  for (let i = arbre.length - 1; i >= 0; i--) {
    const filles = arbre[i]?.filles ?? []
    if (filles.length === 0) continue
    bas[i] = Math.max(bas[i] ?? 0, somme(bas, filles))
    haut[i] = Math.min(haut[i] ?? 0, somme(haut, filles))
  }
  for (const [i, { filles }] of arbre.entries()) {
    if (filles.length === 0) continue
    const [auMoins, auPlus] = [somme(bas, filles), somme(haut, filles)]
    const [b, h] = [bas[i] ?? 0, haut[i] ?? 0]
    for (const fille of filles) {
      const [sonBas, sonHaut] = [bas[fille] ?? 0, haut[fille] ?? 0]
      bas[fille] = Math.max(sonBas, b - (auPlus - sonHaut))
      haut[fille] = Math.min(sonHaut, h - (auMoins - sonBas))
    }
  }
}

/** `lecteur`: position of her counts in `parts`; null for somebody from outside. */
const savoir = (arbre: Arbre, lignes: readonly LigneEprouvee[], lecteur: number | null, zeros: boolean) => {
  const bas: number[] = []
  const haut: number[] = []
  for (const { n, arrondi, garantis, parts } of lignes) {
    if (zeros && n === 0) {
      bas.push(0)
      haut.push(0)
      continue
    }
    const sienne = lecteur === null ? 0 : (parts[lecteur] ?? 0)
    const autres = Math.max(0, sienne > 0 ? garantis - 1 : garantis)
    bas.push(Math.max(autres, (arrondi ?? 0) - ECART - sienne))
    haut.push(arrondi === null ? SANS_BORNE : arrondi + ECART - sienne)
  }
  resserrer(arbre, bas, haut)
  return { bas, haut }
}

/** Lines of which some reader would know the one value that is left, for all the sectors or for those of the others. */
export const lignesSues = (arbre: Arbre, lignes: readonly LigneEprouvee[]): ReadonlySet<number> => {
  const sues = new Set<number>()
  const lecteurs = lignes[0]?.parts.length ?? 0
  for (let lecteur = -1; lecteur < lecteurs; lecteur++) {
    for (const zeros of [false, true]) {
      const { bas, haut } = savoir(arbre, lignes, lecteur < 0 ? null : lecteur, zeros)
      for (const [i, { n }] of lignes.entries()) {
        if (zeros && n === 0) continue
        if ((bas[i] ?? 0) >= (haut[i] ?? 0)) sues.add(i)
      }
    }
  }
  return sues
}
