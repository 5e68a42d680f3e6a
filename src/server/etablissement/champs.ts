import { departementDeCommune, lireDepartement } from '../../domain/etablissement-departement.ts'
import type { Valeur } from '../../domain/etablissement-import.ts'
import { refuser, type Refus } from '../../domain/refus.ts'

export type RefusChamp = Refus<'champ-tableur' | 'champ-illisible' | 'champ-trop-long'>
/** What a spreadsheet damaged and that could be put right without guessing. */
export type Repare = { readonly repare: Valeur }
export type Lu = Valeur | RefusChamp | Repare
export type LireChamp = (saisie: string) => Lu

/** A value used as a word or a key; nothing for what is no word. */
export const enTexte = (valeur: Valeur | undefined): string =>
  typeof valeur === 'string' ? valeur : typeof valeur === 'number' ? String(valeur) : ''

export const estRepare = (lu: Lu): lu is Repare => typeof lu === 'object' && lu !== null && 'repare' in lu

const SCIENTIFIQUE = /^\d+(?:[.,]\d+)?E\+?\d+$/i
const sans = (saisie: string, motif: RegExp): string => saisie.replace(motif, '')

export const texte: LireChamp = (saisie) => {
  const net = saisie.replace(/\s+/g, ' ').trim()
  if (net === '') return null
  return net.length <= 300 ? net : refuser('champ-trop-long')
}

/** Empty is not zero: the ministry leaves empty what does not apply. */
export const booleen: LireChamp = (saisie) => {
  if (saisie === '') return null
  if (/^(?:1|1[.,]0|oui|true|vrai)$/i.test(saisie)) return true
  return /^(?:0|0[.,]0|non|false|faux)$/i.test(saisie) ? false : refuser('champ-illisible')
}

/** `540.0`, `1 557`, `161,27`; NS (non significatif) is a figure that the ministry withholds. */
export const nombre: LireChamp = (saisie) => {
  const net = sans(saisie, /[\s\u00a0\u202f]/g).replace(',', '.')
  if (net === '' || /^(?:NS|ND|NC|-)$/i.test(net)) return null
  return /^-?\d{1,9}(?:\.\d{1,20})?$/.test(net) ? Number(net) : refuser('champ-illisible')
}

export const entier: LireChamp = (saisie) => {
  const lu = nombre(saisie)
  return typeof lu === 'number' && (!Number.isInteger(lu) || lu < 0) ? refuser('champ-illisible') : lu
}

/** Fourteen digits, or the nine of a SIREN; `2,17003E+13` has lost them for ever. */
export const siret: LireChamp = (saisie) => {
  const net = sans(saisie, /\s/g)
  if (net === '') return null
  if (SCIENTIFIQUE.test(net)) return refuser('champ-tableur')
  return /^(?:\d{9}|\d{14})$/.test(net) ? net : refuser('champ-illisible')
}

const aZeros =
  (longueur: number): LireChamp =>
  (saisie) => {
    const net = sans(saisie, /\s/g).toUpperCase()
    if (net === '') return null
    if (net.length === longueur - 1 && /^\d+$/.test(net)) return { repare: `0${net}` }
    return net.length === longueur && /^[0-9][0-9AB][0-9]*$/.test(net) ? net : refuser('champ-illisible')
  }

export const codePostal = aZeros(5)
export const codeCommune = aZeros(5)
export const academie = aZeros(2)

export const telephone: LireChamp = (saisie) => {
  const net = sans(saisie, /[\s.()/-]/g).replace(/^(?:\+|00)33/, '0')
  if (net === '') return null
  if (/^0\d{9}$/.test(net)) return net
  if (/^[1-9]\d{8}$/.test(net)) return { repare: `0${net}` }
  return SCIENTIFIQUE.test(net) ? refuser('champ-tableur') : refuser('champ-illisible')
}

export const departement: LireChamp = (saisie) => {
  if (saisie === '') return null
  const code = lireDepartement(saisie)
  if (code === null) return refuser('champ-illisible')
  return /^(?:\d{1,2}|2[AB])$/i.test(saisie) ? { repare: code } : code
}

export const departementParCommune = (saisie: string): string | null => {
  const code = codeCommune(saisie)
  const lu = code !== null && typeof code === 'object' && 'repare' in code ? code.repare : code
  return typeof lu === 'string' ? departementDeCommune(lu) : null
}

/** `2026-05-21`, or `21/05/2026` after a spreadsheet. The ministry writes 2099 where it does not know. */
export const jour: LireChamp = (saisie) => {
  if (saisie === '') return null
  const francais = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(saisie)
  const iso = francais
    ? `${francais[3]}-${francais[2]?.padStart(2, '0')}-${francais[1]?.padStart(2, '0')}`
    : saisie.slice(0, 10)
  const existe = /^\d{4}-\d{2}-\d{2}$/.test(iso) && new Date(`${iso}T00:00:00Z`).toJSON()?.startsWith(iso)
  if (existe !== true) return refuser('champ-illisible')
  if (iso >= '2099') return null
  return francais ? { repare: iso } : iso
}

/** First year of a school year: `2022-2023`, `2022`. */
export const rentree = (saisie: string): number | null => {
  const annee = /^(20\d{2}|19\d{2})(?:\.0)?(?:[-/]\d{2,4})?$/.exec(saisie)?.[1]
  return annee === undefined ? null : Number(annee)
}

/** `lat, lon` in one cell, or a GeoJSON point, which says the longitude first. */
export const position = (saisie: string): readonly [number, number] | null => {
  const point = /"coordinates"\s*:\s*\[\s*(-?[\d.]+)\s*,\s*(-?[\d.]+)/.exec(saisie)
  const couple = point ? [point[2], point[1]] : saisie.split(/\s*[,;]\s+|,/)
  const [latitude, longitude] = couple.map((part) => Number(part === '' ? Number.NaN : part))
  if (couple.length !== 2 || latitude === undefined || longitude === undefined) return null
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [latitude, longitude] : null
}
