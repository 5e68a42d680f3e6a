// The face, *Liste de l’établissement*: files of a school read on this machine, sealed into the coffre of the sector.
import type { Id, Jour } from '../domain/identite.ts'
import type { EleveDeListe, ResponsableDeListe } from '../domain/liste.ts'
import type { Refus } from '../domain/refus.ts'
import type { Avancement } from './face.ts'

export type FichierDonne = { readonly nom: string; readonly octets: Uint8Array<ArrayBuffer> }

export type RefusDeListe =
  | 'fichier-illisible'
  | 'fichier-malforme'
  | 'fichier-non-reconnu'
  | 'fichier-trop-grand'
  /** The UAJ of the file is not the school chosen. */
  | 'autre-etablissement'
  | 'autre-annee'
  | 'responsables-sans-eleves'
  | 'etablissement-hors-secteur'
  | 'sans-coffre-secteur'

/** What an import would do; nothing is written. */
export type ApercuDeListe = {
  readonly uai: string
  readonly annee: number
  readonly formats: readonly ('siecle-eleves' | 'siecle-responsables' | 'onde-eleves' | 'onde-responsables')[]
  readonly exporteLe: Jour | null
  readonly classes: readonly { readonly classe: string; readonly eleves: number }[]
  readonly eleves: number
  readonly arrivees: number
  readonly departs: number
  readonly changements: number
  readonly inchanges: number
  readonly responsables: number
  /** In words, with the line or the pupil: several classes, no class (left), two « 1 », a name tied to two pupils. */
  readonly avertissements: readonly { readonly code: string; readonly sujet: string }[]
  /** Adults that could not be tied to one pupil only (ONDE: by name alone). */
  readonly ambigus: readonly {
    readonly adulte: string
    readonly enfant: string
    readonly candidats: readonly string[]
  }[]
  /** Files of mine whose pupil changed class or left the school. */
  readonly passages: readonly {
    readonly dossier: Id
    readonly eleve: string
    readonly avant: string
    readonly apres: string
  }[]
}

export type ListeTenue = {
  readonly uai: string
  readonly annee: number
  readonly classes: readonly { readonly classe: string; readonly eleves: number }[]
  readonly eleves: number
  readonly avecResponsables: boolean
  /** Day of the last import. */
  readonly le: Jour
}

export type EleveTrouve = { readonly uai: string; readonly classe: string; readonly eleve: EleveDeListe }

export type FaceDesListes = {
  lireListe(
    uai: string,
    fichiers: readonly FichierDonne[],
    avancement: Avancement,
  ): Promise<ApercuDeListe | Refus<RefusDeListe>>
  /** The last one read: all or nothing, then the classes of files where she agreed (`passages`). */
  importerListe(
    passages: readonly Id[],
    avancement: Avancement,
  ): Promise<
    | { readonly classes: number; readonly changees: number }
    | Refus<RefusDeListe | 'rien-a-importer' | 'reseau-absent' | 'lecture-seule'>
  >
  listes(): Promise<readonly ListeTenue[]>
  /** Erased for good (`effacer`), as on 31 August. */
  effacerListe(uai: string): Promise<{ readonly effacees: number } | Refus<'reseau-absent' | 'lecture-seule'>>
  /** Three letters: name, first name, class; accents ignored. */
  chercherEleve(texte: string, uai: string | null, limite: number): Promise<readonly EleveTrouve[]>
  /** The adults of one pupil: asked when a file is opened, and only then. */
  responsablesDeLaListe(uai: string, classe: string, cle: string): Promise<readonly ResponsableDeListe[]>
}
