import type { Jour } from '../domain/identite.ts'

export type Dates = {
  /** `mardi 24 novembre`. */
  readonly jour: (jour: Jour) => string
  /** `mardi`, of a date. */
  readonly jourDeSemaine: (jour: Jour) => string
  /** `mardi`, of its number: 1 Monday. */
  readonly nomDuJour: (numero: number) => string
  /** `8 h 30`, from `08:30`. */
  readonly heure: (heure: string) => string
  readonly duree: (secondes: number) => string
  readonly nombre: (n: number) => string
  readonly et: (parties: readonly string[]) => string
  readonly ou: (parties: readonly string[]) => string
}

const midi = (jour: Jour): Date => new Date(`${jour}T12:00:00Z`)

/** What begins a line begins with a capital, where there are any. */
export const majuscule = (texte: string): string => texte.slice(0, 1).toLocaleUpperCase() + texte.slice(1)

export const joursDEcart = (de: Jour, a: Jour): number =>
  Math.round((midi(a).getTime() - midi(de).getTime()) / 86_400_000)

/** In the words of the language (`intl`): ECMA-402 knows them all but the hours of the French. */
export const creerDates = (intl: string): Dates => {
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(intl, { timeZone: 'UTC', ...options })
  const liste = (type: 'conjunction' | 'disjunction') => new Intl.ListFormat(intl, { type })
  const jour = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const semaine = format({ weekday: 'long' })
  const heure = format({ hour: 'numeric', minute: '2-digit', hour12: true })
  const nombre = new Intl.NumberFormat(intl)
  return {
    jour: (j) => jour.format(midi(j)),
    jourDeSemaine: (j) => semaine.format(midi(j)),
    // 2024 began on a Monday
    nomDuJour: (numero) => semaine.format(midi(`2024-01-0${numero}`)),
    heure: (h) => {
      const [heures = '0', minutes = '00'] = h.split(':')
      if (!intl.startsWith('fr')) return heure.format(new Date(`2024-01-01T${h}:00Z`))
      return `${Number(heures)} h${minutes === '00' ? '' : ` ${minutes}`}`
    },
    duree: (secondes) => `${Math.floor(secondes / 60)}:${String(Math.floor(secondes) % 60).padStart(2, '0')}`,
    nombre: (n) => nombre.format(n),
    et: (parties) => liste('conjunction').format(parties),
    ou: (parties) => liste('disjunction').format(parties),
  }
}
