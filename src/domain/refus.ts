/** A refusal is an outcome the profession foresees. It is returned, never thrown. */
export type Refus<Motif extends string = string> = { readonly refus: Motif }

export const refuser = <const Motif extends string>(motif: Motif): Refus<Motif> => ({ refus: motif })

export const estRefus = <T>(issue: T): issue is Extract<T, Refus> =>
  typeof issue === 'object' && issue !== null && 'refus' in issue
