import { z } from 'zod'

import { Id, Instant, Jour, Personne } from '../domain/identite.ts'
import { Base64, endpoint, Fait, Hex32, Rien } from './endpoint.ts'
import { Position, Scelle } from './enveloppe.ts'
import { EntreeSignee, GenreCoffre, RoleCoffre } from './registre.ts'

/** What the server can say of a coffre whose member I am. */
export const CoffreVu = z.strictObject({
  coffre: Id,
  genre: GenreCoffre,
  secteur: Id.nullable(),
  annee: z.int32().nullable(),
  ouvert: z.boolean(),
  epoque: z.int32(),
  /** A member left: the next writer opens the next époque before she writes. */
  epoqueAOuvrir: z.boolean(),
  rang: z.int32(),
  tete: Hex32,
  journal: z.int32(),
  retention: z.string().nullable(),
  monRole: RoleCoffre,
  fin: Jour.nullable(),
})
export type CoffreVu = z.infer<typeof CoffreVu>

export const getCoffres = endpoint({
  method: 'GET',
  path: '/api/coffres',
  input: Rien,
  output: z.strictObject({ coffres: z.array(CoffreVu), annuaire: z.int32() }),
  refus: {},
})

/** For each coffre the last `rang` and the number of journal entries held; pages of 500 envelopes or 1 MiB. */
export const postSync = endpoint({
  method: 'POST',
  path: '/api/sync',
  input: z.strictObject({
    coffres: z
      .array(z.strictObject({ coffre: Id, rang: z.int32().min(0), journal: z.int32().min(0) }))
      .min(1)
      .max(2_000),
  }),
  output: z.strictObject({
    coffres: z.array(
      z.strictObject({
        coffre: Id,
        rang: z.int32(),
        tete: Hex32,
        positions: z.array(Position),
        journal: z.array(EntreeSignee),
        /** My wraps, all époques I may read; sent with the journal when it has grown. */
        scelles: z.array(Scelle),
      }),
    ),
    /** Coffres of which more is to come, and those no longer mine. */
    suite: z.array(Id),
    retires: z.array(Id),
  }),
  refus: {},
})

/** Ids of coffres that changed since a position of the feed, for browsers where server-sent events are blocked. */
export const getChangements = endpoint({
  method: 'GET',
  path: '/api/changements',
  input: z.strictObject({ depuis: z.coerce.number().int().min(0) }),
  output: z.strictObject({ position: z.int(), coffres: z.array(Id) }),
  refus: {},
})
/** Server-sent events: `event: coffres`, `data: ["id",…]`; `event: annuaire`. */
export const CHEMIN_CHANGES = '/api/changes'

export const Depot = z.strictObject({
  coffre: Id,
  epoque: z.int32().min(1),
  depot: Id,
  sceau: Base64.max(180_000),
})
export type Depot = z.infer<typeof Depot>

/** Writes into a coffre one does not belong to, through its door. */
export const postDepots = endpoint({
  method: 'POST',
  path: '/api/depots',
  input: z.strictObject({ depots: z.array(Depot).min(1).max(20) }),
  output: Fait,
  refus: { 'porte-inconnue': 404, 'depot-existe': 409 },
})

/**
 * Dépôts waiting behind the doors I hold, the oldest first; `urgent` and `saisine` (its first dépôt's id) for those of a
 * saisine. By pages: what nobody can open stays at the door, and must hide nothing that came after it.
 */
export const getDepots = endpoint({
  method: 'GET',
  path: '/api/depots',
  input: z.strictObject({ apres: z.string().max(80).optional() }),
  output: z.strictObject({
    depots: z.array(Depot.extend({ recuLe: Instant, saisine: Id.nullable(), urgent: z.boolean() })),
    /** `apres` of the next page. */
    suite: z.string().max(80).nullable(),
  }),
  refus: {},
})

export const Brouillon = z.strictObject({
  brouillon: Id,
  coffre: Id,
  epoque: z.int32().min(1),
  ct: Base64.max(180_000),
})
export type Brouillon = z.infer<typeof Brouillon>

/** One overwritable sealed copy per draft. */
export const putBrouillon = endpoint({
  method: 'PUT',
  path: '/api/brouillons/:brouillon',
  input: Brouillon,
  output: z.strictObject({ le: Instant }),
  refus: { 'coffre-inconnu': 404, 'lecture-seule': 403 },
})
export const getBrouillons = endpoint({
  method: 'GET',
  path: '/api/brouillons',
  input: Rien,
  output: z.strictObject({ brouillons: z.array(Brouillon.extend({ le: Instant })) }),
  refus: {},
})
export const deleteBrouillon = endpoint({
  method: 'DELETE',
  path: '/api/brouillons/:brouillon',
  input: z.strictObject({ brouillon: Id }),
  output: Fait,
  refus: {},
})

/** Tells that a file was opened; one audit line per session and coffre. */
export const postOuverture = endpoint({
  method: 'POST',
  path: '/api/coffres/:coffre/ouverture',
  input: z.strictObject({ coffre: Id }),
  output: Fait,
  refus: { 'coffre-inconnu': 404 },
})

export const LigneAudit = z.strictObject({
  seq: z.int32(),
  le: Instant,
  acteur: Personne.nullable(),
  verbe: z.string(),
  objet: z.string().nullable(),
  detail: z.string().nullable(),
})
export type LigneAudit = z.infer<typeof LigneAudit>

/** Who opened, granted, exported: for the referent and pair of the file (secrecy: never for the hierarchy). */
export const getAccesDuCoffre = endpoint({
  method: 'GET',
  path: '/api/coffres/:coffre/audit',
  input: z.strictObject({ coffre: Id, avant: z.coerce.number().pipe(z.int32()).optional() }),
  output: z.strictObject({ lignes: z.array(LigneAudit), suite: z.boolean() }),
  refus: { 'coffre-inconnu': 404, 'audit-hors-role': 403 },
})

/** My own logins and openings; for a CTSS-D also the grants, ceremonies and role changes of the service. */
export const getMonAudit = endpoint({
  method: 'GET',
  path: '/api/audit',
  input: z.strictObject({ avant: z.coerce.number().pipe(z.int32()).optional() }),
  output: z.strictObject({ lignes: z.array(LigneAudit), suite: z.boolean() }),
  refus: {},
})
