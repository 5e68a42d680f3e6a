// What other people's readers make of a PDF of ours: poppler, where the machine has it.
import { spawnSync } from 'node:child_process'

const outil = (nom: string, pdf: Uint8Array, ...args: readonly string[]): string => {
  const { stdout, error } = spawnSync(nom, [...args, '-', ...(nom === 'pdftotext' ? ['-'] : [])], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  return stdout
}

/** `false`, or why a test that needs it is skipped. */
export const SANS_POPPLER: string | false =
  spawnSync('pdftotext', ['-v']).error === undefined ? false : 'poppler-utils is not on this machine'

/** All the text, without what only helps a line to break. */
export const texteDuPdf = (pdf: Uint8Array): string =>
  outil('pdftotext', pdf, '-raw')
    .replaceAll(/[\u200b\u00ad]/gu, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/gu, ' ')

export const ficheDuPdf = (pdf: Uint8Array): string => outil('pdfinfo', pdf)

/** Kinds of its structure tree, in the order they are read: `H1`, `P`, `Table`… */
export const structureDuPdf = (pdf: Uint8Array): string[] =>
  [...outil('pdfinfo', pdf, '-struct').matchAll(/^ *(H\d|P|Table|THead|TBody|TR|TH|TD|L|LI|Figure)\b/gmu)].map(
    ([, sorte = '']) => sorte,
  )

/** Right edge of the farthest word, in points. */
export const bordDuPdf = (pdf: Uint8Array): number =>
  Math.max(...[...outil('pdftotext', pdf, '-bbox').matchAll(/<word [^>]*xMax="([\d.]+)"/gu)].map(([, x]) => Number(x)))
