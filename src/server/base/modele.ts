import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { startPostgres, type Postgres } from './embedded.ts'
import { migrate, readMigrations } from './migrate.ts'
import { openLogin, type LoginRole } from './roles.ts'

const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/permanence')
const ROLES: readonly LoginRole[] = [
  'permanence_app',
  'permanence_guichet',
  'permanence_alertes',
  'permanence_sauvegarde',
]

/** The migrated base that every base of a test is copied from: one per state of db/migrations. */
export const nomDuModele = (): string => {
  const hash = createHash('sha256')
  for (const { name, sha256 } of readMigrations()) hash.update(`${name} ${sha256}\n`)
  return `modele_${hash.digest('hex').slice(0, 12)}`
}

/** A throw-away server, copied from a prepared cluster so that it starts in a fraction of a second. */
export const startServeurDEssais = async (): Promise<Postgres> => {
  const modele = nomDuModele()
  const prepared = join(CACHE, modele)
  const dataDir = mkdtempSync(join(tmpdir(), 'permanence-essais-'))
  if (existsSync(prepared)) copy(prepared, dataDir)
  else await prepareCluster(dataDir, modele, prepared)
  const server = await startPostgres({ dataDir, log: () => undefined, durable: false })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL is strict about the modes of its folders; `cpSync` loses them. */
const copy = (from: string, to: string): unknown => execFileSync('cp', ['-a', '--reflink=auto', `${from}/.`, to])

const prepareCluster = async (dataDir: string, modele: string, prepared: string): Promise<void> => {
  const server = await startPostgres({ dataDir, log: () => undefined, durable: false })
  try {
    await prepareModele(server.url, modele)
  } finally {
    await server.stop()
  }
  mkdirSync(CACHE, { recursive: true })
  const draft = mkdtempSync(join(CACHE, 'draft-'))
  copy(dataDir, draft)
  try {
    renameSync(draft, prepared)
  } catch {
    // another test got there first
    rmSync(draft, { recursive: true, force: true })
  }
  forgetOldClusters()
}

/** Each weighs 40 MB and serves one state of the migrations; a few are kept for those who go back and forth. */
const forgetOldClusters = (): void => {
  const age = (name: string): number => statSync(join(CACHE, name)).mtimeMs
  const newestFirst = readdirSync(CACHE)
    .filter((name) => name.startsWith('modele_'))
    .sort((a, b) => age(b) - age(a))
  for (const name of newestFirst.slice(4)) rmSync(join(CACHE, name), { recursive: true, force: true })
}

/** Once per server and state of the migrations, however many test files ask at the same time. */
export const prepareModele = async (url: string, modele: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [modele])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [modele])
    if (rowCount === 1) return
    const draft = `${modele}_draft`
    await client.query(`drop database if exists ${draft}`)
    await client.query(`create database ${draft}`)
    await migrate(Object.assign(new URL(url), { pathname: `/${draft}` }).href)
    for (const role of ROLES) await openLogin(url, role, new URL(url).password)
    await client.query(`alter database ${draft} rename to ${modele}`)
  } finally {
    await client.end()
  }
}
