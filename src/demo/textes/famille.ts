import type { Scenario } from './scenario.ts'

export const famille: readonly Scenario[] = [
  {
    code: 'FAM-CON',
    si: 'second ado !ase',
    decor: {
      sujet: [
        'le téléphone',
        'les sorties',
        'les notes',
        'les fréquentations',
        'le rangement, « mais en fait c’est tout »',
      ],
      refuge: ['sa chambre', 'chez une amie', 'chez sa grand-mère', 'chez sa tante', 'l’escalier de l’immeuble'],
    },
    debut: [
      'Dispute dimanche soir, partie {d’un bulletin|de rien|d’une remarque}. Depuis, on ne se parle plus à table.',
      'Les disputes commencent par $sujet et finissent {en silence|dans $refuge|par une porte claquée}.',
      'Venu<|e> {seul<|e>|avec une amie qui attend dehors}, « juste pour parler cinq minutes ». Reste {une demi-heure|jusqu’à la sonnerie}.',
      'Ne se sent pas en danger à la maison, le redit quand je pose la question autrement.',
      'Décrit $ref comme « {trop strict<ref:|e>|fatigué<ref:|e>|toujours <ref:inquiet|inquiète>} » et dans la phrase suivante dit qu’<ref:il|elle> lui manque.',
      'Le ton a changé depuis {l’été|le nouveau travail de $ref|la 4e|cet automne}.',
      'Compare avec $frat, « qui a tous les droits ».',
      'Aimerait qu’on lui demande comment s’est passée sa journée {avant|au lieu} de demander ses notes.',
    ],
    mots: [
      '« On se parle qu’en criant. »',
      '« Quand je dis un truc, c’est retenu contre moi. »',
      '« Je monte dans ma chambre et j’attends que ça passe. »',
      '« J’ai dit des choses que je pensais pas. »',
      '« Si j’ai 15 c’est normal, si j’ai 8 c’est la guerre. »',
      '« Je veux pas partir de chez moi, je veux que ce soit calme. »',
      '« <ref:Il|Elle> lit mes messages, je lui fais plus confiance. »',
      '« Il faudrait qu’on soit que tous les deux, une fois. »',
    ],
    suite: [
      'Semaine plus calme. {Un film regardé ensemble|Un trajet en voiture sans dispute|Une partie de cartes}, « normal ».',
      'Nouvelle dispute à propos de {la sortie de samedi|$sujet}. Cette fois, <il|elle> a {quitté la pièce|attendu le lendemain pour répondre}.',
      'A préparé sur une feuille ce qu’<il|elle> voudrait dire. On relit, <il|elle> raye deux phrases.',
      'A dormi {deux nuits|le week-end} à $refuge, avec l’accord de $ref.',
      'Le sujet de $sujet revient moins. Celui des {notes|horaires} arrive.',
      '$Ref a présenté des excuses la première fois. <Il|Elle> n’en revient pas.',
    ],
    mieux: [
      'Se parlent. « Pas tout le temps, mais on se parle. »',
      'N’a plus besoin de rendez-vous, sait où je suis.',
      'A ri en racontant la dernière dispute. On peut espacer.',
      'L’accord écrit ensemble est toujours sur le réfrigérateur.',
    ],
    parents: [
      '$Mme dit : « Je suis pris<ref:|e> entre tout, je n’arrive plus à lui parler sans crier. »',
      '$Mme a retrouvé des messages qui l’ont inquiété<ref:|e>. <ref:Il|Elle> regrette d’avoir fouillé, et recommencerait.',
      '$Mme arrive avec une liste de reproches, puis la replie. Parle de sa propre adolescence.',
      '$Mme ne reconnaît plus $E, « si facile en primaire ».',
      '$Mme pose des règles que personne ne connaît d’avance. On en écrit trois, pas plus.',
      '$Mme accepte un rendez-vous à trois, ici plutôt qu’à la maison.',
    ],
    pas: [
      [
        'On prépare un rendez-vous à trois. <Il|Elle> choisit le sujet : $sujet.',
        'Le rendez-vous à trois a eu lieu, personne n’a coupé la parole.',
        'Le rendez-vous à trois est repoussé, $ref {travaillait|avait un empêchement}.',
      ],
      [
        '<Il|Elle> propose un moment à deux avec $ref, {le samedi|mercredi soir}, sans écran.',
        'Le moment à deux a eu lieu, {une pizza|une promenade|le marché}.',
        'Le moment à deux n’a pas été demandé, « c’était pas le jour ».',
      ],
      [
        'Règle écrite pour $sujet, relue par tout le monde, essayée deux semaines.',
        'La règle écrite est suivie « à peu près des deux côtés ».',
        'La règle écrite a tenu quatre jours.',
      ],
      [
        'Je propose l’espace de parole de la Maison des adolescents ; <il|elle> y réfléchit.',
        'Premier rendez-vous pris à la Maison des adolescents.',
        'N’est pas prêt<|e> pour la Maison des adolescents, « je vous parle déjà à vous ».',
      ],
    ],
    collegues: [
      '$laCpe a vu $E pleurer à la récréation et lui a proposé mon bureau, sans question. Bien fait.',
      '$Pp demande s’il y a « quelque chose ». Je réponds que $E est accompagné<|e>, et que la patience aide.',
    ],
    partenaires: [
      'Maison des adolescents : créneau pour $E le {mercredi|jeudi}, sans délai.',
      'Médiation familiale : information donnée à $Mme, la démarche lui appartient.',
    ],
    bref: [
      'Passe dire que ça va mieux avec $ref.',
      'Dispute hier, fatigué<|e>.',
      'Calme à la maison.',
      'Veut reparler de $sujet.',
    ],
  },
  {
    code: 'FAM-CON',
    si: 'second ado beau',
    decor: {
      tache: ['les repas', 'la salle de bains', 'les devoirs', 'la télévision'],
      depuis: ['l’emménagement', 'un an', 'la naissance du petit', 'cet été'],
    },
    debut: [
      'Ne mange plus à table quand $beau est là. {Descend après|Emporte une assiette|Dit ne pas avoir faim}.',
      'Tension avec $beau depuis $depuis : $tache, surtout.',
      'Ne dit pas de mal de $beau. « C’est pas <beau:lui|elle>, c’est que c’était à nous deux avant. »',
      'Trouve que $ref « change » quand $beau rentre.',
      'A appris le déménagement {par sa grand-mère|en voyant les cartons}. C’est cela, surtout, qui reste.',
    ],
    mots: [
      '« <beau:Il|Elle> a pas à me dire quoi faire. »',
      '« J’ai l’impression d’être invité<|e> chez moi. »',
      '« Quand <beau:il|elle> rit, je monte. »',
      '« Avant on mangeait devant la télé, c’était notre truc. »',
      '« Je sais que ça va mieux pour <ref:lui|elle>. C’est ça qui m’énerve. »',
    ],
    suite: [
      'Un repas pris ensemble dimanche. Pas un mot, pas une dispute.',
      '$Beau a proposé de {réparer le vélo|l’emmener à l’entraînement}. <Il|Elle> a dit « peut-être ».',
      'Les soirées de la semaine restent tendues ; le week-end est plus facile.',
      'A parlé à $ref, seul<|e> à seul<ref:|e>, {en voiture|dans la cuisine}.',
    ],
    mieux: [
      'Redescend manger. « On s’habitue. »',
      'Appelle $beau par son prénom pour la première fois devant moi.',
      'La place de chacun est plus claire, dit-<il|elle>.',
    ],
    parents: [
      '$Mme est « entre les deux » et n’ose plus {inviter personne|fermer la porte du salon}.',
      '$Mme admet avoir annoncé le déménagement trop tard.',
      '$Mme demande si c’est à $beau de punir. On en parle ; <ref:il|elle> choisit de reprendre ce rôle.',
    ],
    pas: [
      [
        'Un soir par semaine rien que $ref et $E, noté sur le calendrier.',
        'Le soir réservé est tenu depuis deux semaines.',
        'Le soir réservé a sauté, {une réunion|le petit malade}.',
      ],
      [
        '$Beau ne s’occupe plus de $tache ; $ref reprend ce rôle.',
        '$Ref a repris la main pour $tache. Moins de cris.',
        'Rien n’a changé pour $tache.',
      ],
    ],
    collegues: [
      '$Pp remarque que $E reste tard à l’étude. Je note, je ne commente pas.',
      '$laCpe laisse $E à l’étude du soir sans inscription pendant un mois.',
    ],
    bref: ['Repas pris ensemble dimanche.', 'Tendu à la maison.', 'Parle moins de $beau.'],
  },
  {
    code: 'FAM-EDU',
    si: '!ase !lycee',
    poids: 1.2,
    decor: {
      heure: ['22 h', '23 h', 'minuit'],
      sujet: ['les devoirs', 'l’heure du coucher', 'les écrans', 'les repas', 'la toilette du matin'],
    },
    debut: [
      '{C’est $ref qui a demandé que je reçoive $E|Vu<|e> après un premier rendez-vous avec $ref|La demande vient de la maison}, « pour le soir ».',
      'Les soirées tournent autour de $sujet. {Chacun crie|On négocie pendant une heure|On cède à $heure}.',
      '$E raconte des règles qui changent {selon le jour|selon l’humeur|quand il y a du monde}. <Il|Elle> les connaît mieux que personne.',
      'Écrans jusqu’à $heure, sans surveillance. $Ref dort dans la pièce d’à côté.',
      '?ecole: Arrive parfois sans cartable, toujours avec le sourire.',
      '?second: Se lève seul<|e>, mange seul<|e>, signe parfois son carnet <lui|elle>-même.',
      'Beaucoup d’affection entre eux, peu de cadre. Les deux le disent.',
    ],
    mots: [
      '« Si j’insiste, c’est oui. »',
      '« On mange quand on a faim. »',
      '?ecole: « À la maison c’est moi qui éteins. »',
      '« J’aimerais bien qu’on me dise d’aller dormir, des fois. »',
      '« Chez ma tante il y a une heure, c’est bien aussi. »',
      '« <ref:Il|Elle> dit non et après <ref:il|elle> est triste, alors <ref:il|elle> dit oui. »',
    ],
    suite: [
      'Une heure fixe pour le coucher, tenue {trois|quatre} soirs. Le {vendredi|dimanche} déborde.',
      '$Ref a {rangé la tablette|débranché la box} à 21 h. Deux jours d’orage, puis le calme.',
      'Le tableau des tâches est affiché. $E y a ajouté un dessin.',
      'Retour en arrière après la visite d’un cousin.',
      '$Ref va {au café des parents|à l’atelier du centre social} et y a trouvé « des gens comme moi ».',
    ],
    mieux: [
      'Les soirées se passent. $Mme le dit avec prudence.',
      'Le cadre tient sans moi.',
      '$E arrive reposé<|e>, et le dit.',
    ],
    parents: [
      '$Mme est venu<ref:|e> de <ref:lui|elle>-même : « Je n’y arrive plus le soir. »',
      '$Mme élève $enfants presque seul<ref:|e>. Fatigué<ref:|e>, lucide, drôle aussi.',
      '$Mme a essayé « tout ce qu’on lit ». On choisit une seule chose à changer.',
      '$Mme redoute le mot « éducateur ». J’explique l’aide éducative à domicile : demandée, pas imposée.',
      '$Mme dit : « Je ne veux pas refaire comme on m’a fait. »',
      '$Mme a tendance à répondre pour $E. Je m’adresse à chacun, à tour de rôle.',
    ],
    pas: [
      [
        'Un seul changement jusqu’au prochain rendez-vous : $sujet.',
        'Le changement choisi tient depuis quinze jours.',
        'Le changement choisi n’a pas tenu, on en prend un plus petit.',
      ],
      [
        'Information sur l’aide éducative à domicile ; $Mme y réfléchit.',
        '$Mme demande l’aide éducative, courrier fait ensemble.',
        '$Mme préfère attendre pour l’aide éducative.',
      ],
      [
        'Rendez-vous au café des parents {jeudi|mardi}.',
        '$Mme est allé<ref:|e> au café des parents.',
        '$Mme n’a pas pu se libérer pour le café des parents.',
      ],
    ],
    collegues: [
      '$Laprof voit la différence depuis {la rentrée|quinze jours} : cartable complet.',
      '$laCpe appelle $Mme pour les bonnes nouvelles aussi. Effet net.',
    ],
    partenaires: [
      'Centre social : groupe de parents le {mardi|jeudi}, $Mme attendu<ref:|e>.',
      'MDS : rendez-vous donné à $Mme pour la demande d’aide éducative.',
    ],
    bref: [
      'Couché<|e> à l’heure toute la semaine.',
      'Soirée difficile hier.',
      'Cartable complet.',
      '$Mme remercie, ça va.',
    ],
  },
  {
    code: 'FAM-EDU',
    si: 'second ado !ase',
    poids: 0.7,
    decor: { lieu: ['le centre commercial', 'le parc', 'la gare', 'la place'], heure: ['20 h', '22 h', 'la nuit'] },
    debut: [
      'Rentre après $heure, $ref ne sait pas toujours où <il|elle> se trouve. Retrouve un groupe près de $lieu.',
      'Dit ne rien faire de mal, « on est juste dehors ». Ne cite pas de noms, je n’en demande pas.',
      '$Mme a pris peur après {un appel de la police municipale|une nuit sans nouvelles}.',
      'Le dehors paraît plus simple que l’appartement : {six dans deux pièces|pas de coin à soi|du bruit}.',
    ],
    mots: [
      '« Dehors, on me demande rien. »',
      '« Chez moi il y a pas la place de respirer. »',
      '« Je réponds pas parce que c’est pour crier. »',
      '« Les grands sont gentils avec moi. Trop des fois, je sais. »',
    ],
    suite: [
      'Répond aux messages désormais, même tard.',
      'A vu l’éducatrice de rue, « elle est cool ».',
      'Deux sorties prolongées cette semaine, sans prévenir.',
      'Inscrit<|e> à {la boxe|l’atelier musique} du centre social, y est allé<|e>.',
    ],
    mieux: [
      'Rentre à l’heure dite, le plus souvent.',
      'Passe ses fins d’après-midi au centre social.',
      '$Mme dort mieux.',
    ],
    parents: [
      '$Mme ne veut pas l’enfermer et ne veut pas perdre le fil. Parle des {grands frères du quartier|nuits à la fenêtre}.',
      '$Mme accepte de rencontrer l’équipe de prévention, avec moi la première fois.',
      '$Mme a fixé une heure avec $E, écrite, avec un message si retard.',
    ],
    pas: [
      [
        'Un message en cas de retard, sans discussion le soir même.',
        'Le message en cas de retard est envoyé.',
        'Pas de message samedi.',
      ],
      [
        'Rencontre avec l’équipe de prévention, {ici|au local}.',
        'La rencontre avec l’équipe de prévention a eu lieu.',
        'N’est pas venu<|e> rencontrer l’équipe de prévention.',
      ],
    ],
    collegues: [
      '$laCpe a vu $E fatigué<|e> en première heure ; petit-déjeuner pris au foyer.',
      '$Pp ne dramatise pas. Le travail est rendu, en retard.',
    ],
    partenaires: [
      'Prévention spécialisée : contact établi, suivi souple.',
      'Centre social : place à l’atelier du {mercredi|vendredi}.',
    ],
    bref: ['Rentré<|e> à l’heure.', 'Encore dehors samedi.', 'Répond aux messages.'],
  },
]
