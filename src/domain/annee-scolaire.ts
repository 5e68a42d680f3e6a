import type { Jour } from './identite.ts'

/** 2026 for the school year 2026-2027, from 1 September. */
export const anneeScolaire = (jour: Jour): number => {
  const annee = Number(jour.slice(0, 4))
  return jour.slice(5, 7) >= '09' ? annee : annee - 1
}

/** Retention month in clear, one rule for all files: two years after the last contact (CNIL 2023-095), by year of opening. */
export const moisDeRetention = (jour: Jour): string => `${Number(jour.slice(0, 4)) + 2}-${jour.slice(5, 7)}`

export type Bornes = { readonly du: Jour; readonly au: Jour }

const dernierJourDeFevrier = (annee: number): number =>
  annee % 4 === 0 && (annee % 100 !== 0 || annee % 400 === 0) ? 29 : 28

/**
 * A school year, 1 September to 31 August, or one of its terms: those of the schools (conseils de classe in early December
 * and early March), cut at the end of a month so that each day is in one and only one.
 */
export const bornesDe = (annee: number, colonne: 'annee' | 't1' | 't2' | 't3'): Bornes => {
  const suivante = annee + 1
  const bornes: Readonly<Record<typeof colonne, Bornes>> = {
    annee: { du: `${annee}-09-01`, au: `${suivante}-08-31` },
    t1: { du: `${annee}-09-01`, au: `${annee}-11-30` },
    t2: { du: `${annee}-12-01`, au: `${suivante}-02-${dernierJourDeFevrier(suivante)}` },
    t3: { du: `${suivante}-03-01`, au: `${suivante}-08-31` },
  }
  return bornes[colonne]
}
