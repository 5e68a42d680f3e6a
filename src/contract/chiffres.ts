// Figures that leave: sealed totals of sectors, what is published, what goes up. No person, no day, no hour, no duration:
// a test walks these types.
import { z } from 'zod'

import { TableauxPublies } from '../domain/chiffres.ts'
import { Id, Jour, Personne, ServiceId } from '../domain/identite.ts'
import { Depot } from './coffre.ts'
import { endpoint, Fait, Rien } from './endpoint.ts'

const Annee = z.int32().min(2000).max(2200)
const AnneeDemandee = z.coerce.number().pipe(Annee)

/** The yearly collection of a service: opened and closed by its heads. */
export const Campagne = z.strictObject({
  annee: Annee,
  ouverteLe: Jour,
  closeLe: Jour.nullable(),
  /** Terms beside the year, where the service decided so in writing: the decision is named. */
  parTrimestre: z.boolean(),
  decision: z.string().trim().max(300),
})
export type Campagne = z.infer<typeof Campagne>

export const getCampagnes = endpoint({
  method: 'GET',
  path: '/api/campagnes',
  input: Rien,
  output: z.strictObject({ campagnes: z.array(Campagne) }),
  refus: {},
})

/** Heads only. By terms needs a decision; a closed one is not opened again. */
export const putCampagne = endpoint({
  method: 'PUT',
  path: '/api/campagnes/:annee',
  input: z.strictObject({
    annee: AnneeDemandee,
    close: z.boolean(),
    parTrimestre: z.boolean(),
    decision: z.string().trim().max(300),
  }),
  output: Fait,
  refus: { 'service-hors-role': 403, 'campagne-close': 409, 'decision-absente': 400 },
})

/** A sealed relevé, as the server sees it: which sector, which year, when, who opened it alone. */
export const ReleveVu = z.strictObject({
  secteur: Id,
  annee: Annee,
  /** Id of its dépôt, and of the piece that the heads make of it. */
  depot: Id,
  le: Jour,
  par: Id,
  ouvertures: z.array(z.strictObject({ par: Personne, le: Jour })),
})
export type ReleveVu = z.infer<typeof ReleveVu>

/** Of my sectors; all of the service for its heads. Replaced ones are not listed. */
export const getReleves = endpoint({
  method: 'GET',
  path: '/api/releves',
  input: z.strictObject({ annee: AnneeDemandee }),
  output: z.strictObject({ releves: z.array(ReleveVu) }),
  refus: {},
})

/** Sealed to the door of the heads of the service; sent again whole until the campaign closes. */
export const postReleve = endpoint({
  method: 'POST',
  path: '/api/releves',
  input: z.strictObject({ secteur: Id, annee: Annee, depot: Depot }),
  output: Fait,
  refus: {
    'campagne-absente': 404,
    'campagne-close': 409,
    'secteur-inconnu': 404,
    'porte-inconnue': 404,
    'depot-existe': 409,
  },
})

/** A head opens one relevé alone: a line of the audit, shown to whoever transmitted it. Before, not after. */
export const postOuvertureDeReleve = endpoint({
  method: 'POST',
  path: '/api/releves/:depot/ouverture',
  input: z.strictObject({ depot: Id }),
  output: Fait,
  refus: { 'service-hors-role': 403, 'releve-inconnu': 404 },
})

/** Published once a year and for good: corrections wait for the next one. */
export const postPublication = endpoint({
  method: 'POST',
  path: '/api/publications',
  input: TableauxPublies,
  output: Fait,
  refus: { 'service-hors-role': 403, 'deja-publie': 409 },
})

/** Everybody may read what is published, of any service. */
export const getPublications = endpoint({
  method: 'GET',
  path: '/api/publications',
  acces: 'public',
  input: Rien,
  output: z.strictObject({
    publications: z.array(z.strictObject({ service: ServiceId, nom: z.string(), le: Jour, tableaux: TableauxPublies })),
  }),
  refus: {},
})

/** Where the rounded tables of my service go, and those that mine receives. */
export const getRemontees = endpoint({
  method: 'GET',
  path: '/api/remontees',
  input: z.strictObject({ annee: AnneeDemandee }),
  output: z.strictObject({
    /** Null at the top. */
    auDessus: z.strictObject({ service: ServiceId, nom: z.string() }).nullable(),
    /** When mine were last sent; null: not yet. */
    envoyeeLe: Jour.nullable(),
    /** Services below, and which dépôt is the last one of each. */
    dessous: z.array(
      z.strictObject({ service: ServiceId, nom: z.string(), depot: Id.nullable(), le: Jour.nullable() }),
    ),
  }),
  refus: { 'service-hors-role': 403 },
})

/** Heads only: to the door of the service just above, until it has published that year. */
export const postRemontee = endpoint({
  method: 'POST',
  path: '/api/remontees',
  input: z.strictObject({ annee: Annee, depot: Depot }),
  output: Fait,
  refus: {
    'service-hors-role': 403,
    'sans-service-au-dessus': 404,
    'porte-inconnue': 404,
    'depot-existe': 409,
    'deja-publie': 409,
  },
})
