import type { Scenario } from './scenario.ts'

export const climat: readonly Scenario[] = [
  {
    code: 'CLI-HAR',
    si: 'second',
    poids: 1.5,
    decor: {
      objet: ['ses vêtements', 'son accent', 'ses notes', 'sa taille', 'ses silences', 'son père'],
      lieu: ['les vestiaires', 'le bus', 'le groupe de classe', 'la file du self'],
    },
    debut: [
      'Moqueries répétées sur $objet, surtout dans $lieu. Depuis {la rentrée|un mois|l’an dernier}.',
      'N’en avait parlé à personne « pour que ça s’arrête plus vite ».',
      'Montre {deux|trois} messages, en a effacé d’autres. Je ne garde rien sur mon poste.',
      'A changé de chemin, de place, de coiffure.',
      'Demande une seule chose : qu’on ne convoque pas tout le monde le même jour.',
      'Situation portée à l’équipe ressource, avec son accord. Je garde l’accompagnement.',
    ],
    mots: [
      '« Si je réponds c’est moi qui suis collé<|e>, si je réponds pas c’est tous les jours. »',
      '« C’est pas méchant, ils disent. Alors pourquoi j’ai mal au ventre ? »',
      '« Le pire c’est ceux qui rigolent pas fort. »',
      '« Je voudrais redevenir invisible. »',
      '« Il y en a un qui m’a gardé une place. »',
    ],
    suite: [
      'Première semaine sans remarque. N’ose pas y croire.',
      'Les entretiens de la méthode ont eu lieu. $E n’a pas eu à confronter qui que ce soit.',
      'Une remarque dans $lieu, {deux|trois} jours après. Signalée aussitôt.',
      'Mange avec {le club|un camarade}. Lève la tête dans le couloir.',
      'Point à quinze jours : nette baisse.',
    ],
    mieux: [
      'Plus rien depuis {un mois|trois semaines}. Passage en veille.',
      'A pris la parole en classe.',
      'Aide un élève plus jeune dans le bus.',
    ],
    parents: [
      '$Mme voulait retirer $E de l’établissement. Accepte quinze jours.',
      '$Mme demande des noms ; ils ne seront pas donnés par moi.',
      '$Mme a gardé des captures ; on voit ensemble ce qui relève d’une plainte.',
      '$Mme dit que $E chante de nouveau sous la douche.',
    ],
    pas: [
      [
        'Point tous les {deux|trois} jours, cinq minutes, où <il|elle> veut.',
        'Point tenu, rien de neuf, tant mieux.',
        'Point manqué, vu<|e> le lendemain.',
      ],
      [
        '<Il|Elle> choisit un témoin de confiance pour l’équipe.',
        'Le témoin a été reçu, il a bien parlé.',
        '$E préfère ne nommer personne.',
      ],
      [
        'Change de place dans $lieu, avec l’accord de $laCpe.',
        'Le changement de place a suffi, de ce côté.',
        'Le changement de place n’est pas encore fait.',
      ],
    ],
    collegues: [
      'Équipe ressource : méthode de la préoccupation partagée, premiers entretiens {lundi|demain}.',
      '$laCpe : surveillance discrète de $lieu.',
      '$Pp n’en parlera pas devant la classe.',
    ],
    partenaires: ['3018 : appel fait avec $E, contenus signalés.', 'Maison des adolescents : espace d’écoute proposé.'],
    bref: ['Rien à signaler, sourit.', 'Une remarque hier.', 'Point à quinze jours : mieux.', 'Mange accompagné<|e>.'],
  },
  {
    code: 'CLI-HAR',
    si: 'ecole',
    poids: 0.8,
    decor: { jeu: ['le foot', 'la corde', 'les cartes', 'le loup'] },
    debut: [
      'Toujours exclu<|e> du jeu ($jeu), avec une règle inventée pour <lui|elle>.',
      '$Laprof a vu la ronde se fermer. $E ne dit rien.',
      'Fait des cadeaux pour pouvoir jouer : {gommes|cartes|goûter}.',
    ],
    mots: [
      '« Ils disent que j’ai un virus et qu’il faut pas me toucher. »',
      '« Si je donne mes cartes je joue. »',
      '« Je fais la marelle tout<|e> seul<|e>, c’est bien aussi. »',
    ],
    suite: [
      'Un jeu coopératif à chaque récréation, $E y entre sans demander.',
      'Deux enfants viennent chercher $E.',
      'Nouvelle règle inventée vendredi ; $laDir a repris avec la classe.',
    ],
    mieux: ['Invité<|e> à un anniversaire.', 'Joue. On n’a plus à regarder.'],
    parents: [
      '$Mme a remarqué les gommes qui disparaissent.',
      '$Mme voudrait parler aux autres parents ; on voit ce qui aiderait vraiment.',
    ],
    pas: [
      [
        'Jeu coopératif et binôme à la récréation, deux semaines.',
        'Deux semaines de jeu, ça prend.',
        'Le binôme était absent, on reprend.',
      ],
    ],
    collegues: [
      '$laDir : écoute des élèves un par un, sans accusation.',
      '$Laprof : conseil d’élèves sur les règles du jeu.',
    ],
    bref: ['A joué.', 'Seul<|e> aujourd’hui.', 'Invité<|e> !'],
  },
  {
    code: 'CLI-HAU',
    si: 'second',
    poids: 0.5,
    decor: { groupe: ['quatre', 'trois', 'une bande de cinq'] },
    debut: [
      'Reçu<|e> dans la semaine, entretien court : « Je suis <moi:inquiet|inquiète> pour quelqu’un de ta classe. »',
      '<Il|Elle> reconnaît l’ambiance, pas sa part. On n’en demande pas plus.',
      'Ils sont $groupe ; séparément, chacun trouve que « ça va trop loin ».',
      'Inquiétude aussi pour <lui|elle> : isolé<|e> dès que le groupe n’est pas là.',
    ],
    mots: [
      '« C’était pour rire, et puis j’ai plus su arrêter. »',
      '« Si je ris pas, c’est moi qui y passe. »',
      '« Je peux lui garder une place, ça oui. »',
    ],
    suite: [
      'A tenu sa proposition. Sans public.',
      'Revoit le groupe autrement, « plus en petit ».',
      'Une rechute, reconnue avant qu’on en parle.',
    ],
    mieux: [
      'Plus d’incident. Suivi terminé pour cela.',
      'Parle de ce qui lui est arrivé en primaire. On continue pour cela.',
    ],
    parents: [
      '$Mme tombe des nues, puis demande ce qu’<ref:il|elle> peut faire, concrètement.',
      '$Mme craint une sanction. Ce n’est pas l’objet à ce stade.',
    ],
    pas: [
      [
        '<Il|Elle> propose un geste : {garder une place|répondre aux messages du groupe par autre chose|rendre le carnet}.',
        'Le geste proposé a été fait.',
        'Le geste n’est pas encore fait, « pas trouvé le moment ».',
      ],
    ],
    collegues: [
      'Équipe ressource : suite des entretiens, {deux|trois} élèves.',
      '$laCpe : pas de sanction pendant la méthode.',
    ],
    bref: ['Geste fait.', 'Rien à signaler.', 'Entretien court.'],
  },
  {
    code: 'CLI-CYB',
    si: 'second ado',
    poids: 0.7,
    decor: {
      quoi: [
        'une photo détournée',
        'un faux compte',
        'un groupe créé sans <lui|elle>',
        'des captures de messages privés',
      ],
    },
    debut: [
      '$Quoi a circulé pendant {deux soirs|le week-end}. La moitié de la classe a vu.',
      'N’est pas venu<|e> {lundi|deux jours}, mal au ventre.',
      'Compte signalé ensemble, au 3018. Retrait obtenu en {quelques heures|deux jours}.',
      '$Mme ne savait rien ; $E veut le dire, pas montrer.',
    ],
    mots: [
      '« Je sais que c’est effacé mais je le vois dans leurs yeux. »',
      '« J’ai envoyé ça à une seule personne. »',
      '« J’ai peur d’allumer mon téléphone. »',
    ],
    suite: [
      'A repris l’école par une demi-journée.',
      'Plainte déposée avec $ref, {mercredi|samedi}.',
      'A fermé deux comptes, gardé celui de ses cousins.',
      'Un camarade s’est excusé, seul, sans y être poussé.',
    ],
    mieux: ['N’y pense « plus tous les jours ».', 'Intervient à la séance sur les écrans, sans raconter son histoire.'],
    parents: [
      '$Mme voulait tout couper. $E a besoin de ses amis ; on trouve un réglage.',
      '$Mme demande comment porter plainte. J’explique, adresse notée.',
    ],
    pas: [
      [
        'Signalement au 3018 fait ici, capture gardée par $ref.',
        'Retrait confirmé par le 3018.',
        'Le 3018 attend une pièce.',
      ],
      [
        'Téléphone au salon après 21 h, deux semaines.',
        'Téléphone au salon, « ça repose ».',
        'Le téléphone est resté dans la chambre.',
      ],
    ],
    collegues: [
      '$laDir dépose aussi une alerte. $laCpe voit les élèves concernés.',
      '$Pp : séance en classe sans lien avec $E.',
    ],
    partenaires: ['Police, référent mineurs : dépôt de plainte sur rendez-vous.'],
    bref: ['Retrait obtenu.', 'Revenu<|e> en cours.', 'Plainte déposée.'],
  },
  {
    code: 'CLI-DIS',
    si: 'lycee',
    poids: 0.4,
    decor: { ou: ['un stage', 'un magasin', 'le bus', 'un cours'] },
    debut: [
      'Propos entendus pendant $ou. Raconte d’une voix calme, trop calme.',
      'Ne voulait « pas en faire une affaire ». Le sommeil, lui, en fait une.',
      'Deux camarades ont vu. L’un propose de témoigner.',
    ],
    mots: [
      '« C’est pas la première fois, c’est la première fois que je le dis. »',
      '« On m’a dit que je comprenais mal. »',
      '« Je veux juste qu’il s’excuse. »',
    ],
    suite: [
      'Le lieu de stage est changé, sans perte de semaines.',
      'Un rappel a été fait par la direction. $E l’a su.',
      'A écrit au Défenseur des droits, avec mon aide pour la forme.',
    ],
    mieux: ['Excuses reçues.', 'Nouveau stage, nouvelle équipe. « Ils m’appellent par mon prénom. »'],
    parents: ['$Mme préférait le silence, par expérience. $E a choisi de parler.', '$Mme remercie qu’on ait cru $E.'],
    pas: [
      ['Écrit des faits, daté, par $E, relu ensemble.', 'L’écrit est remis à la direction.', 'L’écrit n’est pas fini.'],
    ],
    collegues: ['$laDir reçoit $E et $Mme ; suite écrite.', 'Le DDFPT cherche un autre lieu de stage.'],
    bref: ['Excuses reçues.', 'Stage changé.', 'Écrit remis.'],
  },
]
