// What pupils write at the guichet, in their words; what she answers, and what they write back. Each is used once.
export type Conversation = {
  /** For whom it may be: traits of the pupil who writes. */
  readonly si?: string
  readonly theme: string
  readonly texte: string
  /** How not to reach her, in her words. */
  readonly precision?: string
  /** Hers, then theirs; null: not come back yet. */
  readonly echanges: readonly (readonly [nous: string, eux: string | null])[]
}

export const CONVERSATIONS: readonly Conversation[] = [
  {
    theme: 'ECO-CAN',
    texte:
      'Je mange plus à la cantine parce que ma carte marche pas et j’ose pas demander à ma mère, elle a déjà trop de trucs.',
    echanges: [
      [
        'Bonjour. Une carte bloquée, cela arrive à beaucoup d’élèves. Tu peux manger dès demain : je préviens l’intendance, sans dire pourquoi. Veux-tu qu’on parle du reste ?',
        'oui mais pas devant les autres',
      ],
      ['Jamais devant les autres. $Jour, $bureau. Frappe, j’ouvre.', null],
    ],
  },
  {
    theme: 'FAM-SEP',
    texte:
      'Mes parents se séparent et ils me demandent de choisir. Je veux choisir personne. Si je dis ça ils vont pleurer tous les deux.',
    precision: 'Rien par Pronote, ma mère regarde',
    echanges: [
      [
        'Ce n’est pas à toi de choisir, et tu as le droit de le dire. Rien ne passera par Pronote. Comment se passent les soirs, en ce moment ?',
        'ils parlent plus. je fais mes devoirs aux toilettes',
      ],
      ['Je comprends. Viens $jour, $bureau : on cherche ensemble les mots, et qui peut les dire avec toi.', null],
    ],
  },
  {
    si: 'lycee',
    theme: 'FAM-RUP',
    texte:
      'Je dors chez des gens depuis que ma mère m’a mis à la porte. Je viens en cours quand même. Je veux pas de foyer.',
    echanges: [
      [
        'Tu as bien fait de venir en cours, et de m’écrire. Personne ne décidera sans te parler d’abord. Es-tu à l’abri cette semaine ?',
        'jusqu’à dimanche oui. après je sais pas',
      ],
      ['Alors on se voit avant dimanche. $Jour, $bureau. Viens avec qui tu veux.', null],
    ],
  },
  {
    theme: 'CLI-CYB',
    texte:
      'Y a un groupe où ils mettent des photos de moi avec des commentaires. Même des gens que je connais pas. J’ai tout gardé.',
    echanges: [
      [
        'Ce qu’ils font est interdit, et tu n’y es pour rien. Tu as bien fait de tout garder. Ne réponds pas là-bas. Veux-tu venir, même avec quelqu’un ?',
        'avec ma copine c’est possible ?',
      ],
      ['Oui, avec elle. $Jour, $bureau.', 'ok. on viendra à la récré'],
    ],
  },
  {
    theme: 'FAM-DEU',
    texte: 'J’arrive plus à me lever le matin. C’est pas de la flemme. Personne me croit, même pas l’infirmerie.',
    echanges: [
      ['Je te crois. Depuis quand est-ce plus difficile ?', 'depuis que papi est mort. à la maison on en parle pas'],
      ['Merci de me l’avoir dit. On peut en parler ici, doucement. Je suis là $jour, $bureau.', null],
    ],
  },
  {
    theme: 'AUT',
    texte: 'Est-ce que si je vous parle vous êtes obligée de le dire à mes parents ? Je demande avant.',
    echanges: [
      [
        'Tu fais bien de demander. Non : ce que tu me dis reste entre nous. Une seule exception, si tu es en danger, et je te le dirais avant. Tu peux aussi venir juste pour voir.',
        'ok. alors je viendrai peut-être',
      ],
    ],
  },
  {
    si: 'second',
    theme: 'SCO-ABS',
    texte:
      'Je travaille au marché avec mon oncle le matin, c’est pour ça les retards. Faut pas que ça lui fasse des problèmes.',
    precision: 'Pas de mot à la vie scolaire',
    echanges: [
      [
        'Merci de me le dire. On regarde d’abord ta fatigue, et je ne préviens personne sans toi. À quelle heure te lèves-tu ?',
        '4 h le mercredi et le samedi. des fois le vendredi',
      ],
      ['C’est tôt. Passe $jour, $bureau, on regarde ce qui peut s’arranger, avec ton oncle si tu veux.', null],
    ],
  },
  {
    theme: 'ECO-VOY',
    texte: 'J’ai dit que le voyage m’intéressait pas mais c’est pas vrai. C’est les sous. Y a que moi qui y vais pas.',
    echanges: [
      [
        'Tu n’es pas le seul élève, même si on a cette impression. Il existe une aide, et le professeur ne saura pas qui la demande. Veux-tu que je prépare le papier ?',
        'oui svp. mais pas de lettre à la maison c’est mon frère qui ouvre',
      ],
      ['Pas de lettre. Je te donne le papier en main propre, $jour, $bureau.', null],
    ],
  },
  {
    theme: 'FAM-EDU',
    texte: 'Mon père boit le soir. Pas tous les soirs. Je préfère pas dire ma classe.',
    echanges: [
      [
        'D’accord, tu n’as pas à dire ta classe. Ce que tu racontes est lourd pour toi. Que fais-tu, ces soirs-là ?',
        'je vais dans ma chambre avec ma sœur et on met la musique',
      ],
      [
        'Tu la protèges, et tu te protèges : c’est important. Si un soir tu as peur, appelle le 119, même sans rien dire. Et je suis là $jour, $bureau.',
        null,
      ],
    ],
  },
  {
    theme: 'PER-MAL',
    texte: 'J’évite les vestiaires parce que je me supporte pas. Je sais pas si c’est pour vous ce genre de chose.',
    echanges: [
      [
        'Oui, c’est pour moi aussi. On n’est pas obligé d’avoir « un vrai problème » pour venir. Qu’est-ce qui t’aiderait, là, cette semaine ?',
        'qu’on arrête de me demander pourquoi j’ai pas ma tenue',
      ],
      ['Cela, on peut l’arranger vite. Viens me voir $jour, $bureau : on choisit la phrase ensemble.', null],
    ],
  },
  {
    theme: 'FAM-AID',
    texte: 'Ma mère est malade et c’est moi qui fais tout. Les profs disent que je fais plus rien. C’est l’inverse.',
    echanges: [
      [
        'Tu fais beaucoup, je l’entends bien. Ce n’est pas à toi de tout porter. Y a-t-il un autre adulte à la maison ?',
        'ma tante passe le dimanche',
      ],
      ['Merci. Tu me trouves $jour, $bureau. On peut chercher qui aide les autres jours.', null],
    ],
  },
  {
    theme: 'PER-REL',
    texte: 'On me parle plus depuis qu’on croit que j’ai balancé. C’est pas moi. Je peux pas dire qui c’est non plus.',
    echanges: [
      [
        'Tu n’as pas à dire qui. Être mis de côté, cela fait mal, et ce n’est pas à toi de le réparer. Que voudrais-tu, d’abord ?',
        'changer de place au moins en physique',
      ],
      ['C’est possible sans dire pourquoi. Je m’en occupe et je te réponds ici.', 'merci'],
    ],
  },
  {
    theme: 'ECO-LOG',
    texte:
      'On est à l’hôtel à quatre, je révise dans le couloir. J’ai pas envie que ça se sache mais j’ai un contrôle jeudi.',
    precision: 'Je suis pas chez moi, pas de courrier',
    echanges: [
      [
        'Cela ne se saura pas par moi. Il y a une salle calme jusqu’à 18 h, je peux te l’ouvrir. Veux-tu aussi qu’on parle de l’hôtel ?',
        'oui mais avec ma mère, elle finit à 15 h',
      ],
      ['Avec elle, c’est très bien. $Jour, $bureau : dis-lui qu’elle peut m’appeler avant.', null],
    ],
  },
]

export type Urgent = {
  readonly si?: string
  /** For whom, as ticked on the page. */
  readonly pour: 'soi' | 'autre'
  readonly texte: string
}

/** Said to be urgent: they stay behind the door until a person opens them. */
export const URGENTS: readonly Urgent[] = [
  { pour: 'soi', texte: 'Je peux pas rentrer ce soir, il a dit qu’il m’attendait. Je veux pas écrire qui.' },
  {
    pour: 'autre',
    texte:
      'Ma copine m’a envoyé un message hier soir pour me dire adieu. Ce matin elle fait comme si de rien. Je sais pas à qui le dire.',
  },
  { pour: 'soi', texte: 'Mon petit frère et moi on est seuls depuis hier, maman répond pas. Il reste des pâtes.' },
  { pour: 'soi', texte: 'On nous a mis dehors ce matin avec deux sacs. Mon père veut pas que ça se sache.' },
  { pour: 'soi', texte: 'Quelqu’un a une photo de moi et dit qu’il l’envoie à tout le monde vendredi si je paye pas.' },
  {
    si: 'second',
    pour: 'autre',
    texte: 'Mon cousin en primaire a des marques dans le dos, il m’a fait promettre de rien dire. Je tiens plus.',
  },
  {
    pour: 'soi',
    texte: 'Ils m’attendent à la sortie demain, ils l’ont écrit. Si je viens pas en cours mes parents vont savoir.',
  },
  {
    pour: 'soi',
    texte: 'Ma mère pleure tout le temps et elle mange plus. Ce matin elle m’a dit au revoir bizarrement.',
  },
  {
    si: 'ado',
    pour: 'soi',
    texte: 'Mon père veut qu’on parte samedi, pour toujours je crois. Il a fait ma valise. Moi je veux rester.',
  },
  { pour: 'soi', texte: 'Ça recommence à la maison. La dernière fois vous m’aviez dit de revenir, alors je reviens.' },
  {
    pour: 'autre',
    texte: 'Une fille de ma classe s’est évanouie, elle jette tout ce qu’elle mange. Elle a dit de pas le dire.',
  },
  {
    pour: 'autre',
    texte: 'Il y a un homme qui attend ma sœur devant le portail dans une voiture, trois fois cette semaine.',
  },
]
