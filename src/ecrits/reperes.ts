// Where the sections and the missing points stand on the pages, from the marks that a template leaves (lettre.typ).
import type { PageDessinee } from './face.ts'

/** In points. A section ends where the next begins; a missing point says where it ends. */
export type Marque = {
  readonly cle: string
  readonly bout: 'section' | 'debut' | 'fin'
  readonly page: number
  readonly y: number
}
type Repere = PageDessinee['reperes'][number]
type Marges = { readonly hauteur: number; readonly haut: number; readonly bas: number }

// a title is marked at its top, words at their line: to the edges of their letters, and a little air
const TITRE = { dessus: 6, dessous: -8 }
const MOTS = { dessus: 11, dessous: 5 }
/** Nothing is written in so little: the end of a section that the next page begins with. */
const RIEN = 8

type Zone = { readonly cle: string; readonly debut: Marque; readonly fin: Marque; readonly air: typeof TITRE }

const zonesDe = (marques: readonly Marque[]): readonly Zone[] => {
  const sections = marques.filter(({ bout }) => bout === 'section')
  const debuts = new Map(marques.flatMap((m) => (m.bout === 'debut' ? [[m.cle, m] as const] : [])))
  return [
    ...sections.flatMap((debut, n): Zone[] => {
      const fin = sections[n + 1]
      return fin ? [{ cle: debut.cle, debut, fin, air: TITRE }] : []
    }),
    ...marques.flatMap((fin): Zone[] => {
      const debut = debuts.get(fin.cle)
      return fin.bout === 'fin' && debut ? [{ cle: fin.cle, debut, fin, air: MOTS }] : []
    }),
  ]
}

/** For a page (from 1), in the order of the writing; what runs over a page goes to its margins. */
export const reperesDe = (marques: readonly Marque[], { hauteur, haut, bas }: Marges): ((page: number) => Repere[]) => {
  const zones = zonesDe(marques)
  return (page) =>
    zones
      .filter(({ debut, fin }) => debut.page <= page && page <= fin.page)
      .map(({ cle, debut, fin, air }) => ({
        cle,
        haut: debut.page === page ? debut.y - air.dessus : haut,
        bas: fin.page === page ? fin.y + air.dessous : hauteur - bas,
      }))
      .filter((repere) => repere.bas - repere.haut > RIEN)
}
