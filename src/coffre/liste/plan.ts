// From what the school says to the pieces that have to be written: one for each class, those that differ only.
import { ELEVES_PAR_CLASSE, type AdultesDeLaClasse, type EleveDeListe } from '../../domain/liste.ts'
import type { Id } from '../../domain/identite.ts'
import { lirePiece, type Piece } from '../../domain/piece.ts'
import { CLASSES } from '../../crypto/bourrage.ts'
import { utf8 } from '../../crypto/octets.ts'
import type { FichierRefuse } from '../face-des-listes.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { ranger } from './rattachement.ts'
import type { Tenus } from './ensemble.ts'
import { refuserFichier, type EleveLu, type Question } from './source.ts'
import {
  fermerLesAdultes,
  ouvrirLesAdultes,
  piecesDeListe,
  uneParClasse,
  type DeListe,
  type DeResponsables,
} from './tenue.ts'

export type Ecriture = { readonly sur: { readonly piece: Id; readonly base: number } | null; readonly contenu: Piece }

export type Plan = {
  readonly classes: number
  /** Classes of which something is written. */
  readonly changees: number
  readonly ecritures: readonly Ecriture[]
}

type Classe = { readonly niveau: string; readonly eleves: readonly EleveDeListe[]; readonly adultes: AdultesDeLaClasse }

const ordreDesEleves = (e: EleveDeListe): string => `${e.nom}|${e.prenom}|${e.naissance ?? ''}|${e.cle}`

const enClasses = ({ eleves, adultes }: Tenus): ReadonlyMap<string, Classe> => {
  const parClasse = new Map<string, EleveLu[]>()
  for (const lu of eleves) {
    const sienne = parClasse.get(lu.classe)
    if (sienne) sienne.push(lu)
    else parClasse.set(lu.classe, [lu])
  }
  return new Map(
    [...parClasse].map(([classe, lus]) => {
      const ranges = lus.map(({ eleve }) => eleve).toSorted((a, b) => (ordreDesEleves(a) < ordreDesEleves(b) ? -1 : 1))
      const niveaux = [...new Set(lus.map(({ niveau }) => niveau).filter((niveau) => niveau !== ''))].toSorted()
      const siens = ranges.flatMap(({ cle }) => {
        const personnes = adultes.get(cle) ?? []
        return personnes.length > 0 ? [{ cle, personnes: [...ranger(personnes)] }] : []
      })
      return [classe, { niveau: niveaux.join(', ').slice(0, 60), eleves: ranges, adultes: siens }] as const
    }),
  )
}

/** As the pieces hold it: what an import is compared with. */
export const lireTenus = (coffre: CoffreOuvert, uai: string): Tenus => {
  const { listes, responsables } = piecesDeListe(coffre, uai)
  const classes = [...uneParClasse(listes).values()].map(({ contenu }) => contenu)
  const adultes = [...uneParClasse(responsables).values()].flatMap(({ contenu }) => ouvrirLesAdultes(contenu))
  return {
    eleves: classes.flatMap(({ classe, niveau, eleves }) => eleves.map((eleve) => ({ classe, niveau, eleve }))),
    adultes: new Map(adultes.map(({ cle, personnes }) => [cle, personnes])),
  }
}

const memes = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const sur = ({ piece, rev }: DeListe | DeResponsables): Ecriture['sur'] => ({ piece, base: rev })

/** A piece that counts no more says nothing any more. */
const vider = (piece: DeListe | DeResponsables): Ecriture => {
  const { contenu } = piece
  const vide = contenu.genre === 'liste' ? { eleves: [], niveau: '' } : fermerLesAdultes(contenu, [])
  return { sur: sur(piece), contenu: { ...contenu, ...vide, annule: true } }
}

type Nouveau = { readonly genre: 'liste' | 'liste-responsables'; readonly contenu: Piece }

const ecrire = (
  classe: string,
  { niveau, eleves, adultes }: Classe,
  { uai, annee, jour }: Question,
): readonly Nouveau[] => {
  const commun = { format: 1, annule: false, uai, annee, classe } as const
  const liste: Piece = { ...commun, genre: 'liste', niveau, le: jour, eleves: [...eleves] }
  if (adultes.length === 0) return [{ genre: 'liste', contenu: liste }]
  const fermes = fermerLesAdultes(commun, adultes)
  return [
    { genre: 'liste', contenu: liste },
    { genre: 'liste-responsables', contenu: { ...commun, genre: 'liste-responsables', ...fermes } },
  ]
}

const dejaLa = (piece: DeListe | DeResponsables | undefined, classe: Classe): boolean => {
  if (!piece || piece.contenu.annule) return false
  const { contenu } = piece
  return contenu.genre === 'liste'
    ? contenu.niveau === classe.niveau && memes(contenu.eleves, classe.eleves)
    : memes(ouvrirLesAdultes(contenu), classe.adultes)
}

/** Where a class is written: its own piece, else the one that a class of that name had before. */
const places = <P extends DeListe | DeResponsables>(pieces: readonly P[]): ReadonlyMap<string, P> => {
  const parClasse = new Map<string, P>()
  for (const piece of pieces) if (!parClasse.has(piece.contenu.classe)) parClasse.set(piece.contenu.classe, piece)
  return new Map([...parClasse, ...uneParClasse(pieces)])
}

const PLUS_GRANDE = CLASSES.at(-1) ?? 0
const tient = (contenu: Piece): boolean =>
  utf8(JSON.stringify(contenu)).length < PLUS_GRANDE && lirePiece(contenu) !== null

/** Nothing is written here. `souffler`: false when she has stopped. */
export const planifier = async (
  tenus: Tenus,
  coffre: CoffreOuvert,
  question: Question,
  souffler: (fait: number, total: number) => Promise<boolean>,
): Promise<Plan | FichierRefuse> => {
  const { listes, responsables } = piecesDeListe(coffre, question.uai)
  const toutes = {
    liste: places<DeListe | DeResponsables>(listes),
    'liste-responsables': places<DeListe | DeResponsables>(responsables),
  }
  const gardees = new Set<Id>()
  const changees = new Set<string>()
  const ecritures: Ecriture[] = []
  const classes = enClasses(tenus)
  let faites = 0
  for (const [nom, classe] of classes) {
    if (classe.eleves.length > ELEVES_PAR_CLASSE) return refuserFichier('classe-trop-grande', { detail: nom })
    for (const { genre, contenu } of ecrire(nom, classe, question)) {
      const place = toutes[genre].get(nom)
      if (place) gardees.add(place.piece)
      if (dejaLa(place, classe)) continue
      if (!tient(contenu)) return refuserFichier('classe-trop-grande', { detail: nom })
      changees.add(nom)
      ecritures.push({ sur: place ? sur(place) : null, contenu })
    }
    faites += 1
    if (!(await souffler(faites, classes.size))) return refuserFichier('arrete')
  }
  for (const piece of [...listes, ...responsables]) {
    if (gardees.has(piece.piece) || piece.contenu.annule) continue
    changees.add(piece.contenu.classe)
    ecritures.push(vider(piece))
  }
  return { classes: classes.size, changees: changees.size, ecritures }
}
