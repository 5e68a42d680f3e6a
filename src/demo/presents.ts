// Who is there and where, by type of note.
import type { EleveDemo } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import type { FoyerDemo } from './foyers.ts'
import type { Hasard } from './hasard.ts'
import { appeler } from './voix.ts'

export type PresentDemo = { qui: 'eleve' } | { qui: 'proche'; rang: number } | { qui: 'autre'; nom: string }

export const EN_PRESENCE = new Set([
  'ENTRETIEN_ELEVE',
  'ENTRETIEN_PARENTS',
  'ENTRETIEN_FAMILLE',
  'MEDIATION',
  'OBSERVATION',
  'ECHANGE_INFORMEL',
  'GPDS',
  'EQUIPE_EDUCATIVE',
  'ESS',
  'PROJET_PERSONNEL',
  'LIAISON_INTERNE',
])
export const SANS_HEURE = new Set(['ECRIT', 'ECHANGE_INFORMEL', 'OBSERVATION', 'RELAIS', 'INSTRUCTION_AIDE'])

export const presentsDe = (
  h: Hasard,
  type: string,
  foyer: FoyerDemo,
  e: Etablissement,
  eleve: EleveDemo,
): PresentDemo[] => {
  const reference: PresentDemo = { qui: 'proche', rang: foyer.reference }
  const lui: PresentDemo = { qui: 'eleve' }
  const autre = (nom: string): PresentDemo => ({ qui: 'autre', nom })
  const vs = e.nature === 'ecole' ? `${appeler(e.direction)}, direction` : `${appeler(e.vieScolaire)}, CPE`
  const pp = `${appeler(eleve.professeur)}, ${e.nature === 'ecole' ? 'enseignant' : 'professeur principal'}`
    .replace(/(Mme .*)enseignant$/, '$1enseignante')
    .replace(/(Mme .*)professeur principal$/, '$1professeure principale')
  switch (type) {
    case 'ENTRETIEN_ELEVE':
    case 'PROJET_PERSONNEL':
    case 'OBSERVATION':
      return [lui]
    case 'ENTRETIEN_PARENTS':
      return foyer.composition === 'couple' && h.chance(0.2) && foyer.autre !== null
        ? [reference, { qui: 'proche', rang: foyer.autre }]
        : [reference]
    case 'ENTRETIEN_FAMILLE':
    case 'VISITE_DOMICILE':
      return [lui, reference]
    case 'ACCOMPAGNEMENT_EXT':
      return h.chance(0.5) ? [lui, reference] : [lui]
    case 'ENTRETIEN_TEL':
    case 'INFORMATION_PARENTS':
    case 'AIDE_EDUCATIVE':
      return [reference]
    case 'INSTRUCTION_AIDE':
      return h.chance(0.6) ? [reference] : []
    case 'MEDIATION':
      return [lui, reference, autre(pp)]
    case 'LIAISON_INTERNE':
      return [autre(h.chance(0.6) ? vs : pp)]
    case 'GPDS':
      return [autre(vs), autre(`${appeler(e.direction)}, direction`)]
    case 'EQUIPE_EDUCATIVE':
    case 'ESS':
      return [reference, autre(pp), autre(vs)]
    default:
      return []
  }
}

export const LIEUX: Partial<Record<string, string>> = {
  VISITE_DOMICILE: 'à domicile',
  ENTRETIEN_TEL: 'téléphone',
  INFORMATION_PARENTS: 'téléphone',
  GPDS: 'salle de réunion',
  EQUIPE_EDUCATIVE: 'salle de réunion',
  ESS: 'salle de réunion',
  OBSERVATION: 'cour',
  ECHANGE_INFORMEL: 'couloir',
}
