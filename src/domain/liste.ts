// *Liste de l’établissement*: the pupils of a school with the minimum, one piece per class in the coffre of the sector.
import { z } from 'zod'

import { Lien, Regime } from './eleve.ts'
import { Jour } from './identite.ts'

/** No nationality, no options, no address of the pupil: nothing without a purpose. */
export const EleveDeListe = z.strictObject({
  /** Key inside the school's own file (ELEVE_ID, or INE, or made of name and birth date): what the adults are tied by. */
  cle: z.string().max(80),
  ine: z.string().max(11).nullable(),
  nom: z.string().max(80),
  prenom: z.string().max(80),
  sexe: z.enum(['f', 'm']).nullable(),
  naissance: Jour.nullable(),
  regime: Regime.nullable(),
})
export type EleveDeListe = z.infer<typeof EleveDeListe>

export const ResponsableDeListe = z.strictObject({
  civilite: z.enum(['madame', 'monsieur']).nullable(),
  nom: z.string().max(80),
  prenom: z.string().max(80),
  lien: Lien,
  /** 1 legal, 2 in charge, 3 contact; several may be 1. */
  niveau: z.int().min(1).max(3),
  telephone: z.string().max(30),
  courriel: z.string().max(120),
  adresse: z.string().max(300),
  heberge: z.boolean().nullable(),
})
export type ResponsableDeListe = z.infer<typeof ResponsableDeListe>

export const contenuDeListe = {
  uai: z.string().length(8),
  /** 2026 for 2026-2027. */
  annee: z.int(),
  classe: z.string().max(30),
  niveau: z.string().max(60),
  eleves: z.array(EleveDeListe).max(80),
}
export const contenuDesResponsables = {
  uai: z.string().length(8),
  annee: z.int(),
  classe: z.string().max(30),
  /** By `cle` of the pupil. */
  responsables: z
    .array(z.strictObject({ cle: z.string().max(80), personnes: z.array(ResponsableDeListe).max(8) }))
    .max(80),
}
