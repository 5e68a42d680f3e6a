import { z } from 'zod'

import type { Acteur } from './acteur.ts'
import { refuser, type Refus } from './refus.ts'

export const TypeFichier = z.enum([
  'annuaire',
  'geolocalisation',
  'ips-ecoles',
  'ips-colleges',
  'ips-lycees',
  'education-prioritaire',
  'effectifs-ecoles',
  'effectifs-colleges',
  'effectifs-lycees-gt',
  'effectifs-second-degre',
  'densite',
])
export type TypeFichier = z.infer<typeof TypeFichier>

/** What a file speaks of: one table each. */
export const ObjetImporte = z.enum([
  'etablissement',
  'site',
  'ips',
  'effectif',
  'reseau_prioritaire',
  'densite_commune',
])
export type ObjetImporte = z.infer<typeof ObjetImporte>

export const Valeur = z.union([z.string(), z.number(), z.boolean(), z.null(), z.record(z.string(), z.number())])
export type Valeur = z.infer<typeof Valeur>

/** `champ` is told when the line itself is kept without it. */
export const LigneRefusee = z.strictObject({ ligne: z.int(), motif: z.string(), champ: z.string().optional() })
export type LigneRefusee = z.infer<typeof LigneRefusee>

export const GenreEcart = z.enum(['ajout', 'changement', 'fermeture'])
export type GenreEcart = z.infer<typeof GenreEcart>

/** One difference between the file and the base. `avant` and `apres` hold the same fields; `avant` is empty for an addition. */
export const Ecart = z.strictObject({
  objet: ObjetImporte,
  genre: GenreEcart,
  cle: z.record(z.string(), z.union([z.string(), z.number()])),
  avant: z.record(z.string(), Valeur),
  apres: z.record(z.string(), Valeur),
})
export type Ecart = z.infer<typeof Ecart>

export const EtatImport = z.enum(['prepare', 'applique', 'annule'])
export type EtatImport = z.infer<typeof EtatImport>

/** The directory is national and outside every service: its administrators load it, nobody edits it by hand. */
export const peutImporter = (acteur: Pick<Acteur, 'role'>): boolean => acteur.role === 'administrateur'

export const appliquerImport = (
  acteur: Pick<Acteur, 'role'>,
  etat: EtatImport,
): Refus<'import-hors-role' | 'import-deja-applique' | 'import-annule'> | null => {
  if (!peutImporter(acteur)) return refuser('import-hors-role')
  if (etat === 'applique') return refuser('import-deja-applique')
  return etat === 'annule' ? refuser('import-annule') : null
}

/**
 * Share of the schools known open that a directory file must hold for its département to count as covered. Below, the
 * file is an extract: what it does not name is not closed.
 */
export const PART_COUVERTE = 0.9

/** From a covered département only, a school that the directory no longer names is closed. */
export const estCouvert = (connusOuverts: number, dontDansLeFichier: number): boolean =>
  connusOuverts > 0 && dontDansLeFichier >= PART_COUVERTE * connusOuverts
