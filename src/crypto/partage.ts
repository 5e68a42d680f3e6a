import { combine, split } from 'shamir-secret-sharing'

import { memes } from './octets.ts'
import { paireDepuisGraine } from './sceau.ts'

export const partager = (graine: Uint8Array, n: number, k: number): Promise<Uint8Array[]> => split(graine, n, k)

/**
 * A wrong share gives a wrong seed without a word, so the public key is rebuilt and compared.
 * Null when it differs, and when the shares are no shares (a same one twice, lengths that differ).
 */
export const reunir = async (parts: Uint8Array[], publique: Uint8Array): Promise<Uint8Array | null> => {
  try {
    const graine = await combine(parts)
    return memes(paireDepuisGraine(graine).publique, publique) ? graine : null
  } catch {
    return null
  }
}
