import { z } from 'zod'

import { Degre, Effectif, Etablissement, Ips, LabelPrioritaire, Site, Statut } from '../domain/etablissement.ts'
import { Critere } from '../domain/etablissement-critere.ts'
import { Departement } from '../domain/etablissement-departement.ts'
import { Ecart, EtatImport, GenreEcart, LigneRefusee, TypeFichier } from '../domain/etablissement-import.ts'
import { Id, Instant } from '../domain/identite.ts'
import { Uai } from '../domain/uai.ts'
import { endpoint, Rien } from './endpoint.ts'

export const EtablissementEnListe = z.strictObject({
  uai: Uai,
  nom: z.string(),
  type: Etablissement.shape.type,
  nature: z.string().nullable(),
  statut: Statut.nullable(),
  commune: z.string().nullable(),
  departement: Departement.nullable(),
  etat: Etablissement.shape.etat,
  perimetre: z.boolean(),
  /** Of the last rentrée known, else what the directory declares. */
  eleves: z.int().nullable(),
  ips: z.number().nullable(),
  /** As the service that asks holds them. */
  criteres: z.array(Critere),
})
export type EtablissementEnListe = z.infer<typeof EtablissementEnListe>

const Filtres = z.strictObject({
  q: z.string().max(120).optional(),
  degre: Degre.optional(),
  statut: Statut.optional(),
  /** One criterion, or any of them. */
  priorite: z.union([Critere, z.literal('toutes')]).optional(),
  departement: Departement.optional(),
  /** `tous`: the whole directory, closed schools included. Public schools that are open, unless told. */
  perimetre: z.enum(['service', 'tous']).optional(),
  apres: Uai.optional(),
})
export type FiltresEtablissement = z.infer<typeof Filtres>

/** Public: what the ministry publishes. Pages of 50. */
export const getEtablissements = endpoint({
  method: 'GET',
  path: '/api/etablissements',
  acces: 'public',
  input: Filtres,
  output: z.strictObject({
    etablissements: z.array(EtablissementEnListe),
    total: z.int(),
    departements: z.array(Departement),
    suite: z.string().nullable(),
  }),
  refus: {},
})

export const FicheEtablissement = z.strictObject({
  etablissement: Etablissement,
  perimetre: z.boolean(),
  sites: z.array(Site),
  ips: z.array(Ips),
  effectifs: z.array(Effectif),
  reseau: z
    .strictObject({ label: LabelPrioritaire.nullable(), tete: Uai.nullable(), nomTete: z.string().nullable() })
    .nullable(),
  densite: z.int().nullable(),
  mere: z.strictObject({ uai: Uai, nom: z.string() }).nullable(),
  calcules: z.array(Critere),
  decisions: z.array(z.strictObject({ critere: Critere, present: z.boolean() })),
  criteres: z.array(Critere),
})
export type FicheEtablissement = z.infer<typeof FicheEtablissement>

export const getEtablissement = endpoint({
  method: 'GET',
  path: '/api/etablissements/:uai',
  acces: 'public',
  input: z.strictObject({ uai: Uai }),
  output: FicheEtablissement,
  refus: { 'etablissement-inconnu': 404 },
})

/** Set or removed for this service whatever the open data say; null gives back to the open data. */
export const putCritere = endpoint({
  method: 'PUT',
  path: '/api/etablissements/:uai/criteres/:critere',
  input: z.strictObject({ uai: Uai, critere: Critere, present: z.boolean().nullable() }),
  output: z.strictObject({ decisions: FicheEtablissement.shape.decisions, criteres: z.array(Critere) }),
  refus: { 'etablissement-inconnu': 404, 'critere-hors-role': 403, 'critere-hors-perimetre': 409 },
})

const Compte = z.strictObject({ ajouts: z.int(), changements: z.int(), fermetures: z.int() })

export const ImportVu = z.strictObject({
  id: Id,
  fichier: z.string(),
  type: TypeFichier,
  etat: EtatImport,
  lignes: z.int(),
  etablissements: z.int(),
  sites: z.int(),
  refusees: z.array(LigneRefusee),
  repares: z.record(z.string(), z.int()),
  compte: Compte,
  inchanges: z.int(),
  /** Lines kept aside: about a school that no directory named yet. */
  sansEffet: z.int(),
  couverture: z.array(
    z.strictObject({ departement: Departement, connus: z.int(), presents: z.int(), couvert: z.boolean() }),
  ),
  prepareLe: Instant,
  closLe: Instant.nullable(),
})
export type ImportVu = z.infer<typeof ImportVu>

export const FichierRefuse = z.strictObject({ type: z.null(), lignes: z.int(), refusees: z.array(LigneRefusee) })

const TAILLE_MAX = 8 * 1024 * 1024
/** In base64 a national file of 4 MB makes 5.4; these are open data, read on the server. */
const Contenu = z
  .string()
  .min(1)
  .max(TAILLE_MAX - 4096)

export const postImport = endpoint({
  method: 'POST',
  path: '/api/imports-etablissements',
  limite: TAILLE_MAX,
  input: z.strictObject({ id: Id, fichier: z.string().min(1).max(200), contenu: Contenu }),
  output: z.union([ImportVu, FichierRefuse]),
  refus: { 'import-hors-role': 403, 'import-existe': 409 },
})

export const getImports = endpoint({
  method: 'GET',
  path: '/api/imports-etablissements',
  input: Rien,
  output: z.strictObject({ imports: z.array(ImportVu) }),
  refus: { 'import-hors-role': 403 },
})

export const EcartVu = Ecart.extend({ n: z.int(), uai: z.string().nullable(), nom: z.string().nullable() })
export type EcartVu = z.infer<typeof EcartVu>

/** The preview: pages of 30 differences, closings first. */
export const getImport = endpoint({
  method: 'GET',
  path: '/api/imports-etablissements/:id',
  input: z.strictObject({
    id: Id,
    genre: GenreEcart.optional(),
    apres: z.coerce.number().pipe(z.int32().min(0)).optional(),
  }),
  output: z.strictObject({ import: ImportVu, ecarts: z.array(EcartVu), suite: z.int().nullable() }),
  refus: { 'import-inconnu': 404, 'import-hors-role': 403 },
})

export const postApplication = endpoint({
  method: 'POST',
  path: '/api/imports-etablissements/:id/application',
  input: z.strictObject({ id: Id }),
  output: ImportVu,
  refus: {
    'import-inconnu': 404,
    'import-hors-role': 403,
    'import-deja-applique': 409,
    'import-annule': 409,
    'import-perime': 409,
  },
})

export const deleteImport = endpoint({
  method: 'DELETE',
  path: '/api/imports-etablissements/:id',
  input: z.strictObject({ id: Id }),
  output: ImportVu,
  refus: { 'import-inconnu': 404, 'import-hors-role': 403, 'import-deja-applique': 409, 'import-annule': 409 },
})
