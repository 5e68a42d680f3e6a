import { sql } from 'kysely'

import type { Jour } from '../../domain/identite.ts'
import { Protocole } from '../../domain/protocole.ts'
import type { Tx } from '../transaction.ts'

/** There is one next protocol: written again before its day, at another date or not, it replaces itself. */
const nonRemplaces = sql`protocole p where not exists (
  select from protocole q where q.le > p.le
    and q.du > (q.le at time zone 'Europe/Paris')::date and p.du > (q.le at time zone 'Europe/Paris')::date)`

const lire = (lu: { contenu: unknown } | undefined): Protocole | null =>
  lu === undefined ? null : Protocole.parse(lu.contenu)

/** Dated at the latest of that day; of several of one date, the last written. */
export const protocoleEnVigueur = async (tx: Tx, jour: Jour): Promise<Protocole | null> =>
  lire(
    await tx.un(sql<{ contenu: unknown }>`
      select contenu from ${nonRemplaces} and p.du <= ${jour} order by p.du desc, p.le desc limit 1`),
  )

export const protocoleAVenir = async (tx: Tx, jour: Jour): Promise<Protocole | null> =>
  lire(
    await tx.un(sql<{ contenu: unknown }>`
      select contenu from ${nonRemplaces} and p.du > ${jour} order by p.du, p.le desc limit 1`),
  )
