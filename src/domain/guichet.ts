// What the public page of a school needs to know, and says.
import { z } from 'zod'

import { Jour } from './identite.ts'

/** Who opens what is written today: the people of the sector, the duty social worker, or the heads of the service. */
export const LecteurDuGuichet = z.enum(['secteur', 'garde', 'service'])
export type LecteurDuGuichet = z.infer<typeof LecteurDuGuichet>

export const Heure = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u)

/** A regular presence: 1 Monday … 5 Friday; odd and even ISO weeks where she comes every fortnight. */
export const Presence = z.strictObject({
  jourDeSemaine: z.int().min(1).max(6),
  semaine: z.enum(['toutes', 'paires', 'impaires']),
  debut: Heure,
  fin: Heure,
  bureau: z.string().trim().max(80),
})
export type Presence = z.infer<typeof Presence>

/** One day she will really be there, holidays and absences taken out. */
export const Passage = z.strictObject({ jour: Jour, debut: Heure, fin: Heure, bureau: z.string() })
export type Passage = z.infer<typeof Passage>

export const EtatDuGuichet = z.strictObject({
  ouvert: z.boolean(),
  /** `vacances`: the calendar; `ferme`: closed by the service. Null when open. */
  raison: z.enum(['vacances', 'ferme']).nullable(),
  reouvreLe: Jour.nullable(),
})
export type EtatDuGuichet = z.infer<typeof EtatDuGuichet>
