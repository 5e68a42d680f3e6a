import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'
import { chooseRunAs, findBinaries, giveTo, type RunAs } from './binaries.ts'
import { childrenOf, commandLine, isAlive } from './processes.ts'
import { keptSecret } from './secret.ts'

/** Our own launcher of the PostgreSQL that comes with npm: docs/decisions/0002-embedded-postgresql.md */
export type Postgres = {
  /** superuser, on the maintenance database */
  readonly url: string
  readonly pid: number
  readonly createDatabase: (name: string) => Promise<string>
  /** Resolves when it stops, asked or not. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
  /** A power cut for PostgreSQL: for the tests of crashes. */
  readonly kill9: () => Promise<void>
}

type Options = {
  readonly dataDir: string
  readonly log: (line: string) => void
  /** false only for throw-away test servers */
  readonly durable?: boolean
}

const TRIES = 40
const PAUSE = 250

export const startPostgres = async (options: Options): Promise<Postgres> => {
  const { log, durable = true } = options
  const dataDir = resolve(options.dataDir)
  const bin = findBinaries()
  const runAs = chooseRunAs(bin)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const password = keptSecret(join(dataDir, 'superuser-password'))
  const cluster = join(dataDir, 'cluster')
  if (!existsSync(cluster)) createCluster(bin, runAs, dataDir, cluster, durable)
  giveTo(cluster, runAs)
  await releaseLock(cluster)

  const port = await freePort()
  const server = spawnPostgres(bin, runAs, cluster, port, durable)
  const tail = follow(server, log)
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  await untilReady(server, url, tail)
  return {
    url,
    pid: server.pid!,
    ended: ended(server),
    createDatabase: (name) => createDatabase(url, name),
    stop: () => stop(server),
    kill9: () => kill9(server),
  }
}

const createCluster = (bin: string, runAs: RunAs, dataDir: string, cluster: string, durable: boolean): void => {
  // initdb fills a folder beside it and a rename makes it ours: a first start cut short leaves no half cluster
  const draft = join(dataDir, 'cluster.new')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  giveTo(draft, runAs)
  const { status, stdout, stderr } = spawnAs(runAs, join(bin, 'initdb'), [
    `--pgdata=${draft}`,
    '--username=postgres',
    `--pwfile=${join(dataDir, 'superuser-password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=fr-FR',
    '--data-checksums',
    ...(durable ? [] : ['--no-sync']),
  ])
  if (status !== 0) throw new Error(`initdb failed\n${stdout}${stderr}`)
  renameSync(draft, cluster)
}

const spawnAs = ({ prefix }: RunAs, command: string, args: readonly string[]) => {
  const [first = command, ...rest] = [...prefix, command, ...args]
  return spawnSync(first, rest, { cwd: '/', encoding: 'utf8', env: environment() })
}

const environment = (): NodeJS.ProcessEnv => ({ PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' })

/**
 * A pid file outlives a crash. PostgreSQL clears it unless another process has the same number
 * since, or its dead predecessor is still waiting to be buried: both are settled here.
 */
const releaseLock = async (cluster: string): Promise<void> => {
  const file = join(cluster, 'postmaster.pid')
  for (let tries = 0; existsSync(file); tries += 1) {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10)
    if (!isAlive(pid) || !commandLine(pid).includes(cluster)) return rmSync(file, { force: true })
    if (tries >= TRIES) {
      throw new Error(`another Permanence is running on this data (PostgreSQL ${pid} holds ${cluster}): stop it first`)
    }
    await wait(PAUSE)
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

const spawnPostgres = (bin: string, { prefix }: RunAs, cluster: string, port: number, durable: boolean) => {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // a faulty statement is logged by its error, never by its text
    log_min_error_statement: 'panic',
    // nor by the row that failed
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    fsync: durable ? 'on' : 'off',
    ...(durable ? {} : { synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  }
  const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const [first = '', ...rest] = [...prefix, join(bin, 'postgres'), ...args]
  // a process group of its own: Ctrl-C reaches us first, and we stop it last
  return spawn(first, rest, { cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: environment() })
}

const follow = (server: ChildProcess, log: (line: string) => void): string[] => {
  const tail: string[] = []
  let rest = ''
  server.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      log(line)
      tail.push(line)
      if (tail.length > 30) tail.shift()
    }
  })
  return tail
}

const untilReady = async (server: ChildProcess, url: string, tail: readonly string[]): Promise<void> => {
  let spawnFault: Error | undefined
  server.once('error', (fault) => (spawnFault = fault))
  // a recovery after a crash may last: only the end of the process ends the wait
  for (;;) {
    if (spawnFault) throw spawnFault
    if (hasEnded(server)) throw new Error(`PostgreSQL did not start\n${tail.join('\n')}`)
    const client = new Client({ connectionString: url })
    // a server that goes down answers by an event, which must find a listener
    client.on('error', () => undefined)
    try {
      await client.connect()
      return await client.end()
    } catch (fault) {
      const code = (fault as { code?: string }).code
      if (code !== 'ECONNREFUSED' && code !== 'ECONNRESET' && code !== '57P03') {
        await stop(server)
        throw fault
      }
    }
    await wait(20)
  }
}

const createDatabase = async (url: string, name: string): Promise<string> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

const hasEnded = (server: ChildProcess): boolean => server.exitCode !== null || server.signalCode !== null

const ended = (server: ChildProcess): Promise<void> =>
  hasEnded(server) ? Promise.resolve() : new Promise((resolve) => server.once('exit', () => resolve()))

const stop = async (server: ChildProcess): Promise<void> => {
  server.kill('SIGINT')
  const patience = new AbortController()
  const late = wait(20_000, 'late', { signal: patience.signal, ref: false }).catch(() => 'stopped')
  if ((await Promise.race([ended(server), late])) === 'late') server.kill('SIGQUIT')
  patience.abort()
  await ended(server)
}

const kill9 = async (server: ChildProcess): Promise<void> => {
  // held still first, so that it forks nobody while its children are counted
  server.kill('SIGSTOP')
  for (const child of childrenOf(server.pid!)) process.kill(child, 'SIGKILL')
  server.kill('SIGKILL')
  await ended(server)
}
