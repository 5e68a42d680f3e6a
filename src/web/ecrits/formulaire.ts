import type { ContenuDEcrit } from '../../domain/ecrit.ts'

/** What every section is given: the whole writing, and the way to change its own part. */
export type Formulaire = {
  readonly ecrit: ContenuDEcrit
  readonly changer: (champs: Partial<ContenuDEcrit>) => void
}

export const remplacer = <T>(liste: readonly T[], rang: number, champs: Partial<NoInfer<T>>): T[] =>
  liste.map((un, n) => (n === rang ? { ...un, ...champs } : un))

export const sans = <T>(liste: readonly T[], rang: number): T[] => liste.filter((_, n) => n !== rang)
