// What the page may ask of the writing worker: data in, a PDF out. Types only.
import type { ContenuDEcrit } from '../domain/ecrit.ts'
import type { Presence } from '../domain/guichet.ts'
import type { Jour } from '../domain/identite.ts'

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

/** Bare notice to the IA-DASEN: date, recipient, school. Nothing of the child, nothing of the reason. */
export type AvisDeTransmission = {
  readonly type: 'ip' | 'signalement'
  readonly le: Jour
  readonly destinataire: string
  readonly etablissement: string
  readonly emetteur: string
}

/** A reminder: of an acknowledgement or of a return, with what its recipient already has. */
export type Relance = {
  readonly type: 'ip' | 'signalement'
  readonly quoi: 'accuse' | 'retour'
  readonly destinataire: { readonly nom: string; readonly adresse: string }
  readonly transmisLe: Jour
  readonly accuseLe: Jour | null
  readonly reference: string
  readonly enfant: { readonly nom: string; readonly prenom: string; readonly naissance: Jour | null }
  readonly emetteur: {
    readonly nom: string
    readonly fonction: string
    readonly telephone: string
    readonly courriel: string
  }
  readonly jour: Jour
}

/** One page drawn (SVG), in points, and where the sections stand on it. */
export type PageDessinee = {
  readonly svg: string
  readonly largeur: number
  readonly hauteur: number
  /** `cle`: a section (ecrit-manques.ts) or a missing point; rectangle in points. */
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
  | {
      readonly modele: 'ecrit'
      readonly ecrit: ContenuDEcrit
      /** Heading of the protocol, a line each. */
      readonly entete: readonly string[]
      /** Day printed; a draft says that it is one. */
      readonly jour: Jour
      readonly brouillon: boolean
      /** Of the writing that this one completes. */
      readonly complete: { readonly le: Jour; readonly reference: string } | null
    }
  | { readonly modele: 'avis'; readonly avis: AvisDeTransmission; readonly entete: readonly string[] }
  | { readonly modele: 'relance'; readonly relance: Relance; readonly entete: readonly string[] }

/** The worker reaches no network: the page brings it the compiler (WebAssembly) and the typefaces. */
export type Moyens = { readonly moteur: ArrayBuffer; readonly polices: readonly ArrayBuffer[] }

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
  /** The same document as pages to look at. */
  dessiner(imprime: Imprime): Promise<readonly PageDessinee[]>
}
