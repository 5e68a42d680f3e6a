import type { Scenario } from './scenario.ts'

export const malaise: readonly Scenario[] = [
  {
    code: 'PER-MAL',
    si: 'second ado',
    poids: 1.4,
    decor: {
      repli: ['le CDI', 'les toilettes du deuxième', 'le fond de la cour', 'l’infirmerie'],
      avant: ['le dessin', 'la danse', 'la guitare', 'le foot', 'la lecture', 'le skate'],
    },
    debut: [
      'Adressé<|e> par $linf, {trois passages en dix jours|maux de tête sans cause trouvée|malaise en cours de sport}.',
      'Triste « sans raison ». Pleure facilement, s’excuse de pleurer.',
      'A laissé tomber $avant depuis {la rentrée|deux mois}, « ça me disait plus rien ».',
      'Passe les récréations à $repli.',
      'Dort {mal|trop|l’après-midi}, mange {peu|n’importe quand}. Rien de brusque, un glissement.',
      'Ne fait pas de lien avec un événement. On n’en cherche pas aujourd’hui.',
      'Pas d’idée de se faire du mal : la question est posée clairement, la réponse aussi.',
      'Parle vite, puis plus du tout. Le silence est tenu ensemble.',
    ],
    mots: [
      '« Je fais semblant toute la journée et le soir je suis vide. »',
      '« J’ai l’impression d’être derrière une vitre. »',
      '« Tout le monde a l’air d’avoir compris un truc, pas moi. »',
      '« Je veux pas inquiéter, j’ai pas un vrai problème. »',
      '« Ça va mieux quand je marche. »',
      '« Si on me demande “ça va ?” dans le couloir, je dis oui, forcément. »',
      '« Ici je peux ne pas parler. »',
    ],
    suite: [
      'Humeur changeante, deux bons jours d’affilée.',
      'A repris $avant, « cinq minutes ».',
      'Le premier rendez-vous au CMP est fixé, délai de {deux|trois} mois.',
      'Reparle de l’envie de dormir « longtemps ». Question reposée : pas d’idée de mourir.',
      'Une amie l’attend après l’entretien. Bon signe, dit-<il|elle> <lui|elle>-même.',
      'Mange à midi avec {deux filles de sa classe|les demi-pensionnaires|un groupe}.',
    ],
    mieux: [
      'S’assoit sans son manteau. Plaisante.',
      'Sommeil revenu. Parle de {l’été|son stage|une fête}.',
      'Dit ne plus avoir besoin de moi « pour l’instant ». On s’en réjouit.',
    ],
    parents: [
      '$Mme n’avait « rien vu », puis énumère tout ce qu’<ref:il|elle> a vu.',
      '$Mme demande si c’est « l’âge ». J’entends surtout l’inquiétude.',
      '$Mme accepte le CMP et redoute l’attente. On cherche ce qui peut aider d’ici là.',
      '$Mme ne savait pas que $E venait me voir. $E l’avait autorisé hier.',
    ],
    pas: [
      [
        'Rendez-vous chez le médecin traitant, $Mme l’appelle.',
        'Le médecin traitant l’a reçu<|e> et oriente vers le CMP.',
        'Le médecin traitant n’a pas de place avant {quinze jours|le mois prochain}.',
      ],
      [
        '<Il|Elle> note chaque soir une chose « pas trop mal ».',
        'Le petit carnet est rempli, {cinq|six|huit} lignes.',
        'Le carnet est resté blanc trois soirs.',
      ],
      [
        'Une personne à qui dire « pas bien » : <il|elle> choisit $linf.',
        'A dit « pas bien » une fois, et a été entendu<|e>.',
        'N’a pas osé aller à l’infirmerie.',
      ],
    ],
    collegues: [
      '$linf et moi nous parlons une fois par semaine de $E, sans détail.',
      '$Pp a vu $E s’isoler. On propose un binôme en travaux pratiques.',
      '$laCpe laisse l’accès au CDI sur le temps de midi.',
    ],
    partenaires: [
      'CMP : premier rendez-vous le {14|22|9}. $Mme prévenu<ref:|e>.',
      'Maison des adolescents : accueil possible sans attendre.',
    ],
    bref: ['Passe, ça va.', 'Triste aujourd’hui, reste dix minutes.', 'Sourit.', 'Rendez-vous CMP fixé.'],
  },
  {
    code: 'PER-MAL',
    si: 'second ado',
    decor: {
      echeance: [
        '?college: le brevet',
        '?lycee: le bac',
        'l’orientation',
        'le contrôle commun',
        'le conseil de classe',
      ],
      matiere: ['les mathématiques', 'l’oral', 'le français', 'la physique'],
    },
    debut: [
      'Très bon<|ne> élève, qui « n’y arrive plus ». Travaille jusqu’à {minuit|1 h}, relit, recommence.',
      'La peur porte un nom : $echeance. {Mains qui tremblent|Ventre noué|Larmes} en parlant de $matiere.',
      'Perfection demandée par personne, sauf <lui|elle>-même.',
      'A quitté une évaluation en cours, pour la première fois.',
      'Se compare à $frat, qui « réussit sans forcer ».',
    ],
    mots: [
      '« Si j’ai pas 16, j’ai l’impression d’avoir menti. »',
      '« Je connais tout et devant la feuille c’est blanc. »',
      '« Je m’arrête jamais, même aux vacances. »',
      '« Ils disent que c’est pas grave, mais ils regardent les notes. »',
    ],
    suite: [
      'A rendu un devoir sans le relire trois fois. « J’ai eu 14, il s’est rien passé. »',
      'Nuits plus longues, sauf la veille des contrôles.',
      'Nouvelle crise avant {l’oral|le contrôle commun}. $linf l’a reçu<|e>.',
      'Respiration essayée ensemble, un peu de rire.',
    ],
    mieux: [
      'Est sorti<|e> un samedi, sans cahier.',
      'L’échéance approche et <il|elle> dort.',
      'Parle d’autre chose que de notes pendant tout l’entretien.',
    ],
    parents: [
      '$Mme ne demande « que son bonheur », puis le dernier bulletin.',
      '$Mme découvre l’heure du coucher. Silence, puis : « On a peut-être trop dit bravo. »',
      '$Mme propose {une sortie|un soir sans travail}, $E rit.',
    ],
    pas: [
      [
        'Heure d’arrêt du travail à {21 h 30|22 h}, quoi qu’il reste.',
        'L’heure d’arrêt est tenue trois soirs sur cinq.',
        'L’heure d’arrêt n’a pas tenu avant le contrôle.',
      ],
      [
        'Le mot de $Pp : un devoir rendu sans relecture.',
        'Le devoir sans relecture est rendu.',
        'Le devoir sans relecture attend.',
      ],
    ],
    collegues: [
      '$Pp a dit à $E qu’une note basse ne changerait pas son avis. Mots justes.',
      '$linf apprend à $E une manière de souffler avant l’épreuve.',
    ],
    bref: ['Crise passée.', 'A dormi huit heures.', 'Contrôle réussi, sans drame.'],
  },
  {
    code: 'PER-MAL',
    si: 'ecole',
    decor: {
      coin: ['sous le préau', 'près de l’arbre', 'contre le mur', 'à côté de la maîtresse'],
      ami: ['un doudou caché', 'une peluche dans le cartable', 'un caillou dans la poche'],
    },
    debut: [
      '$Laprof s’inquiète : $E ne joue plus, reste $coin.',
      'A gardé avec soi $ami. Me le présente par son nom.',
      'Pleure au moment de {se ranger|quitter $ref|la cantine}. Rien d’autre ne change.',
      'Dessine sa famille en trois traits, puis s’arrête longtemps sur le toit.',
      'Parle tout bas, répond oui à tout. Avec un jeu, répond vraiment.',
    ],
    mots: [
      '« Je veux rester avec toi dans le bureau. »',
      '« Mon cœur il est serré le matin. »',
      '« J’ai pas de copains mais c’est pas grave. »',
      '« Je sais pas pourquoi je pleure, ça sort. »',
      '« À la maison on est fatigués. »',
    ],
    suite: [
      'A joué {dix minutes|toute la récréation} avec {deux filles|un garçon} de sa classe.',
      'Les larmes du matin durent moins.',
      '$Laprof lui a confié {les plantes|le calendrier}. S’en acquitte avec sérieux.',
      'Plus de pleurs à la cantine.',
    ],
    mieux: ['Court dans la cour. Me fait signe de loin.', 'N’a plus besoin de $ami, « il se repose ».'],
    parents: [
      '$Mme pensait à de la timidité. Raconte {une naissance récente|un déménagement|un changement de travail}.',
      '$Mme promet dix minutes de jeu le soir, « même sans rien dire ».',
      '$Mme a pleuré aussi, le premier matin.',
    ],
    pas: [
      [
        'Dix minutes de jeu chaque soir avec $ref.',
        'Les dix minutes de jeu ont lieu, $E les réclame.',
        'Les dix minutes de jeu sont rares cette semaine.',
      ],
      [
        'Un camarade choisi pour le rang et la cantine.',
        'Le camarade du rang est devenu un ami.',
        'Le camarade était absent, on recommence.',
      ],
    ],
    collegues: [
      '$Laprof donne une responsabilité à $E. Effet visible.',
      'La psychologue de l’école verra $E, $Mme d’accord.',
    ],
    bref: ['Joue.', 'A pleuré un peu ce matin.', 'Dessin d’une maison avec fenêtres.'],
  },
  {
    code: 'PER-REL',
    si: 'second',
    poids: 1.2,
    decor: {
      amie: [
        '<son meilleur ami|sa meilleure amie>',
        'le groupe de l’an dernier',
        'une camarade d’enfance',
        '<son voisin|sa voisine> de table',
      ],
      cause: [
        'une histoire de photo',
        'un secret répété',
        'une sortie sans <lui|elle>',
        'un anniversaire',
        'une rumeur',
      ],
    },
    debut: [
      'Fâché<|e> avec $amie depuis $cause. {La classe a pris parti|Deux clans, dit-<il|elle>|Les autres évitent le sujet|Chacun a sa version}.',
      '{Brouille|Dispute|Silence} avec $amie, après $cause. {Les messages du soir n’arrangent rien|Personne ne fait le premier pas|En parle sans colère, avec fatigue}.',
      'Mange seul<|e> depuis {lundi|une semaine|trois jours|la reprise}. {C’est surtout cela qui pèse|Le self est le pire moment|Saute parfois le repas pour l’éviter}.',
      'Raconte les messages un par un, sans les montrer.',
      '{Ne veut pas qu’on intervienne, veut « juste que ça sorte »|Demande un conseil, pas une démarche|Cherche comment s’y prendre, seul<|e>}.',
      'Reconnaît avoir dit aussi des choses dures.',
      'Plus d’insultes, plus de coups, un groupe qui se ferme. On ne parle pas de harcèlement à ce stade ; je reste <moi:attentif|attentive>.',
    ],
    mots: [
      '« On se disait tout et maintenant c’est comme si j’existais pas. »',
      '« J’ai relu, c’est vrai que c’était méchant. »',
      '« À la cantine je sais plus où poser mon plateau. »',
      '« Je veux pas être plaint<|e>, je veux juste des amis. »',
      '« Si je supprime l’appli je sais plus rien, si je la garde je pleure. »',
    ],
    suite: [
      'A écrit à $amie. Réponse courte, mais réponse.',
      'A changé de table en {arts plastiques|sciences}, s’entend bien avec sa voisine.',
      'Nouvel épisode samedi, à propos de $cause.',
      'Mange avec {deux internes|des plus jeunes|le club lecture}.',
      'A coupé les notifications le soir. Dort.',
    ],
    mieux: [
      'Se reparlent. « Pas comme avant, mais normal. »',
      'A un autre groupe. « C’est plus calme. »',
      'Ne vient plus que saluer.',
    ],
    parents: [
      '$Mme voulait {appeler les parents de l’autre|en parler à la grille|écrire à la direction}. $E {a demandé que non|préfère essayer d’abord|a dit « laisse-moi faire »}.',
      '$Mme trouve que « ça prend toute la place à la maison ».',
    ],
    pas: [
      [
        '{Une rencontre à deux, ici, si l’autre accepte|On propose à l’autre de venir un quart d’heure, ici}. <Il|Elle> {propose le jour|écrit le mot|porte l’invitation}.',
        'La rencontre à deux a eu lieu, {vingt minutes|un quart d’heure|plus longue que prévu}, {sans excuses, avec un sourire|« on s’est dit les choses »|maladroite et utile}.',
        'L’autre n’a pas voulu venir.',
      ],
      [
        'Trois midis à l’atelier {théâtre|jeux|chorale}, pour voir.',
        'Va à l’atelier, y retourne.',
        'N’est pas allé<|e> à l’atelier.',
      ],
    ],
    collegues: [
      '$laCpe surveille la cantine, sans rien dire à la classe.',
      '$Pp refait le plan de classe pour tout le monde.',
    ],
    bref: ['Se reparlent.', 'Seul<|e> à midi.', 'Nouvelle dispute, courte.'],
  },
  {
    code: 'PER-SUI',
    si: 'second ado',
    poids: 0.5,
    decor: {
      adulte: ['$linf', '$laCpe', '$lePp'],
      ressource: ['son petit frère', 'son chien', 'une amie', 'la musique', 'sa grand-mère'],
    },
    debut: [
      'Accompagné<|e> par $adulte après {un mot écrit en cours|un message à une amie}. Vu<|e> tout de suite.',
      'La question est posée sans détour. <Il|Elle> répond, soulagé<|e> qu’on la pose.',
      'Idées noires {le soir|par moments}, pas de projet précis. Ce qui retient : $ressource.',
      'Ne repart pas seul<|e>. $Mme prévenu<ref:|e>, vient.',
      'Relais pris le jour même avec le médecin scolaire et le service de pédopsychiatrie. Numéro 3114 donné et noté dans son téléphone.',
    ],
    mots: [
      '« Je veux pas mourir, je veux que ça s’arrête. »',
      '« Personne m’avait demandé. »',
      '« Je pensais que vous alliez crier. »',
      '« Le soir c’est plus long. »',
    ],
    suite: [
      'Suivi commencé {au CMP|à l’hôpital}. Revient {deux|trois} jours par semaine.',
      'Le plan de protection est relu : qui appeler, où aller, quoi éloigner. <Il|Elle> l’a dans sa poche.',
      'Va mieux, fatigué<|e>. On ne parle pas que de cela.',
      'Retour en classe préparé avec un adulte repère.',
    ],
    mieux: [
      'Parle de {la semaine prochaine|l’été} comme d’une chose certaine.',
      'Le suivi continue ailleurs. Ici, on se salue.',
    ],
    parents: [
      '$Mme arrive en vingt minutes, prend $E dans ses bras. On attend un peu avant les papiers.',
      '$Mme veut tout savoir. On convient de ce qui sera dit, et par qui.',
      '$Mme a mis hors de portée les médicaments, comme convenu au téléphone.',
    ],
    pas: [
      [
        'Rendez-vous de soin dans les {48 heures|trois jours}, $Mme accompagne.',
        'Le rendez-vous de soin a eu lieu.',
        'Le rendez-vous de soin est avancé, j’ai rappelé.',
      ],
      [
        'Point chaque {lundi|jeudi} à la première heure.',
        'Là au point convenu.',
        'Absent<|e> au point convenu : appel aussitôt, tout va bien.',
      ],
    ],
    collegues: [
      '$linf et le médecin scolaire : conduite à tenir écrite, gardée par eux et moi.',
      'Retour en classe : un adulte repère, $Cpe. La classe n’est informée de rien.',
    ],
    partenaires: [
      'Pédopsychiatrie : reçu<|e> le jour même, suivi hebdomadaire.',
      'CMP : relais assuré, prochain rendez-vous connu de $Mme.',
    ],
    bref: ['Point du lundi : ça va.', 'Fatigué<|e>, suivi en cours.', 'Vu<|e> avec $Mme.'],
  },
  {
    code: 'PER-ADD',
    si: 'second ado',
    poids: 0.5,
    decor: { quoi: ['les jeux en ligne', 'la cigarette électronique', 'le cannabis', 'les paris sportifs'] },
    debut: [
      'En parle sans qu’on l’y amène : $quoi, « tous les jours depuis l’été ».',
      'Ce qui l’a amené<|e> : {une confiscation|une sanction|un ami qui s’inquiète}.',
      'Sait à quoi cela sert : dormir, oublier, être avec les autres.',
      'A essayé d’arrêter {quatre jours|une semaine}. Raconte le troisième jour.',
      'L’argent : emprunté à {un copain|une cousine}.',
    ],
    mots: [
      '« Je pensais que je pouvais arrêter quand je voulais. »',
      '« Sans ça je pense trop. »',
      '« Si on l’apprend à la maison, c’est pas la colère qui me fait peur, c’est la tête qu’ils feront. »',
      '« C’est pas pour faire genre. »',
    ],
    suite: [
      'Diminue, « pas zéro ».',
      'Premier rendez-vous à la consultation jeunes consommateurs, y est allé<|e> seul<|e>.',
      'Rechute le week-end, en parle de <lui|elle>-même.',
      'A remboursé la moitié.',
    ],
    mieux: ['Un mois. Ne compte plus les jours, presque.', 'Remplace par {la course|le dessin|le travail du samedi}.'],
    parents: [
      '$Mme savait. « J’attendais qu’<il|elle> parle. »',
      '$Mme voudrait {fouiller|interdire}. On parle de ce que cela produirait.',
    ],
    pas: [
      [
        'Consultation jeunes consommateurs : <il|elle> appelle d’ici.',
        'La consultation est faite, une deuxième est prise.',
        'N’a pas rappelé la consultation.',
      ],
      ['Un soir sur deux sans, choisi par <lui|elle>.', 'Un soir sur deux tenu.', 'N’a tenu qu’un soir.'],
    ],
    collegues: ['$linf : relais santé, chacun son rôle.', '$laCpe applique la sanction, et s’en tient là.'],
    partenaires: ['Consultation jeunes consommateurs : gratuit, sans les parents, rendez-vous le {mercredi|vendredi}.'],
    bref: ['Diminue.', 'Rechute, en parle.', 'Deux semaines sans.'],
  },
]
