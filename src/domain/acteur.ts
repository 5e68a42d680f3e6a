import { z } from 'zod'

import { Id, Jour, ServiceId } from './identite.ts'

export const Role = z.enum([
  'ass',
  'stagiaire',
  'ctss-d',
  'adjoint',
  'ctss-r',
  'national',
  'secretaire',
  'administrateur',
])
export type Role = z.infer<typeof Role>

/** Whoever acts, as the server knows her from the session. */
export type Acteur = { readonly service: ServiceId; readonly membre: Id; readonly role: Role }

/** Bound by secrecy (CASF L411-3) and therefore able to hold keys; a student social worker is too. */
export const lieAuSecret = (role: Role): boolean => !['secretaire', 'administrateur'].includes(role)

/** CTSS-D and deputies run the open half of their service and certify. */
export const dirigeLeService = (role: Role): boolean => role === 'ctss-d' || role === 'adjoint'

export const recoitDesEleves = (role: Role): boolean => role === 'ass' || role === 'stagiaire'

/** One dated, fractional assignment of a person to a role, and to a sector where the role has one. */
export const Affectation = z.strictObject({
  id: Id,
  membre: Id,
  role: Role,
  secteur: Id.nullable(),
  titre: z.enum(['titulaire', 'binome', 'remplacante', 'stagiaire', 'interim']),
  /** Per cent of a full post. */
  quotite: z.int().min(1).max(100),
  debut: Jour,
  fin: Jour.nullable(),
})
export type Affectation = z.infer<typeof Affectation>

export const enCours = (affectation: { debut: Jour; fin: Jour | null }, jour: Jour): boolean =>
  affectation.debut <= jour && (affectation.fin === null || jour <= affectation.fin)
