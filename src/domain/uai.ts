import { z } from 'zod'
import { refuser, type Refus } from './refus.ts'

// Twenty-three letters: I, O and Q are left out so that a hand cannot confuse them with 1 and 0.
const LETTRES = 'ABCDEFGHJKLMNPRSTUVWXYZ'

/** The check letter of an UAI, from its seven digits. */
export const cleUai = (chiffres: string): string => LETTRES.charAt(Number(chiffres) % 23)

const aSaCle = (uai: string): boolean => /^[0-9]{7}[A-Z]$/.test(uai) && cleUai(uai.slice(0, 7)) === uai.slice(7)

/** An UAI names a school and nothing else: Corsican ones begin with 620 or 720, so no département is read in it. */
export const Uai = z.string().refine(aSaCle, 'UAI')

export type RefusUai = Refus<'uai-absent' | 'uai-espace' | 'uai-longueur' | 'uai-forme' | 'uai-cle'>

/** A letter typed small is the same letter; nothing else is guessed: a mistyped UAI could be that of another school. */
export const lireUai = (saisie: string): string | RefusUai => {
  const uai = saisie.trim().toUpperCase()
  if (uai === '') return refuser('uai-absent')
  if (/\s/.test(uai)) return refuser('uai-espace')
  if (uai.length !== 8) return refuser('uai-longueur')
  if (!/^[0-9]{7}[A-Z]$/.test(uai)) return refuser('uai-forme')
  return aSaCle(uai) ? uai : refuser('uai-cle')
}
