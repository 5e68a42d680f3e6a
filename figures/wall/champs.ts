// Every field of a sealed document that takes words, found in the schemas themselves: the next kind of piece, or the next
// field, is missed by nobody.
import type { z } from 'zod'
import { CorpsDepot, CorpsReponse } from '../../src/domain/depot.ts'
import { AdultesDeLaClasse } from '../../src/domain/liste.ts'
import { Piece } from '../../src/domain/piece.ts'
import { AMORCE, chercheuse, compter, INE } from './canaris.ts'
import type { Relu } from './relecture.ts'

type Schema = z.core.$ZodTypes
type Place = readonly [chemin: string, schema: Schema]

const FEUILLES: readonly string[] = ['number', 'boolean', 'literal', 'enum']

/** Empty: it holds nothing else. What this walk does not know stops it, rather than hide a field. */
const dedans = ({ _zod: { def } }: Schema): readonly Place[] => {
  if (FEUILLES.includes(def.type)) return []
  if (def.type === 'object') return Object.entries(def.shape).map(([nom, champ]) => [`.${nom}`, champ as Schema])
  if (def.type === 'array') return [['[]', def.element as Schema]]
  if (def.type === 'tuple') return def.items.map((element) => ['[]', element as Schema])
  if (def.type === 'union') return def.options.map((choix) => ['', choix as Schema])
  if (def.type === 'nullable' || def.type === 'optional' || def.type === 'default')
    return [['', def.innerType as Schema]]
  throw new Error(`a field of a kind that this walk does not know: ${def.type}`)
}

/** A code or an identifier would refuse the word; whatever takes it is a place where somebody may write. */
const libres = ([chemin, schema]: Place): readonly string[] => {
  if (schema._zod.def.type === 'string') return (schema as z.ZodString).safeParse(AMORCE).success ? [chemin] : []
  return dedans(schema).flatMap(([suite, autre]) => libres([`${chemin}${suite}`, autre]))
}

const parGenre = (
  mot: string,
  { options }: { readonly options: readonly (typeof Piece | typeof CorpsDepot)['options'][number][] },
): readonly Place[] => options.map((schema) => [`${mot} ${schema.shape.genre.value}`, schema])

/** Written by a machine, by nobody's hand. */
export const SANS_MOTS: readonly string[] = [
  // public half of the pair of a receipt
  'dépôt relais.saisine.recu',
  'dépôt saisine.recu',
  'pièce saisine.recu',
  // the adults of a class, closed once more: read here as `adultes`
  'pièce liste-responsables.scelle',
  // its type is written by the worker
  'pièce document.type',
  // codes of the published catalogue, already counted and rounded
  'dépôt remontee.remontee.cellules[].dims[]',
  'pièce remontee.remontee.cellules[].dims[]',
  // which service below: as its certificate says
  'pièce remontee.de',
  // heads of coffres
  'pièce tetes.tetes[][]',
]

export const champsLibres = (): readonly string[] => {
  const places: readonly Place[] = [
    ...parGenre('pièce', Piece),
    ...parGenre('dépôt', CorpsDepot),
    ['adultes', AdultesDeLaClasse],
    ['réponse', CorpsReponse],
  ]
  return [...new Set(places.flatMap(libres))].toSorted()
}

function* textes(chemin: string, valeur: unknown): Generator<readonly [string, string]> {
  if (typeof valeur === 'string') yield [chemin, valeur]
  else if (Array.isArray(valeur)) for (const element of valeur) yield* textes(`${chemin}[]`, element)
  else if (typeof valeur === 'object' && valeur !== null)
    for (const [nom, champ] of Object.entries(valeur)) yield* textes(`${chemin}.${nom}`, champ)
}

const CHERCHES = chercheuse([AMORCE, INE])

/** Those where a rare word was found once opened. */
export const champsRemplis = (relus: readonly Relu[]): ReadonlySet<string> => {
  const remplis = new Set<string>()
  for (const { ou, contenu } of relus)
    for (const [chemin, texte] of textes(ou, contenu))
      if (!remplis.has(chemin) && compter(Buffer.from(texte), CHERCHES) > 0) remplis.add(chemin)
  return remplis
}

/** How many different words were found there. */
export const motsRelus = (relus: readonly Relu[]): number =>
  new Set(
    JSON.stringify(relus)
      .match(new RegExp(`${AMORCE}[éaço][a-z]+`, 'giu'))
      ?.map((mot) => mot.toLowerCase()),
  ).size
