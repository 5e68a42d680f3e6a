import type { RoleCoffre } from '../../contract/registre.ts'
import type { Eleve, ExerciceAutorite, Lien, PeutRecevoir, Regime, Responsable } from '../../domain/eleve.ts'
import { nomOfficiel } from './francais.ts'

/** How the coded words of the file are said on screen. */
export const motDuLien: Record<Lien, string> = {
  mere: 'mère',
  pere: 'père',
  'beau-parent': 'beau-parent',
  'grand-parent': 'grand-parent',
  fratrie: 'frère ou sœur',
  'autre-famille': 'autre membre de la famille',
  tuteur: 'tuteur ou tutrice',
  ase: 'aide sociale à l’enfance',
  'assistant-familial': 'famille d’accueil',
  autre: 'autre personne',
}

export const lienAvecEleve = (responsable: Pick<Responsable, 'lien' | 'lienPrecision'>): string =>
  responsable.lienPrecision || motDuLien[responsable.lien]

export const motDuRegime: Record<Regime, string> = {
  externe: 'Externe',
  'demi-pensionnaire': 'Demi-pensionnaire',
  interne: 'Interne',
  'interne-externe': 'Interne-externe',
}

export const motDuSexe: Record<NonNullable<Eleve['sexe']>, string> = { f: 'Fille', m: 'Garçon' }

export const motDeLAutorite: Record<ExerciceAutorite, string> = {
  exercee: 'Exerce l’autorité parentale',
  suspendue: 'Exercice suspendu',
  retiree: 'Autorité retirée',
  deleguee: 'Autorité déléguée',
  sans: 'N’a pas l’autorité parentale',
}

export const motDuContact: Record<PeutRecevoir['contactAutorise'], string> = {
  oui: 'Contact possible',
  'avec-precaution': 'Contact avec précaution',
  non: 'Ne pas contacter',
}

export const motDeLOrdonnance: Record<PeutRecevoir['ordonnanceDeProtection'], string> = {
  non: 'Pas d’ordonnance de protection connue',
  'en-beneficie': 'Bénéficie d’une ordonnance de protection',
  vise: 'Visé par une ordonnance de protection',
}

/** What ends on the day her access does. */
export const motDeLaFin = (role: RoleCoffre): string =>
  ({
    referent: 'Suivi',
    binome: 'Binôme',
    remplacante: 'Remplacement',
    stagiaire: 'Stage',
    lecture: 'Lecture',
  })[role]

const civilites = { madame: 'Mme', monsieur: 'M.' } as const

/** `Mme MARTIN Claire` */
export const nomDuResponsable = (responsable: Pick<Responsable, 'civilite' | 'nom' | 'prenom'>): string =>
  [responsable.civilite && civilites[responsable.civilite], nomOfficiel(responsable)].filter(Boolean).join(' ')

export const choixDe = <Valeur extends string>(mots: Record<Valeur, string>): { valeur: Valeur; libelle: string }[] =>
  (Object.keys(mots) as Valeur[]).map((valeur) => ({ valeur, libelle: mots[valeur] }))
