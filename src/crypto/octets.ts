import { sodium } from './sodium.ts'

export type Octets = Uint8Array

export const utf8 = (texte: string): Octets => sodium.from_string(texte)

// sodium.to_string would drop a leading byte order mark: two byte strings for one text
const decodeur = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
/** Throws on bytes that are not UTF-8. */
export const texteDe = (octets: Octets): string => decodeur.decode(octets)

export const hex = (octets: Octets): string => sodium.to_hex(octets)
export const deHex = (texte: string): Octets => sodium.from_hex(texte)

export const base64 = (octets: Octets): string => sodium.to_base64(octets, sodium.base64_variants.ORIGINAL)
export const deBase64 = (texte: string): Octets => sodium.from_base64(texte, sodium.base64_variants.ORIGINAL)

export const concat = (...parties: readonly Octets[]): Octets => {
  const tout = new Uint8Array(parties.reduce((n, p) => n + p.length, 0))
  let position = 0
  for (const partie of parties) {
    tout.set(partie, position)
    position += partie.length
  }
  return tout
}

/** Constant time for equal lengths. */
export const memes = (a: Octets, b: Octets): boolean => a.length === b.length && sodium.memcmp(a, b)

export const sha256 = (octets: Octets): Octets => sodium.crypto_hash_sha256(octets)
/** The generator that libsodium asks too, in one call: docs/decisions/0015-chance-in-one-call.md */
export const alea = (taille: number): Octets => crypto.getRandomValues(new Uint8Array(taille))
export const effacer = (octets: Octets): void => sodium.memzero(octets)
