// A coffre as the face reads it: the last revision of each piece, with on top of them what has not left yet.
import type { Id } from '../domain/identite.ts'
import { moiDans, refusDEcriture, type Atelier } from './atelier.ts'
import { contenuDe, fiable, teteA, type EtatDuCoffre, type Revision } from './coffre-ouvert.ts'
import type { EnvoiDePiece } from './envoi.ts'
import { epoqueCourante, membresDeLaProchaineEpoque } from './journal.ts'
import type { CoffreOuvert, PieceOuverte } from './moteur.ts'

/** Null when it cannot be opened, or was written by a later version than this one. */
const lue = (atelier: Atelier, etat: EtatDuCoffre, revision: Revision): PieceOuverte | null => {
  const contenu = contenuDe(etat, revision)
  const { coffre } = etat
  if (revision.contenu === 'fausse') atelier.alerter({ code: 'piece-fausse', coffre })
  if (revision.contenu === 'sans-cle') atelier.alerter({ code: 'cle-differente', coffre })
  if (!contenu || revision.auteur === null) return null
  const { piece, rev, rang, auteur } = revision
  return { coffre, piece, rev, rang, auteur, contenu, enAttente: false }
}

const enAttente = (atelier: Atelier, { coffre, piece, rev, contenu }: EnvoiDePiece): PieceOuverte => ({
  coffre,
  piece,
  rev,
  rang: 0,
  auteur: atelier.moi.membre,
  contenu,
  enAttente: true,
})

const pieces = (
  atelier: Atelier,
  etat: EtatDuCoffre,
  envois: readonly EnvoiDePiece[],
  aNaitre: boolean,
): ReadonlyMap<Id, PieceOuverte> => {
  const vues = new Map<Id, PieceOuverte>()
  const montrer = (piece: PieceOuverte | null): void => {
    if (piece) vues.set(piece.piece, aNaitre ? { ...piece, rang: 0, enAttente: true } : piece)
  }
  for (const revisions of etat.pieces.values()) {
    const derniere = revisions.at(-1)
    if (derniere?.scellee) montrer(lue(atelier, etat, derniere))
  }
  for (const revision of etat.douteuses.values()) montrer(lue(atelier, etat, revision))
  for (const envoi of envois) if (envoi.rev > (vues.get(envoi.piece)?.rev ?? 0)) montrer(enAttente(atelier, envoi))
  return vues
}

/** Null for a coffre whose journal does not say that I am a member. */
export const vueDuCoffre = (
  atelier: Atelier,
  etat: EtatDuCoffre,
  envois: readonly EnvoiDePiece[],
): CoffreOuvert | null => {
  const { coffre, journal } = etat
  const soi = moiDans(atelier, etat)
  if (!journal || !soi) return null
  const aNaitre = atelier.aNaitre.has(coffre)
  const jour = atelier.horloge.aujourdhui()
  return {
    coffre,
    genre: journal.genre,
    secteur: journal.secteur,
    annee: journal.annee,
    ouvert: journal.ouvert,
    monRole: soi.role,
    fin: soi.fin,
    membres: membresDeLaProchaineEpoque(journal.membres, jour),
    epoque: epoqueCourante(journal).numero,
    retention: etat.vu?.retention ?? null,
    rang: etat.rang,
    tete: teteA(etat, etat.rang) ?? '',
    fiable: fiable(etat),
    peutEcrire: refusDEcriture(atelier, etat) === null,
    enAttente: aNaitre,
    pieces: pieces(atelier, etat, envois, aNaitre),
  }
}

/** Newest first. */
export const revisionsDe = (
  atelier: Atelier,
  etat: EtatDuCoffre,
  piece: Id,
  envois: readonly EnvoiDePiece[],
): readonly PieceOuverte[] => {
  const ecrites = (etat.pieces.get(piece) ?? [])
    .map((r) => (r.scellee ? lue(atelier, etat, r) : null))
    .filter((p) => p !== null)
  const dernier = ecrites.at(-1)?.rev ?? 0
  const attendues = envois.filter((e) => e.piece === piece && e.rev > dernier).map((e) => enAttente(atelier, e))
  return [...ecrites, ...attendues].toReversed()
}
