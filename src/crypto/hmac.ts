import { sodium } from './sodium.ts'

/** HMAC-SHA256 (RFC 2104). The multi-part form takes a key of any length; the other wants 32 bytes. */
export const hmacSha256 = (cle: Uint8Array, message: Uint8Array): Uint8Array => {
  const etat = sodium.crypto_auth_hmacsha256_init(cle)
  sodium.crypto_auth_hmacsha256_update(etat, message)
  return sodium.crypto_auth_hmacsha256_final(etat)
}
