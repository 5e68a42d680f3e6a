import { echeanceDe } from '../../domain/ecrit-delais.ts'
import { manquesDe } from '../../domain/ecrit-manques.ts'
import type { Id, Jour } from '../../domain/identite.ts'
import { refuser, type Refus } from '../../domain/refus.ts'
import type { PieceEcrit } from '../../domain/piece.ts'
import type { EcritLu } from '../face-des-ecrits.ts'
import type { PieceLue } from '../face-des-pieces.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { empreinteDe, partsDe, rassembler } from './documents.ts'
import { ecritDans, ecritsDe, estTransmis, suitesDe } from './ecritoire.ts'

const lire = (coffre: CoffreOuvert, piece: PieceLue<PieceEcrit>, jour: Jour): EcritLu => {
  const { contenu } = piece
  const suites = suitesDe(coffre, piece.piece)
  const transmis = estTransmis(contenu) ? contenu : null
  const dites = suites.map((suite) => suite.contenu)
  return {
    piece,
    manques: contenu.etat === 'brouillon' ? manquesDe(contenu, jour) : [],
    suites,
    echeance: transmis && echeanceDe(transmis.fige, dites, transmis),
    complements: ecritsDe(coffre)
      .filter((autre) => autre.contenu.complete === piece.piece && autre.contenu.etat !== 'abandonne')
      .toSorted((a, b) => (a.contenu.commenceLe < b.contenu.commenceLe ? -1 : 1))
      .map((autre) => autre.piece),
    pdf: transmis !== null && partsDe(coffre, piece.piece, transmis.fige.empreinte) !== null,
    retouche: coffre.pieces.get(piece.piece)?.retouchee ?? false,
  }
}

const rangee = ({ piece: { contenu } }: EcritLu): string =>
  `${contenu.etat === 'abandonne' ? 0 : 1} ${contenu.commenceLe}`

/** Newest first, given up ones last. */
export const lireEcrits = (coffre: CoffreOuvert, jour: Jour): readonly EcritLu[] =>
  ecritsDe(coffre)
    .map((piece) => lire(coffre, piece, jour))
    .toSorted((a, b) => (rangee(a) < rangee(b) ? 1 : -1))

export const lireEcrit = (coffre: CoffreOuvert | null, piece: Id, jour: Jour): EcritLu | Refus<'piece-inconnue'> => {
  const lue = ecritDans(coffre, piece)
  return coffre && lue ? lire(coffre, lue, jour) : refuser('piece-inconnue')
}

export const lirePdf = (coffre: CoffreOuvert | null, piece: Id) => {
  const contenu = ecritDans(coffre, piece)?.contenu
  const parts = coffre && contenu && estTransmis(contenu) ? partsDe(coffre, piece, contenu.fige.empreinte) : null
  if (!parts) return refuser('piece-inconnue')
  const octets = rassembler(parts)
  return empreinteDe(octets) === contenu?.fige?.empreinte
    ? { nom: parts[0]?.nom ?? '', octets }
    : refuser('pdf-different')
}
