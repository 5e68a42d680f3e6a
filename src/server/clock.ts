import { randomBytes, randomInt } from 'node:crypto'

/** Time and chance enter the server here; everywhere else they are given. */
export type Horloge = {
  maintenant(): Date
  alea(taille: number): Buffer
  /** From 0, `max` excluded. */
  hasard(max: number): number
}

export const horlogeDuSysteme: Horloge = {
  maintenant: () => new Date(),
  alea: (taille) => randomBytes(taille),
  hasard: (max) => randomInt(max),
}

const jourDeParis = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day in Paris, `2026-11-24`. */
export const jourDe = (instant: Date): string => jourDeParis.format(instant)
