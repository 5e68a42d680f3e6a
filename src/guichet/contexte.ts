// What every screen is given: the sentences, the school, what is being written, and how to go elsewhere.
import type { GuichetVu } from '../contract/guichet.ts'
import type { Dates } from './dates.ts'
import type { Etape } from './etapes.ts'
import type { Fil, RefusDEnvoi } from './face.ts'
import type { Phrases } from './langues/fr.ts'
import type { Lien } from './lien.ts'
import type { Enregistrement, Reponses } from './reponses.ts'

export type Vue =
  | { readonly vue: 'accueil' }
  | { readonly vue: 'question'; readonly etape: Etape }
  | { readonly vue: 'envoi' }
  | { readonly vue: 'echec'; readonly refus: RefusDEnvoi }
  | { readonly vue: 'envoye'; readonly recu: string | null }
  | { readonly vue: 'recu' }
  | { readonly vue: 'fil'; readonly fil: Fil; readonly nouvelle: 'parti' | 'entre-temps' | null }
  | { readonly vue: 'efface' }
  | { readonly vue: 'ailleurs'; readonly pourquoi: 'inconnue' | 'panne' }

export type Contexte = {
  readonly phrases: Phrases
  readonly dates: Dates
  /** Null until its answer arrives, or when there is none. */
  readonly ecole: GuichetVu | null
  readonly reponses: Reponses | null
  /** What is being written by a receipt. */
  readonly suite: { saisie: string; texte: string; voix: Enregistrement | null }
  readonly aller: (vue: Vue) => void
  readonly commencer: (emetteur: Reponses['emetteur']) => void
  readonly lien: () => Lien
  /** What must stop when the screen is left: a microphone, a sending. */
  readonly enPartant: (faire: () => void) => void
  readonly rappeler: () => void
  /** Clears what was written; the screen that follows keeps nothing. */
  readonly effacer: () => void
  /** `mots`: read one after the other, slowly, in French: a receipt. */
  readonly lire: (bouton: HTMLElement, bloc: HTMLElement, mots?: readonly string[]) => void
}

/** To a pupil "tu", to everybody else "vous". */
export const adresse = ({ phrases, reponses }: Contexte): Phrases['tu'] =>
  reponses === null || reponses.emetteur === 'eleve' ? phrases.tu : phrases.vous
