// What waits in an inbox, as plain data: who asks, by which way, in which words, and what she made of it. No key, no id.
import type {
  ActeDeSaisine,
  Demandeur,
  EleveDeSaisine,
  Emetteur,
  Joindre,
  Origine,
  Saisine,
} from '../domain/saisine.ts'
import type { Reponses } from '../guichet/reponses.ts'
import type { EleveDemo } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import type { Hasard } from './hasard.ts'
import { appeler } from './voix.ts'

export type Moment = { readonly jour: string; readonly heure: string }

/** `dossier`: rank among her files. */
type Acte =
  | Exclude<ActeDeSaisine, { readonly acte: 'prendre-en-charge' } | { readonly acte: 'doublon' }>
  | { readonly acte: 'prendre-en-charge'; readonly dossier: number }
/** Without a moment: on the day of the demonstration, once it has come. */
export type Suite = { readonly acte: Acte; readonly quand: Moment | null; readonly motif: string }

type Commune = {
  readonly uai: string
  readonly eleve: EleveDeSaisine | null
  readonly texte: string
  readonly suites: readonly Suite[]
}

/** Sealed on the public page of the school, as its questions are answered. */
export type SaisineDuGuichet = Commune & {
  readonly voie: 'guichet'
  readonly langue: 'fr' | 'ar' | 'en'
  readonly reponses: Partial<Reponses> & Pick<Reponses, 'emetteur'>
  /** She has opened it. */
  readonly lue: boolean
  readonly echanges: readonly (readonly [nous: string, eux: string | null])[]
}

/** Filed by an account of the school. */
export type SaisineDeCompte = Commune & {
  readonly voie: 'compte'
  /** What he types at the login page. */
  readonly par: string
  readonly urgent: boolean
  readonly eleveInforme: boolean | null
  readonly parentsInformes: boolean | null
  readonly lue: boolean
  /** She chose to show it as taken up. */
  readonly montree: boolean
}

/** Noted by herself, some days ago: at the door, on the phone, in a meeting. */
export type SaisineNotee = Commune &
  Pick<Saisine, 'origine' | 'mode' | 'urgence' | 'pour' | 'demandeur' | 'joindre'> & {
    readonly voie: 'note'
    readonly quand: Moment
  }

export type SaisineDemo = SaisineDuGuichet | SaisineDeCompte | SaisineNotee

export const nommee = ({ nom, prenom, classe }: EleveDemo): EleveDeSaisine => ({ nom, prenom, classe })

const DU_DEHORS: ReadonlySet<Origine> = new Set([
  'service-social-departement',
  'crip-ase',
  'caf',
  'mdph',
  'association',
  'autre',
])
export const emetteurDe = (origine: Origine): Emetteur => {
  if (origine === 'eleve' || origine === 'pair') return 'eleve'
  if (origine === 'parent') return 'parent'
  return DU_DEHORS.has(origine) ? 'partenaire' : 'personnel'
}

/** A primary school has neither CPE nor bursar, and its pupils do not come by themselves. */
const DU_SECOND_DEGRE: ReadonlySet<Origine> = new Set([
  'cpe-vie-scolaire',
  'gpds',
  'commission-fonds-social',
  'eleve',
  'pair',
])
export const parleDe = (origine: Origine, e: Etablissement): boolean =>
  e.nature !== 'ecole' || !DU_SECOND_DEGRE.has(origine)

/** How the head of a primary school is counted. */
export const origineIci = (origine: Origine, e: Etablissement): Origine =>
  origine === 'direction' && e.nature === 'ecole' ? 'directeur-ecole' : origine

const accorde = ({ sexe }: { readonly sexe: 'f' | 'm' }, masculin: string, feminin: string): string =>
  sexe === 'f' ? feminin : masculin

const tuteurDit = (texte: string): string => /belle-mère|mère|père/iu.exec(texte)?.[0]?.toLowerCase() ?? ''

/** Who she writes down as asking: a colleague of the school by name, a parent by the tie that the words tell. */
export const demandeurDe = (origine: Origine, e: Etablissement, eleve: EleveDemo | null, texte: string): Demandeur => {
  const collegue = (qui: { readonly nom: string; readonly sexe: 'f' | 'm' }, qualite: string): Demandeur => ({
    nom: appeler(qui),
    qualite,
    telephone: '',
  })
  const professeur = eleve?.professeur ?? e.professeurs[0] ?? e.direction
  const QUI: Partial<Record<Origine, Demandeur>> = {
    'cpe-vie-scolaire': collegue(e.vieScolaire, 'CPE'),
    infirmier: collegue(e.infirmerie, accorde(e.infirmerie, 'infirmier', 'infirmière')),
    'psy-en': collegue(e.psyen, 'PsyEN'),
    direction: collegue(e.direction, 'direction'),
    'directeur-ecole': collegue(e.direction, 'direction'),
    enseignant: collegue(professeur, accorde(professeur, 'professeur principal', 'professeure principale')),
    parent: { nom: '', qualite: tuteurDit(texte), telephone: '' },
  }
  return QUI[origine] ?? { nom: '', qualite: '', telephone: '' }
}

const MODES: Partial<Record<Origine, readonly Saisine['mode'][]>> = {
  gpds: ['reunion'],
  'commission-fonds-social': ['reunion'],
  enseignant: ['passage', 'reunion'],
  eleve: ['passage'],
  pair: ['passage'],
  autre: ['passage'],
  'service-social-departement': ['telephone'],
  caf: ['courrier'],
  mdph: ['courrier'],
  association: ['telephone'],
}
const EST_VENU = /passe|reçue|accueil|apporte/u
export const modeDe = (h: Hasard, origine: Origine, texte: string): Saisine['mode'] =>
  origine === 'parent'
    ? EST_VENU.test(texte)
      ? 'passage'
      : 'telephone'
    : h.choisir(MODES[origine] ?? ['passage', 'telephone'])

export const joindreDe = (origine: Origine): Joindre => {
  const moyens = { eleve: 'bureau', parent: 'telephone', personnel: 'etablissement', partenaire: 'telephone' } as const
  return { moyen: moyens[emetteurDe(origine)], precision: '' }
}
