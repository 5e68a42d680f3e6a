import type { Hasard } from './hasard.ts'
import { plus } from './calendrier.ts'

export type RoleDemo = 'ass' | 'ctss-d' | 'adjoint' | 'ctss-r' | 'national' | 'stagiaire' | 'administrateur'
export type PersonneDemo = {
  /** What she types at the login page. */
  identifiant: string
  nom: string
  prenom: string
  sexe: 'f' | 'm'
  role: RoleDemo
  fonction: string
  presentation: string
  telephone: string
  /** Index of her own sector; null where she has none. */
  secteur: number | null
}

export type Ligne = readonly [prenom: string, nom: string, sexe: 'f' | 'm', presentation: string]

const ASS: readonly Ligne[] = [
  ['Hélène', 'DELMAS', 'f', 'trois établissements, dont un lycée professionnel'],
  ['Aïssata', 'DIARRA', 'f', 'un collège et six écoles REP+'],
  ['Julien', 'CARPENTIER', 'm', 'deux lycées, trois collèges et une école'],
  ['Nathalie', 'ROUSSEL', 'f', 'remplacée ces semaines-ci par Jeanne Baillet'],
  ['Samira', 'BOUKHARI', 'f', 'le réseau REP+ de Fontbrelle'],
  ['Pauline', 'LE GALL', 'f', 'un lycée et trois collèges, référente de la stagiaire'],
  ['Isabelle', 'FERREIRA', 'f', 'un EREA, un lycée professionnel et du rural'],
  ['Marc', 'WINTERHALTER', 'm', 'un seul grand lycée polyvalent'],
  ['Thuy', 'NGUYEN', 'f', 'deux collèges et cinq écoles à Morlay'],
  ['Sandrine', 'PELLERIN', 'f', 'six établissements autour de Belcombre'],
  ['Claire', 'ANTOINE', 'f', 'les Hautes Landes, en formation cette semaine'],
  ['Marie-Laure', 'HOARAU', 'f', 'six établissements ruraux, malade cette semaine'],
]

/** Beside the sectors: her role, and how it is called. */
export type LigneDuService = readonly [...Ligne, RoleDemo, string]

const SERVICE: readonly LigneDuService[] = [
  [
    'Françoise',
    'VASSEUR',
    'f',
    'dirige le service, certifie avec ses adjointes',
    'ctss-d',
    'Conseillère technique départementale',
  ],
  ['Laurence', 'MARÉCHAL', 'f', 'gardienne et certificatrice', 'adjoint', 'Conseillère technique, adjointe'],
  ['Karim', 'BENSAÏD', 'm', 'gardien et certificateur', 'adjoint', 'Conseiller technique, adjoint'],
  ['Jeanne', 'BAILLET', 'f', 'remplace Nathalie Roussel', 'ass', 'Assistante de service social, remplaçante'],
  [
    'Inaya',
    'TRAORÉ',
    'f',
    'lit les dossiers de Pauline Le Gall, sa référente',
    'stagiaire',
    'Stagiaire, troisième année',
  ],
  [
    'Olivier',
    'GRANDIN',
    'm',
    'fait fonctionner l’outil, ne peut lire aucun dossier',
    'administrateur',
    'Administrateur technique',
  ],
]

const sansAccent = (t: string): string =>
  t
    .normalize('NFD')
    .replace(/[^a-zA-Z-]/g, '')
    .toLowerCase()
export const identifiant = (prenom: string, nom: string): string => `${sansAccent(prenom)}.${sansAccent(nom)}`

export type EquipeDemo = {
  personnes: PersonneDemo[]
  /** For each sector: index in `personnes` of its ASS and of her pair. */
  secteurs: { nom: string; titulaire: number; binome: number }[]
  remplacement: { absente: number; remplacante: number; debut: string; fin: string } | null
  stage: { stagiaire: number; referente: number; debut: string; fin: string } | null
  gardiens: number[]
}

const NOMS_DE_SECTEURS = [
  'Montrivel centre',
  'Montrivel la Butte',
  'Montrivel Saint-Clair',
  'Chantebrive',
  'Fontbrelle les Mines',
  'Fontbrelle centre',
  'La Levée',
  'Morlay la Verrerie',
  'Morlay les Coteaux',
  'Belcombre',
  'Villebrune',
  'Hautes Landes',
]

/** Sectors are those of the first ones, in their order. */
export const fairePersonnes = (
  h: Hasard,
  lesAss: readonly Ligne[],
  autour: readonly LigneDuService[],
): PersonneDemo[] => {
  const telephone = (): string => `06 39 98 ${h.entier(10, 99)} ${h.entier(10, 99)}`
  const ass = lesAss.map(([prenom, nom, sexe, presentation], secteur): PersonneDemo => ({
    identifiant: identifiant(prenom, nom),
    nom,
    prenom,
    sexe,
    role: 'ass',
    fonction: sexe === 'f' ? 'Assistante de service social' : 'Assistant de service social',
    presentation,
    telephone: telephone(),
    secteur,
  }))
  const service = autour.map(([prenom, nom, sexe, presentation, role, fonction]): PersonneDemo => ({
    identifiant: identifiant(prenom, nom),
    nom,
    prenom,
    sexe,
    role,
    fonction,
    presentation,
    telephone: telephone(),
    secteur: null,
  }))
  return [...ass, ...service]
}

// Neighbours are each other's pair, two by two: each opens the files of the other.
const binome = (secteur: number): number => (secteur % 2 === 0 ? secteur + 1 : secteur - 1)

export const faireSecteurs = (noms: readonly string[]): EquipeDemo['secteurs'] =>
  noms.map((nom, titulaire) => ({ nom, titulaire, binome: binome(titulaire) }))

export const faireEquipe = (hasard: Hasard, aujourdhui: string): EquipeDemo => {
  const personnes = fairePersonnes(hasard.branche('equipe'), ASS, SERVICE)
  const rang = (nom: string): number => personnes.findIndex((p) => p.nom === nom)
  return {
    personnes,
    secteurs: faireSecteurs(NOMS_DE_SECTEURS),
    remplacement: {
      absente: rang('ROUSSEL'),
      remplacante: rang('BAILLET'),
      debut: plus(aujourdhui, -12),
      fin: plus(aujourdhui, 40),
    },
    stage: {
      stagiaire: rang('TRAORÉ'),
      referente: rang('LE GALL'),
      debut: plus(aujourdhui, -50),
      fin: plus(aujourdhui, 130),
    },
    gardiens: [rang('VASSEUR'), rang('MARÉCHAL'), rang('BENSAÏD')],
  }
}
