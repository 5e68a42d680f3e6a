import type { Jour } from './identite.ts'

// The rhythm of the holidays, near enough for a reminder: the official calendar of the zone comes with the agenda.
const MS_JOUR = 86_400_000
const numero = (jour: Jour): number => Date.parse(`${jour}T00:00:00Z`) / MS_JOUR
const jourDe = (n: number): Jour => new Date(n * MS_JOUR).toISOString().slice(0, 10)

export const plusJours = (jour: Jour, n: number): Jour => jourDe(numero(jour) + n)

/** First Saturday on or after a day. */
const samedi = (jour: Jour): number => {
  const n = numero(jour)
  // 1 January 1970 was a Thursday
  return n + ((((2 - n) % 7) + 7) % 7)
}

const QUINZE_JOURS = 16
/** First and last day without class, as day numbers, of the holidays of a civil year. */
const vacances = (annee: number): readonly (readonly [number, number])[] => {
  const quinzaine = (debut: number): readonly [number, number] => [debut, debut + QUINZE_JOURS - 1]
  return [
    quinzaine(samedi(`${annee - 1}-12-18`)),
    quinzaine(samedi(`${annee}-02-13`)),
    quinzaine(samedi(`${annee}-04-10`)),
    [samedi(`${annee}-07-03`), numero(`${annee}-08-31`)],
    quinzaine(samedi(`${annee}-10-16`)),
    quinzaine(samedi(`${annee}-12-18`)),
  ]
}

/** Days of school time after a day and up to another, week-ends included. */
export const joursDeTempsScolaire = (apres: Jour, jusqua: Jour): number => {
  const [debut, fin] = [numero(apres) + 1, numero(jusqua)]
  if (fin < debut) return 0
  const annees = []
  for (let annee = Number(apres.slice(0, 4)); annee <= Number(jusqua.slice(0, 4)); annee++) annees.push(annee)
  // December belongs to two civil years: each holiday is counted once.
  const periodes = new Map(annees.flatMap((annee) => vacances(annee).map((v) => [v[0], v[1]] as const)))
  let jours = fin - debut + 1
  for (const [premier, dernier] of periodes) jours -= Math.max(0, Math.min(dernier, fin) - Math.max(premier, debut) + 1)
  return jours
}
