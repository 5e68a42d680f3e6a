import { z } from 'zod'

import { Departement } from './etablissement-departement.ts'
import { Jour } from './identite.ts'
import { Uai } from './uai.ts'

export const TypeEtablissement = z.enum([
  'ecole',
  'college',
  'lycee',
  'erea',
  'medico-social',
  'orientation',
  'administration',
  'autre',
])
export type TypeEtablissement = z.infer<typeof TypeEtablissement>

export const Degre = z.enum(['premier', 'second'])
export type Degre = z.infer<typeof Degre>

export const Statut = z.enum(['public', 'prive'])
export type Statut = z.infer<typeof Statut>

/** A school is closed, never deleted: files, writings and figures of earlier years still name it. */
export const EtatEtablissement = z.enum(['a-ouvrir', 'ouvert', 'a-fermer', 'ferme'])
export type EtatEtablissement = z.infer<typeof EtatEtablissement>

export const LabelPrioritaire = z.enum(['REP', 'REP+'])
export type LabelPrioritaire = z.infer<typeof LabelPrioritaire>

const Texte = z.string().min(1).max(300)
const oui = z.boolean().nullable()

/** One school as the ministry's directory describes it; null where no file said anything. */
export const Etablissement = z.strictObject({
  uai: Uai,
  nom: Texte,
  type: TypeEtablissement,
  codeNature: Texte.nullable(),
  nature: Texte.nullable(),
  statut: Statut.nullable(),
  contrat: Texte.nullable(),
  ministere: Texte.nullable(),
  adresse: Texte.nullable(),
  codePostal: Texte.nullable(),
  commune: Texte.nullable(),
  codeCommune: Texte.nullable(),
  departement: Departement.nullable(),
  academie: Texte.nullable(),
  telephone: Texte.nullable(),
  courriel: Texte.nullable(),
  web: Texte.nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  circonscription: Texte.nullable(),
  /** `aucune` is what the directory says of a school outside éducation prioritaire; null: it said nothing. */
  educationPrioritaire: z.enum(['aucune', 'REP', 'REP+']).nullable(),
  internat: oui,
  ulis: oui,
  segpa: oui,
  maternelle: oui,
  elementaire: oui,
  voieGenerale: oui,
  voieTechnologique: oui,
  voieProfessionnelle: oui,
  restauration: oui,
  siret: Texte.nullable(),
  eleves: z.int().min(0).nullable(),
  ouvertLe: Jour.nullable(),
  etat: EtatEtablissement,
  fermeLe: Jour.nullable(),
  etablissementMere: Texte.nullable(),
})
export type Etablissement = z.infer<typeof Etablissement>

/** A further place of the same UAI: an annexe, a second building with its own name or address. */
export const Site = z.strictObject({
  nom: Texte,
  adresse: Texte.nullable(),
  codePostal: Texte.nullable(),
  commune: Texte.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  etat: EtatEtablissement,
})
export type Site = z.infer<typeof Site>

export const NiveauIps = z.enum(['ecole', 'college', 'lycee'])
export type NiveauIps = z.infer<typeof NiveauIps>

/** Indice de position sociale of one rentrée; null where the ministry prints NS. */
export const Ips = z.strictObject({
  rentree: z.int(),
  niveau: NiveauIps,
  ips: z.number().nullable(),
  ipsGt: z.number().nullable(),
  ipsPro: z.number().nullable(),
  ecartType: z.number().nullable(),
  eleves: z.int().nullable(),
})
export type Ips = z.infer<typeof Ips>

export const PorteeEffectif = z.enum(['ecole', 'college', 'lycee-gt', 'etablissement'])
export type PorteeEffectif = z.infer<typeof PorteeEffectif>

/** Pupils counted at one rentrée, for the part of the school that the file covers. */
export const Effectif = z.strictObject({
  rentree: z.int(),
  portee: PorteeEffectif,
  eleves: z.int().min(0),
  classes: z.int().nullable(),
  segpa: z.int().nullable(),
  ulis: z.int().nullable(),
  /** By level, in the file's order: 6e, 5e… or CP, CE1…; girls and boys where the file tells them apart. */
  niveaux: z.record(z.string(), z.number()),
})
export type Effectif = z.infer<typeof Effectif>

export const degre = (type: TypeEtablissement): Degre | null => {
  if (type === 'ecole') return 'premier'
  return type === 'college' || type === 'lycee' || type === 'erea' ? 'second' : null
}

/** The service works in public schools; all others stand in the directory only. */
export const dansLePerimetre = (e: Pick<Etablissement, 'type' | 'statut' | 'etat'>): boolean =>
  e.statut === 'public' && degre(e.type) !== null && e.etat !== 'ferme'

const dernier = <T extends { readonly rentree: number }>(suite: readonly T[]): T | undefined =>
  suite.toSorted((a, b) => b.rentree - a.rentree)[0]

/** A count that covers the whole school: a collège inside a cité scolaire, or the voie GT of a lycée, is only a part. */
const estEntier = (type: TypeEtablissement, { portee }: Pick<Effectif, 'portee'>): boolean =>
  portee === 'etablissement' || portee === type

/** Pupils of the school at the last rentrée known as a whole; else what the directory declares; else the part known. */
export const effectifRetenu = (
  e: Pick<Etablissement, 'type' | 'eleves'>,
  effectifs: readonly Pick<Effectif, 'rentree' | 'portee' | 'eleves'>[],
  ips: readonly Pick<Ips, 'rentree' | 'niveau' | 'eleves'>[],
): number | null => {
  const desLycees = ips.flatMap(({ rentree, niveau, eleves }) =>
    niveau === 'lycee' && e.type === 'lycee' && eleves !== null ? [{ rentree, eleves }] : [],
  )
  const entier = dernier([...effectifs.filter((effectif) => estEntier(e.type, effectif)), ...desLycees])
  return entier?.eleves ?? e.eleves ?? dernier(effectifs)?.eleves ?? null
}

/** IPS of the last rentrée that gives one. */
export const ipsRetenu = (ips: readonly Pick<Ips, 'rentree' | 'ips'>[]): number | null =>
  dernier(ips.filter((un) => un.ips !== null))?.ips ?? null
