import { ajouterJours, jourIso, lireDate } from './francais.ts'

const mois = ['jan', 'fev', 'mar', 'avr', 'mai', 'juin', 'juil', 'aou', 'sep', 'oct', 'nov', 'dec']

const existe = (annee: number, m: number, j: number): string | null => {
  const d = new Date(annee, m - 1, j)
  return d.getFullYear() === annee && d.getMonth() === m - 1 && d.getDate() === j ? jourIso(d) : null
}

/** A year of two digits is of this century unless it has not come yet. */
const anneeEntiere = (texte: string | undefined, maintenant: Date): number => {
  if (!texte) return maintenant.getFullYear()
  const n = Number(texte)
  if (texte.length > 2) return n
  return n + 2000 > maintenant.getFullYear() + 10 ? n + 1900 : n + 2000
}

/** `24/11`, `24.11.2026`, `24 nov.`, `24112026`, `hier`, `demain` or `2026-11-24`; null when it is no day. */
export const lireJour = (saisie: string, maintenant: Date): string | null => {
  const texte = saisie
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/^(lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?\s+/, '')
    .trim()
  if (texte === 'aujourdhui') return jourIso(maintenant)
  if (texte === 'hier') return jourIso(ajouterJours(maintenant, -1))
  if (texte === 'demain') return jourIso(ajouterJours(maintenant, 1))
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(texte)
  if (iso) return existe(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const colle = /^(\d{2})(\d{2})(\d{4})$/.exec(texte)
  const chiffres = colle ?? /^(\d{1,2})[\s/.-]+(\d{1,2})(?:[\s/.-]+(\d{4}|\d{2}))?$/.exec(texte)
  if (chiffres) return existe(anneeEntiere(chiffres[3], maintenant), Number(chiffres[2]), Number(chiffres[1]))
  const lettres = /^(\d{1,2})(?:er)?\s+([a-z]{3,})\.?(?:\s+(\d{4}|\d{2}))?$/.exec(texte)
  const rang = mois.findIndex((m) => lettres?.[2]?.startsWith(m))
  return lettres && rang >= 0 ? existe(anneeEntiere(lettres[3], maintenant), rang + 1, Number(lettres[1])) : null
}

/** `10:30`, `10h30`, `10 h`, `1030`, `9`; null when it is no hour of a day. */
export const lireHeure = (saisie: string): string | null => {
  const texte = saisie.toLowerCase().replace(/\s/g, '')
  const lu = /^(\d{1,2})(?:[h:.](\d{2})?)?$/.exec(texte) ?? /^(\d{1,2})(\d{2})$/.exec(texte)
  if (!lu) return null
  const [h, m] = [Number(lu[1]), Number(lu[2] ?? 0)]
  return h < 24 && m < 60 ? `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}` : null
}

export const jourSuivant = (jour: string, pas: number): string => jourIso(ajouterJours(lireDate(jour), pas))
