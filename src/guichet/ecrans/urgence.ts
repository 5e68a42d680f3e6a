import { adresse, type Contexte } from '../contexte.ts'
import { el } from '../dom.ts'
import { choix, numeros } from '../pieces.ts'
import type { Reponses } from '../reponses.ts'

/** Whoever says that it is urgent sees the numbers again at once. */
export const urgence = ({ contexte, reponses }: { contexte: Contexte; reponses: Reponses }) => {
  const mots = adresse(contexte)
  const secours = (urgent: boolean | null): HTMLElement | null =>
    urgent ? el('div', { class: 'danger serre' }, el('p', {}, el('strong', {}, mots.danger)), numeros(contexte)) : null
  const options = [
    { valeur: false, texte: mots.pasUrgent },
    { valeur: true, texte: mots.urgent, aide: mots.urgentAide },
  ]
  return {
    titre: mots.urgence,
    contenu: [
      el('p', { class: 'sous-titre' }, mots.urgenceAide),
      choix<boolean | null>(mots.urgence, options, reponses.urgent, (v) => (reponses.urgent = v), { suite: secours }),
    ],
  }
}
