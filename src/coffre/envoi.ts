// One act waiting to leave, and how it is kept: whole, under the member's own key, so that it survives the coffre.
import { z } from 'zod'

import { Enveloppe } from '../contract/enveloppe.ts'
import type { EntreeDe } from '../contract/endpoint.ts'
import { postJournal } from '../contract/registre.ts'
import { Id } from '../domain/identite.ts'
import { Piece } from '../domain/piece.ts'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { deBase64, texteDe, utf8 } from '../crypto/octets.ts'
import type { Atelier } from './atelier.ts'
import { pourLeServeur, type Scellee } from './enveloppe.ts'
import type { EnvoiGarde } from './magasin.ts'

export type RequeteDeJournal = EntreeDe<typeof postJournal>['entrees'][number]

export type EnvoiDePiece = {
  readonly genre: 'piece'
  readonly ordre: number
  readonly coffre: Id
  piece: Id
  rev: number
  contenu: Piece
  readonly depot: Id | null
  /** Made from a dépôt: whoever makes it makes the same. A first revision already there is this one. */
  readonly unique: boolean
  /** Sealed for the époque and the previous revision of that moment; made again when they have changed. */
  scellee: Scellee
  /** Why the server will not have it. */
  motif: string | null
  /** These very bytes may have reached the server: they are sent as they are until it has answered. */
  envoyee: boolean
  /** Times it came back without a refusal. */
  retours: number
}

export type EnvoiDeCoffre = {
  readonly genre: 'coffre'
  readonly ordre: number
  readonly coffre: Id
  readonly requete: RequeteDeJournal
  readonly contenus: readonly { readonly piece: Id; readonly contenu: Piece }[]
  motif: string | null
}

export type Envoi = EnvoiDePiece | EnvoiDeCoffre

const Garde = z.discriminatedUnion('genre', [
  z.strictObject({
    genre: z.literal('piece'),
    coffre: Id,
    piece: Id,
    rev: z.int().min(1),
    contenu: Piece,
    depot: Id.nullable(),
    unique: z.boolean().default(false),
    scellee: Enveloppe,
    motif: z.string().nullable(),
  }),
  z.strictObject({
    genre: z.literal('coffre'),
    coffre: Id,
    requete: postJournal.input.shape.entrees.element,
    contenus: z.array(z.strictObject({ piece: Id, contenu: Piece })),
    motif: z.string().nullable(),
  }),
])

const aad = ({ moi }: Atelier, ordre: number): Uint8Array =>
  utf8(`permanence/v1/envoi|${moi.service}|${moi.membre}|${ordre}`)

export const scellerEnvoi = (atelier: Atelier, envoi: Envoi): EnvoiGarde => {
  const { coffre, ordre, motif } = envoi
  const corps =
    envoi.genre === 'piece'
      ? {
          genre: envoi.genre,
          coffre,
          piece: envoi.piece,
          rev: envoi.rev,
          contenu: envoi.contenu,
          depot: envoi.depot,
          unique: envoi.unique,
          scellee: pourLeServeur(envoi.scellee),
          motif,
        }
      : { genre: envoi.genre, coffre, requete: envoi.requete, contenus: envoi.contenus, motif }
  return {
    ordre,
    coffre,
    scelle: chiffrer(atelier.clePersonnelle('envois'), aad(atelier, ordre), utf8(JSON.stringify(corps))),
  }
}

/** Null when it is not ours to read: another identity of the same person, or a damaged store. */
export const ouvrirEnvoi = (atelier: Atelier, { ordre, scelle }: EnvoiGarde): Envoi | null => {
  const clair = dechiffrer(atelier.clePersonnelle('envois'), aad(atelier, ordre), scelle)
  if (!clair) return null
  const lu = Garde.safeParse(JSON.parse(texteDe(clair)))
  if (!lu.success) return null
  if (lu.data.genre === 'coffre') return { ...lu.data, ordre }
  const { entete, ct, sig } = lu.data.scellee
  return { ...lu.data, ordre, scellee: { entete, ct: deBase64(ct), sig: deBase64(sig) }, envoyee: true, retours: 0 }
}

/** Bytes it takes in a request, near enough. */
export const poids = (envoi: Envoi): number =>
  envoi.genre === 'piece' ? Math.ceil((envoi.scellee.ct.length * 4) / 3) + 1_200 : JSON.stringify(envoi.requete).length
