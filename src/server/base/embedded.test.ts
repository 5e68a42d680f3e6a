import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { Client } from 'pg'
import { startPostgres } from './embedded.ts'

const unDossier = (t: TestContext, mode = 0o700): string => {
  const above = mkdtempSync(join(tmpdir(), 'permanence-embedded-'))
  t.after(() => rmSync(above, { recursive: true, force: true }))
  const dataDir = join(above, 'var', 'postgres')
  mkdirSync(dataDir, { recursive: true, mode })
  return dataDir
}

const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows.map(({ answer }) => answer)
  } finally {
    await client.end()
  }
}

const quiet = { log: () => undefined }

test('the base starts below a closed folder, sorts French, writes to the disk and asks for a password', async (t) => {
  const base = await startPostgres({ dataDir: unDossier(t), ...quiet })
  t.after(() => base.stop())
  const words = `select w as answer from unnest(array['zoé', 'Élan', 'eau', 'étude', 'côte', 'coté', 'cote']) w order by w`
  assert.deepEqual(await ask(base.url, words), ['cote', 'coté', 'côte', 'eau', 'Élan', 'étude', 'zoé'])
  assert.deepEqual(await ask(base.url, `select current_setting('fsync') as answer`), ['on'])
  assert.deepEqual(await ask(base.url, `select current_setting('listen_addresses') as answer`), ['127.0.0.1'])
  const wrong = Object.assign(new URL(base.url), { password: 'x' }).href
  await assert.rejects(ask(wrong, 'select 1'), /password authentication failed/)
})

test('what was acknowledged is still there after a crash', async (t) => {
  const dataDir = unDossier(t)
  const first = await startPostgres({ dataDir, ...quiet })
  const url = await first.createDatabase('permanence')
  await ask(url, 'create table phrase (texte text)')
  await ask(url, `insert into phrase values ('une phrase enregistrée')`)
  await first.kill9()

  const second = await startPostgres({ dataDir, ...quiet })
  t.after(() => second.stop())
  const again = await second.createDatabase('permanence')
  assert.deepEqual(await ask(again, 'select texte as answer from phrase'), ['une phrase enregistrée'])
})

test('a pid file left by a dead server, its number taken since by another program, does not prevent the start', async (t) => {
  const dataDir = unDossier(t)
  await (await startPostgres({ dataDir, ...quiet })).stop()
  writeFileSync(
    join(dataDir, 'cluster', 'postmaster.pid'),
    `${process.pid}\n${dataDir}/cluster\n0\n0\n\n127.0.0.1\n0\nready\n`,
  )
  const base = await startPostgres({ dataDir, ...quiet })
  t.after(() => base.stop())
  assert.deepEqual(await ask(base.url, 'select 1 as answer'), [1])
})

test('the base ends with the program that started it, even when that program is killed', async (t) => {
  const dataDir = unDossier(t)
  const script = `
    import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined })
    process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['--input-type=module-typescript', '-e', script])
  const base = await startPostgres({ dataDir, ...quiet })
  t.after(() => base.stop())
  assert.deepEqual(await ask(base.url, 'select 1 as answer'), [1])
})

const startAndStop = (dataDir: string): string => `
  import { startPostgres } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
  const base = await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: () => undefined })
  await base.stop()
  process.stdout.write('started and stopped as ' + process.getuid())`

const isRoot = process.getuid?.() === 0

test('the base starts for an ordinary user', (t) => {
  const dataDir = join(tmpdir(), `permanence-nobody-${process.pid}`)
  t.after(() => rmSync(dataDir, { recursive: true, force: true }))
  // nobody, who may still read a working copy that only root can read
  const reads = [
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
  ]
  const asNobody = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups', ...reads, '--'] : []
  const [command, ...args] = [
    ...asNobody,
    process.execPath,
    '--input-type=module-typescript',
    '-e',
    startAndStop(dataDir),
  ]
  const { stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', cwd: tmpdir() })
  assert.equal(stdout, `started and stopped as ${isRoot ? 65534 : process.getuid?.()}`, stderr)
})

test('the base starts for root where namespaces are forbidden, and comes back to root where they are not', async (t) => {
  const dataDir = unDossier(t)
  const programs = join(dataDir, '..', 'programs')
  mkdirSync(programs)
  for (const program of ['setpriv', 'true']) symlinkSync(join('/usr/bin', program), join(programs, program))
  const options = { encoding: 'utf8', env: { PATH: programs } } as const
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module-typescript', '-e', startAndStop(dataDir)],
    options,
  )
  assert.equal(stdout, `started and stopped as ${process.getuid?.()}`, stderr)
  if (isRoot) assert.equal(statSync(join(dataDir, 'cluster')).uid, 65534)
  await (await startPostgres({ dataDir, ...quiet })).stop()
  assert.equal(statSync(join(dataDir, 'cluster')).uid, process.getuid?.())
})
