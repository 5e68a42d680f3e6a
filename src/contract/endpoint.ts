import { z } from 'zod'

import type { Refus } from '../domain/refus.ts'

export type Methode = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One literal per endpoint; a refusal that the rule can return and the contract does not list is a compile error. */
export type Endpoint<
  Entree extends z.ZodType = z.ZodType,
  Sortie extends z.ZodType = z.ZodType,
  Motif extends string = string,
> = {
  readonly method: Methode
  readonly path: `/api/${string}`
  /** Path parameters, query (strings) and body, merged; unknown keys are refused. */
  readonly input: Entree
  readonly output: Sortie
  readonly refus: Readonly<Record<Motif, 400 | 401 | 403 | 404 | 409 | 413 | 429>>
  /** Bytes of body accepted; 2 MiB unless told. */
  readonly limite?: number
  /** `public`: no session is needed. `guichet`: nor even a look at one; runs as the database role of the guichet. */
  readonly acces?: 'public' | 'guichet'
}

export const endpoint = <Entree extends z.ZodType, Sortie extends z.ZodType, const Motif extends string = never>(
  e: Endpoint<Entree, Sortie, Motif>,
): Endpoint<Entree, Sortie, Motif> => e

export type EntreeDe<E> = E extends Endpoint<infer Entree, z.ZodType, string> ? z.infer<Entree> : never
export type MotifDe<E> = E extends Endpoint<z.ZodType, z.ZodType, infer Motif> ? Motif : never
export type SortieDe<E> = E extends Endpoint<z.ZodType, infer Sortie, string> ? z.infer<Sortie> : never
/** What a caller gets: the output or one of the listed refusals. */
export type IssueDe<E> = SortieDe<E> | RefusDe<MotifDe<E>>
/** One refusal a motive; none at all for an endpoint that never refuses. */
type RefusDe<Motif extends string> = Motif extends string ? Refus<Motif> : never

/** Refusals that any endpoint may give before its own rule is reached. */
export const refusCommuns = {
  'sans-session': 401,
  'requete-malformee': 400,
  'requete-trop-grande': 413,
  'trop-d-essais': 429,
  'origine-refusee': 403,
} as const
export type RefusCommun = keyof typeof refusCommuns

export const Rien = z.strictObject({})
export const Fait = z.strictObject({ fait: z.literal(true) })

/** Canonical: no bit after the end, so that each string of bytes has one writing and no reader needs to fail on another. */
export const Base64 = z
  .string()
  .regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/u)
export const Hex32 = z.string().regex(/^[0-9a-f]{64}$/u)
