import { spawn, type StdioOptions } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dieWithParent } from '../src/server/base/binaries.ts'
import { migrate, readMigrations } from '../src/server/base/migrate.ts'
import { getPersonnesDemo } from '../src/contract/session.ts'
import { horlogeDuSysteme } from '../src/server/clock.ts'
import { startServer } from '../src/server/main.ts'
import { ecrireDeploiement, naissanceDuService } from '../src/server/naissance.ts'
import { givenUrl, openBase } from './base.ts'
import { buildFront, STATIC, STATIC_GUICHET } from './build.ts'
import { clesDuBundle } from './cle-de-version.ts'
import { ROOT } from './files.ts'
import { ecrireRacinesDeDemo } from './racines.ts'

/** What to stop, last started first. `broken` resolves when a part ends without being asked. */
type Parts = { readonly stops: (() => Promise<void>)[]; readonly broken: (reason: string) => void }

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

/** npm start: PostgreSQL, the migrations, the server, the checkpoints, and the fictitious service on a first start. */
export const main = async (): Promise<number> => {
  const { promise: end, resolve: finish } = Promise.withResolvers<string>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => finish(''))
  const parts: Parts = { stops: [], broken: finish }
  try {
    const started = start(parts).then(() => end)
    const reason = await Promise.race([end, started])
    if (reason !== '') process.stderr.write(`${reason}\n`)
    return reason === '' ? 0 : 1
  } catch (fault) {
    process.stderr.write(`Permanence did not start: ${explain(fault)}\n`)
    return 1
  } finally {
    for (const stop of parts.stops.reverse()) await stop()
  }
}

const explain = (fault: unknown): string => {
  if (!(fault instanceof Error)) return String(fault)
  const { code, port } = fault as NodeJS.ErrnoException & { port?: number }
  return code === 'EADDRINUSE'
    ? `port ${port} is taken; choose another: PORT=${Number(port) + 1} npm start`
    : fault.message
}

const start = async (parts: Parts): Promise<void> => {
  const dataDir = resolve(process.env['PERMANENCE_DATA'] ?? join(ROOT, 'var'))
  const port = Number(process.env['PORT'] ?? 3000)
  const mode = chosenMode()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const built = buildFront()
  // its failure is told below, once the base is open
  built.catch(() => undefined)

  const filling = join(dataDir, 'demo-being-filled')
  const base = await openBase(dataDir, { afresh: existsSync(filling) })
  parts.stops.push(base.stop)
  void base.ended.then(() => parts.broken('PostgreSQL ended: see postgres.log in the data folder'))
  const migrations = readMigrations()
  const isFirst = (await migrate(base.adminUrl, migrations)).length === migrations.length
  if (isFirst && mode === 'demo') writeFileSync(filling, '')
  const admin = { adminUrl: base.adminUrl, horloge: horlogeDuSysteme }
  await ecrireDeploiement(admin, mode)
  const databaseUrl = await base.appUrl()
  await built

  // before the server, hence stopped after it: the last checkpoint sees its last line
  startCheckpoints(parts, { DATABASE_URL: databaseUrl, PERMANENCE_DATA: dataDir })
  const fronts = { staticDir: STATIC, guichetDir: STATIC_GUICHET }
  const guichetUrl = await base.guichetUrl()
  const alertes = { url: await base.alertesUrl(), envoi: relay() }
  const server = await startServer({ databaseUrl, guichetUrl, alertes, port, mode, dataDir, ...fronts, ...network() })
  parts.stops.push(() => server.stop())
  if (existsSync(filling)) {
    say('Creating the fictitious service…')
    const { peupler } = await import('../src/demo/main.ts')
    const { faireNaitreLesServices } = await import('../src/demo/services.ts')
    const sieges = await faireNaitreLesServices((naissance) => naissanceDuService(admin, naissance))
    const racines = async () => {
      await ecrireRacinesDeDemo({ adminUrl: base.adminUrl, dataDir })
      return clesDuBundle()
    }
    await peupler({ url: server.url, dataDir, ...sieges, racines })
    rmSync(filling)
  }
  if (mode === 'demo') await ecrireRacinesDeDemo({ adminUrl: base.adminUrl, dataDir })
  else if (!existsSync(join(dataDir, 'racines.json'))) say(NO_ROOTS)
  say(`Permanence ready: ${server.url}`)
  if (mode === 'demo') await tellPeople(server.url)
}

const NO_ROOTS = `No racines.json in the data folder: nobody outside can check to whom a school writes, and its public page says it
is closed. Compose it (npm run racines:composer), have it signed by the release keys (npm run racines:signer), lay it there.`

/** This machine alone, unless told; behind a reverse proxy, the origin that browsers see and the address it passes on. */
const network = (): Pick<
  Parameters<typeof startServer>[0],
  'hotes' | 'origine' | 'origineGuichet' | 'derriereProxy'
> => {
  const hosts = process.env['PERMANENCE_HOST']?.split(',').filter((host) => host !== '')
  return {
    ...(hosts === undefined ? {} : { hotes: hosts }),
    origine: process.env['PERMANENCE_ORIGIN'],
    origineGuichet: process.env['PERMANENCE_GUICHET_ORIGIN'],
    derriereProxy: process.env['PERMANENCE_PROXY'] === '1',
  }
}

/** The relay of the mails that say that something waits; without one, none leaves. */
const relay = (): { smtp: string; de: string } | null => {
  const { PERMANENCE_SMTP: smtp, PERMANENCE_MAIL_FROM: de } = process.env
  if (!smtp) return null
  if (!de) throw new Error('PERMANENCE_SMTP is given without PERMANENCE_MAIL_FROM, the address that mails come from')
  return { smtp, de }
}

/** Whom the login page offers, as the server tells them. */
const tellPeople = async (url: string): Promise<void> => {
  const answer = await fetch(url + getPersonnesDemo.path, { headers: { 'X-Permanence': '1' } })
  const { personnes } = getPersonnesDemo.output.parse(await answer.json())
  for (const { service, prenom, nom, fonction, presentation } of personnes)
    say(`  ${service} · ${prenom} ${nom} · ${fonction} · ${presentation}`)
}

/** Our own base is a demonstration unless told otherwise; a base that is given is not. */
const chosenMode = (): 'demo' | 'production' => {
  const wish = process.env['PERMANENCE_DEMO']
  const isDemo = wish === undefined ? givenUrl() === undefined : wish === '1'
  return isDemo ? 'demo' : 'production'
}

/** A process of its own, so that the server never holds the key that signs its checkpoints. */
const startCheckpoints = (parts: Parts, env: Record<string, string>): void => {
  const program = join(ROOT, 'src/server/checkpoint-main.ts')
  const [command, ...args] = [...dieWithParent(), process.execPath, program]
  const stdio: StdioOptions = ['ignore', 'inherit', 'inherit']
  // a process group of its own: Ctrl-C reaches us first, and we stop it
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio, detached: true })
  const ended = once(child, 'exit')
  void ended.then(() => parts.broken('the process of the checkpoints ended'))
  parts.stops.push(async () => {
    child.kill('SIGTERM')
    await ended
  })
}
