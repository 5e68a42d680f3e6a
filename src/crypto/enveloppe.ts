// [Note: envelope] (entete, ct, sig). The header is the AAD; the signature covers
// SHA-256(header) ‖ nonce ‖ SHA-256(ct). What a header says is not this room's business.
import { bourrer, debourrer } from './bourrage.ts'
import { chiffrer, dechiffrer, TAILLE_NONCE } from './chiffre.ts'
import { concat, sha256 } from './octets.ts'
import { signer, verifier } from './signature.ts'

export const TAG_ENVELOPPE = 'permanence/v1/envelope'

export type EnveloppeOctets = { readonly entete: Uint8Array; readonly ct: Uint8Array; readonly sig: Uint8Array }

const aSigner = (entete: Uint8Array, ct: Uint8Array): Uint8Array =>
  concat(sha256(entete), ct.subarray(0, TAILLE_NONCE), sha256(ct))

/** Null when the text is longer than the last size class. */
export const mettreSousEnveloppe = (
  cle: Uint8Array,
  signature: Uint8Array,
  entete: Uint8Array,
  clair: Uint8Array,
): EnveloppeOctets | null => {
  const bourre = bourrer(clair)
  if (bourre === null) return null
  const ct = chiffrer(cle, entete, bourre)
  return { entete, ct, sig: signer(signature, TAG_ENVELOPPE, aSigner(entete, ct)) }
}

export const signatureValide = (publique: Uint8Array, { entete, ct, sig }: EnveloppeOctets): boolean =>
  ct.length > TAILLE_NONCE && verifier(publique, TAG_ENVELOPPE, aSigner(entete, ct), sig)

/** Opens the text; the signature is checked apart. Null when the key, the header or a byte is wrong. */
export const ouvrirEnveloppe = (cle: Uint8Array, { entete, ct }: EnveloppeOctets): Uint8Array | null => {
  const bourre = dechiffrer(cle, entete, ct)
  return bourre === null ? null : debourrer(bourre)
}

/** SHA-256(SHA-256(entete)‖SHA-256(ct)‖sig): what a tombstone keeps. */
export const hacheEnveloppe = ({ entete, ct, sig }: EnveloppeOctets): Uint8Array =>
  sha256(concat(sha256(entete), sha256(ct), sig))

export const TETE_VIDE = new Uint8Array(32)

/** tete(n) from tete(n−1) and the hash of envelope n. */
export const teteSuivante = (tete: Uint8Array, hache: Uint8Array): Uint8Array => sha256(concat(tete, hache))
