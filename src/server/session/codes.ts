import { createHash } from 'node:crypto'

import type { Horloge } from '../clock.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const PAR_FEUILLE = 60

export const sha256 = (octets: Uint8Array | string): Buffer => createHash('sha256').update(octets).digest()

const tirer = (horloge: Horloge, longueur: number): string =>
  Array.from({ length: longueur }, () => ALPHABET[horloge.hasard(32)]).join('')

/** 40 bits, used once, behind a counter of attempts: `4F7K-2Q9M`. */
export const nouveauCodeUnique = (horloge: Horloge): string => tirer(horloge, 8).replace(/(.{4})(?=.)/gu, '$1-')

export const nouvelleFeuille = (horloge: Horloge): string[] => {
  const codes = new Set<string>()
  while (codes.size < PAR_FEUILLE) codes.add(nouveauCodeUnique(horloge))
  return [...codes]
}

/** Spaces, hyphens and case ignored; O reads 0, I and L read 1. */
const normaliser = (saisie: string): string =>
  saisie.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1')

export const empreinteDeCode = (saisie: string): Buffer => sha256(`permanence/v1/code-unique|${normaliser(saisie)}`)

/** 160 bits, shown once to whoever makes the seat and handed over by her. */
export const nouvelleInvitation = (horloge: Horloge): string => tirer(horloge, 32).replace(/(.{4})(?=.)/gu, '$1-')

export const empreinteDInvitation = (saisie: string): Buffer => sha256(`permanence/v1/invitation|${normaliser(saisie)}`)

/** What the base keeps of a session token. */
export const empreinteDeJeton = (jeton: string): Buffer => sha256(jeton)
