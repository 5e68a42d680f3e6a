// A sector whose inbox is being written, and how one thing said of one pupil is noted there.
import type { Origine, Urgence } from '../domain/saisine.ts'
import { anneeScolaire, plus, rentree } from './calendrier.ts'
import type { DossierDemo } from './dossiers.ts'
import { faireEleve, type EleveDemo, type Registre } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import type { Hasard } from './hasard.ts'
import type { PersonnelDemo } from './personnels.ts'
import type { Heures } from './presences.ts'
import { heureLibre, jourAvant, type Agenda } from './rythme.ts'
import {
  demandeurDe,
  emetteurDe,
  joindreDe,
  modeDe,
  nommee,
  origineIci,
  type Moment,
  type SaisineNotee,
  type Suite,
} from './saisines.ts'
import { polir, rendre, type Contexte } from './textes/grammaire.ts'
import type { Tirage } from './tirage.ts'
import { traitsDe, voixDeLEcole, voixDuFoyer } from './voix.ts'

export type SecteurDemo = {
  readonly h: Hasard
  readonly ecoles: readonly Etablissement[]
  readonly heures: readonly Heures[]
  /** Hers, in their order. */
  readonly dossiers: readonly DossierDemo[]
  readonly personnels: readonly PersonnelDemo[]
  readonly agenda: Agenda
  readonly aujourdhui: string
  /** First of the days she is away; null: she is here. Nothing is opened by her since. */
  readonly absenteDepuis: string | null
  readonly registre: Registre
  readonly tirage: Tirage
}

/** When the day is over, she decides. */
export const SOIR = '17:40'
const JOURS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi']

/** A working day of this school year, so many days ago, before she left. */
export const ilYA = (secteur: Pick<SecteurDemo, 'agenda' | 'aujourdhui' | 'absenteDepuis'>, jours: number): string => {
  const { agenda, aujourdhui, absenteDepuis } = secteur
  const premier = rentree(anneeScolaire(aujourdhui))
  const jour = jourAvant(agenda, plus(absenteDepuis ?? aujourdhui, -jours))
  return jour < premier ? (premier < aujourdhui ? premier : aujourdhui) : jour
}

/** « mardi » and « bureau 104 »: when a pupil of that school finds her. */
export const permanenceDe = (heures: readonly Heures[], uai: string): { jour: string; bureau: string } => {
  const la = heures.filter((h) => h.uai === uai)
  const dite = la.find(({ semaine }) => semaine === 'toutes') ?? la[0]
  const bureau = dite?.bureau ?? 'le bureau du service social'
  return { jour: JOURS[dite?.jourDeSemaine ?? 1] ?? '', bureau: bureau.charAt(0).toLowerCase() + bureau.slice(1) }
}

export const exiger = <T>(chose: T | null, quoi: string): T => {
  if (chose === null) throw new Error(`${quoi}: all has been said`)
  return chose
}

export const contexteDe = (
  { h, heures, aujourdhui }: SecteurDemo,
  eleve: EleveDemo,
  e: Etablissement,
  dossier: DossierDemo | null = null,
): Contexte => {
  const ecole = voixDeLEcole(h, eleve, e)
  const traits = [...traitsDe(eleve, e, aujourdhui), ...(dossier ? voixDuFoyer(h, dossier.foyer, eleve).traits : [])]
  return {
    hasard: h,
    sexe: eleve.sexe,
    genres: ecole.genres,
    variables: { ...ecole.variables, ...permanenceDe(heures, e.uai) },
    traits: new Set(traits),
  }
}

export const dire = (modele: string, contexte: Contexte): string => polir(rendre(modele, contexte))

/** One person says one thing of one pupil, some days ago. */
export const noter = (
  secteur: SecteurDemo,
  [e, eleve, dossier]: readonly [Etablissement, EleveDemo, DossierDemo | null],
  { origine, modele, jour, urgence = 'normale' }: { origine: Origine; modele: string; jour: string; urgence?: Urgence },
  suites: (moment: Moment) => readonly Suite[] = () => [],
): SaisineNotee => {
  const { h, agenda } = secteur
  const ici = origineIci(origine, e)
  const texte = dire(modele, contexteDe(secteur, eleve, e, dossier))
  return {
    voie: 'note',
    uai: e.uai,
    eleve: nommee(eleve),
    texte,
    origine: ici,
    mode: modeDe(h, ici, texte),
    urgence,
    pour: emetteurDe(ici) === 'parent' || ici === 'eleve' ? 'soi' : 'autre',
    demandeur: demandeurDe(ici, e, eleve, texte),
    joindre: joindreDe(ici),
    quand: { jour, heure: heureLibre(h, agenda, jour) },
    suites: suites({ jour, heure: SOIR }),
  }
}

export const etudier = (theme: string, urgence: Urgence, quand: Moment): Suite => ({
  acte: {
    acte: 'etudier',
    urgence,
    theme,
    adhesion: null,
    parentsInformes: null,
    eleveInforme: null,
    conflit: false,
  },
  quand,
  motif: '',
})

export const secondDegre = ({ h, ecoles }: SecteurDemo): Etablissement =>
  h.choisir(ecoles.filter(({ nature }) => nature !== 'ecole'))

/** A pupil who has no file yet. */
export const nouvelEleve = (
  { h, aujourdhui, registre }: SecteurDemo,
  e: Etablissement,
): readonly [Etablissement, EleveDemo, null] => [e, faireEleve(h, e, aujourdhui, registre), null]

/** Nobody of the sector has opened anything since she left. */
export const presente = ({ absenteDepuis }: SecteurDemo): boolean => absenteDepuis === null
