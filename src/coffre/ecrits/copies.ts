// At the heads: the copies that came by their door, with what the sender told them and what they did themselves.
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { echeanceDe } from '../../domain/ecrit-delais.ts'
import type { Suite } from '../../domain/ecrit.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceCopie, PieceSuite } from '../../domain/piece.ts'
import { refuser, type Refus } from '../../domain/refus.ts'
import type { CopieLue } from '../face-des-ecrits.ts'
import type { PieceLue, Pose, RefusDEcrire } from '../face-des-pieces.ts'
import type { Moteur } from '../moteur.ts'
import { piecesDe } from '../vues/pieces.ts'
import { parJour, type Ecritoire } from './ecritoire.ts'

const coffresDuService = (moteur: Moteur) =>
  moteur
    .coffres()
    .filter(({ genre }) => genre === 'service')
    .toSorted((a, b) => (a.annee ?? 0) - (b.annee ?? 0))

/** The first that came of each writing: what is frozen has one text. */
const recues = (moteur: Moteur): readonly PieceLue<PieceCopie>[] => {
  const parEcrit = new Map<Id, PieceLue<PieceCopie>>()
  for (const coffre of coffresDuService(moteur))
    for (const copie of piecesDe(coffre, 'copie').toSorted((a, b) => a.rang - b.rang))
      if (!parEcrit.has(copie.contenu.ecrit)) parEcrit.set(copie.contenu.ecrit, copie)
  return [...parEcrit.values()]
}

const parEnvoi = (a: CopieLue, b: CopieLue): number =>
  a.piece.contenu.fige.le < b.piece.contenu.fige.le ? 1 : a.piece.contenu.fige.le > b.piece.contenu.fige.le ? -1 : 0

/** The last sent first. */
export const lireCopies = (moteur: Moteur): readonly CopieLue[] => {
  const toutes: PieceLue<PieceSuite>[] = coffresDuService(moteur).flatMap((coffre) => piecesDe(coffre, 'suite'))
  return recues(moteur)
    .map((piece): CopieLue => {
      const { ecrit, fige, contenu } = piece.contenu
      const suites = toutes
        .filter((suite) => suite.contenu.ecrit === ecrit || suite.contenu.ecrit === piece.piece)
        .toSorted(parJour)
      const dites = suites.map((suite) => suite.contenu)
      return { piece, suites, echeance: echeanceDe(fige, dites, contenu), annee: anneeScolaire(fige.jour) }
    })
    .toSorted(parEnvoi)
}

export const lireCopie = (moteur: Moteur, piece: Id): CopieLue | Refus<'piece-inconnue'> =>
  lireCopies(moteur).find((copie) => copie.piece.piece === piece) ?? refuser('piece-inconnue')

/** In the coffre of this school year, where the copy is one of last year's. */
export const suivreCopie = async (
  { moteur }: Ecritoire,
  piece: Id,
  suite: Suite,
): Promise<Pose | Refus<RefusDEcrire>> => {
  const copie = recues(moteur).find((recue) => recue.piece === piece)
  if (!copie) return refuser('piece-inconnue')
  const ou = moteur.courrier.accueil(copie.coffre)
  if (ou === null) return refuser('coffre-clos')
  return moteur.poser(ou, { format: 1, annule: false, genre: 'suite', ...suite, ecrit: copie.contenu.ecrit })
}
