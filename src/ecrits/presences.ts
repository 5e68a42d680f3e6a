import type { Presence } from '../domain/guichet.ts'
import { heure } from './mots.ts'

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']

const motDeLaSemaine = { toutes: '', paires: 'semaines paires', impaires: 'semaines impaires' }

export type JourDePresence = {
  readonly jour: string
  readonly heures: string
  readonly semaine: string
  readonly bureau: string
}

/** One line for each day and office, in the order of the week: « mardi, de 9 h à 12 h et de 13 h 30 à 16 h ». */
export const joursDePresence = (presences: readonly Presence[]): JourDePresence[] => {
  const jours = new Map<string, JourDePresence>()
  const ordre = presences.toSorted((a, b) => a.jourDeSemaine - b.jourDeSemaine || a.debut.localeCompare(b.debut))
  for (const { jourDeSemaine, semaine, debut, fin, bureau } of ordre) {
    const cle = `${jourDeSemaine} ${semaine} ${bureau}`
    const avant = jours.get(cle)
    const heures = `de ${heure(debut)} à ${heure(fin)}`
    if (avant?.heures.endsWith(heures)) continue // her pair comes at the same hours
    jours.set(cle, {
      jour: JOURS[jourDeSemaine - 1] ?? '',
      heures: avant ? `${avant.heures} et ${heures}` : heures,
      semaine: motDeLaSemaine[semaine],
      bureau,
    })
  }
  return [...jours.values()]
}
