// The bodies of signed-log entries. Bytes are verified first, parsed after; nothing is re-canonicalised.
import { z } from 'zod'

import { Role } from '../domain/acteur.ts'
import { Id, Instant, Jour, Personne, ServiceId } from '../domain/identite.ts'
import { Base64, endpoint, Fait, Hex32, Rien } from './endpoint.ts'
import { Enveloppe, Scelle } from './enveloppe.ts'

const CleSignature = z.string().regex(/^[0-9a-f]{64}$/u)
const CleSceau = Base64.length(1624)

/** Who signed: a certified person, by the position of her certificate (0: a custodian of entry 0). */
export const Signature = z.strictObject({
  service: ServiceId,
  membre: Id,
  certificat: z.int32().min(0),
  sig: Base64.max(88),
})
export type Signature = z.infer<typeof Signature>

/** As sent and stored: the exact bytes signed (UTF-8 JSON) and their signatures. */
export const EntreeSignee = z.strictObject({
  octets: z.string().max(64_000),
  signatures: z.array(Signature).min(1).max(12),
})
export type EntreeSignee = z.infer<typeof EntreeSignee>

export const GenreCoffre = z.enum(['dossier', 'secteur', 'service', 'personnel'])
export type GenreCoffre = z.infer<typeof GenreCoffre>

export const RoleCoffre = z.enum(['referent', 'binome', 'remplacante', 'stagiaire', 'lecture'])
export type RoleCoffre = z.infer<typeof RoleCoffre>
/** A trainee and a reader on documented request read; all others write. */
export const ecritDansLeCoffre = (role: RoleCoffre): boolean => role !== 'stagiaire' && role !== 'lecture'

export const MotifAcces = z.enum([
  'ouverture',
  'binome',
  'remplacement',
  'stage',
  'demande',
  'passation',
  'depart',
  'fin',
  'perte',
])
export type MotifAcces = z.infer<typeof MotifAcces>

const MembreDuCoffre = Personne.extend({ role: RoleCoffre, debut: Jour.nullable(), fin: Jour.nullable() })
export type MembreDuCoffre = z.infer<typeof MembreDuCoffre>

const Epoque = z.strictObject({
  numero: z.int32().min(1),
  /** SHA-256('permanence/v1/dk-commit'‖DK): every member checks she got the same key. */
  engagement: Hex32,
  /** Public half of the door of this époque. */
  porte: CleSceau,
})
export type Epoque = z.infer<typeof Epoque>

/** Header common to the entries of every log. */
const commun = {
  service: ServiceId,
  log: z.string().max(64),
  n: z.int32().min(0),
  prev: Hex32,
  le: Instant,
}

const VuDuJournal = z.strictObject({ rang: z.int32().min(0), tete: Hex32, annuaire: z.int32().min(0) })
const journal = <const T extends string, C extends z.ZodType>(type: T, corps: C) =>
  z.strictObject({ ...commun, type: z.literal(type), vu: VuDuJournal, corps })

/** Entries of the journal of a coffre. `log` is the coffre's id; n from 0. */
export const EntreeJournal = z.discriminatedUnion('type', [
  journal(
    'creer',
    z.strictObject({
      genre: GenreCoffre,
      secteur: Id.nullable(),
      /** 2026 for 2026-2027; null for dossier and personnel. */
      annee: z.int32().nullable(),
      epoque: Epoque,
      membres: z.array(MembreDuCoffre).min(1).max(20),
    }),
  ),
  journal('epoque', z.strictObject({ epoque: Epoque, motif: MotifAcces })),
  journal('accorder', z.strictObject({ membre: MembreDuCoffre, motif: MotifAcces })),
  journal('retirer', z.strictObject({ membre: Personne, motif: MotifAcces })),
  journal('referent', z.strictObject({ membre: Personne })),
  journal('accepter', z.strictObject({ entree: z.int32() })),
  journal('cloturer', Rien),
  journal('rouvrir', Rien),
  journal('effacer', z.strictObject({ piece: Id })),
])
export type EntreeJournal = z.infer<typeof EntreeJournal>

const annuaire = <const T extends string, C extends z.ZodType>(type: T, corps: C) =>
  z.strictObject({ ...commun, type: z.literal(type), corps })

const Cles = z.strictObject({
  membre: Id,
  nom: z.string().min(1).max(80),
  prenom: z.string().min(1).max(80),
  signature: CleSignature,
  sceau: CleSceau,
  generation: z.int32().min(1),
})

export const Garde = z.strictObject({ membre: Id, debut: Instant, fin: Instant })

/** Entries of the annuaire of a service. `log` is `annuaire`; the hash of entry 0 is the root pinned by everyone. */
export const EntreeAnnuaire = z.discriminatedUnion('type', [
  annuaire('genese', z.strictObject({ gardiens: z.array(Cles).min(3).max(9), k: z.int32().min(2) })),
  annuaire('certificateur', z.strictObject({ membre: Id, debut: Jour, fin: Jour.nullable() })),
  annuaire('certificat', Cles.extend({ role: Role, diplome: z.enum(['deass-vu', 'etudiant', 'sans-objet']) })),
  annuaire(
    'revocation',
    z.strictObject({ certificat: z.int32().min(0), motif: z.enum(['depart', 'perte', 'cles-changees', 'erreur']) }),
  ),
  annuaire(
    'recouvrement',
    z.strictObject({
      generation: z.int32().min(1),
      publique: CleSceau,
      n: z.int32(),
      k: z.int32(),
      gardiens: z.array(Id),
    }),
  ),
  annuaire(
    'secteur',
    z.strictObject({
      secteur: Id,
      nom: z.string().max(120),
      uais: z.array(z.string().length(8)),
      membres: z.array(Id),
      coffre: Id.nullable(),
      porte: CleSceau.nullable(),
      epoque: z.int32().nullable(),
      jusqua: Jour,
    }),
  ),
  annuaire('garde', z.strictObject({ tours: z.array(Garde) })),
  annuaire('interim', z.strictObject({ membre: Id, debut: Jour, fin: Jour })),
])
export type EntreeAnnuaire = z.infer<typeof EntreeAnnuaire>

export const getAnnuaire = endpoint({
  method: 'GET',
  path: '/api/annuaire',
  input: z.strictObject({ depuis: z.coerce.number().pipe(z.int32().min(0)) }),
  output: z.strictObject({ entrees: z.array(EntreeSignee), suite: z.boolean() }),
  refus: {},
})

/** Appends entries to the annuaire of my service; all or nothing. */
export const postAnnuaire = endpoint({
  method: 'POST',
  path: '/api/annuaire',
  input: z.strictObject({ entrees: z.array(EntreeSignee).min(1).max(50) }),
  output: z.strictObject({ n: z.int32() }),
  refus: {
    'entree-illisible': 400,
    'signature-fausse': 400,
    'signataire-non-admis': 403,
    'annuaire-avance': 409, // another entry came first: read on and sign again
  },
})

/** Sealed shares of the recovery key, one per custodian: stored once, with the `recouvrement` entry that names them. */
export const postParts = endpoint({
  method: 'POST',
  path: '/api/recouvrement/parts',
  input: z.strictObject({
    generation: z.int32().min(1),
    parts: z
      .array(z.strictObject({ gardien: Id, index: z.int32(), sceau: Base64.max(2_000) }))
      .min(3)
      .max(9),
  }),
  output: Fait,
  refus: { 'recouvrement-inconnu': 404, 'parts-deja-deposees': 409, 'gardien-inconnu': 400 },
})

/** Journal entries with their wraps, étiquette and first envelopes: one transaction for the whole request. */
export const postJournal = endpoint({
  method: 'POST',
  path: '/api/journal',
  input: z.strictObject({
    entrees: z
      .array(
        z.strictObject({
          entree: EntreeSignee,
          scelles: z.array(Scelle).max(200).default([]),
          etiquette: z.strictObject({ generation: z.int32().min(1), sceau: Base64.max(3_000) }).optional(),
          enveloppes: z.array(Enveloppe).max(100).default([]),
          /** Retention month in clear, `2028-08`: with `creer` only. */
          retention: z
            .string()
            .regex(/^\d{4}-\d{2}$/u)
            .optional(),
        }),
      )
      .min(1)
      .max(100),
  }),
  output: z.strictObject({ rangs: z.array(z.array(z.int32())) }),
  refus: {
    'entree-illisible': 400,
    'signature-fausse': 400,
    'signataire-non-admis': 403,
    'coffre-inconnu': 404, // also: not yours to see
    'coffre-existe': 409,
    'journal-avance': 409,
    'scelle-manquant': 400, // a member, the recovery key or the étiquette has been forgotten
    'membre-inconnu': 400,
    'membre-hors-secret': 403,
    'epoque-inattendue': 409,
    'enveloppe-refusee': 400,
  },
})
