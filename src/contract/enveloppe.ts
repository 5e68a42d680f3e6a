import { z } from 'zod'

import { Id, ServiceId, type Personne } from '../domain/identite.ts'
import { Base64, endpoint, Hex32 } from './endpoint.ts'

/** Last position of the coffre and of the annuaire that the author had seen. */
export type Vu = { readonly rang: number; readonly tete: string; readonly annuaire: number }

export type Entete = {
  readonly suite: 1
  readonly service: ServiceId
  readonly coffre: Id
  readonly piece: Id
  readonly rev: number
  readonly epoque: number
  readonly auteur: Id
  /** Position in the annuaire of the author's certificate. */
  readonly certificat: number
  /** SHA-256(envelope) of the previous revision, `null` for the first. */
  readonly prev: string | null
  readonly vu: Vu
}

const PREFIXE = 'permanence/v1'

export const ecrireEntete = (e: Entete): string =>
  [
    PREFIXE,
    e.suite,
    e.service,
    e.coffre,
    e.piece,
    e.rev,
    e.epoque,
    e.auteur,
    e.certificat,
    e.prev ?? '0',
    e.vu.rang,
    e.vu.tete,
    e.vu.annuaire,
  ].join('|')

/** Positions are 32-bit: what the base can hold, no reader may be asked to follow beyond. */
const NOMBRE_MAX = 2_147_483_647
const NOMBRE = '(0|[1-9][0-9]{0,9})'
const ID = '([a-z2-7]{26})'
const HACHE = '([0-9a-f]{64})'
const FORME = new RegExp(
  `^permanence/v1\\|1\\|([a-z0-9-]{1,40})\\|${ID}\\|${ID}\\|${NOMBRE}\\|${NOMBRE}\\|${ID}\\|${NOMBRE}\\|(0|[0-9a-f]{64})\\|${NOMBRE}\\|${HACHE}\\|${NOMBRE}$`,
  'u',
)

/** Null for anything but the one canonical form: an unknown version or suite is refused. */
export const lireEntete = (texte: string): Entete | null => {
  const champs = FORME.exec(texte)
  if (!champs) return null
  const [, service, coffre, piece, rev, epoque, auteur, certificat, prev, rang, tete, annuaire] =
    champs as unknown as string[]
  const lu: Entete = {
    suite: 1,
    service: service ?? '',
    coffre: coffre ?? '',
    piece: piece ?? '',
    rev: Number(rev),
    epoque: Number(epoque),
    auteur: auteur ?? '',
    certificat: Number(certificat),
    prev: prev === '0' ? null : (prev ?? null),
    vu: { rang: Number(rang), tete: tete ?? '', annuaire: Number(annuaire) },
  }
  const nombres = [lu.rev, lu.epoque, lu.certificat, lu.vu.rang, lu.vu.annuaire]
  const coherent =
    ServiceId.safeParse(lu.service).success &&
    nombres.every((nombre) => nombre <= NOMBRE_MAX) &&
    lu.rev >= 1 &&
    lu.epoque >= 1 &&
    (lu.rev === 1) === (lu.prev === null)
  return coherent ? lu : null
}

/** As sent and stored; `entete` is ASCII. */
export const Enveloppe = z.strictObject({
  entete: z.string().max(700),
  ct: Base64.max(180_000),
  sig: Base64.max(88),
})
export type Enveloppe = z.infer<typeof Enveloppe>

/** One position of a coffre: an envelope, or what an erased piece leaves. */
export const Position = z.union([
  z.strictObject({ rang: z.int32().min(1), enveloppe: Enveloppe }),
  z.strictObject({ rang: z.int32().min(1), piece: Id, rev: z.int32(), hache: Hex32 }),
])
export type Position = z.infer<typeof Position>

/** A key sealed to somebody: an époque's DK, to a person or to the recovery key (`recouvrement`, its generation). */
export const Scelle = z.strictObject({
  epoque: z.int32().min(1),
  pour: z.union([z.strictObject({ service: ServiceId, membre: Id }), z.literal('recouvrement')]),
  generation: z.int32().min(1),
  sceau: Base64.max(2_000),
})
export type Scelle = z.infer<typeof Scelle>
export type Destinataire = Personne | 'recouvrement'

/** Up to 100 envelopes, each for itself: accepted, conflict (with the current revision), epoque (re-seal), refused. */
export const postPieces = endpoint({
  method: 'POST',
  path: '/api/pieces',
  input: z.strictObject({
    enveloppes: z
      .array(z.strictObject({ enveloppe: Enveloppe, depot: Id.optional() }))
      .min(1)
      .max(100),
  }),
  output: z.strictObject({
    resultats: z.array(
      z.union([
        z.strictObject({ etat: z.literal('acceptee'), rang: z.int32() }),
        z.strictObject({ etat: z.literal('conflit'), courante: Position }),
        z.strictObject({ etat: z.literal('epoque'), courante: z.int32() }),
        z.strictObject({
          etat: z.literal('refusee'),
          motif: z.enum([
            'entete-illisible',
            'signature-fausse',
            'auteur-different',
            'coffre-inconnu',
            'lecture-seule',
            'coffre-clos',
            'certificat-revoque',
            'prev-different',
            'taille-hors-classe',
            'depot-inconnu',
            'vu-impossible',
          ]),
        }),
      ]),
    ),
  }),
  refus: {},
})
