import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { Jour } from '../../domain/identite.ts'

type Conge = { readonly zone: string; readonly libelle: string; readonly du: Jour }
type Ferie = { readonly zone: string; readonly jour: Jour }

/** A school year has four holidays before the summer, a civil year eleven public holidays in metropolitan France. */
const CONGES_PAR_AN = 4
const FERIES_PAR_AN = 8

export type Savoir = 'connue' | 'incomplete' | 'a-importer'

const savoir = (lus: number, attendus: number): Savoir =>
  lus === 0 ? 'a-importer' : lus < attendus ? 'incomplete' : 'connue'

/** This school year and the next. */
export const anneesAttendues = (jour: Jour): readonly number[] => [anneeScolaire(jour), anneeScolaire(jour) + 1]

/** 2026 becomes `2026-2027`. */
export const anneeDite = (annee: number): string => `${annee}-${annee + 1}`

/** Hers first, then the three of the mainland, then those that have their own. */
export const zonesMontrees = (vacances: readonly Conge[], zone: string | null): readonly string[] => {
  const zones = [...new Set(vacances.map((v) => v.zone))].toSorted((a, b) => a.localeCompare(b, 'fr'))
  return [...new Set([...(zone === null ? [] : [zone]), 'A', 'B', 'C', ...zones])]
}

export const savoirDesVacances = (vacances: readonly Conge[], zone: string, annee: number): Savoir =>
  savoir(
    new Set(vacances.filter((v) => v.zone === zone && anneeScolaire(v.du) === annee).map((v) => v.libelle)).size,
    CONGES_PAR_AN,
  )

export const savoirDesFeries = (feries: readonly Ferie[], zone: string, annee: number): Savoir =>
  savoir(feries.filter((f) => f.zone === zone && f.jour.startsWith(`${annee}-`)).length, FERIES_PAR_AN)
