import type { Scenario } from './scenario.ts'

export const arrivee: readonly Scenario[] = [
  {
    code: 'MIG-EANA',
    si: 'allo !ase',
    poids: 3,
    decor: {
      mot: ['« cartable »', '« demain »', '« récréation »', '« merci »'],
      aide: ['le cours de français du centre social', 'l’atelier des mères', 'l’association d’alphabétisation'],
    },
    debut: [
      'Arrivé<|e> en France {en août|il y a deux mois|juste avant la rentrée}. Test de niveau fait, place en UPE2A.',
      'Entretien avec interprète par téléphone. $Mme remercie l’interprète deux fois.',
      'Les droits restent à ouvrir : santé, cantine, transport.',
      'Comprend plus qu’<il|elle> ne parle. Écrit dans sa langue avec une belle écriture.',
      'Apprend {dix|quinze} mots par jour, les range dans un répertoire.',
    ],
    mots: [
      '« Ici, la cantine, trop de bruit. Mais le gâteau, bien. »',
      '« Je parle dans ma tête, après ça sort pas. »',
      '« Mon école d’avant, il y avait un arbre au milieu. »',
      '« Ma mère dit : apprends pour nous deux. »',
    ],
    suite: [
      'Inclus<|e> en {mathématiques|sport|arts plastiques}, y brille.',
      'A traduit pour un nouveau, seul<|e>.',
      'Cantine et transport ouverts.',
      'La famille change d’hébergement, l’école reste la même.',
      '$Mme suit $aide.',
    ],
    mieux: ['Temps plein en classe ordinaire.', 'Me parle sans interprète. On rit d’un mot faux.'],
    parents: [
      '$Mme était {couturi<ref:er|ère>|comptable|infirmi<ref:er|ère>} avant. Le redit à la fin, plus fort.',
      '$Mme demande quand l’école ferme, qui appelle, et si la cantine est la même pour tous. Bonnes questions.',
      '$Mme signe après traduction ligne à ligne.',
    ],
    pas: [
      [
        'Dossier de santé et cantine, avec l’interprète.',
        'Santé et cantine sont ouvertes.',
        'Il manque un acte traduit.',
      ],
      [
        '$Mme visite {le centre social|$aide} avec moi.',
        '$Mme est inscrit<ref:|e> au cours de français.',
        '$Mme n’a pas pu venir à la visite.',
      ],
    ],
    collegues: [
      'Enseignante d’UPE2A : progrès rapides, inclusion {la semaine prochaine|après les vacances}.',
      '$laCpe : un tuteur de la même classe, qui parle sa langue.',
    ],
    partenaires: [
      'CASNAV : test et affectation faits.',
      'CPAM : dossier enregistré.',
      'Association : cours pour $Mme, {deux|trois} fois par semaine.',
    ],
    bref: ['Nouveaux mots appris.', 'Cantine ouverte.', 'En classe ordinaire.', 'Interprète réservé.'],
  },
  {
    code: 'MIG-MNA',
    si: 'ase lycee grand16',
    poids: 3,
    decor: { metier: ['maçon', 'cuisinier', 'électricien', 'boulanger', 'soudeur'] },
    debut: [
      'Accueilli<|e> par l’ASE depuis {dix mois|un an}. Formation de $metier, parmi les premiers de l’atelier.',
      '<Inquiet|Inquiète> de ses dix-huit ans, {en mars|dans quatre mois}.',
      'Envoie des nouvelles à sa mère le dimanche. N’a pas tout dit de son hébergement.',
      'Fatigue : lever à 5 h, retour à 19 h, cours du soir.',
    ],
    mots: [
      '« Ici j’ai un horaire, c’est bien un horaire. »',
      '« Le patron dit que j’ai de bonnes mains. »',
      '« Après dix-huit ans, je dors où ? »',
      '« J’écris mieux le français que je le parle, non ? »',
    ],
    suite: [
      'Rapport d’éducateur favorable. Demande de contrat jeune majeur préparée.',
      'Contrat d’apprentissage signé.',
      'Rendez-vous administratif fait avec l’éducateur, dossier complet.',
      'A changé d’hébergement, plus près.',
    ],
    mieux: ['Contrat jeune majeur accordé.', 'Diplôme obtenu. A montré la copie, pas l’original.'],
    parents: ['$Mme fait le lien avec l’ASE ; on partage le strict nécessaire, $E informé<|e>.'],
    pas: [
      ['Courrier pour le contrat jeune majeur, avec ses mots.', 'Le courrier est parti.', 'Le courrier est à relire.'],
    ],
    collegues: ['$Pp appuie par écrit, sur les acquis seulement.', 'Le DDFPT garde la place en apprentissage.'],
    partenaires: [
      'ASE : décision attendue avant l’anniversaire.',
      'Association : cours du soir et repas, {lundi et jeudi|mardi}.',
    ],
    bref: ['Contrat signé.', 'Décision attendue.', 'Fatigué<|e>, content<|e>.'],
  },
  {
    code: 'MAJ',
    si: 'majeur',
    poids: 5,
    decor: {
      toit: [
        'chez un ami',
        'chez sa grande sœur',
        'dans un foyer de jeunes travailleurs',
        'chez les parents d’une camarade',
      ],
    },
    debut: [
      'A eu dix-huit ans en {septembre|octobre}. Vit $toit depuis, après {une rupture|un accord difficile} à la maison.',
      'Ne veut plus que ses parents reçoivent les courriers. C’est son droit ; le secrétariat est informé par <lui|elle>.',
      'Travaille le week-end, dort en classe le lundi.',
      'Veut finir son année. Ce n’est pas négociable, dit-<il|elle>.',
    ],
    mots: [
      '« Je veux mon bac avant mon loyer. »',
      '« J’ai dix-huit ans depuis onze jours et déjà des papiers. »',
      '« Je rentrerai peut-être, mais pas là. »',
    ],
    suite: [
      'Place en résidence, caution avancée par le fonds local.',
      'Bourse recalculée en situation d’autonomie.',
      'Mission locale : contrat d’engagement expliqué, pas signé.',
      'Repas du soir au lycée, accordé.',
    ],
    mieux: [
      'Clés reçues. Les pose sur mon bureau, une seconde.',
      'Inscrit<|e> dans le supérieur, dossier social fait.',
    ],
    parents: ['Rencontre avec $Mme à la demande de $E, en sa présence. Courte, utile.'],
    pas: [
      [
        'Dossier de résidence et de bourse, {mardi|jeudi}.',
        'Le dossier de résidence est déposé.',
        'Le dossier de résidence attend une pièce.',
      ],
      ['Rendez-vous à la mission locale.', 'Mission locale vue.', 'Mission locale reportée.'],
    ],
    collegues: [
      'Secrétariat : destinataire des courriers changé, à la demande de $E.',
      'Fonds social : aide au loyer du mois.',
    ],
    partenaires: ['Mission locale : conseillère nommée.', 'CROUS : dossier ouvert pour la rentrée.'],
    bref: ['Clés reçues.', 'Dossier déposé.', 'Dort mieux.'],
  },
]
