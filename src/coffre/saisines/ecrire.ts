// Her decisions: a revision of the saisine, where it can be written today.
import type { Id } from '../../domain/identite.ts'
import type { Piece, PieceSaisine } from '../../domain/piece.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { agirSurSaisine, type ActeDeSaisine, type RefusDeSaisine } from '../../domain/saisine.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { NouvelleSaisine } from '../face-des-saisines.ts'
import type { PieceLue, RefusDEcrire } from '../face.ts'
import type { Ecriture, Moteur, Pose } from '../moteur.ts'
import { secteurDuService } from '../porte-publique.ts'
import { coffreDuSecteur, coffreSansEleve } from '../secteur.ts'
import { toutesLesParoles, toutesLesSaisines, type Bureau, type SaisineTrouvee } from './rassembler.ts'

export const trouver = (bureau: Bureau, piece: Id): SaisineTrouvee | null =>
  toutesLesSaisines(bureau).find((trouvee) => trouvee.piece === piece) ?? null

/** A person has it before her eyes: what waited behind the door becomes a piece. */
export const recueillir = async (bureau: Bureau, piece: Id): Promise<SaisineTrouvee | null> => {
  const trouvee = trouver(bureau, piece)
  if (!trouvee || trouvee.garde || trouvee.rev > 0) return trouvee
  await bureau.moteur.courrier.recueillir(piece)
  return trouver(bureau, piece)
}

/**
 * [Note: carried over] Last year's coffre is read only: a saisine still open goes on in that of this year, under the same
 * ids, with its conversation. Two colleagues who carry it in the same minute carry the same.
 */
const reporter = async (
  bureau: Bureau,
  { coffre, piece, contenu, cle }: SaisineTrouvee,
  vers: Id,
): Promise<Refus<RefusDEcrire> | null> => {
  const ici = bureau.moteur.coffre(vers)?.pieces
  const paroles = toutesLesParoles(bureau)
  const mots = paroles.mots.get(cle) ?? []
  const sons = [piece, ...mots.map((mot) => mot.piece)].flatMap((de) => paroles.sons.get(de) ?? [])
  const siennes: { readonly piece: Id; readonly contenu: Piece }[] = [{ piece, contenu }, ...mots, ...sons]
  const ecritures = siennes
    .filter((p) => bureau.moteur.coffre(coffre)?.pieces.has(p.piece) && !ici?.has(p.piece))
    .map((p): Ecriture => ({ contenu: p.contenu, sur: { piece: p.piece, base: 0 }, unique: true }))
  const poses = await bureau.moteur.poserEnsemble(vers, ecritures)
  return estRefus(poses) ? poses : null
}

const refusDe = ({ moteur, horloge }: Bureau, coffre: Id): RefusDEcrire => {
  const ouvert = moteur.coffre(coffre)
  if (ouvert?.fiable === false) return 'coffre-non-fiable'
  return (ouvert?.annee ?? Infinity) < anneeScolaire(horloge.aujourdhui()) ? 'coffre-clos' : 'lecture-seule'
}

/** Where it is, or is now, and may be written. */
export const aEcrire = async (
  bureau: Bureau,
  trouvee: SaisineTrouvee,
): Promise<{ readonly coffre: Id; readonly base: number } | Refus<RefusDEcrire>> => {
  const { coffre, piece, rev } = trouvee
  if (trouvee.garde) return refuser('lecture-seule')
  const vers = bureau.moteur.courrier.accueil(coffre)
  if (vers === null) return refuser(refusDe(bureau, coffre))
  if (rev === 0) return refuser('piece-inconnue')
  if (vers === coffre) return { coffre, base: rev }
  const refus = await reporter(bureau, trouvee, vers)
  return refus ?? { coffre: vers, base: bureau.moteur.coffre(vers)?.pieces.get(piece)?.rev ?? 1 }
}

export const agir = async (
  bureau: Bureau,
  piece: Id,
  acte: ActeDeSaisine,
  motif: string,
): Promise<PieceLue<PieceSaisine> | Refus<RefusDEcrire | RefusDeSaisine>> => {
  const trouvee = await recueillir(bureau, piece)
  if (!trouvee) return refuser('piece-inconnue')
  const apres = agirSurSaisine(trouvee.contenu, acte, piece, {
    le: bureau.horloge.maintenant(),
    par: bureau.moi,
    motif,
  })
  if (estRefus(apres)) return apres
  const ou = await aEcrire(bureau, trouvee)
  if (estRefus(ou)) return ou
  const contenu: PieceSaisine = { ...trouvee.contenu, ...apres }
  const pose = await bureau.moteur.poser(ou.coffre, contenu, { piece, base: ou.base })
  if (estRefus(pose)) return pose
  return (
    trouver(bureau, piece)?.lue ?? {
      coffre: ou.coffre,
      piece,
      rev: pose.rev,
      rang: 0,
      auteur: bureau.moi,
      contenu,
      enAttente: true,
      copie: null,
    }
  )
}

/** That of the school's sector when it is hers, else where she writes without a pupil; the heads have theirs. */
const coffrePour = (moteur: Moteur, uai: string, jour: string): Id | null => {
  const annuaire = moteur.annuaire()
  const pseudo = secteurDuService(annuaire.service)
  const secteur = annuaire.secteurs().find(({ secteur: id, uais }) => id !== pseudo && uais.includes(uai))
  const annee = anneeScolaire(jour)
  const sien = secteur ? coffreDuSecteur(moteur, secteur.secteur, annee) : null
  if (sien?.peutEcrire) return sien.coffre
  const autre = coffreSansEleve(moteur, jour)
  if (autre) return autre.coffre
  return moteur.coffres().find((c) => c.genre === 'service' && c.annee === annee && c.peutEcrire)?.coffre ?? null
}

export const noterSaisine = async (
  { moteur, horloge, moi }: Bureau,
  saisine: NouvelleSaisine,
): Promise<Pose | Refus<RefusDEcrire>> => {
  const coffre = coffrePour(moteur, saisine.uai, horloge.aujourdhui())
  if (coffre === null) return refuser('sans-secteur')
  const le = horloge.maintenant()
  const contenu: PieceSaisine = {
    format: 1,
    annule: false,
    genre: 'saisine',
    ...saisine,
    recueLe: le,
    langue: 'fr',
    saisine: null,
    recu: null,
    voix: 0,
    etat: 'recue',
    pas: [{ etat: 'recue', le, par: moi, motif: '' }],
    theme: null,
    adhesion: null,
    conflit: false,
    dossier: null,
    attente: '',
    attenteJusqua: null,
    doublonDe: null,
  }
  return moteur.poser(coffre, contenu, { piece: nouvelId(), base: 0 })
}
