// What a writing of child protection still lacks, in the words of the profession: it blocks the sending, never the writing.
import { estMajeur } from './ecrit-delais.ts'
import type { ContenuDEcrit, ResponsableDEcrit } from './ecrit.ts'
import type { Jour } from './identite.ts'

export const SECTIONS = [
  'entete',
  'emetteur',
  'enfant',
  'responsables',
  'mineurs',
  'adultes',
  'mesures',
  'motif',
  'faits',
  'propos',
  'parents',
  'scolarite',
  'actions',
  'evaluation',
  'demande',
  'protection',
  'information',
  'destinataires',
] as const
export type Section = (typeof SECTIONS)[number]

/**
 * `mot` names the thing: « Adresse du père », « Père : informé, ou la raison ». `cle` finds its field on the screen: the
 * section, then its field, with the rank or the `personneId` between them (`responsables.<personneId>.adresse`).
 */
export type Manque = { readonly section: Section; readonly cle: string; readonly mot: string }

/** Tick, dash, or what is missing. */
export type EtatDeSection = {
  readonly section: Section
  readonly etat: 'rempli' | 'vide' | 'manque'
  readonly manques: readonly Manque[]
}

type Dit = readonly [cle: string, mot: string] | false

const vide = (texte: string): boolean => texte.trim() === ''
const aVenir = (le: Jour | null, jour: Jour): boolean => le !== null && le > jour

const LIENS: Record<ResponsableDEcrit['lien'], readonly [seul: string, complement: string] | null> = {
  mere: ['Mère', 'de la mère'],
  pere: ['Père', 'du père'],
  'beau-parent': ['Beau-parent', 'du beau-parent'],
  'grand-parent': ['Grand-parent', 'du grand-parent'],
  fratrie: null,
  'autre-famille': null,
  tuteur: ['Tuteur', 'du tuteur'],
  ase: ['ASE', 'de l’ASE'],
  'assistant-familial': ['Assistant familial', 'de l’assistant familial'],
  autre: null,
}

/** « Père », « du père »; by name when two have the same tie with the child, or none that says who. */
export const nommer = (
  responsables: readonly ResponsableDEcrit[],
  qui: ResponsableDEcrit,
): { readonly seul: string; readonly complement: string } => {
  const lien = LIENS[qui.lien]
  const uniques = responsables.filter((autre) => autre.lien === qui.lien).length === 1
  if (lien && uniques) return { seul: lien[0], complement: lien[1] }
  const nom = `${qui.nom} ${qui.prenom}`.trim() || lien?.[0] || 'une personne'
  return { seul: nom, complement: `de ${nom}` }
}

/** Told beforehand (CASF L226-2-1); authority suspended or withdrawn asks for nothing. */
export const exerceLAutorite = ({ autorite }: Pick<ResponsableDEcrit, 'autorite'>): boolean =>
  autorite === 'exercee' || autorite === 'deleguee'

const emetteur = ({ emetteur: e }: ContenuDEcrit): Dit[] => [
  vide(e.nom) && ['nom', 'Votre nom'],
  vide(e.fonction) && ['fonction', 'Votre fonction'],
  vide(e.etablissement) && ['etablissement', 'Votre établissement'],
  vide(e.telephone) && vide(e.courriel) && ['telephone', 'Votre téléphone ou votre courriel'],
]

const enfant = ({ enfant: e }: ContenuDEcrit, jour: Jour): Dit[] => [
  vide(e.nom) && ['nom', 'Nom de l’enfant'],
  vide(e.prenom) && ['prenom', 'Prénom de l’enfant'],
  e.naissance === null && ['naissance', 'Date de naissance de l’enfant'],
  aVenir(e.naissance, jour) && ['naissance', 'Date de naissance de l’enfant, à venir'],
  estMajeur(e.naissance, jour) && ['naissance', 'Jeune majeur\u00a0: une aide jeune majeur, pas cet écrit'],
  vide(e.adresse) && ['adresse', 'Adresse de l’enfant'],
  vide(e.etablissement) && ['etablissement', 'Établissement de l’enfant'],
]

const responsables = ({ responsables: tous }: ContenuDEcrit): Dit[] =>
  tous.length === 0
    ? [['liste', 'Responsables légaux, à écrire']]
    : tous.flatMap((qui): Dit[] => {
        const { complement } = nommer(tous, qui)
        return [
          vide(qui.nom) && [`${qui.personneId}.nom`, `Nom ${complement}`],
          vide(qui.adresse) && qui.autorite !== 'sans' && [`${qui.personneId}.adresse`, `Adresse ${complement}`],
        ]
      })

const mineurs = ({ mineurs: { autres, liste } }: ContenuDEcrit, jour: Jour): Dit[] => [
  autres === null && ['autres', 'Autres mineurs au domicile\u00a0: oui, non ou inconnu'],
  autres === 'oui' && liste.length === 0 && ['liste', 'Autres mineurs au domicile\u00a0: leurs noms'],
  ...liste.flatMap(({ nom, prenom, naissance }, n): Dit[] => [
    vide(nom) && vide(prenom) && [`${n}.nom`, 'Nom d’un autre mineur'],
    aVenir(naissance, jour) && [`${n}.naissance`, 'Date de naissance d’un autre mineur, à venir'],
  ]),
]

const traces = ({ faits: { traces: t } }: ContenuDEcrit): Dit[] => [
  t.presentes === null && ['traces.presentes', 'Traces sur le corps\u00a0: oui ou non'],
  t.presentes === true &&
    vide(t.description) && ['traces.description', 'Traces\u00a0: où, quelle taille, quelle couleur'],
  t.presentes === true &&
    t.medecin === null && ['traces.medecin', 'Médecin scolaire\u00a0: vu, appelé, ou pourquoi pas'],
  t.presentes === true &&
    t.medecin === 'non' &&
    vide(t.medecinPrecision) && ['traces.medecinPrecision', 'Médecin scolaire\u00a0: pourquoi il n’est pas appelé'],
]

const desFaits = ({ faits }: ContenuDEcrit): boolean => faits.liste.some(({ texte }) => !vide(texte))
const desPropos = ({ propos }: ContenuDEcrit): boolean => propos.liste.some(({ texte }) => !vide(texte))

const faits = (ecrit: ContenuDEcrit, jour: Jour): Dit[] => [
  ecrit.type === 'ip' && !desFaits(ecrit) && ['liste', 'Faits observés, à écrire'],
  ...ecrit.faits.liste.flatMap(({ texte, par, jour: le }, n): Dit[] => [
    vide(texte) && [`${n}.texte`, 'Un fait, à écrire'],
    vide(par) && [`${n}.par`, 'Qui a vu ce fait'],
    aVenir(le, jour) && [`${n}.jour`, 'Date d’un fait, à venir'],
  ]),
  ...traces(ecrit),
]

const propos = (ecrit: ContenuDEcrit, jour: Jour): Dit[] => [
  ecrit.type === 'ip' &&
    !desPropos(ecrit) &&
    vide(ecrit.propos.circonstances) && ['liste', 'Propos de l’enfant, ou pourquoi il n’y en a pas'],
  ecrit.type === 'signalement' &&
    !desPropos(ecrit) &&
    !desFaits(ecrit) && ['liste', 'Mots exacts de l’enfant, ou faits observés'],
  ecrit.type === 'signalement' && vide(ecrit.propos.circonstances) && ['circonstances', 'Circonstances, à écrire'],
  ...ecrit.propos.liste.flatMap(({ texte, par, jour: le }, n): Dit[] => [
    vide(texte) && [`${n}.texte`, 'Une citation sans mots'],
    vide(par) && [`${n}.par`, 'Qui a reçu ces mots'],
    aVenir(le, jour) && [`${n}.jour`, 'Date d’une citation, à venir'],
  ]),
]

const desTitulaires = ({ responsables: tous, information }: ContenuDEcrit, jour: Jour): Dit[] => {
  const dits = new Map(information.titulaires.map((t) => [t.personneId, t]))
  return tous.flatMap((qui): Dit[] => {
    const { personneId } = qui
    const dit = dits.get(personneId)
    const nom = nommer(tous, qui).seul
    const informe = qui.lien === 'mere' ? 'informée' : 'informé'
    if (dit?.informe === 'oui')
      return [
        dit.le === null && [`${personneId}.le`, `${nom}\u00a0: ${informe}, à quelle date`],
        aVenir(dit.le, jour) && [`${personneId}.le`, `${nom}\u00a0: date d’information, à venir`],
        vide(dit.comment) && [`${personneId}.comment`, `${nom}\u00a0: ${informe}, comment`],
      ]
    if (!exerceLAutorite(qui)) return []
    if (dit?.informe === 'non')
      return [vide(dit.raison) && [`${personneId}.raison`, `${nom}\u00a0: la raison de ne pas informer`]]
    return [[`${personneId}.informe`, `${nom}\u00a0: ${informe}, ou la raison`]]
  })
}

const information = (ecrit: ContenuDEcrit, jour: Jour): Dit[] => {
  const { informe, le, raison } = ecrit.information.enfant
  return [
    ...desTitulaires(ecrit, jour),
    informe === null && ['enfant.informe', 'Enfant\u00a0: informé, ou la raison'],
    informe === false && vide(raison) && ['enfant.raison', 'Enfant\u00a0: la raison de ne pas informer'],
    informe === true && aVenir(le, jour) && ['enfant.le', 'Enfant\u00a0: date d’information, à venir'],
  ]
}

/** The cellule receives for the president of the conseil départemental (CASF L226-3). */
const vaAuPresident = ({ destinataires: tous }: ContenuDEcrit): boolean =>
  tous.some(({ code, quoi }) => (code === 'president-cd' || code === 'crip') && quoi !== 'avis')

const destinataires = (ecrit: ContenuDEcrit): Dit[] => [
  !ecrit.destinataires.some(({ quoi }) => quoi === 'ecrit') && ['liste', 'Qui reçoit l’écrit'],
  // CASF L226-4 II
  ecrit.type === 'signalement' &&
    !vaAuPresident(ecrit) && ['president-cd', 'Copie au président du conseil départemental'],
  // outside the circle of CASF L226-2-2
  ecrit.destinataires.some(({ code, quoi }) => code === 'dasen' && quoi !== 'avis') && [
    'dasen',
    'IA-DASEN\u00a0: l’avis de transmission seul',
  ],
  ...ecrit.destinataires.map(({ nom }, n): Dit => vide(nom) && [`${n}.nom`, 'Nom d’un destinataire']),
]

const rien = (): Dit[] => []

const DIRE: Record<Section, (ecrit: ContenuDEcrit, jour: Jour) => Dit[]> = {
  entete: rien,
  emetteur,
  enfant,
  responsables,
  mineurs,
  adultes: rien,
  mesures: rien,
  motif: ({ motif }) => [motif.themes.length === 0 && ['themes', 'Motif, à choisir']],
  faits,
  propos,
  parents: rien,
  scolarite: rien,
  actions: rien,
  evaluation: ({ evaluation }) => [vide(evaluation) && ['texte', 'Évaluation, à écrire']],
  demande: rien,
  protection: ({ type, protection }) => [
    type === 'signalement' && vide(protection) && ['texte', 'Protection ce soir\u00a0: qui vient chercher l’enfant'],
  ],
  information,
  destinataires,
}

const deLaSection = (section: Section, ecrit: ContenuDEcrit, jour: Jour): Manque[] =>
  DIRE[section](ecrit, jour)
    .filter((dit) => dit !== false)
    .map(([cle, mot]) => ({ section, cle: `${section}.${cle}`, mot }))

/** All that blocks the sending on this day, in the order of the writing. */
export const manquesDe = (ecrit: ContenuDEcrit, jour: Jour): readonly Manque[] =>
  SECTIONS.flatMap((section) => deLaSection(section, ecrit, jour))

const aDesMots = (valeur: unknown): boolean => {
  if (typeof valeur === 'string') return !vide(valeur)
  if (typeof valeur === 'boolean') return true
  return typeof valeur === 'object' && valeur !== null && Object.values(valeur).some(aDesMots)
}

/** The list of sections: `protection` belongs to a signalement. */
export const etatDesSections = (ecrit: ContenuDEcrit, jour: Jour): readonly EtatDeSection[] =>
  SECTIONS.filter((section) => section !== 'protection' || ecrit.type === 'signalement').map((section) => {
    const manques = deLaSection(section, ecrit, jour)
    const etat = manques.length > 0 ? 'manque' : aDesMots(ecrit[section]) ? 'rempli' : 'vide'
    return { section, etat, manques }
  })
