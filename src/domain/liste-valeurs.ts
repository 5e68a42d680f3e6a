// What the files of schools write in their cells, said in our words. Nothing is guessed: what is not understood is null.
import type { Lien, Regime } from './eleve.ts'
import type { Jour } from './identite.ts'

/** `22/12/2004`; also `2004-12-22`, as spreadsheets write it. */
export const lireJourDeFichier = (texte: string): Jour | null => {
  const lu = /^(\d{2})\/(\d{2})\/(\d{4})$/u.exec(texte)
  const iso = lu ? `${lu[3]}-${lu[2]}-${lu[1]}` : texte
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null
  const instant = Date.parse(`${iso}T00:00:00Z`)
  // 31/02 would become a day of March
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) !== iso ? null : iso
}

/** Nine digits and two letters; before, ten digits and a letter. */
export const lireIne = (texte: string): string | null => {
  const ine = texte.toUpperCase().replace(/\s/gu, '')
  return /^(\d{9}[A-Z]{2}|\d{10}[A-Z])$/u.test(ine) ? ine : null
}

/** The number that a school gives its pupil: an attribute keeps its leading zero where an element has lost it. */
export const numeroInterne = (texte: string): string => texte.trim().replace(/^0+(?=\d)/u, '')

export const regimeDuCode = (code: string): Regime | null => {
  switch (code.trim().charAt(0)) {
    case '0':
    case '1':
      return 'externe'
    case '2':
      return 'demi-pensionnaire'
    case '3':
      return 'interne'
    case '4':
      return 'interne-externe'
    default:
      return null
  }
}

/** Null: the pupil herself, who is nobody's adult. */
export const lienDuCode = (code: string): Lien | null => {
  switch (code.trim()) {
    case '10':
      return 'mere'
    case '20':
      return 'pere'
    case '37':
      return 'fratrie'
    case '38':
      return 'grand-parent'
    case '39':
      return 'autre-famille'
    case '42':
      return 'assistant-familial'
    case '50':
      return 'tuteur'
    case '51':
      return 'ase'
    case '70':
      return null
    default:
      return 'autre'
  }
}

/** NIVEAU_RESPONSABILITE, or RESP_LEGAL of before, where 1 and 2 were both legal and 0 was not. */
export const niveauDeResponsabilite = (nouveau: string, ancien: string): 1 | 2 | 3 => {
  if (nouveau !== '') return nouveau === '1' ? 1 : nouveau === '2' ? 2 : 3
  return ancien === '1' || ancien === '2' ? 1 : 3
}

export const lireBooleen = (texte: string): boolean | null => {
  const bas = texte.toLowerCase()
  if (bas === '1' || bas === 'true') return true
  return bas === '0' || bas === 'false' ? false : null
}

/** `+33600000000`, `600000000`, `06.00.00.00.00` become `06 00 00 00 00`; a number of elsewhere stays as it is. */
export const lireTelephone = (texte: string): string => {
  const brut = texte.trim()
  const chiffres = brut
    .replace(/^(\+|00)33\s*(\(0\))?/u, '0')
    .replace(/[\s.\-/]/gu, '')
    .replace(/^(?=[1-9]\d{8}$)/u, '0')
  return /^0[1-9]\d{8}$/u.test(chiffres) ? chiffres.replace(/(\d{2})(?=\d)/gu, '$1 ') : brut.slice(0, 30)
}

/** Years of collège and lycée that a code of formation (MEF) begins with; the others say nothing by themselves. */
const NIVEAUX: Readonly<Record<string, string>> = {
  '1001': '6e',
  '1011': '5e',
  '1021': '4e',
  '1031': '3e',
  '2001': '2de',
  '2011': '1re',
  '2021': 'Tle',
}
export const niveauDuMef = (mef: string): string => NIVEAUX[mef.slice(0, 4)] ?? ''
