import { z } from 'zod'

import { Id, Jour, type ServiceId } from './identite.ts'
import { ROLES } from './role.ts'

export const Role = z.enum(ROLES)
export type Role = z.infer<typeof Role>

/** Whoever acts, as the server knows her from the session. */
export type Acteur = { readonly service: ServiceId; readonly membre: Id; readonly role: Role }

export { dirigeLeService, lieAuSecret, recoitDesEleves, tientLeCoffreDuService } from './role.ts'

/** One dated, fractional assignment of a person to a role, and to a sector where the role has one. */
export const Affectation = z.strictObject({
  id: Id,
  membre: Id,
  // the staff of a school has no post in the service
  role: Role.exclude(['personnel']),
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
