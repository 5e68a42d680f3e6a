// [Note: 31 August] The lists of a school year end with it: whoever of the sector opens first afterwards erases them.
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { Jour } from '../../domain/identite.ts'
import { estRefus } from '../../domain/refus.ts'
import { ecritDansLeCoffre } from '../../contract/registre.ts'
import type { Moteur } from '../moteur.ts'
import { piecesAEffacer } from './tenue.ts'

/** Returns how many pieces went. Without network they wait for the next opening. */
export const effacerLesListesPassees = async (moteur: Moteur, jour: Jour): Promise<number> => {
  let effacees = 0
  for (const coffre of moteur.coffres()) {
    const passe = coffre.genre === 'secteur' && coffre.annee !== null && coffre.annee < anneeScolaire(jour)
    if (!passe || !coffre.fiable || !ecritDansLeCoffre(coffre.monRole)) continue
    const pieces = piecesAEffacer(coffre, null)
    if (pieces.length === 0) continue
    const issue = await moteur.effacerPieces(coffre.coffre, pieces)
    if (!estRefus(issue)) effacees += pieces.length
  }
  return effacees
}
