// What the page may ask of the writing worker: data in, a PDF out. Types only.
import type { Presence } from '../domain/guichet.ts'

/** A school as its poster and its forms name it: nothing of a pupil. */
export type GuichetImprime = {
  readonly etablissement: string
  readonly commune: string
  /** Whole address of its public page. */
  readonly adresse: string
  readonly presences: readonly Presence[]
  /** Of the social service: nobody's own line hangs on a wall. */
  readonly telephone: string | null
}

/** A language under the French of the poster. */
export type AutreLangue = 'en' | 'ar'

export type Imprime =
  | {
      readonly modele: 'affiche'
      readonly guichet: GuichetImprime
      /** `a5`: twice on one sheet. */
      readonly format: 'a4' | 'a5'
      readonly langues: readonly AutreLangue[]
    }
  | { readonly modele: 'fiches'; readonly guichet: GuichetImprime }

/** The worker reaches no network: the page brings it the compiler (WebAssembly) and the typefaces. */
export type Moyens = { readonly moteur: ArrayBuffer; readonly polices: readonly ArrayBuffer[] }

export type Face = {
  preparer(moyens: Moyens): Promise<void>
  compiler(imprime: Imprime): Promise<Uint8Array<ArrayBuffer>>
}
