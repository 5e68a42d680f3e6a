// Grids as others send them: merged cells, styles, a column of its own width, a total that the grid computes.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

export const LIGNES = ['Entretien élève', 'Visite à domicile', 'Durée des entretiens'] as const

const texte = (mot: string, attributs = ''): string =>
  `<table:table-cell office:value-type="string"${attributs}><text:p>${mot}</text:p></table:table-cell>`
const rang = (...cases: readonly string[]): string => `<table:table-row>${cases.join('')}</table:table-row>`

const contenu = (lignes: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles><style:style style:name="co1" style:family="table-column"><style:table-column-properties style:column-width="7.25cm"/></style:style><style:style style:name="nombre" style:family="table-cell"><style:table-cell-properties fo:background-color="#fff8d0"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Enquête"><table:table-column table:style-name="co1"/><table:table-column/>${[
  rang(
    texte('Interventions par type, année scolaire', ' table:number-columns-spanned="2" table:style-name="titre"'),
    '<table:covered-table-cell/>',
  ),
  rang(texte('Type'), texte('Nombre')),
  ...lignes.map((mot) => rang(texte(mot), '<table:table-cell table:style-name="nombre"/>')),
  rang(texte('Total'), '<table:table-cell table:style-name="nombre"/>'),
  rang(
    texte('Deux fois le total'),
    '<table:table-cell table:formula="of:=[.B6]*2" office:value-type="float" office:value="0"><text:p>0</text:p></table:table-cell>',
  ),
].join('')}</table:table></office:spreadsheet></office:body></office:document-content>`

export const uneGrilleOds = (lignes: readonly string[]): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(contenu(lignes)),
    'styles.xml': strToU8('<?xml version="1.0"?><office:document-styles xmlns:office="urn:x"/>'),
    'META-INF/manifest.xml': strToU8('<?xml version="1.0"?><manifest/>'),
  })

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LIENS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const mot = (adresse: string, dit: string): string => `<c r="${adresse}" t="inlineStr"><is><t>${dit}</t></is></c>`

export const uneGrilleXlsx = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${LIENS}"><sheets><sheet name="Bilan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}"/>`),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${MAIN}"><cols><col min="1" max="1" width="32" customWidth="1"/></cols><sheetData><row r="1">${mot('A1', 'Interventions par type')}</row><row r="2">${mot('A2', LIGNES[0])}<c r="B2" s="3"/></row><row r="3">${mot('A3', 'Total')}<c r="B3" s="3"/></row><row r="4">${mot('A4', 'Moyenne')}<c r="B4"><f>B3/12</f><v>0</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells></worksheet>`,
    ),
  })

export const fichierDe = (octets: Uint8Array, nom: string): string =>
  strFromU8(unzipSync(octets)[nom] ?? new Uint8Array())

/** What an ODS grid says in column B, row by row; empty where nothing stands. */
export const colonneB = (octets: Uint8Array): readonly string[] =>
  [...fichierDe(octets, 'content.xml').matchAll(/<table:table-row>(.*?)<\/table:table-row>/gsu)].map(([, r = '']) => {
    const [, seconde = ''] = [...r.matchAll(/<table:table-cell[^>]*?(?:\/>|>(.*?)<\/table:table-cell>)/gsu)].map(
      ([, dedans = '']) => dedans.replaceAll(/<[^>]*>/gu, ''),
    )
    return seconde
  })
