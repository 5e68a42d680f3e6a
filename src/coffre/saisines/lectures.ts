// What she has opened, and how far she has read: sealed, on this machine. Another machine shows a word again as new, until
// it is read or answered.
import { z } from 'zod'

import { Id } from '../../domain/identite.ts'
import { chiffrer, dechiffrer } from '../../crypto/chiffre.ts'
import { texteDe, utf8 } from '../../crypto/octets.ts'
import type { MagasinDuMembre } from '../magasin.ts'
import type { Moteur } from '../moteur.ts'

const NOM = 'lectures'
const AAD = utf8('permanence/v1/lectures')
const Lues = z.array(z.tuple([Id, z.int()]))
/** Those of more than a year ago are closed. */
const GARDEES = 2_000

export type Lectures = {
  charger(): Promise<void>
  /** Number of their last word she has read; null: never opened here. */
  jusqua(saisine: Id): number | null
  /** True when it says something new. */
  retenir(saisine: Id, n: number): Promise<boolean>
  ouvertes(): readonly Id[]
}

export const creerLectures = (moteur: Moteur, magasin: MagasinDuMembre): Lectures => {
  const lues = new Map<Id, number>()
  const garder = (): Promise<void> => {
    const texte = JSON.stringify([...lues].slice(-GARDEES))
    return magasin.ecrire(NOM, chiffrer(moteur.clePersonnelle('saisines'), AAD, utf8(texte)))
  }
  return {
    charger: async () => {
      const scelle = await magasin.lire(NOM)
      const clair = scelle && dechiffrer(moteur.clePersonnelle('saisines'), AAD, scelle)
      const lu = clair ? Lues.safeParse(JSON.parse(texteDe(clair))) : null
      for (const [saisine, n] of lu?.success ? lu.data : []) lues.set(saisine, n)
    },
    jusqua: (saisine) => lues.get(saisine) ?? null,
    retenir: async (saisine, n) => {
      if (n <= (lues.get(saisine) ?? -1)) return false
      lues.delete(saisine)
      lues.set(saisine, n)
      await garder()
      return true
    },
    ouvertes: () => [...lues.keys()],
  }
}
