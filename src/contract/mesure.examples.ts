// Rule 4: nothing measures a professional. What carries counts carries no person, no day, no hour, no duration; and whatever
// leaves a browser or comes back as a number has been read by somebody with this rule in mind (mesure-revue.examples.ts).
import { TABLES, type Axe } from '../domain/chiffres.ts'
import { champsDe, type Champ, type Parties, type Schema } from './champs.examples.ts'
import type { Revue } from './mesure-revue.examples.ts'

const PLAINS: readonly Champ['nature'][] = ['texte', 'code', 'oui-non', 'partie']
const NOMBRES = ['compte', 'rang', 'annee', 'reglage', 'poste', 'affiche', 'ecole']

const cheminDe = ({ chemin }: Champ): string => chemin.replace(/^\./u, '')

/** As written in the review: the nature of a number is said there, and only there. */
const ecrit = (champ: Champ, dits: readonly string[]): string => {
  if (PLAINS.includes(champ.nature)) return cheminDe(champ)
  if (champ.nature !== 'nombre') return `${cheminDe(champ)}:${champ.nature}`
  const nature = NOMBRES.find((n) => dits.includes(`${cheminDe(champ)}:${n}`))
  return `${cheminDe(champ)}:${nature ?? 'nombre'}`
}

const lus = (champs: string): readonly string[] => champs.split(' ').filter((champ) => champ !== '')

/** What the review should say of a type, in its own words wherever it has said something. */
export const champsEcrits = (schema: Schema, parties: Parties, dits: string): string =>
  champsDe(schema, parties)
    .map((champ) => ecrit(champ, lus(dits)))
    .join(' ')

const differences = (nom: string, schema: Schema, parties: Parties, dits: string): string[] => {
  const attendus = champsDe(schema, parties).map((champ) => ecrit(champ, lus(dits)))
  return [
    ...attendus.filter((champ) => !lus(dits).includes(champ)).map((champ) => `${nom}: ${champ} is not reviewed`),
    ...lus(dits)
      .filter((champ) => !attendus.includes(champ))
      .map((champ) => `${nom}: ${champ} is reviewed and does not exist`),
  ]
}

const PERSONNES =
  /^(?:.*[a-z]Par|par|membres?|acteur|auteur|personne(?:Id)?|professionnel(?:le)?|agent|ass|nom|prenom|identifiant|courriel|signature)$/u
const JOURS = /^(?:jours?|dates?|le|du|au|debut|fin|mois|semaines?|.*[a-z]Le|jourDeSemaine)$/u
const HEURES = /^(?:heures?|instant|horaire)$/u
const DUREES = /^(?:duree.*|.*[a-z]Duree|temps|minutes?|secondes?|delai.*)$/u

/** By the type of the field, or by its name: an id and a number say nothing of themselves. */
const quiMesure = ({ cle, nature }: Champ): string | null => {
  if (nature === 'jour' || JOURS.test(cle)) return 'a day'
  if (nature === 'instant' || nature === 'heure' || HEURES.test(cle)) return 'an hour'
  if (DUREES.test(cle)) return 'a duration'
  if (PERSONNES.test(cle)) return 'a person'
  return nature === 'libre' ? 'anything' : null
}

/**
 * The postmark of counts: when a whole was sent or published, by whom, of which service. It is not of the work counted, and
 * stands at the root of a body, never inside what is counted.
 */
const CACHETS: Readonly<Record<string, readonly string[]>> = {
  'depot releve': ['le'],
  'depot remontee': ['le'],
  'piece releve': ['le', 'par'],
  'piece remontee': ['le'],
  'GET /api/publications': ['publications[].le', 'publications[].nom'],
}

const entier = (schema: Schema): readonly Champ[] => champsDe(schema, {})

/** What stands beside counts and may not. */
const aCoteDesComptes = (nom: string, schema: Schema): string[] =>
  entier(schema).flatMap((champ) => {
    const quoi = quiMesure(champ)
    const cachet = CACHETS[nom]?.includes(cheminDe(champ)) ?? false
    return quoi === null || cachet ? [] : [`${nom}: counts stand beside ${quoi} (${cheminDe(champ)})`]
  })

/** A type that carries counts, itself or by a part of it. */
const compte = (nom: string, dits: (nom: string) => string, parties: Parties, schema: Schema): boolean =>
  lus(dits(nom)).some((champ) => champ.endsWith(':compte')) ||
  champsDe(schema, parties).some(({ nature, cle }) => {
    const partie = nature === 'partie' ? parties[cle] : undefined
    return partie !== undefined && compte(`<${cle}>`, dits, parties, partie)
  })

export type Examen = {
  readonly partent: ReadonlyMap<string, Schema>
  readonly reviennent: ReadonlyMap<string, Schema>
  readonly parties: Parties
  readonly partiesRecues: Parties
  readonly revue: Revue
  readonly nombresRecus: Readonly<Record<string, string>>
}

const enPartant = ({ partent, parties, revue }: Examen): string[] => {
  const dits = (nom: string): string => revue[nom]?.[1] ?? ''
  const champs = [...partent].flatMap(([nom, schema]) => {
    const [raison = ''] = revue[nom] ?? []
    const vide = entier(schema).length === 0
    const sansRaison = !vide && raison.trim().length < 10 ? [`${nom}: nobody has said why it leaves`] : []
    return [...sansRaison, ...differences(nom, schema, parties, dits(nom))]
  })
  const comptes = [...partent].filter(([nom, schema]) => compte(nom, dits, parties, schema))
  const passes = Object.keys(revue)
    .filter((nom) => !partent.has(nom))
    .map((nom) => `${nom}: reviewed, and leaves no more`)
  return [...champs, ...passes, ...comptes.flatMap(([nom, schema]) => aCoteDesComptes(nom, schema))]
}

const enRevenant = ({ reviennent, partiesRecues, nombresRecus, parties, revue }: Examen): string[] =>
  [...reviennent].flatMap(([nom, schema]) => {
    const dits = nombresRecus[nom] ?? ''
    const nombres = champsDe(schema, { ...parties, ...partiesRecues }).filter(({ nature }) => nature === 'nombre')
    const attendus = nombres.map((champ) => ecrit(champ, lus(dits)))
    const manquent = attendus
      .filter((champ) => !lus(dits).includes(champ))
      .map((champ) => `answer of ${nom}: ${champ} is not reviewed`)
    const enTrop = lus(dits)
      .filter((champ) => !attendus.includes(champ))
      .map((champ) => `answer of ${nom}: ${champ} is reviewed and does not exist`)
    const decrits = (autre: string): string => (autre === nom ? dits : (revue[autre]?.[1] ?? nombresRecus[autre] ?? ''))
    const comptees = compte(nom, decrits, { ...parties, ...partiesRecues }, schema)
    return [...manquent, ...enTrop, ...(comptees ? aCoteDesComptes(nom, schema).map((f) => `answer of ${f}`) : [])]
  })

/** Codes of an axis are words of the profession; a day or a name among them would be a way around the rest. */
const AXES: readonly Axe[] = [
  ...(['niveau', 'sexe', 'origine', 'theme', 'type', 'motif', 'parents-informes', 'retour-recu'] as const),
]
const axes = (): string[] =>
  TABLES.flatMap(({ code, axes: siens }) =>
    siens.filter((axe) => !AXES.includes(axe)).map((axe) => `table ${code}: the axis ${axe} is not reviewed`),
  )

/** Empty: nothing that leaves, and no answer, measures anybody. */
export const manquements = (examen: Examen): readonly string[] => [
  ...axes(),
  ...enPartant(examen),
  ...enRevenant(examen),
]
