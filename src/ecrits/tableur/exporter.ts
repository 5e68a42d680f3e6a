// Our tables as a spreadsheet, for those whose work is done in one.
import { strToU8, zipSync } from 'fflate'
import type { Feuille } from '../face.ts'

type Valeur = Feuille['lignes'][number][number]

/** What a spreadsheet would take for a formula, whoever wrote it. */
const FORMULE = /^[=+\-@\t\r]/u

const enCsv = (valeur: Valeur): string => {
  if (valeur === null) return ''
  if (typeof valeur === 'number') return String(valeur).replace('.', ',')
  const texte = FORMULE.test(valeur) ? `'${valeur}` : valeur
  return /[;"\n\r]/u.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte
}

/** Semicolons, as a French spreadsheet expects, and the mark that says UTF-8. */
export const csv = ({ lignes }: Feuille): Uint8Array<ArrayBuffer> =>
  strToU8(`\uFEFF${lignes.map((ligne) => ligne.map(enCsv).join(';')).join('\r\n')}\r\n`)

const NOM: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// what XML cannot hold is left out
const xml = (texte: string): string =>
  texte
    .replaceAll(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll(/[&<>"]/gu, (c) => NOM[c] ?? c)

const cellule = (valeur: Valeur, tete: boolean): string => {
  const style = tete ? ' table:style-name="tete"' : ''
  if (valeur === null) return `<table:table-cell${style}/>`
  if (typeof valeur === 'number')
    return `<table:table-cell${style} office:value-type="float" office:value="${valeur}"><text:p>${valeur}</text:p></table:table-cell>`
  const lignes = xml(valeur)
    .split('\n')
    .map((ligne) => `<text:p>${ligne}</text:p>`)
  return `<table:table-cell${style} office:value-type="string">${lignes.join('')}</table:table-cell>`
}

const feuille = ({ nom, lignes }: Feuille): string => {
  const colonnes = Math.max(1, ...lignes.map((ligne) => ligne.length))
  const rangs = lignes.map(
    (ligne, n) => `<table:table-row>${ligne.map((valeur) => cellule(valeur, n === 0)).join('')}</table:table-row>`,
  )
  return `<table:table table:name="${xml(nom)}"><table:table-column table:style-name="large"/>${
    colonnes > 1 ? `<table:table-column table:number-columns-repeated="${colonnes - 1}"/>` : ''
  }${rangs.join('')}</table:table>`
}

const ESPACES = [
  'office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
]
  .map((espace) => `xmlns:${espace}`)
  .join(' ')

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const DEBUT = '<?xml version="1.0" encoding="UTF-8"?>\n'
const MANIFESTE = `${DEBUT}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`
const STYLES =
  '<office:automatic-styles><style:style style:name="large" style:family="table-column"><style:table-column-properties style:column-width="6.5cm"/></style:style><style:style style:name="tete" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'

/** The same bytes for the same tables: no date of making. */
export const MEME_JOUR = new Date(Date.UTC(1980, 0, 2))

export const ods = (feuilles: readonly Feuille[]): Uint8Array<ArrayBuffer> => {
  const contenu = `${DEBUT}<office:document-content ${ESPACES} office:version="1.3">${STYLES}<office:body><office:spreadsheet>${feuilles
    .map(feuille)
    .join('')}</office:spreadsheet></office:body></office:document-content>`
  return zipSync(
    {
      // first and not compressed: that is how the format is known
      mimetype: [strToU8(TYPE), { level: 0 }],
      'content.xml': strToU8(contenu),
      'META-INF/manifest.xml': strToU8(MANIFESTE),
    },
    { mtime: MEME_JOUR },
  )
}
