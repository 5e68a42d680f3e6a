import { hmacSha256 as hmac } from './hmac.ts'
import { concat, utf8 } from './octets.ts'

// libsodium.js 0.8.4 does not expose its HKDF.

/** RFC 5869 extract with SHA-256. */
export const hkdfExtract = (sel: Uint8Array, materiau: Uint8Array): Uint8Array =>
  hmac(sel.length > 0 ? sel : new Uint8Array(32), materiau)

/** RFC 5869 expand with SHA-256; at most 255 × 32 bytes. */
export const hkdfExpand = (prk: Uint8Array, info: Uint8Array, taille: number): Uint8Array => {
  if (taille > 255 * 32) throw new RangeError('HKDF output too long')
  let bloc = new Uint8Array(0)
  let sortie = new Uint8Array(0)
  for (let n = 1; sortie.length < taille; n++) {
    bloc = new Uint8Array(hmac(prk, concat(bloc, info, Uint8Array.of(n))))
    sortie = new Uint8Array(concat(sortie, bloc))
  }
  return sortie.slice(0, taille)
}

/** The house's derivation: empty salt, the label as info, 32 bytes. */
export const deriver = (secret: Uint8Array, etiquette: string): Uint8Array =>
  hkdfExpand(hkdfExtract(new Uint8Array(0), secret), utf8(etiquette), 32)
