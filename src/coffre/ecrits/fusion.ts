// « Même élève »: two files that stay two, each naming the other; they count as one pupil.
import type { Id } from '../../domain/identite.ts'
import type { PieceFusion } from '../../domain/piece.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import type { RefusDEcrire } from '../face-des-pieces.ts'
import type { CoffreOuvert, Moteur, PieceOuverte } from '../moteur.ts'
import { piecesDe } from '../vues/pieces.ts'
import { refusDuDossier } from './ecritoire.ts'

type Issue = { readonly fait: true } | Refus<RefusDEcrire>

const nomme = (coffre: CoffreOuvert, avec: Id): boolean =>
  piecesDe(coffre, 'fusion').some(({ contenu }) => contenu.avec === avec)

/** Named by both, as far as the other can be opened. */
export const reunisA = (coffre: CoffreOuvert, autre: (id: Id) => CoffreOuvert | null): readonly Id[] => {
  const nommes = new Set(piecesDe(coffre, 'fusion').map(({ contenu }) => contenu.avec))
  return [...nommes].filter((avec) => {
    const voisin = autre(avec)
    return voisin === null || nomme(voisin, coffre.coffre)
  })
}

type Liens = readonly (PieceOuverte & { readonly contenu: PieceFusion })[]

/** Those that were taken back too: joined anew, the same piece says it. */
const liensVers = (coffre: CoffreOuvert, avec: Id): Liens =>
  [...coffre.pieces.values()].filter(
    (piece): piece is Liens[number] => piece.contenu.genre === 'fusion' && piece.contenu.avec === avec,
  )

const dire = async (moteur: Moteur, coffre: CoffreOuvert, avec: Id): Promise<Issue> => {
  if (nomme(coffre, avec)) return { fait: true }
  const [ancien] = liensVers(coffre, avec)
  const contenu: PieceFusion = { format: 1, annule: false, genre: 'fusion', avec }
  const sur = ancien && { piece: ancien.piece, base: ancien.rev }
  const issue = await moteur.poser(coffre.coffre, contenu, sur)
  return estRefus(issue) ? issue : { fait: true }
}

const reprendre = async (moteur: Moteur, coffre: CoffreOuvert, avec: Id): Promise<Issue> => {
  for (const { piece, rev, contenu } of liensVers(coffre, avec)) {
    if (contenu.annule) continue
    const issue = await moteur.poser(coffre.coffre, { ...contenu, annule: true }, { piece, base: rev })
    if (estRefus(issue)) return issue
  }
  return { fait: true }
}

/** Both or neither: a refusal of the second undoes the first. */
const desDeux = async (
  moteur: Moteur,
  [id, avec]: readonly [Id, Id],
  faire: typeof dire,
  defaire: typeof dire,
): Promise<Issue> => {
  if (id === avec) return refuser('piece-mal-formee')
  const [ici, labas] = [moteur.coffre(id), moteur.coffre(avec)]
  const refus = refusDuDossier(ici) ?? refusDuDossier(labas)
  if (refus || !ici || !labas) return refus ?? refuser('coffre-inconnu')
  const premier = await faire(moteur, ici, avec)
  if (estRefus(premier)) return premier
  const second = await faire(moteur, labas, id)
  const apres = estRefus(second) ? moteur.coffre(id) : null
  if (apres) await defaire(moteur, apres, avec)
  return second
}

export const reunir = (moteur: Moteur, id: Id, avec: Id): Promise<Issue> => desDeux(moteur, [id, avec], dire, reprendre)
export const separer = (moteur: Moteur, id: Id, avec: Id): Promise<Issue> =>
  desDeux(moteur, [id, avec], reprendre, dire)
