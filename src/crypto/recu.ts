// The receipt: five words and three digits (74 bits) that alone re-open a conversation, on any device.
import { deriver } from './hkdf.ts'
import { MOTS } from './mots-fr.ts'
import { nouvellePhrase } from './phrase.ts'
import { paireDepuisGraine, type Paire } from './sceau.ts'
import { normaliserPhrase } from './serrure.ts'
import { utf8 } from './octets.ts'
import { sodium } from './sodium.ts'

const MOTS_DU_RECU = 5

/** `castor lavande tambour olive nuage 417`. */
export const nouveauRecu = (): string =>
  `${nouvellePhrase(MOTS_DU_RECU)} ${String(sodium.randombytes_uniform(1_000)).padStart(3, '0')}`

let connus: ReadonlySet<string> | null = null

/** Accents, capitals, spaces and commas ignored; null when it cannot be a receipt, `inconnu` names a word never printed. */
export const lireRecu = (saisie: string): { recu: string } | { inconnu: string } | null => {
  const parties = normaliserPhrase(saisie.replace(/[.,;:]/gu, ' ')).split(' ')
  const mots = parties.slice(0, MOTS_DU_RECU)
  const chiffres = parties.slice(MOTS_DU_RECU).join('')
  connus ??= new Set(MOTS.map(normaliserPhrase))
  const inconnu = mots.find((mot) => !connus?.has(mot))
  if (inconnu !== undefined && /^\p{L}/u.test(inconnu)) return { inconnu }
  if (inconnu !== undefined || mots.length !== MOTS_DU_RECU || !/^\d{3}$/u.test(chiffres)) return null
  return { recu: [...mots, chiffres].join(' ') }
}

/** Salt of the receipts of a deployment: BLAKE2b-128. */
export const selDuRecu = (deploiement: string): Uint8Array =>
  sodium.crypto_generichash(16, utf8(`permanence/v1/recu/${deploiement}`), null)

export type SecretDuRecu = {
  /** Sent to the server, which knows its SHA-256 only. */
  readonly adresse: Uint8Array
  /** Answers are sealed to it; its public half travels inside the saisine. */
  readonly paire: Paire
}

/** Argon2id 64 MiB, 3 passes, then HKDF. `recu` as `lireRecu` gives it, or as drawn. */
export const secretDuRecu = (recu: string, sel: Uint8Array): SecretDuRecu => {
  const m = sodium.crypto_pwhash(
    32,
    utf8(normaliserPhrase(recu)),
    sel,
    3,
    64 * 1024 * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  )
  return {
    adresse: deriver(m, 'permanence/v1/recu/adresse'),
    paire: paireDepuisGraine(deriver(m, 'permanence/v1/recu/kem')),
  }
}
