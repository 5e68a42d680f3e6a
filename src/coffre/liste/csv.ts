import { parse } from 'csv-parse/browser/esm/sync'
import { plier } from '../ressemblance.ts'

/** « Nom Elève » and « Nom élève », « Cycle » after its space: one column. */
export const plierEntete = (entete: string): string => plier(entete).replace(/[^a-z0-9]/gu, '')

export type Tableau = {
  /** Folded, in their order; the same one may come several times. */
  readonly entetes: readonly string[]
  readonly rangees: readonly { readonly ligne: number; readonly cellules: readonly string[] }[]
}

type Rangee = { readonly record: string[]; readonly info: { readonly lines: number } }

const separateur = (texte: string): string => {
  const debut = texte.slice(0, 4_000).split('\n', 3).join('\n')
  const compte = (signe: string): number => debut.split(signe).length - 1
  return [';', '\t', ','].reduce((mieux, signe) => (compte(signe) > compte(mieux) ? signe : mieux))
}

/** Null when it is no row at all. */
const cellulesDe = (ligne: string, delimiter: string): readonly string[] | null => {
  try {
    return parse(ligne, { delimiter, bom: true })[0] ?? null
  } catch {
    return null
  }
}

const ligneDe = (faute: unknown): number | null =>
  typeof faute === 'object' && faute !== null && 'lines' in faute && 'code' in faute ? Number(faute.lines) : null

/**
 * A title may stand above the header: it is looked for in the first three lines; null when it is not there. A number:
 * the line that is no row of this table.
 */
export const lireTableau = (
  texte: string,
  estEntete: (entetes: readonly string[]) => boolean,
): Tableau | number | null => {
  const delimiter = separateur(texte)
  const debut = texte.split('\n', 3).map((ligne) => cellulesDe(ligne, delimiter)?.map(plierEntete) ?? [])
  const place = debut.findIndex(estEntete)
  const entetes = debut[place]
  if (!entetes) return null
  try {
    const options = { delimiter, bom: true, skip_empty_lines: true, info: true, from_line: place + 1 }
    const [, ...rangees] = parse(texte, options) as unknown as Rangee[]
    return {
      entetes,
      rangees: rangees.map(({ record, info }) => ({ ligne: info.lines, cellules: record.map((c) => c.trim()) })),
    }
  } catch (faute) {
    const ligne = ligneDe(faute)
    if (ligne === null) throw faute
    return ligne
  }
}
