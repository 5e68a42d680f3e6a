// The face, figures: tables of her own work, hers alone; totals transmitted once a year; consolidation and publication.
import type { Cellule, CodeTable, Releve, TableauxPublies } from '../domain/chiffres.ts'
import type { LigneConsolidee } from '../domain/consolidation.ts'
import type { Grille } from '../domain/grille.ts'
import type { Id, Instant, Jour, ServiceId } from '../domain/identite.ts'
import type { PieceGrille } from '../domain/piece.ts'
import type { LignePreparee } from '../domain/publication.ts'
import type { Refus } from '../domain/refus.ts'
import type { PieceLue, Pose, RefusDEcrire } from './face-des-pieces.ts'

export type Periode = { readonly du: Jour; readonly au: Jour }

/** Rows and columns ready to be shown: a total is counted, never added. `uai` null: all schools of the sector. */
export type Statistiques = {
  readonly secteur: Id
  readonly periode: Periode
  readonly cellules: readonly Omit<Cellule, 'colonne'>[]
  /** Totals of each column, by table: `dims` empty. */
  readonly totaux: readonly Omit<Cellule, 'colonne' | 'dims'>[]
  /** Pupils met, each once, whatever the school. */
  readonly elevesDifferents: number
}

/** One piece behind a number. */
export type PieceComptee = {
  readonly coffre: Id
  readonly piece: Id
  readonly genre: 'eleve' | 'note' | 'saisine' | 'dossier' | 'ecrit'
  readonly jour: Jour | null
  /** As on official lists; of a piece without pupil, its title. */
  readonly nom: string
  readonly classe: string
}

export type ACompleter = {
  /** Notes of pupils without a theme, oldest first. */
  readonly sansTheme: readonly PieceComptee[]
  readonly saisinesAEtudier: readonly PieceComptee[]
  /** Pupils met whose sex or class is not said. */
  readonly elevesIncomplets: readonly PieceComptee[]
}

export type ReleveTransmis = {
  readonly annee: number
  readonly secteur: Id
  readonly le: Instant
  readonly releve: Releve
}

export type SecteurDeChiffres = { readonly secteur: Id; readonly nom: string; readonly mien: boolean }

export type { LigneConsolidee, LignePreparee }

export type Consolidation = {
  readonly annee: number
  readonly recus: readonly { readonly secteur: Id; readonly depot: Id; readonly le: Instant }[]
  /** Sectors of the service that have transmitted nothing for that year. */
  readonly attendus: readonly Id[]
  /** Of an académie or of the nation: services below whose tables have come up. */
  readonly services: readonly {
    readonly service: ServiceId
    readonly depot: Id
    readonly le: Instant
    readonly secteurs: number
  }[]
  /**
   * Exact, and by every axis of its table, in a département; rounded in an académie and in the nation, where a total is a
   * line of its own (`dims` shorter than the axes).
   */
  readonly lignes: readonly LigneConsolidee[]
}

export type Publication = {
  readonly annee: number
  readonly secteurs: number
  readonly lignes: readonly LignePreparee[]
  readonly tableaux: TableauxPublies
}

export type FaceDesChiffres = {
  // Mes statistiques
  /** Sectors whose figures she may count, her own first. */
  secteursDeChiffres(): Promise<readonly SecteurDeChiffres[]>
  statistiques(secteur: Id, periode: Periode): Promise<Statistiques>
  /** Pieces behind one number; `dims` shorter than the axes: behind a total. */
  derriere(
    secteur: Id,
    periode: Periode,
    cellule: { readonly table: CodeTable; readonly uai: string | null; readonly dims: readonly string[] },
  ): Promise<readonly PieceComptee[]>
  aCompleter(secteur: Id, periode: Periode): Promise<ACompleter>
  /** Sets the principal theme of a note: a revision of it. */
  donnerTheme(coffre: Id, note: Id, theme: string): Promise<Pose | Refus<RefusDEcrire>>
  /** Exactly what would leave, for a school year. */
  preparerReleve(secteur: Id, annee: number, parTrimestre: boolean): Promise<Releve>
  /** The very relevé that was shown: sealed to the heads of the service; a copy stays in the sector. */
  transmettreReleve(
    releve: Releve,
  ): Promise<
    | { readonly fait: true }
    | Refus<
        | RefusDEcrire
        | 'campagne-absente'
        | 'campagne-close'
        | 'secteur-inconnu'
        | 'porte-inconnue'
        | 'releve-change'
        | 'texte-trop-long'
        | 'reseau-absent'
      >
  >
  /** Newest first. */
  relevesTransmis(): Promise<readonly ReleveTransmis[]>

  // Chiffres, for the heads of a service
  consolidation(annee: number): Promise<Consolidation>
  /** One sector alone: told to the server first, which shows it to whoever transmitted. */
  ouvrirReleve(
    annee: number,
    depot: Id,
  ): Promise<Releve | Refus<'releve-inconnu' | 'service-hors-role' | 'reseau-absent'>>
  /** A total is a line of its own, rounded apart: `dims` shorter than the axes. */
  preparerPublication(annee: number): Promise<Publication | Refus<RefusDEcrire | 'rien-a-publier' | 'reseau-absent'>>
  /** The very tables that were last prepared; refused when others would come out now, or when none were shown. */
  publier(
    annee: number,
  ): Promise<
    | { readonly fait: true }
    | Refus<
        RefusDEcrire | 'rien-a-publier' | 'chiffres-changes' | 'service-hors-role' | 'deja-publie' | 'reseau-absent'
      >
  >
  /** The rounded table, to the service above: that of what was published, once it is. */
  remonter(
    annee: number,
  ): Promise<
    | { readonly fait: true }
    | Refus<
        | RefusDEcrire
        | 'rien-a-publier'
        | 'chiffres-changes'
        | 'service-hors-role'
        | 'sans-service-au-dessus'
        | 'porte-inconnue'
        | 'deja-publie'
        | 'reseau-absent'
      >
  >
  grilles(): Promise<readonly PieceLue<PieceGrille>[]>
  garderGrille(
    grille: Grille,
    sur: { readonly piece: Id; readonly base: number } | null,
  ): Promise<Pose | Refus<RefusDEcrire>>
}
