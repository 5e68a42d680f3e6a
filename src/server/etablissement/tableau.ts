import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'

import { CsvError, parse } from 'csv-parse'

import { separateur } from './decodage.ts'

/** One line of a file, read by the names of its columns. */
export type Rangee = {
  /** As a spreadsheet numbers it: the header is line 1. */
  readonly n: number
  /** undefined: no such column in this file; '' : the cell is empty. */
  lire(alias: readonly string[]): string | undefined
  /** Cells found, where it differs from the header. */
  readonly cellules: number
}

/** The file is no table from this line on: a quote never closed, broken JSON. Nothing of it is imported. */
export type Illisible = { readonly illisible: number }
export const estIllisible = (lu: object): lu is Illisible => 'illisible' in lu

export type Tableau = {
  readonly entetes: ReadonlyMap<string, number>
  readonly rangees: AsyncIterable<Rangee | Illisible>
}

/** `Code postal`, `Code_postal` and `code_postal` are one column; what stands in brackets is a comment. */
export const plierEntete = (entete: string): string =>
  entete
    .replace(/\([^)]*\)/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9+]/g, '')

const indexer = (noms: readonly string[]): Map<string, number> => {
  const entetes = new Map<string, number>()
  noms.forEach((nom, rang) => {
    const plie = plierEntete(nom)
    if (plie !== '' && !entetes.has(plie)) entetes.set(plie, rang)
  })
  return entetes
}

const uneRangee = (n: number, entetes: ReadonlyMap<string, number>, cellules: readonly string[]): Rangee => ({
  n,
  cellules: cellules.length,
  lire: (alias) => {
    const connu = alias.find((nom) => entetes.has(nom))
    return connu === undefined ? undefined : (cellules[entetes.get(connu) ?? -1] ?? '').trim()
  },
})

export const ouvrirTableau = async (texte: string): Promise<Tableau | Illisible> =>
  /^\s*[[{]/.test(texte) ? ouvrirJson(texte) : ouvrirCsv(texte)

const TRANCHE = 65_536

function* trancher(texte: string): Generator<string> {
  for (let debut = 0; debut < texte.length; debut += TRANCHE) yield texte.slice(debut, debut + TRANCHE)
}

type Enregistrement = { readonly record: string[]; readonly info: { readonly lines: number } }

const ouvrirCsv = async (texte: string): Promise<Tableau | Illisible> => {
  const flux = Readable.from(trancher(texte)).pipe(
    parse({
      delimiter: separateur(texte),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 200_000,
    }),
  )
  const iterateur = flux[Symbol.asyncIterator]() as AsyncIterator<Enregistrement>
  const premier = await suivant(iterateur)
  if (premier === null || estIllisible(premier)) return premier ?? { illisible: 1 }
  const entetes = indexer(premier.record)
  return { entetes, rangees: rangeesCsv(iterateur, entetes) }
}

const suivant = async (iterateur: AsyncIterator<Enregistrement>): Promise<Enregistrement | Illisible | null> => {
  try {
    const { done, value } = await iterateur.next()
    return done === true ? null : value
  } catch (cause) {
    if (cause instanceof CsvError) return { illisible: Number(cause['lines'] ?? 1) }
    throw cause
  }
}

async function* rangeesCsv(
  iterateur: AsyncIterator<Enregistrement>,
  entetes: ReadonlyMap<string, number>,
): AsyncGenerator<Rangee | Illisible> {
  for (let lues = 1; ; lues += 1) {
    const suite = await suivant(iterateur)
    if (suite === null) return
    if (estIllisible(suite)) return yield suite
    // A national file holds the processor for a second: other requests pass between its lines.
    if (lues % 500 === 0) await setImmediate()
    const replis = suite.record.reduce((somme, cellule) => somme + cellule.split('\n').length - 1, 0)
    yield uneRangee(suite.info.lines - replis, entetes, suite.record)
  }
}

/** The API of the ministry: an array of objects, or `{results}`, or records whose `fields` hold the columns. */
const ouvrirJson = (texte: string): Tableau | Illisible => {
  const lus = enObjets(texte)
  if (lus === null) return { illisible: 1 }
  const objets: readonly Objet[] = lus
  const noms = [...new Set(objets.flatMap((objet) => Object.keys(objet)))]
  const entetes = indexer(noms)
  async function* rangees(): AsyncGenerator<Rangee> {
    for (const [rang, objet] of objets.entries()) {
      if (rang % 500 === 499) await setImmediate()
      yield uneRangee(
        rang + 1,
        entetes,
        noms.map((nom) => enCellule(objet[nom])),
      )
    }
  }
  return { entetes, rangees: rangees() }
}

type Objet = Readonly<Record<string, unknown>>
const estObjet = (valeur: unknown): valeur is Objet =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur)

const enObjets = (texte: string): Objet[] | null => {
  let lu: unknown
  try {
    lu = JSON.parse(texte)
  } catch {
    return null
  }
  const liste = estObjet(lu) ? (lu['results'] ?? lu['records']) : lu
  if (!Array.isArray(liste)) return []
  return liste.filter(estObjet).map((objet) => (estObjet(objet['fields']) ? objet['fields'] : objet))
}

const enCellule = (valeur: unknown): string => {
  if (valeur === null || valeur === undefined) return ''
  if (typeof valeur === 'boolean') return valeur ? '1' : '0'
  if (typeof valeur === 'string' || typeof valeur === 'number') return String(valeur)
  return JSON.stringify(valeur)
}
