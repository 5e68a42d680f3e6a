// A coffre as the face reads it: the last revision of each piece, with on top of them what has not left yet.
import type { Id } from '../domain/identite.ts'
import { moiDans, refusDEcriture, type Atelier } from './atelier.ts'
import { contenuDe, fiable, teteA, type EtatDuCoffre, type Revision } from './coffre-ouvert.ts'
import type { EnvoiDePiece } from './envoi.ts'
import { direRetouche, lisibles } from './gel.ts'
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

/** What is read of a piece: its last revision, or the one that was handed over. */
const derniere = (
  atelier: Atelier,
  etat: EtatDuCoffre,
  piece: Id,
): { ouverte: PieceOuverte | null; figee: boolean } => {
  const { revisions, figee, retouchee } = lisibles(etat, piece)
  if (retouchee) direRetouche(atelier, etat)
  const acceptees = etat.pieces.get(piece) ?? []
  const sure = revisions.findLast((r) => acceptees.includes(r))
  const lire = (revision: Revision | undefined): PieceOuverte | null =>
    revision?.scellee ? lue(atelier, etat, revision) : null
  const ouverte = lire(revisions.at(-1)) ?? lire(sure)
  if (!ouverte || !retouchee) return { ouverte, figee }
  // what is written next, on a draft, comes after what is not read
  const rev = figee ? ouverte.rev : Math.max(ouverte.rev, acceptees.at(-1)?.rev ?? 0)
  return { ouverte: { ...ouverte, rev, retouchee }, figee }
}

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
  const figees = new Set<Id>()
  for (const piece of new Set([...etat.pieces.keys(), ...etat.douteuses.keys()])) {
    const { ouverte, figee } = derniere(atelier, etat, piece)
    montrer(ouverte)
    if (figee) figees.add(piece)
  }
  for (const envoi of envois) {
    const attendu = !figees.has(envoi.piece) && envoi.rev > (vues.get(envoi.piece)?.rev ?? 0)
    if (attendu) montrer(enAttente(atelier, envoi))
  }
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
  const { revisions, figee, retouchee } = lisibles(etat, piece)
  if (retouchee) direRetouche(atelier, etat)
  const acceptees = etat.pieces.get(piece) ?? []
  const ecrites = revisions
    .map((r) => (r.scellee && acceptees.includes(r) ? lue(atelier, etat, r) : null))
    .filter((p) => p !== null)
  const dernier = acceptees.at(-1)?.rev ?? 0
  const siennes = figee ? [] : envois.filter((e) => e.piece === piece && e.rev > dernier)
  const attendues = siennes.map((e) => enAttente(atelier, e))
  return [...ecrites, ...attendues].toReversed()
}
