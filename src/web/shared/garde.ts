import type { TourDeGarde } from '../../coffre/face-des-saisines.ts'
import type { TourParJours } from '../../domain/garde.ts'
import type { Jour } from '../../domain/identite.ts'
import { ajouterJours, date, jour, jourIso, lireDate } from './francais.ts'

/** A turn ends at an instant, which is no longer of it: its last day is that of the moment before. */
export const enJours = ({ membre, debut, fin }: TourDeGarde): TourParJours => ({
  membre,
  du: jourIso(new Date(debut)),
  au: jourIso(new Date(Date.parse(fin) - 1)),
})

/** From the first midnight to that which follows the last day, where the reader is. */
export const enInstants = ({ membre, du, au }: TourParJours): TourDeGarde => ({
  membre,
  debut: lireDate(du).toISOString(),
  fin: ajouterJours(lireDate(au), 1).toISOString(),
})

export const toursEnJours = (tours: readonly TourDeGarde[]): readonly TourParJours[] =>
  tours.map(enJours).toSorted((a, b) => a.du.localeCompare(b.du) || a.au.localeCompare(b.au))

type Periode = { readonly du: Jour; readonly au: Jour }

/** A month said twice is said once. */
const memeMois = ({ du, au }: Periode): boolean => du.slice(0, 7) === au.slice(0, 7)
const sansMois = (dit: string): string => dit.replace(/\u00a0.*$/, '')

/** `du 4 au 10 janvier`, `du 30 novembre au 6 décembre`, `le 4 janvier`. */
export const periodeDite = (periode: Periode, maintenant: Date): string => {
  const { du, au } = periode
  const debut = date(du, maintenant)
  if (du === au) return `le ${debut}`
  return `du ${memeMois(periode) ? sansMois(debut) : debut} au ${date(au, maintenant)}`
}

/** `du lundi 4 au dimanche 10 janvier`. */
export const semaineDite = (periode: Periode): string => {
  const { du, au } = periode
  if (du === au) return jour(du)
  return `du ${memeMois(periode) ? sansMois(jour(du)) : jour(du)} au ${jour(au)}`
}
