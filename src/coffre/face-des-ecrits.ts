// The face, writings of child protection: from the file to what is transmitted, and what follows.
import type { ContenuDEcrit, Suite, TypeEcrit } from '../domain/ecrit.ts'
import type { Echeance } from '../domain/ecrit-delais.ts'
import type { Manque } from '../domain/ecrit-manques.ts'
import type { Id, Jour } from '../domain/identite.ts'
import type { PieceCopie, PieceEcrit, PieceSuite } from '../domain/piece.ts'
import type { Protocole } from '../domain/protocole.ts'
import type { Refus } from '../domain/refus.ts'
import type { PieceLue, Pose, RefusDEcrire } from './face-des-pieces.ts'

/** A sentence of the file that may be picked, one at a time: never a whole note. */
export type Extrait = {
  readonly note: Id
  readonly jour: Jour
  readonly heure: string | null
  readonly typeDeNote: string
  readonly texte: string
  /** Between quotation marks in the note: words of somebody. */
  readonly entreGuillemets: boolean
  /** Who wrote the note, as printed: « H. Delmas ». */
  readonly par: string
}

export type EcritLu = {
  readonly piece: PieceLue<PieceEcrit>
  readonly manques: readonly Manque[]
  /** Oldest first. */
  readonly suites: readonly PieceLue<PieceSuite>[]
  readonly echeance: Echeance | null
  /** Writings that complete this one, oldest first. */
  readonly complements: readonly Id[]
  /** The PDF as handed over is kept here, whole. */
  readonly pdf: boolean
  /** A revision after the sending was found, and refused. */
  readonly retouche: boolean
}

/** What waits in Aujourd’hui, discreet: « Écrit à terminer », « Accusé attendu », « Retour attendu ». */
export type EcritAttendu = {
  readonly coffre: Id
  readonly ecrit: Id
  readonly quoi: 'a-terminer' | 'preuve' | 'accuse' | 'retour'
  readonly le: Jour
}

/** For the heads of the service: a copy, and where it stands. */
export type CopieLue = {
  readonly piece: PieceLue<PieceCopie>
  readonly suites: readonly PieceLue<PieceSuite>[]
  readonly echeance: Echeance | null
  /** Its school year, 2026 for 2026-2027. */
  readonly annee: number
}

export type FaceDesEcrits = {
  /** Of a file, newest first, given up ones last. */
  ecrits(coffre: Id): Promise<readonly EcritLu[]>
  ecrit(coffre: Id, piece: Id): Promise<EcritLu | Refus<'piece-inconnue'>>
  /** A new writing filled with what the file knows; kept at once. `complete`: a transmitted one that it completes. */
  commencerEcrit(
    coffre: Id,
    type: TypeEcrit,
    protocole: Protocole,
    complete: Id | null,
  ): Promise<Pose | Refus<RefusDEcrire | 'jeune-majeur'>>
  /** The next revision of a draft. */
  garderEcrit(coffre: Id, piece: Id, base: number, contenu: ContenuDEcrit): Promise<Pose | Refus<RefusDEcrire>>
  abandonnerEcrit(coffre: Id, piece: Id, raison: string): Promise<Pose | Refus<RefusDEcrire>>
  /** Sentences of the notes of the file, newest first. */
  extraits(coffre: Id): Promise<readonly Extrait[]>
  /**
   * Freezes, dates, keeps the PDF, seals the copy to the heads where the protocol says so; needs the network. All or
   * nothing: refused while something blocking is missing. `ecrit-modifie`: a colleague has revised it since it was read.
   */
  transmettre(
    coffre: Id,
    piece: Id,
    base: number,
    envoi: {
      readonly contenu: ContenuDEcrit
      readonly protocole: Protocole
      readonly pdf: Uint8Array
      readonly nom: string
    },
  ): Promise<Pose | Refus<RefusDEcrire | 'ecrit-modifie' | 'points-manquants' | 'porte-inconnue' | 'reseau-absent'>>
  /** The exact bytes that were handed over, their hash checked. */
  pdfTransmis(
    coffre: Id,
    piece: Id,
  ): Promise<
    { readonly nom: string; readonly octets: Uint8Array<ArrayBuffer> } | Refus<'piece-inconnue' | 'pdf-different'>
  >
  /** Proof of sending, acknowledgement, return, reminder; told to the heads when they have a copy. */
  suivreEcrit(coffre: Id, suite: Suite): Promise<Pose | Refus<RefusDEcrire>>
  /** Of all my files, the nearest first. */
  ecritsAttendus(jour: Jour): Promise<readonly EcritAttendu[]>

  /** « Même élève » in both files. */
  reunir(coffre: Id, avec: Id): Promise<{ readonly fait: true } | Refus<RefusDEcrire>>
  separer(coffre: Id, avec: Id): Promise<{ readonly fait: true } | Refus<RefusDEcrire>>

  /** Heads of the service: sealed copies received, all years of theirs. */
  copies(): Promise<readonly CopieLue[]>
  copie(piece: Id): Promise<CopieLue | Refus<'piece-inconnue'>>
  /** What a head did of it: a reminder, a return told to her. */
  suivreCopie(piece: Id, suite: Suite): Promise<Pose | Refus<RefusDEcrire>>
}
