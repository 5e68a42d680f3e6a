// What the counting rules are given: the opened pieces, without a word of them. Each coffre is read once for as long as
// nothing changes in it.
import type { Role } from '../../domain/acteur.ts'
import type { Id } from '../../domain/identite.ts'
import {
  reunirLesDossiers,
  type DossierComptable,
  type Matiere,
  type NoteComptable,
  type SaisineComptable,
} from '../../domain/compter.ts'
import { dirigeLeService } from '../../domain/role.ts'
import type { PieceNote, PieceSaisine } from '../../domain/piece.ts'
import type { AnnuaireLu } from '../annuaire.ts'
import { jourDe } from '../clock.ts'
import type { PieceLue } from '../face-des-pieces.ts'
import type { CoffreOuvert } from '../moteur.ts'
import { secteurDuService } from '../porte-publique.ts'
import { copiesDe, estRencontre, piecesDe } from '../vues/pieces.ts'
import { ipsDuDossier } from './ips.ts'

export type SecteurDe = (uai: string) => Id | null

/** A note without school, or written before the sectors were known, belongs where its file or its coffre does. */
const noteComptable = (
  { coffre, piece, rang, enAttente, contenu }: PieceLue<PieceNote>,
  ailleurs: () => Id | null,
  secteurDe: SecteurDe,
): NoteComptable => {
  const { jour, heure, uai, secteur, type, themes } = contenu
  const arrivee = `${enAttente ? '9' : '0'} ${String(rang).padStart(10, '0')} ${piece}`
  return {
    coffre,
    piece,
    jour,
    ordre: `${jour} ${heure ?? '00:00'} ${arrivee}`,
    uai,
    secteur: secteur ?? (uai === null ? null : secteurDe(uai)) ?? ailleurs(),
    type,
    rencontre: estRencontre(contenu),
    theme: themes[0] || null,
  }
}

export const dossierComptable = (coffre: CoffreOuvert, secteurDe: SecteurDe): DossierComptable => {
  const copies = copiesDe(coffre)
  const fiche = piecesDe(coffre, 'eleve', copies)[0] ?? null
  const eleve = fiche?.contenu.eleve
  const ailleurs = (): Id | null => (eleve ? secteurDe(eleve.uai) : null)
  return {
    coffre: coffre.coffre,
    fiche: fiche?.piece ?? null,
    ouvertLe: fiche?.contenu.ouvertLe ?? '',
    sexe: eleve?.sexe ?? null,
    classe: eleve?.classe ?? '',
    themePrincipal: fiche?.contenu.themePrincipal || null,
    notes: piecesDe(coffre, 'note', copies).map((note) => noteComptable(note, ailleurs, secteurDe)),
    ips: ipsDuDossier(coffre, secteurDe),
    avec: piecesDe(coffre, 'fusion', copies).map(({ contenu }) => contenu.avec),
  }
}

/** Of somebody who has left, the last she had. */
const roleDe = (annuaire: AnnuaireLu, membre: Id): Role | null => {
  for (let position = annuaire.longueur - 1; position >= 0; position--) {
    const certificat = annuaire.certificatDe(membre, position)
    if (certificat) return certificat.role
  }
  return null
}

/** Where somebody else had received it first, it is counted there; the heads of a service count none. */
const recueAilleurs = ({ mode, pas, recueLe }: PieceSaisine, annuaire: AnnuaireLu): boolean =>
  mode === 'collegue' &&
  pas.some(({ etat, le, par }) => {
    if (etat !== 'recue' || le === recueLe) return false
    const role = roleDe(annuaire, par)
    return role === null || !dirigeLeService(role)
  })

const ECARTEES: readonly PieceSaisine['etat'][] = ['doublon', 'annulee']

export type SaisineRecue = { readonly coffre: Id; readonly piece: Id; readonly contenu: PieceSaisine }

/** Null: it counts nowhere, or not here. */
export const saisineComptable = (
  { coffre, piece, contenu }: SaisineRecue,
  secteur: Id | null,
  annuaire: AnnuaireLu,
): SaisineComptable | null => {
  if (ECARTEES.includes(contenu.etat) || recueAilleurs(contenu, annuaire)) return null
  return { coffre, piece, jour: jourDe(contenu.recueLe), uai: contenu.uai, secteur, origine: contenu.origine }
}

/** Oldest school year first: what was carried over to this one has the last word, and so has its annulment. */
export const saisinesRecues = (coffres: readonly CoffreOuvert[]): readonly SaisineRecue[] => {
  const parPiece = new Map<Id, SaisineRecue | null>()
  const ranges = coffres.filter(({ genre }) => genre === 'secteur').toSorted((a, b) => (a.annee ?? 0) - (b.annee ?? 0))
  for (const coffre of ranges) {
    const comptent = new Map(piecesDe(coffre, 'saisine').map((lue) => [lue.piece, lue]))
    for (const { piece, contenu } of coffre.pieces.values()) {
      if (contenu.genre !== 'saisine') continue
      const lue = comptent.get(piece)
      parPiece.set(piece, lue ? { coffre: coffre.coffre, piece, contenu: lue.contenu } : null)
    }
  }
  return [...parPiece.values()].filter((saisine) => saisine !== null)
}

export type OptionsDeMatiere = {
  readonly coffres: readonly CoffreOuvert[]
  /** Behind a door, and of hers: received, though nobody has opened them yet. */
  readonly derriereUnePorte: readonly SaisineRecue[]
  readonly annuaire: AnnuaireLu
}

export type LireMatiere = (options: OptionsDeMatiere) => Matiere

/** The sector of a school as the annuaire says it now; the door of the heads stands there too and is none. */
const secteursParEcole = (annuaire: AnnuaireLu): ReadonlyMap<string, Id> => {
  const pseudo = secteurDuService(annuaire.service)
  return new Map(
    annuaire
      .secteurs()
      .filter(({ secteur }) => secteur !== pseudo)
      .flatMap(({ secteur, uais }) => uais.map((uai) => [uai, secteur] as const)),
  )
}

type Lu = { readonly dossier: DossierComptable | null; readonly notes: readonly NoteComptable[] }

export const creerMatiere = (): LireMatiere => {
  let lus = new WeakMap<CoffreOuvert, Lu>()
  let longueur = -1
  return ({ coffres, derriereUnePorte, annuaire }) => {
    if (annuaire.longueur !== longueur) {
      lus = new WeakMap()
      longueur = annuaire.longueur
    }
    const parEcole = secteursParEcole(annuaire)
    const secteurDe: SecteurDe = (uai) => parEcole.get(uai) ?? null
    const lire = (coffre: CoffreOuvert): Lu => {
      const deja = lus.get(coffre)
      if (deja) return deja
      const sansEleve = coffre.genre === 'secteur' ? piecesDe(coffre, 'note') : []
      const lu: Lu = {
        dossier: coffre.genre === 'dossier' ? dossierComptable(coffre, secteurDe) : null,
        notes: sansEleve.map((note) => noteComptable(note, () => coffre.secteur, secteurDe)),
      }
      lus.set(coffre, lu)
      return lu
    }
    const tous = coffres.map(lire)
    const secteurs = new Map(coffres.map(({ coffre, secteur }) => [coffre, secteur]))
    const connues = saisinesRecues(coffres)
    const pieces = new Set(connues.map(({ piece }) => piece))
    const attendent = derriereUnePorte.filter(({ piece }) => !pieces.has(piece))
    return {
      eleves: reunirLesDossiers(tous.map(({ dossier }) => dossier).filter((dossier) => dossier !== null)),
      notesSansEleve: tous.flatMap(({ notes }) => notes),
      saisines: [...connues, ...attendent]
        .map((saisine) => saisineComptable(saisine, secteurs.get(saisine.coffre) ?? null, annuaire))
        .filter((saisine) => saisine !== null),
    }
  }
}
