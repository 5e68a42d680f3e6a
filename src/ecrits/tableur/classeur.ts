// Somebody else's spreadsheet: an archive of XML. It is read as hostile: what it announces is checked before it is inflated.
import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom'
import { strFromU8, strToU8, unzipSync, zipSync, type UnzipFileInfo } from 'fflate'
import { MEME_JOUR } from './exporter.ts'

export type Fichiers = Record<string, Uint8Array>

const OCTETS_MAX = 64 * 1024 * 1024
const ENTREES_MAX = 400

/** Null: no archive, or larger than it may be. */
export const ouvrir = (octets: Uint8Array): Fichiers | null => {
  let total = 0
  let nombre = 0
  const tient = ({ originalSize }: UnzipFileInfo): boolean => {
    total += originalSize
    nombre += 1
    return total <= OCTETS_MAX && nombre <= ENTREES_MAX
  }
  try {
    const fichiers = unzipSync(octets, { filter: tient })
    return total > OCTETS_MAX || nombre > ENTREES_MAX ? null : fichiers
  } catch {
    return null
  }
}

export const fermer = (fichiers: Fichiers): Uint8Array<ArrayBuffer> =>
  zipSync(
    Object.fromEntries(
      Object.entries(fichiers)
        .toSorted(([a], [b]) => Number(b === 'mimetype') - Number(a === 'mimetype'))
        .map(([nom, octets]) => [nom, nom === 'mimetype' ? [octets, { level: 0 }] : octets] as const),
    ),
    { mtime: MEME_JOUR },
  )

/** Null: not well formed. A document type is refused: nothing of ours has one. */
export const lireXml = (octets: Uint8Array | undefined): Document | null => {
  if (!octets) return null
  const texte = strFromU8(octets)
  if (/<!DOCTYPE|<!ENTITY/iu.test(texte)) return null
  try {
    return new DOMParser({
      onError: (niveau, mot) => {
        if (niveau !== 'warning') throw new Error(mot)
      },
    }).parseFromString(texte, 'text/xml')
  } catch {
    return null
  }
}

export const ecrireXml = (document: Document): Uint8Array => {
  const texte = new XMLSerializer().serializeToString(document)
  return strToU8(texte.startsWith('<?xml') ? texte : `<?xml version="1.0" encoding="UTF-8"?>\n${texte}`)
}

const ELEMENT = 1
export const estElement = (noeud: Node): noeud is Element => noeud.nodeType === ELEMENT

export const enfants = (element: Element, local?: string): Element[] => {
  const trouves: Element[] = []
  for (let n = element.firstChild; n; n = n.nextSibling)
    if (estElement(n) && (local === undefined || n.localName === local)) trouves.push(n)
  return trouves
}

export const tous = (element: Element | Document, local: string): Element[] => [
  ...element.getElementsByTagNameNS('*', local),
]

export const texteDe = (element: Element): string => (element.textContent ?? '').trim()

const LETTRES = 26
/** `C` for 2. */
export const lettres = (colonne: number): string => {
  let reste = colonne + 1
  let mot = ''
  while (reste > 0) {
    mot = String.fromCodePoint(65 + ((reste - 1) % LETTRES)) + mot
    reste = Math.floor((reste - 1) / LETTRES)
  }
  return mot
}

/** Row and column from zero, of `B12`. */
export const place = (adresse: string): { readonly rang: number; readonly colonne: number } => {
  const [, mot = '', rang = '1'] = /^([A-Z]+)(\d+)$/u.exec(adresse) ?? []
  let colonne = 0
  for (const lettre of mot) colonne = colonne * LETTRES + ((lettre.codePointAt(0) ?? 65) - 64)
  return { rang: Number(rang) - 1, colonne: colonne - 1 }
}

/** A cell as read. `couverte`: under the merged cell of that place. */
export type CaseBrute = { readonly texte: string; readonly calculee: boolean; readonly couverte: boolean }
export type FeuilleBrute = { readonly nom: string; readonly rangs: readonly (readonly CaseBrute[])[] }
