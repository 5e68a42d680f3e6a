import type { InformationDuTitulaire } from '../../domain/ecrit.ts'
import type { Id, Jour } from '../../domain/identite.ts'
import type { PieceEcrit, PieceSuite } from '../../domain/piece.ts'

/** One holder of parental authority. */
export const unTitulaire = (informe: InformationDuTitulaire['informe']): InformationDuTitulaire => ({
  personneId: 'p'.repeat(26),
  informe,
  le: null,
  comment: '',
  reaction: '',
  raison: informe === 'non' ? 'Danger pour l’enfant.' : '',
})

/** A writing being written: nobody in it. */
export const unBrouillonDEcrit = (autre: Partial<PieceEcrit> = {}): PieceEcrit => ({
  genre: 'ecrit',
  format: 1,
  annule: false,
  etat: 'brouillon',
  abandon: '',
  fige: null,
  type: 'ip',
  complete: null,
  commenceLe: '2026-11-10T09:00:00.000Z',
  entete: { urgence: 'sans-delai', appel: '', reference: '' },
  emetteur: { nom: '', fonction: '', uai: '', etablissement: '', telephone: '', courriel: '', cosignataires: '' },
  enfant: {
    nom: 'MARTIN',
    prenom: 'Léa',
    sexe: 'f',
    naissance: '2013-04-02',
    lieuDeNaissance: '',
    adresse: '',
    uai: '9980001A',
    etablissement: '',
    classe: '4e B',
    regime: null,
  },
  responsables: [],
  mineurs: { autres: null, liste: [] },
  adultes: { auDomicile: '', miseEnCause: '' },
  mesures: '',
  motif: { themes: ['PE-NEG'], precision: '' },
  faits: { liste: [], traces: { presentes: null, description: '', medecin: null, medecinPrecision: '' } },
  propos: { liste: [], circonstances: '' },
  parents: '',
  scolarite: '',
  actions: '',
  evaluation: '',
  demande: '',
  protection: '',
  information: { titulaires: [unTitulaire('oui')], enfant: { informe: null, le: null, raison: '' } },
  destinataires: [],
  piecesJointes: '',
  ...autre,
})

/** Handed over that day. */
export const unTransmis = (jour: Jour, par: Id, autre: Partial<PieceEcrit> = {}, secteur?: Id): PieceEcrit =>
  unBrouillonDEcrit({
    ...autre,
    etat: 'transmis',
    fige: {
      le: `${jour}T10:00:00.000Z`,
      jour,
      par,
      ...(secteur === undefined ? {} : { secteur }),
      empreinte: '0'.repeat(64),
      delais: { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 2 },
    },
  })

export const uneSuite = (ecrit: Id, quoi: PieceSuite['quoi'], jour: Jour): PieceSuite => ({
  genre: 'suite',
  format: 1,
  annule: false,
  ecrit,
  quoi,
  jour,
  destinataire: '',
  canal: null,
  preuve: '',
  texte: '',
})
