// The typed face of the coffre worker: messages, not code. The page asks questions, gives acts, and never holds a key.
import type { getPersonnesDemo, postCodeDemo, SerrureScellee, Session } from '../contract/session.ts'
import type { SortieDe } from '../contract/endpoint.ts'
import type { getService } from '../contract/service.ts'
import type { LigneAudit } from '../contract/coffre.ts'
import type { RoleCoffre } from '../contract/registre.ts'
import type { Eleve, Responsable } from '../domain/eleve.ts'
import type { Id, Instant, Jour } from '../domain/identite.ts'
import type { Piece, PieceNote, PiecePreferences } from '../domain/piece.ts'
import type { Refus } from '../domain/refus.ts'
import type { FaceDesChiffres } from './face-des-chiffres.ts'
import type { FaceDesEcrits } from './face-des-ecrits.ts'
import type { FaceDesListes } from './face-des-listes.ts'
import type { PieceLue, Pose, RefusDEcrire } from './face-des-pieces.ts'
import type { FaceDesSaisines } from './face-des-saisines.ts'

export type { PieceLue, Pose, RefusDEcrire }
export type ServiceLu = SortieDe<typeof getService>
export type PersonneDemo = SortieDe<typeof getPersonnesDemo>['personnes'][number]

export type Phase =
  /** Nobody is signed in on this machine. */
  | 'dehors'
  /** Signed in (or a valid offline lease), keyring closed: passphrase or printed code. */
  | 'verrou'
  /** Keyring open, caseload opening; *Aujourd'hui* works as soon as `ouverture.utilisable`. */
  | 'ouverture'
  | 'ouvert'
  /** Emptied; six digits reopen. */
  | 'voile'
  /** Another tab of this browser holds the coffres: `prendreLaMain`. */
  | 'autre-onglet'

/** Told to the user in words, never swallowed. */
export type Alerte =
  | { readonly code: 'version-plus-ancienne'; readonly coffre: Id | null }
  | { readonly code: 'piece-manquante'; readonly coffre: Id }
  | { readonly code: 'piece-fausse'; readonly coffre: Id }
  | { readonly code: 'journal-faux'; readonly coffre: Id }
  | { readonly code: 'annuaire-faux' }
  | { readonly code: 'racine-differente' }
  | { readonly code: 'cle-differente'; readonly coffre: Id }
  | { readonly code: 'reponse-illisible' }
  /** Something left at a door cannot be opened or read: it stays there. */
  | { readonly code: 'depot-illisible'; readonly coffre: Id }
  /** On duty: something fell to me, and nobody of that sector has given me what opens it. */
  | { readonly code: 'garde-sans-cle'; readonly coffre: Id }
  /** The server showed another public half for one of my locks: nothing is sealed to it. */
  | { readonly code: 'serrure-echangee' }
  /** A lease signed by another key than the one of my keyring: this machine will not open without network. */
  | { readonly code: 'bail-faux' }
  /** A writing was revised after it was transmitted: the revision is not read. */
  | { readonly code: 'ecrit-retouche'; readonly coffre: Id }
  /** A fault of ours in the worker's own work; what was typed is kept. */
  | { readonly code: 'panne'; readonly message: string }

export type Etat = {
  readonly phase: Phase
  readonly session: Session | null
  /** The server knows this session no more: the page locks (drafts kept), then asks to sign in. */
  readonly sessionFinie: boolean
  readonly ouverture: { readonly ouverts: number; readonly total: number; readonly utilisable: boolean } | null
  readonly recherchePrete: boolean
  readonly enregistrement: {
    readonly etat: 'enregistre' | 'en-cours' | 'garde-ici' | 'refuse'
    /** Last acknowledgement by the server. */
    readonly le: Instant | null
    readonly enAttente: number
  }
  readonly reseau: boolean
  /** `refuse`: this browser keeps nothing; writes go through at once. */
  readonly stockage: 'garde' | 'refuse' | 'poste-partage'
  readonly pinChoisi: boolean
  readonly essaisPin: number
  /** Until when this machine opens without network. */
  readonly bailJusqua: Instant | null
  readonly voileLe: Instant | null
  readonly voileAuto: boolean
  readonly alertes: readonly Alerte[]
  /** Changes at each change of opened pieces: a query key. */
  readonly version: number
}

export type Secret = { readonly genre: 'phrase' | 'code'; readonly texte: string }

export type RefusDEntrer =
  | 'identifiants-refuses'
  | 'trop-d-essais'
  | 'code-mal-forme'
  | 'parametres-sous-le-plancher'
  | 'secret-faux'
  | 'sans-trousseau'
  | 'racine-differente'
  /** No session on this machine any more: `entrer`, with a code of the sheet. */
  | 'session-finie'
  | 'hors-ligne-sans-bail'
  | 'bail-expire'
  | 'reseau-absent'

export type LigneDossier = {
  readonly coffre: Id
  readonly eleve: Eleve
  readonly ouvert: boolean
  readonly monRole: RoleCoffre
  readonly fin: Jour | null
  readonly derniereRencontre: Jour | null
  readonly prochaineTache: Jour | null
  readonly conflits: number
}

export type DossierLu = LigneDossier & {
  readonly fiche: PieceLue
  readonly responsables: readonly PieceLue[]
  readonly taches: readonly PieceLue[]
  /** Newest first. */
  readonly notes: readonly PieceLue<PieceNote>[]
  readonly peutEcrire: boolean
  readonly fiable: boolean
  /** Files of the same pupil, said so in both. */
  readonly reunis: readonly Id[]
}

export type AccesLu = {
  readonly membres: readonly {
    readonly service: string
    readonly membre: Id
    readonly role: RoleCoffre
    readonly debut: Jour | null
    readonly fin: Jour | null
  }[]
  readonly gardiens: { readonly n: number; readonly k: number }
  readonly retention: string | null
  readonly lignes: readonly LigneAudit[]
  readonly lignesHorsLigne: boolean
}

export type Journee = {
  readonly aNoter: readonly PieceLue[]
  readonly aFaire: readonly { readonly tache: PieceLue; readonly dossier: LigneDossier | null }[]
  readonly aReprendre: readonly { readonly dossier: LigneDossier; readonly derniereRencontre: Jour }[]
  readonly brouillons: readonly BrouillonLu[]
}

export type Trouvaille = {
  readonly genre: 'eleve' | 'note' | 'personne' | 'saisine'
  readonly coffre: Id
  readonly piece: Id | null
  readonly eleve: Eleve | null
  readonly titre: string
  /** Words around the match, for a note or a saisine. */
  readonly extrait: string
  readonly jour: Jour | null
}

export type BrouillonLu = {
  readonly id: Id
  readonly coffre: Id | null
  readonly le: Instant
  readonly contenu: unknown
}

export type NouveauDossier = {
  readonly eleve: Eleve
  readonly responsables: readonly Responsable[]
  readonly informeLe: Jour | null
  readonly informes: string
  readonly brouillon: Id | null
}

export type NouvelleNote = {
  /** Null: no pupil (advice, training, meeting): kept in the sector's coffre. */
  readonly coffre: Id | null
  readonly note: Omit<PieceNote, 'genre' | 'format' | 'annule' | 'copieDe'>
  readonly tache: { readonly libelle: string; readonly echeance: Jour | null } | null
  readonly brouillon: Id | null
  /** The line of *À noter* it answers. */
  readonly aNoter: Id | null
}

export type Avancement = (fait: number, total: number) => void

export type Face = FaceDuTravail & FaceDesSaisines & FaceDesListes & FaceDesEcrits & FaceDesChiffres

export type FaceDuTravail = {
  // Session and locks
  demarrer(options: { readonly postePartage: boolean }): Promise<Etat>
  etat(): Promise<Etat>
  suivre(rappel: (etat: Etat) => void): Promise<void>
  prendreLaMain(): Promise<void>
  entrer(qui: { identifiant: string; secret: Secret; codeUnique: string }): Promise<Session | Refus<RefusDEntrer>>
  ouvrir(secret: Secret): Promise<Etat | Refus<RefusDEntrer>>
  choisirPin(code: string): Promise<Etat | Refus<'pin-mal-forme' | 'reseau-absent'>>
  /** Seals the keyring and answers; the page then ends the worker. */
  voiler(automatique: boolean): Promise<{ readonly voile: boolean }>
  devoiler(code: string): Promise<Etat | Refus<'code-faux' | 'essais-epuises' | 'reseau-absent' | 'voile-inconnu'>>
  /** Closes the keyring; the session stays: the passphrase or the printed code reopens. The page then ends the worker. */
  verrouiller(): Promise<void>
  /** Ends the session (another person may enter); never touches the outbox. The page then ends the worker. */
  sortir(): Promise<void>
  /** Clears all that this machine keeps; refused while a note has not left. */
  oublierCePoste(): Promise<{ readonly oublie: true } | Refus<'notes-en-attente'>>
  /** Notes not sent yet, as one sealed file to hand to another machine. */
  notesEnAttente(): Promise<{ readonly nom: string; readonly octets: Uint8Array }>
  /** Takes that file back. */
  reprendreNotes(
    octets: Uint8Array,
  ): Promise<{ readonly reprises: number } | Refus<'fichier-illisible' | 'autre-personne'>>
  demanderBail(jours: 3 | 15): Promise<Etat | Refus<'reseau-absent'>>

  // A seat without keyring: staff of schools, administrators
  /** Who it is for, and a phrase drawn for her; nothing is written yet. */
  lireInvitation(
    invitation: string,
  ): Promise<
    | { readonly identifiant: string; readonly nom: string; readonly prenom: string; readonly phrase: string }
    | Refus<'invitation-inconnue' | 'invitation-avec-trousseau' | 'trop-d-essais' | 'reseau-absent'>
  >
  /** The phrase typed back: the seat is hers, with its first sheet of codes. */
  prendreSiege(
    retapee: string,
  ): Promise<
    { readonly codes: readonly string[] } | Refus<'phrase-differente' | 'invitation-inconnue' | 'reseau-absent'>
  >

  /** Demonstration only; null elsewhere, and without network. */
  personnesDemo(): Promise<SortieDe<typeof getPersonnesDemo> | null>
  codeDemo(identifiant: string): Promise<SortieDe<typeof postCodeDemo> | Refus<'personne-inconnue'>>

  // Serrures
  serrures(): Promise<readonly SerrureScellee[]>
  /** Seven words, 90 bits; kept aside until confirmed. */
  preparerPhrase(): Promise<{ readonly phrase: string }>
  confirmerPhrase(
    retapee: string,
  ): Promise<{ readonly fait: true } | Refus<'phrase-differente' | 'serrure-echangee' | 'reseau-absent'>>
  preparerCode(): Promise<{ readonly code: string }>
  confirmerCode(
    retape: string,
  ): Promise<
    { readonly fait: true } | Refus<'code-different' | 'code-mal-forme' | 'serrure-echangee' | 'reseau-absent'>
  >
  nouvelleFeuille(): Promise<{ readonly codes: readonly string[] } | Refus<'reseau-absent'>>

  /** The open half that every screen names people and schools with; without network, as this machine last saw it. */
  service(): Promise<ServiceLu | null>

  // Reading
  journee(jour: Jour): Promise<Journee>
  dossiers(): Promise<readonly LigneDossier[]>
  dossier(coffre: Id): Promise<DossierLu | Refus<'coffre-inconnu'>>
  /** Notes without pupil (advice, training, meeting), newest first: they live in the sector's coffre. */
  notesSansEleve(): Promise<readonly PieceLue<PieceNote>[]>
  piece(coffre: Id, piece: Id): Promise<PieceLue | Refus<'piece-inconnue'>>
  /** Earlier revisions, newest first. */
  revisions(coffre: Id, piece: Id): Promise<readonly PieceLue[]>
  acces(coffre: Id): Promise<AccesLu | Refus<'coffre-inconnu'>>
  /** Whole caseload, accents ignored; empty until `recherchePrete`. */
  chercher(texte: string, limite: number): Promise<readonly Trouvaille[]>
  /** Open files with the same name, or the same birth date and a close name. */
  homonymes(eleve: Eleve): Promise<readonly LigneDossier[]>
  preferences(): Promise<PiecePreferences>
  changerPreferences(preferences: Partial<Omit<PiecePreferences, 'genre' | 'format'>>): Promise<void>

  // Acts. They are kept on the machine at once and leave by the outbox.
  ouvrirDossier(nouveau: NouveauDossier): Promise<{ readonly coffre: Id } | Refus<RefusDEcrire | 'reseau-absent'>>
  noter(note: NouvelleNote): Promise<Pose | Refus<RefusDEcrire>>
  /** A new piece, or with `piece` and `base` a revision of one. */
  poser(
    coffre: Id,
    contenu: Piece,
    sur?: { readonly piece: Id; readonly base: number },
  ): Promise<Pose | Refus<RefusDEcrire>>
  /** In the coffre `secteur`: lines of *À noter*, tasks without pupil. */
  poserDansLeSecteur(contenu: Piece): Promise<Pose | Refus<RefusDEcrire>>
  annuler(coffre: Id, piece: Id): Promise<Pose | Refus<RefusDEcrire>>
  retablir(coffre: Id, piece: Id): Promise<Pose | Refus<RefusDEcrire>>
  /** The joined text becomes the next revision; the copy is annulled. */
  joindre(coffre: Id, piece: Id, copie: Id, contenu: Piece): Promise<Pose | Refus<RefusDEcrire>>
  cloturer(coffre: Id): Promise<{ readonly fait: true } | Refus<RefusDEcrire | 'reseau-absent'>>
  rouvrir(coffre: Id): Promise<{ readonly fait: true } | Refus<RefusDEcrire | 'reseau-absent'>>
  signalerOuverture(coffre: Id): Promise<void>

  // Drafts
  garderBrouillon(brouillon: {
    id: Id | null
    coffre: Id | null
    contenu: unknown
  }): Promise<{ readonly id: Id; readonly le: Instant }>
  brouillons(): Promise<readonly BrouillonLu[]>
  jeterBrouillon(id: Id): Promise<void>
  /** Sends the drafts that the server does not hold yet; for a page that hides. */
  envoyerBrouillons(): Promise<void>

  // People
  /** Grants every file of mine and my sector's coffre to a colleague between two days, in one act. */
  remplacer(
    remplacante: { readonly membre: Id; readonly debut: Jour; readonly fin: Jour },
    avancement: Avancement,
  ): Promise<
    | { readonly dossiers: number }
    | Refus<'reseau-absent' | 'membre-sans-certificat' | 'dates-inversees' | 'deja-membre'>
  >
  /** Ends it at once; files get a new époque before the next write. */
  finirRemplacement(membre: Id, avancement: Avancement): Promise<{ readonly dossiers: number } | Refus<'reseau-absent'>>
  remplacements(): Promise<
    readonly {
      readonly membre: Id
      readonly debut: Jour | null
      readonly fin: Jour | null
      readonly dossiers: number
    }[]
  >
}
