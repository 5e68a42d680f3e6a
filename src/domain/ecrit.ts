// A writing of child protection: information préoccupante (CASF R226-2-2) or signalement judiciaire (CASF L226-4 II).
// Sealed, whole, in the coffre of the file; frozen once transmitted: what follows is pieces `suite`, or another writing
// that completes it. Content merged from the guides of the departments, and from the guide of the HAS.
import { z } from 'zod'

import { DitPar, ExerciceAutorite, Lien, Regime } from './eleve.ts'
import { Id, Instant, Jour } from './identite.ts'
import { Canal, Delais } from './protocole.ts'

const Heure = z.string().regex(/^\d{2}:\d{2}$/u)
const ligne = (max = 200) => z.string().trim().max(max)
const texte = (max: number) => z.string().max(max)

export const TypeEcrit = z.enum(['ip', 'signalement'])
export type TypeEcrit = z.infer<typeof TypeEcrit>

export const EtatEcrit = z.enum(['brouillon', 'transmis', 'abandonne'])

/** Where a sentence was picked in the file; nothing of the note itself. */
const Puise = z.strictObject({ note: Id }).nullable()

export const FaitObserve = z.strictObject({
  jour: Jour.nullable(),
  heure: Heure.nullable(),
  /** Who saw it: « H. Delmas », « l’infirmière ». */
  par: DitPar,
  texte: texte(4_000),
  puise: Puise,
})
export type FaitObserve = z.infer<typeof FaitObserve>

/** Words of the child, exactly; the question asked, or none. */
export const PropoDeLEnfant = z.strictObject({
  texte: texte(2_000),
  jour: Jour.nullable(),
  heure: Heure.nullable(),
  /** Empty: without a question. */
  question: ligne(500),
  /** Who received them. */
  par: DitPar,
  puise: Puise,
})
export type PropoDeLEnfant = z.infer<typeof PropoDeLEnfant>

export const ResponsableDEcrit = z.strictObject({
  personneId: Id,
  nom: ligne(80),
  prenom: ligne(80),
  lien: Lien,
  lienPrecision: ligne(60),
  autorite: ExerciceAutorite,
  adresse: ligne(300),
  /** Must not be told to the other parent: printed for the recipient only, and marked. */
  adresseProtegee: z.boolean(),
  telephone: ligne(30),
  /** The child lives there; null: not known. */
  heberge: z.boolean().nullable(),
  /** Other than French: an interpreter is needed. */
  langue: ligne(60),
})
export type ResponsableDEcrit = z.infer<typeof ResponsableDEcrit>

/** Siblings and other minors at home: all are evaluated (CASF L226-3). */
export const MineurAuDomicile = z.strictObject({
  nom: ligne(80),
  prenom: ligne(80),
  naissance: Jour.nullable(),
  etablissement: ligne(120),
  lien: ligne(60),
})
export type MineurAuDomicile = z.infer<typeof MineurAuDomicile>

/** Of one holder of parental authority: told beforehand, unless contrary to the interest of the child (L226-2-1). */
export const InformationDuTitulaire = z.strictObject({
  personneId: Id,
  informe: z.enum(['oui', 'non']).nullable(),
  le: Jour.nullable(),
  comment: ligne(200),
  reaction: texte(1_000),
  /** Why not: it is printed. */
  raison: texte(1_000),
})
export type InformationDuTitulaire = z.infer<typeof InformationDuTitulaire>

/** What one recipient gets: the writing, a copy of it, or the bare notice that one was sent. */
export const QuoiRecevoir = z.enum(['ecrit', 'copie', 'avis'])
export type QuoiRecevoir = z.infer<typeof QuoiRecevoir>

export const DestinataireDEcrit = z.strictObject({
  /** Code in the protocol: `crip`, `parquet`, `ctss-d`, `dasen`, `president-cd`… */
  code: z.string().max(30),
  nom: ligne(160),
  quoi: QuoiRecevoir,
  canal: Canal,
  adresse: ligne(300),
  telephone: ligne(30),
})
export type DestinataireDEcrit = z.infer<typeof DestinataireDEcrit>

export const contenuDEcrit = {
  type: TypeEcrit,
  /** The transmitted writing that this one completes. */
  complete: Id.nullable(),
  commenceLe: Instant,
  entete: z.strictObject({
    urgence: z.enum(['immediate', 'sans-delai']),
    /** Phoned first, to whom and when: words of hers. */
    appel: ligne(300),
    reference: ligne(60),
  }),
  emetteur: z.strictObject({
    nom: ligne(120),
    fonction: ligne(120),
    uai: z.string().max(8),
    etablissement: ligne(160),
    telephone: ligne(30),
    courriel: ligne(120),
    cosignataires: ligne(300),
  }),
  enfant: z.strictObject({
    nom: ligne(80),
    prenom: ligne(120),
    sexe: z.enum(['f', 'm']).nullable(),
    naissance: Jour.nullable(),
    lieuDeNaissance: ligne(120),
    adresse: ligne(300),
    uai: z.string().max(8),
    etablissement: ligne(160),
    classe: ligne(30),
    regime: Regime.nullable(),
  }),
  responsables: z.array(ResponsableDEcrit).max(8),
  mineurs: z.strictObject({
    /** Said, not guessed: null while nobody has looked. */
    autres: z.enum(['oui', 'non', 'inconnu']).nullable(),
    liste: z.array(MineurAuDomicile).max(12),
  }),
  adultes: z.strictObject({ auDomicile: texte(1_000), miseEnCause: texte(1_000) }),
  mesures: texte(2_000),
  motif: z.strictObject({ themes: z.array(z.string().max(20)).max(5), precision: texte(1_000) }),
  faits: z.strictObject({
    liste: z.array(FaitObserve).max(30),
    /** A bodily trace is seen by a doctor: asked whenever there is one. */
    traces: z.strictObject({
      presentes: z.boolean().nullable(),
      description: texte(1_000),
      medecin: z.enum(['vu', 'appele', 'non']).nullable(),
      medecinPrecision: ligne(300),
    }),
  }),
  propos: z.strictObject({ liste: z.array(PropoDeLEnfant).max(20), circonstances: texte(4_000) }),
  parents: texte(4_000),
  scolarite: texte(4_000),
  actions: texte(4_000),
  evaluation: texte(8_000),
  demande: texte(2_000),
  /** Of a signalement: what protects the child tonight, who fetches her. */
  protection: texte(2_000),
  information: z.strictObject({
    titulaires: z.array(InformationDuTitulaire).max(8),
    enfant: z.strictObject({ informe: z.boolean().nullable(), le: Jour.nullable(), raison: texte(500) }),
  }),
  destinataires: z.array(DestinataireDEcrit).max(10),
  piecesJointes: ligne(500),
}
export const ContenuDEcrit = z.strictObject(contenuDEcrit)
export type ContenuDEcrit = z.infer<typeof ContenuDEcrit>

/** What freezing adds: no reader accepts a revision after it. */
export const Fige = z.strictObject({
  /** When she transmitted it: `jour` is the sending date that the figures count (T7). */
  le: Instant,
  jour: Jour,
  par: Id,
  /** Of the child's school that day: the figures count the writing there, whatever becomes of the sectors. */
  secteur: Id.optional(),
  /** SHA-256 (hex) of the PDF handed over, kept as pieces `document`. */
  empreinte: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Of the protocol that day: what was expected then is expected still. */
  delais: Delais,
})
export type Fige = z.infer<typeof Fige>

/** What happened to a transmitted writing, one piece each. */
export const contenuDeSuite = {
  /** Piece `ecrit` (or `copie` at the service) that it follows. */
  ecrit: Id,
  quoi: z.enum(['envoi', 'accuse', 'retour', 'relance', 'classement', 'requalification', 'cloture']),
  jour: Jour,
  /** Code of the recipient, for a sending. */
  destinataire: z.string().max(30),
  canal: Canal.nullable(),
  /** Number of the registered letter, of the message, name of whoever took it. */
  preuve: ligne(300),
  texte: texte(4_000),
}
export const Suite = z.strictObject(contenuDeSuite)
export type Suite = z.infer<typeof Suite>
