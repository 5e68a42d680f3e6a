// Twins of the sealing functions whose chance is given, for frozen vectors. Only the tests of this room may
// import them (fence chance-of-the-vectors-stays-in-tests). Written on libsodium alone, not on the code they check.
import { sodium } from '../sodium.ts'

const octets = (...parties: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parties.flatMap((p) => [...(typeof p === 'string' ? sodium.from_string(p) : p)]))

const hmac = (cle: Uint8Array, message: Uint8Array): Uint8Array => {
  const etat = sodium.crypto_auth_hmacsha256_init(cle)
  sodium.crypto_auth_hmacsha256_update(etat, message)
  return sodium.crypto_auth_hmacsha256_final(etat)
}

/** RFC 9180 key schedule, base mode, HKDF-SHA256, for one block of output. `suite`: the six bytes after `HPKE`. */
export const cleEtNonceHpke = (suite: readonly number[], secretPartage: Uint8Array, info: Uint8Array) => {
  const extract = (sel: Uint8Array, label: string, ikm: Uint8Array) =>
    hmac(sel, octets('HPKE-v1', 'HPKE', suite, label, ikm))
  const expand = (prk: Uint8Array, label: string, contexte: Uint8Array, taille: number) =>
    hmac(prk, octets([0, taille], 'HPKE-v1', 'HPKE', suite, label, contexte, [1])).slice(0, taille)
  const vide = new Uint8Array(0)
  const contexte = octets([0], extract(vide, 'psk_id_hash', vide), extract(vide, 'info_hash', info))
  const secret = extract(secretPartage, 'secret', vide)
  return { cle: expand(secret, 'key', contexte, 32), nonce: expand(secret, 'base_nonce', contexte, 12) }
}

const XWING_SHA256_CHACHA = [0x64, 0x7a, 0x00, 0x01, 0x00, 0x03]

/** `hasard`: 64 bytes, the `eseed` of X-Wing. */
export const scellerDe = (hasard: Uint8Array, publique: Uint8Array, info: string, clair: Uint8Array): Uint8Array => {
  const { ciphertext, sharedSecret } = sodium.crypto_kem_xwing_enc_deterministic(publique, hasard)
  const { cle, nonce } = cleEtNonceHpke(XWING_SHA256_CHACHA, sharedSecret, octets(info))
  return octets(ciphertext, sodium.crypto_aead_chacha20poly1305_ietf_encrypt(clair, null, null, nonce, cle))
}

export const chiffrerDe = (nonce: Uint8Array, cle: Uint8Array, aad: Uint8Array, clair: Uint8Array): Uint8Array =>
  octets(nonce, sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(clair, aad, null, nonce, cle))

export const paireDeSignatureDe = (graine: Uint8Array): { publique: Uint8Array; privee: Uint8Array } => {
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(graine)
  return { publique: publicKey, privee: privateKey }
}
