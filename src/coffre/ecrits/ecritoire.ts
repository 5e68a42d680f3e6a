// What writings need of an open session, and how they are found among its pieces.
import type { Id } from '../../domain/identite.ts'
import type { PieceEcrit, PieceSuite } from '../../domain/piece.ts'
import { refuser, type Refus } from '../../domain/refus.ts'
import type { Session } from '../../contract/session.ts'
import { base32 } from '../../crypto/identifiant.ts'
import { sha256, utf8 } from '../../crypto/octets.ts'
import type { Appeler } from '../client.ts'
import type { Horloge } from '../clock.ts'
import type { PieceLue, RefusDEcrire } from '../face-des-pieces.ts'
import type { MagasinDuMembre } from '../magasin.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { piecesDe } from '../vues/pieces.ts'

export type Ecritoire = {
  readonly session: Session
  readonly moteur: Moteur
  readonly magasin: MagasinDuMembre
  readonly appeler: Appeler
  readonly horloge: Horloge
}

export type Transmis = PieceEcrit & { readonly fige: NonNullable<PieceEcrit['fige']> }

export const estTransmis = (contenu: PieceEcrit): contenu is Transmis =>
  contenu.etat === 'transmis' && contenu.fige !== null

/** The same id on every machine, for what is made of another piece. */
export const idDerive = (usage: string, ...de: readonly (string | number)[]): Id =>
  base32(sha256(utf8(`permanence/v1/${usage}|${de.join('|')}`)).slice(0, 16))

/** Null when one may write there. */
export const refusDuDossier = (coffre: CoffreOuvert | null): Refus<RefusDEcrire> | null => {
  if (coffre?.genre !== 'dossier') return refuser('coffre-inconnu')
  if (coffre.peutEcrire) return null
  if (!coffre.fiable) return refuser('coffre-non-fiable')
  return refuser(coffre.ouvert ? 'lecture-seule' : 'coffre-clos')
}

export const dossiersOuJEcris = (moteur: Moteur): readonly CoffreOuvert[] =>
  moteur.coffres().filter(({ genre, peutEcrire }) => genre === 'dossier' && peutEcrire)

export const ecritsDe = (coffre: CoffreOuvert): PieceLue<PieceEcrit>[] => piecesDe(coffre, 'ecrit')

export const ecritDans = (coffre: CoffreOuvert | null, piece: Id): PieceLue<PieceEcrit> | null =>
  (coffre && ecritsDe(coffre).find((ecrit) => ecrit.piece === piece)) ?? null

const rangDe = ({ rang, enAttente }: PieceLue): number => (enAttente ? Number.MAX_SAFE_INTEGER : rang)

/** By the day they tell of, then as they were laid. */
export const parJour = (a: PieceLue<PieceSuite>, b: PieceLue<PieceSuite>): number =>
  a.contenu.jour === b.contenu.jour ? rangDe(a) - rangDe(b) : a.contenu.jour < b.contenu.jour ? -1 : 1

export const suitesDe = (coffre: CoffreOuvert, ecrit: Id): PieceLue<PieceSuite>[] =>
  piecesDe(coffre, 'suite')
    .filter(({ contenu }) => contenu.ecrit === ecrit)
    .toSorted(parJour)
