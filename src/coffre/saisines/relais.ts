// [Note: handed over] A saisine goes whole to a colleague, through her door and signed; here only the fact of it stays.
// Her words are erased from this coffre, all revisions: whoever knows the family must not go on holding them.
import { postDepots, type Depot } from '../../contract/coffre.ts'
import { postRelais } from '../../contract/saisine.ts'
import type { CorpsDepot } from '../../domain/depot.ts'
import type { Id } from '../../domain/identite.ts'
import type { PieceSaisine } from '../../domain/piece.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { agirSurSaisine, type RefusDeSaisine, type Saisine } from '../../domain/saisine.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { Confrere } from '../face-des-saisines.ts'
import type { RefusDEcrire } from '../face.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { porteDuSecteur, secteurDuService, type Porte } from '../porte-publique.ts'
import { aEcrire, recueillir } from './ecrire.ts'
import { idDuMessage } from './pieces-du-depot.ts'
import { coffresASaisines, toutesLesParoles, type Bureau, type SaisineTrouvee } from './rassembler.ts'

/** Of a sector that is not hers, even for the time of a replacement; certified, her door in service; the heads of the service last. */
export const lireConfreres = ({ moteur, horloge, moi }: Bureau): readonly Confrere[] => {
  const annuaire = moteur.annuaire()
  const pseudo = secteurDuService(annuaire.service)
  const instant = horloge.maintenant()
  return annuaire
    .secteurs()
    .filter(({ membres, coffre }) => !membres.includes(moi) && (coffre === null || moteur.coffre(coffre) === null))
    .toSorted((a, b) => Number(a.secteur === pseudo) - Number(b.secteur === pseudo) || a.nom.localeCompare(b.nom, 'fr'))
    .flatMap(({ secteur }) =>
      (porteDuSecteur(annuaire, secteur, instant)?.lecteurs ?? [])
        .filter(({ role }) => role !== 'stagiaire')
        .map(({ membre, prenom, nom }) => ({ membre, secteur, nom: `${prenom} ${nom}` })),
    )
}

const porteDe = (bureau: Bureau, { membre, secteur }: Pick<Confrere, 'membre' | 'secteur'>): Porte | null => {
  const connue = lireConfreres(bureau).some((c) => c.membre === membre && c.secteur === secteur)
  return connue ? porteDuSecteur(bureau.moteur.annuaire(), secteur, bureau.horloge.maintenant()) : null
}

const sansEnveloppe = (piece: PieceSaisine): Saisine => {
  const { format: _, annule: __, genre: ___, copieDe: ____, ...saisine } = piece
  return saisine
}

const MESSAGES = 50
/** Of sounds of the last size class, in a request of 2 MiB. */
const PAR_REQUETE = 8

/** Sounds first, then the words that they go with. Null: too long for a door. */
const composer = (
  bureau: Bureau,
  { contenu, piece, cle }: SaisineTrouvee,
  porte: Porte,
  motif: string,
): readonly Depot[] | null => {
  const paroles = toutesLesParoles(bureau)
  const depot = nouvelId()
  const mots = (paroles.mots.get(cle) ?? []).slice(-MESSAGES)
  const messages = mots.map(({ contenu: mot }) => {
    const sens: 'eux' | 'nous' = mot.sens === 'eux' ? 'eux' : 'nous'
    return { sens, n: mot.n, le: mot.le, texte: mot.texte }
  })
  const corps: CorpsDepot = { genre: 'relais', format: 1, saisine: sansEnveloppe(contenu), motif, messages }
  const sonsDe = (ici: Id, labas: Id): CorpsDepot[] =>
    (paroles.sons.get(ici) ?? []).map(({ contenu: { ordre, sur, type, donnees } }) => {
      return { genre: 'voix', format: 1, de: labas, ordre, sur, type, donnees }
    })
  const sons = [...sonsDe(piece, depot), ...mots.flatMap((mot, rang) => sonsDe(mot.piece, idDuMessage(depot, rang)))]
  const { plume } = bureau.moteur
  const depots = [
    ...sons.map((son) => plume.scellerDepot(porte, nouvelId(), son)),
    plume.scellerDepot(porte, depot, corps),
  ]
  const scelles = depots.filter((d) => d !== null)
  return scelles.length === depots.length ? scelles : null
}

const REFUS = ['porte-inconnue', 'saisine-inconnue'] as const
const motif = (refus: string): 'porte-inconnue' | 'saisine-inconnue' | 'reseau-absent' =>
  REFUS.find((r) => r === refus) ?? 'reseau-absent'

/** With its clear row and its conversation, when it has one. */
const remettre = async (
  { appeler }: Bureau,
  { contenu }: SaisineTrouvee,
  depots: readonly Depot[],
): Promise<Refus<'porte-inconnue' | 'saisine-inconnue' | 'reseau-absent'> | null> => {
  const principal = depots.at(-1)
  if (!principal) throw new Error('a relay without words')
  const aPart = contenu.saisine === null ? depots : depots.slice(0, -1)
  for (let debut = 0; debut < aPart.length; debut += PAR_REQUETE) {
    const issue = await appeler(postDepots, { depots: aPart.slice(debut, debut + PAR_REQUETE) })
    if (estRefus(issue)) return refuser(motif(issue.refus))
  }
  if (contenu.saisine === null) return null
  const issue = await appeler(postRelais, { saisine: contenu.saisine, depot: principal })
  return estRefus(issue) ? refuser(motif(issue.refus)) : null
}

/** What the year's figures count, and no word of anybody. */
const trace = (contenu: PieceSaisine): PieceSaisine => ({
  ...contenu,
  eleve: null,
  demandeur: { nom: '', qualite: '', telephone: '' },
  texte: '',
  joindre: { moyen: 'bureau', precision: '' },
  saisine: null,
  recu: null,
  voix: 0,
  attente: '',
  attenteJusqua: null,
  dossier: null,
  doublonDe: null,
  pas: contenu.pas.map((pas) => ({ ...pas, motif: '' })),
})

export type RefusDuRelais = 'saisine-inconnue' | 'porte-inconnue' | 'reseau-absent' | RefusDEcrire | RefusDeSaisine

export const passerLeRelais = async (
  bureau: Bureau,
  piece: Id,
  a: Confrere,
  mots: string,
): Promise<{ readonly fait: true } | Refus<RefusDuRelais>> => {
  // all that was written until now goes with it
  if (estRefus(await bureau.moteur.courrier.relever())) return refuser('reseau-absent')
  const trouvee = await recueillir(bureau, piece)
  if (!trouvee) return refuser('saisine-inconnue')
  const dit = mots.trim().slice(0, 500)
  const pas = { le: bureau.horloge.maintenant(), par: bureau.moi, motif: dit }
  const apres = agirSurSaisine(trouvee.contenu, { acte: 'relais' }, piece, pas)
  if (estRefus(apres)) return apres
  const ou = await aEcrire(bureau, trouvee)
  if (estRefus(ou)) return ou
  const porte = porteDe(bureau, a)
  if (!porte) return refuser('porte-inconnue')
  const cle = `relais/${piece}/${porte.coffre}/${porte.epoque}/${dit}`
  const depots = bureau.essais.depots.get(cle) ?? composer(bureau, trouvee, porte, dit)
  if (!depots) return refuser('texte-trop-long')
  bureau.essais.depots.set(cle, depots)
  const refus = await remettre(bureau, trouvee, depots)
  if (refus?.refus !== 'reseau-absent') bureau.essais.depots.delete(cle)
  if (refus) return refus
  const vide = trace({ ...trouvee.contenu, ...apres })
  const poses = await bureau.moteur.poserEnsemble(ou.coffre, [
    { contenu: { ...vide, saisine: trouvee.contenu.saisine, annule: true }, sur: { piece, base: ou.base } },
    { contenu: vide, sur: null },
  ])
  if (estRefus(poses)) return poses
  await effacerLesRemises(bureau)
  return { fait: true }
}

/** Handed over and annulled: with all that went with it. */
const remises = (bureau: Bureau, coffre: CoffreOuvert): readonly Id[] => {
  const paroles = toutesLesParoles(bureau)
  return [...coffre.pieces.values()].flatMap(({ piece, contenu, enAttente }) => {
    if (contenu.genre !== 'saisine' || !contenu.annule || contenu.etat !== 'relais' || enAttente) return []
    const mots = (paroles.mots.get(contenu.saisine ?? piece) ?? []).map((mot) => mot.piece)
    const sons = [piece, ...mots].flatMap((de) => (paroles.sons.get(de) ?? []).map((son) => son.piece))
    return [piece, ...mots, ...sons].filter((id) => coffre.pieces.has(id))
  })
}

/** At once when it can be; else by the first machine of the sector that may: a replacement may not erase. */
export const effacerLesRemises = async (bureau: Bureau): Promise<void> => {
  const { moteur } = bureau
  const aEffacer = () => coffresASaisines(moteur).filter(({ pieces, peutEcrire }) => peutEcrire && pieces.size > 0)
  if (!aEffacer().some((coffre) => [...coffre.pieces.values()].some(estRemise))) return
  await moteur.vider()
  for (const coffre of aEffacer()) {
    const pieces = remises(bureau, coffre)
    if (pieces.length > 0) await moteur.effacerPieces(coffre.coffre, pieces)
  }
}

const estRemise = ({ contenu }: { readonly contenu: { readonly genre: string; readonly annule: boolean } }): boolean =>
  contenu.genre === 'saisine' && contenu.annule && 'etat' in contenu && contenu.etat === 'relais'
