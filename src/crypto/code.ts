// The printed code: 160 random bits in Crockford base32, eight groups of four, then a check character (ISO 7064-like mod 37).
import { base32 } from './identifiant.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CONTROLE = `${ALPHABET}*~$=U`

const controle = (octets: Uint8Array): string => {
  let reste = 0
  for (const octet of octets) reste = (reste * 256 + octet) % 37
  return CONTROLE[reste] ?? ''
}

/** 20 bytes to `XXXX-XXXX-…-XXXX-C`. */
export const codeImprimable = (octets: Uint8Array): string =>
  `${base32(octets, ALPHABET).match(/.{4}/gu)?.join('-') ?? ''}-${controle(octets)}`

/** Spaces, dashes and case ignored; O reads 0, I and L read 1. Null when a character or the check is wrong. */
export const lireCode = (saisie: string): Uint8Array | null => {
  const propre = saisie
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/gu, '0')
    .replace(/[IL]/gu, '1')
  if (propre.length !== 33) return null
  const corps = propre.slice(0, 32)
  const octets = new Uint8Array(20)
  let tampon = 0
  let bits = 0
  let position = 0
  for (const caractere of corps) {
    const valeur = ALPHABET.indexOf(caractere)
    if (valeur < 0) return null
    tampon = (tampon << 5) | valeur
    bits += 5
    if (bits >= 8) {
      bits -= 8
      octets[position++] = (tampon >> bits) & 255
      tampon &= (1 << bits) - 1
    }
  }
  return controle(octets) === propre.slice(32) ? octets : null
}
