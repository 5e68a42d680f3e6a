import { EntreeAnnuaire, EntreeJournal, type EntreeSignee } from '../../contract/registre.ts'
import { octetsDe, seRelit, sha256 } from '../enveloppe.ts'

export type Lue<E> = { readonly entree: E; readonly brute: EntreeSignee; readonly hache: string }

/** Escapes that PostgreSQL reads in no JSON: NUL, halves of a surrogate pair. A writer of JSON makes none of them. */
const ILLISIBLE = /\\u(0000|d[89a-f])/iu

/** Bytes first: an entry that would not come back as the same bytes is not one. */
const lire = <E>(
  schema: { safeParse(v: unknown): { success: true; data: E } | { success: false } },
  brute: EntreeSignee,
): Lue<E> | null => {
  if (!seRelit(brute.octets) || ILLISIBLE.test(brute.octets)) return null
  let lu: unknown
  try {
    lu = JSON.parse(brute.octets)
  } catch {
    return null
  }
  const entree = schema.safeParse(lu)
  if (!entree.success) return null
  return { entree: entree.data, brute, hache: sha256(octetsDe(brute.octets)).toString('hex') }
}

export const lireEntreeDAnnuaire = (brute: EntreeSignee): Lue<EntreeAnnuaire> | null => lire(EntreeAnnuaire, brute)
export const lireEntreeDeJournal = (brute: EntreeSignee): Lue<EntreeJournal> | null => lire(EntreeJournal, brute)
