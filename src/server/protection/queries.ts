import { sql } from 'kysely'

import type { Jour } from '../../domain/identite.ts'
import { Protocole } from '../../domain/protocole.ts'
import type { Tx } from '../transaction.ts'

/** Dated at the latest of that day; of several of one date, the last written. */
export const protocoleEnVigueur = async (tx: Tx, jour: Jour): Promise<Protocole | null> => {
  const lu = await tx.un(sql<{ contenu: unknown }>`
    select contenu from protocole where du <= ${jour} order by du desc, le desc limit 1`)
  return lu === undefined ? null : Protocole.parse(lu.contenu)
}

/** The next one, already written. */
export const protocoleAVenir = async (tx: Tx, jour: Jour): Promise<Protocole | null> => {
  const lu = await tx.un(sql<{ contenu: unknown }>`
    select contenu from protocole where du > ${jour} order by du, le desc limit 1`)
  return lu === undefined ? null : Protocole.parse(lu.contenu)
}
