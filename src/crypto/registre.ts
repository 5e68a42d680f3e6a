// [Note: signed log] Entries are exact bytes chained by `prev`; a signature covers SHA-256 of the bytes.
// Three uses: the journal of a coffre, the annuaire of a service, the audit (chained, signed by checkpoint only).
import { hex, sha256 } from './octets.ts'
import { signer, verifier } from './signature.ts'

export type Registre = 'journal' | 'annuaire' | 'audit'

/** Value of `prev` in the first entry. */
export const PREMIER = '0'.repeat(64)

const tag = (registre: Registre): string => `permanence/v1/${registre}`

export const hacheEntree = (octets: Uint8Array): string => hex(sha256(octets))

export const signerEntree = (registre: Registre, privee: Uint8Array, octets: Uint8Array): Uint8Array =>
  signer(privee, tag(registre), sha256(octets))

export const entreeSignee = (registre: Registre, publique: Uint8Array, octets: Uint8Array, sig: Uint8Array): boolean =>
  verifier(publique, tag(registre), sha256(octets), sig)
