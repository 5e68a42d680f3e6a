import type { Apport, Carnet } from './lecture.ts'
import { motifs } from './motifs.ts'

/** Keeps the first line for one key: a second one would make the result depend on the order of the file. */
export const serie = (carnet: Carnet): { ajouter: (apport: Apport) => void; apports: () => Apport[] } => {
  const parCle = new Map<string, Apport>()
  return {
    ajouter: (apport) => {
      const cle = Object.values(apport.cle).join('|')
      const deja = parCle.get(cle)
      if (deja) carnet.refus.push({ ligne: apport.ligne, motif: motifs.repete(deja.ligne) })
      else parCle.set(cle, apport)
    },
    apports: () => [...parCle.values()],
  }
}
