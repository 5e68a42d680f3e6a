import { alea, concat } from './octets.ts'
import { sodium } from './sodium.ts'

export const TAILLE_NONCE = 24

export const nouvelleCle = (): Uint8Array => alea(32)

/** XChaCha20-Poly1305, random nonce, mandatory AAD; the result is nonce then ciphertext. */
export const chiffrer = (cle: Uint8Array, aad: Uint8Array, clair: Uint8Array): Uint8Array => {
  const nonce = alea(TAILLE_NONCE)
  return concat(nonce, sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(clair, aad, null, nonce, cle))
}

/** Null when the key, the AAD or a byte is wrong. */
export const dechiffrer = (cle: Uint8Array, aad: Uint8Array, chiffre: Uint8Array): Uint8Array | null => {
  if (chiffre.length < TAILLE_NONCE + 16) return null
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      chiffre.subarray(TAILLE_NONCE),
      aad,
      chiffre.subarray(0, TAILLE_NONCE),
      cle,
    )
  } catch {
    return null
  }
}
