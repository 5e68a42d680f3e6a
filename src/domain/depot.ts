// What comes through a door. Sealed, then parsed here like any stranger's text.
import { z } from 'zod'

import { Releve, Remontee } from './chiffres.ts'
import { ContenuDEcrit, Fige, Suite } from './ecrit.ts'
import { Id, Instant } from './identite.ts'
import { Demandeur, EleveDeSaisine, Emetteur, Joindre, Pour, Saisine } from './saisine.ts'

/** From the guichet, or filed by a professional with an account. */
export const CorpsSaisine = z.strictObject({
  genre: z.literal('saisine'),
  format: z.literal(1),
  uai: z.string().length(8),
  emetteur: Emetteur,
  langue: z.string().max(20),
  /** « C’est urgent » by whoever writes; the same bit is in clear beside the dépôt. */
  urgent: z.boolean(),
  pour: Pour,
  eleve: EleveDeSaisine.nullable(),
  demandeur: Demandeur,
  texte: z.string().max(20_000),
  joindre: Joindre,
  eleveInforme: z.boolean().nullable(),
  parentsInformes: z.boolean().nullable(),
  recu: z.string().max(1_700).nullable(),
  /** Dépôts `voix` that follow, in the same request. */
  voix: z.int().min(0).max(4),
})
export type CorpsSaisine = z.infer<typeof CorpsSaisine>

/** A later word by the receipt. */
export const CorpsMessage = z.strictObject({
  genre: z.literal('message'),
  format: z.literal(1),
  /** Id of the saisine: that of its first dépôt. */
  saisine: Id,
  /** Number in the conversation. */
  n: z.int().min(1),
  texte: z.string().max(20_000),
  langue: z.string().max(20),
  voix: z.int().min(0).max(4),
})

/** A part of a spoken answer: at most 90,000 bytes of sound each. */
export const CorpsVoix = z.strictObject({
  genre: z.literal('voix'),
  format: z.literal(1),
  /** Id of the dépôt it goes with. */
  de: Id,
  ordre: z.int().min(1).max(4),
  sur: z.int().min(1).max(4),
  type: z.string().max(60),
  donnees: z.string().max(121_000),
})

/** What the duty social worker did of an urgent one, told to the sector. Signed. */
export const CorpsGarde = z.strictObject({
  genre: z.literal('garde'),
  format: z.literal(1),
  saisine: Id,
  /** Number in the conversation of what she answered by the receipt; 0: what she did. */
  n: z.int().min(0),
  le: Instant,
  texte: z.string().max(20_000),
})

/** A saisine handed to a colleague: conflict of interest, another sector. Signed. */
export const CorpsRelais = z.strictObject({
  genre: z.literal('relais'),
  format: z.literal(1),
  saisine: Saisine,
  motif: z.string().trim().max(500),
  messages: z
    .array(z.strictObject({ sens: z.enum(['eux', 'nous']), n: z.int(), le: Instant, texte: z.string().max(20_000) }))
    .max(50),
})

/** To the heads of the service, where the protocol gives them a copy: the frozen writing. Signed. */
export const CorpsCopie = z.strictObject({
  genre: z.literal('copie'),
  format: z.literal(1),
  ecrit: Id,
  fige: Fige,
  contenu: ContenuDEcrit,
})

/** What happened to a writing of which they have a copy. Signed. */
export const CorpsSuite = z.strictObject({ genre: z.literal('suite'), format: z.literal(1), suite: Suite })

/** Totals of a sector, to the heads of the service. Signed. */
export const CorpsReleve = z.strictObject({
  genre: z.literal('releve'),
  format: z.literal(1),
  le: Instant,
  releve: Releve,
})

/** Rounded tables of a service, to the one above. Signed by a head of the service below, certified there. */
export const CorpsRemontee = z.strictObject({
  genre: z.literal('remontee'),
  format: z.literal(1),
  le: Instant,
  remontee: Remontee,
})

export const CorpsDepot = z.discriminatedUnion('genre', [
  CorpsSaisine,
  CorpsMessage,
  CorpsVoix,
  CorpsGarde,
  CorpsRelais,
  CorpsCopie,
  CorpsSuite,
  CorpsReleve,
  CorpsRemontee,
])
export type CorpsDepot = z.infer<typeof CorpsDepot>

/** The body as sealed: exact bytes of the text, and who signed them when a professional did. */
export const Depose = z.strictObject({
  texte: z.string(),
  signature: z
    .strictObject({ service: z.string(), membre: Id, certificat: z.int(), sig: z.string().max(88) })
    .nullable(),
})
export type Depose = z.infer<typeof Depose>

/** An answer by the receipt, as sealed to it: `texte` is the JSON of this, signed as a dépôt is. */
export const CorpsReponse = z.strictObject({
  format: z.literal(1),
  le: Instant,
  texte: z.string().max(20_000),
})
export type CorpsReponse = z.infer<typeof CorpsReponse>

/** Null for anything that is not a body we know. */
export const lireDepot = (texte: string): CorpsDepot | null => {
  try {
    const lu = CorpsDepot.safeParse(JSON.parse(texte))
    return lu.success ? lu.data : null
  } catch {
    return null
  }
}
