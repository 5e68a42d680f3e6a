import type { NoteDemo } from '../dossiers.ts'
import type { PresentDemo } from '../presents.ts'

// One file written by hand, from the first Monday of absence to yesterday: the one that the pictures show.

const ELEVE: PresentDemo = { qui: 'eleve' }
const MERE: PresentDemo = { qui: 'proche', rang: 0 }
const ROCHE: PresentDemo = { qui: 'autre', nom: 'Mme Roche, CPE' }

type Ligne = readonly [
  ilYA: number,
  heure: string | null,
  type: string,
  lieu: string,
  presents: readonly PresentDemo[],
  themes: readonly string[],
  texte: string,
]

const FIL: readonly Ligne[] = [
  [
    77,
    '11:30',
    'LIAISON_INTERNE',
    'vie scolaire',
    [ROCHE],
    ['SCO-ABS'],
    'Mme Roche me parle de Léa : absente les deux premiers lundis, excusée par des mots tapés à l’ordinateur. Elle ne lui a rien dit. Billet pour jeudi, sans motif.',
  ],
  [
    75,
    '10:05',
    'ENTRETIEN_ELEVE',
    'au bureau',
    [ELEVE],
    ['SCO-ABS'],
    'Première rencontre. Je dis ce que je garde pour moi et ce que je ne pourrais pas garder. Léa répond poliment, en deux mots. « C’est rien, c’est le ventre. » Aime le judo et les arts plastiques. Accepte de revenir, « si c’est pas long ».',
  ],
  [
    68,
    '12:20',
    'ENTRETIEN_TEL',
    'téléphone',
    [MERE],
    ['SCO-ABS'],
    'J’appelle Mme Martin à sa pause. Elle croyait Léa en cours les deux lundis. Long silence. « Je pars à six heures, je ne vois rien. » Rendez-vous pris.',
  ],
  [
    63,
    '10:00',
    'ENTRETIEN_ELEVE',
    'au bureau',
    [ELEVE],
    ['SCO-ABS', 'PER-MAL'],
    'Les mots d’absence, c’est elle. Le dit avant que je le demande, soulagée. Le dimanche soir « ça serre », elle ne dort pas avant 1 h. Ne sait pas ce qui serre. On ne cherche pas plus aujourd’hui.\nEst d’accord pour que sa mère sache pour les mots, elle préfère le lui dire elle-même.',
  ],
  [
    56,
    '16:10',
    'ENTRETIEN_PARENTS',
    'au bureau',
    [MERE],
    ['SCO-ABS', 'FAM-CON'],
    'Mme Martin, seule. Léa lui a dit pour les mots, « en pleurant, et moi aussi ». Depuis deux ans elle vit avec M. Duval ; Jade est née en 2023. Léa et lui se parlent peu. Mme Martin ne prend pas parti, « je n’ai pas le mode d’emploi ».',
  ],
  [
    49,
    '16:10',
    'ENTRETIEN_PARENTS',
    'au bureau',
    [MERE],
    ['SCO-ABS'],
    'Accord de Mme Martin pour un échange avec Mme Roche, sur la présence seulement, et pour un rendez-vous au CMP. Le jugement de divorce est vu : autorité conjointe, un week-end sur deux chez le père à Morlay, « quand il peut ».',
  ],
  [
    47,
    '11:40',
    'LIAISON_INTERNE',
    'vie scolaire',
    [ROCHE],
    ['SCO-ABS'],
    'Mme Roche appellera Mme Martin le lundi matin même, pas de courrier automatique. Je ne dis rien d’autre : Léa est suivie, la famille est d’accord.',
  ],
  [
    42,
    '10:05',
    'ENTRETIEN_ELEVE',
    'au bureau',
    [ELEVE],
    ['SCO-ABS', 'FAM-CON'],
    'Deux lundis sur trois en cours. Raconte la maison : « Quand il rentre, on baisse le son. C’est pas méchant, c’est comme ça. » Pas de peur, pas de gestes : la question est posée. Ce qui manque, dit-elle, c’est d’être toutes les deux.',
  ],
  [
    40,
    null,
    'RELAIS',
    '',
    [],
    ['PER-MAL'],
    'Relais vers le CMP, accord de Mme Martin et de Léa. Adressé ; délai annoncé de deux mois. M. Petit, de la MDS, connaît la famille depuis la naissance de Jade.',
  ],
  [
    21,
    '16:10',
    'ENTRETIEN_PARENTS',
    'au bureau',
    [MERE],
    ['FAM-CON'],
    'Vacances difficiles : Léa est restée chez sa grand-mère Anne plutôt que de partir avec eux. Mme Martin s’est sentie lâchée, puis soulagée. Elle propose d’elle-même un mercredi par mois à deux. Je demande ce que M. Duval en pense. « Il dit que c’est bien. C’est moi qui n’osais pas. »',
  ],
  [
    19,
    '11:30',
    'LIAISON_PARTENAIRE',
    'téléphone',
    [],
    ['PER-MAL'],
    'CMP : Léa est inscrite, premier rendez-vous en décembre, heure compatible avec le judo. Mme Martin prévenue par eux.',
  ],
  [
    14,
    '10:05',
    'ENTRETIEN_ELEVE',
    'au bureau',
    [ELEVE],
    ['SCO-ABS', 'PER-MAL'],
    'Elle parle de ses lundis : « Le dimanche soir j’ai mal au ventre, alors je dis que je suis malade. » Dort chez sa grand-mère un soir sur deux, s’y sent bien.',
  ],
  [
    12,
    '14:30',
    'GPDS',
    'salle de réunion',
    [ROCHE],
    ['SCO-ABS'],
    'Emploi du temps allégé le lundi matin jusqu’aux vacances. Mme Roche (CPE) appelle la mère avant toute lettre.\nInformation partagée : « Léa est suivie, la famille est d’accord ».',
  ],
  [
    7,
    '15:40',
    'ENTRETIEN_PARENTS',
    'au bureau',
    [MERE],
    ['FAM-CON', 'SCO-ABS'],
    'Léa ne veut plus descendre manger quand son beau-père est là. Mme Martin dit : « Je suis prise entre les deux, je n’arrive plus à parler à ma fille sans crier. » Elle accepte un rendez-vous à trois avec Léa, ici, plutôt qu’à la maison.',
  ],
]

const INSECABLES: readonly (readonly [RegExp, string])[] = [
  [/« /g, '«\u00a0'],
  [/ »/g, '\u00a0»'],
  [/ ([:;?!])/g, '\u00a0$1'],
  [/(\d) h\b/g, '$1\u00a0h'],
  [/\b(M\.|Mme) (?=[A-Z])/g, '$1\u00a0'],
]

export const lea = (jour: (ilYA: number) => string): NoteDemo[] =>
  FIL.map(([ilYA, heure, type, lieu, presents, themes, texte]) => ({
    type,
    jour: jour(ilYA),
    heure,
    lieu,
    presents: [...presents],
    themes: [...themes],
    texte: INSECABLES.reduce((t, [motif, par]) => t.replace(motif, par), texte),
  }))
