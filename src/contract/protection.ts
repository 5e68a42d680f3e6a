// The open half of child protection: the protocol of the service, and days without a subject on which to wake somebody.
import { z } from 'zod'

import { Jour } from '../domain/identite.ts'
import { Protocole } from '../domain/protocole.ts'
import { endpoint, Fait, Rien } from './endpoint.ts'

/**
 * In force today; null: the heads of the service have not written it yet. Read by everybody of the service but the staff
 * of schools. `aVenir`: the next one, dated after today.
 */
export const getProtocole = endpoint({
  method: 'GET',
  path: '/api/protocole',
  input: Rien,
  output: z.strictObject({ protocole: Protocole.nullable(), aVenir: Protocole.nullable() }),
  refus: {},
})

/** CTSS-D and deputies. The one before is kept (dated by `du`), and what was sent under it is not touched. */
export const putProtocole = endpoint({
  method: 'PUT',
  path: '/api/protocole',
  input: z.strictObject({ protocole: Protocole }),
  output: Fait,
  // `protocole-incomplet`: less than the law asks, see domain/protocole-manques.ts
  refus: { 'service-hors-role': 403, 'protocole-incomplet': 400, 'protocole-anterieur': 409 },
})

/**
 * Days on which something waits for me, all of them, replacing what was left before. If I have not been seen since such
 * a day, a mail says so to me, then two days later to a deputy: never what.
 */
export const putReveils = endpoint({
  method: 'PUT',
  path: '/api/reveils',
  input: z.strictObject({ jours: z.array(Jour).max(200) }),
  output: Fait,
  // the staff of schools: nothing waits for them
  refus: { 'service-hors-role': 403 },
})
