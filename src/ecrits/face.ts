// What the page may ask of the writing worker: data in, a PDF out. Types only.
import type { EcritImprime } from '../domain/ecrit-remis.ts'
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

/** One page drawn (SVG), in points, and where the sections stand on it. */
export type PageDessinee = {
  readonly svg: string
  readonly largeur: number
  readonly hauteur: number
  /** `cle`: a section (ecrit-manques.ts) or a missing point (its own `cle`); from the top of the page, in points. */
  readonly reperes: readonly { readonly cle: string; readonly haut: number; readonly bas: number }[]
}

export type Imprime =
  | {
      readonly modele: 'affiche'
      readonly guichet: GuichetImprime
      /** `a5`: twice on one sheet. */
      readonly format: 'a4' | 'a5'
      readonly langues: readonly AutreLangue[]
    }
  | { readonly modele: 'fiches'; readonly guichet: GuichetImprime }
  | EcritImprime

/** The worker reaches no network: the page brings it the compiler, the drawer (WebAssembly) and the typefaces. */
export type Moyens = {
  readonly moteur: ArrayBuffer
  /** Only to look at pages; a PDF needs none. */
  readonly dessinateur: ArrayBuffer | null
  readonly polices: readonly ArrayBuffer[]
}

/** A sheet to export: first row its headings. A text that a spreadsheet would run as a formula is escaped. */
export type Feuille = { readonly nom: string; readonly lignes: readonly (readonly (string | number | null)[])[] }

/** A cell of somebody else's spreadsheet, with the headings that say what it wants. */
export type CaseLue = {
  readonly feuille: string
  readonly adresse: string
  readonly texte: string
  /** Labels at its left and above it, nearest last. */
  readonly gauche: readonly string[]
  readonly haut: readonly string[]
}
export type GrilleLue = {
  readonly format: 'ods' | 'xlsx'
  readonly feuilles: readonly { readonly nom: string; readonly cases: readonly CaseLue[] }[]
}
export type Remplissage = { readonly feuille: string; readonly adresse: string; readonly valeur: number | string }

export type Face = {
  /** ODS of all sheets, or CSV (semicolons, UTF-8 with its mark) of the first. Needs no compiler. */
  exporter(feuilles: readonly Feuille[], format: 'ods' | 'csv'): Promise<Uint8Array<ArrayBuffer>>
  /** Null: neither ODS nor XLSX, or larger than it says. */
  lireGrille(octets: Uint8Array): Promise<GrilleLue | null>
  /** The same file, its layout kept, these cells filled. */
  remplirGrille(octets: Uint8Array, valeurs: readonly Remplissage[]): Promise<Uint8Array<ArrayBuffer>>

  preparer(moyens: Moyens): Promise<void>
  compiler(imprime: Imprime): Promise<Uint8Array<ArrayBuffer>>
  /** The same document as pages to look at; the drawer was brought. */
  dessiner(imprime: Imprime): Promise<readonly PageDessinee[]>
}
