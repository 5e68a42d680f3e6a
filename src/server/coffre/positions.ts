import type { Position } from '../../contract/enveloppe.ts'

export type LignePosition = {
  readonly coffre: string
  readonly rang: number
  readonly piece: string
  readonly rev: number
  readonly hache: Buffer
  readonly entete: string | null
  readonly ct: Buffer | null
  readonly sig: Buffer | null
}

/** An envelope, or what an erased piece leaves. */
export const versPosition = ({ rang, piece, rev, hache, entete, ct, sig }: LignePosition): Position =>
  entete === null || ct === null || sig === null
    ? { rang, piece, rev, hache: hache.toString('hex') }
    : { rang, enveloppe: { entete, ct: ct.toString('base64'), sig: sig.toString('base64') } }
