/** Dates, counts and names as a French administration writes them. Every space before a unit does not break. */

const insecable = '\u00a0'
const fine = '\u202f'

const jours = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']
const joursCourts = ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.']
const mois = [
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
const moisCourts = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

const deuxChiffres = (n: number): string => String(n).padStart(2, '0')

/** A day (`2026-11-24`) is read where the reader is; an instant keeps its own zone. */
export const lireDate = (texte: string): Date => {
  const jourSeul = /^(\d{4})-(\d{2})-(\d{2})$/.exec(texte)
  return jourSeul ? new Date(Number(jourSeul[1]), Number(jourSeul[2]) - 1, Number(jourSeul[3])) : new Date(texte)
}

const enDate = (d: Date | string): Date => (typeof d === 'string' ? lireDate(d) : d)

const quantieme = (d: Date): string => (d.getDate() === 1 ? '1er' : String(d.getDate()))

/** The day where the reader is, as `2026-11-24`. */
export const jourIso = (d: Date): string =>
  `${d.getFullYear()}-${deuxChiffres(d.getMonth() + 1)}-${deuxChiffres(d.getDate())}`

export const ajouterJours = (d: Date, n: number): Date =>
  new Date(d.getFullYear(), d.getMonth(), d.getDate() + n, d.getHours(), d.getMinutes())

/** `24 novembre`, and the year when it is not the current one. */
export const date = (d: Date | string, maintenant: Date): string => {
  const le = enDate(d)
  const annee = le.getFullYear() === maintenant.getFullYear() ? '' : `${insecable}${le.getFullYear()}`
  return `${quantieme(le)}${insecable}${mois[le.getMonth()]}${annee}`
}

/** `mardi 24 novembre` */
export const jour = (d: Date | string): string => {
  const le = enDate(d)
  return `${jours[le.getDay()]} ${quantieme(le)}${insecable}${mois[le.getMonth()]}`
}

/** `mar. 24 nov.` */
export const jourCourt = (d: Date | string): string => {
  const le = enDate(d)
  return `${joursCourts[le.getDay()]} ${quantieme(le)}${insecable}${moisCourts[le.getMonth()]}`
}

/** `24 nov.`, and the year when it is not the current one. */
export const dateCourte = (d: Date | string, maintenant: Date): string => {
  const le = enDate(d)
  const annee = le.getFullYear() === maintenant.getFullYear() ? '' : `${insecable}${le.getFullYear()}`
  return `${quantieme(le)}${insecable}${moisCourts[le.getMonth()]}${annee}`
}

/** `mar. 17`, under the name of its month. */
export const jourDuMois = (d: Date | string): string => {
  const le = enDate(d)
  return `${joursCourts[le.getDay()]}${insecable}${quantieme(le)}`
}

/** `Novembre`, or `Novembre 2025` when it is another year. */
export const nomDuMois = (d: Date | string, maintenant: Date): string => {
  const le = enDate(d)
  const nom = majuscule(mois[le.getMonth()] ?? '')
  return le.getFullYear() === maintenant.getFullYear() ? nom : `${nom}${insecable}${le.getFullYear()}`
}

/** `10 h 30` */
export const heure = (d: Date | string): string => {
  const le = enDate(d)
  return `${le.getHours()}${insecable}h${insecable}${deuxChiffres(le.getMinutes())}`
}

/** `10:30`, as a time field holds it, and back. */
export const heureDuChamp = (d: Date): string => `${deuxChiffres(d.getHours())}:${deuxChiffres(d.getMinutes())}`
export const heureDite = (champ: string): string => {
  const [h, m] = champ.split(':')
  return `${Number(h)}${insecable}h${insecable}${m ?? '00'}`
}

/** `12/03/1988` */
export const dateChiffree = (d: Date | string): string => {
  const le = enDate(d)
  return `${deuxChiffres(le.getDate())}/${deuxChiffres(le.getMonth() + 1)}/${le.getFullYear()}`
}

/** `2026-11` becomes `novembre 2026`. */
export const moisEtAnnee = (anneeMois: string): string => {
  const [annee, numero] = anneeMois.split('-')
  return `${mois[Number(numero) - 1] ?? ''}${insecable}${annee ?? ''}`
}

const minuit = (d: Date): number => new Date(d.getFullYear(), d.getMonth(), d.getDate()).getTime()
const ecartEnJours = (d: Date, maintenant: Date): number => Math.round((minuit(d) - minuit(maintenant)) / 86_400_000)

/** The word that stands for a due day in a short list. */
export const echeance = (d: Date | string, maintenant: Date): string => {
  const le = enDate(d)
  const ecart = ecartEnJours(le, maintenant)
  if (ecart < 0) return 'En retard'
  if (ecart === 0) return 'Aujourd’hui'
  if (ecart === 1) return 'Demain'
  if (ecart < 7) return majuscule(jours[le.getDay()] ?? '')
  return date(le, maintenant)
}

/** `aujourd’hui à 10 h 14`, `hier à 16 h 10`, `le 13 octobre à 9 h 05`. */
export const moment = (d: Date | string, maintenant: Date): string => {
  const le = enDate(d)
  const ecart = ecartEnJours(le, maintenant)
  const jourDit = ecart === 0 ? 'aujourd’hui' : ecart === -1 ? 'hier' : `le ${date(le, maintenant)}`
  return `${jourDit} à ${heure(le)}`
}

export const age = (naissance: string, maintenant: Date): number => {
  const ne = lireDate(naissance)
  const anniversairePasse =
    maintenant.getMonth() > ne.getMonth() ||
    (maintenant.getMonth() === ne.getMonth() && maintenant.getDate() >= ne.getDate())
  return maintenant.getFullYear() - ne.getFullYear() - (anniversairePasse ? 0 : 1)
}

export const ageEnMots = (naissance: string, maintenant: Date): string => pluriel(age(naissance, maintenant), 'an')

/** French counts from zero to less than two in the singular. */
export const pluriel = (n: number, un: string, plusieurs = `${un}s`): string =>
  `${nombre(n)}${insecable}${Math.abs(n) < 2 ? un : plusieurs}`

export const nombre = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, fine)

export const majuscule = (texte: string): string => texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1)

export const minuscule = (texte: string): string => texte.charAt(0).toLocaleLowerCase('fr') + texte.slice(1)

type Nommable = { readonly nom: string; readonly prenom: string }

/** `MARTIN Léa`, as on official lists. */
export const nomOfficiel = ({ nom, prenom }: Nommable): string => `${nom.toLocaleUpperCase('fr')} ${prenom}`.trim()

/** `Hélène Le Gall`: a colleague is called as one speaks, even when her name was entered in capitals. */
export const nomCourant = ({ nom, prenom }: Nommable): string => {
  const entreEnCapitales = nom === nom.toLocaleUpperCase('fr')
  const dit = entreEnCapitales
    ? nom
        .toLocaleLowerCase('fr')
        .replace(/(^|[\s'’-])(\p{L})/gu, (_, avant: string, lettre: string) => avant + lettre.toLocaleUpperCase('fr'))
    : nom
  return `${prenom} ${dit}`
}

/** `MARTIN Léa, 4e B` */
export const eleveEtClasse = (eleve: Nommable & { readonly classe?: string | null | undefined }): string =>
  eleve.classe ? `${nomOfficiel(eleve)}, ${eleve.classe}` : nomOfficiel(eleve)

/** `d’Hélène`, `de Karim`. */
export const de = (mot: string): string => (/^[aeiouyhâàéèêëîïôûüœ]/i.test(mot) ? `d’${mot}` : `de ${mot}`)

export const enumerer = (mots: readonly string[]): string =>
  mots.length < 2 ? (mots[0] ?? '') : `${mots.slice(0, -1).join(', ')} et ${mots.at(-1)}`

/** When the pupil was last met; agrees with the pupil, or says it without agreement. */
export const derniereRencontre = (le: string, sexe: string | null | undefined, maintenant: Date): string => {
  const quand = `le ${date(le, maintenant)}`
  if (sexe === 'f') return `Vue la dernière fois ${quand}`
  if (sexe === 'm') return `Vu la dernière fois ${quand}`
  return `Dernière rencontre ${quand}`
}

/** Letters to compare by: no accent, no case, no ligature. */
export const sansAccents = (texte: string): string =>
  texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae')

/** `18 mois` under two years: the delays count them so. */
export const agePrecis = (naissance: string, maintenant: Date): string => {
  const ne = lireDate(naissance)
  const mois =
    (maintenant.getFullYear() - ne.getFullYear()) * 12 +
    maintenant.getMonth() -
    ne.getMonth() -
    (maintenant.getDate() < ne.getDate() ? 1 : 0)
  return mois < 24 ? `${Math.max(0, mois)}\u00a0mois` : ageEnMots(naissance, maintenant)
}
