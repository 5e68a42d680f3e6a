// What the worker owes for writings, by itself: copies and suites to the heads, days on which to wake her.
import type { Ecritoire } from './ecritoire.ts'
import { remettreTout } from './remises.ts'
import { laisserLesReveils } from './reveils.ts'

export type SuiviDesEcrits = {
  /** With the network; one at a time, and once more when something has changed meanwhile. */
  rattraper(): Promise<void>
  fermer(): void
}

export const creerSuivi = (ecritoire: Ecritoire): SuiviDesEcrits => {
  let ferme = false
  let encore = false
  let enVol: Promise<void> | null = null
  const tantQuIlFaut = async (): Promise<void> => {
    while (encore && !ferme) {
      encore = false
      await remettreTout(ecritoire)
      if (!ferme) await laisserLesReveils(ecritoire)
    }
  }
  return {
    rattraper: () => {
      encore = true
      enVol ??= tantQuIlFaut().finally(() => {
        enVol = null
      })
      return enVol
    },
    fermer: () => {
      ferme = true
    },
  }
}
