import type { ContenuDEcrit, Suite } from '../../domain/ecrit.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceEcrit } from '../../domain/piece.ts'
import { refuser, type Refus } from '../../domain/refus.ts'
import type { Pose, RefusDEcrire } from '../face-des-pieces.ts'
import { ecritDans, estTransmis, refusDuDossier, type Ecritoire } from './ecritoire.ts'

/** What a page may not change: which writing it is. */
export const avecSonNom = (avant: PieceEcrit, contenu: ContenuDEcrit): ContenuDEcrit => ({
  ...contenu,
  type: avant.type,
  complete: avant.complete,
  commenceLe: avant.commenceLe,
})

type Issue = Pose | Refus<RefusDEcrire>

/** The next revision of a draft; none when nothing has changed. */
export const garderEcrit = async (
  { moteur }: Ecritoire,
  id: Id,
  piece: Id,
  base: number,
  contenu: ContenuDEcrit,
): Promise<Issue> => {
  const coffre = moteur.coffre(id)
  const lue = ecritDans(coffre, piece)
  const refus = refusDuDossier(coffre)
  if (refus) return refus
  if (!lue) return refuser('piece-inconnue')
  const avant = lue.contenu
  const apres: PieceEcrit = { ...avant, ...avecSonNom(avant, contenu), etat: 'brouillon', abandon: '', fige: null }
  if (estTransmis(avant)) return refuser('ecrit-fige')
  if (base === lue.rev && JSON.stringify(avant) === JSON.stringify(apres)) return { coffre: id, piece, rev: base }
  return moteur.poser(id, apres, { piece, base })
}

export const abandonnerEcrit = async ({ moteur }: Ecritoire, id: Id, piece: Id, raison: string): Promise<Issue> => {
  const coffre = moteur.coffre(id)
  const lue = ecritDans(coffre, piece)
  const refus = refusDuDossier(coffre)
  if (refus) return refus
  if (!lue) return refuser('piece-inconnue')
  const abandon = raison.trim().slice(0, 500)
  return moteur.poser(id, { ...lue.contenu, etat: 'abandonne', abandon }, { piece, base: lue.rev })
}

export const poserSuite = async ({ moteur }: Ecritoire, id: Id, suite: Suite): Promise<Issue> => {
  const coffre = moteur.coffre(id)
  const refus = refusDuDossier(coffre)
  if (refus) return refus
  const lue = ecritDans(coffre, suite.ecrit)
  if (!lue || !estTransmis(lue.contenu)) return refuser('piece-inconnue')
  return moteur.poser(id, { format: 1, annule: false, genre: 'suite', ...suite })
}
