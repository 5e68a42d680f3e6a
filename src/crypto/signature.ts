import { concat, utf8 } from './octets.ts'
import { sodium } from './sodium.ts'

export type PaireDeSignature = { readonly publique: Uint8Array; readonly privee: Uint8Array }

export const nouvellePaireDeSignature = (): PaireDeSignature => {
  const { publicKey, privateKey } = sodium.crypto_sign_keypair()
  return { publique: publicKey, privee: privateKey }
}

/** `len(tag)‖tag‖m`, len on one byte: a signature made for one use can never serve another. */
const marque = (tag: string, message: Uint8Array): Uint8Array => {
  const octets = utf8(tag)
  if (octets.length > 255) throw new RangeError('Signature tag too long')
  return concat(Uint8Array.of(octets.length), octets, message)
}

export const signer = (privee: Uint8Array, tag: string, message: Uint8Array): Uint8Array =>
  sodium.crypto_sign_detached(marque(tag, message), privee)

export const verifier = (publique: Uint8Array, tag: string, message: Uint8Array, signature: Uint8Array): boolean => {
  if (publique.length !== 32 || signature.length !== 64) return false
  return sodium.crypto_sign_verify_detached(signature, marque(tag, message), publique)
}
