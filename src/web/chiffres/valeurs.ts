import type { CellulePubliee } from '../../domain/chiffres.ts'
import { nombre } from '../shared/francais.ts'

/** A published value as it is printed. */
export const motDeLaValeur = (valeur: CellulePubliee['valeur']): string =>
  valeur === 'moins-de-11' ? '<\u00a011' : valeur === 'secret' ? '–' : nombre(valeur)
