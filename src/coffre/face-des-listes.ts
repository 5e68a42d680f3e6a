// The face, *Liste de l’établissement*: files of a school read on this machine, sealed into the coffre of the sector.
import type { MembreDuCoffre } from '../contract/registre.ts'
import type { Id, Jour } from '../domain/identite.ts'
import type { EleveDeListe, ResponsableDeListe } from '../domain/liste.ts'
import type { Refus } from '../domain/refus.ts'

type Avancement = (fait: number, total: number) => void

export type FichierDonne = { readonly nom: string; readonly octets: Uint8Array<ArrayBuffer> }

export type FormatDeListe = 'siecle-eleves' | 'siecle-responsables' | 'onde-eleves' | 'onde-responsables'

export type RefusDeListe =
  /** Neither a text nor an archive of texts. */
  | 'fichier-illisible'
  | 'fichier-malforme'
  | 'fichier-non-reconnu'
  | 'fichier-trop-grand'
  | 'encodage-faux'
  /** The UAJ of the file is not the school chosen; `detail` tells it, empty when the file names none. */
  | 'autre-etablissement'
  /** `detail`: the year of the file. */
  | 'autre-annee'
  | 'sans-eleve'
  /** SIECLE and ONDE together. */
  | 'formats-melanges'
  | 'responsables-sans-eleves'
  /** `detail`: the class. */
  | 'classe-trop-grande'
  | 'etablissement-hors-secteur'
  | 'sans-coffre-secteur'
  | 'lecture-seule'
  /** She stopped it. */
  | 'arrete'

/** What a file that is no list seems to be: the sentence names the right one. */
export type AutreFichier = 'nomenclature' | 'tableur-siecle' | 'classeur' | 'absences' | 'lsu' | 'inconnu'

/** Nothing has been written. */
export type FichierRefuse = Refus<RefusDeListe> & {
  /** Name of the file, when one of them is the reason. */
  readonly fichier: string | null
  readonly ligne: number | null
  readonly detail: string
}

export type CodeDAvertissement =
  | 'plusieurs-classes'
  | 'sans-classe'
  | 'sorti'
  | 'eleve-en-double'
  | 'ine-en-double'
  | 'date-illisible'
  | 'sans-nom'
  | 'valeur-coupee'
  | 'plus-de-deux-legaux'
  | 'trop-d-adultes'
  /** An adult whose pupil is not in the list. */
  | 'adulte-sans-eleve'
  /** A link to somebody whom the file does not describe. */
  | 'adulte-inconnu'
  | 'encodage-corrige'
  | 'classe-absente'

export type Avertissement = { readonly code: CodeDAvertissement; readonly sujet: string }

export type Place = { readonly uai: string; readonly classe: string }

/** A file whose pupil is in another class, in another school, or (null) no longer in the list. */
export type Passage = {
  readonly dossier: Id
  readonly eleve: { readonly nom: string; readonly prenom: string }
  readonly avant: Place
  readonly apres: Place | null
}

/** An adult whose child is named only (ONDE): several pupils answer, or none exactly. */
export type Ambigu = {
  readonly id: string
  readonly adulte: string
  readonly enfant: string
  readonly candidats: readonly {
    readonly cle: string
    readonly nom: string
    readonly prenom: string
    readonly classe: string
    readonly naissance: Jour | null
  }[]
}

/** What an import would do; nothing is written. */
export type ApercuDeListe = {
  readonly uai: string
  readonly annee: number
  readonly formats: readonly FormatDeListe[]
  readonly exporteLe: Jour | null
  readonly classes: readonly { readonly classe: string; readonly eleves: number }[]
  readonly eleves: number
  readonly arrivees: number
  readonly departs: number
  /** Same pupil, another class. */
  readonly changements: number
  /** Same pupil and class, something else of her line. */
  readonly corrections: number
  readonly inchanges: number
  /** Adults, each counted once for each pupil. */
  readonly responsables: number
  /** Pupils already held whose adults are no longer the same. */
  readonly responsablesChanges: number
  readonly avertissements: readonly Avertissement[]
  readonly ambigus: readonly Ambigu[]
  readonly passages: readonly Passage[]
}

export type ListeTenue = {
  readonly uai: string
  readonly annee: number
  readonly classes: readonly { readonly classe: string; readonly niveau: string; readonly eleves: number }[]
  readonly eleves: number
  readonly avecResponsables: boolean
  /** Day of the import that last changed it. */
  readonly le: Jour
}

export type EleveTrouve = { readonly uai: string; readonly classe: string; readonly eleve: EleveDeListe }

export type ChoixDImport = {
  /** Files that take the class, or the school, of the list. */
  readonly passages: readonly Id[]
  /** For an ambiguous adult, the key of the pupil; without an answer the adult is left out. */
  readonly ambigus: Readonly<Record<string, string>>
}

export type FaceDesListes = {
  lireListe(
    uai: string,
    fichiers: readonly FichierDonne[],
    avancement: Avancement,
  ): Promise<ApercuDeListe | FichierRefuse>
  /** The last one read: all or nothing, then the classes of files where she agreed. */
  importerListe(
    choix: ChoixDImport,
    avancement: Avancement,
  ): Promise<
    | { readonly classes: number; readonly changees: number; readonly passages: number }
    | FichierRefuse
    | Refus<'rien-a-importer' | 'ecriture-refusee'>
  >
  /** Stops a reading, or an import that has not begun to write. */
  arreterListe(): Promise<void>
  listes(): Promise<readonly ListeTenue[]>
  /** Who can open the list of that school: members of the coffre of its sector. */
  lecteursDeLaListe(uai: string): Promise<readonly MembreDuCoffre[]>
  /** Erased for good, as after 31 August. */
  effacerListe(uai: string): Promise<{ readonly effacees: number } | Refus<'reseau-absent' | 'lecture-seule'>>
  /** Three letters: name, first name, class; accents ignored. */
  chercherEleve(texte: string, uai: string | null, limite: number): Promise<readonly EleveTrouve[]>
  /** The adults of one pupil: asked when a file is opened, and only then. */
  responsablesDeLaListe(uai: string, classe: string, cle: string): Promise<readonly ResponsableDeListe[]>
}
