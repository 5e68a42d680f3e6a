// People of three schools who have an account to file saisines and follow their own.
import type { Fonction } from '../domain/fonction.ts'
import type { Etablissement } from './etablissements.ts'
import { identifiant } from './personnes.ts'

export type PersonnelDemo = {
  readonly identifiant: string
  readonly nom: string
  readonly prenom: string
  readonly uai: string
  readonly fonction: Fonction
  /** As the form of her account says it. */
  readonly qualite: string
  /** As the login page of the demonstration says it. */
  readonly titre: string
  readonly presentation: string
}

type Ligne = readonly [prenom: string, nom: string, fonction: Fonction, titre: string, secteur: number, ecole: number]

const LIGNES: readonly Ligne[] = [
  ['Sylvie', 'GARNIER', 'chef', 'Principale', 0, 0],
  ['Yann', 'KERVELLA', 'cpe', 'Conseiller principal d’éducation', 0, 0],
  ['Nadège', 'COLOMBANI', 'cpe', 'Conseillère principale d’éducation', 5, 0],
  ['Rachid', 'AMRANI', 'enseignant', 'Professeur principal', 5, 0],
  ['Béatrice', 'LEMOINE', 'directeur-ecole', 'Directrice d’école', 4, 1],
]

const QUALITES: Partial<Record<Fonction, string>> = {
  chef: 'Chef d’établissement',
  cpe: 'CPE',
  enseignant: 'Enseignement',
  'directeur-ecole': 'Direction d’école',
}

export const fairePersonnels = (etablissements: readonly (readonly Etablissement[])[]): PersonnelDemo[] =>
  LIGNES.flatMap(([prenom, nom, fonction, titre, secteur, ecole]) => {
    const e = etablissements[secteur]?.[ecole]
    if (!e) return []
    const presentation = `${e.nom} : dépose des saisines et suit les siennes`
    const qualite = QUALITES[fonction] ?? titre
    return [{ identifiant: identifiant(prenom, nom), nom, prenom, uai: e.uai, fonction, qualite, titre, presentation }]
  })
