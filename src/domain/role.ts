// Apart from acteur.ts so that the page can draw its menu before it loads a schema.
export const ROLES = [
  'ass',
  'stagiaire',
  'ctss-d',
  'adjoint',
  'ctss-r',
  'national',
  'secretaire',
  'administrateur',
  'personnel',
] as const
type Role = (typeof ROLES)[number]

/** Bound by secrecy (CASF L411-3) and therefore able to hold keys; a student social worker is too. */
export const lieAuSecret = (role: Role): boolean => !['secretaire', 'administrateur', 'personnel'].includes(role)

/** Head, CPE, teacher of a school: an account to file saisines and follow their own, nothing else. */
export const estPersonnel = (role: Role): boolean => role === 'personnel'

/** CTSS-D and deputies run the open half of their service and certify. */
export const dirigeLeService = (role: Role): boolean => role === 'ctss-d' || role === 'adjoint'

/** Has a coffre `service` and publishes the figures of her level: a département, an académie, the nation. */
export const tientLeCoffreDuService = (role: Role): boolean =>
  dirigeLeService(role) || role === 'ctss-r' || role === 'national'

export const recoitDesEleves = (role: Role): boolean => role === 'ass' || role === 'stagiaire'
