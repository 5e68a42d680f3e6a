// The duty roster of a service, day by day: who, from when to when, what is left empty.
import type { Id, Jour } from './identite.ts'
import { plusJours } from './temps-scolaire.ts'

/** First and last day of a turn. */
export type TourParJours = { readonly membre: Id; readonly du: Jour; readonly au: Jour }
export type Periode = { readonly du: Jour; readonly au: Jour }

/** Whole weeks from a day, to each in turn. */
export const aTourDeRole = (membres: readonly Id[], du: Jour, semaines: number): readonly TourParJours[] =>
  Array.from({ length: semaines }, (_, rang) => membres[rang % membres.length]).flatMap((membre, rang) =>
    membre === undefined ? [] : [{ membre, du: plusJours(du, rang * 7), au: plusJours(du, rang * 7 + 6) }],
  )

/** First day of the week after a day: 1970 began on a Thursday. */
export const lundiSuivant = (jour: Jour): Jour => {
  const numero = Date.parse(`${jour}T00:00:00Z`) / 86_400_000
  return plusJours(jour, 7 - ((((numero + 3) % 7) + 7) % 7))
}

/** Days that follow each other, but for those where nobody works, make one period. */
const enPeriodes = (jours: readonly Jour[], travaille: (jour: Jour) => boolean): readonly Periode[] => {
  const periodes: { du: Jour; au: Jour }[] = []
  for (const jour of jours) {
    const derniere = periodes.at(-1)
    let suite = derniere ? plusJours(derniere.au, 1) : jour
    while (suite < jour && !travaille(suite)) suite = plusJours(suite, 1)
    if (derniere && suite === jour) derniere.au = jour
    else periodes.push({ du: jour, au: jour })
  }
  return periodes
}

const joursDe = (du: Jour, au: Jour): readonly Jour[] => {
  const jours: Jour[] = []
  for (let jour = du; jour <= au; jour = plusJours(jour, 1)) jours.push(jour)
  return jours
}

const deGardeLe = (tours: readonly TourParJours[], jour: Jour): readonly Id[] => [
  ...new Set(tours.filter((t) => t.du <= jour && jour <= t.au).map((t) => t.membre)),
]

/** A year of days and more is not a roster: it is read no further. */
const HORIZON = 500

/** Days of work, from a day to the end of the roster, where something is lacking. */
const joursOu = (
  tours: readonly TourParJours[],
  depuis: Jour,
  travaille: (jour: Jour) => boolean,
  manque: (deGarde: readonly Id[], jour: Jour) => boolean,
): readonly Periode[] => {
  const fin = tours.reduce((dernier, t) => (t.au > dernier ? t.au : dernier), '')
  const au = fin < plusJours(depuis, HORIZON) ? fin : plusJours(depuis, HORIZON)
  return enPeriodes(
    joursDe(depuis, au).filter((jour) => travaille(jour) && manque(deGardeLe(tours, jour), jour)),
    travaille,
  )
}

/** Days of work with nobody on duty, up to the last turn. */
export const sansGarde = (
  tours: readonly TourParJours[],
  depuis: Jour,
  travaille: (jour: Jour) => boolean,
): readonly Periode[] => joursOu(tours, depuis, travaille, (deGarde) => deGarde.length === 0)

/** Days of work with several on duty: allowed, and worth saying. */
export const aPlusieurs = (
  tours: readonly TourParJours[],
  depuis: Jour,
  travaille: (jour: Jour) => boolean,
): readonly Periode[] => joursOu(tours, depuis, travaille, (deGarde) => deGarde.length > 1)

/** Days of work when everybody on duty is said absent. */
export const gardesAbsentes = (
  tours: readonly TourParJours[],
  absences: readonly TourParJours[],
  depuis: Jour,
  travaille: (jour: Jour) => boolean,
): readonly Periode[] =>
  joursOu(tours, depuis, travaille, (deGarde, jour) => {
    const absents = deGardeLe(absences, jour)
    return deGarde.length > 0 && deGarde.every((membre) => absents.includes(membre))
  })
