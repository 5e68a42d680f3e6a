import { z } from 'zod'

import { Affectation, Role } from '../domain/acteur.ts'
import { Id, ServiceId } from '../domain/identite.ts'
import { endpoint, Fait, Rien } from './endpoint.ts'

export const PersonneDuService = z.strictObject({
  membre: Id,
  nom: z.string(),
  prenom: z.string(),
  role: Role,
  telephone: z.string().nullable(),
  actif: z.boolean(),
})
export type PersonneDuService = z.infer<typeof PersonneDuService>

export const Secteur = z.strictObject({
  id: Id,
  nom: z.string().min(1).max(120),
  bassin: z.string().max(80).nullable(),
  uais: z.array(z.string().length(8)),
})
export type Secteur = z.infer<typeof Secteur>

/** Everything of the open half that every screen needs: read by everybody of the service. */
export const getService = endpoint({
  method: 'GET',
  path: '/api/service',
  input: Rien,
  output: z.strictObject({
    service: ServiceId,
    nom: z.string(),
    departement: z.string().nullable(),
    /** Names of roles where the service has its own (Paris: inspectrice technique). */
    libelles: z.record(z.string(), z.string()),
    personnes: z.array(PersonneDuService),
    affectations: z.array(Affectation),
    secteurs: z.array(Secteur),
    /** Schools of the perimeter: enough to name them. */
    etablissements: z.array(
      z.strictObject({
        uai: z.string(),
        nom: z.string(),
        nature: z.string(),
        commune: z.string(),
        secteur: Id.nullable(),
      }),
    ),
  }),
  refus: {},
})

export const putSecteur = endpoint({
  method: 'PUT',
  path: '/api/secteurs/:id',
  input: Secteur,
  output: Fait,
  refus: { 'service-hors-role': 403, 'etablissement-inconnu': 404, 'etablissement-hors-perimetre': 409 },
})

/** CTSS-D and deputies for all; an ASS for the replacement she gives for dates in her own sector. */
export const putAffectation = endpoint({
  method: 'PUT',
  path: '/api/affectations/:id',
  input: Affectation,
  output: Fait,
  refus: { 'service-hors-role': 403, 'personne-inconnue': 404, 'secteur-inconnu': 404, 'dates-inversees': 400 },
})

export const putPersonne = endpoint({
  method: 'PUT',
  path: '/api/personnes/:membre',
  input: z.strictObject({ membre: Id, telephone: z.string().max(20).nullable() }),
  output: Fait,
  refus: { 'service-hors-role': 403, 'personne-inconnue': 404 },
})
