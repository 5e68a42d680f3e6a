// When and where she is, as one says it: the days that share an office and hours in one line.
import type { Passage, Presence } from '../domain/guichet.ts'
import type { Jour } from '../domain/identite.ts'

type JourDit = { readonly numero: number; readonly unSurDeux: boolean }
export type Ligne = {
  readonly bureau: string
  readonly debut: string
  readonly fin: string
  readonly jours: readonly JourDit[]
}

/** Inside a sentence, « Bureau 104 » loses its capital; « CDI » and « B 07 » keep theirs. */
export const enPhrase = (bureau: string): string =>
  /^\p{Lu}\p{Ll}/u.test(bureau) ? bureau.charAt(0).toLocaleLowerCase('fr') + bureau.slice(1) : bureau

/** Both fortnights of a day make the whole of it. */
const jours = (presences: readonly Presence[]): readonly JourDit[] => {
  const numeros = [...new Set(presences.map((p) => p.jourDeSemaine))].sort((a, b) => a - b)
  return numeros.map((numero) => {
    const semaines = new Set(presences.filter((p) => p.jourDeSemaine === numero).map((p) => p.semaine))
    return { numero, unSurDeux: semaines.size === 1 && !semaines.has('toutes') }
  })
}

export const lignesDePresence = (presences: readonly Presence[]): readonly Ligne[] => {
  const groupes = new Map<string, Presence[]>()
  for (const presence of presences) {
    const cle = `${presence.bureau}|${presence.debut}|${presence.fin}`
    groupes.set(cle, [...(groupes.get(cle) ?? []), presence])
  }
  return [...groupes.values()]
    .map((groupe) => {
      const { bureau = '', debut = '', fin = '' } = groupe[0] ?? {}
      return { bureau, debut, fin, jours: jours(groupe) }
    })
    .sort((a, b) => (a.jours[0]?.numero ?? 0) - (b.jours[0]?.numero ?? 0))
}

export const joursDeLecture = (presences: readonly Presence[]): readonly number[] =>
  jours(presences).map(({ numero }) => numero)

/** The next time she is there: one that is over today no longer counts. */
export const prochainPassage = (passages: readonly Passage[], jour: Jour, heure: string): Passage | null =>
  passages.find((passage) => passage.jour > jour || (passage.jour === jour && passage.fin > heure)) ?? null
