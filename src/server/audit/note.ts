// C2SP signed-note and tlog-checkpoint: origin, size, head, time; then the signature line.
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'

const NOM = 'permanence-audit'
const ALGORITHME = Buffer.of(0x01)
const TETE_SPKI = Buffer.from('302a300506032b6570032100', 'hex')

const empreinte = (cle: Buffer): Buffer =>
  createHash('sha256').update(`${NOM}\n`).update(ALGORITHME).update(cle).digest().subarray(0, 4)

export type Signataire = {
  /** Verifier key, in the form of C2SP: `name+hash+key`. */
  readonly publique: string
  signer(texte: string): string
}

/** From an Ed25519 private key in PEM. */
export const signataire = (pem: string): Signataire => {
  const privee = createPrivateKey(pem)
  const cle = createPublicKey(privee).export({ format: 'der', type: 'spki' }).subarray(-32)
  const id = empreinte(cle)
  return {
    publique: `${NOM}+${id.toString('hex')}+${Buffer.concat([ALGORITHME, cle]).toString('base64')}`,
    signer: (texte) => {
      const sig = Buffer.concat([id, sign(null, Buffer.from(texte), privee)]).toString('base64')
      return `${texte}\n— ${NOM} ${sig}\n`
    },
  }
}

/** Null when the key is not one of ours. */
export const lireCle = (publique: string): KeyObject | null => {
  const octets = Buffer.from(publique.trim().split('+').slice(2).join('+'), 'base64')
  if (octets.length !== 33 || octets[0] !== ALGORITHME[0]) return null
  return createPublicKey({ key: Buffer.concat([TETE_SPKI, octets.subarray(1)]), format: 'der', type: 'spki' })
}

export type Point = { readonly service: string; readonly taille: number; readonly tete: string; readonly le: string }

export const ecrirePoint = (deploiement: string, { service, taille, tete, le }: Point): string =>
  `permanence/audit/${deploiement}/${service}\n${taille}\n${Buffer.from(tete, 'hex').toString('base64')}\n${le}\n`

const FORME =
  /^(permanence\/audit\/[a-z2-7]{26}\/([a-z0-9-]+)\n([1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n(\d{4}-[^\n]+)\n)\n— permanence-audit ([A-Za-z0-9+/=]+)\n$/u

/** Null when the form or the signature is wrong. */
export const lirePoint = (note: string, cle: KeyObject): Point | null => {
  const [, texte = '', service = '', taille = '', tete = '', le = '', sig = ''] = FORME.exec(note) ?? []
  if (texte === '' || !verify(null, Buffer.from(texte), cle, Buffer.from(sig, 'base64').subarray(4))) return null
  return { service, taille: Number(taille), tete: Buffer.from(tete, 'base64').toString('hex'), le }
}
