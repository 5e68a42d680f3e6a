// Somebody else's spreadsheet (national survey, académie, département), filled from our tables and returned in its own
// layout. The mapping is dated: a grid changes every year.
import { z } from 'zod'

import { CodeTable } from './chiffres.ts'
import { Jour } from './identite.ts'

/** One cell of theirs: where it stands, and which count of ours goes there, or why none can. */
export const CaseDeGrille = z.strictObject({
  feuille: z.string().max(120),
  /** `B12`. */
  adresse: z.string().regex(/^[A-Z]{1,3}[1-9][0-9]{0,5}$/u),
  /** Its label as read in the grid, to be known again next year. */
  libelle: z.string().max(300),
  source: z.union([
    /** Of the whole service, as published: a shorter `dims` is a total; `''` stands for « not said ». */
    z.strictObject({ table: CodeTable, dims: z.array(z.string().max(30)).max(3) }),
    z.strictObject({ impossible: z.string().trim().min(1).max(200) }),
  ]),
})
export type CaseDeGrille = z.infer<typeof CaseDeGrille>

export const contenuDeGrille = {
  nom: z.string().trim().min(1).max(120),
  /** From which day it is in force. */
  du: Jour,
  cases: z.array(CaseDeGrille).max(600),
}
export const Grille = z.strictObject(contenuDeGrille)
export type Grille = z.infer<typeof Grille>
