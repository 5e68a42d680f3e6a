// Pieces behind a number, as they are listed: a name, a class, a day; no word of them.
import type { UniteComptee, Matiere } from '../../domain/compter.ts'
import type { Eleve } from '../../domain/eleve.ts'
import type { CodeTable } from '../../domain/chiffres.ts'
import type { Id } from '../../domain/identite.ts'
import { typeDeNote } from '../../domain/nomenclature.ts'
import type { PieceComptee } from '../face-des-chiffres.ts'
import type { Moteur } from '../moteur.ts'
import type { SaisineRecue } from './matiere.ts'

const GENRES: Readonly<Record<CodeTable, PieceComptee['genre']>> = {
  T2: 'eleve',
  T3: 'saisine',
  T4: 'dossier',
  T5: 'note',
  T7: 'ecrit',
}

export type Vise = Pick<UniteComptee, 'coffre' | 'piece' | 'jour'> & { readonly genre: PieceComptee['genre'] }

export const enVise = ({ table, coffre, piece, jour }: UniteComptee): Vise => ({
  coffre,
  piece,
  jour,
  genre: GENRES[table],
})

const entier = ({ nom, prenom }: Pick<Eleve, 'nom' | 'prenom'>): string => `${nom} ${prenom}`.trim()

/** What waits behind a door is not read here: it has neither name nor class yet. */
export const creerMontrer = (moteur: Moteur, matiere: Matiere): ((vises: readonly Vise[]) => PieceComptee[]) => {
  const fiches = new Map<Id, Id | null>(
    matiere.eleves.flatMap((eleve) => eleve.map(({ coffre, fiche }) => [coffre, fiche] as const)),
  )
  const eleveDe = (coffre: Id): Eleve | null => {
    const fiche = moteur.coffre(coffre)?.pieces.get(fiches.get(coffre) ?? '')?.contenu
    return fiche?.genre === 'eleve' ? fiche.eleve : null
  }
  const titre = ({ coffre, piece }: Vise): Pick<PieceComptee, 'nom' | 'classe'> => {
    const eleve = eleveDe(coffre)
    if (eleve) return { nom: entier(eleve), classe: eleve.classe }
    const contenu = moteur.coffre(coffre)?.pieces.get(piece)?.contenu
    if (contenu?.genre === 'note') return { nom: typeDeNote(contenu.type).libelle, classe: '' }
    if (contenu?.genre !== 'saisine') return { nom: '', classe: '' }
    const { eleve: pour, demandeur } = contenu
    return { nom: (pour && entier(pour)) || demandeur.nom || demandeur.qualite, classe: pour?.classe ?? '' }
  }
  const ordre = new Intl.Collator('fr', { sensitivity: 'base', ignorePunctuation: true })
  return (vises) =>
    vises
      .map((vise) => ({ ...vise, ...titre(vise) }))
      .toSorted((a, b) => {
        const parJour = a.jour === b.jour ? 0 : (a.jour ?? '') < (b.jour ?? '') ? -1 : 1
        return parJour || ordre.compare(a.nom, b.nom) || (a.piece < b.piece ? -1 : 1)
      })
}

export const viseSaisine = ({ coffre, piece }: SaisineRecue, jour: string): Vise => ({
  coffre,
  piece,
  jour,
  genre: 'saisine',
})
