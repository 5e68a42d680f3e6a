import * as lire from './champs.ts'
import type { Lecteur } from './lecture.ts'
import { motifs } from './motifs.ts'
import { serie } from './series.ts'

/** INSEE's grid of density in seven levels, by commune: without it no school can be called rural. */
export const lecteurDensite: Lecteur = {
  uai: null,
  reconnait: (entetes) => entetes.has('codgeo') && entetes.has('dens'),
  commencer: (_entetes, carnet) => {
    const lignes = serie(carnet)
    return {
      ligne: (rangee) => {
        const saisie = rangee.lire(['codgeo']) ?? ''
        const lu = lire.codeCommune(saisie)
        const code = typeof lu === 'object' && lu !== null && 'repare' in lu ? lu.repare : lu
        if (typeof code !== 'string')
          return void carnet.refus.push({ ligne: rangee.n, motif: motifs.sansCommune(saisie) })
        const niveau = rangee.lire(['dens']) ?? ''
        if (!/^[1-7]$/.test(niveau))
          return void carnet.refus.push({ ligne: rangee.n, motif: motifs.sansDensite(niveau) })
        const champs = { niveau: Number(niveau) }
        lignes.ajouter({ objet: 'densite_commune', cle: { code_commune: code }, champs, ligne: rangee.n })
      },
      fin: () => ({ type: 'densite', apports: lignes.apports() }),
    }
  },
}
