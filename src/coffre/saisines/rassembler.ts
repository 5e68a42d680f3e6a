// The inbox as she sees it: pieces of her coffres, what still waits behind a door, what fell to her on duty.
import type { Depot } from '../../contract/coffre.ts'
import type { RoleCoffre } from '../../contract/registre.ts'
import type { SaisineVue } from '../../contract/saisine.ts'
import type { Id, Instant } from '../../domain/identite.ts'
import type { PieceMessage, PieceSaisine, PieceVoix } from '../../domain/piece.ts'
import type { Urgence } from '../../domain/saisine.ts'
import { concat, deBase64 } from '../../crypto/octets.ts'
import type { Appeler } from '../client.ts'
import type { Horloge } from '../clock.ts'
import type { Echange, Enregistrement, LigneSaisine } from '../face-des-saisines.ts'
import type { PieceLue } from '../face.ts'
import { enFonction } from '../journal.ts'
import type { CoffreOuvert, Moteur } from '../moteur.ts'
import { piecesDe } from '../vues/pieces.ts'
import type { DepotOuvert } from './depot-ouvert.ts'
import type { Lectures } from './lectures.ts'
import { piecesDuDepot, type PieceDeDepot } from './pieces-du-depot.ts'

export type SaisineTrouvee = {
  readonly coffre: Id
  readonly piece: Id
  readonly contenu: PieceSaisine
  /** 0: not a piece yet. */
  readonly rev: number
  /** Its row at the server, or its own id: what its messages name. */
  readonly cle: Id
  readonly vue: SaisineVue | null
  readonly garde: boolean
  readonly lue: PieceLue<PieceSaisine> | null
}

export type Bureau = {
  readonly moteur: Moteur
  readonly appeler: Appeler
  readonly horloge: Horloge
  readonly moi: Id
  readonly lectures: Lectures
  /** Away today, as last told. */
  readonly absents: Set<Id>
  /** On their way: that a person has read. */
  readonly accuses: Map<Id, Promise<void>>
  /** What she has answered on duty, for as long as this session lasts: she keeps nothing of it. */
  readonly reponsesDeGarde: Map<Id, readonly PieceMessage[]>
  /** What was answered on duty, not told to its sector yet. */
  readonly aDire: Depot[]
  /** Sealed and sent, the answer of the server lost on its way: said again, the very same bytes count once. */
  readonly essais: Essais
}

export type Essais = {
  readonly reponses: Map<
    Id,
    { readonly texte: string; readonly n: number; readonly le: Instant; readonly sceau: string }
  >
  readonly depots: Map<string, readonly Depot[]>
}

const aDesSaisines = ({ genre }: CoffreOuvert): boolean => genre === 'secteur' || genre === 'service'

/** Oldest school year first: what was carried over to this one comes last, and wins. */
export const coffresASaisines = (moteur: Moteur): readonly CoffreOuvert[] =>
  moteur
    .coffres()
    .filter(aDesSaisines)
    .toSorted((a, b) => (a.annee ?? 0) - (b.annee ?? 0))

/** What these dépôts would be as pieces. */
const enPieces = (moteur: Moteur, depots: readonly DepotOuvert[]): readonly PieceDeDepot[] =>
  depots.flatMap((depot) =>
    piecesDuDepot(depot, depot.ligne !== null && (moteur.courrier.ligne(depot.ligne)?.parCompte ?? false)),
  )

const deDepot = (moteur: Moteur, depot: DepotOuvert, garde: boolean): SaisineTrouvee[] => {
  const [premiere] = enPieces(moteur, [depot])
  if (premiere?.contenu.genre !== 'saisine') return []
  const { contenu, piece } = premiere
  const vue = contenu.saisine === null ? null : moteur.courrier.ligne(contenu.saisine)
  return [{ coffre: depot.coffre, piece, contenu, rev: 0, cle: contenu.saisine ?? piece, vue, garde, lue: null }]
}

export const toutesLesSaisines = ({ moteur }: Bureau): readonly SaisineTrouvee[] => {
  const parPiece = new Map<Id, SaisineTrouvee>()
  const miens = coffresASaisines(moteur)
  for (const coffre of miens) {
    for (const lue of piecesDe(coffre, 'saisine')) {
      const { piece, rev, contenu } = lue
      const vue = contenu.saisine === null ? null : moteur.courrier.ligne(contenu.saisine)
      const cle = contenu.saisine ?? piece
      parPiece.set(piece, { coffre: coffre.coffre, piece, contenu, rev, cle, vue, garde: false, lue })
    }
  }
  const attendent = moteur.courrier.enAttente().flatMap((depot) => deDepot(moteur, depot, false))
  const aMoi = new Set(miens.map(({ coffre }) => coffre))
  const deGarde = moteur.courrier
    .deGarde()
    .filter(({ coffre }) => !aMoi.has(coffre))
    .flatMap((depot) => deDepot(moteur, depot, true))
  for (const autre of [...attendent, ...deGarde]) if (!parPiece.has(autre.piece)) parPiece.set(autre.piece, autre)
  return [...parPiece.values()]
}

type Mot = { readonly piece: Id; readonly contenu: PieceMessage }
type Son = { readonly piece: Id; readonly contenu: PieceVoix }

export type Paroles = {
  /** By saisine, in the order of the story. */
  readonly mots: ReadonlyMap<Id, readonly Mot[]>
  /** By the piece they go with. */
  readonly sons: ReadonlyMap<Id, readonly Son[]>
}

/** Every word and sound of every conversation: pieces first, then what waits. */
export const toutesLesParoles = ({ moteur, reponsesDeGarde }: Bureau): Paroles => {
  const vues = new Set<Id>()
  const mots = new Map<Id, Mot[]>()
  const sons = new Map<Id, Son[]>()
  const ranger = (piece: Id, contenu: { readonly genre: string }): void => {
    if (vues.has(piece)) return
    vues.add(piece)
    if (contenu.genre === 'message') {
      const mot = { piece, contenu: contenu as PieceMessage }
      mots.set(mot.contenu.saisine, [...(mots.get(mot.contenu.saisine) ?? []), mot])
    }
    if (contenu.genre === 'voix') {
      const son = { piece, contenu: contenu as PieceVoix }
      sons.set(son.contenu.de, [...(sons.get(son.contenu.de) ?? []), son])
    }
  }
  for (const coffre of coffresASaisines(moteur).toReversed())
    for (const { piece, contenu } of coffre.pieces.values()) if (!contenu.annule) ranger(piece, contenu)
  for (const { piece, contenu } of enPieces(moteur, [...moteur.courrier.enAttente(), ...moteur.courrier.deGarde()]))
    ranger(piece, contenu)
  for (const [cle, reponses] of reponsesDeGarde) for (const contenu of reponses) ranger(`${cle}/${contenu.n}`, contenu)
  const enOrdre = ({ contenu: a }: Mot, { contenu: b }: Mot): number => a.le.localeCompare(b.le) || a.n - b.n
  for (const liste of mots.values()) liste.sort(enOrdre)
  return { mots, sons }
}

const AUDIO = /^audio\/(?:webm|ogg|mp4|mpeg|wav|aac)(?:\s*;\s*codecs="?[\w.,-]{1,40}"?)?$/u

/** Whole, or not at all: a part of a sound is not played. */
export const enregistrements = ({ sons }: Paroles, de: Id): readonly Enregistrement[] => {
  const parties = (sons.get(de) ?? []).map(({ contenu }) => contenu).toSorted((a, b) => a.ordre - b.ordre)
  const [premiere] = parties
  if (!premiere || !AUDIO.test(premiere.type)) return []
  const entieres = Array.from({ length: premiere.sur }, (_, i) => parties.find(({ ordre }) => ordre === i + 1))
  try {
    const octets = entieres.map((partie) => {
      if (!partie) throw new Error('a part is missing')
      return deBase64(partie.donnees)
    })
    return [{ type: premiere.type, octets: new Uint8Array(concat(...octets)) }]
  } catch {
    return []
  }
}

/** Words of theirs after our last answer, and after what she has read here. */
export const nouveaux = ({ lectures }: Bureau, { mots }: Paroles, { cle }: SaisineTrouvee): number => {
  const siens = mots.get(cle) ?? []
  const repondu = Math.max(0, ...siens.map(({ contenu }) => (contenu.sens === 'eux' ? 0 : contenu.n)))
  const lu = lectures.jusqua(cle) ?? 0
  return siens.filter(({ contenu }) => contenu.sens === 'eux' && contenu.n > Math.max(repondu, lu)).length
}

/** While whoever holds the sector is away, it is mine to treat. */
const estDuBinome = ({ moteur, moi, absents, horloge }: Bureau, id: Id): boolean => {
  const coffre = moteur.coffre(id)
  if (coffre?.genre !== 'secteur' || coffre.monRole !== 'binome') return false
  const jour = horloge.aujourdhui()
  return coffre.membres.some(
    (m) => m.membre !== moi && TIENNENT.includes(m.role) && enFonction(m, jour) && !absents.has(m.membre),
  )
}
const TIENNENT: readonly RoleCoffre[] = ['referent', 'remplacante']

export const ligneDe = (bureau: Bureau, paroles: Paroles, trouvee: SaisineTrouvee): LigneSaisine => {
  const { coffre, piece, contenu, rev, vue, garde } = trouvee
  return {
    coffre,
    piece,
    contenu,
    scellee: garde ? vue?.etat === 'deposee' : rev === 0,
    nouveaux: nouveaux(bureau, paroles, trouvee),
    garde,
    montree: vue?.etat === 'prise_en_charge',
    duBinome: !garde && estDuBinome(bureau, coffre),
  }
}

const URGENCES: readonly Urgence[] = ['immediate', '48h', 'semaine', 'normale']
export const parUrgence = (a: LigneSaisine, b: LigneSaisine): number =>
  URGENCES.indexOf(a.contenu.urgence) - URGENCES.indexOf(b.contenu.urgence) ||
  a.contenu.recueLe.localeCompare(b.contenu.recueLe)

export const echangesDe = (paroles: Paroles, { cle, vue }: SaisineTrouvee): readonly Echange[] =>
  (paroles.mots.get(cle) ?? []).map(({ piece, contenu }) => {
    const { n, le, texte, langue, par } = contenu
    // an answer of whoever was on duty is one of ours
    const sens = contenu.sens === 'garde' && n > 0 ? 'nous' : contenu.sens
    const lu = vue?.echanges.find((echange) => echange.n === n && echange.sens === 'nous')?.luLe ?? null
    return { sens, n, le, texte, langue, par, luLe: sens === 'eux' ? null : lu, voix: enregistrements(paroles, piece) }
  })
