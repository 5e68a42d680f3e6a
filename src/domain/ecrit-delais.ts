// When something is expected of a transmitted writing: by the protocol of that day, frozen with it.
import type { Jour } from './identite.ts'

/** The next thing waited for; `enRetard` on the day after. */
export type Echeance = {
  readonly quoi: 'preuve' | 'accuse' | 'retour'
  /** Null: it starts with the acknowledgement, which is not there. */
  readonly le: Jour | null
  /** A child under two is concerned: the shorter delay. */
  readonly court: boolean
}
