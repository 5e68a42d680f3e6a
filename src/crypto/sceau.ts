// HPKE base mode, single shot (RFC 9180): KEM 0x647A X-Wing, KDF 0x0001 HKDF-SHA256, AEAD 0x0003 ChaCha20-Poly1305.
// `info` is a context string, the AAD is empty.
import { hkdfExpand, hkdfExtract } from './hkdf.ts'
import { concat, utf8 } from './octets.ts'
import { sodium } from './sodium.ts'

const SUITE = concat(utf8('HPKE'), Uint8Array.of(0x64, 0x7a, 0x00, 0x01, 0x00, 0x03))
const VIDE = new Uint8Array(0)
const TAILLE_ENCAPSULEE = sodium.crypto_kem_xwing_CIPHERTEXTBYTES

export type Paire = { readonly publique: Uint8Array; readonly privee: Uint8Array }

/** Deterministic X-Wing pair from a 32-byte seed. */
export const paireDepuisGraine = (graine: Uint8Array): Paire => {
  const { publicKey, privateKey } = sodium.crypto_kem_xwing_seed_keypair(graine)
  return { publique: publicKey, privee: privateKey }
}

const extraire = (sel: Uint8Array, etiquette: string, materiau: Uint8Array): Uint8Array =>
  hkdfExtract(sel, concat(utf8('HPKE-v1'), SUITE, utf8(etiquette), materiau))

const etendre = (prk: Uint8Array, etiquette: string, info: Uint8Array, taille: number): Uint8Array =>
  hkdfExpand(
    prk,
    concat(Uint8Array.of(taille >> 8, taille & 255), utf8('HPKE-v1'), SUITE, utf8(etiquette), info),
    taille,
  )

const cleEtNonce = (secretPartage: Uint8Array, info: Uint8Array): { cle: Uint8Array; nonce: Uint8Array } => {
  const contexte = concat(Uint8Array.of(0), extraire(VIDE, 'psk_id_hash', VIDE), extraire(VIDE, 'info_hash', info))
  const secret = extraire(secretPartage, 'secret', VIDE)
  return { cle: etendre(secret, 'key', contexte, 32), nonce: etendre(secret, 'base_nonce', contexte, 12) }
}

/** Seals bytes to a public key; the result is encapsulation (1,120 bytes) then ciphertext. */
export const sceller = (publique: Uint8Array, info: string, clair: Uint8Array): Uint8Array => {
  const { ciphertext, sharedSecret } = sodium.crypto_kem_xwing_enc(publique)
  const { cle, nonce } = cleEtNonce(sharedSecret, utf8(info))
  return concat(ciphertext, sodium.crypto_aead_chacha20poly1305_ietf_encrypt(clair, null, null, nonce, cle))
}

/** Null when the seal is not for this key and this context, or was touched. */
export const ouvrirSceau = (privee: Uint8Array, info: string, sceau: Uint8Array): Uint8Array | null => {
  if (sceau.length < TAILLE_ENCAPSULEE + 16) return null
  try {
    // libsodium refuses an encapsulation of low order: a forged seal, not a fault of ours
    const secretPartage = sodium.crypto_kem_xwing_dec(sceau.slice(0, TAILLE_ENCAPSULEE), privee)
    const { cle, nonce } = cleEtNonce(secretPartage, utf8(info))
    return sodium.crypto_aead_chacha20poly1305_ietf_decrypt(null, sceau.slice(TAILLE_ENCAPSULEE), null, nonce, cle)
  } catch {
    return null
  }
}
