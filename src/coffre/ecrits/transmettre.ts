// [Note: sending] The PDF first, then the revision that freezes, in one write and in this order: a writing that is frozen
// always has its document. Nothing is laid while something blocks, while the server does not answer, or while the copy
// that the protocol gives could not be sealed.
import { manquesDe } from '../../domain/ecrit-manques.ts'
import type { ContenuDEcrit } from '../../domain/ecrit.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceEcrit } from '../../domain/piece.ts'
import type { Protocole } from '../../domain/protocole.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { jourDe } from '../clock.ts'
import type { Pose, RefusDEcrire } from '../face-des-pieces.ts'
import { empreinteDe, enParts } from './documents.ts'
import { ecritDans, estTransmis, refusDuDossier, type Ecritoire, type Transmis } from './ecritoire.ts'
import { avecSonNom } from './garder.ts'
import { copieScellable, porteDesChefs, vaAuxChefs } from './remises.ts'

export type Envoi = {
  readonly contenu: ContenuDEcrit
  readonly protocole: Protocole
  readonly pdf: Uint8Array
  readonly nom: string
}

export type RefusDeTransmettre =
  | RefusDEcrire
  | 'ecrit-modifie'
  | 'points-manquants'
  | 'porte-inconnue'
  | 'reseau-absent'

/** The last that the server has: nobody is to send what a colleague has just changed. */
const relire = async ({ moteur }: Ecritoire): Promise<Refus<'reseau-absent'> | null> => {
  await moteur.vider()
  return estRefus(await moteur.synchroniser()) ? refuser('reseau-absent') : null
}

const brouillonA = (
  { moteur }: Ecritoire,
  id: Id,
  piece: Id,
  base: number,
): PieceEcrit | Refus<RefusDEcrire | 'ecrit-modifie'> => {
  const coffre = moteur.coffre(id)
  const refus = refusDuDossier(coffre)
  if (refus) return refus
  const lue = ecritDans(coffre, piece)
  if (!lue) return refuser('piece-inconnue')
  // a copy is the draft of somebody who lost the race: it goes into a writing that completes the other
  if (estTransmis(lue.contenu) || lue.contenu.copieDe) return refuser('ecrit-fige')
  // of two texts that crossed, somebody says first which is the writing
  return lue.rev === base && lue.copie === null ? lue.contenu : refuser('ecrit-modifie')
}

const secteurDeLEcole = ({ moteur }: Ecritoire, uai: string): { readonly secteur?: Id } => {
  const secteur = moteur
    .annuaire()
    .secteurs()
    .find(({ uais }) => uais.includes(uai))
  return secteur ? { secteur: secteur.secteur } : {}
}

const memeEnvoi = (a: Transmis, b: Transmis): boolean =>
  a.fige.empreinte === b.fige.empreinte && a.fige.le === b.fige.le && a.fige.par === b.fige.par

/** Another may have been faster by a second: then it is hers that was sent, and mine is a draft beside it. */
const apresCoup = (
  { moteur }: Ecritoire,
  pose: Pose,
  envoye: Transmis,
): Pose | Refus<'ecrit-fige' | 'ecrit-modifie'> => {
  const contenu = ecritDans(moteur.coffre(pose.coffre), pose.piece)?.contenu
  if (!contenu || !estTransmis(contenu)) return refuser('ecrit-modifie')
  return memeEnvoi(contenu, envoye) ? pose : refuser('ecrit-fige')
}

export const transmettre = async (
  ecritoire: Ecritoire,
  id: Id,
  piece: Id,
  base: number,
  { contenu, protocole, pdf, nom }: Envoi,
): Promise<Pose | Refus<RefusDeTransmettre>> => {
  const { moteur, horloge, session } = ecritoire
  const absent = await relire(ecritoire)
  if (absent) return absent
  const avant = brouillonA(ecritoire, id, piece, base)
  if (estRefus(avant)) return avant
  const le = horloge.maintenant()
  const jour = jourDe(le)
  const dit = avecSonNom(avant, contenu)
  if (manquesDe(dit, jour).length > 0) return refuser('points-manquants')
  const secteur = secteurDeLEcole(ecritoire, dit.enfant.uai)
  const fige = { le, jour, par: session.membre, empreinte: empreinteDe(pdf), delais: protocole.delais, ...secteur }
  const ecrit: Transmis = { ...avant, ...dit, etat: 'transmis', abandon: '', fige }
  const porte = vaAuxChefs(ecrit) ? porteDesChefs(ecritoire) : null
  if (vaAuxChefs(ecrit) && !porte) return refuser('porte-inconnue')
  const parts = enParts(piece, nom, pdf)
  if (!parts || (porte && !copieScellable(ecritoire, porte, piece, ecrit))) return refuser('texte-trop-long')
  const poses = await moteur.poserEnsemble(id, [
    ...parts.map((part) => ({ contenu: part.contenu, sur: { piece: part.piece, base: 0 } })),
    { contenu: ecrit, sur: { piece, base } },
  ])
  if (estRefus(poses)) return poses
  await moteur.vider()
  return apresCoup(ecritoire, { coffre: id, piece, rev: base + 1 }, ecrit)
}
