import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { buildFront, STATIC } from '../tools/build.ts'
import type { Mesure } from './mesure.ts'

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk>

/** A chunk and all that it loads at once. */
const closure = (manifest: Manifest, keys: readonly string[], seen: Set<string> = new Set()): Set<string> => {
  for (const key of keys) {
    if (seen.has(key)) continue
    seen.add(key)
    closure(manifest, manifest[key]?.imports ?? [], seen)
  }
  return seen
}

const compressed = (file: string): number => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return brotliCompressSync(readFileSync(join(STATIC, file)), { params }).length / 1000
}

const weight = (manifest: Manifest, keys: Iterable<string>): number =>
  [...keys].reduce((sum, key) => sum + compressed(manifest[key]!.file), 0)

const isScreen = (key: string): boolean => /(Page|Panel)\.tsx$/.test(key)

/** What a professional downloads before the first screen, and what each further screen adds. */
export const mesurer = async (): Promise<Mesure[]> => {
  await buildFront()
  const manifest = JSON.parse(readFileSync(join(STATIC, '.vite/manifest.json'), 'utf8')) as Manifest
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (entry === undefined) throw new Error('the manifest names no entry')
  const later = [...closure(manifest, [entry])].flatMap((key) => manifest[key]?.dynamicImports ?? [])
  // what is fetched apart but needed at once (the DSFR's behaviours, the contract of the login) counts in the first
  const first = closure(manifest, [entry, ...later.filter((key) => !isScreen(key))])
  return [
    {
      name: 'professional page, first screen, script compressed',
      value: weight(manifest, first),
      unit: 'kB',
      budget: 180,
    },
    ...[...new Set(later.filter(isScreen))].map((screen) => ({
      name: `further screen ${screen}, script compressed`,
      value: weight(manifest, closure(manifest, [screen]).difference(first)),
      unit: 'kB',
      budget: 60,
    })),
  ]
}
