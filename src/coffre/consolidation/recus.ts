// What has come by the door of the heads, in any of the coffres `service` that are open here: the last one of each.
import type { Id } from '../../domain/identite.ts'
import type { PieceReleve, PieceRemontee } from '../../domain/piece.ts'
import type { PieceLue } from '../face-des-pieces.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { secteurDuService } from '../porte-publique.ts'
import { piecesDe } from '../vues/pieces.ts'

/** The id of the piece is that of its dépôt. */
export type ReleveRecu = PieceLue<PieceReleve>
export type RemonteeRecue = PieceLue<PieceRemontee>

/** Newest school year first. */
export const coffresDuService = (moteur: Moteur): readonly CoffreOuvert[] =>
  moteur
    .coffres()
    .filter(({ genre }) => genre === 'service')
    .toSorted((a, b) => (b.annee ?? 0) - (a.annee ?? 0))

const derniers = <P extends PieceReleve | PieceRemontee>(
  recus: readonly PieceLue<P>[],
  de: (recu: PieceLue<P>) => string,
): readonly PieceLue<P>[] => {
  const rang = ({ contenu, piece }: PieceLue<P>): string => `${contenu.le} ${piece}`
  const enOrdre = recus.toSorted((a, b) => (rang(a) < rang(b) ? -1 : 1))
  return [...new Map(enOrdre.map((recu) => [de(recu), recu])).values()]
}

/** Sectors that the annuaire names; the door of the heads stands there and is none. */
export const secteursDuService = (moteur: Moteur): readonly Id[] => {
  const annuaire = moteur.annuaire()
  const pseudo = secteurDuService(annuaire.service)
  return annuaire
    .secteurs()
    .filter(({ secteur, uais }) => secteur !== pseudo && uais.length > 0)
    .map(({ secteur }) => secteur)
}

export const relevesRecus = (moteur: Moteur, annee: number): readonly ReleveRecu[] => {
  const secteurs = new Set(secteursDuService(moteur))
  const recus = coffresDuService(moteur)
    .flatMap((coffre) => piecesDe(coffre, 'releve'))
    .filter(({ contenu: { releve } }) => releve.annee === annee && secteurs.has(releve.secteur))
  return derniers(recus, ({ contenu }) => contenu.releve.secteur)
}

export const remonteesRecues = (moteur: Moteur, annee: number): readonly RemonteeRecue[] => {
  const recues = coffresDuService(moteur)
    .flatMap((coffre) => piecesDe(coffre, 'remontee'))
    .filter(({ contenu: { remontee } }) => remontee.annee === annee)
  return derniers(recues, ({ contenu }) => contenu.de)
}
