// Two published files, read by the names of their columns: the ministry's school holidays, Etalab's public holidays.
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'

import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { ACADEMIES, momentA, ZONES_FERIEES } from '../../domain/calendrier.ts'
import { Instant, Jour } from '../../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'

export type CongeLu = { zone: string; annee: string; libelle: string; du: Jour; reprise: Jour | null }
export type FerieLu = { zone: string; jour: Jour; libelle: string }
export type LigneRefusee = { ligne: number; motif: string }

export type CalendrierLu = { readonly refusees: readonly LigneRefusee[] } & (
  | { readonly type: 'vacances'; readonly lignes: readonly CongeLu[] }
  | { readonly type: 'feries'; readonly lignes: readonly FerieLu[] }
)

const plier = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')

const phrases = {
  'jour-illisible': 'date illisible',
  'zone-inconnue': 'zone inconnue',
  'libelle-absent': 'sans libellé',
  'dates-inversees': 'finit avant de commencer',
  'dates-differentes': 'autres dates que la même période, plus haut, de la même zone',
} as const
type Motif = keyof typeof phrases

/** One line, by the first of these columns that the file has. */
type Ligne = { readonly n: number; lire(...alias: string[]): string }

const lireLignes = (texte: string): { entetes: ReadonlySet<string>; lignes: Ligne[] } | null => {
  const entete = /^[^\r\n]*/u.exec(texte.trimStart())?.[0] ?? ''
  const delimiter = entete.split(';').length > entete.split(',').length ? ';' : ','
  try {
    const lus = parse(texte, { delimiter, bom: true, info: true, relax_column_count: true, skip_empty_lines: true })
    const [tete, ...corps] = lus as unknown as { record: string[]; info: { lines: number } }[]
    const colonnes = (tete?.record ?? []).map(plier)
    const lignes = corps.map(({ record, info }) => ({
      n: info.lines,
      lire: (...alias: string[]) => (record[colonnes.findIndex((nom) => alias.includes(nom))] ?? '').trim(),
    }))
    return { entetes: new Set(colonnes), lignes }
  } catch (faute) {
    if (faute instanceof CsvError) return null
    throw faute
  }
}

const DEBUT = ['datededebut', 'datedebut', 'startdate']
const FIN = ['datedefin', 'datefin', 'enddate']

const zoneDe = (dite: string, academie: string): string | null => {
  const lettre = /^(?:zone\s*)?([abc])$/iu.exec(dite)?.[1]
  if (lettre !== undefined) return lettre.toUpperCase()
  const nom = plier(dite === '' ? academie : dite.replace(/^zone\s/iu, ''))
  return Object.values(ACADEMIES).find((a) => plier(a.zone) === nom || plier(a.nom) === nom)?.zone ?? null
}

/**
 * The file gives instants of a local midnight. Those published so far are midnights of Paris, overseas too; a midnight
 * of the académie itself is understood as well, and nothing else is guessed.
 */
const jourDe = (saisie: string, academie: string): Jour | Refus<'jour-illisible'> => {
  if (Jour.safeParse(saisie).success) return saisie
  const instant = Instant.safeParse(saisie.replace(/\+00:?00$/u, 'Z'))
  if (!instant.success) return refuser('jour-illisible')
  const nom = plier(academie)
  const fuseaux = Object.values(ACADEMIES).flatMap((a) => (plier(a.nom) === nom ? [a.fuseau] : []))
  const minuit = ['Europe/Paris', ...fuseaux]
    .map((f) => momentA(instant.data, f))
    .find(({ heure }) => heure === '00:00')
  return minuit?.jour ?? refuser('jour-illisible')
}

/** Only what keeps pupils away: the file also says when teachers are back, and parts of an archipelago. */
const pourTous = (population: string): boolean => ['', 'eleves'].includes(plier(population))

const lireConge = (ligne: Ligne): CongeLu | Refus<Motif> => {
  const academie = ligne.lire('academies', 'academie', 'location')
  const zone = zoneDe(ligne.lire('zones', 'zone'), academie)
  const brut = ligne.lire('description', 'libelle').replaceAll('\u0027', '’')
  const [debut, fin] = [ligne.lire(...DEBUT), ligne.lire(...FIN)]
  if (zone === null) return refuser('zone-inconnue')
  if (brut === '') return refuser('libelle-absent')
  const du = jourDe(debut, academie)
  const au = fin === '' ? null : jourDe(fin, academie)
  if (estRefus(du)) return du
  if (estRefus(au)) return au
  if (au !== null && au < du) return refuser('dates-inversees')
  const sansFin = /^début d/iu.test(brut)
  const libelle = brut.replace(/^début (?:des |de )/iu, '').slice(0, 120)
  // a single day has its own day for end; the end of all others is the day of return
  const reprise = sansFin || au === null ? null : au === du ? plusJours(du, 1) : au
  const rentree = anneeScolaire(du)
  const annee = /^\d{4}(?:-\d{4})?$/u.exec(ligne.lire('anneescolaire'))?.[0] ?? `${rentree}-${rentree + 1}`
  return { zone, annee, libelle, du, reprise }
}

const lireFerie = (ligne: Ligne): FerieLu[] | Refus<Motif> => {
  const jour = ligne.lire('date')
  const libelle = ligne.lire('nomjourferie', 'nom', 'libelle').replaceAll('\u0027', '’').slice(0, 80)
  if (!Jour.safeParse(jour).success) return refuser('jour-illisible')
  if (libelle === '') return refuser('libelle-absent')
  const zones = ligne
    .lire('zones', 'zone')
    .split('|')
    .map((dite) => ZONES_FERIEES.find((zone) => plier(zone) === plier(dite)) ?? null)
  return zones.includes(null)
    ? refuser('zone-inconnue')
    : zones.flatMap((zone) => (zone === null ? [] : [{ zone, jour, libelle }]))
}

const cle = ({ zone, annee, libelle }: CongeLu): string => `${zone}|${annee}|${libelle}`

const lireVacances = (lignes: readonly Ligne[], refuserLigne: (n: number, motif: Motif) => void): CongeLu[] => {
  const conges = new Map<string, CongeLu>()
  for (const ligne of lignes) {
    if (!pourTous(ligne.lire('population'))) continue
    const lu = lireConge(ligne)
    if (estRefus(lu)) {
      refuserLigne(ligne.n, lu.refus)
      continue
    }
    // each académie of a zone has its line, and a beginning may be followed by the whole
    const deja = conges.get(cle(lu))
    if (deja && deja.reprise !== null && lu.reprise !== null && (deja.du !== lu.du || deja.reprise !== lu.reprise))
      refuserLigne(ligne.n, 'dates-differentes')
    else if (!deja || deja.reprise === null) conges.set(cle(lu), lu)
  }
  return [...conges.values()]
}

/** Null: neither of the two files. */
export const lireCalendrier = (texte: string): CalendrierLu | null => {
  const lu = lireLignes(texte)
  if (lu === null) return null
  const a = (...alias: string[]): boolean => alias.some((nom) => lu.entetes.has(nom))
  const refusees: LigneRefusee[] = []
  const refuserLigne = (ligne: number, motif: Motif): void => void refusees.push({ ligne, motif: phrases[motif] })
  if (a(...DEBUT) && a(...FIN) && a('zones', 'zone'))
    return { type: 'vacances', lignes: lireVacances(lu.lignes, refuserLigne), refusees }
  if (!a('date') || !a('zones', 'zone') || !a('nomjourferie', 'nom', 'libelle')) return null
  const feries = new Map<string, FerieLu>()
  for (const ligne of lu.lignes) {
    const lus = lireFerie(ligne)
    if (estRefus(lus)) refuserLigne(ligne.n, lus.refus)
    else for (const ferie of lus) feries.set(`${ferie.zone}|${ferie.jour}`, ferie)
  }
  return { type: 'feries', lignes: [...feries.values()], refusees }
}
