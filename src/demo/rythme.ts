import type { Hasard } from './hasard.ts'
import { anneeScolaire, joursOuvres, jourDeSemaine, rentree, sortie } from './calendrier.ts'

/** Openings by month: September and October are full, November to February hold the commissions, June closes. */
const POIDS_DU_MOIS: Record<string, number> = {
  '09': 1.2,
  '10': 1.35,
  '11': 1.5,
  '12': 1.1,
  '01': 1.25,
  '02': 0.9,
  '03': 1.25,
  '04': 0.8,
  '05': 1,
  '06': 0.6,
  '07': 0.1,
}

export type Agenda = {
  /** Working days of last school year and of this one, up to today. */
  jours: string[]
  aujourdhui: string
  /** Half-hours already taken, `jour heure`. */
  pris: Set<string>
}

export const faireAgenda = (aujourdhui: string): Agenda => {
  const annee = anneeScolaire(aujourdhui)
  return {
    jours: [...joursOuvres(rentree(annee - 1), sortie(annee - 1)), ...joursOuvres(rentree(annee), aujourdhui)],
    aujourdhui,
    pris: new Set(),
  }
}

/** A working day about `cible`, where this school is visited (0 Sunday to 6); any working day when `presence` is empty. */
export const jourAutour = (agenda: Agenda, cible: string, presence: readonly number[]): string | null => {
  let debut = 0
  let fin = agenda.jours.length
  while (debut < fin) {
    const milieu = (debut + fin) >> 1
    if ((agenda.jours[milieu] ?? '') < cible) debut = milieu + 1
    else fin = milieu
  }
  for (let i = debut; i < agenda.jours.length; i++) {
    const jour = agenda.jours[i] ?? ''
    if (presence.length === 0 || presence.includes(jourDeSemaine(jour))) return jour
  }
  return null
}

/** The working day that this one is, or the last before it. */
export const jourAvant = (agenda: Agenda, jour: string): string => agenda.jours.findLast((j) => j <= jour) ?? jour

const HEURES = [
  '08:20',
  '08:40',
  '09:05',
  '09:20',
  '10:05',
  '10:30',
  '11:00',
  '11:30',
  '12:10',
  '12:40',
  '13:15',
  '13:30',
  '14:00',
  '14:30',
  '15:05',
  '15:40',
  '16:10',
  '16:40',
  '17:10',
]

export const heureLibre = (h: Hasard, agenda: Agenda, jour: string): string => {
  // Wednesday afternoon, schools are closed.
  const possibles = jourDeSemaine(jour) === 3 ? HEURES.slice(0, 9) : HEURES
  const libres = possibles.filter((heure) => !agenda.pris.has(`${jour} ${heure}`))
  const heure = h.choisir(libres.length > 0 ? libres : possibles)
  agenda.pris.add(`${jour} ${heure}`)
  return heure
}

export const ouverture = (h: Hasard, agenda: Agenda, debut: string, fin: string): string => {
  const possibles = agenda.jours.filter((j) => j >= debut && j <= fin)
  const jours = possibles.length > 0 ? possibles : agenda.jours
  return h.pondere(jours.map((j) => [j, POIDS_DU_MOIS[j.slice(5, 7)] ?? 0.1] as const))
}

/** Interviews of a file: geometric, mean 2.4. */
export const nombreDEntretiens = (h: Hasard): number => {
  let n = 1
  while (n < 12 && h.chance(1 - 1 / 2.4)) n += 1
  return n
}

export const intervalle = (h: Hasard): number =>
  h.pondere([
    [3, 8],
    [5, 10],
    [7, 26],
    [10, 14],
    [14, 24],
    [21, 12],
    [28, 6],
  ] as const)
