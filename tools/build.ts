import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { clesDuBundle } from './cle-de-version.ts'
import { ROOT } from './files.ts'

export const STATIC = join(ROOT, 'dist/web')
export const STATIC_GUICHET = join(ROOT, 'dist/guichet')

type Front = {
  readonly config: string
  readonly out: string
  readonly stamp: string
  readonly rooms: readonly string[]
}

const SHARED = ['src/coffre', 'src/crypto', 'src/domain', 'src/contract']
const SCREENS: Front = {
  config: 'vite.config.ts',
  out: STATIC,
  stamp: join(ROOT, 'dist/sources.sha256'),
  rooms: ['src/web', 'src/coquille', 'src/ecrits', ...SHARED],
}
const GUICHET: Front = {
  config: 'vite.guichet.config.ts',
  out: STATIC_GUICHET,
  stamp: join(ROOT, 'dist/guichet.sha256'),
  rooms: ['src/guichet', ...SHARED],
}

/** The bundles of the screens and of the public page, each built again only when a source of it changed. */
export const buildFront = async (): Promise<void> => {
  for (const front of [SCREENS, GUICHET]) {
    const sources = hashOfSources(front)
    if (existsSync(front.stamp) && readFileSync(front.stamp, 'utf8') === sources) continue
    await viteBuild(front)
    if (front === SCREENS) await writeShell(sources)
    await Promise.all(filesBelow(front.out).map(compress))
    writeFileSync(front.stamp, sources)
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const hashOfSources = ({ rooms, config }: Front): string => {
  const hash = createHash('sha256').update(JSON.stringify(clesDuBundle()))
  const sources = rooms.flatMap((room) => filesBelow(join(ROOT, room))).filter((file) => !/\.test\.tsx?$/.test(file))
  for (const file of [...sources, ...[config, 'tools/styles.ts', 'package-lock.json'].map((own) => join(ROOT, own))]) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

const viteBuild = async ({ config }: Front): Promise<void> => {
  const args = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--config', config]
  const vite = spawn(process.execPath, args, { cwd: ROOT })
  let output = ''
  for (const stream of [vite.stdout, vite.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [code] = await once(vite, 'exit')
  if (code !== 0) throw new Error(`${config} does not build\n${output}`)
}

/** What prints: 8 MB on the wire, fetched by whoever prints and kept by the browser, not by the shell of everybody. */
const isOnDemand = (path: string): boolean => /\.(wasm|ttf)$/.test(path)

/** The service worker, with the list of all that works without network in front of it. */
const writeShell = async (version: string): Promise<void> => {
  const fichiers = filesBelow(STATIC)
    .map((file) => `/${relative(STATIC, file)}`)
    .filter((path) => !path.startsWith('/.vite/') && path !== '/index.html' && !isOnDemand(path))
  const source = join(ROOT, 'src/coquille/service-worker.ts')
  const { transformWithOxc } = await import('vite')
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source)
  const shell = `const COQUILLE = ${JSON.stringify({ version: version.slice(0, 16), fichiers: ['/', ...fichiers] })}\n`
  writeFileSync(join(STATIC, 'service-worker.js'), shell + code)
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Beside each file that gains by it, for the server to send as it is. Level 9: 11 is ten times slower for 3 % less. */
const compress = async (file: string): Promise<void> => {
  if (!/\.(html|js|css|svg|json|wasm|ttf)$/.test(file)) return
  const plain = readFileSync(file)
  if (plain.length < 1024) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  const forms = { br: () => brotli(plain, { params }), gz: () => zip(plain, { level: 9 }) }
  await Promise.all(
    Object.entries(forms).map(async ([extension, make]) => {
      const target = `${file}.${extension}`
      const kept = join(KEPT, basename(target))
      if (existsSync(kept)) return copyFileSync(kept, target)
      writeFileSync(target, await make())
      if (plain.length > HEAVY) keep(target, kept)
    }),
  )
}

/** Four seconds for the compiler of Typst, the same at each build: its name carries the hash of what it holds. */
const KEPT = join(ROOT, 'dist/compressed')
const HEAVY = 4_000_000
const keep = (file: string, kept: string): void => {
  mkdirSync(KEPT, { recursive: true })
  // whole or not at all
  copyFileSync(file, `${kept}.part`)
  renameSync(`${kept}.part`, kept)
}

if (import.meta.main) await buildFront()
