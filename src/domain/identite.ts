import { z } from 'zod'

/** 128 random bits, RFC 4648 base32, lower case, no padding; made by the client. */
export const Id = z.string().regex(/^[a-z2-7]{26}$/u)
export type Id = z.infer<typeof Id>

/** The tenant: `035`, `075-ville`, `ac-rennes`, `fr`. */
export const ServiceId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
  .max(40)
export type ServiceId = z.infer<typeof ServiceId>

export const Jour = z.iso.date()
export type Jour = z.infer<typeof Jour>

export const Instant = z.iso.datetime()
export type Instant = z.infer<typeof Instant>

/** A person of a service; of another service too, without foreign key: her certificate is the proof. */
export const Personne = z.strictObject({ service: ServiceId, membre: Id })
export type Personne = z.infer<typeof Personne>

export const memePersonne = (a: Personne, b: Personne): boolean => a.service === b.service && a.membre === b.membre
