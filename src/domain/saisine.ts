// A request to the social worker, from its arrival to what became of it (field states: RECUE → QUALIFIEE → …).
// The piece lives in the coffre of the sector; the server keeps three clear states only (contract/saisine.ts).
import { z } from 'zod'

import { Id, Instant, Jour } from './identite.ts'
import { refuser, type Refus } from './refus.ts'
import { estClose, ETATS_DE_SAISINE } from './saisine-etat.ts'

/** The four paths of the guichet; the only thing the server is told of who writes. */
export const Emetteur = z.enum(['eleve', 'parent', 'personnel', 'partenaire'])
export type Emetteur = z.infer<typeof Emetteur>

/** Who first spoke of it, as the annual figures count it (T3). */
export const Origine = z.enum([
  'eleve',
  'parent',
  'pair',
  'direction',
  'cpe-vie-scolaire',
  'enseignant',
  'infirmier',
  'medecin',
  'psy-en',
  'directeur-ecole',
  'ien',
  'gpds',
  'cellule-phare',
  'commission-fonds-social',
  'ctss-dsden',
  'service-social-departement',
  'crip-ase',
  'pjj-justice',
  'police-gendarmerie',
  'mission-locale',
  'caf',
  'mdph',
  'association',
  'sante-cmp',
  'autre-ssfe',
  'autosaisine',
  'autre',
])
export type Origine = z.infer<typeof Origine>

export const ModeDeSaisine = z.enum([
  'guichet',
  'compte',
  'passage',
  'rendez-vous',
  'telephone',
  'courrier',
  'fiche',
  'reunion',
  'collegue',
])
export type ModeDeSaisine = z.infer<typeof ModeDeSaisine>

/** How soon somebody must have answered. */
export const Urgence = z.enum(['immediate', '48h', 'semaine', 'normale'])
export type Urgence = z.infer<typeof Urgence>

/** For whom: oneself or one's child, somebody else, several pupils or a class (a group action). */
export const Pour = z.enum(['soi', 'autre', 'groupe'])
export type Pour = z.infer<typeof Pour>

/** How to be found without risk. `recu`: come back with the receipt; nobody contacts the writer. */
export const Joindre = z.strictObject({
  moyen: z.enum(['recu', 'bureau', 'billet', 'telephone', 'courriel', 'etablissement']),
  /** A number, an address, hours, what must not be done. */
  precision: z.string().trim().max(300),
})
export type Joindre = z.infer<typeof Joindre>

export const EtatSaisine = z.enum(ETATS_DE_SAISINE)
export type EtatSaisine = z.infer<typeof EtatSaisine>

export { estClose }

export const EleveDeSaisine = z.strictObject({
  nom: z.string().trim().max(80),
  prenom: z.string().trim().max(80),
  classe: z.string().trim().max(30),
})
export type EleveDeSaisine = z.infer<typeof EleveDeSaisine>

export const Demandeur = z.strictObject({
  nom: z.string().trim().max(120),
  /** Function of a professional, or tie to the pupil: words of whoever writes. */
  qualite: z.string().trim().max(120),
  telephone: z.string().trim().max(30),
})
export type Demandeur = z.infer<typeof Demandeur>

/** One change of state, in the order of the story; `motif` is a few words of hers. */
export const PasDeSaisine = z.strictObject({
  etat: EtatSaisine,
  le: Instant,
  par: Id,
  motif: z.string().trim().max(500),
})
export type PasDeSaisine = z.infer<typeof PasDeSaisine>

export const contenuDeSaisine = {
  uai: z.string().length(8),
  emetteur: Emetteur,
  origine: Origine,
  mode: ModeDeSaisine,
  recueLe: Instant,
  urgence: Urgence,
  pour: Pour,
  /** Null: without a name, or a group. */
  eleve: EleveDeSaisine.nullable(),
  demandeur: Demandeur,
  texte: z.string().max(20_000),
  /** Language it was written in: `fr`, `fr-simple`, `en`, `ar`. */
  langue: z.string().max(20),
  joindre: Joindre,
  /** Told of this request by a professional: null when not said. */
  eleveInforme: z.boolean().nullable(),
  parentsInformes: z.boolean().nullable(),
  /** The clear row of the server, for states and the conversation; null when noted by hand. */
  saisine: Id.nullable(),
  /** Public half (base64) of the pair of the receipt, to answer to; null without a receipt. */
  recu: z.string().max(1_700).nullable(),
  /** Spoken answers that came with it: pieces `voix` of the same coffre. */
  voix: z.int().min(0).max(8),

  etat: EtatSaisine,
  pas: z.array(PasDeSaisine).max(60),
  /** Principal theme, once studied. */
  theme: z.string().max(20).nullable(),
  /** The pupil agrees to meet her; null when not asked yet. */
  adhesion: z.boolean().nullable(),
  /** She knows the family or is concerned herself: to be handed to a colleague. */
  conflit: z.boolean(),
  /** The file it opened or joined. */
  dossier: Id.nullable(),
  /** What or whom it waits for, and until when. */
  attente: z.string().trim().max(200),
  attenteJusqua: Jour.nullable(),
  doublonDe: Id.nullable(),
}

export const Saisine = z.strictObject(contenuDeSaisine)
export type Saisine = z.infer<typeof Saisine>

/** What she decides; each names what it needs. */
export type ActeDeSaisine =
  | {
      readonly acte: 'etudier'
      readonly urgence: Urgence
      readonly theme: string | null
      readonly adhesion: boolean | null
      readonly parentsInformes: boolean | null
      readonly eleveInforme: boolean | null
      readonly conflit: boolean
    }
  | { readonly acte: 'attendre'; readonly attente: string; readonly jusqua: Jour | null }
  | { readonly acte: 'prendre-en-charge'; readonly dossier: Id }
  | { readonly acte: 'conseil-donne' }
  | { readonly acte: 'relais' }
  | { readonly acte: 'doublon'; readonly de: Id }
  | { readonly acte: 'annuler' }
  | { readonly acte: 'rouvrir' }

export type RefusDeSaisine =
  | 'saisine-close'
  | 'saisine-ouverte'
  | 'saisine-en-conflit'
  | 'doublon-de-soi'
  | 'attente-sans-mot'

const ETAT_DE: Record<ActeDeSaisine['acte'], EtatSaisine> = {
  etudier: 'etudiee',
  attendre: 'en-attente',
  'prendre-en-charge': 'prise-en-charge',
  'conseil-donne': 'conseil-donne',
  relais: 'relais',
  doublon: 'doublon',
  annuler: 'annulee',
  rouvrir: 'etudiee',
}

const effet = (acte: ActeDeSaisine): Partial<Saisine> => {
  switch (acte.acte) {
    case 'etudier':
      return {
        urgence: acte.urgence,
        theme: acte.theme,
        adhesion: acte.adhesion,
        parentsInformes: acte.parentsInformes,
        eleveInforme: acte.eleveInforme,
        conflit: acte.conflit,
      }
    case 'attendre':
      return { attente: acte.attente.trim(), attenteJusqua: acte.jusqua }
    case 'prendre-en-charge':
      return { dossier: acte.dossier, attente: '', attenteJusqua: null }
    case 'doublon':
      return { doublonDe: acte.de }
    case 'rouvrir':
      return { doublonDe: null, attente: '', attenteJusqua: null }
    case 'conseil-donne':
    case 'relais':
    case 'annuler':
      return {}
  }
}

/** The next state of a saisine. Taking it up may follow its arrival at once: an emergency is not studied first. */
export const agirSurSaisine = (
  saisine: Saisine,
  acte: ActeDeSaisine,
  piece: Id,
  { le, par, motif }: { le: Instant; par: Id; motif: string },
): Saisine | Refus<RefusDeSaisine> => {
  const close = estClose(saisine.etat)
  if (acte.acte === 'rouvrir' ? !close : close) return refuser(close ? 'saisine-close' : 'saisine-ouverte')
  if (acte.acte === 'prendre-en-charge' && saisine.conflit) return refuser('saisine-en-conflit')
  if (acte.acte === 'doublon' && acte.de === piece) return refuser('doublon-de-soi')
  if (acte.acte === 'attendre' && acte.attente.trim() === '') return refuser('attente-sans-mot')
  const etat = ETAT_DE[acte.acte]
  return { ...saisine, ...effet(acte), etat, pas: [...saisine.pas, { etat, le, par, motif: motif.trim() }].slice(-60) }
}
