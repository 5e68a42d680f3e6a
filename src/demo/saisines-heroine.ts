// The inbox that the pictures of the product show: Hélène Delmas's.
import type { Origine, Urgence } from '../domain/saisine.ts'
import { anneeScolaire } from './calendrier.ts'
import type { DossierDemo } from './dossiers.ts'
import type { Etablissement } from './etablissements.ts'
import { proche } from './heroine.ts'
import type { Nomme } from './listes.ts'
import {
  demandeurDe,
  emetteurDe,
  joindreDe,
  type Moment,
  type SaisineDemo,
  type SaisineNotee,
  type Suite,
} from './saisines.ts'
import { etudier, exiger, ilYA, permanenceDe, SOIR, type SecteurDemo } from './secteur-demo.ts'
import { polir } from './textes/grammaire.ts'
import { MOT_DU_PERE } from './textes/saisines-familles.ts'

/** Pupils of the pictures who have no file. */
const ELEVES = {
  lina: { nom: 'FAURE', prenom: 'Lina', classe: '2de GA' },
  ibrahim: { nom: 'KONÉ', prenom: 'Ibrahim', classe: '4e C' },
  clara: { nom: 'SIMON', prenom: 'Clara', classe: '3e B' },
  elif: { nom: 'KAYA', prenom: 'Elif', classe: '5e B' },
  rayan: { nom: 'HAMDI', prenom: 'Rayan', classe: '6e A' },
} as const

const TELEPHONE_DU_PERE = '06 39 98 15 38'

/** Those of Trois-Rivières, whose list she holds: what they say of themselves agrees with it. */
export const nommesDeTroisRivieres = (aujourdhui: string): readonly Nomme[] => {
  const neEn = (ans: number, suite: string): string => `${anneeScolaire(aujourdhui) - ans}-${suite}`
  const parent = { langue: 'arabe', adresse: '5 rue des Tisserands, 96000 Montrivel' } as const
  return [
    { eleve: { ...ELEVES.elif, sexe: 'f', naissance: neEn(12, '04-19'), origine: 'turquie' } },
    {
      eleve: { ...ELEVES.rayan, sexe: 'm', naissance: neEn(11, '02-08'), origine: 'maghreb' },
      proches: [
        proche({ ...parent, sexe: 'f', nom: 'HAMDI', prenom: 'Samia', lien: 'mere', telephone: '06 39 98 15 39' }),
        proche({ ...parent, sexe: 'm', nom: 'HAMDI', prenom: 'Hicham', lien: 'pere', telephone: TELEPHONE_DU_PERE }),
      ],
    },
  ]
}

type Note = {
  readonly e: Etablissement
  readonly eleve: SaisineNotee['eleve']
  readonly origine: Origine
  readonly mode: SaisineNotee['mode']
  readonly texte: string
  readonly quand: Moment
  readonly urgence?: Urgence
  readonly demandeur?: Partial<SaisineNotee['demandeur']>
  readonly suites?: readonly Suite[]
}

const noter = ({ e, urgence = 'normale', suites = [], demandeur, ...note }: Note): SaisineNotee => ({
  ...note,
  voie: 'note',
  uai: e.uai,
  texte: polir(note.texte),
  urgence,
  pour: emetteurDe(note.origine) === 'parent' || note.origine === 'eleve' ? 'soi' : 'autre',
  demandeur: { ...demandeurDe(note.origine, e, null, note.texte), ...demandeur },
  joindre: { ...joindreDe(note.origine), precision: demandeur?.telephone ?? '' },
  suites,
})

export const boiteDeLHeroine = (secteur: SecteurDemo): SaisineDemo[] => {
  const { ecoles, dossiers, heures } = secteur
  const ecole = (rang: number): Etablissement => exiger(ecoles[rang] ?? null, 'a school of hers')
  const [troisRivieres, camilleArnaud, valFleuri] = [ecole(0), ecole(1), ecole(2)]
  const rangDe = (nom: string): number => dossiers.findIndex(({ eleve }) => eleve.nom === nom)
  const dossierDe = (nom: string): DossierDemo => exiger(dossiers[rangDe(nom)] ?? null, nom)
  const nomDe = (nom: string) => {
    const { eleve } = dossierDe(nom)
    return { nom: eleve.nom, prenom: eleve.prenom, classe: eleve.classe }
  }
  const jour = (jours: number): string => ilYA(secteur, jours)
  /** The day a file was opened, by what came before it. */
  const prise = (nom: string, note: Omit<Note, 'e' | 'eleve' | 'quand' | 'suites'>): SaisineNotee => {
    const { ouvertLe } = dossierDe(nom)
    const acte = { acte: 'prendre-en-charge', dossier: rangDe(nom) } as const
    const suites = [{ acte, quand: { jour: ouvertLe, heure: SOIR }, motif: '' }]
    return noter({ ...note, e: troisRivieres, eleve: nomDe(nom), quand: { jour: ouvertLe, heure: '08:30' }, suites })
  }
  const { jour: mardi, bureau } = permanenceDe(heures, camilleArnaud.uai)

  const notees = [
    prise('ROY', {
      origine: 'gpds',
      mode: 'reunion',
      texte:
        'Quatre après-midi manqués depuis la rentrée, sans excuse. Le groupe demande qu’un adulte voie Mathis seul.',
    }),
    prise('DIALLO', {
      origine: 'infirmier',
      mode: 'passage',
      texte: 'Awa s’endort à l’infirmerie. Elle dit garder ses frères la nuit, puis que c’est « pour rire ».',
    }),
    prise('LEROUX', {
      origine: 'eleve',
      mode: 'passage',
      texte: 'Noé attend dans le couloir pendant la récréation. « C’est vous qui parlez aux parents ? »',
    }),
    prise('COSTA', {
      origine: 'parent',
      mode: 'telephone',
      texte: 'Mme Costa appelle de son travail : Enzo ne l’écoute plus, elle a « peur de mal faire ».',
      demandeur: { nom: 'Mme Costa', qualite: 'mère', telephone: '06 39 98 26 81' },
    }),
    noter({
      e: valFleuri,
      eleve: null,
      origine: 'enseignant',
      mode: 'reunion',
      texte: 'Comment parler à une classe du décès d’un parent d’élève ? Le cours reprend lundi.',
      quand: { jour: jour(20), heure: '12:10' },
      suites: [
        {
          acte: { acte: 'conseil-donne' },
          quand: { jour: jour(20), heure: SOIR },
          motif: 'Texte relu ensemble. L’élève choisit d’être là ou non.',
        },
      ],
    }),
    noter({
      e: valFleuri,
      eleve: ELEVES.clara,
      origine: 'parent',
      mode: 'telephone',
      texte:
        'Mme Simon voudrait que Clara parte en séjour linguistique. Le père doit signer, il vit loin et répond peu.',
      demandeur: { nom: 'Mme Simon', qualite: 'mère', telephone: '06 39 98 73 12' },
      quand: { jour: jour(9), heure: '10:20' },
      suites: [
        {
          acte: { acte: 'attendre', attente: 'une réponse du père', jusqua: null },
          quand: { jour: jour(9), heure: SOIR },
          motif: '',
        },
      ],
    }),
    noter({
      e: valFleuri,
      eleve: ELEVES.ibrahim,
      origine: 'infirmier',
      mode: 'passage',
      texte: 'Deux dents cassées depuis l’été, pas de dentiste avant mars. La famille croit que rien n’est remboursé.',
      quand: { jour: jour(6), heure: '14:10' },
    }),
    noter({
      e: camilleArnaud,
      eleve: ELEVES.lina,
      origine: 'parent',
      mode: 'telephone',
      texte:
        'Mme Faure appelle : Lina refuse son internat depuis la Toussaint et revient le soir, deux heures de car. Elle ne dit pas pourquoi.',
      demandeur: { nom: 'Mme Faure', qualite: 'mère', telephone: '06 39 98 60 44' },
      quand: { jour: jour(5), heure: '12:05' },
    }),
    noter({
      e: troisRivieres,
      eleve: nomDe('ÖZTÜRK'),
      origine: 'enseignant',
      mode: 'reunion',
      texte: 'Emre ne se change plus pour le sport et mange seul. Ses voisins de classe rient quand il parle.',
      urgence: 'semaine',
      quand: { jour: jour(4), heure: '17:05' },
      suites: [etudier('CLI-HAR', 'semaine', { jour: jour(1), heure: '09:10' })],
    }),
    noter({
      e: troisRivieres,
      eleve: ELEVES.elif,
      origine: 'infirmier',
      mode: 'passage',
      texte: 'Elif a mal au ventre chaque lundi, jamais les autres jours. Elle demande si l’on peut dormir au collège.',
      quand: { jour: jour(1), heure: '11:15' },
    }),
  ]
  const cpe = 'yann.kervella'
  return [
    ...notees,
    {
      voie: 'compte',
      uai: troisRivieres.uai,
      par: cpe,
      eleve: nomDe('PEREIRA'),
      texte: polir(
        'Joana ne mange plus à la cantine depuis trois semaines. Elle dit ne pas avoir faim, sa carte est bloquée pour impayé.',
      ),
      urgent: false,
      eleveInforme: true,
      parentsInformes: false,
      lue: true,
      montree: false,
      suites: [{ ...etudier('ECO-CAN', 'semaine', { jour: '', heure: '' }), quand: null }],
    },
    {
      voie: 'compte',
      uai: troisRivieres.uai,
      par: cpe,
      eleve: nomDe('SAVARY'),
      texte: polir('Inès a rendu ses vœux vides. Elle veut bien en reparler avec vous, pas avec moi.'),
      urgent: false,
      eleveInforme: true,
      parentsInformes: null,
      lue: true,
      montree: true,
      suites: [{ acte: { acte: 'prendre-en-charge', dossier: rangDe('SAVARY') }, quand: null, motif: '' }],
    },
    {
      voie: 'compte',
      uai: troisRivieres.uai,
      par: cpe,
      eleve: ELEVES.elif,
      texte: polir(
        'Elif est restée au portail lundi jusqu’à 19 h. Le grand frère qui devait venir la chercher ne répond plus.',
      ),
      urgent: false,
      eleveInforme: false,
      parentsInformes: true,
      lue: false,
      montree: false,
      suites: [],
    },
    {
      voie: 'guichet',
      uai: troisRivieres.uai,
      langue: 'ar',
      eleve: ELEVES.rayan,
      texte: MOT_DU_PERE,
      reponses: {
        emetteur: 'parent',
        urgent: false,
        texte: MOT_DU_PERE,
        concerne: { ...ELEVES.rayan },
        soi: { prenom: 'Hicham', nom: 'HAMDI', classe: '' },
        moyen: 'telephone',
        telephone: TELEPHONE_DU_PERE,
        precision: 'après 17 h',
        langueParlee: 'arabe',
        interprete: true,
      },
      lue: false,
      echanges: [],
      suites: [],
    },
    {
      voie: 'guichet',
      uai: camilleArnaud.uai,
      langue: 'fr',
      eleve: null,
      texte: SANS_NOM,
      reponses: {
        emetteur: 'eleve',
        urgent: true,
        texte: SANS_NOM,
        moyen: 'recu',
        precision: 'ne pas appeler chez moi, pas de billet en classe',
      },
      lue: true,
      echanges: [
        [
          polir(
            'Merci de m’avoir écrit. Ce que tu me dis reste entre nous, sauf si tu es en danger. Es-tu en sécurité ce soir ?',
          ),
          'oui je suis chez ma tante jusqu’à jeudi',
        ],
        [polir(`Alors viens quand tu peux, sans mot. Je suis au lycée le ${mardi}, ${bureau}.`), null],
      ],
      suites: [],
    },
    {
      voie: 'compte',
      uai: troisRivieres.uai,
      par: 'sylvie.garnier',
      eleve: nomDe('BENALI'),
      texte: polir(
        'Yanis s’est battu ce matin devant la grille. Le père, joint, refuse de venir. Yanis est dans mon bureau, il ne veut pas rentrer chez lui ce soir.',
      ),
      urgent: true,
      eleveInforme: true,
      parentsInformes: true,
      lue: false,
      montree: false,
      suites: [],
    },
  ]
}

const SANS_NOM =
  'Depuis que mon père est revenu je dors plus trop. Il crie sur ma mère et après il casse des trucs. J’ai pas envie que ça se sache au lycée.'
