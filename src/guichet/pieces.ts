// The few pieces that the screens share.
import { NUMEROS } from '../domain/numeros.ts'
import type { Contexte } from './contexte.ts'
import { el, icone, type Enfant } from './dom.ts'

/** A title, its loudspeaker, and what the loudspeaker reads. */
export const bloc = (
  contexte: Contexte,
  {
    titre,
    niveau,
    classe = '',
    mots,
  }: { titre: string; niveau: 'h1' | 'h2'; classe?: string; mots?: readonly string[] },
  ...contenu: readonly Enfant[]
): HTMLElement => {
  const son = el(
    'button',
    {
      type: 'button',
      class: 'son',
      'aria-label': contexte.phrases.page.ecouter(titre),
      'aria-pressed': 'false',
      click: () => contexte.lire(son, section, mots),
    },
    icone('son'),
  )
  const tete = el('div', { class: 'tete' }, el(niveau, { tabindex: niveau === 'h1' ? '-1' : null }, titre), son)
  const section = el('section', { class: `bloc ${classe}` }, tete, ...contenu)
  return section
}

export const bouton = (texte: string, click: () => void, classe = 'fr-btn large'): HTMLButtonElement =>
  el('button', { type: 'button', class: classe, click }, texte)

export const lienTexte = (texte: string, click: () => void): HTMLButtonElement => bouton(texte, click, 'lien')

export const coche = (texte: string): HTMLElement => el('p', { class: 'coche' }, icone('coche'), el('span', {}, texte))

/** What went wrong or is missing, told at once to whoever does not see the screen. */
export const alerte = (...contenu: readonly Enfant[]): HTMLElement =>
  el('div', { class: 'alerte', role: 'alert' }, ...contenu)

export const numeros = ({ phrases: { accueil } }: Contexte): HTMLElement =>
  el(
    'ul',
    { class: 'numeros' },
    ...NUMEROS.map(({ numero, sms }) =>
      el(
        'li',
        {},
        el(
          'a',
          { href: `${sms ? 'sms' : 'tel'}:${numero}` },
          el('strong', {}, numero),
          ' ',
          el('span', {}, accueil.numeros[numero]),
        ),
      ),
    ),
  )

export const danger = (contexte: Contexte): HTMLElement =>
  bloc(contexte, { titre: contexte.phrases.accueil.danger, niveau: 'h2', classe: 'danger' }, numeros(contexte))

type Champ = {
  readonly label: string
  readonly aide?: string
  readonly valeur: string
  readonly type?: 'text' | 'tel' | 'email'
  readonly long?: number
  readonly changer: (valeur: string) => void
}

let compte = 0

/** Nothing is proposed nor remembered by the browser: no name, no form, no completion. */
export const champ = ({ label, aide, valeur, type = 'text', long = 80, changer }: Champ): HTMLElement => {
  const id = `champ-${++compte}`
  const saisie = el('input', {
    id,
    class: 'fr-input',
    type,
    maxlength: String(long),
    autocomplete: 'off',
    spellcheck: 'false',
    dir: type === 'text' ? 'auto' : 'ltr',
    'aria-describedby': aide === undefined ? null : `${id}-aide`,
    input: () => changer(saisie.value),
  })
  saisie.value = valeur
  return el(
    'div',
    { class: 'champ' },
    el('label', { for: id }, label),
    aide === undefined ? null : el('p', { class: 'aide', id: `${id}-aide` }, aide),
    saisie,
  )
}

export const texteLong = (
  id: string,
  { label, valeur, changer }: { label: string; valeur: string; changer: (valeur: string) => void },
): HTMLTextAreaElement => {
  const saisie = el('textarea', {
    id,
    class: 'fr-input',
    rows: '6',
    maxlength: '20000',
    autocomplete: 'off',
    dir: 'auto',
    'aria-label': label,
    input: () => changer(saisie.value),
  })
  saisie.value = valeur
  return saisie
}

export type Option<V> = { readonly valeur: V; readonly texte: string; readonly aide?: string }

/** One choice among few; `suite` shows, under the one chosen, what it needs. */
export const choix = <V extends string | boolean | null>(
  legende: string,
  options: readonly Option<V>[],
  choisi: V,
  changer: (valeur: V) => void,
  { visible = false, suite }: { visible?: boolean; suite?: (valeur: V) => HTMLElement | null } = {},
): HTMLElement => {
  const nom = `choix-${++compte}`
  const rangees = options.map(({ valeur, texte, aide }, i) => {
    const id = `${nom}-${i}`
    const radio = el('input', {
      type: 'radio',
      name: nom,
      id,
      'aria-describedby': aide === undefined ? null : `${id}-aide`,
      change: () => {
        changer(valeur)
        montrer(valeur)
      },
    })
    radio.checked = valeur === choisi
    const contenu = el(
      'span',
      { class: 'option-texte' },
      el('span', { class: 'option-nom' }, texte),
      aide === undefined ? null : el('span', { class: 'aide', id: `${id}-aide` }, aide),
    )
    const rangee = el('label', { class: 'option', for: id }, radio, contenu)
    const apres = el('div', { class: 'option-suite' })
    return { valeur, rangee, apres }
  })
  const montrer = (choisi: V): void => {
    for (const { valeur, apres } of rangees) {
      const contenu = valeur === choisi ? (suite?.(valeur) ?? null) : null
      apres.replaceChildren(...(contenu ? [contenu] : []))
    }
  }
  montrer(choisi)
  return el(
    'fieldset',
    { class: 'choix' },
    el('legend', { class: visible ? 'legende' : 'fr-sr-only' }, legende),
    ...rangees.flatMap(({ rangee, apres }) => [rangee, apres]),
  )
}

export const caseACocher = (texte: string, valeur: boolean, changer: (valeur: boolean) => void): HTMLElement => {
  const id = `case-${++compte}`
  const saisie = el('input', { type: 'checkbox', id, change: () => changer(saisie.checked) })
  saisie.checked = valeur
  return el('label', { class: 'option case', for: id }, saisie, el('span', {}, texte))
}
