// The kinds of sealed pieces. The kind is inside the text; the server is never told.
// Opened text is untrusted input: it is parsed here, after the ladder has brought it to the current format.
import { z } from 'zod'

import { Releve, Remontee } from './chiffres.ts'
import { contenuDEcrit, contenuDeSuite, ContenuDEcrit, EtatEcrit, Fige } from './ecrit.ts'
import { Eleve, Responsable } from './eleve.ts'
import { contenuDeGrille } from './grille.ts'
import { Id, Instant, Jour, ServiceId } from './identite.ts'
import { contenuDeListe, contenuDesResponsables } from './liste.ts'
import { contenuDeSaisine } from './saisine.ts'

const Theme = z.string().max(20)

const commun = {
  format: z.literal(1),
  /** A revision `annule` says the piece counts no more; the words stay for those who look for them. */
  annule: z.boolean().default(false),
  /** This piece was written on top of another's revision: both are kept until somebody joins them. */
  copieDe: z.strictObject({ piece: Id, base: z.int() }).optional(),
}

/** The pupil, and what the family has been told of the file. */
export const PieceEleve = z.strictObject({
  ...commun,
  genre: z.literal('eleve'),
  eleve: Eleve,
  ouvertLe: Jour,
  /** Day the pupil or the family was told that a file exists. */
  informeLe: Jour.nullable(),
  informes: z.string().trim().max(200),
  themePrincipal: Theme.nullable(),
})

export const PieceResponsable = z.strictObject({ ...commun, genre: z.literal('responsable'), responsable: Responsable })

/** Somebody present: the pupil, a person of the file, or words typed by hand. */
export const Present = z.union([
  z.strictObject({ qui: z.literal('eleve') }),
  z.strictObject({ qui: z.literal('personne'), personneId: Id, nom: z.string().max(160) }),
  z.strictObject({ qui: z.literal('autre'), nom: z.string().trim().min(1).max(120) }),
])
export type Present = z.infer<typeof Present>

export const PieceNote = z.strictObject({
  ...commun,
  genre: z.literal('note'),
  type: z.string().max(40),
  jour: Jour,
  /** `10:30`, or null when the hour does not matter. */
  heure: z
    .string()
    .regex(/^\d{2}:\d{2}$/u)
    .nullable(),
  /** School where it happened, with its sector then: figures count in them. */
  uai: z.string().length(8).nullable(),
  secteur: Id.nullable(),
  lieu: z.string().trim().max(120),
  presents: z.array(Present).max(12),
  /** The first is the principal one. */
  themes: z.array(Theme).max(5),
  texte: z.string().max(100_000),
})
export type PieceNote = z.infer<typeof PieceNote>

export const PieceTache = z.strictObject({
  ...commun,
  genre: z.literal('tache'),
  libelle: z.string().trim().min(1).max(200),
  echeance: Jour.nullable(),
  faiteLe: Instant.nullable(),
  note: Id.nullable(),
})
export type PieceTache = z.infer<typeof PieceTache>

/** « C’est prévu »: silences *À reprendre ?* for this file until a day. */
export const PiecePrevu = z.strictObject({ ...commun, genre: z.literal('prevu'), jusqua: Jour })

/** Three words of the day, in the coffre `secteur`: what happened and is not written yet. */
export const PieceANoter = z.strictObject({
  ...commun,
  genre: z.literal('a-noter'),
  jour: Jour,
  mots: z.string().trim().min(1).max(200),
  ecriteLe: Instant.nullable(),
})

/** In the coffre `secteur` (or `service`, for a school that nobody serves). */
export const PieceSaisine = z.strictObject({ ...commun, genre: z.literal('saisine'), ...contenuDeSaisine })
export type PieceSaisine = z.infer<typeof PieceSaisine>

/** One word of a conversation; `n` is its number there. `garde`: what the duty social worker told the sector. */
export const PieceMessage = z.strictObject({
  ...commun,
  genre: z.literal('message'),
  /** Clear row of the saisine: its id on the server. */
  saisine: Id,
  sens: z.enum(['eux', 'nous', 'garde']),
  n: z.int().min(0),
  le: Instant,
  texte: z.string().max(20_000),
  langue: z.string().max(20),
  /** Who wrote it, for `nous` and `garde`. */
  par: Id.nullable(),
  voix: z.int().min(0).max(8),
})
export type PieceMessage = z.infer<typeof PieceMessage>

/** A part of a spoken answer. */
export const PieceVoix = z.strictObject({
  ...commun,
  genre: z.literal('voix'),
  /** Piece of the saisine or of the message it goes with. */
  de: Id,
  ordre: z.int().min(1).max(4),
  sur: z.int().min(1).max(4),
  type: z.string().max(60),
  donnees: z.string().max(121_000),
})
export type PieceVoix = z.infer<typeof PieceVoix>

/** Pupils of one class; replaced at each import, erased on 31 August. */
export const PieceListe = z.strictObject({ ...commun, genre: z.literal('liste'), ...contenuDeListe })
export type PieceListe = z.infer<typeof PieceListe>

/** Adults of the pupils of one class: read only when a file is opened. */
export const PieceListeResponsables = z.strictObject({
  ...commun,
  genre: z.literal('liste-responsables'),
  ...contenuDesResponsables,
})
export type PieceListeResponsables = z.infer<typeof PieceListeResponsables>

/** A writing of child protection; after `transmis` no revision of it is read. */
export const PieceEcrit = z.strictObject({
  ...commun,
  genre: z.literal('ecrit'),
  etat: EtatEcrit,
  /** Why it was given up; empty otherwise. */
  abandon: z.string().trim().max(500),
  fige: Fige.nullable(),
  ...contenuDEcrit,
})
export type PieceEcrit = z.infer<typeof PieceEcrit>

/** Sending, acknowledgement, return, reminder: of a writing of the file, or of a copy at the service. */
export const PieceSuite = z.strictObject({
  ...commun,
  genre: z.literal('suite'),
  ...contenuDeSuite,
  /** Who noted it, when it came through the door: whoever made a piece of it did not. */
  par: Id.optional(),
})
export type PieceSuite = z.infer<typeof PieceSuite>

/** A part of a file as handed over (the PDF of a writing): its exact bytes, base64. */
export const PieceDocument = z.strictObject({
  ...commun,
  genre: z.literal('document'),
  /** Piece that it goes with. */
  de: Id,
  nom: z.string().max(120),
  type: z.string().max(60),
  ordre: z.int().min(1).max(8),
  sur: z.int().min(1).max(8),
  donnees: z.string().max(121_000),
})
export type PieceDocument = z.infer<typeof PieceDocument>

/** In the coffre `service`: the sealed copy that the protocol gives to its heads. `ecrit`: its piece in the file. */
export const PieceCopie = z.strictObject({
  ...commun,
  genre: z.literal('copie'),
  ecrit: Id,
  /** Who transmitted it, certified. */
  par: Id,
  recueLe: Instant,
  fige: Fige,
  contenu: ContenuDEcrit,
})
export type PieceCopie = z.infer<typeof PieceCopie>

/** « Même élève »: in both files, each naming the other; they count as one pupil. */
export const PieceFusion = z.strictObject({ ...commun, genre: z.literal('fusion'), avec: Id })
export type PieceFusion = z.infer<typeof PieceFusion>

/** Totals of a sector for a year: in its own coffre as transmitted, in the coffre `service` as received. */
export const PieceReleve = z.strictObject({
  ...commun,
  genre: z.literal('releve'),
  le: Instant,
  par: Id,
  releve: Releve,
})
export type PieceReleve = z.infer<typeof PieceReleve>

/** In the coffre `service` of an académie or of the nation: the rounded tables of a service below. */
export const PieceRemontee = z.strictObject({
  ...commun,
  genre: z.literal('remontee'),
  de: ServiceId,
  le: Instant,
  remontee: Remontee,
})
export type PieceRemontee = z.infer<typeof PieceRemontee>

/** In the coffre `service`: 32 bytes (base64) that draw the rounding of what is published. */
export const PieceSecretDePublication = z.strictObject({
  ...commun,
  genre: z.literal('secret-de-publication'),
  secret: z.string().length(44),
})
export type PieceSecretDePublication = z.infer<typeof PieceSecretDePublication>

/** In the coffre `service`: how our tables fill somebody else's spreadsheet. */
export const PieceGrille = z.strictObject({ ...commun, genre: z.literal('grille'), ...contenuDeGrille })
export type PieceGrille = z.infer<typeof PieceGrille>

/** In the coffre `personnel`. */
export const PiecePreferences = z.strictObject({
  ...commun,
  genre: z.literal('preferences'),
  derniersTypes: z.array(z.string().max(40)).max(4),
  pageDesMesuresLue: z.boolean(),
  touchesSeules: z.boolean(),
  etablissement: z.string().nullable(),
})
export type PiecePreferences = z.infer<typeof PiecePreferences>

/** Last heads seen of the coffres and the annuaire: an older version served is noticed. */
export const PieceTetes = z.strictObject({
  ...commun,
  genre: z.literal('tetes'),
  annuaire: z.int(),
  tetes: z.array(z.tuple([Id, z.int(), z.string()])),
})

export const Piece = z.discriminatedUnion('genre', [
  PieceEleve,
  PieceResponsable,
  PieceNote,
  PieceTache,
  PiecePrevu,
  PieceANoter,
  PieceSaisine,
  PieceMessage,
  PieceVoix,
  PieceListe,
  PieceListeResponsables,
  PieceEcrit,
  PieceSuite,
  PieceDocument,
  PieceCopie,
  PieceFusion,
  PieceReleve,
  PieceRemontee,
  PieceSecretDePublication,
  PieceGrille,
  PiecePreferences,
  PieceTetes,
])
export type Piece = z.infer<typeof Piece>
export type GenrePiece = Piece['genre']

/** One rung a format, never deleted: `{ note: { 1: (v1) => v2 } }`. Every kind is at its first format today. */
const ECHELLES: Partial<
  Record<string, Readonly<Record<number, (avant: Record<string, unknown>) => Record<string, unknown>>>>
> = {}

/** Parses opened text; null when it is not a piece we know. */
export const lirePiece = (texte: unknown): Piece | null => {
  if (typeof texte !== 'object' || texte === null) return null
  let courant = texte as Record<string, unknown>
  const echelle = typeof courant['genre'] === 'string' ? ECHELLES[courant['genre']] : undefined
  for (;;) {
    const barreau = typeof courant['format'] === 'number' ? echelle?.[courant['format']] : undefined
    if (!barreau) break
    courant = barreau(courant)
  }
  const lu = Piece.safeParse(courant)
  return lu.success ? lu.data : null
}
