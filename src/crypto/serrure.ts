import { deriver } from './hkdf.ts'
import { alea, utf8 } from './octets.ts'
import { sodium } from './sodium.ts'

export type ParametresArgon2 = { readonly sel: Uint8Array; readonly passes: number; readonly memoire: number }

const MIO = 1024 * 1024
/** Argon2id v1.3, p = 1: 128 MiB and 3 passes. */
export const ARGON2_NORMAL = { passes: 3, memoire: 128 * MIO } as const
/** Where 128 MiB cannot be had. */
export const ARGON2_REPLI = { passes: 6, memoire: 64 * MIO } as const
const PLANCHER = { passes: 3, memoire: 64 * MIO } as const
/** Beyond, a machine of a school would hang: a false server, or a fault. */
const PLAFOND = { passes: 20, memoire: 1024 * MIO } as const

const entre = (valeur: number, bas: number, haut: number): boolean =>
  Number.isInteger(valeur) && valeur >= bas && valeur <= haut

/** A server that asks for less, or for absurdly more, is refused before any derivation. */
export const sousLePlancher = ({ passes, memoire }: { passes: number; memoire: number }): boolean =>
  !entre(passes, PLANCHER.passes, PLAFOND.passes) || !entre(memoire, PLANCHER.memoire, PLAFOND.memoire)

/** Bytes. */
export const TAILLE_DU_SEL = 16
export const nouveauSel = (): Uint8Array => alea(TAILLE_DU_SEL)

const argon2id = (secret: Uint8Array, { sel, passes, memoire }: ParametresArgon2): Uint8Array =>
  sodium.crypto_pwhash(32, secret, sel, passes, memoire, sodium.crypto_pwhash_ALG_ARGON2ID13)

/** Case, spaces and dashes between words do not count; accents and ligatures do not either. */
export const normaliserPhrase = (saisie: string): string =>
  saisie
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .split(/[\s\p{Pd}]+/u)
    .filter(Boolean)
    .join(' ')

/** The secret of a passphrase; throws below the floor. */
export const secretDePhrase = (phrase: string, parametres: ParametresArgon2): Uint8Array => {
  if (sousLePlancher(parametres)) throw new RangeError('Argon2 parameters out of bounds')
  return argon2id(utf8(normaliserPhrase(phrase)), parametres)
}

/** The proof of the six digits that reopen a veiled session (interactive cost: the server counts the tries). */
export const preuveDeCodePin = (code: string, sel: Uint8Array): Uint8Array =>
  argon2id(utf8(code), { sel, passes: 3, memoire: 16 * MIO })

/** What the server compares at login. Independent of what opens the keyring. */
export const cleDeConnexion = (secret: Uint8Array): Uint8Array => deriver(secret, 'permanence/v1/auth')

export type GenreSerrure = 'phrase' | 'code'

/** Seed of the X-Wing pair of a lock. */
export const graineDeSerrure = (secret: Uint8Array, genre: GenreSerrure, membre: string, serrure: string): Uint8Array =>
  deriver(secret, `permanence/v1/serrure/${genre}/${membre}/${serrure}`)

export const nouveauCode = (): Uint8Array => alea(20)
