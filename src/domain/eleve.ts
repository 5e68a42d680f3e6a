import { z } from 'zod'

import { Id, Jour } from './identite.ts'

export const Regime = z.enum(['externe', 'demi-pensionnaire', 'interne', 'interne-externe'])
export type Regime = z.infer<typeof Regime>

/** The pupil of a file. Sealed, whole: not even the school is known to the server. */
export const Eleve = z.strictObject({
  nom: z.string().trim().min(1).max(80),
  prenom: z.string().trim().min(1).max(80),
  /** `null`: not known or not said; words then avoid the agreement. */
  sexe: z.enum(['f', 'm']).nullable(),
  naissance: Jour.nullable(),
  uai: z.string().length(8),
  classe: z.string().trim().max(30),
  regime: Regime.nullable(),
  ine: z.string().max(11).nullable(),
  telephone: z.string().max(30).nullable(),
})
export type Eleve = z.infer<typeof Eleve>

/** Who said it: every fact carries it (separated parents may each obtain the file). */
export const DitPar = z.string().trim().max(120)

export const ExerciceAutorite = z.enum(['exercee', 'suspendue', 'retiree', 'deleguee', 'sans'])
export type ExerciceAutorite = z.infer<typeof ExerciceAutorite>

/** Card *Ce que cette personne peut recevoir*, first form: kept now, obeyed by every output later. */
export const PeutRecevoir = z.strictObject({
  autorite: ExerciceAutorite,
  depuis: Jour.nullable(),
  jusqua: Jour.nullable(),
  /** The decision was seen by the ASS herself, and when. */
  decisionVueLe: Jour.nullable(),
  decision: z.string().trim().max(300),
  /** Order of protection (code civil 515-9): who is protected. */
  ordonnanceDeProtection: z.enum(['non', 'en-beneficie', 'vise']),
  adresseProtegee: z.boolean(),
  contactAutorise: z.enum(['oui', 'avec-precaution', 'non']),
  contactPrecision: z.string().trim().max(300),
  ditPar: DitPar,
})
export type PeutRecevoir = z.infer<typeof PeutRecevoir>

export const Lien = z.enum([
  'mere',
  'pere',
  'beau-parent',
  'grand-parent',
  'fratrie',
  'autre-famille',
  'tuteur',
  'ase',
  'assistant-familial',
  'autre',
])
export type Lien = z.infer<typeof Lien>

/** A holder of parental authority or an adult around the pupil. `personneId` is common to the siblings' files. */
export const Responsable = z.strictObject({
  personneId: Id,
  civilite: z.enum(['madame', 'monsieur']).nullable(),
  nom: z.string().trim().min(1).max(80),
  prenom: z.string().trim().max(80),
  lien: Lien,
  lienPrecision: z.string().trim().max(60),
  telephone: z.string().trim().max(30),
  /** Absent from files written before it was asked. */
  courriel: z.string().trim().max(120).optional(),
  adresse: z.string().trim().max(300),
  langue: z.string().trim().max(60),
  heberge: z.boolean().nullable(),
  peutRecevoir: PeutRecevoir,
})
export type Responsable = z.infer<typeof Responsable>
