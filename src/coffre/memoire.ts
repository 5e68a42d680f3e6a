import type { Id } from '../domain/identite.ts'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { base64, concat, deBase64, texteDe, utf8 } from '../crypto/octets.ts'
import type { Atelier } from './atelier.ts'
import { teteA, type EtatDuCoffre } from './coffre-ouvert.ts'
import type { CoffreGarde } from './magasin.ts'

/** [Note: memory] What this machine has verified, sealed under a key that only this member has. */
type Memoire = {
  readonly rang: number
  readonly tete: string
  readonly journal: number
  readonly teteDuJournal: string
  readonly cles: readonly (readonly [number, string])[]
  /** Hashes of verified envelopes, end to end. */
  readonly haches: string
}

const aad = ({ moi }: Atelier, coffre: Id): Uint8Array =>
  utf8(`permanence/v1/memoire|${moi.service}|${moi.membre}|${coffre}`)

export const scellerMemoire = (atelier: Atelier, etat: EtatDuCoffre): Uint8Array | null => {
  if (!etat.journal) return null
  const memoire: Memoire = {
    rang: etat.rang,
    tete: teteA(etat, etat.rang) ?? '',
    journal: etat.journal.longueur,
    teteDuJournal: etat.journal.tete,
    cles: [...etat.cles].map(([epoque, dk]) => [epoque, base64(dk)] as const),
    haches: base64(concat(...etat.haches)),
  }
  return chiffrer(atelier.clePersonnelle('memoire'), aad(atelier, etat.coffre), utf8(JSON.stringify(memoire)))
}

export type MemoireOuverte = Omit<Memoire, 'haches' | 'cles'> & {
  readonly cles: ReadonlyMap<number, Uint8Array>
  readonly haches: readonly Uint8Array[]
}

export const ouvrirMemoire = (atelier: Atelier, coffre: Id, scellee: Uint8Array): MemoireOuverte | null => {
  const clair = dechiffrer(atelier.clePersonnelle('memoire'), aad(atelier, coffre), scellee)
  if (!clair) return null
  const memoire = JSON.parse(texteDe(clair)) as Memoire
  const bout = deBase64(memoire.haches)
  const haches = Array.from({ length: bout.length / 32 }, (_, i) => bout.subarray(32 * i, 32 * i + 32))
  return { ...memoire, haches, cles: new Map(memoire.cles.map(([epoque, dk]) => [epoque, deBase64(dk)])) }
}

export const aGarder = (atelier: Atelier, etat: EtatDuCoffre): CoffreGarde => ({
  coffre: etat.coffre,
  journal: etat.entrees,
  scelles: etat.scelles,
  vu: etat.vu,
  memoire: scellerMemoire(atelier, etat),
})
