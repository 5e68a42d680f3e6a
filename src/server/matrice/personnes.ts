// [Note: policy matrix] The people of a small world, the coffres they are in and how: whoever reads the matrix meets
// each situation of the field once. `docs/policy-matrix.md` is printed from this folder.
import type { Role } from '../../domain/acteur.ts'
import { estPersonnel } from '../../domain/role.ts'

/** How a person stands towards a coffre, today. */
export const LIENS = [
  'referente',
  'binome',
  'remplacante',
  'remplacante-a-venir',
  'remplacante-finie',
  'retiree',
  'stagiaire',
  'stagiaire-finie',
  'lecture',
  'lecture-finie',
  'aucun',
] as const
export type Lien = (typeof LIENS)[number]

export type Personne = {
  readonly service: string
  readonly role: Role
  readonly fonction: string
  /** `ouverte` unless told. */
  readonly session?: 'expiree' | 'aucune' | 'forgee'
  readonly inactive?: true
}

export const ICI = '900'
export const AILLEURS = '901'
export const autreService = (service: string): string => (service === ICI ? AILLEURS : ICI)

/** By a short name that also makes her id. */
export const PERSONNES = {
  referente: { service: ICI, role: 'ass', fonction: 'ASS référente du dossier' },
  binome: { service: ICI, role: 'ass', fonction: 'ASS en binôme' },
  remplacante: { service: ICI, role: 'ass', fonction: 'ASS remplaçante, en ce moment' },
  avenir: { service: ICI, role: 'ass', fonction: 'ASS remplaçante, le mois prochain' },
  finie: { service: ICI, role: 'ass', fonction: 'ASS remplaçante, le mois dernier' },
  retiree: { service: ICI, role: 'ass', fonction: 'ASS retirée du dossier' },
  collegue: { service: ICI, role: 'ass', fonction: 'ASS d’un autre secteur' },
  stagiaire: { service: ICI, role: 'stagiaire', fonction: 'Stagiaire accueillie sur le dossier' },
  sortie: { service: ICI, role: 'stagiaire', fonction: 'Stagiaire dont le stage est fini' },
  etudiante: { service: ICI, role: 'stagiaire', fonction: 'Stagiaire d’un autre secteur' },
  ctssd: { service: ICI, role: 'ctss-d', fonction: 'CTSS-D' },
  lectrice: { service: ICI, role: 'adjoint', fonction: 'Adjointe admise en lecture sur demande' },
  adjointe: { service: ICI, role: 'adjoint', fonction: 'Adjointe dont la lecture est finie' },
  regionale: { service: ICI, role: 'ctss-r', fonction: 'CTSS-R' },
  nationale: { service: ICI, role: 'national', fonction: 'Conseillère nationale' },
  secretaire: { service: ICI, role: 'secretaire', fonction: 'Secrétaire du service' },
  admin: { service: ICI, role: 'administrateur', fonction: 'Administrateur technique' },
  cpe: { service: ICI, role: 'personnel', fonction: 'CPE d’un collège, compte pour déposer' },
  garde: { service: ICI, role: 'ass', fonction: 'ASS de garde en ce moment' },
  gardefinie: { service: ICI, role: 'ass', fonction: 'ASS dont la garde est finie' },
  expiree: { service: ICI, role: 'ass', fonction: 'ASS du dossier, session expirée', session: 'expiree' },
  partie: { service: ICI, role: 'ass', fonction: 'ASS du dossier, compte fermé', inactive: true },
  adminparti: { service: ICI, role: 'administrateur', fonction: 'Administrateur, compte fermé', inactive: true },
  adminexpire: {
    service: ICI,
    role: 'administrateur',
    fonction: 'Administrateur, session expirée',
    session: 'expiree',
  },
  voisine: { service: AILLEURS, role: 'ass', fonction: 'ASS d’un autre département' },
  chefvoisine: { service: AILLEURS, role: 'ctss-d', fonction: 'CTSS-D d’un autre département' },
  inconnue: { service: ICI, role: 'ass', fonction: 'Personne, sans session', session: 'aucune' },
  faussaire: { service: ICI, role: 'ctss-d', fonction: 'Personne, jeton inventé', session: 'forgee' },
} as const satisfies Record<string, Personne>
export type Nom = keyof typeof PERSONNES
export const NOMS = Object.keys(PERSONNES) as readonly Nom[]
export const personne = (nom: Nom): Personne => PERSONNES[nom]

/** Who holds a working session. */
export const estLa = (nom: Nom): boolean => personne(nom).session === undefined && personne(nom).inactive === undefined

/** The staff of a school signs in, and no table is open to it. */
export const estDuService = (nom: Nom): boolean => estLa(nom) && !estPersonnel(personne(nom).role)

/** As the signed roster says, now. */
export const estDeGarde = (nom: Nom): boolean => nom === 'garde'

type Coffre = {
  /** The name, unless it is the id of another: ids are drawn by browsers, and a service may imitate another. */
  readonly id?: string
  readonly service: string
  readonly genre: 'dossier' | 'secteur' | 'service' | 'personnel'
  readonly quoi: string
  readonly membres: Readonly<Partial<Record<Nom, Exclude<Lien, 'aucun'>>>>
}

export const COFFRES = {
  dossier: {
    service: ICI,
    genre: 'dossier',
    quoi: 'un dossier',
    membres: {
      referente: 'referente',
      binome: 'binome',
      remplacante: 'remplacante',
      avenir: 'remplacante-a-venir',
      finie: 'remplacante-finie',
      retiree: 'retiree',
      stagiaire: 'stagiaire',
      sortie: 'stagiaire-finie',
      lectrice: 'lecture',
      adjointe: 'lecture-finie',
      expiree: 'binome',
      partie: 'binome',
    },
  },
  secteur: {
    service: ICI,
    genre: 'secteur',
    quoi: 'le coffre d’un secteur',
    membres: {
      referente: 'referente',
      binome: 'binome',
      remplacante: 'remplacante',
      avenir: 'remplacante-a-venir',
      finie: 'remplacante-finie',
      retiree: 'retiree',
      stagiaire: 'stagiaire',
      sortie: 'stagiaire-finie',
      partie: 'binome',
    },
  },
  direction: {
    service: ICI,
    genre: 'service',
    quoi: 'le coffre du service',
    membres: { ctssd: 'referente', lectrice: 'binome', adjointe: 'binome' },
  },
  personnel: {
    service: ICI,
    genre: 'personnel',
    quoi: 'le coffre personnel d’une ASS',
    membres: { referente: 'referente' },
  },
  autre: {
    service: ICI,
    genre: 'dossier',
    quoi: 'un dossier d’un autre secteur',
    membres: { collegue: 'referente', etudiante: 'stagiaire', avenir: 'binome' },
  },
  lointain: {
    service: AILLEURS,
    genre: 'dossier',
    quoi: 'un dossier d’un autre département',
    membres: { voisine: 'referente', chefvoisine: 'lecture' },
  },
  jumeau: {
    id: 'dossier',
    service: AILLEURS,
    genre: 'dossier',
    quoi: 'un dossier d’un autre département qui imite l’identifiant du premier',
    membres: { voisine: 'referente', chefvoisine: 'lecture' },
  },
} as const satisfies Record<string, Coffre>
export type NomDeCoffre = keyof typeof COFFRES
export const NOMS_DES_COFFRES = Object.keys(COFFRES) as readonly NomDeCoffre[]
export const coffre = (nom: NomDeCoffre): Coffre => COFFRES[nom]

/** Where the saisine that fell to the duty waits; the others are their sector's. */
export const ECHUE: NomDeCoffre = 'secteur'

export const lien = (nom: Nom, de: NomDeCoffre): Lien => coffre(de).membres[nom] ?? 'aucun'
