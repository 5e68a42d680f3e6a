/**
 * A scenario is a story that a file may tell: what is discovered, what the pupil says, what is agreed, what
 * becomes of it. Sentences are templates: {one|or|the other}, <masculine|feminine> of the pupil, <ref:m|f> of
 * somebody else, $variable, and a leading "?trait !other: " that says for whom the sentence is true.
 * `decor` is drawn once for the whole file, so that the story keeps its own facts from one note to the next.
 */
export type Scenario = {
  readonly code: string
  readonly si?: string
  readonly poids?: number
  readonly decor?: Readonly<Record<string, readonly string[]>>
  readonly debut: readonly string[]
  readonly mots: readonly string[]
  readonly suite: readonly string[]
  readonly mieux: readonly string[]
  readonly parents: readonly string[]
  readonly pas: readonly Pas[]
  readonly collegues: readonly string[]
  readonly partenaires?: readonly string[]
  readonly bref: readonly string[]
}

/** What was agreed, how the next note says that it was done, how it says that it was not. */
export type Pas = readonly [convenu: string, tenu: string, attente: string]
