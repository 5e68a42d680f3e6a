import { NIVEAUX, PARENTS_INFORMES, RETOUR_RECU, type Axe } from '../../domain/chiffres.ts'
import { libelleDuTheme, THEMES, typeDeNote, TYPES_DE_NOTE } from '../../domain/nomenclature.ts'
import { Origine } from '../../domain/saisine.ts'
import { majuscule } from './francais.ts'
import { motDeLOrigine } from './saisine-dite.ts'

const PARENTS: Record<string, string> = {
  tous: 'Parents informés',
  'en-partie': 'Parents informés en partie',
  aucun: 'Parents non informés',
}
const RETOUR: Record<string, string> = { oui: 'Retour reçu', non: 'Retour attendu' }
const SEXE: Record<string, string> = { f: 'Filles', m: 'Garçons' }

const enMots: Record<Axe, (code: string) => string> = {
  niveau: (code) => majuscule(code),
  sexe: (code) => SEXE[code] ?? code,
  origine: (code) => majuscule(Object.hasOwn(motDeLOrigine, code) ? motDeLOrigine[code as Origine] : code),
  theme: libelleDuTheme,
  type: (code) => typeDeNote(code).libelle,
  motif: libelleDuTheme,
  'parents-informes': (code) => PARENTS[code] ?? code,
  'retour-recu': (code) => RETOUR[code] ?? code,
}

/** A code of an axis, as it is read; what was not said says so. */
export const motDeLAxe = (axe: Axe, code: string): string => (code === '' ? 'Non dit' : enMots[axe](code))

const themes = (famille?: string) => THEMES.filter((t) => !famille || t.parent === famille).map((t) => t.code)

/** In the order of a page; a code outside stands after them. */
export const CODES: Record<Axe, readonly string[]> = {
  niveau: NIVEAUX,
  sexe: ['f', 'm'],
  origine: Origine.options,
  theme: themes(),
  type: TYPES_DE_NOTE.map((t) => t.code),
  motif: themes('PE'),
  'parents-informes': PARENTS_INFORMES,
  'retour-recu': RETOUR_RECU,
}
