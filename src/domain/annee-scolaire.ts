import type { Jour } from './identite.ts'

/** 2026 for the school year 2026-2027, from 1 September. */
export const anneeScolaire = (jour: Jour): number => {
  const annee = Number(jour.slice(0, 4))
  return jour.slice(5, 7) >= '09' ? annee : annee - 1
}

/** Retention month in clear, one rule for all files: two years after the last contact (CNIL 2023-095), by year of opening. */
export const moisDeRetention = (jour: Jour): string => `${Number(jour.slice(0, 4)) + 2}-${jour.slice(5, 7)}`
