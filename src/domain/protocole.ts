// The protocol of a département for what it sends to child protection: data of the open half, kept by the heads of the
// service, read by everybody of it. Recipients, copies, channels and deadlines differ everywhere; the law is the floor.
import { z } from 'zod'

import { Jour } from './identite.ts'

export const Canal = z.enum([
  'messagerie-securisee',
  'plateforme',
  'courrier',
  'main-propre',
  'telecopie',
  'permanence',
])
export type Canal = z.infer<typeof Canal>

/** In days and months, from the sending or the acknowledgement. */
export const Delais = z.strictObject({
  /** Acknowledgement expected, in days after the sending. */
  accuseJours: z.int().min(1).max(90),
  /** Evaluation, in months after the reception (CASF D226-2-4: three at most). */
  retourMois: z.int().min(1).max(3),
  /** Shorter for a child under two, or when one lives at home (same article). */
  retourMoisMoinsDeDeuxAns: z.int().min(1).max(3),
})
export type Delais = z.infer<typeof Delais>

export const DestinataireDuProtocole = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,30}$/u),
  nom: z.string().trim().min(1).max(160),
  /** For which writing, and what is received. */
  pour: z.enum(['ip', 'signalement', 'les-deux']),
  quoi: z.enum(['ecrit', 'copie', 'avis']),
  canal: Canal,
  adresse: z.string().trim().max(300),
  telephone: z.string().trim().max(30),
})
export type DestinataireDuProtocole = z.infer<typeof DestinataireDuProtocole>

export const Protocole = z.strictObject({
  /** « Protocole du 12 mars 2025 entre le département, le parquet et la DSDEN ». */
  titre: z.string().trim().min(1).max(200),
  du: Jour,
  /** Heading of the printed writing, a line each. */
  entete: z.array(z.string().trim().max(120)).max(4),
  destinataires: z.array(DestinataireDuProtocole).min(1).max(16),
  delais: Delais,
  /** Local numbers, always in sight beside the national ones. */
  numeros: z
    .array(
      z.strictObject({
        nom: z.string().trim().min(1).max(80),
        numero: z.string().trim().min(2).max(30),
        quand: z.string().trim().max(120),
      }),
    )
    .max(8),
  /** Words of the service for whoever hesitates. */
  conseil: z.string().trim().max(2_000),
})
export type Protocole = z.infer<typeof Protocole>
