// The first steps of npm start and npm test. Runs on Node 20 with nothing installed: plain JavaScript, no dependency.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { constants } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const NEEDED = 24

const readLock = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages

/** What npm installed is what the lock file says; optional packages may be absent on another machine. */
const isInstalled = () => {
  if (!existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false
  const installed = readLock('node_modules/.package-lock.json')
  const mayLack = ({ optional, dev }) => optional || (dev && process.env.NODE_ENV === 'production')
  return Object.entries(readLock('package-lock.json')).every(
    ([path, locked]) => path === '' || (installed[path] ? installed[path].version === locked.version : mayLack(locked)),
  )
}

const installDependencies = () => {
  if (isInstalled()) return
  // on the error stream: a command that prints JSON prints nothing else
  process.stderr.write('Installing dependencies…\n')
  // not npm ci: it refuses a lock file that lacks the binaries of platforms that the registry does not serve
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const { status } = spawnSync('npm', args, { cwd: ROOT, stdio: ['inherit', 2, 'inherit'] })
  if (status !== 0) fail('npm install failed: see above')
}

const major = (version) => Number(version.replace(/^v/, '').split('.')[0])

const findNode = () => {
  const candidates = [join(ROOT, `node_modules/node-${process.platform}-${process.arch}/bin/node`), 'node']
  const found = candidates.find((node) => {
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    return status === 0 && major(stdout) >= NEEDED
  })
  return found ?? fail(`Permanence needs Node ${NEEDED} or later, and none comes with npm for this machine: install it`)
}

/** npm killed outright tells nobody: what it started would keep the port and the data for itself. */
const followNpm = () => {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 1000).unref()
}

/** @returns {never} */
const fail = (reason) => {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}

/** Installs what is missing, then runs `main` of a TypeScript program, under another Node when this one is too old. */
export const launch = async (self, program) => {
  followNpm()
  installDependencies()
  const args = process.argv.slice(2)
  if (major(process.version) >= NEEDED) {
    const { main } = await import(pathToFileURL(join(ROOT, program)).href)
    process.exit(await main(args))
  }
  // the program must not outlive us, even if we are killed
  const canTie = spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0
  const [command, ...rest] = [
    ...(canTie ? ['setpriv', '--pdeathsig', 'TERM', '--'] : []),
    findNode(),
    fileURLToPath(self),
    ...args,
  ]
  const child = spawn(command, rest, { cwd: process.cwd(), stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']))
}
