import { nouvelId } from '../../crypto/identifiant.ts'
import type { Eleve, Responsable } from '../../domain/eleve.ts'
import type { Id } from '../../domain/identite.ts'
import type { Piece, PieceNote, PieceTache } from '../../domain/piece.ts'
import type { z } from 'zod'
import type { CoffreOuvert, PieceOuverte } from '../moteur.ts'

const MOI = 'a'.repeat(26)

export const moi: Id = MOI

export const unEleve = (autre: Partial<Eleve> = {}): Eleve => ({
  nom: 'MARTIN',
  prenom: 'Léa',
  sexe: 'f',
  naissance: '2013-04-02',
  uai: '9980001A',
  classe: '4e B',
  regime: 'demi-pensionnaire',
  ine: null,
  telephone: null,
  ...autre,
})

export const unResponsable = (autre: Partial<Responsable> = {}): Responsable => ({
  personneId: nouvelId(),
  civilite: 'madame',
  nom: 'MARTIN',
  prenom: 'Sophie',
  lien: 'mere',
  lienPrecision: '',
  telephone: '',
  adresse: '',
  langue: '',
  heberge: true,
  peutRecevoir: {
    autorite: 'exercee',
    depuis: null,
    jusqua: null,
    decisionVueLe: null,
    decision: '',
    ordonnanceDeProtection: 'non',
    adresseProtegee: false,
    contactAutorise: 'oui',
    contactPrecision: '',
    ditPar: 'la mère',
  },
  ...autre,
})

export const uneNote = (autre: Partial<z.infer<typeof PieceNote>> = {}): z.infer<typeof PieceNote> => ({
  genre: 'note',
  format: 1,
  annule: false,
  type: 'ENTRETIEN_ELEVE',
  jour: '2026-11-10',
  heure: '10:30',
  uai: '9980001A',
  secteur: null,
  lieu: '',
  presents: [{ qui: 'eleve' }],
  themes: ['SCO-ABS'],
  texte: 'Elle dit qu’elle ne mange plus à la cantine depuis lundi.',
  ...autre,
})

export const uneTache = (autre: Partial<z.infer<typeof PieceTache>> = {}): z.infer<typeof PieceTache> => ({
  genre: 'tache',
  format: 1,
  annule: false,
  libelle: 'Rappeler la mère',
  echeance: '2026-11-26',
  faiteLe: null,
  note: null,
  ...autre,
})

export const uneFiche = (eleve: Eleve = unEleve()): Piece => ({
  genre: 'eleve',
  format: 1,
  annule: false,
  eleve,
  ouvertLe: '2026-09-15',
  informeLe: '2026-09-15',
  informes: 'Léa et sa mère',
  themePrincipal: null,
})

export const unePiece = (contenu: Piece, autre: Partial<PieceOuverte> = {}): PieceOuverte => ({
  coffre: '',
  piece: nouvelId(),
  rev: 1,
  rang: 1,
  auteur: MOI,
  contenu,
  enAttente: false,
  ...autre,
})

/** An opened coffre with these pieces, in the order they were laid. */
export const unCoffre = (
  pieces: readonly (Piece | PieceOuverte)[],
  autre: Partial<CoffreOuvert> = {},
): CoffreOuvert => {
  const coffre = autre.coffre ?? nouvelId()
  const posees = pieces.map((p, n) => ({ ...('enAttente' in p ? p : unePiece(p, { rang: n + 1 })), coffre }))
  return {
    coffre,
    genre: 'dossier',
    secteur: null,
    annee: null,
    ouvert: true,
    monRole: 'referent',
    fin: null,
    membres: [],
    epoque: 1,
    retention: '2028-09',
    rang: posees.length,
    tete: '0'.repeat(64),
    fiable: true,
    peutEcrire: true,
    enAttente: false,
    pieces: new Map(posees.map((p) => [p.piece, p])),
    ...autre,
  }
}
