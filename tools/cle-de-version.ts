import { generateKeyPairSync } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './files.ts'

const FILE = join(ROOT, 'dist/cle-de-version.demo.json')

/** Ed25519, hex. The seed of a demonstration lies beside its bundle: it signs nothing for anybody else. */
export type CleDeVersion = { readonly graine: string; readonly publique: string }

export const nouvelleCle = (): CleDeVersion => {
  const { d, x } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  if (d === undefined || x === undefined) throw new Error('no Ed25519 key from this Node')
  const hex = (text: string): string => Buffer.from(text, 'base64url').toString('hex')
  return { graine: hex(d), publique: hex(x) }
}

/** The release key of the demonstration, made when missing; two programs that make it at once end with the same. */
export const cleDeDemo = (): CleDeVersion => {
  const read = (): CleDeVersion => JSON.parse(readFileSync(FILE, 'utf8')) as CleDeVersion
  try {
    return read()
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
  }
  mkdirSync(dirname(FILE), { recursive: true })
  const own = `${FILE}.${process.pid}`
  writeFileSync(own, `${JSON.stringify(nouvelleCle())}\n`, { mode: 0o600 })
  try {
    linkSync(own, FILE)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
  } finally {
    unlinkSync(own)
  }
  return read()
}

/**
 * Public halves written into the bundles (`__CLES_DE_VERSION__`). PERMANENCE_CLES_DE_VERSION: two keys or more in hex,
 * separated by commas, of which two must have signed; without it, the key of the demonstration.
 */
export const clesDuBundle = (): { cles: string[]; seuil: number } => {
  const given = process.env['PERMANENCE_CLES_DE_VERSION'] ?? ''
  if (given === '') return { cles: [cleDeDemo().publique], seuil: 1 }
  const cles = [...new Set(given.split(',').map((cle) => cle.trim().toLowerCase()))]
  if (cles.length < 2 || !cles.every((cle) => /^[0-9a-f]{64}$/.test(cle)))
    throw new Error('PERMANENCE_CLES_DE_VERSION: two different Ed25519 public keys or more, in hex')
  return { cles, seuil: 2 }
}
