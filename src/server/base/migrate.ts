import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string }

export const MIGRATIONS = join(import.meta.dirname, '../../../db/migrations')

/** Any number, as long as no other program locks the same one in our database. */
const LOCK = 7_274_036_517

export const readMigrations = (folder: string = MIGRATIONS): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })

/** Forward only, one transaction per file. What was applied must be a prefix of what we hold, byte for byte. */
export const migrate = async (url: string, migrations: readonly Migration[] = readMigrations()): Promise<string[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(register)
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from migration order by name',
    )
    rows.forEach((applied, rank) => mustBeSame(applied, migrations[rank]))
    const fresh = migrations.slice(rows.length)
    for (const { name, sql, sha256 } of fresh) {
      await client.query('begin')
      await client.query(sql).catch((fault: Error) => {
        throw new Error(`migration ${name}: ${fault.message}`, { cause: fault })
      })
      await client.query('reset role')
      await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
      await client.query('commit')
    }
    return fresh.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

const register = `
  create table if not exists migration (name text primary key, sha256 text not null);
  comment on table migration is 'The files of db/migrations applied to this base, and what they were.';
  alter table migration enable row level security;
`

const mustBeSame = (applied: { name: string; sha256: string }, ours: Migration | undefined): void => {
  if (!ours || applied.name < ours.name) {
    throw new Error(`this base has ${applied.name}, which this version of Permanence does not know`)
  }
  if (applied.name > ours.name) throw new Error(`${ours.name} comes too late: ${applied.name} is already applied`)
  if (applied.sha256 !== ours.sha256) throw new Error(`${ours.name} was changed after it was applied to this base`)
}
