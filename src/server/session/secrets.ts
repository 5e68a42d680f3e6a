// What only this server knows: drawn at the first start, kept in files that only their owner reads.
import { createHmac, createPrivateKey, createPublicKey, hkdfSync, sign, type KeyObject } from 'node:crypto'

import { keptSecret } from '../base/secret.ts'

export type Secrets = {
  /** The same pseudo-random bytes for the same text: parameters of a name that nobody bears. */
  deriver(texte: string, taille: number): Buffer
  signerBail(octets: Uint8Array): { readonly sig: Buffer; readonly cle: string }
  /** A keyed hash for one use and no other. */
  pour(usage: 'epreuves' | 'adresses'): (texte: string) => Buffer
}

const TAG_BAIL = Buffer.from('permanence/v1/bail')

/** An Ed25519 key from 32 bytes: the fixed head of PKCS #8, then the seed. */
const cleDepuis = (graine: Buffer): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), graine]),
    format: 'der',
    type: 'pkcs8',
  })

export const lireSecrets = (fichier: string): Secrets => {
  const secret = keptSecret(fichier)
  const tirer = (usage: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `permanence/v1/serveur/${usage}`, 32))
  const inconnus = tirer('inconnus')
  const bail = cleDepuis(tirer('bail'))
  const cle = createPublicKey(bail).export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex')
  return {
    deriver: (texte, taille) => createHmac('sha256', inconnus).update(texte).digest().subarray(0, taille),
    signerBail: (octets) => ({
      sig: sign(null, Buffer.concat([Buffer.of(TAG_BAIL.length), TAG_BAIL, octets]), bail),
      cle,
    }),
    pour: (usage) => {
      const cle = tirer(usage)
      return (texte) => createHmac('sha256', cle).update(texte).digest()
    },
  }
}
