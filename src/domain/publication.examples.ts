// Services of a few sectors, and a rounding whose draws are chosen.
import type { CodeTable } from './chiffres.ts'
import type { Hmac } from './publication-arrondi.ts'
import type { Apport, Cadre } from './publication.ts'

/** Every draw is up, or down: the first, and all those that follow. */
export const versLeHaut: Hmac = () => new Uint8Array(32)
export const versLeBas: Hmac = () => new Uint8Array(32).fill(0xff)

export const unCadre = (hmac: Hmac = versLeBas): Cadre => ({ territoire: '035', annee: 2026, hmac })

/** Counts of one table, sector by sector: `{ eleve: [12, 0, 3] }`; each by another person, or as said. */
export const desApports = (
  table: CodeTable,
  parCode: Readonly<Record<string, readonly number[]>>,
  par: readonly string[] = [],
): Apport[] => {
  const secteurs = Math.max(...Object.values(parCode).map((comptes) => comptes.length))
  return Array.from({ length: secteurs }, (_, s) => ({
    secteur: `secteur-${s}`,
    par: par[s] ?? `personne-${s}`,
    cellules: Object.entries(parCode).flatMap(([code, comptes]) => {
      const n = comptes[s] ?? 0
      return n > 0 ? [{ table, dims: code.split('/'), n }] : []
    }),
  }))
}
