// [Note: sealed copy] Where the protocol gives the heads a copy, the writing is frozen first, then its copy goes through
// their door, under an id that comes from the writing: sent again, it is the same. Accepted, it leaves in the file the
// proof of its sending; until that proof is there, the worker of whoever writes in this file sends it again.
import { postDepots } from '../../contract/coffre.ts'
import type { CorpsDepot } from '../../domain/depot.ts'
import type { ContenuDEcrit, Fige } from '../../domain/ecrit.ts'
import { contenuDEcrit } from '../../domain/ecrit.ts'
import { recuSousScelle } from '../../domain/ecrit-remis.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceEcrit, PieceSuite } from '../../domain/piece.ts'
import { estRefus } from '../../domain/refus.ts'
import type { PieceLue } from '../face-des-pieces.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { porteDuSecteur, secteurDuService, type Porte } from '../porte-publique.ts'
import {
  dossiersOuJEcris,
  ecritDans,
  ecritsDe,
  estTransmis,
  idDerive,
  type Ecritoire,
  type Transmis,
} from './ecritoire.ts'

const chefsParmi = ({ destinataires }: Pick<ContenuDEcrit, 'destinataires'>) => destinataires.find(recuSousScelle)

export const vaAuxChefs = (ecrit: Pick<ContenuDEcrit, 'destinataires'>): boolean => chefsParmi(ecrit) !== undefined

export const porteDesChefs = ({ moteur, horloge }: Ecritoire): Porte | null => {
  const annuaire = moteur.annuaire()
  return porteDuSecteur(annuaire, secteurDuService(annuaire.service), horloge.maintenant())
}

const contenuSeul = (piece: ContenuDEcrit): ContenuDEcrit =>
  Object.fromEntries(
    (Object.keys(contenuDEcrit) as (keyof ContenuDEcrit)[]).map((cle) => [cle, piece[cle]]),
  ) as ContenuDEcrit

const idDeLaCopie = (ecrit: Id): Id => idDerive('copie', ecrit)
const idDeLaPreuve = (ecrit: Id): Id => idDerive('copie-remise', ecrit)
const idDeLaSuite = (suite: Id): Id => idDerive('suite', suite)

const corpsDeLaCopie = (ecrit: Id, fige: Fige, contenu: ContenuDEcrit): CorpsDepot => ({
  genre: 'copie',
  format: 1,
  ecrit,
  fige,
  contenu: contenuSeul(contenu),
})

/** Nothing must be frozen whose copy cannot be sealed. */
export const copieScellable = ({ moteur }: Ecritoire, porte: Porte, piece: Id, ecrit: Transmis): boolean =>
  moteur.plume.scellerDepot(porte, idDeLaCopie(piece), corpsDeLaCopie(piece, ecrit.fige, ecrit)) !== null

/** True once the server has it, were it from an earlier try whose answer was lost. */
const remettre = async (ecritoire: Ecritoire, id: Id, corps: CorpsDepot): Promise<boolean> => {
  const porte = porteDesChefs(ecritoire)
  const depot = porte && ecritoire.moteur.plume.scellerDepot(porte, id, corps)
  if (!depot) return false
  const issue = await ecritoire.appeler(postDepots, { depots: [depot] })
  return !estRefus(issue) || issue.refus === 'depot-existe'
}

const preuveDeRemise = (piece: Id, ecrit: Transmis, jour: string): PieceSuite => ({
  format: 1,
  annule: false,
  genre: 'suite',
  ecrit: piece,
  quoi: 'envoi',
  jour,
  destinataire: chefsParmi(ecrit)?.code ?? '',
  canal: null,
  preuve: 'Copie scellée remise au service',
  texte: '',
})

/** Time for the machine that sent the writing to send its copy too, before another does it for her. */
const LAISSER_FAIRE = 600_000

const estAMoi = ({ session, horloge }: Ecritoire, { fige }: Transmis): boolean =>
  fige.par === session.membre || Date.parse(horloge.maintenant()) - Date.parse(fige.le) > LAISSER_FAIRE

const estARemettre = (
  ecritoire: Ecritoire,
  coffre: CoffreOuvert,
  { piece, contenu, enAttente }: PieceLue<PieceEcrit>,
): boolean =>
  estTransmis(contenu) &&
  !enAttente &&
  vaAuxChefs(contenu) &&
  !coffre.pieces.has(idDeLaPreuve(piece)) &&
  estAMoi(ecritoire, contenu)

const remettreLaCopie = async (ecritoire: Ecritoire, coffre: Id, piece: Id): Promise<boolean> => {
  const ecrit = ecritDans(ecritoire.moteur.coffre(coffre), piece)?.contenu
  if (!ecrit || !estTransmis(ecrit)) return false
  if (!(await remettre(ecritoire, idDeLaCopie(piece), corpsDeLaCopie(piece, ecrit.fige, ecrit)))) return false
  const contenu = preuveDeRemise(piece, ecrit, ecritoire.horloge.aujourdhui())
  const sur = { piece: idDeLaPreuve(piece), base: 0 }
  return !estRefus(await ecritoire.moteur.poserEnsemble(coffre, [{ contenu, sur, unique: true }]))
}

const SUITE = 'suite-a-remettre/'

/** Kept until the server has it: what follows a writing of which they have a copy. */
export const noterLaSuite = async ({ moteur, magasin }: Ecritoire, coffre: Id, ecrit: Id, suite: Id): Promise<void> => {
  const contenu = ecritDans(moteur.coffre(coffre), ecrit)?.contenu
  if (contenu && vaAuxChefs(contenu)) await magasin.ecrire(`${SUITE}${coffre}/${suite}`, new Uint8Array(1))
}

const remettreLaSuite = async (ecritoire: Ecritoire, coffre: Id, suite: Id): Promise<boolean> => {
  const contenu = ecritoire.moteur.coffre(coffre)?.pieces.get(suite)?.contenu
  // taken back, or no longer mine to read
  if (contenu?.genre !== 'suite' || contenu.annule) return true
  const { ecrit, quoi, jour, destinataire, canal, preuve, texte } = contenu
  const corps = { ecrit, quoi, jour, destinataire, canal, preuve, texte }
  return remettre(ecritoire, idDeLaSuite(suite), { genre: 'suite', format: 1, suite: corps })
}

/** All that the heads are to have and have not. True when nothing of it is left. */
export const remettreTout = async (ecritoire: Ecritoire): Promise<boolean> => {
  const { moteur, magasin } = ecritoire
  const copies = dossiersOuJEcris(moteur).flatMap((coffre) =>
    ecritsDe(coffre)
      .filter((ecrit) => estARemettre(ecritoire, coffre, ecrit))
      .map(({ piece }) => ({ coffre: coffre.coffre, piece })),
  )
  let tout = true
  for (const { coffre, piece } of copies) tout = (await remettreLaCopie(ecritoire, coffre, piece)) && tout
  for (const nom of await magasin.noms(SUITE)) {
    const [coffre = '', suite = ''] = nom.slice(SUITE.length).split('/')
    if (await remettreLaSuite(ecritoire, coffre, suite)) await magasin.effacer(nom)
    else tout = false
  }
  return tout
}
