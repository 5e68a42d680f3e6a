import { minuitDe } from '../domain/calendrier.ts'
import type { Id, Instant } from '../domain/identite.ts'
import { anneeScolaire, jourDeSemaine, plus, rentree } from './calendrier.ts'

export type Tour = { readonly membre: Id; readonly debut: Instant; readonly fin: Instant }

/** One week each, from Monday to Monday, for the school year. */
export const toursDeGarde = (membres: readonly Id[], aujourdhui: string): readonly Tour[] => {
  const annee = anneeScolaire(aujourdhui)
  const premier = rentree(annee)
  const tours: Tour[] = []
  for (
    let lundi = plus(premier, 1 - (jourDeSemaine(premier) || 7));
    lundi < `${annee + 1}-09-01`;
    lundi = plus(lundi, 7)
  ) {
    const membre = membres[tours.length % membres.length]
    if (membre !== undefined) tours.push({ membre, debut: minuitDe(lundi), fin: minuitDe(plus(lundi, 7)) })
  }
  return tours
}
