import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ROOT } from './files.ts'

export const STATIC = join(ROOT, 'dist/web')
const STAMP = join(ROOT, 'dist/sources.sha256')
const ROOMS = ['src/web', 'src/coquille', 'src/coffre', 'src/crypto', 'src/domain', 'src/contract']

/** The bundle of the screens, built again only when a source of it changed. */
export const buildFront = async (): Promise<void> => {
  const sources = hashOfSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return
  await viteBuild()
  await writeShell(sources)
  for (const file of filesBelow(STATIC)) compress(file)
  writeFileSync(STAMP, sources)
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const hashOfSources = (): string => {
  const hash = createHash('sha256')
  const rooms = ROOMS.flatMap((room) => filesBelow(join(ROOT, room))).filter((file) => !/\.test\.tsx?$/.test(file))
  for (const file of [...rooms, join(ROOT, 'vite.config.ts'), join(ROOT, 'package-lock.json')]) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}

const viteBuild = async (): Promise<void> => {
  const vite = spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build'], { cwd: ROOT })
  let output = ''
  for (const stream of [vite.stdout, vite.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const [code] = await once(vite, 'exit')
  if (code !== 0) throw new Error(`the screens do not build\n${output}`)
}

/** The service worker, with the list of all that works without network in front of it. */
const writeShell = async (version: string): Promise<void> => {
  const fichiers = filesBelow(STATIC)
    .map((file) => `/${relative(STATIC, file)}`)
    .filter((path) => !path.startsWith('/.vite/') && path !== '/index.html')
  const source = join(ROOT, 'src/coquille/service-worker.ts')
  const { transformWithOxc } = await import('vite')
  const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source)
  const shell = `const COQUILLE = ${JSON.stringify({ version: version.slice(0, 16), fichiers: ['/', ...fichiers] })}\n`
  writeFileSync(join(STATIC, 'service-worker.js'), shell + code)
}

/** Beside each file that gains by it, for the server to send as it is. Level 9: 11 is ten times slower for 3 % less. */
const compress = (file: string): void => {
  if (!/\.(html|js|css|svg|json)$/.test(file)) return
  const plain = readFileSync(file)
  if (plain.length < 1024) return
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length }
  writeFileSync(`${file}.br`, brotliCompressSync(plain, { params }))
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }))
}

if (import.meta.main) await buildFront()
