// [Note: frozen] What was handed over stays as it was handed over. The first revision `transmis` of a writing is the last
// one that anybody reads, whoever signed what came after; a document and a copy are read as they were first laid.
import type { Id } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'
import type { Atelier } from './atelier.ts'
import { contenuDe, type EtatDuCoffre, type Revision } from './coffre-ouvert.ts'

/** A sending: dated, hashed, by the very person who signs it. What says so without it, or on a copy, is none. */
const estUnEnvoi = (contenu: Piece, auteur: Id | null): boolean =>
  contenu.genre === 'ecrit' &&
  contenu.etat === 'transmis' &&
  !contenu.annule &&
  contenu.copieDe === undefined &&
  contenu.fige !== null &&
  contenu.fige.par === auteur

/** Nothing may come after it. */
export const fige = (contenu: Piece, auteur: Id | null): boolean =>
  contenu.genre === 'document' || contenu.genre === 'copie' || estUnEnvoi(contenu, auteur)

const seFige = ({ genre }: Piece): boolean => genre === 'ecrit' || genre === 'document' || genre === 'copie'

/** Says that it was sent, and was not. */
export const pretendAvoirEteEnvoye = (contenu: Piece, auteur: Id | null): boolean =>
  contenu.genre === 'ecrit' && contenu.etat === 'transmis' && !estUnEnvoi(contenu, auteur)

export type Lisibles = {
  /** Those that are read, the oldest first. */
  readonly revisions: readonly Revision[]
  /** The last of them is frozen. */
  readonly figee: boolean
  /** Something came after it, or says that it was sent and was not: it is not read. */
  readonly retouchee: boolean
}

/** A kind that freezes is looked at from its first revision on; of the others the last one says all. */
const aSuivre = (etat: EtatDuCoffre, toutes: readonly Revision[]): boolean =>
  [toutes[0], toutes.at(-1)].some((revision) => {
    const contenu = revision ? contenuDe(etat, revision) : null
    return contenu !== null && seFige(contenu)
  })

export const lisibles = (etat: EtatDuCoffre, piece: Id): Lisibles => {
  const toutes = [...(etat.pieces.get(piece) ?? []), ...(etat.douteuses.get(piece) ?? [])]
  if (!aSuivre(etat, toutes)) return { revisions: toutes, figee: false, retouchee: false }
  const lues: Revision[] = []
  let retouchee = false
  for (const [n, revision] of toutes.entries()) {
    // one left out in between: nobody can tell whether this one came before the sending or after
    if (revision.rev !== n + 1) break
    const contenu = contenuDe(etat, revision)
    if (contenu && pretendAvoirEteEnvoye(contenu, revision.auteur)) {
      retouchee = true
      continue
    }
    lues.push(revision)
    if (contenu && fige(contenu, revision.auteur))
      return { revisions: lues, figee: true, retouchee: retouchee || revision !== toutes.at(-1) }
  }
  return { revisions: lues, figee: false, retouchee }
}

/** The accepted revision after which nothing may be written; null when there is none. */
export const derniereFigee = (etat: EtatDuCoffre, piece: Id): Revision | null => {
  const { revisions, figee } = lisibles(etat, piece)
  return figee ? (revisions.at(-1) ?? null) : null
}

/** A text that lost the race goes on as a draft of its own: it was not sent. */
export const enBrouillon = (contenu: Piece): Piece =>
  contenu.genre === 'ecrit' && contenu.etat === 'transmis' ? { ...contenu, etat: 'brouillon', fige: null } : contenu

export const direRetouche = (atelier: Atelier, { coffre }: EtatDuCoffre): void =>
  atelier.alerter({ code: 'ecrit-retouche', coffre })
