// What a dépôt becomes in the coffre: the same pieces under the same ids, whichever member's worker makes them.
import type { CorpsDepot } from '../../domain/depot.ts'
import type { Id } from '../../domain/identite.ts'
import type { Piece, PieceMessage, PieceSaisine, PieceVoix } from '../../domain/piece.ts'
import type { Origine, Urgence } from '../../domain/saisine.ts'
import { base32 } from '../../crypto/identifiant.ts'
import { sha256, utf8 } from '../../crypto/octets.ts'
import { plier } from '../ressemblance.ts'
import type { DepotOuvert } from './depot-ouvert.ts'

export type PieceDeDepot = { readonly piece: Id; readonly contenu: Piece; readonly depot: Id | null }

type De<G extends CorpsDepot['genre']> = Extract<CorpsDepot, { genre: G }>

const commun = { format: 1, annule: false } as const

/** Words of a quality, folded, in this order: the first found tells who first spoke of it (table T3 of the figures). */
const QUALITES: readonly (readonly [RegExp, Origine])[] = [
  [/infirm/u, 'infirmier'],
  [/\bpsy/u, 'psy-en'],
  [/medecin|docteur/u, 'medecin'],
  [/\bcpe\b|vie scolaire|surveill|\baed\b|assistant d.education/u, 'cpe-vie-scolaire'],
  [/\bprof|enseign|instit|maitre/u, 'enseignant'],
  [/direct.*ecole/u, 'directeur-ecole'],
  [/^chef$|^adjoint|principal|proviseur|direct|chef d.etablissement/u, 'direction'],
  [/inspect|\bien\b/u, 'ien'],
  [/mission locale/u, 'mission-locale'],
  [/\bcaf\b|allocations familiales/u, 'caf'],
  [/\bmdph\b/u, 'mdph'],
  [/\bpjj\b|justice|juge|educateur.*judiciaire/u, 'pjj-justice'],
  [/police|gendarm/u, 'police-gendarmerie'],
  [/\base\b|\bcrip\b|aide sociale a l.enfance/u, 'crip-ase'],
  [/departement|assistante? sociale? de secteur/u, 'service-social-departement'],
  [/\bcmp\b|hopital|\bsante\b/u, 'sante-cmp'],
  [/associ/u, 'association'],
]

/** She reads the words themselves; what they are counted under is never guessed beyond them. */
const origineDe = ({ emetteur, pour, demandeur }: De<'saisine'>): Origine => {
  if (emetteur === 'eleve') return pour === 'autre' ? 'pair' : 'eleve'
  if (emetteur === 'parent') return 'parent'
  const qualite = plier(demandeur.qualite).replace('directeur-ecole', 'directeur d ecole')
  return QUALITES.find(([mots]) => mots.test(qualite))?.[1] ?? 'autre'
}

/** « C'est urgent » said by a professional is for today; said by a pupil or a family, somebody answers within two days. */
const urgenceDe = ({ urgent, emetteur }: De<'saisine'>): Urgence => {
  if (!urgent) return 'normale'
  return emetteur === 'personnel' || emetteur === 'partenaire' ? 'immediate' : '48h'
}

const saisine = (corps: De<'saisine'>, { recuLe, ligne }: DepotOuvert, parCompte: boolean): PieceSaisine => ({
  ...commun,
  genre: 'saisine',
  uai: corps.uai,
  emetteur: corps.emetteur,
  origine: origineDe(corps),
  mode: parCompte ? 'compte' : 'guichet',
  recueLe: recuLe,
  urgence: urgenceDe(corps),
  pour: corps.pour,
  eleve: corps.eleve,
  demandeur: corps.demandeur,
  texte: corps.texte,
  langue: corps.langue,
  joindre: corps.joindre,
  eleveInforme: corps.eleveInforme,
  parentsInformes: corps.parentsInformes,
  saisine: ligne,
  recu: corps.recu,
  voix: corps.voix,
  etat: 'recue',
  pas: [],
  theme: null,
  adhesion: null,
  conflit: false,
  dossier: null,
  attente: '',
  attenteJusqua: null,
  doublonDe: null,
})

const message = (autre: Pick<PieceMessage, 'saisine' | 'sens' | 'n' | 'le' | 'texte'> & Partial<PieceMessage>) =>
  ({ ...commun, genre: 'message', langue: 'fr', par: null, voix: 0, ...autre }) satisfies PieceMessage

/** Its messages have no dépôt of their own: their ids come from that of the relay. */
export const idDuMessage = (depot: Id, rang: number): Id =>
  base32(sha256(utf8(`permanence/v1/relais|${depot}|${rang}`)).slice(0, 16))

const relais = (ouvert: DepotOuvert, { saisine: remise, motif, messages }: De<'relais'>): PieceDeDepot[] => {
  const { depot, recuLe, par } = ouvert
  const recue = { etat: 'recue', le: recuLe, par: par?.membre ?? '', motif } as const
  const contenu: PieceSaisine = {
    ...commun,
    ...remise,
    genre: 'saisine',
    mode: 'collegue',
    etat: 'recue',
    pas: [...remise.pas, recue].slice(-60),
    conflit: false,
    dossier: null,
    attente: '',
    attenteJusqua: null,
    doublonDe: null,
  }
  const conversation = messages.map(({ sens, n, le, texte }, rang) => ({
    piece: idDuMessage(depot, rang),
    depot: null,
    contenu: message({ saisine: remise.saisine ?? depot, sens, n, le, texte, par: sens === 'nous' ? recue.par : null }),
  }))
  return [{ piece: depot, contenu, depot }, ...conversation]
}

const voix = ({ de, ordre, sur, type, donnees }: De<'voix'>): PieceVoix => ({
  ...commun,
  genre: 'voix',
  de,
  ordre,
  sur,
  type,
  donnees,
})

/** `parCompte`: the server knows which account filed it; anybody at the guichet may say that she is the CPE. */
export const piecesDuDepot = (ouvert: DepotOuvert, parCompte: boolean): readonly PieceDeDepot[] => {
  const { corps, depot, recuLe, par } = ouvert
  const une = (contenu: Piece): PieceDeDepot[] => [{ piece: depot, contenu, depot }]
  switch (corps.genre) {
    case 'saisine':
      return une(saisine(corps, ouvert, parCompte))
    case 'message': {
      const { saisine: ligne, n, texte, langue, voix: parlees } = corps
      return une(message({ saisine: ligne, sens: 'eux', n, le: recuLe, texte, langue, voix: parlees }))
    }
    case 'voix':
      return une(voix(corps))
    case 'garde': {
      const { saisine: ligne, n, le, texte } = corps
      return une(message({ saisine: ligne, sens: 'garde', n, le, texte, par: par?.membre ?? null }))
    }
    case 'relais':
      return relais(ouvert, corps)
    case 'copie': {
      const { ecrit, fige, contenu } = corps
      return une({ ...commun, genre: 'copie', ecrit, par: par?.membre ?? '', recueLe: recuLe, fige, contenu })
    }
    case 'suite':
      return une({ ...commun, genre: 'suite', ...corps.suite, ...(par ? { par: par.membre } : {}) })
    case 'releve':
      return une({ ...commun, genre: 'releve', le: corps.le, par: par?.membre ?? '', releve: corps.releve })
    case 'remontee':
      return une({ ...commun, genre: 'remontee', de: par?.service ?? '', le: corps.le, remontee: corps.remontee })
  }
}
