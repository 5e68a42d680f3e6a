// Dépôts that nobody here can open: told once, on this machine, and never thrown away.
import { z } from 'zod'

import { Id } from '../../domain/identite.ts'
import { chiffrer, dechiffrer } from '../../crypto/chiffre.ts'
import { texteDe, utf8 } from '../../crypto/octets.ts'
import type { Atelier } from '../atelier.ts'

const NOM = 'illisibles'
const AAD = utf8('permanence/v1/illisibles')
const Ids = z.array(Id)

export type Illisibles = {
  charger(): Promise<void>
  connait(depot: Id): boolean
  dire(depot: Id, coffre: Id): Promise<void>
  /** Those that are no longer at any door. */
  oublier(restent: ReadonlySet<Id>): Promise<void>
}

export const creerIllisibles = (atelier: Atelier): Illisibles => {
  const connus = new Set<Id>()
  let charge = false
  const garder = (): Promise<unknown> =>
    atelier.garder(() =>
      atelier.magasin.ecrire(NOM, chiffrer(atelier.clePersonnelle('saisines'), AAD, utf8(JSON.stringify([...connus])))),
    )
  return {
    charger: async () => {
      if (charge) return
      charge = true
      const scelle = await atelier.magasin.lire(NOM)
      const clair = scelle && dechiffrer(atelier.clePersonnelle('saisines'), AAD, scelle)
      const lu = clair ? Ids.safeParse(JSON.parse(texteDe(clair))) : null
      for (const id of lu?.success ? lu.data : []) connus.add(id)
    },
    connait: (depot) => connus.has(depot),
    dire: async (depot, coffre) => {
      if (connus.has(depot)) return
      connus.add(depot)
      atelier.alerter({ code: 'depot-illisible', coffre })
      await garder()
    },
    oublier: async (restent) => {
      const perimes = [...connus].filter((id) => !restent.has(id))
      for (const id of perimes) connus.delete(id)
      if (perimes.length > 0) await garder()
    },
  }
}
