// [Note: lock] A lock is a key pair derived from a secret that only its holder has: the keyring can be sealed again
// to all locks while none of the secrets is present.
import { Id } from '../domain/identite.ts'
import { refuser, type Refus } from '../domain/refus.ts'
import { GenreSerrure, type SerrureScellee } from '../contract/session.ts'
import { Hex32 } from '../contract/endpoint.ts'
import { base64, deBase64, hex, sha256 } from '../crypto/octets.ts'
import { lireCode } from '../crypto/code.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { paireDepuisGraine, type Paire } from '../crypto/sceau.ts'
import {
  ARGON2_NORMAL,
  ARGON2_REPLI,
  cleDeConnexion,
  graineDeSerrure,
  nouveauSel,
  secretDePhrase,
  sousLePlancher,
  TAILLE_DU_SEL,
  type ParametresArgon2,
} from '../crypto/serrure.ts'
import { z } from 'zod'
import type { Secret } from './face.ts'

/** As the keyring remembers a lock: the server could swap the public half that it stores. */
export const SerrureConnue = z.strictObject({ id: Id, genre: GenreSerrure, hache: Hex32 })
export type SerrureConnue = z.infer<typeof SerrureConnue>

/** A lock to which a keyring can be sealed. */
export type Serrure = Omit<SerrureScellee, 'sceau'>
export type NouvelleSerrure = { readonly serrure: Serrure; readonly preuve: string }

/** Parameters as the server gives them, before they are trusted. */
export type ParametresRecus = { readonly sel: string; readonly passes: number; readonly memoire: number }

/** The bytes behind a passphrase or a printed code; Argon2 below the floor is refused before any derivation. */
export const octetsDuSecret = (
  secret: Secret,
  parametres: ParametresRecus | null,
): Uint8Array | Refus<'code-mal-forme' | 'parametres-sous-le-plancher'> => {
  if (secret.genre === 'code') return lireCode(secret.texte) ?? refuser('code-mal-forme')
  if (parametres === null || sousLePlancher(parametres)) return refuser('parametres-sous-le-plancher')
  const sel = deBase64(parametres.sel)
  // a salt of another length was never one of ours
  if (sel.length !== TAILLE_DU_SEL) return refuser('parametres-sous-le-plancher')
  return secretDePhrase(secret.texte, { ...parametres, sel })
}

/** What the server compares at login: independent of what opens the keyring. */
export const preuveDeConnexion = (octets: Uint8Array): string => hex(cleDeConnexion(octets))

export const paireDeSerrure = (octets: Uint8Array, serrure: Pick<Serrure, 'genre' | 'id'>, membre: Id): Paire =>
  paireDepuisGraine(graineDeSerrure(octets, serrure.genre, membre, serrure.id))

const deriverPhrase = (phrase: string): { octets: Uint8Array; parametres: ParametresArgon2 } => {
  const sel = nouveauSel()
  try {
    const parametres = { ...ARGON2_NORMAL, sel }
    return { octets: secretDePhrase(phrase, parametres), parametres }
  } catch {
    // A small machine cannot allocate 128 MiB: half the memory, twice the passes.
    const parametres = { ...ARGON2_REPLI, sel }
    return { octets: secretDePhrase(phrase, parametres), parametres }
  }
}

const nouvelle = (
  membre: Id,
  genre: Serrure['genre'],
  octets: Uint8Array,
  parametres: ParametresArgon2 | null,
): NouvelleSerrure => {
  const id = nouvelId()
  return {
    serrure: {
      id,
      genre,
      publique: base64(paireDeSerrure(octets, { genre, id }, membre).publique),
      sel: parametres && base64(parametres.sel),
      passes: parametres && parametres.passes,
      memoire: parametres && parametres.memoire,
    },
    preuve: preuveDeConnexion(octets),
  }
}

export const serrureDePhrase = (membre: Id, phrase: string): NouvelleSerrure => {
  const { octets, parametres } = deriverPhrase(phrase)
  return nouvelle(membre, 'phrase', octets, parametres)
}

export const serrureDeCode = (membre: Id, code: Uint8Array): NouvelleSerrure => nouvelle(membre, 'code', code, null)

export const connaitre = ({ id, genre, publique }: Serrure): SerrureConnue => ({
  id,
  genre,
  hache: hex(sha256(deBase64(publique))),
})

/** One lock more, one less, or one whose public half differs: the list is not the one the keyring knows. */
export const serruresInchangees = (connues: readonly SerrureConnue[], recues: readonly Serrure[]): boolean =>
  connues.length === recues.length &&
  connues.every((connue) =>
    recues.some((recue) => {
      const { id, genre, hache } = connaitre(recue)
      return id === connue.id && genre === connue.genre && hache === connue.hache
    }),
  )
