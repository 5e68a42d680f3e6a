// The figures of the year: a fixed, versioned catalogue of counts (tables of the profession, numbers kept). A count is
// computed from opened pieces where they can be read, and leaves as counts only: no person, no day, no hour, no duration.
import { z } from 'zod'

import { Id } from './identite.ts'

export const CATALOGUE = 1

/** T2 pupils met · T3 saisines · T4 themes · T5 interventions · T7 informations préoccupantes. */
export const CodeTable = z.enum(['T2', 'T3', 'T4', 'T5', 'T7'])
export type CodeTable = z.infer<typeof CodeTable>

export type Axe = 'niveau' | 'sexe' | 'origine' | 'theme' | 'type' | 'motif' | 'parents-informes' | 'retour-recu'

export type DefinitionDeTable = {
  readonly code: CodeTable
  readonly titre: string
  /** What one counts, said beside the title: « l’élève », « l’intervention ». */
  readonly unite: string
  /** At most three. */
  readonly axes: readonly Axe[]
  /** Shown to the heads by school; `false`: by three sectors or more only, never by school. */
  readonly parEtablissement: boolean
}

export const TABLES: readonly DefinitionDeTable[] = [
  { code: 'T2', titre: 'Élèves rencontrés', unite: 'l’élève', axes: ['niveau', 'sexe'], parEtablissement: true },
  { code: 'T3', titre: 'Saisines', unite: 'la saisine', axes: ['origine'], parEtablissement: true },
  { code: 'T4', titre: 'Thèmes', unite: 'le dossier', axes: ['theme'], parEtablissement: true },
  { code: 'T5', titre: 'Interventions par type', unite: 'l’intervention', axes: ['type'], parEtablissement: false },
  {
    code: 'T7',
    titre: 'Informations préoccupantes',
    unite: 'l’écrit',
    axes: ['motif', 'parents-informes', 'retour-recu'],
    parEtablissement: true,
  },
]

/** `annee`, or one of its terms where the service decided so in writing. */
export const Colonne = z.enum(['annee', 't1', 't2', 't3'])
export type Colonne = z.infer<typeof Colonne>
const TRIMESTRES = [z.literal('t1'), z.literal('t2'), z.literal('t3')] as const

/** Codes in the order of the axes of the table; an empty string: not said. */
const Dims = z.array(z.string().max(30)).max(3)

/** One count. `uai` null: the whole sector, where a pupil seen in two schools counts once. Zero is not written. */
export const Cellule = z.strictObject({
  table: CodeTable,
  uai: z.string().length(8).nullable(),
  colonne: Colonne,
  dims: Dims,
  n: z.int().min(1).max(1_000_000),
})
export type Cellule = z.infer<typeof Cellule>

/** Counts of one table in one school, or in the whole sector: codes of the axes, then one number a column, zero said. */
const Bloc = z.strictObject({
  table: CodeTable,
  uai: z.string().length(8).nullable(),
  lignes: z.array(z.tuple([Dims, z.array(z.int().min(0).max(1_000_000)).min(1).max(4)])).max(1_500),
})

/**
 * What a sector transmits for a school year, whole: nothing else leaves. Cells by blocks, so that a sector of twelve
 * schools by terms goes through a door of 128 kB; `releve.ts` reads and writes them.
 */
export const Releve = z
  .strictObject({
    catalogue: z.literal(CATALOGUE),
    secteur: Id,
    /** 2026 for 2026-2027. */
    annee: z.int().min(2000).max(2200),
    colonnes: z.union([z.tuple([z.literal('annee')]), z.tuple([z.literal('annee'), ...TRIMESTRES])]),
    blocs: z.array(Bloc).max(400),
  })
  .refine(({ colonnes, blocs }) =>
    blocs.every(({ lignes }) => lignes.every(([, nombres]) => nombres.length === colonnes.length)),
  )
export type Releve = z.infer<typeof Releve>

/** A rounded count of a territory, without « moins de 11 »: what goes up by dépôt. */
export const CelluleArrondie = z.strictObject({
  table: CodeTable,
  dims: Dims,
  n: z.int().min(0).max(100_000_000).multipleOf(5),
  /** Printed « – » below: not to be had there by subtraction. */
  secret: z.boolean(),
})
export type CelluleArrondie = z.infer<typeof CelluleArrondie>

/** `secteurs`: how many sectors contributed, never which; a total is said by `dims` shorter than the axes. */
export const Remontee = z.strictObject({
  catalogue: z.literal(CATALOGUE),
  annee: z.int().min(2000).max(2200),
  secteurs: z.int().min(0).max(2_000),
  cellules: z.array(CelluleArrondie).max(3_000),
})
export type Remontee = z.infer<typeof Remontee>

/** As everybody may read it: a multiple of five, or why it is hidden. */
export const CellulePubliee = z.strictObject({
  table: CodeTable,
  dims: Dims,
  valeur: z.union([z.int().min(15).multipleOf(5), z.enum(['moins-de-11', 'secret'])]),
})
export type CellulePubliee = z.infer<typeof CellulePubliee>

export const TableauxPublies = z.strictObject({
  catalogue: z.literal(CATALOGUE),
  annee: z.int().min(2000).max(2200),
  cellules: z.array(CellulePubliee).max(3_000),
})
export type TableauxPublies = z.infer<typeof TableauxPublies>

/** Levels in the order of a school life; a class that says none of them counts under `''`. */
export const NIVEAUX = [
  'maternelle',
  'CP',
  'CE1',
  'CE2',
  'CM1',
  'CM2',
  '6e',
  '5e',
  '4e',
  '3e',
  '2de',
  '1re',
  'Tle',
  'CAP',
  'ULIS',
  'UPE2A',
  'SEGPA',
  'relais',
  'BTS',
] as const

/** Of the holders of parental authority of a transmitted writing. */
export const PARENTS_INFORMES = ['tous', 'en-partie', 'aucun'] as const
export const RETOUR_RECU = ['oui', 'non'] as const
