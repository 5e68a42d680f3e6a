// The only place of this room where time and chance of the machine enter.
import type { Instant, Jour } from '../domain/identite.ts'

/** Time is given: tests and the generator bring their own. */
export type Horloge = {
  readonly maintenant: () => Instant
  /** Civil day in Paris. */
  readonly aujourdhui: () => Jour
  readonly attendre: (millisecondes: number) => Promise<void>
  /** Between 0 and 1: spreads the retries of many machines. */
  readonly hasard: () => number
}

const jourCivil = new Intl.DateTimeFormat('fr-CA', {
  timeZone: 'Europe/Paris',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** Civil day in Paris of an instant, as the server counts it. */
export const jourDe = (instant: Instant): Jour => jourCivil.format(new Date(instant))

export const horlogeDuPoste: Horloge = {
  maintenant: () => new Date().toISOString(),
  aujourdhui: () => jourCivil.format(new Date()),
  attendre: (millisecondes) => new Promise((fin) => setTimeout(fin, millisecondes)),
  hasard: () => Math.random(),
}
