// Days with and without class. The calendar is imported, never guessed: a day of which nothing is known is a day of class.
import type { Passage, Presence } from './guichet.ts'
import type { Id, Instant, Jour } from './identite.ts'
import { semaineIso } from './presence.ts'
import { plusJours } from './temps-scolaire.ts'

type Academie = { readonly nom: string; readonly zone: string; readonly fuseau: string }

const a = (nom: string, zone: string, fuseau = 'Europe/Paris'): Academie => ({ nom, zone, fuseau })
const seule = (nom: string, fuseau?: string): Academie => a(nom, nom, fuseau)

/** By code; `priv.zone_scolaire` holds the same table. Zones as in 2025-2026. */
export const ACADEMIES: Readonly<Record<string, Academie>> = {
  '01': a('Paris', 'C'),
  '02': a('Aix-Marseille', 'B'),
  '03': a('Besançon', 'A'),
  '04': a('Bordeaux', 'A'),
  '05': a('Caen', 'B'),
  '06': a('Clermont-Ferrand', 'A'),
  '07': a('Dijon', 'A'),
  '08': a('Grenoble', 'A'),
  '09': a('Lille', 'B'),
  '10': a('Lyon', 'A'),
  '11': a('Montpellier', 'C'),
  '12': a('Nancy-Metz', 'B'),
  '13': a('Poitiers', 'A'),
  '14': a('Rennes', 'B'),
  '15': a('Strasbourg', 'B'),
  '16': a('Toulouse', 'C'),
  '17': a('Nantes', 'B'),
  '18': a('Orléans-Tours', 'B'),
  '19': a('Reims', 'B'),
  '20': a('Amiens', 'B'),
  '21': a('Rouen', 'B'),
  '22': a('Limoges', 'A'),
  '23': a('Nice', 'B'),
  '24': a('Créteil', 'C'),
  '25': a('Versailles', 'C'),
  '27': seule('Corse'),
  '28': seule('Réunion', 'Indian/Reunion'),
  '31': seule('Martinique', 'America/Martinique'),
  '32': seule('Guadeloupe', 'America/Guadeloupe'),
  '33': seule('Guyane', 'America/Cayenne'),
  '40': seule('Nouvelle Calédonie', 'Pacific/Noumea'),
  '41': seule('Polynésie', 'Pacific/Tahiti'),
  '42': seule('Wallis et Futuna', 'Pacific/Wallis'),
  '43': seule('Mayotte', 'Indian/Mayotte'),
  '44': seule('Saint Pierre et Miquelon', 'America/Miquelon'),
  '70': a('Normandie', 'B'),
  // that of the demonstration, which does not exist
  '99': a('Montrivel', 'Fictive'),
}

export const zoneScolaire = (academie: string | null): string | null => ACADEMIES[academie ?? '']?.zone ?? null

const FERIES: Readonly<Record<string, string>> = {
  '057': 'Alsace-Moselle',
  '067': 'Alsace-Moselle',
  '068': 'Alsace-Moselle',
  '971': 'Guadeloupe',
  '972': 'Martinique',
  '973': 'Guyane',
  '974': 'La Réunion',
  '975': 'Saint-Pierre-et-Miquelon',
  '976': 'Mayotte',
  '977': 'Saint-Barthélémy',
  '978': 'Saint-Martin',
  '986': 'Wallis-et-Futuna',
  '987': 'Polynésie Française',
  '988': 'Nouvelle-Calédonie',
}

export const ZONES_FERIEES: readonly string[] = ['Métropole', ...new Set(Object.values(FERIES))]

/** Zone of the public holidays, by département; `priv.zone_feriee` holds the same table. */
export const zoneFeriee = (departement: string | null): string | null =>
  departement === null ? null : (FERIES[departement] ?? 'Métropole')

/** Holidays: first day without class, and day of return, null while the ministry has published the beginning only. */
export type Conge = { readonly du: Jour; readonly reprise: Jour | null }

/** What is known of one place. */
export type Calendrier = { readonly vacances: readonly Conge[]; readonly feries: readonly Jour[] }

type Connu = {
  readonly vacances: readonly (Conge & { readonly zone: string })[]
  readonly feries: readonly { readonly zone: string; readonly jour: Jour }[]
}

export const calendrierDe = (connu: Connu, zone: string | null, zoneDesFeries: string | null): Calendrier => ({
  vacances: connu.vacances.filter((conge) => conge.zone === zone),
  feries: connu.feries.filter((ferie) => ferie.zone === zoneDesFeries).map(({ jour }) => jour),
})

/** From the first Saturday of July to 1 September. Longer would be an invention. */
const SANS_REPRISE = 59
export const finSupposee = ({ du, reprise }: Conge): Jour => reprise ?? plusJours(du, SANS_REPRISE)

export const enVacances = ({ vacances }: Calendrier, jour: Jour): boolean =>
  vacances.some((conge) => conge.du <= jour && jour < finSupposee(conge))

/** 1 Monday … 7 Sunday. */
const jourDeSemaine = (jour: Jour): number => new Date(`${jour}T00:00:00Z`).getUTCDay() || 7

/** Monday to Saturday, as schools go; neither holidays nor a public holiday. */
export const estDeClasse = (calendrier: Calendrier, jour: Jour): boolean =>
  jourDeSemaine(jour) <= 6 && !calendrier.feries.includes(jour) && !enVacances(calendrier, jour)

type PresenceDatee = Presence & { readonly membre: Id; readonly du: Jour; readonly au: Jour | null }
type Absence = { readonly membre: Id; readonly du: Jour; readonly au: Jour }
/** A moment as the clock of the wall says it. */
export type Moment = { readonly jour: Jour; readonly heure: string }

const dansSaSemaine = (semaine: Presence['semaine'], jour: Jour): boolean =>
  semaine === 'toutes' || (semaineIso(jour) % 2 === 0) === (semaine === 'paires')

const HORIZON = 200

/** The next times somebody will really be there; of today, only what is not over. */
export const prochainsPassages = (
  presences: readonly PresenceDatee[],
  absences: readonly Absence[],
  calendrier: Calendrier,
  maintenant: Moment,
  n: number,
): readonly Passage[] => {
  const passages: Passage[] = []
  const absente = (membre: Id, jour: Jour): boolean =>
    absences.some((absence) => absence.membre === membre && absence.du <= jour && jour <= absence.au)
  const dernier = plusJours(maintenant.jour, HORIZON)
  for (let jour = maintenant.jour; jour <= dernier && passages.length < n; jour = plusJours(jour, 1)) {
    if (!estDeClasse(calendrier, jour)) continue
    const duJour = presences
      .filter((p) => p.jourDeSemaine === jourDeSemaine(jour) && dansSaSemaine(p.semaine, jour))
      .filter((p) => p.du <= jour && (p.au === null || jour <= p.au) && !absente(p.membre, jour))
      .filter((p) => jour > maintenant.jour || p.fin > maintenant.heure)
      .toSorted((x, y) => x.debut.localeCompare(y.debut))
    passages.push(...duJour.map(({ debut, fin, bureau }) => ({ jour, debut, fin, bureau })))
  }
  return passages.slice(0, n)
}

const FORMATS = new Map<string, Intl.DateTimeFormat>()
const formatDe = (fuseau: string): Intl.DateTimeFormat => {
  const format =
    FORMATS.get(fuseau) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: fuseau, dateStyle: 'short', timeStyle: 'short' })
  FORMATS.set(fuseau, format)
  return format
}

/** Day and hour there at an instant. */
export const momentA = (instant: Instant, fuseau = 'Europe/Paris'): Moment => {
  const [jour = '', heure = ''] = formatDe(fuseau).format(new Date(instant)).split(' ')
  return { jour, heure }
}

/** The instant when a day begins there. */
export const minuitDe = (jour: Jour, fuseau = 'Europe/Paris'): Instant => {
  const milieu = Date.parse(`${jour}T00:00:00.000Z`)
  for (let quarts = -14 * 4; quarts <= 14 * 4; quarts += 1) {
    const instant = new Date(milieu - quarts * 900_000).toISOString()
    const la = momentA(instant, fuseau)
    if (la.jour === jour && la.heure === '00:00') return instant
  }
  throw new Error(`no midnight on ${jour} in ${fuseau}`)
}

const minutes = (heure: string): number => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5))
const OUVERTURE = minutes('08:00')
const FERMETURE = minutes('18:00')

/** Working hours between two instants: Monday to Friday, 8:00 to 18:00 in Paris, days of class only. */
export const heuresOuvrees = (de: Instant, au: Instant, calendrier: Calendrier): number => {
  const [debut, fin] = [momentA(de), momentA(au)]
  let total = 0
  for (let jour = debut.jour; jour <= fin.jour; jour = plusJours(jour, 1)) {
    if (jourDeSemaine(jour) > 5 || !estDeClasse(calendrier, jour)) continue
    const premiere = jour === debut.jour ? Math.max(OUVERTURE, minutes(debut.heure)) : OUVERTURE
    const derniere = jour === fin.jour ? Math.min(FERMETURE, minutes(fin.heure)) : FERMETURE
    total += Math.max(0, derniere - premiere)
  }
  return total / 60
}
