// The top of the page: languages by their own names on the first screen; elsewhere Back, where one is, and the language.
import { el, icone, tel } from './dom.ts'
import type { Phrases } from './langues/fr.ts'
import { LANGUES, type Langue } from './langues/langues.ts'

type Barre = {
  readonly phrases: Phrases
  readonly langue: Langue
  /** All languages in sight. */
  readonly ouverte: boolean
  readonly retour: (() => void) | null
  readonly rang: string
  readonly changer: (langue: Langue) => void
}

const liste = ({ phrases, langue, changer }: Barre, id: string): HTMLElement =>
  el(
    'nav',
    { class: 'langues', id, 'aria-label': phrases.page.langues },
    el(
      'ul',
      {},
      ...LANGUES.map((autre) =>
        el(
          'li',
          {},
          el(
            'button',
            {
              type: 'button',
              lang: autre.lang,
              'aria-current': autre.cle === langue.cle ? 'true' : null,
              click: () => changer(autre),
            },
            tel(autre.nom),
          ),
        ),
      ),
    ),
  )

export const barre = (donnees: Barre): HTMLElement => {
  const { phrases, langue, ouverte, retour, rang } = donnees
  if (ouverte) return liste(donnees, 'langues')
  const choix = el('div', { hidden: true }, liste(donnees, 'langues'))
  const ouvrir = el(
    'button',
    {
      type: 'button',
      class: 'langue',
      'aria-expanded': 'false',
      'aria-controls': 'langues',
      'aria-label': `${phrases.page.langues} : ${langue.nom}`,
      click: () => {
        choix.hidden = !choix.hidden
        ouvrir.setAttribute('aria-expanded', String(!choix.hidden))
      },
    },
    tel(langue.nom),
  )
  const arriere = retour
    ? el('button', { type: 'button', class: 'retour', click: retour }, icone('retour'), phrases.page.retour)
    : el('span', {})
  return el('div', {}, el('div', { class: 'barre' }, arriere, el('span', { class: 'rang' }, rang), ouvrir), choix)
}
