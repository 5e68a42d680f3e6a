import type { Hasard } from './hasard.ts'
import { anneeScolaire, joursOuvres, plus, rentree, sortie } from './calendrier.ts'
import { faireEleve, type EleveDemo, type Registre } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import { proteger } from './cartes.ts'
import { faireFoyer, type Composition, type FoyerDemo } from './foyers.ts'
import { autreType, choisirScenario, themesDe, type Motif } from './motifs.ts'
import { EN_PRESENCE, LIEUX, presentsDe, SANS_HEURE, type PresentDemo } from './presents.ts'
import { conteur, type Memoire, type Plume } from './recit.ts'
import { heureLibre, intervalle, jourAutour, jourAvant, nombreDEntretiens, ouverture, type Agenda } from './rythme.ts'
import { TACHES } from './textes/communs-travail.ts'
import { convient, polir, rendre, type Contexte } from './textes/grammaire.ts'
import type { Scenario } from './textes/scenario.ts'
import { traitsDe, voixDeLEcole, voixDuFoyer } from './voix.ts'

export type NoteDemo = {
  type: string
  jour: string
  heure: string | null
  lieu: string
  presents: PresentDemo[]
  themes: string[]
  texte: string
}
export type TacheDemo = { libelle: string; echeance: string | null; faiteLe: string | null; note: number | null }
export type DossierDemo = {
  titulaire: number
  eleve: EleveDemo
  foyer: FoyerDemo
  motif: Motif
  themes: string[]
  ouvertLe: string
  informeLe: string | null
  informes: string
  notes: NoteDemo[]
  taches: TacheDemo[]
  closLe: string | null
  prevuJusqua: string | null
}

export type Auteur = {
  rang: number
  sexe: 'f' | 'm'
  plume: Plume
  agenda: Agenda
  presence: ReadonlyMap<string, readonly number[]>
}

export type Consigne = {
  eleve?: Partial<EleveDemo>
  scenario?: { motif: Motif; scenario: Scenario }
  sansFin?: boolean
  foyer?: FoyerDemo
  composition?: Composition
  dates?: Jalon[]
  taches?: TacheDemo[]
  themes?: string[]
}

type Jalon = { type: string; jour: string; heure: string | null }

/** Opened last year or this one, a note every week or two, met where and when the school is visited. */
const dater = (
  h: Hasard,
  { agenda, presence }: Auteur,
  uai: string,
  aujourdhui: string,
  { types, commandees }: { types: readonly string[]; commandees: readonly Jalon[] | undefined },
): Jalon[] => {
  // Days ordered by hand fall on the working day before, when they must.
  if (commandees) return commandees.map((d) => ({ ...d, jour: jourAvant(agenda, d.jour) }))
  const annee = anneeScolaire(aujourdhui)
  const ouvertLe = h.chance(0.47)
    ? ouverture(h, agenda, rentree(annee), aujourdhui)
    : ouverture(h, agenda, rentree(annee - 1), plus(sortie(annee - 1), -10))
  const dates: Jalon[] = []
  let cible = ouvertLe
  for (const type of types) {
    const jour = jourAutour(agenda, cible, EN_PRESENCE.has(type) ? (presence.get(uai) ?? []) : [])
    if (jour === null) break
    dates.push({ type, jour, heure: SANS_HEURE.has(type) && h.chance(0.7) ? null : heureLibre(h, agenda, jour) })
    cible = plus(jour, type === 'ENTRETIEN_ELEVE' ? intervalle(h) : h.entier(1, 9))
  }
  if (dates.length > 0) return dates
  return [{ type: 'ENTRETIEN_ELEVE', jour: ouvertLe, heure: heureLibre(h, agenda, ouvertLe) }]
}

const PREMIERS = [
  ['ENTRETIEN_ELEVE', 78],
  ['ENTRETIEN_PARENTS', 10],
  ['LIAISON_INTERNE', 7],
  ['ENTRETIEN_TEL', 5],
] as const

/** A grave story is followed longer, and by more people. */
const typesDe = (h: Hasard, motif: Motif, traits: ReadonlySet<string>): string[] => {
  const grave = traits.has('grave')
  const entretiens = nombreDEntretiens(h) + (grave ? 2 : 0)
  const autres = h.entier(grave ? 2 : 0, Math.round(entretiens * 1.7))
  const premier = h.pondere(PREMIERS)
  const encore = entretiens - (premier === 'ENTRETIEN_ELEVE' ? 1 : 0)
  return [
    premier,
    ...h.melanger([
      ...Array.from({ length: encore }, () => 'ENTRETIEN_ELEVE'),
      ...Array.from({ length: autres }, () => autreType(h, motif, traits)),
    ]),
  ]
}

const seClot = (h: Hasard, derniere: string, aujourdhui: string, grave: boolean): boolean =>
  derniere < rentree(anneeScolaire(aujourdhui))
    ? h.chance(grave ? 0.35 : 0.8)
    : derniere < plus(aujourdhui, -25) && h.chance(grave ? 0 : 0.22)

/** One pupil, her people, her story and its year. */
export const faireDossier = (
  h: Hasard,
  auteur: Auteur,
  e: Etablissement,
  { aujourdhui, registre, memoire }: { aujourdhui: string; registre: Registre; memoire: Memoire },
  consigne: Consigne = {},
): DossierDemo => {
  const eleve = { ...faireEleve(h, e, aujourdhui, registre), ...consigne.eleve }
  const foyer = consigne.foyer ?? faireFoyer(h, eleve, e, aujourdhui, consigne.composition)
  const duFoyer = voixDuFoyer(h, foyer, eleve)
  const deLEcole = voixDeLEcole(h, eleve, e)
  const traits = new Set([...traitsDe(eleve, e, aujourdhui), ...duFoyer.traits])
  const { motif, scenario } = consigne.scenario ?? choisirScenario(h, traits)
  const grave = motif === 'protection' || scenario.code === 'PER-SUI'
  if (grave) traits.add('grave')
  if (scenario.code === 'PE-PHY') traits.add('phy')
  if (motif === 'financier') traits.add('finance')
  const base: Omit<Contexte, 'hasard'> = {
    sexe: eleve.sexe,
    traits,
    genres: { ...duFoyer.genres, ...deLEcole.genres, moi: auteur.sexe },
    variables: { ...duFoyer.variables, ...deLEcole.variables },
  }
  const decor: Record<string, string> = {}
  for (const [nom, valeurs] of Object.entries(scenario.decor ?? {}))
    decor[nom] = rendre(h.choisir(valeurs.filter((v) => convient(v, traits))), { ...base, hasard: h })
  const complet = { ...base, variables: { ...base.variables, ...decor } }

  const types = typesDe(h, motif, traits)
  const dates = dater(h, auteur, e.uai, aujourdhui, { types, commandees: consigne.dates })
  const ouvertLe = dates[0]?.jour ?? aujourdhui
  const derniere = dates.at(-1)?.jour ?? aujourdhui
  if (scenario.code === 'PE-CON') proteger(h, foyer.proches, ouvertLe)
  const aClore = !consigne.sansFin && seClot(h, derniere, aujourdhui, grave)

  const dire = conteur(complet, h, scenario, auteur.plume, memoire)
  const themes = consigne.themes ?? themesDe(h, scenario.code)
  const notes = dates.map(({ type, jour, heure }, rang): NoteDemo => {
    const suivant = dates.slice(rang + 1).find((d) => d.type === 'ENTRETIEN_ELEVE')
    const prochain = suivant && suivant.jour > jour ? suivant : null
    const sansTheme = !consigne.dates && h.chance(0.07)
    return {
      type,
      jour,
      heure,
      lieu: LIEUX[type] ?? (EN_PRESENCE.has(type) ? 'au bureau' : ''),
      presents: presentsDe(h, type, foyer, e, eleve),
      themes: sansTheme ? [] : [themes[0] ?? scenario.code, ...themes.slice(1).filter(() => h.chance(0.4))],
      texte: dire({ type, jour, rang, sur: dates.length, prochain, dernier: aClore && rang === dates.length - 1 }),
    }
  })
  const closLe = aClore ? (jourAutour(auteur.agenda, plus(derniere, h.entier(0, 20)), []) ?? derniere) : null
  const sansNouvelles =
    closLe === null && derniere >= rentree(anneeScolaire(aujourdhui)) && derniere < plus(aujourdhui, -30)
  const seul = foyer.composition === 'ase' || traits.has('majeur')
  const { ref = '' } = complet.variables
  return {
    titulaire: auteur.rang,
    eleve,
    foyer,
    motif,
    themes,
    ouvertLe,
    informeLe: h.chance(0.86) ? ouvertLe : null,
    informes: seul
      ? eleve.prenom
      : h.choisir([eleve.prenom, `${eleve.prenom} et ${ref}`, `${eleve.prenom}, puis ${ref}`]),
    notes,
    closLe,
    taches: consigne.taches ?? (closLe ? [] : faireTaches(h, { ...complet, hasard: h }, dates, aujourdhui)),
    prevuJusqua: !consigne.dates && sansNouvelles && h.chance(0.3) ? plus(aujourdhui, h.entier(7, 45)) : null,
  }
}

/** Few: a task is a promise. Those of last year are done; of this one some are late, some for today. */
const faireTaches = (h: Hasard, contexte: Contexte, dates: readonly Jalon[], aujourdhui: string): TacheDemo[] =>
  dates.flatMap(({ jour }, note): TacheDemo[] => {
    if (!h.chance(0.13)) return []
    const echeance = plus(jour, h.entier(2, 21))
    const prochainOuvre = joursOuvres(echeance, plus(echeance, 70))[0] ?? echeance
    const libelle = polir(rendre(h.choisir(TACHES.filter((t) => convient(t, contexte.traits))), contexte))
    if (prochainOuvre > aujourdhui) return [{ libelle, echeance: prochainOuvre, faiteLe: null, note }]
    const enRetard = prochainOuvre > plus(aujourdhui, -20) && h.chance(0.45)
    return [{ libelle, echeance: prochainOuvre, faiteLe: enRetard ? null : `${prochainOuvre}T15:30:00Z`, note }]
  })
