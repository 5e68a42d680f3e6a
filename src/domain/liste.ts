// *Liste de l’établissement*: the pupils of a school with the minimum, one piece per class in the coffre of the sector.
import { z } from 'zod'

import { Lien, Regime } from './eleve.ts'
import { Jour } from './identite.ts'

/** No nationality, no options, no address of the pupil: nothing without a purpose. */
export const EleveDeListe = z.strictObject({
  /** Key inside the school's own file (ELEVE_ID, or INE, or made of name and birth date): what the adults are tied by. */
  cle: z.string().min(1).max(80),
  ine: z.string().max(11).nullable(),
  nom: z.string().min(1).max(80),
  /** Where the school calls her by another name; empty otherwise. */
  usage: z.string().max(80),
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
  /** Null: the file does not say (ONDE). */
  lien: Lien.nullable(),
  /** 1 legal, 2 in charge, 3 contact; several may be 1. Null: the file does not say (ONDE). */
  niveau: z.int().min(1).max(3).nullable(),
  telephone: z.string().max(30),
  courriel: z.string().max(120),
  adresse: z.string().max(300),
  heberge: z.boolean().nullable(),
})
export type ResponsableDeListe = z.infer<typeof ResponsableDeListe>

export const ELEVES_PAR_CLASSE = 120
export const ADULTES_PAR_ELEVE = 8

export const contenuDeListe = {
  uai: z.string().length(8),
  /** 2026 for 2026-2027. */
  annee: z.int(),
  classe: z.string().max(30),
  niveau: z.string().max(60),
  /** Day of the import that last changed this class. */
  le: Jour,
  eleves: z.array(EleveDeListe).max(ELEVES_PAR_CLASSE),
}

/** Closed once more inside the piece: opening the sector, at each start, does not read the adults. */
export const contenuDesResponsables = {
  uai: z.string().length(8),
  annee: z.int(),
  classe: z.string().max(30),
  cle: z.string().length(44),
  scelle: z.string().max(130_000),
}

/** What is closed there. */
export const AdultesDeLaClasse = z
  .array(
    z.strictObject({
      /** Of the pupil. */
      cle: z.string().min(1).max(80),
      personnes: z.array(ResponsableDeListe).min(1).max(ADULTES_PAR_ELEVE),
    }),
  )
  .max(ELEVES_PAR_CLASSE)
export type AdultesDeLaClasse = z.infer<typeof AdultesDeLaClasse>
