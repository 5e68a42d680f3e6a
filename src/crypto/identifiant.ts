import { alea } from './octets.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** RFC 4648 base32, lower case, no padding; or the same bits in another alphabet of 32 signs. */
export const base32 = (octets: Uint8Array, alphabet = ALPHABET): string => {
  let sortie = ''
  let tampon = 0
  let bits = 0
  for (const octet of octets) {
    tampon = (tampon << 8) | octet
    bits += 8
    while (bits >= 5) {
      bits -= 5
      sortie += alphabet[(tampon >> bits) & 31]
    }
    tampon &= (1 << bits) - 1
  }
  return bits > 0 ? sortie + alphabet[(tampon << (5 - bits)) & 31] : sortie
}

/** 128 random bits, 26 characters (architecture: names and bytes). */
export const nouvelId = (): string => base32(alea(16))
