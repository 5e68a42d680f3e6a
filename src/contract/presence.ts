// Open half: when she is where, the calendar, the guichets, and the accounts of schools.
import { z } from 'zod'

import { Fonction } from '../domain/fonction.ts'
import { EtatDuGuichet, LecteurDuGuichet, Presence } from '../domain/guichet.ts'
import { Id, Jour } from '../domain/identite.ts'
import { Uai } from '../domain/uai.ts'
import { endpoint, Fait, Rien } from './endpoint.ts'

export const PresenceDite = Presence.extend({
  id: Id,
  membre: Id,
  uai: Uai,
  du: Jour,
  au: Jour.nullable(),
})
export type PresenceDite = z.infer<typeof PresenceDite>

/** Dates only: a reason is never kept. */
export const AbsenceDite = z.strictObject({ id: Id, membre: Id, du: Jour, au: Jour })
export type AbsenceDite = z.infer<typeof AbsenceDite>

export const GuichetDit = z.strictObject({
  uai: Uai,
  /** Kept open in the school holidays. */
  ouvertEnVacances: z.boolean(),
  /** Closed until then by the service; null: open. */
  fermeJusqua: Jour.nullable(),
  /** What the public page says today. */
  etat: EtatDuGuichet,
  lecteur: LecteurDuGuichet,
})
export type GuichetDit = z.infer<typeof GuichetDit>

/** Presences, absences and guichets of the whole service: read by everybody of it. */
export const getPresences = endpoint({
  method: 'GET',
  path: '/api/presences',
  input: Rien,
  output: z.strictObject({
    presences: z.array(PresenceDite),
    absences: z.array(AbsenceDite),
    guichets: z.array(GuichetDit),
    /** Address of the public pages, without the school: `https://…/ecole/`. */
    adresse: z.string(),
  }),
  refus: {},
})

/** Her own; the school must be of a sector where she is assigned. */
export const putPresence = endpoint({
  method: 'PUT',
  path: '/api/presences/:id',
  input: PresenceDite.omit({ membre: true }),
  output: Fait,
  refus: {
    'presence-hors-role': 403,
    'etablissement-inconnu': 404,
    'heures-inversees': 400,
    'dates-inversees': 400,
  },
})
export const deletePresence = endpoint({
  method: 'DELETE',
  path: '/api/presences/:id',
  input: z.strictObject({ id: Id }),
  output: Fait,
  refus: { 'presence-inconnue': 404 },
})

/** Her own; a CTSS-D or deputy says that of somebody who is ill. */
export const putAbsence = endpoint({
  method: 'PUT',
  path: '/api/absences/:id',
  input: AbsenceDite,
  output: Fait,
  refus: { 'absence-hors-role': 403, 'personne-inconnue': 404, 'dates-inversees': 400 },
})
export const deleteAbsence = endpoint({
  method: 'DELETE',
  path: '/api/absences/:id',
  input: z.strictObject({ id: Id }),
  output: Fait,
  refus: { 'absence-inconnue': 404 },
})

/** CTSS-D and deputies, and the social workers of the sector of that school. */
export const putGuichet = endpoint({
  method: 'PUT',
  path: '/api/guichets/:uai',
  input: GuichetDit.pick({ uai: true, ouvertEnVacances: true, fermeJusqua: true }),
  output: Fait,
  refus: { 'guichet-hors-role': 403, 'etablissement-inconnu': 404 },
})

export const Vacances = z.strictObject({
  /** `A`, `B`, `C`, or the name of an académie that has its own. */
  zone: z.string().max(40),
  libelle: z.string().max(120),
  /** First day without class. */
  du: Jour,
  /** Day of return: the first day of class again. Null: « Début des vacances d’été » has no end yet. */
  reprise: Jour.nullable(),
})
export const Ferie = z.strictObject({ zone: z.string().max(40), libelle: z.string().max(80), jour: Jour })

/** Calendar known to this deployment, and the zones of my service: holidays, and public holidays. */
export const getCalendrier = endpoint({
  method: 'GET',
  path: '/api/calendrier',
  input: Rien,
  output: z.strictObject({
    zone: z.string().nullable(),
    zoneDesFeries: z.string().nullable(),
    vacances: z.array(Vacances),
    feries: z.array(Ferie),
  }),
  refus: {},
})

/** The ministry's file (school holidays) or Etalab's (public holidays), by an administrator. `apercu`: nothing written. */
export const postCalendrier = endpoint({
  method: 'POST',
  path: '/api/calendrier',
  input: z.strictObject({ fichier: z.string().max(200), texte: z.string().max(1_500_000), apercu: z.boolean() }),
  output: z.strictObject({
    type: z.enum(['vacances', 'feries']),
    ajouts: z.int(),
    changements: z.int(),
    inchanges: z.int(),
    refusees: z.array(z.strictObject({ ligne: z.int(), motif: z.string() })),
    annees: z.array(z.string()),
    zones: z.array(z.string()),
  }),
  refus: { 'calendrier-hors-role': 403, 'fichier-inconnu': 400 },
})

export const PersonnelDit = z.strictObject({
  membre: Id,
  uai: Uai,
  fonction: Fonction,
  nom: z.string(),
  prenom: z.string(),
})

/** Accounts of schools of my service; she herself sees hers alone. */
export const getPersonnels = endpoint({
  method: 'GET',
  path: '/api/personnels',
  input: Rien,
  output: z.strictObject({ personnels: z.array(PersonnelDit) }),
  refus: {},
})
/** Ties a seat of role `personnel` to its school: administrator, CTSS-D, deputies. */
export const putPersonnel = endpoint({
  method: 'PUT',
  path: '/api/personnels/:membre',
  input: z.strictObject({ membre: Id, uai: Uai, fonction: Fonction }),
  output: Fait,
  refus: { 'service-hors-role': 403, 'personne-inconnue': 404, 'etablissement-inconnu': 404 },
})

/** Where an alert without content is sent; hers alone. Null: none. */
export const putCourriel = endpoint({
  method: 'PUT',
  path: '/api/moi/courriel',
  input: z.strictObject({ courriel: z.email().max(120).nullable() }),
  output: Fait,
  refus: {},
})
export const getCourriel = endpoint({
  method: 'GET',
  path: '/api/moi/courriel',
  input: Rien,
  output: z.strictObject({ courriel: z.string().nullable(), envoi: z.boolean() }),
  refus: {},
})
