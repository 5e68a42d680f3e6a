import type { Scenario } from './scenario.ts'

export const argent: readonly Scenario[] = [
  {
    code: 'ECO-CAN',
    poids: 1.6,
    si: '!ase',
    decor: {
      dette: ['86', '124', '213', '157', '342', '98', '275'],
      cause: [
        'la fin d’un contrat',
        'un loyer augmenté',
        'une séparation',
        'un arrêt de travail',
        'un changement de caisse d’allocations',
        'une panne de voiture',
      ],
    },
    debut: [
      'Facture de cantine impayée, $dette €. $Mme ne répondait plus au secrétariat, par honte.',
      '$E mange {un sandwich|des chips|chez un ami} depuis trois semaines. N’a rien dit.',
      'Origine : $cause, {en septembre|cet été|depuis deux mois}.',
      'Les droits n’ont pas été revus depuis {2024|le déménagement}. La bourse n’a jamais été demandée.',
      'Budget fait ensemble, poste par poste. Il reste peu après {le loyer et l’énergie|les charges|les mensualités}.',
      'Aucun autre impayé à ce jour, sauf {l’électricité|la mutuelle}.',
    ],
    mots: [
      '« J’ai dit que j’aimais pas la cantine. C’est pas vrai. »',
      '« On mange le soir, ça va. »',
      '« Je voulais pas que ma carte sonne rouge devant les autres. »',
      '« Faut pas le dire à la classe. »',
    ],
    suite: [
      'Dossier de fonds social complet, présenté à la prochaine commission, sans nom.',
      'La carte est réactivée en attendant. L’intendance a fait le nécessaire, discrètement.',
      'La bourse est demandée hors délai, avec un courrier.',
      'Échéancier de {20|15|30} € par mois accepté.',
      'Il manque {l’avis d’imposition|l’attestation de la CAF|le dernier bulletin de paie}.',
    ],
    mieux: [
      'Aide accordée, la dette est soldée.',
      'Bourse accordée, la cantine passe au tarif {le plus bas|réduit}.',
      'Mange tous les midis.',
    ],
    parents: [
      '$Mme n’avait jamais demandé d’aide. « D’habitude, c’est moi qui donne. »',
      '$Mme apporte une pochette très bien rangée, avec toutes les factures.',
      '$Mme craint que l’établissement sache. J’explique la fiche sans nom.',
      '$Mme dit sa fatigue des guichets : « À chaque fois, on recommence tout. »',
      '$Mme compte sur ses doigts ce qui reste pour finir le mois.',
    ],
    pas: [
      [
        '$Mme apporte l’avis d’imposition {jeudi|lundi} ; je prépare la fiche pour la commission.',
        'Pièces apportées, fiche prête.',
        'Il manque encore une pièce pour la commission.',
      ],
      [
        'Demande de bourse faite ici, en ligne, à deux.',
        'La demande de bourse est enregistrée.',
        'La demande de bourse est bloquée, identifiants perdus.',
      ],
      [
        'La carte de cantine reste ouverte jusqu’à la commission.',
        'La carte est ouverte, $E mange.',
        'La carte avait été coupée par erreur, rétablie le jour même.',
      ],
    ],
    collegues: [
      'Secrétariat général : suspension des relances jusqu’à la commission, sans explication.',
      'Commission de fonds social : avis favorable, situation présentée sans nom.',
    ],
    partenaires: [
      'MDS : une aide alimentaire est possible, $Mme prendra rendez-vous.',
      'CCAS : bons pour {l’énergie|l’alimentation}, dossier transmis par $Mme.',
      'CAF : droits à revoir, rendez-vous téléphonique obtenu.',
    ],
    bref: [
      'Carte réactivée.',
      'Manque l’avis d’imposition.',
      'Aide accordée.',
      'Mange à la cantine.',
      'Échéancier signé.',
    ],
  },
  {
    code: 'ECO-FOU',
    si: '!ase',
    decor: {
      objet: [
        'les fournitures',
        'les chaussures de sport',
        'la calculatrice',
        'les lunettes',
        'le manteau',
        'l’ordinateur',
        '?lp: la mallette d’outils',
        '?lp: la tenue d’atelier',
      ],
    },
    debut: [
      'Il manque $objet depuis la rentrée. $E {emprunte|« oublie »|reste au vestiaire}.',
      '$Laprof l’a remarqué, sans rien dire devant la classe.',
      'Trois enfants à équiper la même semaine, l’allocation de rentrée est partie dans {le loyer|la voiture}.',
      'N’ose pas le dire chez <lui|elle> : « il y a plus important ».',
    ],
    mots: [
      '« J’ai dit que je l’avais oubliée chez mon père. »',
      '« C’est pas grave, je fais sans. »',
      '« J’aime pas quand on me prête, on s’en souvient. »',
      '« Elles sont trop petites mais elles tiennent. »',
    ],
    suite: [
      'Trouvé à {la ressourcerie|l’association de parents|l’armoire solidaire}, presque neuf.',
      'Demande de fonds social déposée.',
      'Achat fait, facture à remettre au secrétariat.',
      'Reste à trouver $objet pour {le frère|la sœur}, dans une autre école.',
    ],
    mieux: [
      'A tout ce qu’il faut. Ne s’en vante pas, mais le range très soigneusement.',
      'Problème réglé en une semaine.',
    ],
    parents: [
      '$Mme demande s’il faut rembourser. Non.',
      '$Mme ne connaissait pas le fonds social. On remplit ensemble.',
      '$Mme a apporté des biscuits pour remercier, malgré tout.',
    ],
    pas: [
      [
        'Demande d’aide pour $objet, réponse avant {vendredi|la commission}.',
        'L’aide est accordée.',
        'L’aide pour $objet attend la commission.',
      ],
      ['Prêt de l’établissement en attendant.', 'Le prêt est en place.', 'Rien en réserve pour l’instant.'],
    ],
    collegues: [
      'Secrétariat général : bon d’achat prêt, remis dans une enveloppe.',
      '$Pp laisse un délai, sans remarque.',
    ],
    partenaires: ['Association : remise du matériel {mercredi|samedi matin}.'],
    bref: ['Matériel remis.', 'Facture à fournir.', 'Lunettes commandées.'],
  },
  {
    code: 'ECO-VOY',
    si: 'second !ase',
    poids: 0.7,
    decor: { lieu: ['Londres', 'la montagne', 'Berlin', 'Rome', 'la mer'], prix: ['310', '285', '420', '195'] },
    debut: [
      'Voyage à $lieu, $prix €. <Il|Elle> a rendu le papier coché « ne participe pas ».',
      'Dit que $lieu ne l’intéresse pas. Connaît pourtant le programme par cœur.',
      '$Pp veut que la classe entière parte et demande ce qui est possible.',
      'Premier versement demandé pour {le 10|la fin du mois}.',
    ],
    mots: [
      '« C’est cher et c’est que quatre jours. »',
      '« Si je pars, ma sœur partira pas l’an prochain. »',
      '« J’ai jamais pris l’avion. »',
    ],
    suite: [
      'Paiement en {quatre|cinq} fois accepté.',
      'Commission passée : prise en charge de {la moitié|80 %}.',
      'La carte d’identité manque, rendez-vous en mairie.',
    ],
    mieux: ['Part. A déjà choisi sa place dans le car.', 'Revenu<|e> avec des photos et un rhume.'],
    parents: [
      '$Mme avait renoncé sans demander. « Je pensais que c’était pour les autres. »',
      '$Mme peut donner {60|40|80} €, veut les donner.',
    ],
    pas: [
      [
        'Fonds social pour le voyage, $Mme d’accord, participation de {40|60} €.',
        'Le fonds social prend en charge le reste.',
        'La décision pour le voyage est attendue.',
      ],
    ],
    collegues: [
      '$Pp garde la place, sans date limite annoncée à la classe.',
      'Commission : avis favorable pour {trois|deux|quatre} élèves, sans nom.',
    ],
    bref: ['Inscrit<|e> au voyage.', 'Carte d’identité prête.', 'Commission jeudi.'],
  },
  {
    code: 'ECO-INT',
    si: 'lycee !ase',
    poids: 0.8,
    decor: { trajet: ['une heure et demie', 'deux heures', 'deux bus et un train'] },
    debut: [
      'Demande une place à l’internat : $trajet matin et soir, lever à 5 h 10.',
      '?interne: Ne rentre plus le week-end, faute de billet. N’en a rien dit au dortoir.',
      'Les frais du trimestre tombent en une fois. $Mme ne peut pas.',
      'Dort dans {les transports|le bus|les cours de l’après-midi}.',
    ],
    mots: [
      '« À l’internat au moins je peux travailler. »',
      '« Le vendredi je suis content<|e>, le dimanche je suis content<|e> aussi. »',
      '« Je lave mes draps ici, c’est moins cher. »',
    ],
    suite: [
      'Place accordée après les vacances.',
      'Prime d’internat vérifiée ; elle n’avait pas été versée.',
      'Trousseau complété par {l’association|le lycée}.',
      'S’habitue, partage sa chambre avec {un élève|quelqu’un} de sa classe.',
    ],
    mieux: ['Installé<|e>. Dort huit heures.', 'Les notes suivent le sommeil.'],
    parents: ['$Mme a du mal à laisser partir, mais voit la fatigue.', '$Mme demande un paiement mensuel. Accordé.'],
    pas: [
      [
        'Demande d’internat en cours d’année, avis social joint.',
        'La place d’internat est accordée.',
        'Liste d’attente pour l’internat.',
      ],
      [
        'Échelonnement des frais avec le secrétariat général.',
        'L’échelonnement est signé.',
        'L’échelonnement attend un RIB.',
      ],
    ],
    collegues: [
      '$laCpe : une place se libère en {janvier|février}.',
      'Secrétariat général : prime d’internat à régulariser.',
    ],
    bref: ['Place d’internat : oui.', 'RIB manquant.', 'Dort mieux à l’internat.'],
  },
  {
    code: 'ECO-LOG',
    si: '!ase',
    decor: {
      lieu: ['un hôtel', 'chez une cousine', 'une chambre à quatre', 'un logement de secours'],
      distance: ['quarante minutes', 'une heure', 'trois bus'],
    },
    debut: [
      'La famille a quitté son logement {en octobre|cet été|le mois dernier}. Hébergée dans $lieu, à $distance de l’école.',
      '$E n’a pas donné sa nouvelle adresse, « parce qu’il y en a pas vraiment ».',
      'Les affaires d’école tiennent dans un sac. Les autres sont dans un garage.',
      '$Mme appelle le 115 {chaque matin|depuis une semaine} et garde le papier avec les heures d’appel.',
      'Propre, à l’heure, devoirs faits. Rien ne se voit, et c’est ce qu’on veut.',
      'Le jugement d’expulsion date de {mars|juin}, la dette a été en partie payée.',
    ],
    mots: [
      '« On change pas d’école, hein ? »',
      '« Je fais mes devoirs dans la salle d’eau, il y a de la lumière. »',
      '« Mes amis croient que j’ai déménagé, c’est presque vrai. »',
      '« Le soir on chuchote. »',
    ],
    suite: [
      'Prolongation de {huit|quinze} jours. Chacun dort un peu mieux.',
      'Nouvelle adresse, {plus près|plus loin}. Cartes de transport refaites.',
      'Demande de logement renouvelée, pièces vérifiées.',
      'Les repas du midi sont assurés à la cantine, sans facture pour l’instant.',
      'Changement d’hôtel dans la nuit, absent<|e> lundi. L’école ne demande pas de justificatif.',
    ],
    mieux: [
      'Un appartement. Deux chambres, et une porte.',
      'Relogement pour {le 1er|janvier}. $E a choisi le lit du haut.',
    ],
    parents: [
      '$Mme parle d’une voix égale de la nuit passée {dehors|dans la voiture}. Une seule, dit-<ref:il|elle>.',
      '$Mme veut avant tout que $E reste dans la même école.',
      '$Mme apporte le dossier : {le recours|la demande de logement}, tout y est.',
      '$Mme accepte que j’appelle la MDS devant <ref:lui|elle>.',
    ],
    pas: [
      [
        'Appel au 115 et à la MDS, fait ensemble.',
        'Hébergement prolongé.',
        'Pas de place ce soir, on rappelle demain à 8 h.',
      ],
      [
        'Cantine et transport pris en charge tout de suite.',
        'Cantine et cartes de transport en place.',
        'Les cartes de transport ne sont pas arrivées.',
      ],
      [
        'Note sociale pour le recours logement, lue avec $Mme.',
        'La note est partie avec le dossier.',
        'La note est à terminer.',
      ],
    ],
    collegues: [
      '$laCpe sait que l’adresse change et qu’il ne faut pas appeler devant $E.',
      '$laDir autorise la garderie gratuite, sans autre question.',
    ],
    partenaires: [
      'SIAO : dossier connu, priorité enfants scolarisés.',
      'MDS : $As suit la famille, aide au transport accordée.',
      'Association : colis et produits d’hygiène, {mardi|vendredi}.',
    ],
    bref: ['Prolongés jusqu’à lundi.', 'Nouvelle adresse ce soir.', 'Relogés.', 'Appel du 115 à 8 h.'],
  },
  {
    code: 'ECO-DRO',
    si: '!ase',
    decor: {
      droit: [
        'la complémentaire santé',
        'l’allocation de rentrée',
        'la prime d’activité',
        'l’aide au logement',
        'l’allocation de soutien familial',
        'la bourse',
      ],
    },
    debut: [
      'Droits jamais ouverts pour $droit, {faute de compte en ligne|par crainte d’une erreur|depuis l’arrivée dans le département}.',
      '$Mme travaille à temps partiel, horaires éclatés ; aucun guichet n’est ouvert quand <ref:il|elle> l’est.',
      'Courriers non ouverts dans un sac. On les trie en trois tas.',
      '$E sert d’interprète pour les papiers depuis {le CE2|deux ans}.',
    ],
    mots: [
      '« C’est moi qui lis les lettres de la CAF. »',
      '« Je comprends les mots, mais pas ce qu’ils veulent. »',
      '« Si je me trompe, on perd tout. »',
    ],
    suite: [
      'Compte en ligne créé, codes notés sur une feuille que $Mme garde.',
      'Rappel versé : {trois|deux|cinq} mois.',
      'Il manque {un acte de naissance|la quittance|un titre à jour}.',
      'Rendez-vous à France services, $Mme y va seul<ref:|e>, avec la liste.',
    ],
    mieux: ['Droits ouverts, premier versement reçu.', '$E ne lit plus les lettres. « C’est plus mon travail. »'],
    parents: [
      '$Mme pensait ne pas y avoir droit, « puisque je travaille ».',
      '$Mme dit que remplir avec quelqu’un change tout.',
      '$Mme demande de relire la lettre à voix haute. Comprend aussitôt.',
    ],
    pas: [
      [
        'Demande en ligne pour $droit, faite ici.',
        'Demande enregistrée, accusé imprimé.',
        'La demande attend une pièce.',
      ],
      [
        '$E ne traduit plus : interprète par téléphone la prochaine fois.',
        'Interprète au téléphone, $E était en cours.',
        'Pas d’interprète disponible, rendez-vous décalé.',
      ],
    ],
    collegues: ['Secrétariat : attestation de scolarité remise sans délai.'],
    partenaires: [
      'CAF : dossier repris par un conseiller, rappel en cours.',
      'France services : rendez-vous long réservé.',
      'CPAM : droits ouverts au {1er|15}.',
    ],
    bref: ['Droits ouverts.', 'Pièce manquante.', 'Rendez-vous France services.', 'Rappel versé.'],
  },
  {
    code: 'ECO-TRA',
    si: 'second !ase',
    poids: 0.5,
    decor: { trajet: ['trois kilomètres à pied', 'deux correspondances', 'un bus sur trois'] },
    debut: [
      'Abonnement de transport non renouvelé, $trajet depuis {deux|trois} semaines.',
      'A reçu {une|deux} amendes, cachées dans sa trousse.',
      'Arrive en nage, s’assoit près de la fenêtre, ne dit rien.',
    ],
    mots: ['« Je cours, ça me réveille. »', '« Le contrôleur m’a demandé mon âge et il a soufflé. »'],
    suite: ['Abonnement pris en charge par {la région|la commune}.', 'Contestation des amendes envoyée.'],
    mieux: ['Carte reçue. Trois quarts d’heure de sommeil gagnés.'],
    parents: ['$Mme découvre les amendes. Rit, puis non.', '$Mme pensait la carte automatique.'],
    pas: [
      ['Dossier de carte de transport fait ici.', 'La carte est arrivée.', 'Photo d’identité à fournir pour la carte.'],
    ],
    collegues: ['$laCpe admet les retards jusqu’à la carte.'],
    bref: ['Carte reçue.', 'Photo à fournir.', 'Amende annulée.'],
  },
]
