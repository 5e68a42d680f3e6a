// What the base says of the envelopes of a request, and their storing.
import { sql } from 'kysely'

import type { Acteur } from '../../domain/acteur.ts'
import type { Tx } from '../transaction.ts'
import type { EnveloppeLue, Revision } from './pieces.ts'

type LigneRevision = {
  coffre: string
  piece: string
  rev: number
  rang: number
  hache: Buffer
  erased: boolean
  ctHache: Buffer | null
}

/** ctHache of a revision that is only a neighbour: never compared, but tells that it is not erased. */
const AUTRE = Buffer.alloc(0)

/** The revisions of these envelopes, those before and those after. */
export const lireRevisions = async (tx: Tx, lues: readonly EnveloppeLue[]): Promise<Map<string, Revision>> => {
  const { coffres, pieces, revs } = colonnes(lues)
  const lignes = await tx.tous(sql<LigneRevision>`
    select p.coffre, p.piece, p.rev, p.rang, p.hache, p.ct is null as erased,
      case when p.rev = d.rev then sha256(p.ct) end as "ctHache"
    from unnest(${coffres}::text[], ${pieces}::text[], ${revs}::int[]) d(coffre, piece, rev)
      cross join lateral (select * from piece p
        where p.service = (select priv.mon_service()) and p.coffre = d.coffre and p.piece = d.piece and p.rev >= d.rev - 1 offset 0) p`)
  const revisions = new Map<string, Revision>()
  for (const { coffre, piece, rev, rang, hache, erased, ctHache } of lignes) {
    const cle = `${coffre}/${piece}/${rev}`
    const avant = revisions.get(cle)
    revisions.set(cle, { rev, rang, hache, ctHache: erased ? null : (ctHache ?? avant?.ctHache ?? AUTRE) })
  }
  return revisions
}

const colonnes = (lues: readonly EnveloppeLue[]) => ({
  coffres: lues.map(({ entete }) => entete.coffre),
  pieces: lues.map(({ entete }) => entete.piece),
  revs: lues.map(({ entete }) => entete.rev),
})

/** Heads of these coffres at the positions that the authors say they saw. */
export const lireTetesVues = async (
  tx: Tx,
  lues: readonly EnveloppeLue[],
  courantes: ReadonlyMap<string, { readonly rang: number; readonly tete: Buffer }>,
): Promise<Map<string, Buffer>> => {
  const tetes = new Map<string, Buffer>()
  for (const [coffre, { rang, tete }] of courantes) tetes.set(`${coffre}/${rang}`, tete)
  const autres = lues.filter(({ entete: { coffre, vu } }) => vu.rang > 0 && !tetes.has(`${coffre}/${vu.rang}`))
  if (autres.length === 0) return tetes
  const lignes = await tx.tous(sql<{ coffre: string; rang: number; tete: Buffer }>`
    select p.coffre, p.rang, p.tete
    from unnest(${autres.map(({ entete }) => entete.coffre)}::text[], ${autres.map(({ entete }) => entete.vu.rang)}::int[]) d(coffre, rang)
      cross join lateral (select * from piece p
        where p.service = (select priv.mon_service()) and p.coffre = d.coffre and p.rang = d.rang offset 0) p`)
  for (const { coffre, rang, tete } of lignes) tetes.set(`${coffre}/${rang}`, tete)
  return tetes
}

export type Rangee = { readonly lue: EnveloppeLue; readonly rang: number; readonly tete: Buffer }

export const rangerPieces = async (tx: Tx, acteur: Acteur, rangees: readonly Rangee[]): Promise<void> => {
  if (rangees.length === 0) return
  const lues = rangees.map(({ lue }) => lue)
  const { coffres, pieces, revs } = colonnes(lues)
  await tx.faire(sql`
    insert into piece (service, coffre, rang, piece, rev, epoque, auteur, certificat, hache, tete, entete, ct, sig)
    select ${acteur.service}::text, coffre, rang, piece, rev, epoque, ${acteur.membre}::text, certificat,
      decode(hache, 'hex'), decode(tete, 'hex'), entete, decode(ct, 'base64'), decode(sig, 'base64')
    from unnest(${coffres}::text[], ${rangees.map(({ rang }) => rang)}::int[], ${pieces}::text[], ${revs}::int[],
      ${lues.map(({ entete }) => entete.epoque)}::int[], ${lues.map(({ entete }) => entete.certificat)}::int[],
      ${lues.map(({ hache }) => hache.toString('hex'))}::text[], ${rangees.map(({ tete }) => tete.toString('hex'))}::text[],
      ${lues.map(({ brute }) => brute.entete)}::text[], ${lues.map(({ brute }) => brute.ct)}::text[],
      ${lues.map(({ brute }) => brute.sig)}::text[])
      d(coffre, rang, piece, rev, epoque, certificat, hache, tete, entete, ct, sig)`)
}
