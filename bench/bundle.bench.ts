import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { buildFront, STATIC } from '../tools/build.ts'
import type { Mesure } from './mesure.ts'

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk>

/** A chunk and all that it loads at once. */
const closure = (manifest: Manifest, key: string, seen: Set<string> = new Set()): Set<string> => {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const imported of manifest[key]?.imports ?? []) closure(manifest, imported, seen)
  return seen
}

const compressed = (file: string): number => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return brotliCompressSync(readFileSync(join(STATIC, file)), { params }).length / 1000
}

const weight = (manifest: Manifest, keys: Iterable<string>): number =>
  [...keys].reduce((sum, key) => sum + compressed(manifest[key]!.file), 0)

/** What a professional downloads before the first screen, and what each further screen adds. */
export const mesurer = async (): Promise<Mesure[]> => {
  await buildFront()
  const manifest = JSON.parse(readFileSync(join(STATIC, '.vite/manifest.json'), 'utf8')) as Manifest
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry)
  if (entry === undefined) throw new Error('the manifest names no entry')
  const first = closure(manifest, entry)
  const screens = new Set([...first].flatMap((key) => manifest[key]?.dynamicImports ?? []))
  return [
    { name: 'professional page, first screen, script compressed', value: weight(manifest, first), unit: 'kB', budget: 180 },
    ...[...screens].map((screen) => ({
      name: `further screen ${screen}, script compressed`,
      value: weight(manifest, closure(manifest, screen).difference(first)),
      unit: 'kB',
      budget: 60,
    })),
  ]
}
