import type { Document, Element } from '@xmldom/xmldom'
import type { Remplissage } from '../face.ts'
import {
  ecrireXml,
  enfants,
  fermer,
  lireXml,
  place,
  texteDe,
  tous,
  type CaseBrute,
  type FeuilleBrute,
  type Fichiers,
} from './classeur.ts'

const TABLE = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0'
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0'
const TEXTE = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0'
/** A grid that says it has a million rows has them empty. */
const RANGS_MAX = 600
const COLONNES_MAX = 80

const repete = (element: Element, quoi: 'rows' | 'columns'): number =>
  Math.max(1, Number(element.getAttributeNS(TABLE, `number-${quoi}-repeated`) ?? '1') || 1)

const cellules = (rang: Element): Element[] =>
  enfants(rang).filter(({ localName }) => localName === 'table-cell' || localName === 'covered-table-cell')

const lireCase = (cellule: Element): CaseBrute => ({
  texte: enfants(cellule, 'p').map(texteDe).join(' '),
  calculee: cellule.hasAttributeNS(TABLE, 'formula'),
  couverte: cellule.localName === 'covered-table-cell',
})

const lireRang = (rang: Element): CaseBrute[] => {
  const cases: CaseBrute[] = []
  for (const cellule of cellules(rang)) {
    const lue = lireCase(cellule)
    const fois = repete(cellule, 'columns')
    for (let n = 0; n < fois && cases.length < COLONNES_MAX; n++) cases.push(lue)
  }
  return cases
}

export const lireOds = (fichiers: Fichiers): readonly FeuilleBrute[] | null => {
  const document = lireXml(fichiers['content.xml'])
  if (!document) return null
  return tous(document, 'table').map((table) => {
    const rangs: CaseBrute[][] = []
    for (const rang of tous(table, 'table-row')) {
      const lu = lireRang(rang)
      const fois = repete(rang, 'rows')
      for (let n = 0; n < fois && rangs.length < RANGS_MAX; n++) rangs.push(lu)
    }
    return { nom: table.getAttributeNS(TABLE, 'name') ?? '', rangs }
  })
}

/** The one at this index, alone: a repeated element is cut in three. */
const isoler = (elements: readonly Element[], index: number, quoi: 'rows' | 'columns'): Element | null => {
  const attribut = `number-${quoi}-repeated`
  const dire = (element: Element, fois: number): void => {
    if (fois > 1) element.setAttributeNS(TABLE, `table:${attribut}`, String(fois))
    else element.removeAttributeNS(TABLE, attribut)
  }
  let avant = 0
  for (const element of elements) {
    const fois = repete(element, quoi)
    if (index >= avant + fois) {
      avant += fois
      continue
    }
    const [devant, derriere] = [index - avant, avant + fois - index - 1]
    if (devant > 0) {
      const copie = element.cloneNode(true) as Element
      dire(copie, devant)
      element.parentNode?.insertBefore(copie, element)
    }
    if (derriere > 0) {
      const copie = element.cloneNode(true) as Element
      dire(copie, derriere)
      element.parentNode?.insertBefore(copie, element.nextSibling)
    }
    dire(element, 1)
    return element
  }
  return null
}

const ajouterRang = (document: Document, table: Element, manquent: number): Element => {
  for (let n = 0; n < manquent; n++) table.appendChild(document.createElementNS(TABLE, 'table:table-row'))
  return tous(table, 'table-row').at(-1) ?? table
}

const poser = (document: Document, cellule: Element, valeur: number | string): void => {
  while (cellule.firstChild) cellule.removeChild(cellule.firstChild)
  for (const nom of ['value', 'value-type', 'date-value', 'string-value', 'boolean-value'])
    cellule.removeAttributeNS(OFFICE, nom)
  cellule.setAttributeNS(OFFICE, 'office:value-type', typeof valeur === 'number' ? 'float' : 'string')
  if (typeof valeur === 'number') cellule.setAttributeNS(OFFICE, 'office:value', String(valeur))
  const paragraphe = document.createElementNS(TEXTE, 'text:p')
  paragraphe.appendChild(document.createTextNode(String(valeur)))
  cellule.appendChild(paragraphe)
}

const remplirUne = (document: Document, table: Element, { adresse, valeur }: Remplissage): void => {
  const { rang, colonne } = place(adresse)
  const rangs = tous(table, 'table-row')
  const compte = rangs.reduce((somme, r) => somme + repete(r, 'rows'), 0)
  const ligne = isoler(rangs, rang, 'rows') ?? ajouterRang(document, table, rang - compte + 1)
  const cases = cellules(ligne)
  let cellule = isoler(cases, colonne, 'columns')
  for (let n = cases.reduce((s, c) => s + repete(c, 'columns'), 0); cellule === null && n <= colonne; n++) {
    const neuve = document.createElementNS(TABLE, 'table:table-cell')
    ligne.appendChild(neuve)
    if (n === colonne) cellule = neuve
  }
  if (cellule?.localName !== 'table-cell' || cellule.hasAttributeNS(TABLE, 'formula'))
    throw new Error(`${adresse} cannot be filled: merged, or computed by the grid itself`)
  poser(document, cellule, valeur)
}

/** Totals of the grid are computed again by whoever opens it: what they were is taken away. */
const oublierLesCalculs = (document: Document): void => {
  for (const cellule of tous(document, 'table-cell')) {
    if (!cellule.hasAttributeNS(TABLE, 'formula')) continue
    cellule.removeAttributeNS(OFFICE, 'value')
    for (const paragraphe of enfants(cellule, 'p')) cellule.removeChild(paragraphe)
  }
}

export const remplirOds = (fichiers: Fichiers, valeurs: readonly Remplissage[]): Uint8Array<ArrayBuffer> => {
  const document = lireXml(fichiers['content.xml'])
  if (!document) throw new Error('a grid that was read once cannot be read again')
  const tables = new Map(tous(document, 'table').map((t) => [t.getAttributeNS(TABLE, 'name') ?? '', t]))
  for (const valeur of valeurs) {
    const table = tables.get(valeur.feuille)
    if (!table) throw new Error('a sheet of the grid is not there')
    remplirUne(document, table, valeur)
  }
  oublierLesCalculs(document)
  return fermer({ ...fichiers, 'content.xml': ecrireXml(document) })
}
