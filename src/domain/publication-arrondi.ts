// Rounding to five with a noise that cannot be averaged away: same place, same year, same count, same result; another
// count, or without the secret, a draw. It is right on average.

/** HMAC-SHA256 under the secret of publication of the service: 32 bytes. */
export type Hmac = (message: string) => Uint8Array

export const BASE = 5
/** A rounded count up to this prints « moins de 11 ». */
export const SOUS_ONZE = 10
/** Largest distance between a count and what it is rounded to. */
export const ECART = BASE - 1

const BITS = 64n

/** First 8 bytes, big-endian: u × 2^64. */
const tirage = (octets: Uint8Array): bigint => octets.slice(0, 8).reduce((u, octet) => (u << 8n) | BigInt(octet), 0n)

/** `essai`: how many times this line has been drawn again (docs/decisions/0025-what-a-published-figure-tells.md). */
export const arrondir = (hmac: Hmac, ou: string, n: number, essai = 0): number => {
  const reste = n % BASE
  if (reste === 0) return n
  const u = tirage(hmac(essai === 0 ? `${ou}|${n}` : `${ou}|${n}|${essai}`))
  // u / 2^64 < reste / 5
  return u * BigInt(BASE) < BigInt(reste) << BITS ? n - reste + BASE : n - reste
}
