// Every field of a type, as a path and a nature: what the test of what is never measured walks.
import type { z } from 'zod'

export type Nature = 'texte' | 'jour' | 'instant' | 'heure' | 'nombre' | 'oui-non' | 'code' | 'libre' | 'partie'
export type Champ = {
  readonly chemin: string
  /** Name of the field, or of the part that stands there. */
  readonly cle: string
  readonly nature: Nature
}

export type Schema = z.core.$ZodType
type Objet = Schema & { readonly shape: Readonly<Record<string, Schema>> }
/** Types that stand inside others, walked once under their own name. */
export type Parties = Readonly<Record<string, Objet>>

const defDe = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def
const HEURES = ['09:30', '23:59']

const motifsDe = (schema: Schema): readonly RegExp[] => {
  const def = schema._zod.def as { pattern?: RegExp; checks?: readonly z.core.$ZodCheck[] }
  const verifs = (def.checks ?? []).map((verif) => (verif._zod.def as { pattern?: RegExp }).pattern)
  return [def.pattern, ...verifs].filter((motif) => motif !== undefined)
}

const natureDuTexte = (schema: Schema): Nature => {
  const format = (schema._zod.def as { format?: string }).format
  if (format === 'date') return 'jour'
  if (format === 'datetime') return 'instant'
  if (format === 'time' || format === 'duration') return 'heure'
  const motifs = motifsDe(schema)
  const heure = motifs.length > 0 && motifs.every((motif) => HEURES.every((h) => new RegExp(motif.source, 'u').test(h)))
  return heure ? 'heure' : 'texte'
}

/** `string` and `libre` apart: what says nothing, and what says anything. */
const NATURES: Readonly<Record<string, Nature | null>> = {
  boolean: 'oui-non',
  enum: 'code',
  literal: 'code',
  number: 'nombre',
  bigint: 'nombre',
  date: 'instant',
  null: null,
  undefined: null,
  never: null,
  void: null,
}

const feuille = (schema: Schema, chemin: string, cle: string): readonly Champ[] => {
  const { type } = defDe(schema)
  const nature = type === 'string' ? natureDuTexte(schema) : type in NATURES ? NATURES[type] : 'libre'
  return nature ? [{ chemin, cle, nature }] : []
}

type Pas = readonly [dit: string, schema: Schema]

type Def<T extends z.core.$ZodTypes['_zod']['def']['type']> = Extract<z.core.$ZodTypes['_zod']['def'], { type: T }>

const dessous = (def: { readonly innerType: Schema }): readonly Pas[] => [['', def.innerType]]
const DEDANS = {
  array: ({ element }: Def<'array'>): readonly Pas[] => [['[]', element]],
  tuple: ({ items, rest }: Def<'tuple'>): readonly Pas[] =>
    [...items, ...(rest ? [rest] : [])].map((item): Pas => ['[]', item]),
  union: ({ options }: Def<'union'>): readonly Pas[] => options.map((option): Pas => ['', option]),
  record: ({ keyType, valueType }: Def<'record'>): readonly Pas[] => [
    ['{cle}', keyType],
    ['{}', valueType],
  ],
  nullable: dessous,
  optional: dessous,
  default: dessous,
  prefault: dessous,
  readonly: dessous,
  nonoptional: dessous,
  catch: dessous,
  // what is sent, whatever is made of it afterwards; a coercion reads what it gives
  pipe: (def: Def<'pipe'>): readonly Pas[] => [['', defDe(def.out).type === 'transform' ? def.in : def.out]],
  lazy: ({ getter }: Def<'lazy'>): readonly Pas[] => [['', getter()]],
}

/** What stands in a type that is no object, by the step that leads to it; null: a leaf. */
const dedans = (schema: Schema): readonly Pas[] | null => {
  const def = defDe(schema)
  const lire = (DEDANS as Readonly<Record<string, ((def: never) => readonly Pas[]) | undefined>>)[def.type]
  return lire ? lire(def as never) : null
}

const estObjet = (schema: Schema): schema is Objet => defDe(schema).type === 'object'
const contient = ({ shape }: Objet, partie: Objet): boolean =>
  Object.entries(partie.shape).every(([cle, dans]) => shape[cle] === dans)

/** An object that lets unknown keys in says anything. */
const ouvert = (schema: Objet): boolean => {
  const def = defDe(schema)
  return def.type === 'object' && (def.catchall === undefined || defDe(def.catchall).type !== 'never')
}

const duObjet = (schema: Objet, chemin: string, parties: Parties): readonly Champ[] => {
  const siennes = Object.entries(parties).filter(([, partie]) => partie !== schema && contient(schema, partie))
  const plusGrandes = siennes.filter(
    ([, une]) => !siennes.some(([, autre]) => autre !== une && contient(autre, une) && !contient(une, autre)),
  )
  const couvertes = new Set(plusGrandes.flatMap(([, partie]) => Object.keys(partie.shape)))
  const reste = Object.entries(schema.shape).filter(([cle]) => !couvertes.has(cle))
  return [
    ...(ouvert(schema) ? [{ chemin: `${chemin}.*`, cle: '*', nature: 'libre' as const }] : []),
    ...plusGrandes.map(([nom]) => ({ chemin: `${chemin}.<${nom}>`, cle: nom, nature: 'partie' as const })),
    ...reste.flatMap(([cle, dans]) => marcher(dans, `${chemin}.${cle}`, cle, parties)),
  ]
}

const marcher = (schema: Schema, chemin: string, cle: string, parties: Parties): readonly Champ[] => {
  if (estObjet(schema)) {
    const [nom] = Object.entries(parties).find(([, partie]) => partie.shape === schema.shape) ?? []
    return nom !== undefined && chemin !== ''
      ? [{ chemin: `${chemin}.<${nom}>`, cle: nom, nature: 'partie' }]
      : duObjet(schema, chemin, parties)
  }
  const pas = dedans(schema)
  if (pas === null) return feuille(schema, chemin, cle)
  return pas.flatMap(([dit, dans]) => marcher(dans, chemin + dit, cle, parties))
}

export const champsDe = (schema: Schema, parties: Parties): readonly Champ[] => {
  const vus = new Set<string>()
  return marcher(schema, '', '', parties).filter(({ chemin, nature }) => {
    const dit = `${chemin} ${nature}`
    return !vus.has(dit) && Boolean(vus.add(dit))
  })
}
