// [Note: acceptance] A position enters a coffre only if everything about it agrees: header, chain of heads, chain of
// revisions, époque, author, signature. The first that does not stops the coffre there: what follows can be read with a
// warning, nothing can be written on top.
import type { CoffreVu } from '../contract/coffre.ts'
import type { Entete, Scelle } from '../contract/enveloppe.ts'
import type { EntreeSignee } from '../contract/registre.ts'
import type { Id, Personne, ServiceId } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'
import { deHex, hex, memes } from '../crypto/octets.ts'
import { signatureValide, teteSuivante, TETE_VIDE } from '../crypto/enveloppe.ts'
import type { AnnuaireLu } from './annuaire.ts'
import { ouvrirCle } from './cles-de-coffre.ts'
import { enOctets, enteteDe, hacheDeLEnveloppe, ouvrirPiece, type Scellee } from './enveloppe.ts'
import { accepterEntree, epoqueCourante, type FauteDeJournal, type JournalLu } from './journal.ts'
import type { PositionGardee } from './magasin.ts'

export type FauteDeCoffre =
  | 'version-plus-ancienne'
  | 'piece-manquante'
  | 'piece-fausse'
  | 'journal-faux'
  | 'cle-differente'

export type Revision = {
  readonly piece: Id
  readonly rev: number
  readonly rang: number
  readonly auteur: Id | null
  readonly epoque: number
  readonly hache: Uint8Array
  /** Null: erased. */
  readonly scellee: Scellee | null
  /** Opened when it is needed. */
  contenu?: Piece | 'fausse' | 'inconnue' | 'sans-cle'
}

/** Mutable, held by the engine only. */
export type EtatDuCoffre = {
  readonly coffre: Id
  readonly service: ServiceId
  vu: CoffreVu | null
  journal: JournalLu | null
  readonly entrees: EntreeSignee[]
  scelles: readonly Scelle[]
  readonly cles: Map<number, Uint8Array>
  rang: number
  /** Of the last envelope: an older one cannot follow. */
  derniereEpoque: number
  /** By `rang`, from 0. */
  readonly tetes: Uint8Array[]
  /** Hash of each accepted envelope, by `rang` − 1. */
  readonly haches: Uint8Array[]
  readonly pieces: Map<Id, Revision[]>
  /** Beyond the first thing that does not agree: readable, never trusted. */
  readonly douteuses: Map<Id, Revision[]>
  readonly fautes: Set<FauteDeCoffre>
  /** The annuaire we hold stops before what an author had seen. */
  annuaireEnRetard: boolean
}

export const nouvelEtat = (service: ServiceId, coffre: Id): EtatDuCoffre => ({
  coffre,
  service,
  vu: null,
  journal: null,
  entrees: [],
  scelles: [],
  cles: new Map(),
  rang: 0,
  derniereEpoque: 1,
  tetes: [TETE_VIDE],
  haches: [],
  pieces: new Map(),
  douteuses: new Map(),
  fautes: new Set(),
  annuaireEnRetard: false,
})

export const teteA = (etat: EtatDuCoffre, rang: number): string | null => {
  const tete = etat.tetes[rang]
  return tete ? hex(tete) : null
}

export const recevoirJournal = (
  etat: EtatDuCoffre,
  entrees: readonly EntreeSignee[],
  annuaire: AnnuaireLu,
  dejaVerifiees = 0,
): void => {
  for (const brute of entrees) {
    const lu: JournalLu | FauteDeJournal = accepterEntree(
      etat.journal,
      brute,
      etat,
      annuaire,
      etat.entrees.length < dejaVerifiees,
    )
    if (lu === 'annuaire-en-retard') etat.annuaireEnRetard = true
    if (lu === 'journal-faux') etat.fautes.add('journal-faux')
    if (typeof lu === 'string') return
    for (const piece of lu.effacees) if (!etat.journal?.effacees.has(piece)) oublierPiece(etat, piece)
    if (etat.vu && lu.epoques.length > (etat.journal?.epoques.length ?? 0))
      etat.vu = { ...etat.vu, epoqueAOuvrir: false }
    etat.journal = lu
    etat.entrees.push(brute)
  }
}

/** Its words leave the memory; its hashes stay in the chain. */
const oublierPiece = (etat: EtatDuCoffre, piece: Id): void => {
  const restes = etat.pieces.get(piece)?.map((r): Revision => ({ ...r, scellee: null, auteur: null }))
  if (restes) etat.pieces.set(piece, restes)
}

/** Opens the DK of each époque from my wraps and compares it with what the journal announces. */
export const recevoirCles = (
  etat: EtatDuCoffre,
  scelles: readonly Scelle[],
  moi: Personne,
  privees: ReadonlyMap<number, Uint8Array>,
): void => {
  etat.scelles = scelles
  for (const epoque of etat.journal?.epoques ?? []) {
    if (etat.cles.has(epoque.numero)) continue
    const dk = ouvrirCle(scelles, etat, epoque, moi, privees)
    if (dk) etat.cles.set(epoque.numero, dk)
  }
}

type Scellement = { readonly entete: Entete; readonly scellee: Scellee }

const chaineDesRevisions = (etat: EtatDuCoffre, { piece, rev, prev }: Entete): FauteDeCoffre | null => {
  const precedente = etat.pieces.get(piece)?.at(-1)
  const attendue = (precedente?.rev ?? 0) + 1
  if (rev > attendue) return 'piece-manquante'
  return rev === attendue && prev === (precedente ? hex(precedente.hache) : null) ? null : 'piece-fausse'
}

/** A writing member of that époque, whose certificate was in force when she wrote, and who signed; a trainee for herself. */
const auteurAdmis = (
  etat: EtatDuCoffre,
  { entete, scellee }: Scellement,
  annuaire: AnnuaireLu,
  signatureConnue: boolean,
): boolean => {
  if (!etat.journal?.epoques[entete.epoque - 1]?.ecrivains.includes(entete.auteur)) return false
  const certificat = annuaire.certificatA(entete.auteur, entete.certificat, entete.vu.annuaire)
  if (!certificat?.role || (certificat.role === 'stagiaire' && etat.journal.genre !== 'personnel')) return false
  return signatureConnue || signatureValide(certificat.signature, enOctets(scellee))
}

const fauteDeChaine = (etat: EtatDuCoffre, rang: number, entete: Entete): FauteDeCoffre | null => {
  const { vu, epoque } = entete
  if (vu.rang >= rang || teteA(etat, vu.rang) !== vu.tete) return 'piece-manquante'
  const ouverte = etat.journal?.epoques[epoque - 1]
  if (!ouverte || epoque < etat.derniereEpoque) return 'piece-fausse'
  return chaineDesRevisions(etat, entete)
}

const ajouterRevision = (etat: EtatDuCoffre, revision: Revision): void => {
  const tete = etat.tetes.at(-1)
  if (!tete) throw new Error('a coffre without a head')
  const revisions = etat.pieces.get(revision.piece)
  if (revisions) revisions.push(revision)
  else etat.pieces.set(revision.piece, [revision])
  etat.rang = revision.rang
  etat.haches.push(revision.hache)
  etat.tetes.push(teteSuivante(tete, revision.hache))
}

const accepterEnveloppe = (
  etat: EtatDuCoffre,
  rang: number,
  scellee: Scellee,
  annuaire: AnnuaireLu,
  connue: Uint8Array | undefined,
): FauteDeCoffre | null => {
  const entete = enteteDe(scellee)
  if (!entete || entete.service !== etat.service || entete.coffre !== etat.coffre) return 'piece-fausse'
  const rompue = fauteDeChaine(etat, rang, entete)
  if (rompue) return rompue
  if (entete.vu.annuaire >= annuaire.longueur) {
    etat.annuaireEnRetard = true
    return 'version-plus-ancienne'
  }
  const hache = hacheDeLEnveloppe(scellee)
  const signatureConnue = connue !== undefined && memes(connue, hache)
  if (!auteurAdmis(etat, { entete, scellee }, annuaire, signatureConnue)) return 'piece-fausse'
  const { piece, rev, auteur, epoque } = entete
  // erased since it was written: its hash only
  const garde = etat.journal?.effacees.has(piece) ? null : scellee
  ajouterRevision(etat, { piece, rev, rang, auteur, epoque, hache, scellee: garde })
  etat.derniereEpoque = epoque
  return null
}

/** Only a signed `effacer` leaves a tombstone. */
const accepterStele = (etat: EtatDuCoffre, stele: Extract<PositionGardee, { hache: string }>): FauteDeCoffre | null => {
  if (!etat.journal?.effacees.has(stele.piece)) return 'piece-manquante'
  const { piece, rev, rang } = stele
  ajouterRevision(etat, {
    piece,
    rev,
    rang,
    auteur: null,
    epoque: etat.derniereEpoque,
    hache: deHex(stele.hache),
    scellee: null,
  })
  return null
}

/** Beyond a fault, for reading only: what its author signed for this very coffre still opens. */
const lireQuandMeme = (etat: EtatDuCoffre, position: PositionGardee, annuaire: AnnuaireLu): void => {
  if ('hache' in position) return
  const entete = enteteDe(position)
  if (!entete || entete.service !== etat.service || entete.coffre !== etat.coffre) return
  if (!auteurAdmis(etat, { entete, scellee: position }, annuaire, false)) return
  const avant = etat.douteuses.get(entete.piece) ?? []
  const deja = avant.at(-1) ?? etat.pieces.get(entete.piece)?.at(-1)
  if (deja && deja.rev >= entete.rev) return
  const { piece, rev, auteur, epoque } = entete
  const hache = hacheDeLEnveloppe(position)
  etat.douteuses.set(piece, [...avant, { piece, rev, rang: position.rang, auteur, epoque, hache, scellee: position }])
}

/**
 * Positions in the order they came. `connues`: hashes this machine has verified, by `rang` − 1.
 * Returns those accepted, to be kept.
 */
export const recevoirPositions = (
  etat: EtatDuCoffre,
  positions: readonly PositionGardee[],
  annuaire: AnnuaireLu,
  connues: readonly Uint8Array[] = [],
): readonly PositionGardee[] => {
  for (const [i, position] of positions.entries()) {
    if (position.rang <= etat.rang) continue
    const rompue =
      position.rang > etat.rang + 1
        ? 'piece-manquante'
        : 'hache' in position
          ? accepterStele(etat, position)
          : accepterEnveloppe(etat, position.rang, position, annuaire, connues[position.rang - 1])
    if (!rompue) continue
    etat.fautes.add(rompue)
    for (const reste of positions.slice(i)) lireQuandMeme(etat, reste, annuaire)
    return positions.slice(0, i)
  }
  return positions
}

export const contenuDe = (etat: EtatDuCoffre, revision: Revision): Piece | null => {
  if (revision.contenu === undefined && revision.scellee) {
    const dk = etat.cles.get(revision.epoque)
    revision.contenu = dk ? ouvrirPiece(dk, revision.scellee) : 'sans-cle'
  }
  return typeof revision.contenu === 'object' ? revision.contenu : null
}

export type Tete = { readonly rang: number; readonly tete: string }

/** A head said elsewhere: by the server, a signer of the journal, another machine of mine. */
export const confronter = (etat: EtatDuCoffre, dite: Tete): FauteDeCoffre | null => {
  if (dite.rang > etat.rang) return 'version-plus-ancienne'
  // my own remembered heads are shortened to 128 bits
  const tete = teteA(etat, dite.rang)
  return dite.tete.length >= 32 && tete?.startsWith(dite.tete) ? null : 'piece-manquante'
}

/** Once everything that the server had to give has come. */
export const conclure = (etat: EtatDuCoffre, annonce: Tete | null, retenues: readonly Tete[]): void => {
  const dites = [...(etat.journal?.vus ?? []), ...retenues]
  for (const dite of dites) {
    const ecart = confronter(etat, dite)
    if (ecart) etat.fautes.add(ecart)
  }
  if (annonce && annonce.rang < etat.rang) etat.fautes.add('version-plus-ancienne')
  else if (annonce && confronter(etat, annonce)) etat.fautes.add('piece-manquante')
  if (!etat.journal) etat.fautes.add('journal-faux')
  else if (!etat.cles.has(epoqueCourante(etat.journal).numero)) etat.fautes.add('cle-differente')
}

export const fiable = (etat: EtatDuCoffre): boolean => etat.fautes.size === 0
