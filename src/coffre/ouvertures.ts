// One audit line per session and file opened; said later when the network was absent.
import { postOuverture } from '../contract/coffre.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import type { Appeler } from './client.ts'
import type { MagasinDuMembre } from './magasin.ts'

const PREFIXE = 'ouverture/'

export type Ouvertures = {
  signaler(coffre: Id): Promise<void>
  /** Those of the time without network. */
  rattraper(): Promise<void>
}

export const creerOuvertures = (magasin: MagasinDuMembre, appeler: Appeler): Ouvertures => {
  const dites = new Set<Id>()
  const dire = async (coffre: Id): Promise<void> => {
    const issue = await appeler(postOuverture, { coffre })
    // An unknown coffre is one that is not ours any more, or not there yet: its creation says enough.
    if (estRefus(issue) && issue.refus !== 'coffre-inconnu') return
    await magasin.effacer(`${PREFIXE}${coffre}`)
  }
  return {
    signaler: async (coffre) => {
      if (dites.has(coffre)) return
      dites.add(coffre)
      await magasin.ecrire(`${PREFIXE}${coffre}`, new Uint8Array(1))
      await dire(coffre)
    },
    rattraper: async () => {
      for (const nom of await magasin.noms(PREFIXE)) await dire(nom.slice(PREFIXE.length))
    },
  }
}
