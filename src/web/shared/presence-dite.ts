import type { EtatDuGuichet, LecteurDuGuichet, Presence } from '../../domain/guichet.ts'
import { parHoraire } from '../../domain/presence.ts'
import { date, enumerer, jour, lireDate, minuscule } from './francais.ts'

/** How hours, guichets and who reads them are said on every screen of the service. */

export const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const

/** `8 h 30`, `16 h`. */
export const heureBreve = (heure: string): string => {
  const [h, m] = heure.split(':')
  return `${Number(h)}\u00a0h${m === '00' ? '' : `\u00a0${m ?? ''}`}`
}

const semaineDite = { toutes: '', paires: ' des semaines paires', impaires: ' des semaines impaires' } as const

/** In a sentence, « Bureau 104 » loses its capital; « CDI » and « B 07 » keep theirs. */
const enPhrase = (bureau: string): string => (/^\p{Lu}\p{Ll}/u.test(bureau) ? minuscule(bureau) : bureau)

type Datee = Presence & { readonly du?: string; readonly au?: string | null }

/** « mardi et jeudi de 8 h 30 à 16 h, bureau 104 », for days of the same hours. */
export const groupeDit = (groupe: readonly [Datee, ...Datee[]], maintenant: Date): string => {
  const [p] = groupe
  const jours = enumerer(groupe.map(({ jourDeSemaine }) => JOURS[jourDeSemaine - 1] ?? ''))
  const depuis = p.du && lireDate(p.du) > maintenant ? ` à partir du ${date(p.du, maintenant)}` : ''
  const jusqua = p.au ? ` jusqu’au ${date(p.au, maintenant)}` : ''
  const bureau = p.bureau ? `, ${enPhrase(p.bureau)}` : ''
  return `${jours}${semaineDite[p.semaine]} de ${heureBreve(p.debut)} à ${heureBreve(p.fin)}${depuis}${jusqua}${bureau}`
}

/** One sentence for a school; empty when no day is said. */
export const presenceDite = (presences: readonly Datee[], maintenant: Date): string =>
  parHoraire(presences)
    .map((groupe) => groupeDit(groupe, maintenant))
    .join('\u00a0; ')

export const etatDuGuichetDit = ({ ouvert, raison, reouvreLe }: EtatDuGuichet): string => {
  if (ouvert) return 'Ouvert'
  const pourquoi = raison === 'vacances' ? 'Fermé pendant les vacances' : 'Fermé par le service'
  return reouvreLe ? `${pourquoi}, rouvre ${jour(reouvreLe)}` : pourquoi
}

export const lecteurDit: Record<LecteurDuGuichet, string> = {
  secteur: 'lu par le secteur',
  garde: 'lu par la garde',
  service: 'lu par la direction du service',
}
