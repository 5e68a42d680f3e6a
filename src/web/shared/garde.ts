import type { TourDeGarde } from '../../coffre/face-des-saisines.ts'
import type { TourParJours } from '../../domain/garde.ts'
import type { Jour } from '../../domain/identite.ts'
import { ajouterJours, date, jourIso, lireDate } from './francais.ts'

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

export const periodeDite = ({ du, au }: { readonly du: Jour; readonly au: Jour }, maintenant: Date): string =>
  du === au ? `le ${date(du, maintenant)}` : `du ${date(du, maintenant)} au ${date(au, maintenant)}`
