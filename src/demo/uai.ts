import { cleUai } from '../domain/uai.ts'

// No département is numbered 096, nor 097: a school of the demonstration can never be a real one.
export const DEPARTEMENT_FICTIF = '096'

export const uaiFictif = (numero: number, departement: string = DEPARTEMENT_FICTIF): string => {
  const chiffres = `${departement}${String(numero).padStart(4, '0')}`
  return chiffres + cleUai(chiffres)
}

/** Nine digits beginning with 000, then ZZ: no national pupil number was ever built so. */
export const ineFictif = (rang: number): string => `000${String(rang).padStart(6, '0')}ZZ`
