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

const ligneDe = (faute: unknown): number | null =>
  typeof faute === 'object' && faute !== null && 'lines' in faute && 'code' in faute ? Number(faute.lines) : null

/** A title may stand above the header: it is looked for in the first three lines. A number: the line that is no row. */
export const lireTableau = (
  texte: string,
  estEntete: (entetes: readonly string[]) => boolean,
): Tableau | number | null => {
  const options = { delimiter: separateur(texte), bom: true, skip_empty_lines: true, info: true } as const
  let lues: Rangee[]
  try {
    lues = parse(texte.split('\n', 6).slice(0, 5).join('\n'), {
      ...options,
      relax_column_count: true,
      relax_quotes: true,
    }) as unknown as Rangee[]
  } catch {
    return null
  }
  const place = lues.slice(0, 3).findIndex(({ record }) => estEntete(record.map(plierEntete)))
  const entete = lues[place]
  if (!entete) return null
  try {
    const rangees = parse(texte, { ...options, from_line: entete.info.lines }) as unknown as Rangee[]
    return {
      entetes: entete.record.map(plierEntete),
      rangees: rangees
        .slice(1)
        .map(({ record, info }) => ({ ligne: info.lines, cellules: record.map((c) => c.trim()) })),
    }
  } catch (faute) {
    const ligne = ligneDe(faute)
    if (ligne === null) throw faute
    return ligne
  }
}
