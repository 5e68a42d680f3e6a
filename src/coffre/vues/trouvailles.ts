// The whole caseload searched at each key: names first, then the words of notes.
import type { Id } from '../../domain/identite.ts'
import { typeDeNote } from '../../domain/nomenclature.ts'
import type { Eleve, Responsable } from '../../domain/eleve.ts'
import type { PieceSaisine } from '../../domain/piece.ts'
import { estClose } from '../../domain/saisine-etat.ts'
import type { LigneDossier, Trouvaille } from '../face.ts'
import type { CoffreOuvert } from '../moteur.ts'
import type { NoteTrouvee } from '../recherche.ts'
import { extraitAutour, motsDe, repond } from '../ressemblance.ts'
import { piecesDe } from './pieces.ts'

export type Nomme = { readonly trouvaille: Trouvaille; readonly mots: readonly string[]; readonly ouvert: boolean }

const nomDe = ({ nom, prenom }: { readonly nom: string; readonly prenom: string }): string =>
  `${nom.toUpperCase()} ${prenom}`.trim()

const personne = (coffre: Id, piece: Id, eleve: Eleve, responsable: Responsable): Trouvaille => ({
  genre: 'personne',
  coffre,
  piece,
  eleve,
  titre: nomDe(responsable),
  extrait: '',
  jour: null,
})

/** Of the pupil when there is one, else of whoever asks: who, never why. */
const titreDeSaisine = ({ eleve, demandeur }: PieceSaisine): string => {
  const nom = eleve ? nomDe(eleve) : ''
  return nom || demandeur.nom || 'Saisine sans nom'
}

const deSaisine = (coffre: Id, piece: Id, contenu: PieceSaisine, extrait: string): Trouvaille => ({
  genre: 'saisine',
  coffre,
  piece,
  eleve: null,
  titre: titreDeSaisine(contenu),
  extrait,
  jour: contenu.recueLe.slice(0, 10),
})

/** One that was carried over from a school year to the next is named once. */
const nomsDesSaisines = (coffres: ReadonlyMap<Id, CoffreOuvert>): readonly Nomme[] => {
  const parPiece = new Map<Id, Nomme>()
  const ouverts = [...coffres.values()].filter(({ genre }) => genre === 'secteur' || genre === 'service')
  for (const coffre of ouverts.toSorted((a, b) => (a.annee ?? 0) - (b.annee ?? 0))) {
    for (const { piece, contenu } of piecesDe(coffre, 'saisine')) {
      const mots = motsDe(`${contenu.eleve ? nomDe(contenu.eleve) : ''} ${contenu.demandeur.nom}`)
      const trouvaille = deSaisine(coffre.coffre, piece, contenu, '')
      if (mots.length > 0) parPiece.set(piece, { trouvaille, mots, ouvert: !estClose(contenu.etat) })
    }
  }
  return [...parPiece.values()]
}

/** Every pupil, every person around them and every saisine, ready to be compared; made again when the opened pieces change. */
export const listeDesNoms = (
  coffres: ReadonlyMap<Id, CoffreOuvert>,
  lignes: readonly LigneDossier[],
): readonly Nomme[] => [...nomsDesDossiers(coffres, lignes), ...nomsDesSaisines(coffres)]

const nomsDesDossiers = (coffres: ReadonlyMap<Id, CoffreOuvert>, lignes: readonly LigneDossier[]): readonly Nomme[] =>
  lignes.flatMap((ligne) => {
    const { coffre, eleve, ouvert } = ligne
    const titre = nomDe(eleve)
    const lui: Nomme = {
      trouvaille: { genre: 'eleve', coffre, piece: null, eleve, titre, extrait: '', jour: null },
      mots: motsDe(titre),
      ouvert,
    }
    const ouverte = coffres.get(coffre)
    const autour = ouverte ? piecesDe(ouverte, 'responsable') : []
    return [
      lui,
      ...autour.map(({ piece, contenu }): Nomme => {
        const trouvaille = personne(coffre, piece, eleve, contenu.responsable)
        return { trouvaille, mots: motsDe(trouvaille.titre), ouvert }
      }),
    ]
  })

/** MARTIN Léa before FRANÇOIS Martin: the family name is what one types first. */
const parLeNom = ({ mots }: Nomme, [premier = '']: readonly string[]): boolean => mots[0]?.startsWith(premier) ?? false

const repondent = (noms: readonly Nomme[], saisis: readonly string[], tolerant: boolean): Trouvaille[] =>
  noms
    .map((nomme) => ({ nomme, note: repond(saisis, nomme.mots, tolerant) }))
    .filter(({ note }) => note > 0)
    .sort(
      (a, b) =>
        b.note - a.note ||
        Number(b.nomme.ouvert) - Number(a.nomme.ouvert) ||
        Number(parLeNom(b.nomme, saisis)) - Number(parLeNom(a.nomme, saisis)) ||
        Number(b.nomme.trouvaille.genre === 'eleve') - Number(a.nomme.trouvaille.genre === 'eleve'),
    )
    .map(({ nomme }) => nomme.trouvaille)

/** A slip of the finger is looked for when the exact letters answer nothing. */
const chercherParNom = (noms: readonly Nomme[], saisis: readonly string[]): Trouvaille[] => {
  const exacts = repondent(noms, saisis, false)
  return exacts.length > 0 ? exacts : repondent(noms, saisis, true)
}

const noteLue = (
  coffre: CoffreOuvert,
  ligne: LigneDossier | undefined,
  piece: Id,
  saisis: readonly string[],
): Trouvaille | null => {
  const contenu = coffre.pieces.get(piece)?.contenu
  if (!contenu || contenu.annule) return null
  const commun = { genre: 'note', coffre: coffre.coffre, piece, eleve: ligne?.eleve ?? null } as const
  if (contenu.genre === 'note') {
    return {
      ...commun,
      titre: typeDeNote(contenu.type).libelle,
      extrait: extraitAutour(contenu.texte, saisis),
      jour: contenu.jour,
    }
  }
  if (contenu.genre === 'saisine') {
    return deSaisine(coffre.coffre, piece, contenu, extraitAutour(contenu.texte, saisis))
  }
  return contenu.genre === 'tache' ? { ...commun, titre: contenu.libelle, extrait: '', jour: contenu.echeance } : null
}

/** Half of the places at most go to names when notes answer too. */
export const trouver = (
  texte: string,
  limite: number,
  sources: {
    readonly noms: readonly Nomme[]
    readonly coffres: ReadonlyMap<Id, CoffreOuvert>
    readonly lignes: ReadonlyMap<Id, LigneDossier>
    readonly notes: readonly NoteTrouvee[]
  },
): readonly Trouvaille[] => {
  const saisis = motsDe(texte)
  if (saisis.length === 0) return []
  const deSaisines = sources.noms.filter(({ trouvaille }) => trouvaille.genre === 'saisine')
  const deDossiers = sources.noms.filter(({ trouvaille }) => trouvaille.genre !== 'saisine')
  // a name well written in a saisine must not hide the file where it is written otherwise
  const noms = [...chercherParNom(deDossiers, saisis), ...chercherParNom(deSaisines, saisis)]
  const notes: Trouvaille[] = []
  for (const { coffre, piece } of sources.notes) {
    if (notes.length >= limite) break
    const ouvert = sources.coffres.get(coffre)
    const note = ouvert && noteLue(ouvert, sources.lignes.get(coffre), piece, saisis)
    // found by a name already: once is enough
    if (note && !noms.some((nom) => nom.piece === piece && nom.genre === note.genre)) notes.push(note)
  }
  const places = Math.max(limite - notes.length, Math.ceil(limite / 2))
  return [...noms.slice(0, places), ...notes].slice(0, limite)
}
