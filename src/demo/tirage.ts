import type { Hasard } from './hasard.ts'

/** Each thing is drawn once in the whole service: no two people say the same. Null when all has been said. */
export type Tirage = <T>(h: Hasard, liste: readonly T[], convient?: (chose: T) => boolean) => T | null

export const creerTirage = (): Tirage => {
  const pris = new Set<unknown>()
  return (h, liste, convient = () => true) => {
    const neufs = liste.filter((chose) => !pris.has(chose) && convient(chose))
    if (neufs.length === 0) return null
    const tiree = h.choisir(neufs)
    pris.add(tiree)
    return tiree
  }
}
