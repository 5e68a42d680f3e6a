// A grid as a person reads it: each cell that waits for a number, with the headings that say which.
import type { CaseLue, GrilleLue, Remplissage } from '../face.ts'
import { lettres, ouvrir, type FeuilleBrute } from './classeur.ts'
import { lireOds, remplirOds } from './ods.ts'
import { lireXlsx, remplirXlsx } from './xlsx.ts'

const NOMBRE = /^[-+]?[\d\u00a0\u202f ]+(?:[.,]\d+)?$/u
/** A cell to fill is empty or holds a number; one with words is a heading. */
const estAttendue = (texte: string): boolean => texte === '' || NOMBRE.test(texte)

/** Headings as seen: under a merged cell, its own. */
const textesVus = ({ rangs }: FeuilleBrute): string[][] => {
  const vus = rangs.map((rang) => rang.map(({ texte }) => texte))
  rangs.forEach((rang, r) =>
    rang.forEach(({ couverte }, c) => {
      const ligne = vus[r]
      if (couverte && ligne) ligne[c] = (rang[c - 1]?.couverte || ligne[c - 1] ? ligne[c - 1] : vus[r - 1]?.[c]) ?? ''
    }),
  )
  return vus
}

const sansSuite = (mots: readonly string[]): string[] => mots.filter((mot, n) => mot !== '' && mot !== mots[n - 1])

/** `ajoutees`: columns after the last one that says something. */
const casesJusqua = (feuille: FeuilleBrute, ajoutees: number): CaseLue[] => {
  const vus = textesVus(feuille)
  const largeur = Math.max(0, ...feuille.rangs.map((rang) => rang.length))
  const utiles = feuille.rangs.map((rang) => rang.some(({ texte }) => texte !== ''))
  const dernier = utiles.lastIndexOf(true)
  const colonnes = Array.from({ length: largeur }, (_, c) => vus.some((ligne) => (ligne[c] ?? '') !== ''))
  const derniere = colonnes.lastIndexOf(true) + ajoutees
  return feuille.rangs.slice(0, dernier + 1).flatMap((rang, r) =>
    Array.from({ length: derniere + 1 }, (_, c): CaseLue | null => {
      const { texte = '', calculee = false, couverte = false } = rang[c] ?? {}
      if (couverte) return null
      const attendue = !calculee && estAttendue(texte)
      const mots = (valeurs: readonly string[]): string[] =>
        attendue ? sansSuite(valeurs.filter((v) => !estAttendue(v))) : []
      return {
        feuille: feuille.nom,
        adresse: `${lettres(c)}${r + 1}`,
        texte: calculee ? `=${texte}` : texte,
        gauche: mots((vus[r] ?? []).slice(0, c)),
        haut: mots(vus.slice(0, r).map((ligne) => ligne[c] ?? '')),
      }
    }).filter((lue) => lue !== null),
  )
}

/** Headings at the left alone, and nothing beside them yet: the column that follows is the one to fill. */
const casesDe = (feuille: FeuilleBrute): CaseLue[] => {
  const cases = casesJusqua(feuille, 0)
  return cases.some(({ gauche, haut }) => gauche.length + haut.length > 0) ? cases : casesJusqua(feuille, 1)
}

export const lireGrille = (octets: Uint8Array): GrilleLue | null => {
  const fichiers = ouvrir(octets)
  if (!fichiers) return null
  const ods = fichiers['content.xml'] !== undefined
  const feuilles = ods ? lireOds(fichiers) : lireXlsx(fichiers)
  if (!feuilles || feuilles.length === 0) return null
  return {
    format: ods ? 'ods' : 'xlsx',
    feuilles: feuilles.map((feuille) => ({ nom: feuille.nom, cases: casesDe(feuille) })),
  }
}

/** The same file, its layout kept. Throws for a cell that the grid computes, or that is not there. */
export const remplirGrille = (octets: Uint8Array, valeurs: readonly Remplissage[]): Uint8Array<ArrayBuffer> => {
  const fichiers = ouvrir(octets)
  if (!fichiers) throw new Error('a grid that was read once cannot be read again')
  return fichiers['content.xml'] === undefined ? remplirXlsx(fichiers, valeurs) : remplirOds(fichiers, valeurs)
}
