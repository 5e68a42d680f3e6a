import demarrer, { TypstRendererBuilder } from '@myriaddreamin/typst-ts-renderer'
import type { PageDessinee } from './face.ts'
import { type Marque, reperesDe } from './reperes.ts'

/** Of the pages and of the letters they use: neither its styles nor its script. */
const PAGES_ET_LETTRES = 3
// 22 mm at the top and at the bottom (modeles/lettre.typ)
const MARGE = 62

// its transparent copy of the text, to be selected with a style that we leave out
const COPIE = /<g transform="scale\(16,-16\)"><foreignObject [^>]*>[\s\S]*?<\/foreignObject><\/g>/gu
const LETTRE = /<path id="([^"]+)" class="outline_glyph" d="[^"]*"\/>/gu
const PAGE = /<g class="typst-page" transform="translate\(0, [\d.]+\)"/gu

const pageDe = (corps: string, lettres: ReadonlyMap<string, string>, largeur: number, hauteur: number): string => {
  const utiles = new Set([...corps.matchAll(/href="#([^"]+)"/gu)].map(([, id = '']) => lettres.get(id) ?? ''))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${largeur}" height="${hauteur}" viewBox="0 0 ${largeur} ${hauteur}"><defs>${[...utiles].join('')}</defs><rect width="${largeur}" height="${hauteur}" fill="#fff"/>${corps}</svg>`
}

export type EnPages = (vecteur: Uint8Array, marques: readonly Marque[]) => readonly PageDessinee[]

export const creerDessinateur = async (dessinateur: ArrayBuffer): Promise<EnPages> => {
  await demarrer({ module_or_path: dessinateur })
  const renderer = await new TypstRendererBuilder().build()
  return (vecteur, marques) => {
    const session = renderer.session_from_artifact(vecteur, 'vector')
    const pages = session.pages_info
    try {
      const svg = renderer.svg_data(session, PAGES_ET_LETTRES).replaceAll(COPIE, '')
      const lettres = new Map([...svg.matchAll(LETTRE)].map(([path, id = '']) => [id, path]))
      const [, ...corps] = svg.slice(0, svg.lastIndexOf('</svg>')).split(PAGE)
      if (corps.length !== pages.page_count) throw new Error('a page was drawn that cannot be told apart')
      return corps.map((dessin, n) => {
        const { width_pt: largeur, height_pt: hauteur } = pages.page(n)
        const reperes = reperesDe(marques, { hauteur, haut: MARGE, bas: MARGE })
        return {
          svg: pageDe(`<g${dessin}`, lettres, largeur, hauteur),
          largeur,
          hauteur,
          reperes: reperes(n + 1),
        }
      })
    } finally {
      session.free()
    }
  }
}
