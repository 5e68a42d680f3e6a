import type { Scenario } from './scenario.ts'

export const ecole: readonly Scenario[] = [
  {
    code: 'SCO-DIF',
    si: 'college',
    poids: 1.3,
    decor: {
      matiere: ['les mathématiques', 'la lecture', 'l’anglais', 'les consignes longues', 'l’écrit'],
      aide: ['Devoirs faits', 'l’étude accompagnée', 'le soutien du jeudi', 'le tutorat'],
    },
    debut: [
      'Signalé<|e> par $lePp : décroche depuis {la rentrée|la 6e|deux conseils}, participe encore un peu.',
      'Difficulté ancienne avec $matiere. {A « toujours fait semblant de suivre »|« Depuis le CE2 »|L’a caché longtemps, avec talent}.',
      'Pas de bureau à la maison ; les devoirs se font {sur le lit|à la cuisine, quand c’est libre|dans le bus}.',
      '{Aucun bilan n’a jamais été fait|Le bilan conseillé en CM1 n’a pas eu lieu|Un bilan commencé, jamais fini}. $Mme {n’avait pas compris que c’était possible|avait gardé le papier|pensait que l’école s’en chargeait|attendait un rappel}.',
      '{Se décourage avant de lire|Rend la feuille sans la retourner|Lit le premier mot, devine le reste}. {Quand je lis la consigne à voix haute, <il|elle> répond juste|À l’oral, tout est là|Comprend très bien ce qu’on lui raconte}.',
      'Cahier soigné pendant trois pages, puis plus rien.',
    ],
    mots: [
      '« Je suis pas bête, je comprends quand on m’explique doucement. »',
      '« Je recopie bien, comme ça on m’embête pas. »',
      '« Quand je lève la main c’est déjà fini. »',
      '« À la maison personne peut m’aider, c’est pas de leur faute. »',
      '« Je voudrais une note avec un 1 devant. »',
    ],
    suite: [
      'Va à $aide {deux|trois} fois par semaine.',
      'A eu {11|12|9} en {géographie|technologie}. Me montre la copie, pliée en huit.',
      '$Pp lui donne les consignes en deux temps.',
      'Le bilan {orthophonique|avec la psychologue} est demandé, liste d’attente de plusieurs mois.',
      'Découragé<|e> par le bulletin. On lit ensemble les appréciations, pas les moyennes.',
    ],
    mieux: [
      'Lève la main. Pas souvent.',
      'Moyenne remontée, un peu. Surtout, <il|elle> rend ses devoirs.',
      'Un PAP est en place, les adaptations sont connues.',
    ],
    parents: [
      '$Mme a arrêté l’école tôt et n’ose pas {appeler|entrer en salle des professeurs}.',
      '$Mme craint la SEGPA « comme une punition ». On prend le temps d’expliquer.',
      '$Mme signe le carnet chaque soir, sans savoir quoi en faire d’autre.',
      '$Mme demande un ordinateur ; on regarde ce que la collectivité propose.',
    ],
    pas: [
      [
        'Inscription à $aide, dès cette semaine.',
        'Inscrit<|e> à $aide, y va.',
        'L’inscription à $aide attend une signature.',
      ],
      [
        'Rendez-vous $Mme, $lePp et moi, {mardi|jeudi} à 17 h.',
        'Rendez-vous tenu avec $lePp, ton très bon.',
        'Le rendez-vous avec $lePp est déplacé.',
      ],
      [
        '$Mme prend contact pour un bilan, je donne {trois|deux} adresses.',
        'Un rendez-vous de bilan est fixé.',
        'Aucune place trouvée pour le bilan, on élargit.',
      ],
    ],
    collegues: [
      '$lapsy recevra $E, avec l’accord de $Mme.',
      '$Pp décrit un<|e> élève volontaire, qui lit trop lentement. Piste d’un PAP.',
      'Équipe : on essaie {six semaines|jusqu’au conseil} d’adaptations avant d’envisager autre chose.',
    ],
    partenaires: [
      'Centre social, accompagnement à la scolarité : place le {mardi et le jeudi|lundi}.',
      'Cabinet d’orthophonie : liste d’attente, inscription faite.',
    ],
    bref: ['Copie de 12, affichée.', 'Va à $aide.', 'Oublie ses affaires.', 'Plus confiant<|e>.'],
  },
  {
    code: 'SCO-DIF',
    si: 'ecole',
    decor: { matiere: ['la lecture', 'le calcul', 'l’écriture', 'rester assis<|e>'] },
    debut: [
      '$Laprof demande un regard : $E peine avec $matiere et se décourage.',
      'Équipe éducative prévue. $Mme ne sait pas ce que c’est et redoute « un conseil de discipline ».',
      'Très à l’aise à l’oral, raconte, questionne. La feuille l’éteint.',
      'Deux déménagements en un an ; des notions manquent, « comme des marches ».',
    ],
    mots: [
      '« Les lettres elles bougent. »',
      '« Moi je sais, mais dans ma bouche. »',
      '« Quand je réussis, la maîtresse met un soleil. »',
      '« Je voudrais lire le livre du chat tout<|e> seul<|e>. »',
    ],
    suite: [
      'Groupe de lecture {deux|trois} fois par semaine.',
      'A lu une phrase entière. Silence, puis fierté.',
      'Rendez-vous pris pour {la vue|un bilan}.',
      'Fatigue en fin de matinée, moins de refus.',
    ],
    mieux: ['Lit. Le livre du chat est fini.', '$Laprof parle d’un déclic.'],
    parents: [
      '$Mme fait les devoirs chaque soir, jusqu’aux larmes. On convient de dix minutes, pas plus.',
      '$Mme préfère un rendez-vous avant la réunion, pour ne pas « découvrir devant tout le monde ».',
      '$Mme lit avec les images et invente le reste. Je dis que c’est une bonne idée.',
    ],
    pas: [
      [
        'Dix minutes de lecture par soir, puis on s’arrête.',
        'Dix minutes, chaque soir, sans larmes.',
        'Les devoirs ont encore duré une heure lundi.',
      ],
      [
        'Contrôle de la vue, $Mme prend rendez-vous.',
        'Lunettes prescrites, choisies rouges.',
        'Pas de rendez-vous avant {février|le printemps}.',
      ],
    ],
    collegues: ['Équipe éducative : PPRE, point dans six semaines.', '$Laprof : on valorise l’oral, effet net.'],
    bref: ['A lu une phrase.', 'Lunettes.', 'Équipe éducative mardi.'],
  },
  {
    code: 'SCO-ORI',
    si: 'oriente',
    poids: 1.3,
    decor: {
      projet: [
        'la cuisine',
        'le soin aux animaux',
        'la menuiserie',
        'l’aide à la personne',
        'la maintenance',
        'le commerce',
        'l’horticulture',
      ],
      crainte: ['le trajet', 'l’internat', 'le prix des outils', 'ne connaître personne', 'se tromper'],
    },
    debut: [
      'Veut parler d’orientation « sans que ce soit un interrogatoire ».',
      'Projet : $projet. {La famille pensait à un lycée général|Personne à la maison n’a fait ce métier|En parle depuis deux ans, en silence|L’idée vient d’un voisin}.',
      'Le frein n’est pas la note, c’est $crainte.',
      'Journée portes ouvertes : {ne savait pas|n’osait pas y aller|personne pour l’emmener}.',
      'Place en internat à envisager ; n’a jamais dormi loin de chez <lui|elle> plus de trois nuits.',
      'Dossier à rendre pour {le 15 mars|la fin du mois|les vacances}, rien n’est rempli.',
    ],
    mots: [
      '« Tout le monde me demande ce que je veux faire, et après on me dit non. »',
      '« J’ai vu une vidéo, j’ai su que c’était ça. »',
      '« Si je prends l’internat, qui aide à la maison ? »',
      '« C’est pas un choix par défaut, c’est le mien. »',
      '« J’ai peur de me tromper et que ça soit pour la vie. »',
    ],
    suite: [
      'Mini-stage fait : « j’ai pas regardé l’heure ».',
      'A écrit sa lettre, seul<|e>. On corrige deux mots.',
      '$Ref a visité l’internat ; la chambre est {à deux|à trois}, avec vue sur le stade.',
      'Hésite entre deux vœux, dresse une liste de pour et de contre.',
      'Bourse d’internat calculée ensemble : une estimation seulement.',
    ],
    mieux: [
      'Vœux validés, le premier est bien le sien.',
      'Affecté<|e>. Court me le dire.',
      'Inscription faite, trousseau commencé.',
    ],
    parents: [
      '$Mme rêvait d’autre chose et finit par poser des questions sur $projet.',
      '$Mme s’inquiète de $crainte. On cherche ensemble, on trouve en partie.',
      '$Mme ne comprend pas les sigles. On écrit les mots en entier.',
      '$Mme veut être sûr<ref:|e> que ce choix vient de $E. $E le redit, debout.',
    ],
    pas: [
      ['Mini-stage demandé pour $projet.', 'Le mini-stage est fait.', 'Le mini-stage n’a pas encore de date.'],
      [
        'Visite de l’internat avec $ref, {mercredi|samedi}.',
        'L’internat a été visité.',
        'La visite de l’internat est reportée.',
      ],
      [
        'Évaluation sociale pour la commission, lue d’abord avec la famille.',
        'Évaluation lue ensemble, une phrase changée à la demande de $Mme.',
        'L’évaluation est à relire avec la famille.',
      ],
    ],
    collegues: [
      '$lapsy a reçu $E ; avis favorable au projet.',
      '$Pp soutiendra au conseil. Rien à ajouter de ma part.',
      'Direction : date de commission confirmée, dossier sous pli.',
    ],
    partenaires: [
      'Lycée d’accueil : place d’internat possible, réponse {fin mai|en juin}.',
      'CIO : documentation remise, entretien ouvert à la famille.',
    ],
    bref: ['Lettre finie.', 'Mini-stage lundi.', 'Affecté<|e>, premier vœu.', 'Dossier à relire.'],
  },
  {
    code: 'SCO-ORI',
    si: 'ecole ado-',
    poids: 0.7,
    debut: [
      'Passage en 6e préparé : l’école propose {une SEGPA|un dossier pour la commission}. $Mme demande du temps.',
      '$E a peur du « grand collège » : le self, les casiers, les grands.',
      'Dossier de commission : l’avis social est demandé. Rencontre pour cela, avec <lui|elle> d’abord.',
    ],
    mots: [
      '« Est-ce que là-bas on a le droit d’être lent ? »',
      '« Je veux apprendre mais pas devant tout le monde. »',
      '« J’aurai une clé de casier. »',
    ],
    suite: [
      'Visite du collège avec la classe. A mangé au self.',
      '$Mme a vu la SEGPA en activité ; les ateliers donnent envie.',
      'Liaison CM2-6e faite, sans transmettre plus que nécessaire.',
    ],
    mieux: ['Prêt<|e> pour la 6e, « j’ai déjà mon sac ».', 'La famille accepte la proposition.'],
    parents: [
      '$Mme entend « SEGPA » et se ferme. On part de ce que $E réussit.',
      '$Mme veut une visite avant de signer. La date est prise.',
      '$Mme a signé, sans regret, dit-<ref:il|elle>.',
    ],
    pas: [
      [
        'Visite du collège avec $Mme, {mardi|jeudi} matin.',
        'La visite du collège est faite, $E devant.',
        'La visite du collège attend une date.',
      ],
      ['Avis social écrit, lu à la famille avant envoi.', 'Avis lu à la famille, envoyé sous pli.', 'Avis à finir.'],
    ],
    collegues: [
      '$lapsy : bilan fait, convergence avec la classe.',
      '$laCpe réunit l’équipe éducative avant la commission.',
    ],
    bref: ['Visite du collège faite.', 'Avis envoyé.', 'Famille d’accord.'],
  },
  {
    code: 'SCO-COM',
    si: 'second',
    decor: {
      moment: ['l’après-midi', 'les heures de remplacement', 'la cour', 'le cours de {musique|technologie}'],
      calme: ['par le sport', 'en atelier', 'quand <il|elle> dessine', 'avec les petits de 6e'],
    },
    debut: [
      'Reçu<|e> après {une exclusion de cours|trois rapports|un passage en commission éducative}. Arrive fermé<|e>, repart bavard<|e>.',
      'Les difficultés se concentrent sur $moment. Ailleurs, rien.',
      'S’apaise $calme ; le dit <lui|elle>-même, sans fierté.',
      'Répond avant de comprendre, regrette ensuite. {Ne sait pas comment revenir en arrière|Aimerait une seconde chance par heure|L’orgueil fait le reste, dit-<il|elle>}.',
      'Chez <lui|elle>, on lui parle peu de l’école, sauf les jours de punition.',
      '{N’a pas mangé ce matin|Se couche tard, se lève tard, part à jeun|N’avait pas dormi la veille}. La colère de {11 h|la troisième heure|fin de matinée} a peut-être une cause simple.',
    ],
    mots: [
      '« On me regarde, je réponds, c’est toujours moi. »',
      '« J’ai une étiquette, même quand j’ai rien fait. »',
      '« Je m’énerve et après je suis bête. »',
      '« M. {Renaud|Colin|Vidal} il me parle normalement, alors je fais rien. »',
      '« Si je m’excuse on croit que c’est pour pas être puni<|e>. »',
    ],
    suite: [
      '{Deux|Trois} semaines sans rapport.',
      'Nouveau mot dans le carnet, pour {un téléphone|une réponse|un retard}. A baissé les yeux, sans crier.',
      'Tient la fiche de suivi, la fait signer chaque soir.',
      'A présenté des excuses écrites, refusées puis acceptées.',
      'Retour d’exclusion préparé ici : par où entrer, quoi dire.',
    ],
    mieux: [
      'Fiche de suivi levée.',
      'Élu<|e> {suppléant<|e>|délégué<|e> du CVC}. Personne ne s’y attendait, surtout pas <lui|elle>.',
      'Le conseil note une évolution.',
    ],
    parents: [
      '$Mme est convoqué<ref:|e> « toutes les semaines » et ne décroche plus.',
      '$Mme a honte en entrant, moins en sortant.',
      '$Mme voudrait une bonne nouvelle, une. $Pp en avait une.',
      '$Mme punit, supprime, ne sait plus quoi supprimer.',
    ],
    pas: [
      [
        'Fiche de suivi avec un seul objectif : attendre avant de répondre.',
        'La fiche de suivi est bonne {quatre|cinq|trois} jours sur cinq.',
        'La fiche de suivi est perdue. On en refait une.',
      ],
      [
        'Un lieu pour souffler, {le CDI|mon bureau}, une fois par jour.',
        'A soufflé au CDI et est revenu<|e> en cours.',
        'N’a pas eu le réflexe d’aller souffler.',
      ],
      [
        '$laCpe appellera $Mme pour la première bonne semaine.',
        'L’appel des bonnes nouvelles est fait. $Mme n’y croyait pas.',
        'Pas encore de bonne semaine à annoncer.',
      ],
    ],
    collegues: [
      'Commission éducative : mesure de responsabilisation, je ne dis rien du contexte familial.',
      '$Pp demande des clés. Je réponds en besoins : prévenir avant, parler bas, un seul adulte.',
      '$laCpe et moi : on évite l’appel du soir.',
    ],
    partenaires: ['Dispositif relais : dossier {envisagé|déposé}, six semaines, accord de $Mme.'],
    bref: [
      'Semaine sans rapport.',
      'Exclu<|e> de cours, passe souffler.',
      'S’est excusé<|e>.',
      'Bonne semaine, appel à $Mme.',
    ],
  },
  {
    code: 'SCO-COM',
    si: 'ecole',
    poids: 0.7,
    decor: { moment: ['la récréation', 'la cantine', 'le retour du sport', 'la fin de la journée'] },
    debut: [
      'Bagarres à $moment. $Laprof veut comprendre avant de punir.',
      '$E montre avec les mains ce qui « monte » : ventre, gorge, poings.',
      'Très <doux|douce> avec les plus petits, <vif|vive> avec son âge.',
      'Changement à la maison depuis peu : {un bébé|un nouveau logement|une nouvelle école}.',
    ],
    mots: [
      '« Il m’a traité<|e> et mes mains sont parties. »',
      '« Je veux bien jouer mais à mes règles. »',
      '« Quand la maîtresse dit mon prénom fort, ça fait comme un orage. »',
    ],
    suite: [
      'A dit « stop » au lieu de pousser. Une fois, et il faut la compter.',
      'Deux récréations aménagées par jour, avec un jeu calme.',
      'Nouvelle bagarre vendredi, excuses le lundi.',
    ],
    mieux: ['Plus de bagarre depuis {trois semaines|un mois}.', 'Joue avec tout le monde, perd sans drame.'],
    parents: [
      '$Mme en a assez des mots rouges. $Laprof en met désormais des verts aussi.',
      '$Mme raconte les mêmes orages à la maison, et ce qui les calme : l’eau, le noir, les bras.',
    ],
    pas: [
      [
        'Une carte « orage » que $E peut montrer.',
        'La carte « orage » a servi trois fois.',
        'La carte « orage » est restée dans la trousse.',
      ],
    ],
    collegues: ['$Laprof et $laCpe : même consigne pour tous les adultes de service.'],
    bref: ['Carte orage : oui.', 'Bonne récréation.', 'Bagarre vendredi.'],
  },
]
