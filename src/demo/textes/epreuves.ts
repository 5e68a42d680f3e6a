import type { Scenario } from './scenario.ts'

export const epreuves: readonly Scenario[] = [
  {
    code: 'FAM-DEU',
    si: '!ase',
    decor: {
      qui: ['son grand-père', 'sa grand-mère', 'son oncle', 'sa marraine'],
      objet: ['une écharpe', 'une montre', 'un couteau de poche', 'une photo', 'une boîte à musique'],
      quand: ['en août', 'pendant les vacances', 'le mois dernier', 'juste avant la rentrée'],
    },
    debut: [
      'A perdu $qui $quand. N’a rien dit à l’école, {les autres l’ont appris par une cousine|« pour pas qu’on me regarde »}.',
      'Parle de $qui au présent, se reprend, recommence.',
      'N’a pas pu aller à l’enterrement ({trop loin|trop jeune, a-t-on dit|le voyage était trop cher}). Y revient deux fois.',
      'Garde $objet dans son sac. Me le montre sans que je le demande.',
      'S’inquiète surtout pour $ref, qui {pleure le soir|ne pleure pas|fait comme avant}.',
      '?ecole: A dessiné la maison de $qui, avec le chien, le puits et la fumée.',
      'Dort {mal|avec la lumière|dans le salon} depuis.',
    ],
    mots: [
      '« Je me souviens plus bien de sa voix, c’est ça qui me fait peur. »',
      '« On n’en parle pas à la maison, pour pas faire pleurer. »',
      '« En cours ça va, c’est quand ça s’arrête. »',
      '« J’ai ri hier et après je me suis senti<|e> mal. »',
      '« C’est là que je faisais mes devoirs. »',
      '« On m’a dit d’être <courageux|courageuse>. Je sais pas comment on fait. »',
    ],
    suite: [
      'A choisi {une chanson|une photo} avec $ref. Ils en ont parlé toute la soirée.',
      'Moments de chagrin « par vagues », moins longs.',
      'Le travail reprend, sauf en {histoire|français}, « c’était notre matière ».',
      'Est allé<|e> sur la tombe {dimanche|aux vacances}, y a laissé un mot.',
      'Première fête sans $qui. <Il|Elle> redoutait, c’est passé.',
    ],
    mieux: [
      'Raconte un souvenir drôle, sans pleurer.',
      'N’a plus besoin de venir toutes les semaines. Sait qu’<il|elle> peut.',
      'Dort sans lumière.',
    ],
    parents: [
      '$Mme porte son propre deuil et s’en veut de « ne pas voir le reste ».',
      '$Mme demande s’il faut en parler. Je dis que oui, avec des mots simples, quand cela vient.',
      '$Mme n’avait pas prévenu l’école. D’accord pour que $lePp le sache.',
    ],
    pas: [
      [
        '<Il|Elle> écrira une lettre à $qui, pour <lui|elle>-même.',
        'A écrit une lettre. Ne l’a pas montrée, et c’est bien ainsi.',
        'N’a pas écrit la lettre, « pas encore ».',
      ],
      [
        'Carte pour sortir de cours {cinq|dix} minutes si les larmes viennent.',
        'La carte de sortie a servi une fois.',
        'N’a pas osé se servir de la carte.',
      ],
      [
        '$Ref et $E choisissent ensemble une photo à encadrer.',
        'La photo est encadrée, dans l’entrée.',
        'La photo attend, « pas encore ».',
      ],
    ],
    collegues: [
      '$lePp prévenu<pp:|e> avec l’accord de $E : pas de devoir sur la famille ce mois-ci.',
      '$linf a reçu $E deux fois pour des maux de tête. On se tient au courant sans détail.',
    ],
    bref: ['Passe, parle de $qui.', 'Journée difficile, anniversaire.', 'Va mieux, dort.'],
  },
  {
    code: 'FAM-DEU',
    si: '!ase',
    poids: 0.8,
    decor: {
      soin: ['l’hôpital de jour', 'les traitements', 'les séances', 'l’opération'],
      organise: ['une tante', 'la grand-mère', 'une voisine', 'les cousins'],
    },
    debut: [
      '$Ref est malade depuis {le printemps|l’été|deux mois}. $E connaît le nom des rendez-vous, pas celui de la maladie.',
      'Le rythme de la maison suit $soin. {Une semaine sur trois|Chaque mardi}, c’est $organise qui fait le repas.',
      'A cherché sur internet, seul<|e>, la nuit. S’est fait peur.',
      'Se montre très sage depuis, trop. $Laprof le remarque aussi.',
      '?second: A baissé partout d’un coup, comme si rien n’avait d’importance.',
    ],
    mots: [
      '« Ils parlent dans la cuisine et quand j’arrive ils parlent d’autre chose. »',
      '« J’ai pas envie d’être puni<|e> pour un cahier, en ce moment. »',
      '« Si je demande, ça va l’inquiéter. »',
      '« J’ai entendu le mot dans le couloir. »',
      '« Est-ce que c’est normal d’avoir envie de rigoler quand même ? »',
    ],
    suite: [
      'Les nouvelles sont {meilleures|bonnes cette fois|attendues lundi}. Respire autrement.',
      '$Ref lui a expliqué, avec {une infirmière|le médecin}. Plus de colère que de peur.',
      'Nuits courtes pendant $soin.',
      '$Organise est là jusqu’à {samedi|la fin du mois}. « On fait des crêpes. »',
    ],
    mieux: [
      'Traitement fini. On n’en fait pas une fête, on souffle.',
      'Le travail reprend, matière après matière.',
      'Vient donner les nouvelles, bonnes, debout dans la porte.',
    ],
    parents: [
      '$Mme a caché la maladie « pour protéger ». $E sait. On cherche comment le dire.',
      '$Mme ne veut pas que l’école s’attendrisse. Seulement qu’on prévienne si $E s’effondre.',
      '$Mme demande pour la cantine pendant les semaines de soins.',
    ],
    pas: [
      [
        '$Ref et $E parleront ensemble, avec l’aide de l’équipe de soins.',
        'La conversation a eu lieu. « Je préfère savoir. »',
        'La conversation n’a pas encore eu lieu.',
      ],
      [
        'Repas à la cantine les jours de $soin, demande faite.',
        'La cantine est en place les jours prévus.',
        'La cantine attend la réponse du secrétariat.',
      ],
    ],
    collegues: [
      '$Pp sait que la période est lourde, pas pourquoi. Accord de $Mme pour cela seulement.',
      '$laCpe accepte que $E garde son téléphone allumé, sur silencieux.',
    ],
    partenaires: [
      'Assistante sociale de l’hôpital : aide à domicile demandée, {quatre|six} heures par semaine.',
      'Association d’accompagnement : groupe pour les enfants, un mercredi par mois.',
    ],
    bref: ['Résultats lundi.', 'A dormi chez $organise.', 'Bonnes nouvelles.'],
  },
  {
    code: 'FAM-RUP',
    si: 'ado !ase second',
    poids: 0.7,
    decor: {
      chez: ['une amie', 'sa tante', 'sa grande sœur', 'un camarade et ses parents'],
      nuit: ['une nuit', 'deux nuits', 'tout un week-end'],
    },
    debut: [
      'N’est pas rentré<|e>, a dormi {dehors d’abord, puis |}chez $chez, $nuit en tout. $Mme avait déclaré la disparition, levée depuis.',
      'Est parti<|e> après une dispute, « pour que ça s’arrête ». N’a pas été en danger pendant ces heures, dit-<il|elle>.',
      'Accepte de rentrer ce soir si {quelqu’un explique avant|on en parle ici d’abord|ce n’est pas tout de suite la leçon}.',
      'Regrette l’inquiétude, pas le départ.',
      'Première fois. Avait préparé son sac depuis {deux jours|une semaine}.',
    ],
    mots: [
      '« Je voulais juste dormir quelque part où on crie pas. »',
      '« Je pensais pas que ça irait jusqu’à la police. »',
      '« Si je rentre comme ça, ce sera pareil demain. »',
      '« On m’a pas demandé pourquoi, on m’a demandé où. »',
    ],
    suite: [
      'Rentré<|e>. Trois jours de calme prudent.',
      'Chacun évite le sujet. On l’ouvre ici, doucement.',
      'Un éducateur de l’accueil de jour a reçu la famille.',
      'A prévenu avant de sortir, pour la première fois.',
    ],
    mieux: ['Plus de départ. Un mot de passe entre eux pour dire « stop ».', 'La chambre a été refaite avec $ref.'],
    parents: [
      '$Mme a passé la nuit au téléphone. La colère est tombée, reste la peur.',
      '$Mme entend que $E voulait du calme. « Moi aussi. »',
      '$Mme accepte une médiation, ici, avec une heure de fin.',
    ],
    pas: [
      [
        'Retour préparé ici à {16 h|17 h 30}, $ref et $E ensemble.',
        'Le retour s’est fait depuis mon bureau, sans cris.',
        'Le retour a été décalé au lendemain, chez $chez, $Mme d’accord.',
      ],
      [
        'Un lieu de repli est nommé et connu de tous : chez $chez.',
        'Le lieu de repli a servi une soirée, avec message.',
        'Le lieu de repli n’est pas encore accepté par tous.',
      ],
    ],
    collegues: [
      '$laCpe informe la vie scolaire : un appel immédiat si $E manque à l’appel, rien d’autre.',
      'Avis demandé à la conseillère technique, sans nom. Pas d’écrit à ce stade, vigilance.',
    ],
    partenaires: ['Accueil de jour familial : rendez-vous dans {huit|cinq} jours.'],
    bref: ['Rentré<|e>.', 'Là ce matin, yeux cernés.', 'Appel de $Mme : présent<|e>.'],
  },
  {
    code: 'FAM-AID',
    si: '!ase second',
    poids: 0.9,
    decor: {
      tache: ['les courses', 'les lessives', 'les papiers', 'les rendez-vous chez le médecin', 'les repas'],
      souffle: ['le dessin', 'la bibliothèque', 'le chant', 'le vélo'],
    },
    debut: [
      '$Ref se déplace mal depuis {son opération|l’accident|deux ans}. $E fait $tache, « c’est normal ».',
      'Parle de la maison comme un<|e> adulte : horaires, ordonnances, factures. Une série de réveils dans son téléphone, un par chose à penser.',
      'Fait cela depuis {le CM2|longtemps|deux ans}. Aucun adulte ne le lui a demandé, cela s’est installé.',
      'Ne veut pas que les autres sachent. Invite peu.',
      'N’avait jamais entendu les mots « jeune aidant ». Les répète, à mi-voix.',
    ],
    mots: [
      '« Je suis pas à plaindre, je gère. »',
      '« Quand je suis en cours je pense aux cachets de ce midi. »',
      '« Mes copines parlent de séries, moi de pharmacie. »',
      '« J’aimerais bien une après-midi où j’ai rien à penser. »',
    ],
    suite: [
      'Une aide à domicile vient {deux|trois} matins. $E a du mal à laisser faire.',
      'A repris $souffle, une heure, le {mercredi|samedi}.',
      'Retard dans {les devoirs|le rapport de stage}, pas d’inquiétude de $Pp.',
      'L’hospitalisation de jour a désorganisé la semaine.',
    ],
    mieux: [
      'L’aide vient chaque jour. « Je rentre et c’est fait. »',
      'A passé un samedi entier dehors.',
      'Participe au groupe des jeunes aidants.',
    ],
    parents: [
      '$Mme sait ce que fait $E et en a honte, « c’est le monde à l’envers ».',
      '$Mme demande comment obtenir une aide sans que les enfants soient inquiétés. J’explique, papiers sur la table.',
      '$Mme a un dossier à la MDPH, en attente depuis {six|huit|quatre} mois.',
    ],
    pas: [
      [
        'Demande d’aide à domicile avec la MDS, $Mme signe.',
        'L’aide à domicile est accordée.',
        'L’aide à domicile est à l’étude.',
      ],
      [
        'Une heure par semaine pour $souffle, non négociable.',
        'L’heure pour $souffle est prise.',
        'L’heure pour $souffle a sauté, un rendez-vous de $ref.',
      ],
    ],
    collegues: ['$Pp acceptera les retards sans mot dans le carnet.', '$linf sait que $E peut venir s’allonger.'],
    partenaires: [
      'MDS : évaluation pour une aide à domicile le {8|12|20}.',
      'Association des jeunes aidants : atelier aux vacances, dossier remis.',
    ],
    bref: ['Fatigué<|e>, tient bon.', 'Aide à domicile : oui.', 'A pris son heure.'],
  },
]
