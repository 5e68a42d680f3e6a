import type { ModeDeSaisine, Origine, Saisine, Urgence } from '../../domain/saisine.ts'
import { nomOfficiel } from './francais.ts'
import type { Forme } from './State.tsx'

/** What any list says of a saisine: who and when, never why. */
export const motDeLOrigine: Record<Origine, string> = {
  eleve: 'élève',
  parent: 'parent',
  pair: 'camarade',
  direction: 'direction',
  'cpe-vie-scolaire': 'CPE, vie scolaire',
  enseignant: 'équipe enseignante',
  infirmier: 'infirmerie',
  medecin: 'médecin scolaire',
  'psy-en': 'PsyEN',
  'directeur-ecole': 'direction d’école',
  ien: 'IEN',
  gpds: 'GPDS',
  'cellule-phare': 'cellule pHARe',
  'commission-fonds-social': 'commission du fonds social',
  'ctss-dsden': 'service social de la DSDEN',
  'service-social-departement': 'service social du département',
  'crip-ase': 'CRIP, ASE',
  'pjj-justice': 'justice, PJJ',
  'police-gendarmerie': 'police, gendarmerie',
  'mission-locale': 'mission locale',
  caf: 'CAF',
  mdph: 'MDPH',
  association: 'association',
  'sante-cmp': 'santé, CMP',
  'autre-ssfe': 'autre service social scolaire',
  autosaisine: 'autosaisine',
  autre: 'autre origine',
}

export const motDuMode: Record<ModeDeSaisine, string> = {
  guichet: 'par le guichet',
  compte: 'par l’application',
  passage: 'au bureau',
  'rendez-vous': 'en rendez-vous',
  telephone: 'par téléphone',
  courrier: 'par courrier',
  fiche: 'par une fiche',
  reunion: 'en réunion',
  collegue: 'par un collègue',
}

export const motDeLUrgence: Record<Urgence, string> = {
  immediate: 'Immédiat',
  '48h': '48 heures',
  semaine: 'Semaine',
  normale: 'Normale',
}
export const formeDeLUrgence: Record<Urgence, Forme> = {
  immediate: 'immediat',
  '48h': 'bientot',
  semaine: 'semaine',
  normale: 'normale',
}

type Concerne = Pick<Saisine, 'eleve' | 'pour' | 'emetteur' | 'demandeur'>

/** Whom a line is about: a name as on official lists, or words where there is none. Never why. */
export const quiConcerne = ({ eleve, pour, emetteur, demandeur }: Concerne): { nom: string; suite: string } => {
  if (eleve && (eleve.nom || eleve.prenom)) return { nom: nomOfficiel(eleve), suite: eleve.classe }
  const classe = eleve?.classe ?? ''
  if (pour === 'groupe') return { nom: 'Plusieurs élèves', suite: classe }
  if (emetteur === 'eleve' && pour === 'soi')
    return { nom: 'Élève', suite: [classe, 'sans nom'].filter(Boolean).join(', ') }
  if (emetteur !== 'eleve' && demandeur.nom) return { nom: demandeur.nom, suite: 'élève sans nom' }
  return { nom: emetteur === 'eleve' ? 'Pour un autre élève' : 'Élève', suite: classe || 'sans nom' }
}

/** Where it comes from, in a list: `guichet`, `direction`, `parent, par téléphone`. */
export const dOu = ({ origine, mode }: Pick<Saisine, 'origine' | 'mode'>): string => {
  if (mode === 'guichet' && origine === 'eleve') return 'guichet'
  const dit = mode === 'guichet' || mode === 'telephone' || mode === 'courrier' ? `, ${motDuMode[mode]}` : ''
  return `${motDeLOrigine[origine]}${dit}`
}
