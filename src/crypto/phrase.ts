import { MOTS } from './mots-fr.ts'
import { sodium } from './sodium.ts'

/** Seven words of 7,776: 90 bits (CNIL 2022-100 asks 80 for a secret alone). */
export const nouvellePhrase = (mots = 7): string =>
  Array.from({ length: mots }, () => MOTS[sodium.randombytes_uniform(MOTS.length)] ?? '').join(' ')
