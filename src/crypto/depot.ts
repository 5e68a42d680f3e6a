// What goes through a door: padded, sealed, and signed by whoever has a certified key.
import { bourrer, debourrer } from './bourrage.ts'
import { concat, sha256, utf8 } from './octets.ts'
import { ouvrirSceau, sceller } from './sceau.ts'
import { signer, verifier } from './signature.ts'

const marque = (info: string, texte: string): Uint8Array => concat(sha256(utf8(info)), sha256(utf8(texte)))

/** Ed25519 over `len(tag)‖tag‖SHA-256(info)‖SHA-256(text)`. */
export const signerTexte = (privee: Uint8Array, tag: string, info: string, texte: string): Uint8Array =>
  signer(privee, tag, marque(info, texte))

export const texteSigne = (
  publique: Uint8Array,
  tag: string,
  info: string,
  texte: string,
  signature: Uint8Array,
): boolean => verifier(publique, tag, marque(info, texte), signature)

/** Null when the text is too long for the last size class. */
export const scellerCorps = (publique: Uint8Array, info: string, corps: Uint8Array): Uint8Array | null => {
  const bourre = bourrer(corps)
  return bourre && sceller(publique, info, bourre)
}

export const ouvrirCorps = (privee: Uint8Array, info: string, sceau: Uint8Array): Uint8Array | null => {
  const bourre = ouvrirSceau(privee, info, sceau)
  return bourre && debourrer(bourre)
}
