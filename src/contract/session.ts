import { z } from 'zod'

import { Role } from '../domain/acteur.ts'
import { Id, Instant, ServiceId } from '../domain/identite.ts'
import { Uai } from '../domain/uai.ts'
import { Base64, endpoint, Fait, Hex32, Rien } from './endpoint.ts'

export const Identifiant = z.string().trim().toLowerCase().min(3).max(120)
export const GenreSerrure = z.enum(['phrase', 'code'])

export const Session = z.strictObject({
  service: ServiceId,
  nomDuService: z.string(),
  membre: Id,
  nom: z.string(),
  prenom: z.string(),
  role: Role,
  /** The session ends then, whatever happens (10 h). */
  jusqua: Instant,
  demonstration: z.boolean(),
  /** One-time codes left on her sheet. */
  codesRestants: z.int32(),
})
export type Session = z.infer<typeof Session>

/** Argon2 parameters of a name; derived for an unknown one, so that the answer tells nothing. */
export const postParametres = endpoint({
  method: 'POST',
  path: '/api/session/parametres',
  acces: 'public',
  input: z.strictObject({ identifiant: Identifiant }),
  output: z.strictObject({ sel: Base64, passes: z.int32(), memoire: z.int32() }),
  refus: {},
})

/** Opens a session: proof of a serrure (never what opens the keyring) and one code of the printed sheet. */
export const postSession = endpoint({
  method: 'POST',
  path: '/api/session',
  acces: 'public',
  input: z.strictObject({
    identifiant: Identifiant,
    serrure: GenreSerrure,
    preuve: Hex32,
    /** As printed, `4F7K-2Q9M`; spaces, hyphens and case ignored. */
    codeUnique: z.string().max(40),
  }),
  output: Session,
  refus: { 'identifiants-refuses': 401 },
})

export const getSession = endpoint({ method: 'GET', path: '/api/session', input: Rien, output: Session, refus: {} })
export const deleteSession = endpoint({ method: 'DELETE', path: '/api/session', input: Rien, output: Fait, refus: {} })

/** A lock as stored: its public half, and the keyring's key sealed to it. */
export const SerrureScellee = z.strictObject({
  id: Id,
  genre: GenreSerrure,
  publique: Base64.length(1624),
  sceau: Base64.max(2_000),
  /** For `phrase`. */
  sel: Base64.nullable(),
  passes: z.int32().nullable(),
  memoire: z.int32().nullable(),
})
export type SerrureScellee = z.infer<typeof SerrureScellee>

export const TrousseauScelle = z.strictObject({
  generation: z.int32().min(1),
  chiffre: Base64.max(60_000),
  serrures: z.array(SerrureScellee).min(1).max(8),
})
export type TrousseauScelle = z.infer<typeof TrousseauScelle>

export const getTrousseau = endpoint({
  method: 'GET',
  path: '/api/trousseau',
  input: Rien,
  output: TrousseauScelle,
  refus: { 'sans-trousseau': 404 },
})

/** The whole keyring at the next generation, with the proofs of locks that are new or changed. */
export const putTrousseau = endpoint({
  method: 'PUT',
  path: '/api/trousseau',
  input: z.strictObject({
    trousseau: TrousseauScelle,
    preuves: z.array(z.strictObject({ serrure: Id, preuve: Hex32 })).max(8),
  }),
  output: Fait,
  refus: { 'generation-inattendue': 409, 'preuve-manquante': 400, 'serrures-insuffisantes': 400 },
})

/** A new sheet of one-time codes; the older one stops working. */
export const postCodesUniques = endpoint({
  method: 'POST',
  path: '/api/session/codes',
  input: Rien,
  output: z.strictObject({ codes: z.array(z.string()) }),
  refus: {},
})

/** Hands the server its half of the veil's key, kept for this session only. */
export const putVoile = endpoint({
  method: 'PUT',
  path: '/api/voile',
  input: z.strictObject({ preuve: Hex32 }),
  output: z.strictObject({ moitie: Base64 }),
  refus: {},
})
/** Five tries; after the fifth the session ends (verrou). */
export const postVoile = endpoint({
  method: 'POST',
  path: '/api/voile',
  input: z.strictObject({ preuve: Hex32 }),
  output: z.union([
    z.strictObject({ ouvert: z.literal(true), moitie: Base64 }),
    z.strictObject({ ouvert: z.literal(false), restants: z.int32() }),
  ]),
  refus: { 'voile-inconnu': 404 },
})
/** Salt of the veil of this session, so that a reload can derive the proof. */
export const getVoile = endpoint({
  method: 'GET',
  path: '/api/voile',
  input: Rien,
  output: z.strictObject({ sel: Base64, pose: z.boolean(), restants: z.int32() }),
  refus: {},
})

/** The offline lease: without it the cache of a machine does not open. `octets` = JSON {service,membre,poste,jusqua}. */
export const postBail = endpoint({
  method: 'POST',
  path: '/api/bail',
  input: z.strictObject({ poste: Id, jours: z.union([z.literal(3), z.literal(15)]) }),
  output: z.strictObject({ octets: z.string(), sig: Base64, cle: Hex32 }),
  refus: {},
})

/** An empty seat, made by the administrator (or a certifier for her own service). */
export const postSiege = endpoint({
  method: 'POST',
  path: '/api/sieges',
  input: z.strictObject({
    membre: Id,
    identifiant: Identifiant,
    nom: z.string().min(1).max(80),
    prenom: z.string().min(1).max(80),
    role: Role,
  }),
  output: z.strictObject({ invitation: z.string() }),
  refus: { 'siege-existe': 409, 'siege-hors-role': 403 },
})

/** Takes a seat with its invitation: locks, keyring (none for roles without), first sheet of codes. */
export const putSiege = endpoint({
  method: 'PUT',
  path: '/api/sieges',
  acces: 'public',
  input: z.strictObject({
    invitation: z.string().max(80),
    trousseau: TrousseauScelle.nullable(),
    preuves: z
      .array(z.strictObject({ serrure: Id, genre: GenreSerrure, preuve: Hex32 }))
      .min(1)
      .max(8),
    /** Of the passphrase, for roles without keyring. */
    parametres: z.strictObject({ sel: Base64, passes: z.int32(), memoire: z.int32() }),
  }),
  output: z.strictObject({ codes: z.array(z.string()) }),
  refus: { 'invitation-inconnue': 404, 'trousseau-attendu': 400 },
})

/** Who an invitation is for. */
export const postInvitation = endpoint({
  method: 'POST',
  path: '/api/sieges/invitation',
  acces: 'public',
  input: z.strictObject({ invitation: z.string().max(80) }),
  output: z.strictObject({
    service: ServiceId,
    membre: Id,
    identifiant: z.string(),
    nom: z.string(),
    prenom: z.string(),
    role: Role,
  }),
  refus: { 'invitation-inconnue': 404 },
})

/** Demo mode only: the people of the fictitious service, and what each would have on paper. */
export const getPersonnesDemo = endpoint({
  method: 'GET',
  path: '/api/demo/personnes',
  acces: 'public',
  input: Rien,
  output: z.strictObject({
    personnes: z.array(
      z.strictObject({
        /** Name of hers. */
        service: z.string(),
        identifiant: z.string(),
        nom: z.string(),
        prenom: z.string(),
        fonction: z.string(),
        presentation: z.string(),
        phrase: z.string(),
        code: z.string().nullable(),
      }),
    ),
    /** What a pupil who does not exist has copied from the public page of her school. */
    recu: z.strictObject({ uai: Uai, mots: z.string() }).nullable(),
  }),
  refus: {},
})
/** Demo mode only: the next unused code of a fictitious person's sheet, as she would read it. */
export const postCodeDemo = endpoint({
  method: 'POST',
  path: '/api/demo/code',
  acces: 'public',
  input: z.strictObject({ identifiant: Identifiant }),
  output: z.strictObject({ codeUnique: z.string() }),
  refus: { 'personne-inconnue': 404 },
})
