import { consoliderLesReleves, consoliderLesRemontees } from '../../domain/consolidation.ts'
import type { Role } from '../../domain/acteur.ts'
import { cellulesDuReleve } from '../../domain/releve.ts'
import {
  preparerLeNiveau,
  preparerLeService,
  type Apport,
  type Cadre,
  type Prepares,
} from '../../domain/publication.ts'
import type { Consolidation } from '../face-des-chiffres.ts'
import type { Moteur } from '../moteur.ts'
import { relevesRecus, remonteesRecues, secteursDuService, type ReleveRecu } from './recus.ts'

/** An académie and the nation have services below them, and no sector. */
const estAuDessus = (role: Role): boolean => role === 'ctss-r' || role === 'national'

export const consolider = (moteur: Moteur, role: Role, annee: number): Consolidation => {
  if (estAuDessus(role)) {
    const recues = remonteesRecues(moteur, annee)
    return {
      annee,
      recus: [],
      attendus: [],
      services: recues.map(({ piece, contenu: { de, le, remontee } }) => {
        return { service: de, depot: piece, le, secteurs: remontee.secteurs }
      }),
      lignes: consoliderLesRemontees(recues.map(({ contenu }) => contenu.remontee)),
    }
  }
  const recus = relevesRecus(moteur, annee)
  const venus = new Set(recus.map(({ contenu }) => contenu.releve.secteur))
  return {
    annee,
    recus: recus.map(({ piece, contenu }) => ({ secteur: contenu.releve.secteur, depot: piece, le: contenu.le })),
    attendus: secteursDuService(moteur).filter((secteur) => !venus.has(secteur)),
    services: [],
    lignes: consoliderLesReleves(recus.map(({ contenu }) => contenu.releve)),
  }
}

/** The sector as a whole, the year as a whole: nothing by school is published. */
const apportDe = ({ contenu: { par, releve } }: ReleveRecu): Apport => ({
  secteur: releve.secteur,
  par,
  cellules: cellulesDuReleve(releve).filter(({ uai, colonne }) => uai === null && colonne === 'annee'),
})

/** Null: nothing has come. */
export const preparer = (moteur: Moteur, role: Role, cadre: Cadre): Prepares | null =>
  estAuDessus(role)
    ? preparerLeNiveau(
        remonteesRecues(moteur, cadre.annee).map(({ contenu }) => contenu.remontee),
        cadre,
      )
    : preparerLeService(relevesRecus(moteur, cadre.annee).map(apportDe), cadre)
