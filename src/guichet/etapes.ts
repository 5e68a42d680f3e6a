// The order of the questions on each of the four paths, and what a question cannot do without.
import type { Reponses } from './reponses.ts'

export type Etape =
  | 'pour'
  | 'enfant'
  | 'organisme'
  | 'fonction'
  | 'eleve'
  | 'informes'
  | 'recit'
  | 'urgence'
  | 'deQui'
  | 'joindre'
  | 'qui'
  | 'langue'

export const etapesDe = ({ emetteur, pour }: Pick<Reponses, 'emetteur' | 'pour'>): readonly Etape[] => {
  switch (emetteur) {
    case 'eleve':
      return ['pour', 'recit', 'urgence', ...(pour === 'autre' ? (['deQui'] as const) : []), 'joindre', 'qui']
    case 'parent':
      return ['enfant', 'recit', 'urgence', 'joindre', 'langue']
    case 'personnel':
      return ['fonction', 'eleve', ...(pour === 'groupe' ? [] : (['informes'] as const)), 'recit', 'urgence', 'joindre']
    case 'partenaire':
      return ['organisme', 'eleve', 'recit', 'urgence', 'joindre']
  }
}

/** The question after this one; `envoi` after the last. */
export const suivante = (etape: Etape, reponses: Reponses): Etape | 'envoi' => {
  const etapes = etapesDe(reponses)
  return etapes[etapes.indexOf(etape) + 1] ?? 'envoi'
}

/** The question before; `accueil` before the first. */
export const precedente = (etape: Etape, reponses: Reponses): Etape | 'accueil' => {
  const etapes = etapesDe(reponses)
  return etapes[etapes.indexOf(etape) - 1] ?? 'accueil'
}

export type Manque = 'numero' | 'adresse' | 'nomEtClasse' | 'recit'

const vide = (texte: string): boolean => texte.trim() === ''

const sansPrise = ({ moyen, telephone, courriel }: Reponses): Manque | null => {
  if (moyen === 'telephone' && telephone.replace(/\D/gu, '').length < 8) return 'numero'
  if (moyen === 'courriel' && !/^\S+@\S+\.\S+$/u.test(courriel.trim())) return 'adresse'
  return null
}

/** Nothing is obligatory for a pupil but how to be found; a professional says at least a few words. */
export const manqueA = (etape: Etape, reponses: Reponses): Manque | null => {
  const { emetteur, texte, voix, moyen, soi } = reponses
  if (etape === 'joindre') return sansPrise(reponses)
  if (etape === 'qui' && moyen === 'billet' && (vide(soi.nom) || vide(soi.classe))) return 'nomEtClasse'
  const professionnel = emetteur === 'personnel' || emetteur === 'partenaire'
  return etape === 'recit' && professionnel && vide(texte) && voix === null ? 'recit' : null
}
