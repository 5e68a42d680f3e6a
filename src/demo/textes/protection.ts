import type { Scenario } from './scenario.ts'

// Sober on purpose: the demonstration shows how such a file is kept, never what happened in detail.

export const protection: readonly Scenario[] = [
  {
    code: 'PE-EDU',
    si: '!ase',
    poids: 1.2,
    decor: {
      signe: [
        'la fatigue',
        'les repas sautés',
        'les retards',
        'les vêtements trop légers',
        'l’absence de suivi médical',
      ],
    },
    debut: [
      'Ce que l’école voit : $signe, {depuis plusieurs semaines|de plus en plus}. Faits datés, par qui, notés à part.',
      '$E garde les siens, répond par phrases courtes. Ne se plaint pas.',
      '{Deux|Trois} rendez-vous donnés à $Mme sans venue. Appel fait, ton bref.',
      'Échange avec la conseillère technique, sans nom : on rencontre la famille d’abord, on écrit si rien ne bouge.',
      'Besoins repérés : {sommeil, repas, un adulte disponible|soins, rythme, calme|cadre du soir, présence le matin}. Ressources : {l’attachement, $frat, l’école|une tante proche, le goût d’apprendre|un médecin de confiance, l’école}.',
    ],
    mots: [
      '« Chez nous, chacun se débrouille. »',
      '« Ça dépend des jours. »',
      '« Maman est fatiguée, c’est pas sa faute. »',
      '« Je préfère rester à l’étude. »',
      '« Vous allez pas nous séparer ? »',
    ],
    suite: [
      'Visite faite. $Mme a ouvert, offert un café, parlé longtemps.',
      'Peu de changement. L’information préoccupante est préparée ; la famille le saura d’abord par moi.',
      'La CRIP a accusé réception. L’évaluation est confiée à la MDS.',
      'Une mesure d’aide éducative commence. L’éducateur se présentera ici, avec l’accord de $Mme.',
      '$E dort chez {sa tante|sa marraine} trois soirs par semaine.',
    ],
    mieux: [
      'L’aide à domicile porte. Repas, horaires, rendez-vous : tout n’est pas réglé, tout est repris.',
      'Retour de l’évaluation : pas de suite judiciaire, aide acceptée.',
      '$E joue. Le mot paraît petit, il compte.',
    ],
    parents: [
      '$Mme est informé<ref:|e> que j’écris, de ce que j’écris et pourquoi. Colère, puis larmes, puis questions.',
      '$Mme connaît ses difficultés et les nomme. C’est un appui.',
      '$Mme dit : « J’ai eu peur de vous dire que je n’y arrivais plus. »',
      '$Mme accepte qu’une collègue de la MDS vienne à la maison.',
    ],
    pas: [
      [
        'Visite à domicile {mardi|jeudi} à {16 h 30|17 h}, courrier envoyé.',
        'La visite à domicile a eu lieu.',
        'Porte close à la visite, mot laissé.',
      ],
      [
        '$Mme demande l’aide éducative avec moi ; sinon j’écris à la CRIP, et le lui dis.',
        '$Mme a signé la demande d’aide.',
        '$Mme ne souhaite pas d’aide. L’écrit part, la famille est informée.',
      ],
      [
        'Point de l’équipe dans quinze jours, faits seulement.',
        'Le point est fait, peu de faits nouveaux.',
        'Le point est avancé à cette semaine.',
      ],
    ],
    collegues: [
      '$laDir reçoit une seule information : une procédure existe. Rien d’autre.',
      '$linf a pesé et mesuré $E, avec accord. Chacun garde ses éléments.',
      '$Laprof note des faits, avec la date et l’heure. Je le lui avais demandé.',
    ],
    partenaires: [
      'MDS : $As connaît la famille depuis {l’aîné|2023}. Visite commune possible.',
      'CRIP : accusé de réception, évaluation sous trois mois.',
      'PMI : point fait, éléments partagés dans le cadre de l’article L226-2-2, famille informée.',
    ],
    bref: ['Accusé de la CRIP.', 'Porte close.', 'Visite faite.', 'Éducateur nommé.'],
  },
  {
    code: 'PE-PHY',
    si: '!ase',
    poids: 0.7,
    decor: { jour: ['lundi', 'mardi', 'jeudi', 'vendredi'], adulte: ['$linf', '$laCpe', '$lePp', '$Laprof'] },
    debut: [
      'Adressé<|e> par $adulte. Propos recueillis sans question dirigée, notés mot à mot, entre guillemets, dans l’écrit.',
      'Médecin scolaire prévenu pour toute trace. Je ne décris pas, je ne photographie pas.',
      'Appel à la conseillère technique avant midi. Destinataire confirmé par téléphone.',
      '<Il|Elle> sait que je dois en parler à des adultes qui protègent. <Il|Elle> a hoché la tête.',
      'Question posée : ce soir, où dort $E, avec qui. {Réponse notée|Réponse claire|Vérifié par un appel}.',
    ],
    mots: [
      '« J’ai pas envie de rentrer ce soir. »',
      '« Je veux pas que ça fasse des histoires. »',
      '« Vous allez leur dire que j’ai parlé ? »',
      '« Ça faisait longtemps que je voulais le dire. »',
    ],
    suite: [
      'Accueilli<|e> chez {sa grand-mère|une tante} le temps de l’évaluation.',
      'Ne reparle pas des faits, parle de ses amis. On suit son rythme.',
      'La brigade des mineurs a entendu $E. Rien n’en est dit ici.',
      'Retour de la CRIP : évaluation en cours.',
      'Audience fixée. $E sera entendu<|e>, avec l’aide d’un avocat.',
    ],
    mieux: [
      'Mesure en place. $E dit dormir.',
      'Les visites se passent en lieu neutre. $E respire.',
      'Fin de l’évaluation, accompagnement par un service.',
    ],
    parents: [
      '$Mme est informé<ref:|e> de la transmission. Silence. Puis : « Je comprends que vous deviez. »',
      '$Mme demande à me voir après l’évaluation. Rendez-vous donné.',
    ],
    pas: [
      [
        'Écrit terminé ce jour, transmis par la voie du protocole.',
        'Écrit transmis, accusé reçu.',
        'Accusé non reçu, relance par téléphone.',
      ],
      [
        '<Il|Elle> passe me voir chaque {lundi|matin}, sans avoir à parler.',
        'Passe comme convenu.',
        'N’est pas passé<|e>, vu<|e> dans la cour, signe de la main.',
      ],
    ],
    collegues: [
      'Conseillère technique d’accord : $Mme n’est pas informé<ref:|e> à ce stade, intérêt de l’enfant, motif écrit.',
      '$laDir informé<dir:|e> qu’une procédure existe, rien de plus.',
      'Conseillère technique : copie selon le protocole.',
      '$linf et moi : qui fait quoi, écrit en trois lignes.',
    ],
    partenaires: [
      'CRIP : appel, puis écrit le même jour.',
      'Parquet des mineurs : permanence jointe, consigne notée.',
      'ASE : une référente est nommée, Mme {Lagarde|Verdier|Kerbrat}.',
    ],
    bref: ['Passe, ça va.', 'Accusé reçu.', 'Relance faite.', 'Vu<|e> dans la cour.'],
  },
  {
    code: 'PE-CON',
    si: '!ase autre ref-mere',
    poids: 0.9,
    decor: { lieu: ['un centre d’hébergement', 'chez une sœur', 'un hôtel du 115', 'un logement de la mairie'] },
    debut: [
      '$E et $ref ont quitté la maison {début septembre|pendant les vacances|il y a dix jours}. Hébergement : adresse protégée.',
      'Ordonnance de protection vue ce jour, valable {six|douze} mois. Copie non gardée, date notée.',
      'Consigne à l’établissement : aucune information à $autre, un seul interlocuteur, sans dire pourquoi.',
      '$E demande si les profs savent. Seule la direction sait qu’il y a une consigne.',
      'A entendu et vu, depuis longtemps. N’en dit que le bruit des portes.',
    ],
    mots: [
      '« Là-bas on dort. »',
      '« J’ai laissé mon vélo et mon chat. »',
      '« J’ai peur qu’on le croise au supermarché. »',
      '« Maman rigole, avant elle rigolait pas. »',
      '« C’est mon père quand même. »',
    ],
    suite: [
      'Sursaute moins. A invité une camarade à goûter au foyer de vie.',
      'Visites médiatisées demandées ; $E hésite, a le droit d’hésiter.',
      'Changement d’école évité : la direction a protégé l’adresse.',
      'Consultation au centre de psychotraumatisme, premier rendez-vous.',
      'Audience passée. Décision vue : droit de visite {suspendu|en lieu neutre}.',
    ],
    mieux: [
      'Un appartement à leur nom. L’adresse reste protégée.',
      'Parle de <lui|elle> au futur.',
      'Dort toute la nuit, selon $ref.',
    ],
    parents: [
      '$Mme raconte sans trembler, c’est moi qui pose mon stylo.',
      '$Mme montre l’ordonnance ; je vérifie ce que l’école peut remettre, et à qui.',
      '$Mme veut que $E puisse aimer son père sans le voir pour l’instant.',
      '$Mme est suivie par une association, dépôt de plainte fait.',
    ],
    pas: [
      [
        'Carte des contacts mise à jour : qui peut recevoir quoi.',
        'La carte des contacts est à jour, vérifiée au secrétariat.',
        'Le secrétariat n’a pas encore retiré l’ancien numéro.',
      ],
      ['$Mme transmet la prochaine décision dès qu’elle l’a.', 'Décision vue, date notée.', 'Décision attendue.'],
      [
        'Rendez-vous au centre de psychotraumatisme, transport prévu.',
        'Le rendez-vous a eu lieu.',
        'Liste d’attente pour le psychotraumatisme.',
      ],
    ],
    collegues: [
      '$laDir : accès de $autre à l’espace numérique fermé au vu de la décision.',
      '$laCpe : sortie de $E par la petite porte pendant quinze jours.',
    ],
    partenaires: [
      'Association d’aide aux victimes : suivi de $Mme et atelier pour les enfants.',
      'CIDFF : rendez-vous juridique le {mardi|jeudi}.',
      'ASE : pas de mesure, soutien à la parentalité.',
    ],
    bref: ['Décision vue.', 'Adresse protégée, vérifiée.', 'Dort mieux.', 'Audience reportée.'],
  },
  {
    code: 'PE-NEG',
    si: '!ase',
    poids: 0.7,
    decor: {
      point: ['les soins dentaires', 'les lunettes', 'le vaccin', 'l’orthophonie', 'le contrôle de l’audition'],
    },
    debut: [
      'L’équipe s’inquiète : $point, {malgré plusieurs mots|depuis l’an dernier}.',
      '$E s’organise, cache, minimise. Jamais un mot contre $ref.',
      'Le lundi est le jour où <il|elle> a le plus faim.',
      '$Mme répond au téléphone, dit oui, puis rien. Ce n’est pas du refus.',
    ],
    mots: [
      '« On a pas eu le temps. »',
      '« Je me lave ici au gymnase, il y a de l’eau chaude. »',
      '« Maman oublie, faut pas lui en vouloir. »',
      '« J’ai deux pulls, ça tourne. »',
    ],
    suite: [
      'Premier pas fait pour $point, avec {la TISF|une voisine|moi}.',
      'Une TISF vient {deux|trois} demi-journées.',
      'Rechute en {janvier|février}. L’écrit est discuté avec la conseillère technique.',
      'Petit-déjeuner ouvert à l’établissement pour tous, $E y va.',
    ],
    mieux: ['Les soins attendus sont faits.', 'Le lundi ressemble aux autres jours.'],
    parents: [
      '$Mme est épuisé<ref:|e>, dort assis<ref:|e>. Le mot « aide » passe mieux que le mot « suivi ».',
      '$Mme accepte une TISF « mais pas quelqu’un qui inspecte ».',
      '$Mme n’avait plus de médecin traitant.',
    ],
    pas: [
      [
        'Rendez-vous pour $point, j’accompagne si besoin.',
        'Le rendez-vous est fait.',
        'Rendez-vous manqué, un autre est pris.',
      ],
      ['Demande de TISF signée avec la MDS.', 'La TISF a commencé.', 'La TISF est attendue.'],
    ],
    collegues: [
      '$linf suit $point de son côté, on se dit seulement « fait » ou « pas fait ».',
      '$laDir ouvre le petit-déjeuner à tous, sans liste.',
    ],
    partenaires: ['MDS : TISF accordée, {douze|seize} semaines.', 'CPAM : médecin traitant trouvé.'],
    bref: ['Rendez-vous honoré.', 'TISF commencée.', 'Faim ce matin.'],
  },
  {
    code: 'PE-ASE',
    si: 'ase',
    poids: 3,
    decor: {
      lieu: ['la maison d’enfants', 'la famille d’accueil', 'le petit collectif'],
      visite: ['un samedi sur deux', 'le mercredi', 'une fois par mois'],
    },
    debut: [
      'Confié<|e> à l’ASE, accueilli<|e> depuis {juin|l’an dernier|la rentrée}. Scolarité à organiser entre {trois|quatre} adultes.',
      'Arrive dans l’établissement en cours d’année. Le dossier scolaire suit, en retard.',
      'Ne veut pas qu’on dise « foyer » devant la classe.',
      'Voit ses parents $visite. Le lendemain est souvent difficile.',
      'Sait lire les sigles mieux que moi. Se méfie des adultes de passage.',
    ],
    mots: [
      '« J’ai {cinq|six} adultes et personne pour le carnet. »',
      '« C’est ma quatrième école. »',
      '« Quand on me demande où j’habite, je dis “par là”. »',
      '« L’éducatrice elle part en janvier, je fais exprès de pas l’aimer. »',
      '« Est-ce qu’on peut décider pour moi avec moi ? »',
    ],
    suite: [
      'PPE relu avec l’éducateur référent, $E présent<|e>.',
      'Changement de {famille d’accueil|référent} annoncé. Colère tenue, dit-<il|elle>.',
      'Prend le bus seul<|e> depuis lundi, <fier|fière>.',
      'Audience chez le juge : $E a parlé, écrit son texte ici la veille.',
      'Accueil prolongé jusqu’en {juin|septembre}.',
    ],
    mieux: [
      'Un an dans la même école. On l’a marqué d’un mot dans le carnet.',
      'Projet d’apprentissage porté par tous.',
      'A choisi <lui|elle>-même sa référente scolaire.',
    ],
    parents: [
      '$Mme transmet le calendrier des visites, la scolarité est son souci aussi.',
      '$Mme demande qui signe : on relit l’ordonnance, actes usuels et non usuels.',
      '$Mme signale une nuit difficile après la visite. L’établissement n’a pas à savoir pourquoi.',
    ],
    pas: [
      [
        'Un seul interlocuteur pour le carnet : $Cpe.',
        'Le carnet est signé par la même personne.',
        'Le carnet n’a pas été signé, relais fait.',
      ],
      [
        'Réunion avec le référent ASE avant les vacances, $E invité<|e>.',
        'La réunion a eu lieu, $E a parlé.',
        'Le référent ASE a changé, réunion reportée.',
      ],
      [
        'Point après chaque visite, le lendemain à la récréation.',
        'Passé<|e> le lendemain de la visite, dix minutes.',
        'Pas passé<|e> après la visite, trop fatigué<|e>.',
      ],
    ],
    collegues: [
      '$Pp connaît l’interlocuteur, pas l’histoire.',
      '$laCpe adapte les justificatifs : ils viennent de {la maison d’enfants|l’assistante familiale}.',
    ],
    partenaires: [
      'ASE : référent joint, prochaine audience en {mars|janvier|juin}.',
      'Maison d’enfants : point scolaire mensuel.',
      'Synthèse avec l’ASE, le lieu d’accueil et l’école. Objectif : garder l’établissement.',
    ],
    bref: ['Lendemain de visite, calme.', 'Nouveau référent.', 'Carnet signé.', 'Audience passée.'],
  },
]
