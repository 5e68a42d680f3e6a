// The page is made of elements and text nodes only: nothing written by anybody is ever read as HTML.
type Ecouteur = (evenement: Event) => void
type Attributs = Readonly<Record<string, string | boolean | null | Ecouteur>>
export type Enfant = Node | string | null | false

/** French spaces that may not break; English and Arabic have none of them. */
export const typographie = (texte: string): string =>
  texte
    .replace(/ ([;:?!])/gu, '\u202F$1')
    .replace(/« /gu, '«\u00A0')
    .replace(/ »/gu, '\u00A0»')
    .replace(/(\d) h\b/gu, '$1\u00A0h')
    .replace(/h (\d\d)\b/gu, 'h\u00A0$1')

export const el = <Nom extends keyof HTMLElementTagNameMap>(
  nom: Nom,
  attributs: Attributs,
  ...enfants: readonly Enfant[]
): HTMLElementTagNameMap[Nom] => {
  const element = document.createElement(nom)
  for (const [cle, valeur] of Object.entries(attributs)) {
    if (typeof valeur === 'function') element.addEventListener(cle, valeur)
    else if (valeur === true) element.setAttribute(cle, '')
    else if (typeof valeur === 'string') element.setAttribute(cle, valeur)
  }
  for (const enfant of enfants)
    if (enfant !== null && enfant !== false) element.append(typeof enfant === 'string' ? typographie(enfant) : enfant)
  return element
}

/** Words of somebody: shown exactly as they were written. */
export const tel = (texte: string): Text => document.createTextNode(texte)

/** A number, a school, an office: from left to right inside a sentence that goes the other way. */
export const isoler = (texte: string, sens: 'ltr' | 'rtl'): string => (sens === 'rtl' ? `\u2066${texte}\u2069` : texte)

/** Decoration: what it means is always said in words beside it. */
export const icone = (nom: string): HTMLElement => el('span', { class: `icone icone-${nom}`, 'aria-hidden': 'true' })
