import type { Scenario } from './scenario.ts'

export const separation: readonly Scenario[] = [
  {
    code: 'FAM-SEP',
    si: 'autre separes !ase',
    poids: 1.4,
    decor: {
      rythme: [
        'un week-end sur deux',
        'une semaine sur deux',
        'le mercredi et un week-end sur deux',
        'la moitié des vacances',
      ],
      objet: ['le sac', 'le carnet', 'les affaires de sport', 'le manteau'],
    },
    debut: [
      'Parents séparés depuis {un an|le printemps|deux ans|l’été}. Voit $autre $rythme, « quand ça marche ».',
      'Les messages entre parents passent par $E : {les horaires|l’argent de la cantine|les papiers de l’école}.',
      'Le passage d’une maison à l’autre se fait {devant l’école|sur un parking|chez la grand-mère}. $E surveille les visages.',
      'Oublie toujours $objet de l’autre côté. Ce n’est pas de l’étourderie, dit-<il|elle>.',
      'Ne veut pas choisir, et le répète avant que la question soit posée.',
      'Décision du juge attendue {en janvier|le mois prochain|avant l’été}. $E a compris la date en entendant le téléphone.',
      'Deux anniversaires, deux bulletins signés, deux versions de la même journée.',
    ],
    mots: [
      '« Je répète pas ce que l’autre dit, sinon ça repart. »',
      '« Le dimanche soir j’aime pas, je sais pas où est ma maison. »',
      '« {Papa|Maman} demande, je dis que je sais pas. »',
      '« J’aimerais qu’ils soient dans la même pièce, cinq minutes, sans rien. »',
      '« C’est moi le facteur. »',
      '« Je veux voir les deux, mais pas en entendre parler. »',
    ],
    suite: [
      '$Autre n’est pas venu<autre:|e> {samedi|le week-end prévu}. <Il|Elle> a attendu avec son sac.',
      'Les passages se font maintenant à la sortie de l’école : plus simple.',
      'A parlé à $ref des messages. « On m’en donne moins. »',
      'La médiation familiale a été proposée aux deux ; un seul a répondu.',
      'Mieux après les vacances partagées, malgré un retour difficile.',
      'A dessiné le calendrier des semaines, avec deux couleurs. Le garde dans son agenda.',
    ],
    mieux: [
      'Les parents se transmettent les papiers par courriel. $E n’a plus à porter les messages.',
      'Le rythme est stable. En parle comme d’une habitude.',
      'Les deux parents sont venus à la réunion, à deux bouts de la salle.',
    ],
    parents: [
      '$Mme souhaite que l’école ne remette rien à $autre. Je rappelle les règles de l’autorité parentale et ce qu’il faudrait pour y déroger.',
      '$Mme dit : « Je ne veux pas en dire du mal, mais c’est dur. » Puis se tait.',
      '$Mme montre le jugement, je note ce que j’ai lu : résidence, {week-ends|vacances}, autorité parentale conjointe.',
      '$Mme reconnaît que $E entend {les appels|trop de choses}. <ref:Il|Elle> veut que cela cesse.',
      '$Mme demande mon avis pour l’audience. Je ne suis pas là pour cela, et le dis.',
    ],
    pas: [
      [
        'Plus de message par $E : courriel entre parents, $Mme est d’accord pour essayer.',
        'Depuis deux semaines, $E ne porte plus de message.',
        'Un message est encore passé par $E, à propos d’argent.',
      ],
      [
        'Je propose à $autre un rendez-vous séparé, pour l’entendre aussi.',
        '$Mautre est venu<autre:|e>, seul<autre:|e>, et a parlé de $E avec attention.',
        '$Mautre n’a pas répondu au courrier. Second envoi.',
      ],
      [
        'Deux trousses et deux carnets, pour que rien ne manque.',
        'Le double des affaires est prêt, {acheté|trouvé} dans la semaine.',
        'Le double des affaires attend la paie.',
      ],
      [
        'Adresse de la médiation familiale remise à chacun.',
        'Un premier rendez-vous de médiation est pris.',
        'Pas de suite donnée à la médiation.',
      ],
    ],
    collegues: [
      'Secrétariat : vérifié que les deux parents reçoivent bulletins et convocations.',
      '$laCpe demande « à qui remettre $E ». Réponse écrite par la direction d’après le jugement, pas par moi.',
      '$Pp note des lundis difficiles, une semaine sur deux.',
    ],
    partenaires: [
      'Espace rencontre : délai de {deux|trois} mois. Information donnée à $Mme.',
      'Médiation familiale : la première séance est gratuite, transmis aux deux parents.',
    ],
    bref: [
      'Week-end chez $autre bien passé.',
      '$Autre n’est pas venu<autre:|e>.',
      'Lundi difficile.',
      'Parle de sa nouvelle chambre.',
      'Audience le mois prochain.',
    ],
  },
  {
    code: 'FAM-SEP',
    si: 'second !ase !separes autre',
    decor: { annonce: ['à table', 'dans la voiture', 'par un message', 'pendant les vacances'] },
    debut: [
      'Les parents ont annoncé la séparation $annonce. Depuis, $autre dort {dans le salon|chez un ami}.',
      'Sait depuis longtemps, dit-<il|elle>. « Les murs sont fins. »',
      'S’occupe de rassurer {$frat|tout le monde}, ne pleure que dehors.',
      'A cessé {d’inviter ses amis|d’aller à l’entraînement|de rendre ses devoirs} depuis l’annonce.',
      'Ne sait pas encore où <il|elle> habitera. Cette question revient quatre fois.',
    ],
    mots: [
      '« J’ai pas demandé qui avait raison. »',
      '« Ils ont dit que ça change rien, c’est faux. »',
      '« Est-ce que je change de collège ? Personne me dit. »',
      '« Je préfère ça que les entendre. »',
      '« J’ai peur que mon frère croie que c’est sa faute. »',
    ],
    suite: [
      'Un appartement est trouvé, à {dix minutes|deux arrêts}. <Il|Elle> y aura une chambre.',
      'Les cris ont cessé. Le silence lui paraît pire.',
      'A repris {l’entraînement|les invitations}.',
      'Le partage des semaines n’est pas fixé, <il|elle> dort sur un matelas.',
    ],
    mieux: [
      'A deux lits, deux brosses à dents, et le dit en souriant.',
      'Le premier mois est passé. « On mange mieux chez papa, c’est dingue. »',
      'Ne vient plus que pour donner des nouvelles.',
    ],
    parents: [
      '$Mme tient debout, « pour les enfants ». Cherche ses mots avec soin.',
      '$Mme demande comment dire les choses. On prépare une phrase simple, la même pour les deux parents.',
      'Les deux parents ont accepté de venir ensemble. Ils parlent de $E, pas d’eux.',
    ],
    pas: [
      [
        '$Ref répondra à la question du logement et du collège avant vendredi.',
        '$E sait maintenant où <il|elle> habitera.',
        'La question du logement reste sans réponse.',
      ],
      [
        '<Il|Elle> reprend une activité, une seule, pour commencer.',
        'L’activité est reprise.',
        'Pas encore repris d’activité.',
      ],
    ],
    collegues: [
      '$Pp a constaté la baisse. Je dis seulement que la période est difficile, avec l’accord de $E.',
      '$laCpe accorde un délai pour les devoirs.',
    ],
    bref: ['Emménagement samedi.', 'Dort mal.', 'Deux maisons maintenant.'],
  },
]
