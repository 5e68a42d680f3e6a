// How the printed sheets say dates, hours, ages and what a person typed.
import type { Jour } from '../domain/identite.ts'

const INSECABLE = '\u00a0'
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]

const partsDe = (jour: Jour): readonly [number, number, number] => {
  const [annee = 0, mois = 1, quantieme = 1] = jour.split('-').map(Number)
  return [annee, mois, quantieme]
}

/** `23 novembre 2026` */
export const date = (jour: Jour): string => {
  const [annee, mois, quantieme] = partsDe(jour)
  return [quantieme === 1 ? '1er' : quantieme, MOIS[mois - 1], annee].join(INSECABLE)
}

/** `9 h`, `13 h 30` */
export const heure = (texte: string): string => {
  const [h, minutes] = texte.split(':')
  return `${Number(h)}${INSECABLE}h${minutes === '00' ? '' : `${INSECABLE}${minutes}`}`
}

/** `23 novembre 2026 à 10 h 20` */
export const moment = (jour: Jour | null, aHeure: string | null): string =>
  [jour && date(jour), aHeure && `à ${heure(aHeure)}`].filter(Boolean).join(' ')

/** `11 ans`, `18 mois` under two years, as the delays count them. */
export const age = (naissance: Jour, jour: Jour): string => {
  const [a, m, j] = partsDe(naissance)
  const [annee, mois, quantieme] = partsDe(jour)
  const moisPleins = (annee - a) * 12 + mois - m - (quantieme < j ? 1 : 0)
  return moisPleins < 24
    ? `${Math.max(moisPleins, 0)}${INSECABLE}mois`
    : `${Math.floor(moisPleins / 12)}${INSECABLE}ans`
}

/** By pairs, as one dictates it. */
export const telephone = (numero: string): string =>
  /^\d{10}$/u.test(numero) ? numero.replaceAll(/(\d\d)(?=\d)/gu, `$1${INSECABLE}`) : numero

/** Family names in capitals, as on the lists of a school. */
export const nomComplet = (nom: string, prenom: string): string =>
  [nom.toLocaleUpperCase('fr'), prenom].filter(Boolean).join(' ')

// marks that turn a line around or join what is apart, and what no sheet shows
const INVISIBLES = /(?![\n\t])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]/gu
// breaks nowhere by itself: a margin is not to be crossed
const TROP_LONG = /\S{42}(?=\S)(?![\p{M}\u200d])/gu

/** A typed text as it is set: the same words, with the spaces that French does not break. */
export const compose = (texte: string): string =>
  texte
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(INVISIBLES, '')
    .replaceAll(/ (?=[;:?!»%])/gu, INSECABLE)
    .replaceAll('« ', `«${INSECABLE}`)
    .replaceAll(TROP_LONG, '$&\u200b')

/** Its paragraphs; none when it says nothing. */
export const paragraphes = (texte: string): string[] =>
  texte
    .split(/\s*\n\s*/u)
    .map((morceau) => morceau.trim())
    .filter(Boolean)

/** Somebody’s words between one pair of quotation marks, whatever was typed around them. */
export const entreGuillemets = (texte: string): string =>
  `«${INSECABLE}${texte.trim().replace(/^(?:«\s*([^«»]*?)\s*»|"([^"]*)"|“([^“”]*)”)$/u, '$1$2$3')}${INSECABLE}»`

/** Ends like a sentence. */
export const phrase = (texte: string): string => (/[.!?…»]$/u.test(texte.trim()) ? texte.trim() : `${texte.trim()}.`)
