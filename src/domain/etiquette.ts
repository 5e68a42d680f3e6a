import { z } from 'zod'

import { Jour } from './identite.ts'

/** What an opening by several needs to find the right child without opening the others; padded to 512 bytes. */
export const Etiquette = z.strictObject({
  nom: z.string().max(80),
  prenom: z.string().max(80),
  naissance: Jour.nullable(),
  uai: z.string().length(8),
})
export type Etiquette = z.infer<typeof Etiquette>
