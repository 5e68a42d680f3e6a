// Writings about nobody: the story of Enzo, as the pictures of the product tell it.
import type { ContenuDEcrit, ResponsableDEcrit } from '../domain/ecrit.ts'
import type { EcritImprime } from '../domain/ecrit-remis.ts'

export const MERE = 'aaaaaaaaaaaaaaaaaaaaaaaaaa'
export const PERE = 'bbbbbbbbbbbbbbbbbbbbbbbbbb'

export const unResponsableDEcrit = (change: Partial<ResponsableDEcrit> = {}): ResponsableDEcrit => ({
  personneId: MERE,
  nom: 'Costa',
  prenom: 'Maria',
  lien: 'mere',
  lienPrecision: '',
  autorite: 'exercee',
  adresse: '12 rue des Tanneurs, 35000 Saint-Aubin',
  adresseProtegee: true,
  telephone: '0600000001',
  heberge: true,
  langue: 'portugais',
  ...change,
})

/** Only what blocks a sending. */
export const unEcritCourt = (change: Partial<ContenuDEcrit> = {}): ContenuDEcrit => ({
  type: 'ip',
  complete: null,
  commenceLe: '2026-11-23T10:40:00.000Z',
  entete: { urgence: 'sans-delai', appel: '', reference: '' },
  emetteur: {
    nom: 'Claire Morel',
    fonction: 'assistante de service social',
    uai: '',
    etablissement: 'Collège Jean-Moulin',
    telephone: '0299000000',
    courriel: '',
    cosignataires: '',
  },
  enfant: {
    nom: 'Costa',
    prenom: 'Enzo',
    sexe: null,
    naissance: '2015-03-12',
    lieuDeNaissance: '',
    adresse: '12 rue des Tanneurs, 35000 Saint-Aubin',
    uai: '',
    etablissement: 'Collège Jean-Moulin',
    classe: '',
    regime: null,
  },
  responsables: [unResponsableDEcrit({ adresseProtegee: false, telephone: '', heberge: null, langue: '' })],
  mineurs: { autres: 'inconnu', liste: [] },
  adultes: { auDomicile: '', miseEnCause: '' },
  mesures: '',
  motif: { themes: ['PE-NEG'], precision: '' },
  faits: {
    liste: [
      {
        jour: '2026-11-17',
        heure: null,
        par: 'H. Delmas',
        texte: 'Arrive sans manteau par 4 degrés, dit ne pas avoir mangé depuis la veille.',
        puise: null,
      },
    ],
    traces: { presentes: false, description: '', medecin: null, medecinPrecision: '' },
  },
  propos: { liste: [], circonstances: 'Enzo n’a rien voulu dire.' },
  parents: '',
  scolarite: '',
  actions: '',
  evaluation: 'Les besoins de base ne sont pas assurés de façon stable.',
  demande: '',
  protection: '',
  information: {
    titulaires: [
      { personneId: MERE, informe: 'oui', le: '2026-11-23', comment: 'par téléphone', reaction: '', raison: '' },
    ],
    enfant: { informe: true, le: null, raison: '' },
  },
  destinataires: [
    { code: 'crip', nom: 'CRIP de la Lorme', quoi: 'ecrit', canal: 'messagerie-securisee', adresse: '', telephone: '' },
  ],
  piecesJointes: '',
  ...change,
})

export const unEcrit = (change: Partial<ContenuDEcrit> = {}): ContenuDEcrit => ({
  type: 'ip',
  complete: null,
  commenceLe: '2026-11-23T10:40:00.000Z',
  entete: {
    urgence: 'sans-delai',
    appel: 'le 23 novembre à 11 h, Mme Hervé, CRIP',
    reference: 'IP-2026-041',
  },
  emetteur: {
    nom: 'Claire Morel',
    fonction: 'assistante de service social',
    uai: '0350001A',
    etablissement: 'Collège Jean-Moulin',
    telephone: '0299000000',
    courriel: 'claire.morel@ac-exemple.fr',
    cosignataires: 'Hélène Delmas, infirmière scolaire',
  },
  enfant: {
    nom: 'Costa',
    prenom: 'Enzo',
    sexe: 'm',
    naissance: '2015-03-12',
    lieuDeNaissance: 'Saint-Aubin',
    adresse: 'Chez Costa Maria (adresse protégée)',
    uai: '0350001A',
    etablissement: 'Collège Jean-Moulin',
    classe: '6e A',
    regime: 'demi-pensionnaire',
  },
  responsables: [
    unResponsableDEcrit(),
    unResponsableDEcrit({
      personneId: PERE,
      prenom: 'Paulo',
      lien: 'pere',
      adresse: '3 avenue de la Gare, 35000 Saint-Aubin',
      adresseProtegee: false,
      telephone: '0600000002',
      heberge: false,
      langue: '',
    }),
  ],
  mineurs: {
    autres: 'oui',
    liste: [
      {
        nom: 'Costa',
        prenom: 'Tiago',
        naissance: '2020-06-02',
        etablissement: 'École maternelle des Tanneurs',
        lien: 'frère',
      },
      { nom: 'Lopes', prenom: 'Inès', naissance: '2025-09-01', etablissement: '', lien: 'demi-sœur' },
    ],
  },
  adultes: {
    auDomicile: 'M. Rui Lopes, compagnon de la mère depuis 2024.',
    miseEnCause: 'M. Lopes, d’après les paroles de l’enfant.',
  },
  mesures: 'Suivi du service social départemental depuis janvier 2026.\nDemande d’aide éducative à domicile en cours.',
  motif: { themes: ['PE-CON', 'PE-NEG'], precision: 'Depuis la rentrée, plusieurs fois par semaine.' },
  faits: {
    liste: [
      {
        jour: '2026-11-17',
        heure: '15:00',
        par: 'H. Delmas',
        texte: 'Arrive sans manteau par 4 degrés, dit ne pas avoir mangé depuis la veille.',
        puise: null,
      },
      { jour: '2026-11-19', heure: null, par: 'M. Vidal, professeur', texte: 'S’endort en cours.', puise: null },
      {
        jour: '2026-11-23',
        heure: '10:20',
        par: 'l’infirmière',
        texte: 'Ecchymose de 3 cm environ, bleu violacé, avant-bras gauche.',
        puise: null,
      },
    ],
    traces: {
      presentes: true,
      description: 'avant-bras gauche, 3 cm environ, bleu violacé',
      medecin: 'vu',
      medecinPrecision: 'Dr Anton, médecin scolaire, constat joint',
    },
  },
  propos: {
    liste: [
      {
        texte: 'Quand il rentre tard je vais dormir dans la baignoire, la porte elle ferme.',
        jour: '2026-11-23',
        heure: '10:20',
        question: 'Comment se passent tes soirées ?',
        par: 'C. Morel',
        puise: null,
      },
      {
        texte: '« C’est moi qui fais manger Tiago. »',
        jour: '2026-11-17',
        heure: '15:05',
        question: '',
        par: 'C. Morel',
        puise: null,
      },
    ],
    circonstances:
      'Enzo est venu seul à mon bureau, à la récréation. Il parle bas, regarde la porte, demande deux fois si sa mère sera prévenue.',
  },
  parents:
    'La mère, au téléphone le 19 novembre, dit que « tout va bien » et qu’Enzo « exagère ». Elle accepte le principe d’un rendez-vous.',
  scolarite:
    'Sept demi-journées d’absence depuis la rentrée. Bons résultats jusqu’en octobre, en baisse nette depuis. Pas de conflit avec les autres élèves.',
  actions: 'Trois entretiens, un appel à la mère, visite à domicile avec la maison des solidarités.',
  evaluation:
    'Les faits observés et les paroles de l’enfant font craindre une exposition répétée à des violences au sein du foyer.\n\nEnzo prend en charge son petit frère. Sa mère demande de l’aide à demi-mot ; c’est une ressource.',
  demande: 'Évaluation de la situation des trois enfants. Rencontre de la mère seule.',
  protection: '',
  information: {
    titulaires: [
      {
        personneId: MERE,
        informe: 'oui',
        le: '2026-11-23',
        comment: 'par téléphone',
        reaction: 'Dit comprendre. Demande que le père n’ait pas son adresse.',
        raison: '',
      },
      {
        personneId: PERE,
        informe: 'non',
        le: null,
        comment: '',
        reaction: '',
        raison: 'Ordonnance de protection du 3 mars 2026 : l’informer exposerait la mère et les enfants.',
      },
    ],
    enfant: { informe: true, le: '2026-11-23', raison: '' },
  },
  destinataires: [
    {
      code: 'crip',
      nom: 'Cellule de recueil des informations préoccupantes de la Lorme',
      quoi: 'ecrit',
      canal: 'messagerie-securisee',
      adresse: 'crip@lorme.example',
      telephone: '0299111111',
    },
    {
      code: 'ctss-d',
      nom: 'Conseillère technique départementale de service social',
      quoi: 'copie',
      canal: 'plateforme',
      adresse: '',
      telephone: '',
    },
    {
      code: 'dasen',
      nom: 'Directeur académique des services de l’éducation nationale',
      quoi: 'avis',
      canal: 'courrier',
      adresse: '',
      telephone: '',
    },
  ],
  piecesJointes: 'Constat du médecin scolaire du 23 novembre 2026',
  ...change,
})

export const unSignalement = (change: Partial<ContenuDEcrit> = {}): ContenuDEcrit =>
  unEcrit({
    type: 'signalement',
    entete: {
      urgence: 'immediate',
      appel: 'le 23 novembre à 11 h, permanence du parquet des mineurs',
      reference: 'SIG-2026-007',
    },
    motif: { themes: ['PE-PHY'], precision: '' },
    protection:
      'Enzo reste à l’internat ce soir, avec l’accord du parquet. La tante maternelle vient le chercher demain.',
    destinataires: [
      {
        code: 'parquet',
        nom: 'Procureur de la République, parquet des mineurs de Saint-Aubin',
        quoi: 'ecrit',
        canal: 'messagerie-securisee',
        adresse: '',
        telephone: '',
      },
      {
        code: 'president-cd',
        nom: 'Président du conseil départemental de la Lorme',
        quoi: 'copie',
        canal: 'messagerie-securisee',
        adresse: '',
        telephone: '',
      },
    ],
    ...change,
  })

export const ENTETE = [
  'Direction des services départementaux',
  'de l’éducation nationale de la Lorme',
  'Service social en faveur des élèves',
]

export const unEcritImprime = (
  change: Partial<EcritImprime & { modele: 'ecrit' }> = {},
): EcritImprime & { modele: 'ecrit' } => ({
  modele: 'ecrit',
  ecrit: unEcrit(),
  entete: ENTETE,
  jour: '2026-11-24',
  brouillon: false,
  complete: null,
  ...change,
})
