// The engine of the coffre room: keys, opened pieces, outbox, sync. The face asks it questions and gives it acts.
// `creerMoteur(options)` is in creer-moteur.ts.
import type { GenreCoffre, MembreDuCoffre, MotifAcces, RoleCoffre } from '../contract/registre.ts'
import type { Etiquette } from '../domain/etiquette.ts'
import type { Id, Instant, Jour, Personne, ServiceId } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'
import type { Refus } from '../domain/refus.ts'
import type { AnnuaireLu } from './annuaire.ts'
import type { Appeler, RefusDAppel } from './client.ts'
import type { Horloge } from './clock.ts'
import type { Alerte } from './face.ts'
import type { MagasinDuMembre } from './magasin.ts'
import type { Courrier, Plume } from './saisines/courrier.ts'
import type { LireVoisin } from './voisins.ts'

/** From the keyring. Her certificate is found in the annuaire, by this public key. */
export type Identite = {
  readonly service: ServiceId
  readonly membre: Id
  readonly signature: { readonly publique: Uint8Array; readonly privee: Uint8Array }
  /** Seeds of her X-Wing pairs, by generation. */
  readonly graines: ReadonlyMap<number, Uint8Array>
}

export type EtatDesEnvois = {
  /** `garde-ici`: kept on the machine, no network; `refuse`: the server will not have it, or the browser keeps nothing. */
  readonly etat: 'enregistre' | 'en-cours' | 'garde-ici' | 'refuse'
  /** Last acknowledgement by the server. */
  readonly le: Instant | null
  readonly enAttente: number
  /** Of which the server refused; their text is kept and can be exported. */
  readonly refuses: number
}

export type OptionsDuMoteur = {
  readonly identite: Identite
  /** SHA-256 of entry 0 of the annuaire, pinned in the keyring. */
  readonly racine: string
  readonly magasin: MagasinDuMembre
  readonly appeler: Appeler
  readonly horloge: Horloge
  /** Opened pieces or coffres have changed. Never called in the middle of a change. */
  readonly surChangement: () => void
  readonly surEnvois: (etat: EtatDesEnvois) => void
  readonly surAlerte: (alerte: Alerte) => void
  /** The annuaire of another service, whose heads may sign what they send up; without it nobody of elsewhere is believed. */
  readonly lireVoisin?: LireVoisin
}

/** One revision of a piece, opened and verified. */
export type PieceOuverte = {
  readonly coffre: Id
  readonly piece: Id
  readonly rev: number
  /** 0 until the server has given one. */
  readonly rang: number
  readonly auteur: Id
  readonly contenu: Piece
  readonly enAttente: boolean
  /** A revision that came after it was handed over, or that says so wrongly, was found: it is not read. */
  readonly retouchee?: boolean
}

export type CoffreOuvert = {
  readonly coffre: Id
  readonly genre: GenreCoffre
  readonly secteur: Id | null
  readonly annee: number | null
  /** Neither closed nor read-only by its journal. */
  readonly ouvert: boolean
  readonly monRole: RoleCoffre
  readonly fin: Jour | null
  /** Members today and to come, as the verified journal says; ended ones are gone. */
  readonly membres: readonly MembreDuCoffre[]
  readonly epoque: number
  readonly retention: string | null
  readonly rang: number
  readonly tete: string
  /** False: something does not agree; reading stays possible with a warning, writing does not. */
  readonly fiable: boolean
  readonly peutEcrire: boolean
  /** Created here, not yet acknowledged by the server. */
  readonly enAttente: boolean
  /** Last revision of each piece, those waiting included. */
  readonly pieces: ReadonlyMap<Id, PieceOuverte>
}

export type RefusDePoser =
  | 'coffre-inconnu'
  | 'lecture-seule'
  | 'coffre-clos'
  | 'texte-trop-long'
  | 'piece-mal-formee'
  | 'coffre-non-fiable'
  | 'ecrit-fige'
export type RefusDActe =
  | 'coffre-inconnu'
  | 'coffre-non-fiable'
  | 'coffre-clos'
  | 'signataire-non-admis'
  | 'membre-sans-certificat'
  | 'membre-hors-secret'
  | 'deja-membre'
  | 'membre-inconnu'
  | 'sans-recouvrement'
  | 'journal-avance'
  | 'acte-refuse'
  | RefusDAppel

export type Pose = { readonly coffre: Id; readonly piece: Id; readonly rev: number }

export type Ecriture = {
  readonly contenu: Piece
  readonly sur: { readonly piece: Id; readonly base: number } | null
  /** The dépôt that it replaces at the server. */
  readonly depot?: Id | null
  /** See `EnvoiDePiece`. */
  readonly unique?: boolean
}

export type NouveauCoffre = {
  readonly genre: GenreCoffre
  /** Made by the caller when she must be able to say it again; a new one otherwise. */
  readonly coffre?: Id
  readonly secteur: Id | null
  readonly annee: number | null
  /** Beside herself, who is the referent. */
  readonly autres: readonly MembreDuCoffre[]
  /** With `dossier` only; made from its piece `eleve` unless given. */
  readonly etiquette?: Etiquette
  readonly retention?: string
  readonly pieces: readonly Piece[]
}

/** A note that has not left, in clear, to be sealed by the face into a file. */
export type NoteEnAttente = {
  readonly coffre: Id
  readonly piece: Id
  readonly base: number
  readonly contenu: Piece
  readonly motif: string | null
}

export type Avancement = (fait: number, total: number) => void

/** A stream of server-sent events; returns what closes it. */
export type OuvrirFlux = (
  chemin: string,
  rappels: {
    readonly surCoffres: (coffres: unknown) => void
    readonly surAnnuaire: () => void
    readonly surCoupure: () => void
  },
) => () => void

export type Moteur = {
  /** Opens what this machine keeps: `personnel` and `secteur` first, then the most recent dossiers. No network. */
  ouvrir(avancement: Avancement): Promise<void>
  /** Annuaire, coffres, journals, positions; opens what came. Safe to call often: one runs at a time. */
  synchroniser(avancement?: Avancement): Promise<{ readonly fait: true } | Refus<RefusDAppel>>
  /** Follows the server's feed; polls where it is blocked. Returns what stops it. */
  suivre(ouvrirFlux: OuvrirFlux): () => void
  coffres(): readonly CoffreOuvert[]
  coffre(coffre: Id): CoffreOuvert | null
  /** Another object as soon as an opened piece or coffre has changed; `surChangement` groups, this does not. */
  version(): object
  /** Verified revisions of a piece, newest first. */
  revisions(coffre: Id, piece: Id): readonly PieceOuverte[]
  annuaire(): AnnuaireLu
  /** What comes by the doors, and what I sign for others. */
  readonly courrier: Courrier
  readonly plume: Plume

  /** Kept on the machine before it resolves; leaves by the outbox at once. */
  poser(
    coffre: Id,
    contenu: Piece,
    sur?: { readonly piece: Id; readonly base: number },
  ): Promise<Pose | Refus<RefusDePoser>>
  /** Many at once: all are sealed and measured, then all are kept in one write, or none. */
  poserEnsemble(coffre: Id, ecritures: readonly Ecriture[]): Promise<readonly Pose[] | Refus<RefusDePoser>>
  /** Sends what waits; resolves when everything has left or cannot for now. */
  vider(): Promise<EtatDesEnvois>
  envois(): EtatDesEnvois
  notesEnAttente(): readonly NoteEnAttente[]
  /** Takes notes of another machine: each becomes the next revision of its piece, or a copy when it has moved on. */
  reprendre(notes: readonly NoteEnAttente[]): Promise<number>

  /** Kept here at once like a piece, and usable before the server has it. */
  creerCoffre(nouveau: NouveauCoffre): Promise<{ readonly coffre: Id } | Refus<RefusDActe | RefusDePoser>>
  accorder(coffre: Id, membre: MembreDuCoffre, motif: MotifAcces): Promise<{ readonly fait: true } | Refus<RefusDActe>>
  /** The same grant on many coffres, in requests of many entries. */
  accorderPartout(
    coffres: readonly Id[],
    membre: MembreDuCoffre,
    motif: MotifAcces,
    avancement: Avancement,
  ): Promise<{ readonly faits: number } | Refus<RefusDActe>>
  retirer(coffre: Id, membre: Personne, motif: MotifAcces): Promise<{ readonly fait: true } | Refus<RefusDActe>>
  retirerPartout(
    coffres: readonly Id[],
    membre: Personne,
    motif: MotifAcces,
    avancement: Avancement,
  ): Promise<{ readonly faits: number } | Refus<RefusDActe>>
  ouvrirEpoque(coffre: Id, motif: MotifAcces): Promise<{ readonly fait: true } | Refus<RefusDActe>>
  cloturer(coffre: Id): Promise<{ readonly fait: true } | Refus<RefusDActe>>
  cloturerPartout(
    coffres: readonly Id[],
    avancement: Avancement,
  ): Promise<{ readonly faits: number } | Refus<RefusDActe>>
  rouvrir(coffre: Id): Promise<{ readonly fait: true } | Refus<RefusDActe>>
  /** Erases a piece, all its revisions: hashes stay. */
  effacerPiece(coffre: Id, piece: Id): Promise<{ readonly fait: true } | Refus<RefusDActe>>
  effacerPieces(coffre: Id, pieces: readonly Id[]): Promise<{ readonly fait: true } | Refus<RefusDActe>>

  /** A key under which the face may seal what this machine keeps (drafts, index): same member, any machine. */
  clePersonnelle(usage: 'brouillons' | 'index' | 'export' | 'service' | 'saisines' | 'ecrits'): Uint8Array
  /** Seals and opens under the DK of a coffre, for the server's copy of a draft; null when it is not open. */
  scellerBrouillon(
    coffre: Id,
    brouillon: Id,
    clair: Uint8Array,
  ): { readonly epoque: number; readonly ct: Uint8Array } | null
  ouvrirBrouillon(coffre: Id, brouillon: Id, epoque: number, ct: Uint8Array): Uint8Array | null
  /** Leaves the last heads seen in the coffre `personnel`, when they have changed. */
  retenirLesTetes(): Promise<void>
  /** Keys are wiped; nothing can be asked afterwards. */
  fermer(): void
}
