// Saisines as the server knows them: a clear row beside a sealed dépôt, until the receipt expires.
import { z } from 'zod'

import { Id, Instant, Jour } from '../domain/identite.ts'
import { LecteurDuGuichet } from '../domain/guichet.ts'
import { Emetteur } from '../domain/saisine.ts'
import { Uai } from '../domain/uai.ts'
import { Base64, endpoint, Fait, Rien } from './endpoint.ts'
import { Depot } from './coffre.ts'
import { EtatPublic } from './guichet.ts'

/** Ours, sealed to the receipt, is not given back: her copy is a piece. */
const Echange = z.strictObject({
  n: z.int().min(1),
  sens: z.enum(['eux', 'nous']),
  jour: Jour,
  /** When the receipt opened it. */
  luLe: Instant.nullable(),
})

export const SaisineVue = z.strictObject({
  saisine: Id,
  coffre: Id,
  emetteur: Emetteur,
  urgent: z.boolean(),
  etat: EtatPublic,
  jour: Jour,
  /** Filed by an account of the school: the server knows, where the guichet believes. */
  parCompte: z.boolean(),
  /** Null: no receipt, hence no conversation. */
  expireLe: Jour.nullable(),
  echanges: z.array(Echange),
})
export type SaisineVue = z.infer<typeof SaisineVue>

/** Clear rows of the saisines behind the doors I hold. */
export const getSaisines = endpoint({
  method: 'GET',
  path: '/api/saisines',
  input: Rien,
  output: z.strictObject({ saisines: z.array(SaisineVue) }),
  refus: {},
})

/** `recue` when a person has opened it; `prise_en_charge` only if she chooses to show it. Never backwards but from it. */
export const postEtatDeSaisine = endpoint({
  method: 'POST',
  path: '/api/saisines/:saisine/etat',
  input: z.strictObject({ saisine: Id, etat: z.enum(['recue', 'prise_en_charge']) }),
  output: Fait,
  refus: { 'saisine-inconnue': 404 },
})

/** An answer, sealed to the receipt. */
export const postReponse = endpoint({
  method: 'POST',
  path: '/api/saisines/:saisine/reponses',
  input: z.strictObject({ saisine: Id, n: z.int32().min(1), sceau: Base64.max(180_000) }),
  output: Fait,
  refus: { 'saisine-inconnue': 404, 'sans-recu': 409, 'echange-avance': 409 },
})

/** Hands a saisine to the door of a colleague: her dépôt, and the clear row with its conversation. */
export const postRelais = endpoint({
  method: 'POST',
  path: '/api/saisines/:saisine/relais',
  input: z.strictObject({ saisine: Id, depot: Depot }),
  output: Fait,
  refus: { 'saisine-inconnue': 404, 'porte-inconnue': 409, 'depot-existe': 409 },
})

/** A professional of a school with an account. She follows her own, and only their progress. */
export const postSaisine = endpoint({
  method: 'POST',
  path: '/api/saisines',
  input: z.strictObject({
    uai: Uai,
    depots: z.array(Depot).min(1).max(5),
    urgent: z.boolean(),
    lecteur: LecteurDuGuichet,
  }),
  output: Fait,
  refus: {
    'saisine-hors-role': 403,
    'guichet-inconnu': 404,
    'lecteur-change': 409,
    'porte-inconnue': 409,
    'depot-existe': 409,
  },
})
export const getMesSaisines = endpoint({
  method: 'GET',
  path: '/api/saisines/miennes',
  input: Rien,
  output: z.strictObject({
    saisines: z.array(z.strictObject({ saisine: Id, etat: EtatPublic, jour: Jour, urgent: z.boolean() })),
  }),
  refus: { 'saisine-hors-role': 403 },
})

/** A part of a door: its seed, sealed to somebody who opens dépôts and no piece. */
export const PartDePorte = z.strictObject({
  coffre: Id,
  epoque: z.int32().min(1),
  membre: Id,
  generation: z.int32().min(1),
  sceau: Base64.max(2_000),
})
export type PartDePorte = z.infer<typeof PartDePorte>

/** Parts already given for the coffres I write in (without their seals), so that none is given twice. */
export const getParts = endpoint({
  method: 'GET',
  path: '/api/portes/parts',
  input: Rien,
  output: z.strictObject({ parts: z.array(PartDePorte.omit({ sceau: true })) }),
  refus: {},
})
export const postPartsDePorte = endpoint({
  method: 'POST',
  path: '/api/portes/parts',
  input: z.strictObject({ parts: z.array(PartDePorte).min(1).max(100) }),
  output: Fait,
  refus: { 'coffre-inconnu': 404, 'personne-inconnue': 404 },
})

/**
 * On duty now (signed roster of the annuaire): dépôts of saisines that fell to me, absence or two working hours unopened,
 * with my parts. Intake only: no file, no list.
 */
export const getGarde = endpoint({
  method: 'GET',
  path: '/api/garde',
  input: Rien,
  output: z.strictObject({
    enGarde: z.boolean(),
    depots: z.array(Depot.extend({ recuLe: Instant, saisine: SaisineVue })),
    parts: z.array(PartDePorte),
  }),
  refus: {},
})

/** What was done on duty, told to the sector by a signed dépôt; the saisine leaves the inbox of the duty. */
export const postCompteDeGarde = endpoint({
  method: 'POST',
  path: '/api/garde/:saisine/compte',
  input: z.strictObject({ saisine: Id, depot: Depot }),
  output: Fait,
  refus: { 'saisine-inconnue': 404, 'porte-inconnue': 409, 'depot-existe': 409 },
})

/** Heads of the service: a bare count of urgent saisines that nobody has opened, by sector. */
export const getNonOuvertes = endpoint({
  method: 'GET',
  path: '/api/saisines/non-ouvertes',
  input: Rien,
  output: z.strictObject({ secteurs: z.array(z.strictObject({ secteur: Id, nombre: z.int() })) }),
  refus: { 'saisine-hors-role': 403 },
})
