// [Note: proof of work] A challenge is a signed text that costs the server nothing to keep; its price grows with what the
// address and the sector sent in the last hour, up to a ceiling that an old phone pays in some seconds: dear, never shut.
import { argon2Sync, createHash, timingSafeEqual } from 'node:crypto'

import type { Horloge } from '../clock.ts'

export type Affluence = { readonly adresse: number; readonly secteur: number }
export type Travail = { readonly epreuve: string; readonly solution: number }
/** A challenge of ours, for this school, still valid and solved. `empreinte` says that it has served. */
export type Resolue = { readonly empreinte: Buffer; readonly jusqua: Date; readonly bits: number }

export type Epreuves = {
  proposer(uai: string, bits: number, maintenant: Date): string
  verifier(travail: Travail, uai: string, maintenant: Date): Resolue | null
}

const HEURE = 3_600_000

const REPOS = 4
/** 2,048 tries on the average: about ten seconds for a phone of five years. */
const PLAFOND = 11
/** An hour, without a harder challenge: twenty pupils of a school write from one address. */
const LIBRES: Affluence = { adresse: 5, secteur: 20 }
/** Others may have written while she did. */
const MARGE = 2

/** One bit more, hence twice the work, for each free quota used up. */
export const bitsRequis = ({ adresse, secteur }: Affluence): number =>
  Math.min(PLAFOND, REPOS + Math.max(Math.floor(adresse / LIBRES.adresse), Math.floor(secteur / LIBRES.secteur)))

export const suffit = (bits: number, affluence: Affluence): boolean => bits >= bitsRequis(affluence) - MARGE

const zeros = (octets: Uint8Array): number => {
  let n = 0
  for (const octet of octets) {
    if (octet === 0) n += 8
    else return n + Math.clz32(octet) - 24
  }
  return n
}

/** As src/crypto/epreuve.ts does it: one vector is in the tests of both. */
export const marque = (epreuve: string, solution: number): Buffer =>
  argon2Sync('argon2id', {
    message: Buffer.from(`permanence/v1/epreuve|${epreuve}|${solution}`),
    nonce: createHash('sha256').update(epreuve).digest().subarray(0, 16),
    memory: 1_024,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  })

const FORME = /^1\.(\d{7}[A-Z])\.(\d{1,2})\.(\d{1,13})\.[0-9a-f]{32}\.([A-Za-z0-9_-]{43})$/u

/** `signer`: a keyed hash that nobody else can make. */
export const creerEpreuves = (signer: (texte: string) => Buffer, alea: Horloge['alea']): Epreuves => ({
  proposer: (uai, bits, maintenant) => {
    const texte = `1.${uai}.${bits}.${maintenant.getTime() + HEURE}.${alea(16).toString('hex')}`
    return `${texte}.${signer(texte).toString('base64url')}`
  },
  verifier: ({ epreuve, solution }, uai, maintenant) => {
    const [, pour, bits, jusqua, sceau = ''] = FORME.exec(epreuve) ?? []
    if (pour !== uai || Number(jusqua) <= maintenant.getTime()) return null
    const texte = epreuve.slice(0, -sceau.length - 1)
    if (!timingSafeEqual(signer(texte), Buffer.from(sceau, 'base64url'))) return null
    if (zeros(marque(epreuve, solution)) < Number(bits)) return null
    return {
      empreinte: createHash('sha256').update(texte).digest(),
      jusqua: new Date(Number(jusqua)),
      bits: Number(bits),
    }
  },
})
