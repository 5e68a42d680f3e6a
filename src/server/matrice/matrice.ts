// [Note: policy matrix] What each may do with each table, as data. A table without a line for a verb refuses it to all,
// by lack of right; `docs/policy-matrix.md` is its printed form, and every cell of it is executed.
import { lieAuSecret, Role, tientLeCoffreDuService } from '../../domain/acteur.ts'
import type { Lien } from './personnes.ts'

export type Verbe = 'lire' | 'inserer' | 'modifier' | 'effacer'
export const VERBES: readonly Verbe[] = ['lire', 'inserer', 'modifier', 'effacer']

/** Whose row it is, for the open half. */
export type Portee = 'a-soi' | 'de-son-service' | 'de-tous'

export type RegleOuverte = {
  readonly verbe: Verbe
  /** `tous`: whoever is of the service, the staff of schools left out; `public`: without session too. */
  readonly roles: readonly Role[] | 'tous' | 'public'
  readonly portee: Portee
  /** What the row is, where one table has several kinds of rows. */
  readonly ligne?: string
}

export type RegleScellee = {
  readonly verbe: Verbe
  readonly liens: readonly Lien[]
  /** All kinds unless told. */
  readonly genres?: readonly ('dossier' | 'secteur' | 'service' | 'personnel')[]
  /** Only rows that name her. */
  readonly aSoi?: true
  readonly ligne?: string
}

const DIRECTION: readonly Role[] = ['ctss-d', 'adjoint']
const AU_SECRET: readonly Role[] = Role.options.filter(lieAuSecret)
/** Whose coffre `service` it is: a département, an académie, the nation. */
const RESPONSABLES: readonly Role[] = Role.options.filter(tientLeCoffreDuService)
const ADMIN: readonly Role[] = ['administrateur']
const PERSONNEL: readonly Role[] = ['personnel']
/** May be assigned to a sector and receive pupils there. */
const RECOIVENT: readonly Role[] = ['ass', 'ctss-d', 'adjoint', 'ctss-r']

const LISENT: readonly Lien[] = ['referente', 'binome', 'remplacante', 'stagiaire', 'lecture']
const ECRIVENT: readonly Lien[] = ['referente', 'binome', 'remplacante']
const TIENNENT: readonly Lien[] = ['referente', 'binome']

const tenu = (verbe: Verbe, ligne?: string): readonly RegleScellee[] => [
  { verbe, liens: TIENNENT, ...(ligne === undefined ? {} : { ligne }) },
  {
    verbe,
    liens: ['remplacante'],
    genres: ['secteur', 'service', 'personnel'],
    ...(ligne === undefined ? {} : { ligne }),
  },
]

const annuaireDesEcoles: readonly RegleOuverte[] = [
  { verbe: 'lire', roles: 'public', portee: 'de-tous' },
  { verbe: 'inserer', roles: ADMIN, portee: 'de-tous' },
  { verbe: 'modifier', roles: ADMIN, portee: 'de-tous' },
]

/** The open half: schools, people, sectors, keys in clear, audit. */
export const OUVERTE = {
  deploiement: [{ verbe: 'lire', roles: 'public', portee: 'de-tous' }],
  service: [{ verbe: 'lire', roles: 'tous', portee: 'de-son-service' }],
  compte: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'modifier', roles: 'tous', portee: 'a-soi' },
    { verbe: 'modifier', roles: DIRECTION, portee: 'de-son-service' },
  ],
  secteur: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: DIRECTION, portee: 'de-son-service' },
    { verbe: 'modifier', roles: DIRECTION, portee: 'de-son-service' },
  ],
  secteur_etablissement: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: DIRECTION, portee: 'de-son-service' },
    { verbe: 'modifier', roles: DIRECTION, portee: 'de-son-service' },
    { verbe: 'effacer', roles: DIRECTION, portee: 'de-son-service' },
  ],
  affectation: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: DIRECTION, portee: 'de-son-service', ligne: 'un poste' },
    { verbe: 'modifier', roles: DIRECTION, portee: 'de-son-service', ligne: 'un poste' },
    { verbe: 'inserer', roles: DIRECTION, portee: 'de-son-service', ligne: 'un remplacement' },
    { verbe: 'modifier', roles: DIRECTION, portee: 'de-son-service', ligne: 'un remplacement' },
    // an ASS in post in the sector: `a-soi` is her sector
    { verbe: 'inserer', roles: ['ass'], portee: 'a-soi', ligne: 'un remplacement' },
    { verbe: 'modifier', roles: ['ass'], portee: 'a-soi', ligne: 'un remplacement' },
  ],
  trousseau: [{ verbe: 'lire', roles: 'tous', portee: 'a-soi' }],
  serrure: [{ verbe: 'lire', roles: 'tous', portee: 'a-soi' }],
  annuaire: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: AU_SECRET, portee: 'de-son-service' },
  ],
  // a coffre is born by the first entry of its journal
  journal: [{ verbe: 'inserer', roles: AU_SECRET, portee: 'de-son-service', ligne: 'ouvrir un coffre' }],
  recouvrement_part: [
    { verbe: 'lire', roles: 'tous', portee: 'a-soi' },
    { verbe: 'inserer', roles: AU_SECRET, portee: 'de-son-service' },
  ],
  etablissement: annuaireDesEcoles,
  site: annuaireDesEcoles,
  ips: annuaireDesEcoles,
  effectif: annuaireDesEcoles,
  reseau_prioritaire: annuaireDesEcoles,
  densite_commune: annuaireDesEcoles,
  critere_etablissement: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: DIRECTION, portee: 'de-son-service' },
    { verbe: 'modifier', roles: DIRECTION, portee: 'de-son-service' },
    { verbe: 'effacer', roles: DIRECTION, portee: 'de-son-service' },
  ],
  import_etablissement: [
    { verbe: 'lire', roles: ADMIN, portee: 'de-son-service' },
    { verbe: 'inserer', roles: ADMIN, portee: 'de-son-service', ligne: 'en son nom' },
    { verbe: 'modifier', roles: ADMIN, portee: 'de-son-service', ligne: 'en son nom' },
  ],
  import_etablissement_ecart: [
    { verbe: 'lire', roles: ADMIN, portee: 'de-son-service' },
    { verbe: 'inserer', roles: ADMIN, portee: 'de-son-service' },
    { verbe: 'effacer', roles: ADMIN, portee: 'de-son-service' },
  ],
  // `a-soi`: hers, in the sector where she is assigned today
  presence: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: RECOIVENT, portee: 'a-soi', ligne: 'dans son secteur' },
    { verbe: 'modifier', roles: RECOIVENT, portee: 'a-soi', ligne: 'dans son secteur' },
    { verbe: 'effacer', roles: 'tous', portee: 'a-soi', ligne: 'la sienne' },
  ],
  absence: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: 'tous', portee: 'a-soi' },
    { verbe: 'modifier', roles: 'tous', portee: 'a-soi' },
    { verbe: 'effacer', roles: 'tous', portee: 'a-soi' },
    { verbe: 'inserer', roles: DIRECTION, portee: 'de-son-service' },
    { verbe: 'modifier', roles: DIRECTION, portee: 'de-son-service' },
    { verbe: 'effacer', roles: DIRECTION, portee: 'de-son-service' },
  ],
  // `a-soi`: a school of the sector where she is in post
  guichet: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: ['ass'], portee: 'a-soi' },
    { verbe: 'modifier', roles: ['ass'], portee: 'a-soi' },
    { verbe: 'inserer', roles: DIRECTION, portee: 'de-son-service' },
    { verbe: 'modifier', roles: DIRECTION, portee: 'de-son-service' },
  ],
  vacances: annuaireDesEcoles,
  ferie: annuaireDesEcoles,
  personnel: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: [...DIRECTION, ...ADMIN], portee: 'de-son-service' },
    { verbe: 'modifier', roles: [...DIRECTION, ...ADMIN], portee: 'de-son-service' },
  ],
  protocole: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: DIRECTION, portee: 'de-son-service', ligne: 'en son nom' },
  ],
  reveil: [
    { verbe: 'lire', roles: 'tous', portee: 'a-soi' },
    { verbe: 'inserer', roles: 'tous', portee: 'a-soi' },
    { verbe: 'effacer', roles: 'tous', portee: 'a-soi' },
  ],
  audit: [
    { verbe: 'lire', roles: 'tous', portee: 'a-soi', ligne: 'une connexion' },
    { verbe: 'lire', roles: DIRECTION, portee: 'de-son-service', ligne: 'un certificat' },
    { verbe: 'lire', roles: 'tous', portee: 'a-soi', ligne: 'un certificat' },
    { verbe: 'lire', roles: [...DIRECTION, ...ADMIN], portee: 'de-son-service', ligne: 'un siège créé' },
    { verbe: 'lire', roles: 'tous', portee: 'a-soi', ligne: 'un siège créé' },
    // `a-soi`: those of a sector where she receives, or that she sent
    { verbe: 'lire', roles: RESPONSABLES, portee: 'de-son-service', ligne: 'des totaux ouverts seuls' },
    { verbe: 'lire', roles: 'tous', portee: 'a-soi', ligne: 'des totaux ouverts seuls' },
  ],
  campagne: [
    { verbe: 'lire', roles: 'tous', portee: 'de-son-service' },
    { verbe: 'inserer', roles: RESPONSABLES, portee: 'de-son-service' },
    { verbe: 'modifier', roles: RESPONSABLES, portee: 'de-son-service', ligne: 'ouverte' },
  ],
  // `a-soi`: of a sector where she receives, or that she sent
  releve: [
    { verbe: 'lire', roles: RESPONSABLES, portee: 'de-son-service' },
    { verbe: 'lire', roles: 'tous', portee: 'a-soi' },
  ],
  publication: [
    { verbe: 'lire', roles: 'public', portee: 'de-tous' },
    { verbe: 'inserer', roles: RESPONSABLES, portee: 'de-son-service', ligne: 'en son nom' },
  ],
  remontee: [
    { verbe: 'lire', roles: RESPONSABLES, portee: 'de-son-service', ligne: 'envoyée' },
    { verbe: 'lire', roles: RESPONSABLES, portee: 'de-son-service', ligne: 'reçue' },
  ],
  audit_tete: [],
  migration: [],
} as const satisfies Record<string, readonly RegleOuverte[]>

/** The sealed half: all goes by the coffre and by how one stands towards it. */
export const SCELLEE = {
  coffre: [{ verbe: 'lire', liens: LISENT }],
  epoque: [{ verbe: 'lire', liens: LISENT }],
  membre_coffre: [{ verbe: 'lire', liens: LISENT }],
  journal: [
    { verbe: 'lire', liens: LISENT },
    ...tenu('inserer', 'accorder, époque, clore'),
    { verbe: 'inserer', liens: LISENT, ligne: 'se retirer soi-même' },
  ],
  scelle: [{ verbe: 'lire', liens: LISENT, aSoi: true }, ...tenu('inserer')],
  scelle_recouvrement: tenu('inserer'),
  etiquette: tenu('inserer'),
  piece: [
    { verbe: 'lire', liens: LISENT },
    { verbe: 'inserer', liens: ECRIVENT, aSoi: true },
  ],
  depot: [
    { verbe: 'lire', liens: ECRIVENT },
    { verbe: 'effacer', liens: ECRIVENT },
  ],
  brouillon: [
    { verbe: 'lire', liens: LISENT, aSoi: true },
    { verbe: 'inserer', liens: ECRIVENT, aSoi: true },
    { verbe: 'modifier', liens: ECRIVENT, aSoi: true },
    { verbe: 'effacer', liens: LISENT, aSoi: true },
  ],
  audit: tenu('lire', 'une ouverture par quelqu’un d’autre'),
  saisine: [{ verbe: 'lire', liens: ECRIVENT }],
  echange: [{ verbe: 'lire', liens: ECRIVENT }],
  porte_part: [
    { verbe: 'lire', liens: ECRIVENT },
    { verbe: 'inserer', liens: ECRIVENT },
  ],
} as const satisfies Record<string, readonly RegleScellee[]>

/** What goes by a function of the base only: `roles`, and where a coffre is concerned how one stands towards it. */
export type RegleDeFonction = {
  readonly quoi: string
  /** `connectee`: the staff of schools too. */
  readonly roles: readonly Role[] | 'tous' | 'connectee' | 'public'
  readonly liens?: readonly Lien[]
  /** Whoever is on duty too, for what fell to her. */
  readonly garde?: true
}

export const FONCTIONS = {
  'priv.deposer': { quoi: 'laisser un dépôt à la porte d’un coffre', roles: 'tous' },
  'priv.verrouiller': { quoi: 'tenir un coffre le temps d’écrire', roles: 'tous', liens: LISENT },
  'priv.ouvrir_dossier': { quoi: 'dire qu’on ouvre un dossier', roles: 'tous', liens: LISENT },
  'priv.auditer': { quoi: 'inscrire une ligne en son nom', roles: 'connectee' },
  'priv.creer_siege': { quoi: 'créer un siège', roles: [...DIRECTION, ...ADMIN] },
  'priv.quitter': { quoi: 'fermer le compte de quelqu’un', roles: [...DIRECTION, ...ADMIN] },
  'priv.nouvelle_feuille': { quoi: 'changer sa feuille de codes', roles: 'connectee' },
  'priv.ma_session': { quoi: 'lire sa session', roles: 'connectee' },
  'priv.poser_voile': { quoi: 'poser son voile', roles: 'connectee' },
  'priv.changer_trousseau': { quoi: 'changer son trousseau', roles: 'connectee' },
  'priv.parametres': { quoi: 'lire les paramètres d’un identifiant', roles: 'public' },
  'priv.mon_compte': { quoi: 'lire qui l’on est', roles: 'connectee' },
  'priv.mon_courriel': { quoi: 'lire son adresse de courriel', roles: 'connectee' },
  'priv.changer_courriel': { quoi: 'changer son adresse de courriel', roles: 'connectee' },
  'priv.mon_etablissement': { quoi: 'lire de quel établissement l’on est', roles: PERSONNEL },
  'priv.guichet_de': { quoi: 'demander si la page d’une école est ouverte, et qui lira', roles: 'public' },
  'priv.de_garde': { quoi: 'demander qui est de garde', roles: 'public' },
  'priv.presences_de': { quoi: 'lire les heures affichées à une école', roles: 'public' },
  'priv.absences_de': { quoi: 'lire les jours à en retirer', roles: 'public' },
  'priv.calendrier_de': { quoi: 'lire les jours sans classe d’une école', roles: 'public' },
  'priv.dire_etat': { quoi: 'dire qu’une saisine est lue', roles: 'tous', liens: ECRIVENT, garde: true },
  'priv.repondre': { quoi: 'répondre au reçu d’une saisine', roles: 'tous', liens: ECRIVENT, garde: true },
  'priv.relayer': { quoi: 'passer une saisine à la porte d’une collègue', roles: 'tous', liens: ECRIVENT },
  'priv.je_suis_de_garde': { quoi: 'demander si l’on est de garde', roles: 'tous', liens: [], garde: true },
  'priv.depots_de_garde': { quoi: 'lire ce qui échoit à la garde', roles: 'tous', liens: [], garde: true },
  'priv.echanges_de_garde': { quoi: 'lire ces conversations, sans un mot', roles: 'tous', liens: [], garde: true },
  'priv.parts_de_garde': { quoi: 'recevoir ses parts de ces portes', roles: 'tous', liens: [], garde: true },
  'priv.rendre_compte': { quoi: 'dire au secteur ce qui a été fait de garde', roles: 'tous', liens: [], garde: true },
  'priv.non_ouvertes': {
    quoi: 'compter les urgentes que personne n’a ouvertes, par secteur',
    roles: [...DIRECTION, 'secretaire'],
  },
  'priv.deposer_du_personnel': { quoi: 'déposer une saisine pour son établissement', roles: PERSONNEL },
  'priv.saisines_du_personnel': { quoi: 'suivre celles qu’on a déposées', roles: PERSONNEL },
  'priv.services': { quoi: 'lire quels services il y a, et lequel est au-dessus de chacun', roles: 'public' },
  'priv.transmettre_releve': { quoi: 'transmettre les totaux scellés d’un secteur où l’on reçoit', roles: RECOIVENT },
  'priv.remonter': { quoi: 'envoyer ses tableaux arrondis au service au-dessus', roles: RESPONSABLES },
} as const satisfies Record<string, RegleDeFonction>
export type Fonction = keyof typeof FONCTIONS

/** What the role of the public pages may call: it has no right on any table. Those that FONCTIONS has too are for all. */
export const FONCTIONS_DU_GUICHET = {
  'priv.zone_scolaire': 'lire la zone de vacances d’une académie',
  'priv.zone_feriee': 'lire la zone de jours fériés d’un département',
  'priv.de_garde': FONCTIONS['priv.de_garde'].quoi,
  'priv.guichet_de': FONCTIONS['priv.guichet_de'].quoi,
  'priv.presences_de': FONCTIONS['priv.presences_de'].quoi,
  'priv.absences_de': FONCTIONS['priv.absences_de'].quoi,
  'priv.calendrier_de': FONCTIONS['priv.calendrier_de'].quoi,
  'priv.page_du_guichet': 'lire ce que dit la page d’une école',
  'priv.annuaire_public': 'lire l’annuaire signé d’un service',
  'priv.affluence': 'compter ce qui vient d’une adresse et vers un secteur, en une heure',
  'priv.deposer_au_guichet': 'déposer une saisine à la porte d’une école',
  'priv.trop_de_recus': 'demander si une adresse a trop essayé de reçus',
  'priv.noter_recu_faux': 'compter un reçu faux',
  'priv.ouvrir_recu': 'ouvrir le fil d’un reçu',
  'priv.echanges_du_recu': 'lire les réponses scellées à un reçu',
  'priv.deposer_message': 'écrire encore, par le reçu',
} as const
export type FonctionDuGuichet = keyof typeof FONCTIONS_DU_GUICHET

/** What the timers of the alerts may call: their role has no right on any table either, and nobody is signed in. */
export const FONCTIONS_DES_ALERTES = {
  'priv.prendre_le_tour': 'être le seul serveur à tourner',
  'priv.urgentes_non_ouvertes': 'lister les urgentes encore scellées, sans un mot, et depuis quand',
  'priv.passer_a_la_garde': 'en passer une à la garde',
  'priv.dire_aux_responsables': 'en dire le nombre aux responsables du service',
  'priv.expirer_les_saisines': 'effacer celles dont le reçu a expiré',
  'priv.courriers_a_envoyer': 'prendre les courriels à envoyer : à qui, et lequel de sept',
  'priv.courrier_parti': 'dire qu’un courriel est parti',
  'priv.courrier_reporte': 'en reporter un',
  'priv.oublier_les_courriers': 'oublier ceux d’il y a une semaine',
  'priv.reveiller': 'dire qu’une échéance attend, à elle, puis aux responsables, sans un mot',
  'priv.oublier_les_passages': 'oublier ce que la page publique garde une heure',
} as const

/** Functions that only other functions call. */
export const FONCTIONS_FERMEES = [
  'priv.inscrire',
  'priv.poser_serrures',
  'priv.recoit',
  'priv.absent',
  'priv.reprise_des_vacances',
  'priv.porte_ouverte',
  'priv.poser_depots',
  'priv.ranger_saisine',
  'priv.deja_rangee',
  'priv.user_epreuve',
  'priv.passer',
  'priv.passages',
  'priv.avancer_echange',
  'priv.saisine_en_main',
  'priv.poster',
  'priv.lecteurs_d_un_coffre',
  'priv.secteurs_ou_je_recois',
  'priv.vue_depuis',
] as const

/** Tables that no role of the application may touch at all, and a column of each to try. */
export const FERMEES = {
  'priv.acces': 'sel',
  'priv.preuve': 'empreinte',
  'priv.code_unique': 'empreinte',
  'priv.invitation': 'empreinte',
  'priv.session': 'jusqua',
  'priv.voile': 'moitie',
  'priv.tentative': 'cle',
  'priv.ouverture': 'coffre',
  'priv.epreuve': 'empreinte',
  'priv.passage': 'cle',
  courrier: 'genre',
} as const

export type Ouverte = keyof typeof OUVERTE
export type Scellee = keyof typeof SCELLEE
