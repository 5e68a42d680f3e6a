import { CHAMPS, type Champ } from '../../domain/etablissement-champ.ts'
import type { TypeEtablissement } from '../../domain/etablissement.ts'
import type { Critere } from '../../domain/etablissement-critere.ts'
import type { GenreEcart, ObjetImporte, TypeFichier, Valeur } from '../../domain/etablissement-import.ts'
import { date, majuscule, nombre } from '../shared/francais.ts'
import { now } from '../shared/clock.ts'

export const motDuCritere: Record<Critere, string> = {
  rep: 'REP',
  'rep-plus': 'REP+',
  'rural-defavorise': 'Rural, public défavorisé',
  segpa: 'SEGPA',
  ulis: 'ULIS',
  'dispositif-relais': 'Dispositif relais',
  upe2a: 'UPE2A',
  'lycee-professionnel': 'Lycée professionnel',
  internat: 'Internat',
}

export const motDuType: Record<TypeEtablissement, string> = {
  ecole: 'École',
  college: 'Collège',
  lycee: 'Lycée',
  erea: 'EREA',
  'medico-social': 'Établissement médico-social',
  orientation: 'Centre d’information et d’orientation',
  administration: 'Service administratif',
  autre: 'Autre établissement',
}

export const motDuStatut = { public: 'public', prive: 'privé' } as const
export const motDeLEtat = { 'a-ouvrir': 'À ouvrir', ouvert: 'Ouvert', 'a-fermer': 'À fermer', ferme: 'Fermé' } as const

export const motDuFichier: Record<TypeFichier, string> = {
  annuaire: 'Annuaire des établissements',
  geolocalisation: 'Géolocalisation',
  'ips-ecoles': 'IPS des écoles',
  'ips-colleges': 'IPS des collèges',
  'ips-lycees': 'IPS des lycées',
  'education-prioritaire': 'Liste REP et REP+',
  'effectifs-ecoles': 'Effectifs des écoles',
  'effectifs-colleges': 'Effectifs des collèges',
  'effectifs-lycees-gt': 'Effectifs des lycées, voie générale et technologique',
  'effectifs-second-degre': 'Effectifs du second degré',
  densite: 'Grille de densité des communes',
}

export const motDuGenre: Record<GenreEcart, string> = {
  fermeture: 'Fermetures',
  changement: 'Changements',
  ajout: 'Ajouts',
}

export const motDeLObjet: Record<ObjetImporte, string> = {
  etablissement: 'Établissement',
  site: 'Site',
  ips: 'IPS',
  effectif: 'Effectif',
  reseau_prioritaire: 'Réseau d’éducation prioritaire',
  densite_commune: 'Densité de commune',
}

export const motDuChamp = (champ: string): string => (champ in CHAMPS ? CHAMPS[champ as Champ] : champ)

export const decimal = (n: number): string => n.toLocaleString('fr-FR', { maximumFractionDigits: 1 })

export const rentree = (annee: number): string => `${annee}-${annee + 1}`

/** A value of the preview, as it reads. */
export const dire = (champ: string, valeur: Valeur | undefined): string => {
  if (valeur === null || valeur === undefined) return 'vide'
  if (typeof valeur === 'boolean') return valeur ? 'oui' : 'non'
  if (typeof valeur === 'number')
    return champ === 'eleves' ? nombre(valeur) : valeur.toLocaleString('fr-FR', { maximumFractionDigits: 6 })
  if (typeof valeur === 'object')
    return Object.entries(valeur)
      .map(([niveau, n]) => `${niveau} ${nombre(n)}`)
      .join(', ')
  if (champ === 'type' && valeur in motDuType) return motDuType[valeur as TypeEtablissement].toLowerCase()
  if (champ === 'statut' && valeur in motDuStatut) return motDuStatut[valeur as keyof typeof motDuStatut]
  if (champ === 'etat' && valeur in motDeLEtat) return motDeLEtat[valeur as keyof typeof motDeLEtat].toLowerCase()
  return champ.endsWith('_le') ? date(valeur, now()) : valeur
}

// As the ministry's base names them, in capitals and without accents.
const natures: Record<string, string> = {
  'ECOLE MATERNELLE': 'École maternelle',
  'ECOLE DE NIVEAU ELEMENTAIRE': 'École élémentaire ou primaire',
  'ECOLE DE NIVEAU ELEMENTAIRE SPECIALISEE': 'École élémentaire spécialisée',
  COLLEGE: 'Collège',
  'COLLEGE SPECIALISE': 'Collège spécialisé',
  'LYCEE ENSEIGNT GENERAL ET TECHNOLOGIQUE': 'Lycée général et technologique',
  'LYCEE D ENSEIGNEMENT GENERAL': 'Lycée général',
  'LYCEE D ENSEIGNEMENT TECHNOLOGIQUE': 'Lycée technologique',
  'LYCEE POLYVALENT': 'Lycée polyvalent',
  'LYCEE PROFESSIONNEL': 'Lycée professionnel',
  'SECTION D ENSEIGNEMENT PROFESSIONNEL': 'Section d’enseignement professionnel',
  'SECTION ENSEIGT GENERAL ET TECHNOLOGIQUE': 'Section d’enseignement général et technologique',
  'ETAB REGIONAL/LYCEE ENSEIGNEMENT ADAPTE': 'EREA',
}

export const natureLisible = (nature: string | null, type: TypeEtablissement): string =>
  natures[nature ?? ''] ??
  (nature === null || nature === '' ? motDuType[type] : majuscule(nature.toLocaleLowerCase('fr')))

/** Said only where it is not the one that everybody expects. */
export const autreMinistere = (ministere: string | null): string | null =>
  ministere === null || /EDUCATION NATIONALE/.test(ministere) ? null : majuscule(ministere.toLocaleLowerCase('fr'))

/** Spaces before ; : ? ! and inside « » never break a line. */
export const insecable = (phrase: string): string => phrase.replace(/ (?=[;:?!»])/g, '\u00a0').replace(/« /g, '«\u00a0')
