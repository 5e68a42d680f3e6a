import { Client } from 'pg'
import type { Postgres } from './embedded.ts'
import { nomDuModele, prepareModele, startServeurDEssais } from './modele.ts'
import { urlAs, type LoginRole } from './roles.ts'

export type Base = {
  readonly name: string
  /** superuser: sees everything, for the arranging and the checking of a test */
  readonly url: string
  /** as the server of the professionals logs in */
  readonly appUrl: string
  /** as the public pages do */
  readonly guichetUrl: string
  /** as any role that may log in */
  readonly urlAs: (role: LoginRole) => string
}

/** A test context, or anything else that runs a function when the work is over. */
type Scope = { after(end: () => Promise<void>): void }

let own: Promise<Postgres> | undefined
let created = 0
let open = 0

/** A migrated base of its own on a real PostgreSQL, dropped at the end of `t`. */
export const uneBase = async (t: Scope): Promise<Base> => {
  open += 1
  created += 1
  const name = `essai_${process.pid}_${created}`
  // tools/test.mjs starts one server for the whole run; a file run alone starts its own
  const server = process.env['PERMANENCE_ESSAIS_PG'] ?? (await (own ??= startServeurDEssais())).url
  const modele = nomDuModele()
  await prepareModele(server, modele)
  await run(server, `create database ${name} template ${modele}`)
  t.after(async () => {
    await run(server, `drop database ${name} with (force)`)
    open -= 1
    if (open > 0 || !own) return
    const last = own
    own = undefined
    await (await last).stop()
  })
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  const { password } = new URL(server)
  const as = (role: LoginRole): string => urlAs(url, role, password)
  return { name, url, appUrl: as('permanence_app'), guichetUrl: as('permanence_guichet'), urlAs: as }
}

const run = async (url: string, sql: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
