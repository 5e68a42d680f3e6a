import { hex } from '../../crypto/octets.ts'
import { secretDuRecu, type SecretDuRecu } from '../../crypto/recu.ts'
import { normaliserPhrase } from '../../crypto/serrure.ts'

export type SecretDe = (recu: string, sel: Uint8Array) => SecretDuRecu

/** The receipt just made, or just typed, is not derived again: an old phone takes seconds for it. */
export const creerSecrets = (): SecretDe => {
  let dernier: { readonly cle: string; readonly secret: SecretDuRecu } | null = null
  return (recu, sel) => {
    const cle = `${hex(sel)} ${normaliserPhrase(recu)}`
    if (dernier?.cle !== cle) dernier = { cle, secret: secretDuRecu(recu, sel) }
    return dernier.secret
  }
}
