// Writings to which nothing is missing, of fictitious children: each test takes away or changes one thing.
import type {
  ContenuDEcrit,
  DestinataireDEcrit,
  FaitObserve,
  InformationDuTitulaire,
  PropoDeLEnfant,
  ResponsableDEcrit,
} from './ecrit.ts'
import type { Id } from './identite.ts'

export const MERE: Id = 'm'.repeat(26)
export const PERE: Id = 'p'.repeat(26)

export const unResponsableDEcrit = (autre: Partial<ResponsableDEcrit> = {}): ResponsableDEcrit => ({
  personneId: MERE,
  nom: 'COSTA',
  prenom: 'Ana',
  lien: 'mere',
  lienPrecision: '',
  autorite: 'exercee',
  adresse: '3 rue des Lilas, Rives',
  adresseProtegee: false,
  telephone: '',
  heberge: true,
  langue: '',
  ...autre,
})

export const unTitulaireInforme = (autre: Partial<InformationDuTitulaire> = {}): InformationDuTitulaire => ({
  personneId: MERE,
  informe: 'oui',
  le: '2026-11-23',
  comment: 'par téléphone',
  reaction: '',
  raison: '',
  ...autre,
})

export const unFait = (autre: Partial<FaitObserve> = {}): FaitObserve => ({
  jour: '2026-11-17',
  heure: '15:00',
  par: 'H. Delmas',
  texte: 'Arrive sans manteau, par 4 degrés.',
  puise: null,
  ...autre,
})

export const unPropos = (autre: Partial<PropoDeLEnfant> = {}): PropoDeLEnfant => ({
  texte: 'C’est moi qui fais manger Tiago.',
  jour: '2026-11-17',
  heure: '15:05',
  question: '',
  par: 'H. Delmas',
  puise: null,
  ...autre,
})

export const unDestinataireDEcrit = (
  code: string,
  quoi: DestinataireDEcrit['quoi'],
  autre: Partial<DestinataireDEcrit> = {},
): DestinataireDEcrit => ({ code, nom: code, quoi, canal: 'courrier', adresse: '', telephone: '', ...autre })

export const uneIp = (autre: Partial<ContenuDEcrit> = {}): ContenuDEcrit => ({
  type: 'ip',
  complete: null,
  commenceLe: '2026-11-23T15:00:00.000Z',
  entete: { urgence: 'sans-delai', appel: '', reference: '' },
  emetteur: {
    nom: 'Hélène Delmas',
    fonction: 'Assistante de service social',
    uai: '9980001C',
    etablissement: 'Collège de la Vallée',
    telephone: '01 00 00 00 00',
    courriel: '',
    cosignataires: '',
  },
  enfant: {
    nom: 'COSTA',
    prenom: 'Enzo',
    sexe: 'm',
    naissance: '2015-03-08',
    lieuDeNaissance: '',
    adresse: '3 rue des Lilas, Rives',
    uai: '9980001C',
    etablissement: 'Collège de la Vallée',
    classe: '6e A',
    regime: 'demi-pensionnaire',
  },
  responsables: [
    unResponsableDEcrit(),
    unResponsableDEcrit({ personneId: PERE, prenom: 'Paulo', lien: 'pere', heberge: null }),
  ],
  mineurs: {
    autres: 'oui',
    liste: [{ nom: 'COSTA', prenom: 'Tiago', naissance: '2021-06-01', etablissement: '', lien: 'frère' }],
  },
  adultes: { auDomicile: '', miseEnCause: '' },
  mesures: '',
  motif: { themes: ['PE-CON'], precision: '' },
  faits: {
    liste: [unFait()],
    traces: { presentes: false, description: '', medecin: null, medecinPrecision: '' },
  },
  propos: { liste: [unPropos()], circonstances: 'Venu seul au bureau, à la récréation.' },
  parents: '',
  scolarite: '',
  actions: '',
  evaluation: 'Enzo prend soin de son frère à la place des adultes.',
  demande: '',
  protection: '',
  information: {
    titulaires: [
      unTitulaireInforme(),
      unTitulaireInforme({
        personneId: PERE,
        informe: 'non',
        le: null,
        comment: '',
        raison: 'Enzo a peur de lui le soir.',
      }),
    ],
    enfant: { informe: true, le: '2026-11-23', raison: '' },
  },
  destinataires: [
    unDestinataireDEcrit('crip', 'ecrit'),
    unDestinataireDEcrit('ctss-d', 'copie'),
    unDestinataireDEcrit('dasen', 'avis'),
  ],
  piecesJointes: '',
  ...autre,
})

export const unSignalement = (autre: Partial<ContenuDEcrit> = {}): ContenuDEcrit =>
  uneIp({
    type: 'signalement',
    protection: 'Sa grand-mère vient le chercher à 16 h 30, avec l’accord du parquet.',
    destinataires: [
      unDestinataireDEcrit('parquet', 'ecrit'),
      unDestinataireDEcrit('president-cd', 'copie'),
      unDestinataireDEcrit('ctss-d', 'copie'),
    ],
    ...autre,
  })
