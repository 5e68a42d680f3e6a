import { sansAccents } from '../shared/francais.ts'

const enMinuscules = (mot: string): string =>
  sansAccents(mot)
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** `jean-marc.le-goff`: proposed, never imposed; empty until both names are there. */
export const identifiantPropose = (prenom: string, nom: string): string => {
  const [p, n] = [enMinuscules(prenom), enMinuscules(nom)]
  return p === '' || n === '' ? '' : `${p}.${n}`
}
