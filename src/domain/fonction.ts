import { z } from 'zod'

/** What a professional of a school is there, for an account that files saisines. */
export const FONCTIONS = [
  'chef',
  'adjoint',
  'cpe',
  'enseignant',
  'infirmier',
  'psy-en',
  'directeur-ecole',
  'autre',
] as const
export const Fonction = z.enum(FONCTIONS)
export type Fonction = z.infer<typeof Fonction>
