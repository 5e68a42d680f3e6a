// Odds and ends that a browser refuses to keep are no fault of the act in hand: the page says that this machine keeps
// nothing, and what matters leaves for the server.
import type { MagasinDuMembre } from './magasin.ts'

/** `surRefus` is told; the act goes on. */
export const avecPrudence = (magasin: MagasinDuMembre, surRefus: () => void): MagasinDuMembre => {
  const tenter = async (ecriture: () => Promise<void>): Promise<void> => {
    try {
      await ecriture()
    } catch {
      surRefus()
    }
  }
  return {
    ...magasin,
    ecrire: (nom, octets) => tenter(() => magasin.ecrire(nom, octets)),
    effacer: (nom) => tenter(() => magasin.effacer(nom)),
  }
}
