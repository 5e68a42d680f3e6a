// Reads back what a PDF of ours says, as its reader would: the text of each page through the fonts' own tables.
import { inflateSync } from 'node:zlib'

type Objet = { readonly texte: string; readonly flux: string }

const objetsDe = (pdf: Uint8Array): ReadonlyMap<number, Objet> => {
  const octets = Buffer.from(pdf)
  const texte = octets.toString('latin1')
  const objets = new Map<number, Objet>()
  for (const trouve of texte.matchAll(/(\d+) 0 obj\s([\s\S]*?)(endobj|stream\r?\n)/g)) {
    const [entier, numero, tete = '', fin] = trouve
    let flux = ''
    if (fin !== 'endobj') {
      const debut = trouve.index + entier.length
      const brut = octets.subarray(debut, debut + Number(/\/Length (\d+)/.exec(tete)?.[1]))
      flux = (tete.includes('/FlateDecode') ? inflateSync(brut) : brut).toString('latin1')
    }
    objets.set(Number(numero), { texte: tete, flux })
  }
  return objets
}

const enLettres = (hexa: string): string => {
  const unites = hexa.match(/.{4}/g) ?? []
  return String.fromCharCode(...unites.map((unite) => Number.parseInt(unite, 16)))
}

/** From the number of a glyph to its letters. */
const tableDe = (cmap: string): ReadonlyMap<number, string> => {
  const table = new Map<number, string>()
  for (const [, bloc = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyphe = '', lettres = ''] of bloc.matchAll(/<(\w+)>\s*<(\w+)>/g))
      table.set(Number.parseInt(glyphe, 16), enLettres(lettres))
  return table
}

const ECHAPPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
const deplier = (chaine: string): string =>
  chaine.replace(/\\(\d{1,3}|[\s\S])/g, (_, suite: string) =>
    /^\d/.test(suite) ? String.fromCharCode(Number.parseInt(suite, 8)) : (ECHAPPES[suite] ?? suite),
  )

// in a string of a PDF, parentheses that pair may stand as they are
const PAIRES = String.raw`(?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\))*`
const JETONS = new RegExp(String.raw`\/(\w+) [\d.]+ Tf|\((${PAIRES})\)|\bET\b`, 'g')

const texteDe = (contenu: string, tables: ReadonlyMap<string, ReadonlyMap<number, string>>): string => {
  let table: ReadonlyMap<number, string> | undefined
  let texte = ''
  for (const [jeton, police, chaine] of contenu.matchAll(JETONS)) {
    if (police !== undefined) table = tables.get(police)
    else if (jeton === 'ET') texte += ' '
    else {
      const octets = deplier(chaine ?? '')
      for (let i = 0; i < octets.length; i += 2)
        texte += table?.get(octets.charCodeAt(i) * 256 + octets.charCodeAt(i + 1)) ?? ''
    }
  }
  return texte.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ')
}

const numero = (texte: string, cle: string): number => Number(new RegExp(`/${cle} (\\d+) 0 R`).exec(texte)?.[1])

export type PdfLu = {
  readonly pages: readonly { readonly texte: string; readonly largeur: number; readonly hauteur: number }[]
  /** Kinds of the structure tree: H1, P, Figure… */
  readonly structure: readonly string[]
  readonly langue: string
  /** All that is said of pictures to whoever does not see them. */
  readonly alternatives: readonly string[]
  readonly images: number
}

export const lirePdf = (pdf: Uint8Array): PdfLu => {
  const objets = objetsDe(pdf)
  const tous = [...objets.values()].map(({ texte }) => texte)
  const pages = tous.filter((texte) => /\/Type \/Page\b/.test(texte))
  return {
    pages: pages.map((page) => {
      const polices = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? ''
      const tables = [...polices.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, nom = '', police]) => {
        const cmap = objets.get(numero(objets.get(Number(police))?.texte ?? '', 'ToUnicode'))
        return [nom, tableDe(cmap?.flux ?? '')] as const
      })
      const [, largeur, hauteur] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page) ?? []
      return {
        texte: texteDe(objets.get(numero(page, 'Contents'))?.flux ?? '', new Map(tables)),
        largeur: Math.round(Number(largeur)),
        hauteur: Math.round(Number(hauteur)),
      }
    }),
    structure: tous.flatMap(
      (texte) => /\/Type \/StructElem \/S \/(\w+)/.exec(texte.replaceAll(/\s+/g, ' '))?.[1] ?? [],
    ),
    langue:
      tous.flatMap((texte) => (texte.includes('/Catalog') ? (/\/Lang \((\w+)\)/.exec(texte)?.[1] ?? []) : []))[0] ?? '',
    alternatives: tous.flatMap((texte) => {
      const hexa = /\/Alt <FEFF(\w+)>/.exec(texte)?.[1]
      return hexa === undefined ? (/\/Alt \(((?:\\[\s\S]|[^\\)])*)\)/.exec(texte)?.[1] ?? []) : enLettres(hexa)
    }),
    images: tous.filter((texte) => texte.includes('/Subtype /Image')).length,
  }
}
