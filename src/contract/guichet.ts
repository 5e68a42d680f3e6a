// The public half: no account, no cookie, no table right (database role permanence_guichet). On a hostname of its own
// in production.
import { z } from 'zod'

import { EtatDuGuichet, LecteurDuGuichet, Passage, Presence } from '../domain/guichet.ts'
import { Id, Instant, Jour, ServiceId } from '../domain/identite.ts'
import { Emetteur } from '../domain/saisine.ts'
import { Uai } from '../domain/uai.ts'
import { Base64, endpoint, Fait, Hex32 } from './endpoint.ts'
import { EntreeSignee } from './registre.ts'
import { Depot } from './coffre.ts'

/** What the page of a school says before anything is written. Open half: who reads is checked again in the annuaire. */
export const GuichetVu = z.strictObject({
  service: ServiceId,
  nomDuService: z.string(),
  uai: Uai,
  nom: z.string(),
  commune: z.string(),
  /** For the words: ton école, ton collège, ton lycée. */
  degre: z.enum(['ecole', 'college', 'lycee', 'autre']),
  etat: EtatDuGuichet,
  lecteur: LecteurDuGuichet,
  presences: z.array(Presence),
  /** The next days she will be there, six at most; empty when nobody comes. */
  passages: z.array(Passage),
  /** Of the social service, for those who cannot or will not write. */
  telephone: z.string().nullable(),
})
export type GuichetVu = z.infer<typeof GuichetVu>

/** Unknown, private, closed or not served: the same answer. */
export const getGuichet = endpoint({
  method: 'GET',
  path: '/api/public/guichets/:uai',
  acces: 'guichet',
  input: z.strictObject({ uai: z.string().max(12) }),
  output: GuichetVu,
  refus: { 'guichet-inconnu': 404 },
})

/** The whole signed annuaire of a service, to check a door against racines.json. */
export const getAnnuairePublic = endpoint({
  method: 'GET',
  path: '/api/public/annuaires/:service',
  acces: 'guichet',
  input: z.strictObject({ service: ServiceId, depuis: z.coerce.number().pipe(z.int32().min(0)) }),
  output: z.strictObject({ entrees: z.array(EntreeSignee), suite: z.boolean() }),
  refus: {},
})

/**
 * A proof of work to do before writing: Argon2id (1 MiB, one pass, 32 bytes, salt = first 16 bytes of SHA-256 of the
 * challenge) of `permanence/v1/epreuve|<epreuve>|<solution>` must begin with `bits` zero bits. Soft: harder for an
 * address or a sector that sends much, never closed.
 */
export const postEpreuve = endpoint({
  method: 'POST',
  path: '/api/public/epreuves',
  acces: 'guichet',
  input: z.strictObject({ uai: Uai }),
  output: z.strictObject({ epreuve: z.string().max(200), bits: z.int().min(0).max(20) }),
  refus: { 'guichet-inconnu': 404 },
})
export const Travail = z.strictObject({ epreuve: z.string().max(200), solution: z.int().min(0) })

/** The first dépôt gives its id to the saisine; those after it are its spoken parts. All or nothing. */
export const postSaisinePublique = endpoint({
  method: 'POST',
  path: '/api/public/saisines',
  acces: 'guichet',
  input: z.strictObject({
    uai: Uai,
    service: ServiceId,
    depots: z.array(Depot).min(1).max(5),
    emetteur: Emetteur,
    urgent: z.boolean(),
    /** Who the page said would read: refused when it is no longer true, so that nobody is misled. */
    lecteur: LecteurDuGuichet,
    /** SHA-256 of the address of the receipt; null for whoever will come to the office. */
    adresse: Hex32.nullable(),
    travail: Travail,
  }),
  output: Fait,
  refus: {
    'guichet-inconnu': 404,
    'guichet-ferme': 409,
    'lecteur-change': 409,
    'porte-inconnue': 409,
    'depot-existe': 409,
    'epreuve-refusee': 403,
  },
})

/** One line of a conversation: theirs without words (only the sector opens them), ours sealed to the receipt. */
export const EchangeVu = z.strictObject({
  n: z.int().min(1),
  sens: z.enum(['eux', 'nous']),
  jour: Jour,
  sceau: Base64.max(180_000).nullable(),
})

export const EtatPublic = z.enum(['deposee', 'recue', 'prise_en_charge'])
export type EtatPublic = z.infer<typeof EtatPublic>

/** Opens the thread of a receipt; `adresse` itself, which the server hashes. Ten wrong ones an hour and an address. */
export const postRecu = endpoint({
  method: 'POST',
  path: '/api/public/recu',
  acces: 'guichet',
  input: z.strictObject({ adresse: Hex32 }),
  output: z.strictObject({
    service: ServiceId,
    saisine: Id,
    coffre: Id,
    etat: EtatPublic,
    jour: Jour,
    expireLe: Jour,
    echanges: z.array(EchangeVu),
  }),
  refus: { 'recu-inconnu': 404 },
})

/** A later word by the receipt: dépôts at the door now in service, the first being the message. */
export const postMessagePublic = endpoint({
  method: 'POST',
  path: '/api/public/recu/messages',
  acces: 'guichet',
  input: z.strictObject({
    uai: Uai,
    adresse: Hex32,
    n: z.int32().min(1),
    depots: z.array(Depot).min(1).max(5),
    travail: Travail,
  }),
  output: Fait,
  refus: {
    'recu-inconnu': 404,
    'echange-avance': 409, // somebody wrote in between: read again
    'porte-inconnue': 409,
    'depot-existe': 409,
    'epreuve-refusee': 403,
  },
})

/** `racines.json`, beside the bundle: roots pinned for the public, signed by the release keys of the bundle. */
export const Racines = z.strictObject({
  version: z.literal(1),
  le: Instant,
  /** Of the deployment: the salt of receipts. */
  deploiement: Id,
  /** SHA-256 of entry 0 of the annuaire of each service. */
  racines: z.record(ServiceId, Hex32),
})
export type Racines = z.infer<typeof Racines>
export const RacinesSignees = z.strictObject({
  octets: z.string().max(200_000),
  signatures: z.array(z.strictObject({ cle: Hex32, sig: Base64.max(88) })).max(10),
})
export type RacinesSignees = z.infer<typeof RacinesSignees>
export const CHEMIN_RACINES = '/racines.json'
