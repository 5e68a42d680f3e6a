import type { Scenario } from './scenario.ts'

export const sante: readonly Scenario[] = [
  {
    code: 'PER-SAN',
    si: '!ase',
    poids: 1.2,
    decor: {
      soin: ['des lunettes', 'des soins dentaires', 'un appareil auditif', 'un bilan du sommeil', 'une kinésithérapie'],
    },
    debut: [
      'Besoin repéré par $linf : $soin. Aucun rendez-vous pris, {pas de médecin traitant|avance de frais impossible|personne pour l’accompagner}.',
      'Fronce les yeux, s’assoit devant. Ne savait pas que c’était remboursé.',
      'Droits de santé à renouveler depuis {juillet|deux ans}.',
      'A mal, ne le dit pas, « {ça passe|j’ai l’habitude|c’est rien} ».',
    ],
    mots: [
      '« Je lis sur le cahier du voisin. »',
      '« Chez nous on va chez le médecin quand on peut plus. »',
      '« J’ai peur que ça coûte. »',
    ],
    suite: [
      'Rendez-vous obtenu dans {trois semaines|un mois}, centre de santé.',
      'Droits ouverts, sans reste à payer.',
      'Rendez-vous manqué, erreur de date. Repris.',
      'Devis vu, pris en charge en entier.',
    ],
    mieux: ['Soins faits, $E parle d’« avant ».', 'Suivi assuré par $linf, je me retire.'],
    parents: [
      '$Mme travaille le jour des rendez-vous ; une attestation suffit, l’employeur est d’accord.',
      '$Mme avait renoncé pour <ref:lui|elle> aussi. On regarde ses droits au passage.',
    ],
    pas: [
      [
        'Dossier de complémentaire santé rempli ici.',
        'La complémentaire santé est accordée.',
        'La complémentaire attend un justificatif.',
      ],
      [
        'Rendez-vous au centre de santé, $E y va avec {sa tante|$ref|moi}.',
        'Le rendez-vous au centre de santé est fait.',
        'Le centre de santé a reporté.',
      ],
    ],
    collegues: ['$linf : chacun son côté, soin et droits.', '$Pp place $E devant, sans commentaire.'],
    partenaires: [
      'CPAM : ouverture des droits en urgence.',
      'Centre de santé : tiers payant, place le {mardi|mercredi}.',
    ],
    bref: ['Droits ouverts.', 'Rendez-vous fait.', 'Lunettes le 12.', 'Reporté au mois prochain.'],
  },
  {
    code: 'PER-HAN',
    poids: 1.4,
    si: '!ase',
    decor: { demande: ['une AESH', 'une place en ULIS', 'du matériel adapté', 'un SESSAD', 'un aménagement d’examen'] },
    debut: [
      'Dossier MDPH à {déposer|renouveler} : $demande. $Mme ne sait par où commencer, vingt pages.',
      'On remplit la partie « projet de vie » avec les mots de $E, puis ceux de $ref.',
      'Sans aide depuis {la rentrée|trois semaines}, notification pourtant reçue.',
      'Connaît ses limites et ses ruses, explique très bien les deux.',
      'Fatigue en fin de journée, moins de patience avec les autres.',
    ],
    mots: [
      '« Avec quelqu’un à côté je vais à ma vitesse, sans je vais à la leur. »',
      '« Je veux pas qu’on fasse à ma place. »',
      '« Mon projet de vie, c’est un chien et un métier. »',
      '« J’ai pas besoin de plus de temps, j’ai besoin de moins de bruit. »',
    ],
    suite: [
      'Accusé de la MDPH, délai annoncé de {cinq|six|sept} mois.',
      'ESS tenue, aménagements listés, chacun sa part.',
      'AESH nommée pour {neuf|douze} heures. $E l’appelle déjà par son prénom.',
      'Matériel livré, à apprendre à deux.',
      'Recours écrit avec $Mme, délai de deux mois respecté.',
    ],
    mieux: [
      'Les aménagements tiennent. On ne parle plus que du contenu des cours.',
      'Droits renouvelés pour {trois|quatre} ans.',
    ],
    parents: [
      '$Mme porte ce dossier depuis la maternelle. « On me redemande tout, à chaque fois. »',
      '$Mme a du mal avec le mot « handicap ». On écrit d’abord ce que $E sait faire.',
      '$Mme pense à l’après : {stage|lycée|transport}.',
    ],
    pas: [
      [
        'Dossier MDPH relu {jeudi|mardi}, puis envoyé.',
        'Le dossier MDPH est parti en recommandé.',
        'Il manque le certificat médical pour la MDPH.',
      ],
      ['ESS à demander à l’enseignante référente.', 'L’ESS a une date.', 'L’ESS attend l’enseignante référente.'],
      ['Allocation vérifiée avec $Mme.', 'Allocation accordée, avec rappel.', 'L’allocation est en cours d’étude.'],
    ],
    collegues: [
      '$lapsy et moi : une seule convocation pour la famille.',
      'ESS : $Mme, $Pp, enseignante référente, $E pour la deuxième moitié.',
      '$laCpe libère l’ascenseur et une salle calme.',
    ],
    partenaires: [
      'MDPH : dossier complet, passage en commission en {février|mai|mars}.',
      'SESSAD : liste d’attente, visite proposée à la famille.',
    ],
    bref: ['MDPH : accusé reçu.', 'AESH nommée.', 'ESS le 14.', 'Certificat attendu.'],
  },
  {
    code: 'PER-GRO',
    si: 'second grand16 f !ase',
    poids: 1,
    decor: { avec: ['$linf', 'le planning familial', 'une sage-femme'] },
    debut: [
      'Venue avec une amie. Test fait hier. Ne l’a dit à personne d’autre.',
      'Rendez-vous pris ensemble, aujourd’hui même, avec $avec.',
      'Ses choix lui appartiennent ; je donne les délais, les lieux, le secret.',
      'Souhaite {que sa mère ne sache pas encore|le dire à sa mère, pas seule}.',
    ],
    mots: [
      '« J’ai besoin que quelqu’un compte les jours avec moi. »',
      '« Je sais pas encore. Est-ce que j’ai le droit de pas savoir ? »',
      '« Ne dites pas “ma pauvre”. »',
    ],
    suite: [
      'Entretien au planning familial, sereine.',
      'Sa décision est prise. Je la note parce qu’elle l’a demandé, sans plus.',
      'Scolarité aménagée, une seule personne informée.',
      'L’a dit à {sa mère|sa tante}. « Elle a posé la main sur la mienne. »',
    ],
    mieux: ['Va bien. Reprend le lycée.', 'Suivi par la sage-femme, droits ouverts.'],
    parents: ['$Mme vient avec $E, lui tient la main, pose peu de questions.'],
    pas: [
      [
        'Rendez-vous au planning familial, transport compris.',
        'Le rendez-vous au planning a eu lieu.',
        'Le planning a été rappelé pour un autre jour.',
      ],
    ],
    collegues: [
      '$linf : relais santé. Rien d’écrit ailleurs qu’ici.',
      'Absence autorisée par la direction, sans motif.',
    ],
    partenaires: ['Planning familial : gratuit, confidentiel, place le jour même.'],
    bref: ['Va bien.', 'Rendez-vous fait.', 'Revenue en cours.'],
  },
]
