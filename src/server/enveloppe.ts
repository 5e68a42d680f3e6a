// [Note: the server verifies, and opens nothing] Hashes and Ed25519 signatures of envelopes and log entries, in the
// bytes of architecture.md 3, with node:crypto: the one exception to "server imports no crypto".
import { createHash, createPublicKey, verify, type KeyObject } from 'node:crypto'

export const sha256 = (...parties: readonly Uint8Array[]): Buffer => {
  const hache = createHash('sha256')
  for (const partie of parties) hache.update(partie)
  return hache.digest()
}

export const octetsDe = (texte: string): Buffer => Buffer.from(texte, 'utf8')

/** False for a text that its own bytes would not give back (a lone surrogate). */
export const seRelit = (texte: string): boolean => octetsDe(texte).toString('utf8') === texte

/** The fixed head of an Ed25519 public key in SPKI. */
const TETE_SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const MEMOIRE = 5_000
const cles = new Map<string, KeyObject>()

const cleDe = (hex: string): KeyObject => {
  const connue = cles.get(hex)
  if (connue) return connue
  const cle = createPublicKey({ key: Buffer.concat([TETE_SPKI, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' })
  if (cles.size >= MEMOIRE) cles.clear()
  cles.set(hex, cle)
  return cle
}

const marque = (tag: string, message: Uint8Array): Buffer => {
  const octets = octetsDe(tag)
  return Buffer.concat([Buffer.of(octets.length), octets, message])
}

const verifier = (cleHex: string, tag: string, message: Uint8Array, sig: Uint8Array): boolean => {
  if (sig.length !== 64) return false
  try {
    return verify(null, marque(tag, message), cleDe(cleHex), sig)
  } catch {
    // 32 bytes that are no point of the curve
    return false
  }
}

export type EnveloppeOctets = { readonly entete: Uint8Array; readonly ct: Uint8Array; readonly sig: Uint8Array }

const TAILLE_NONCE = 24
/** Nonce, then one of the size classes, then the Poly1305 tag. */
const TAILLES = new Set([2_048, 8_192, 32_768, 131_072].map((classe) => TAILLE_NONCE + classe + 16))

export const tailleDeClasse = (ct: Uint8Array): boolean => TAILLES.has(ct.length)

export const enveloppeSignee = (cleHex: string, { entete, ct, sig }: EnveloppeOctets): boolean =>
  verifier(
    cleHex,
    'permanence/v1/envelope',
    Buffer.concat([sha256(entete), ct.subarray(0, TAILLE_NONCE), sha256(ct)]),
    sig,
  )

export const hacheEnveloppe = ({ entete, ct, sig }: EnveloppeOctets): Buffer => sha256(sha256(entete), sha256(ct), sig)

export const teteSuivante = (tete: Uint8Array, hache: Uint8Array): Buffer => sha256(tete, hache)

export const entreeSignee = (
  registre: 'journal' | 'annuaire',
  cleHex: string,
  octets: Uint8Array,
  sig: Uint8Array,
): boolean => verifier(cleHex, `permanence/v1/${registre}`, sha256(octets), sig)
