// What the sector holds of a list: its pieces, read in one way by all that needs them.
import type { Id, Jour } from '../../domain/identite.ts'
import { AdultesDeLaClasse } from '../../domain/liste.ts'
import type { PieceListe, PieceListeResponsables } from '../../domain/piece.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { z } from 'zod'
import { chiffrer, dechiffrer, nouvelleCle } from '../../crypto/chiffre.ts'
import { base64, deBase64, texteDe, utf8 } from '../../crypto/octets.ts'
import type { ListeTenue } from '../face-des-listes.ts'
import type { CoffreOuvert, Moteur, PieceOuverte } from '../moteur.ts'

export type DeListe = PieceOuverte & { readonly contenu: z.infer<typeof PieceListe> }
export type DeResponsables = PieceOuverte & { readonly contenu: z.infer<typeof PieceListeResponsables> }

const estDeListe = (piece: PieceOuverte): piece is DeListe => piece.contenu.genre === 'liste'
const estDeResponsables = (piece: PieceOuverte): piece is DeResponsables => piece.contenu.genre === 'liste-responsables'
export const estDUneListe = (piece: PieceOuverte): piece is DeListe | DeResponsables =>
  estDeListe(piece) || estDeResponsables(piece)

/** Oldest first: of two pieces for one class, made by two people at once, the first stays. */
const parRang = (a: PieceOuverte, b: PieceOuverte): number =>
  (a.rang || Number.MAX_SAFE_INTEGER) - (b.rang || Number.MAX_SAFE_INTEGER) || (a.piece < b.piece ? -1 : 1)

/** Annulled ones included: they are written again when their class comes back. */
export const piecesDeListe = (
  { pieces }: CoffreOuvert,
  uai: string,
): { readonly listes: readonly DeListe[]; readonly responsables: readonly DeResponsables[] } => {
  const siennes = [...pieces.values()].toSorted(parRang)
  return {
    listes: siennes.filter(estDeListe).filter(({ contenu }) => contenu.uai === uai),
    responsables: siennes.filter(estDeResponsables).filter(({ contenu }) => contenu.uai === uai),
  }
}

/** One piece for each class: neither annulled, nor a copy that waits. */
export const uneParClasse = <P extends DeListe | DeResponsables>(pieces: readonly P[]): ReadonlyMap<string, P> => {
  const parClasse = new Map<string, P>()
  for (const piece of pieces) {
    const { annule, copieDe, classe } = piece.contenu
    if (!annule && !copieDe && !parClasse.has(classe)) parClasse.set(classe, piece)
  }
  return parClasse
}

/** Coffres of sectors that hold the lists of this school year. */
export const coffresDeLAnnee = (moteur: Moteur, jour: Jour): readonly CoffreOuvert[] => {
  const annee = anneeScolaire(jour)
  return moteur.coffres().filter((c) => c.genre === 'secteur' && c.annee === annee)
}

/** The coffre where the list of that school is, or would be. */
export const coffreDeLaListe = (
  moteur: Moteur,
  uai: string,
  jour: Jour,
): CoffreOuvert | 'etablissement-hors-secteur' | 'sans-coffre-secteur' => {
  const secteurs = new Set(
    moteur
      .annuaire()
      .secteurs()
      .filter(({ uais }) => uais.includes(uai))
      .map(({ secteur }) => secteur),
  )
  const coffre = coffresDeLAnnee(moteur, jour).find((c) => c.secteur !== null && secteurs.has(c.secteur))
  if (coffre) return coffre
  return secteurs.size === 0 ? 'etablissement-hors-secteur' : 'sans-coffre-secteur'
}

export const listesTenues = (moteur: Moteur, jour: Jour): readonly ListeTenue[] =>
  coffresDeLAnnee(moteur, jour).flatMap((coffre) => {
    const uais = new Set([...coffre.pieces.values()].filter(estDeListe).map(({ contenu }) => contenu.uai))
    return [...uais].flatMap((uai) => listeTenue(coffre, uai) ?? [])
  })

const parClasse = new Intl.Collator('fr', { numeric: true })

const listeTenue = (coffre: CoffreOuvert, uai: string): ListeTenue | null => {
  const { listes, responsables } = piecesDeListe(coffre, uai)
  const classes = [...uneParClasse(listes).values()].map(({ contenu }) => contenu)
  const [une] = classes
  if (!une) return null
  return {
    uai,
    annee: une.annee,
    classes: classes
      .map(({ classe, niveau, eleves }) => ({ classe, niveau, eleves: eleves.length }))
      .toSorted((a, b) => parClasse.compare(a.classe, b.classe)),
    eleves: classes.reduce((somme, { eleves }) => somme + eleves.length, 0),
    avecResponsables: uneParClasse(responsables).size > 0,
    le: classes.reduce((dernier, { le }) => (le > dernier ? le : dernier), une.le),
  }
}

type Lieu = { readonly uai: string; readonly annee: number; readonly classe: string }
const aad = ({ uai, annee, classe }: Lieu): Uint8Array =>
  utf8(`permanence/v1/liste-responsables|${uai}|${annee}|${classe}`)

/** [Note: adults stay closed] Opening the sector opens all its pieces: the adults are closed once more in theirs. */
export const fermerLesAdultes = (lieu: Lieu, adultes: AdultesDeLaClasse): { cle: string; scelle: string } => {
  const cle = nouvelleCle()
  return { cle: base64(cle), scelle: base64(chiffrer(cle, aad(lieu), utf8(JSON.stringify(adultes)))) }
}

export const ouvrirLesAdultes = (contenu: DeResponsables['contenu']): AdultesDeLaClasse => {
  const clair = dechiffrer(deBase64(contenu.cle), aad(contenu), deBase64(contenu.scelle))
  const lus = clair && AdultesDeLaClasse.safeParse(JSON.parse(texteDe(clair)))
  return lus?.success ? lus.data : []
}

/** Pieces that an erasure takes, whatever their state. */
export const piecesAEffacer = (coffre: CoffreOuvert, uai: string | null): readonly Id[] =>
  [...coffre.pieces.values()]
    .filter(estDUneListe)
    .filter(({ contenu }) => uai === null || contenu.uai === uai)
    .map(({ piece }) => piece)
