// Composing and reading entries of a signed log; who may sign what is said by annuaire.ts and journal.ts.
import type { z } from 'zod'

import type { EntreeSignee, Signature } from '../contract/registre.ts'
import { EntreeAnnuaire, EntreeJournal } from '../contract/registre.ts'
import type { Id, ServiceId } from '../domain/identite.ts'
import { base64, deBase64, utf8 } from '../crypto/octets.ts'
import { entreeSignee, hacheEntree, PREMIER, signerEntree } from '../crypto/registre.ts'

/** A person about to sign, by the position of her certificate. */
export type Signataire = {
  readonly service: ServiceId
  readonly membre: Id
  readonly certificat: number
  readonly privee: Uint8Array
}

type Champs<E> = E extends unknown ? Omit<E, 'prev'> & { readonly prev: string | null } : never

const composer = (
  registre: 'annuaire' | 'journal',
  champs: Champs<EntreeAnnuaire> | Champs<EntreeJournal>,
  signataires: readonly Signataire[],
): EntreeSignee => {
  const octets = JSON.stringify({ ...champs, prev: champs.prev ?? PREMIER })
  const signes = utf8(octets)
  return {
    octets,
    signatures: signataires.map(({ service, membre, certificat, privee }) => ({
      service,
      membre,
      certificat,
      sig: base64(signerEntree(registre, privee, signes)),
    })),
  }
}

export const composerEntreeDAnnuaire = (
  champs: Champs<EntreeAnnuaire>,
  signataires: readonly Signataire[],
): EntreeSignee => composer('annuaire', champs, signataires)

export const composerEntreeDeJournal = (
  champs: Champs<EntreeJournal>,
  signataires: readonly Signataire[],
): EntreeSignee => composer('journal', champs, signataires)

export const hacheDe = (entree: EntreeSignee): string => hacheEntree(utf8(entree.octets))

/** One signature by one key, over the exact bytes. */
export const signeePar = (
  registre: 'annuaire' | 'journal',
  entree: EntreeSignee,
  signature: Signature,
  publique: Uint8Array,
): boolean => {
  try {
    return entreeSignee(registre, publique, utf8(entree.octets), deBase64(signature.sig))
  } catch {
    return false
  }
}

const lire = <S extends z.ZodType>(schema: S, octets: string): z.infer<S> | null => {
  let brut: unknown
  try {
    brut = JSON.parse(octets)
  } catch {
    return null
  }
  const lu = schema.safeParse(brut)
  return lu.success ? lu.data : null
}

export const lireEntreeDAnnuaire = (octets: string): EntreeAnnuaire | null => lire(EntreeAnnuaire, octets)
export const lireEntreeDeJournal = (octets: string): EntreeJournal | null => lire(EntreeJournal, octets)

/** Two signatures of one person count once. */
export const signatairesDistincts = (signatures: readonly Signature[]): boolean =>
  new Set(signatures.map((s) => `${s.service}/${s.membre}`)).size === signatures.length
