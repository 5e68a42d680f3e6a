// Regular presences, as a page says them: several days of the same hours in one breath.
import type { Presence } from './guichet.ts'
import type { Jour } from './identite.ts'

const MS_JOUR = 86_400_000

/** Of the day alone: 1 Monday … 7 Sunday. */
const jourDeSemaine = (numero: number): number => ((((numero + 3) % 7) + 7) % 7) + 1

/** ISO week: that of its Thursday. Odd and even ones are those of a fortnightly presence. */
export const semaineIso = (jour: Jour): number => {
  const numero = Date.parse(`${jour}T00:00:00Z`) / MS_JOUR
  const jeudi = numero - jourDeSemaine(numero) + 4
  const annee = new Date(jeudi * MS_JOUR).getUTCFullYear()
  return Math.floor((jeudi - Date.UTC(annee, 0, 1) / MS_JOUR) / 7) + 1
}

type Datee = Presence & { readonly du?: Jour; readonly au?: Jour | null }

const horaire = (p: Datee): string => JSON.stringify([p.semaine, p.debut, p.fin, p.bureau, p.du ?? null, p.au ?? null])

/** Presences that differ by their day alone, together; in the order of the week. */
export const parHoraire = <P extends Datee>(presences: readonly P[]): readonly (readonly [P, ...P[]])[] => {
  const groupes = new Map<string, [P, ...P[]]>()
  const dansLaSemaine = presences.toSorted(
    (a, b) => a.jourDeSemaine - b.jourDeSemaine || a.debut.localeCompare(b.debut),
  )
  for (const presence of dansLaSemaine) {
    const groupe = groupes.get(horaire(presence))
    if (groupe) groupe.push(presence)
    else groupes.set(horaire(presence), [presence])
  }
  return [...groupes.values()]
}
