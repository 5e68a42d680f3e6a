import type { Scenario } from './scenario.ts'

export const decrochage: readonly Scenario[] = [
  {
    code: 'SCO-DEC',
    si: 'second ado',
    poids: 0.8,
    decor: {
      depuis: ['avant les vacances', 'dix jours', 'trois semaines', 'un mois'],
      reve: ['travailler tout de suite', 'un CFA', 'partir chez sa tante', 'une école de la deuxième chance'],
    },
    debut: [
      'Plus en cours depuis $depuis. <Il|Elle> a accepté de venir parce que {sa copine|un surveillant|un copain} l’a accompagné<|e> jusqu’à la porte.',
      'Journées dehors ou chez un ami, rentre à l’heure des cours pour que $ref ne voie rien.',
      'Le décrochage a suivi {un redoublement|une exclusion de trois jours|une orientation refusée}. <Il|Elle> raconte cela d’un trait.',
      'Parle de $reve. Pas de colère, une sorte de fatigue.',
      'Ne rejette pas l’idée d’un retour « si c’est pas tout d’un coup ».',
      'Le carnet de correspondance est vide depuis {octobre|le mois dernier}, <il|elle> le pose sur mon bureau comme une preuve.',
    ],
    mots: [
      '« Je sers à rien là-dedans. »',
      '« Ils ont continué sans moi, ça se voit. »',
      '« Si je reviens, je m’assois où ? »',
      '« J’ai dit que j’étais malade et après j’ai plus eu le courage. »',
      '« Je veux faire quelque chose de mes mains. »',
      '« La première heure ça irait, c’est la cour qui me stresse. »',
    ],
    suite: [
      'Une reprise à mi-temps est proposée : {mardi et jeudi|trois matinées}. <Il|Elle> a dit oui à deux matinées.',
      'Venu<|e> {une fois sur deux|deux matins sur trois}. Chaque venue compte.',
      'La MLDS l’a reçu<|e>. Le projet de $reve reste ouvert.',
      'Pas de nouvelle depuis dix jours. Message laissé, sans insister.',
      'S’est assis<|e> au CDI toute une matinée, la documentaliste lui a donné du rangement. « C’était bien. »',
    ],
    mieux: [
      'Retour à temps plein depuis lundi, avec un tuteur.',
      'Admis<|e> {au CFA|en classe relais|en troisième prépa-métiers}, départ le mois prochain.',
      'Reprend pied : {deux|trois} notes ce mois-ci, les premières depuis longtemps.',
    ],
    parents: [
      '$Mme ne dort plus. « J’ai tout essayé, la douceur et le reste. »',
      '$Mme travaille et ne peut pas vérifier ; le silence de la maison l’inquiète plus que les absences.',
      '$Mme craint que $E {reste enfermé<|e>|traîne}. Elle est d’accord pour une reprise par petits morceaux.',
      '$Mme demande qu’on ne parle pas tout de suite d’examen.',
    ],
    pas: [
      [
        'Une matinée par semaine pour commencer, le {mardi|jeudi}.',
        'La matinée prévue est tenue, {seul<|e>|accompagné<|e> jusqu’à la grille}.',
        'N’a pas franchi la grille {mardi|jeudi}, mais a répondu au message.',
      ],
      [
        'Rendez-vous à la MLDS, j’y vais avec <lui|elle>.',
        'Rendez-vous à la MLDS fait ensemble.',
        'Rendez-vous à la MLDS reporté à sa demande.',
      ],
      [
        '<Il|Elle> choisit l’adulte qui l’accueillera : $Cpe.',
        '$Cpe l’attend chaque fois à l’entrée, c’est devenu une habitude.',
        '$Cpe était en formation ce jour-là, <il|elle> est reparti<|e>.',
      ],
    ],
    collegues: [
      'GPDS : emploi du temps allégé, tuteur {$Pp|$Cpe}. Je ne dis rien de plus que « la famille est d’accord ».',
      '$laCpe propose que $E passe d’abord par le CDI.',
      '$Pp enverra le travail par l’ENT, sans note.',
    ],
    partenaires: [
      'MLDS : place en module de six semaines, début {le 12|après les vacances}.',
      'PSAD : situation connue, un seul interlocuteur désormais.',
    ],
    bref: ['Venu<|e> deux heures.', 'Pas venu<|e>. Message laissé.', 'A franchi la grille.', 'Une matinée entière.'],
  },
  {
    code: 'SCO-REF',
    si: 'second',
    decor: {
      lieu: ['la cour', 'le hall', 'la cantine', 'les couloirs à l’intercours'],
      adulte: ['l’infirmière', 'la documentaliste', '$laCpe'],
      refuge: ['sa chambre', 'chez sa grand-mère', 'le canapé du salon'],
    },
    debut: [
      'N’arrive plus à passer {le portail|l’arrêt de bus}. Mal au ventre dès le {dimanche soir|réveil}, pleurs dans la voiture.',
      'Bon<|ne> élève, aucun conflit. Ne comprend pas <lui|elle>-même ce qui arrive.',
      'Le plus difficile : $lieu, {le bruit et le monde|« tout le monde en même temps »}.',
      'A raté {deux|trois} semaines, vit beaucoup dans $refuge. Travaille pourtant à la maison.',
      'Vu<|e> à la maison faute de pouvoir venir. Parle bas, sourit à la fin.',
      'Mains serrées sur les genoux, regarde la porte. Je l’entrouvre, <il|elle> respire.',
    ],
    mots: [
      '« Dans ma tête je veux, c’est mon corps qui veut pas. »',
      '« Je compte les marches pour pas réfléchir. »',
      '« Si on me force, c’est pire le lendemain. »',
      '« Le dimanche c’est le pire jour. »',
      '« J’ai peur de vomir devant tout le monde. »',
      '« Ici ça va, parce qu’il y a pas de bruit. »',
    ],
    suite: [
      'Est entré<|e> par le parking, $adulte l’attendait. Resté<|e> {une heure|jusqu’à 10 h|la matinée}.',
      'Deux jours tenus, puis nuit blanche et retour en arrière.',
      'Le premier rendez-vous au CMP a eu lieu. <Il|Elle> ne souhaite pas en parler ici, c’est entendu.',
      'Les cours par le CNED sont arrivés, $E préfère venir « un peu ».',
      'A mangé {à la cantine à 11 h 20, avant les autres|dans mon bureau}. Première fois depuis {un mois|la Toussaint}.',
    ],
    mieux: [
      'Une journée entière, la première. N’en fait pas une affaire.',
      'Reprend {l’anglais et les mathématiques|les matinées}. Le PAI fixe le reste.',
      'Entre avec les autres depuis {mardi|une semaine}, sans qu’on l’attende.',
    ],
    parents: [
      '$Mme passe ses matinées {sur le parking|à négocier}. « On me dit de tenir bon, on me dit de ne pas forcer. »',
      '$Mme se sent jugé<ref:|e> par la famille : « Pour eux, c’est un caprice. »',
      '$Mme accepte l’idée d’un retour progressif et demande que quelqu’un l’appelle, chaque matin, une seule personne.',
      '$Mme a pris rendez-vous chez le médecin traitant.',
    ],
    pas: [
      [
        'Entrée par le parking à {8 h 20|9 h}, une heure, pas plus.',
        'L’heure convenue est tenue trois fois sur quatre.',
        'L’entrée par le parking n’a pas été possible cette semaine.',
      ],
      [
        '<Il|Elle> peut sortir de cours avec une carte, sans se justifier.',
        'La carte a servi deux fois, retour en classe les deux fois.',
        'Un remplaçant n’avait pas été prévenu pour la carte.',
      ],
      [
        'Mot au médecin scolaire pour un PAI, avec l’accord de $Mme.',
        'Le PAI est signé.',
        'Le médecin scolaire n’a pas encore pu le recevoir.',
      ],
    ],
    collegues: [
      'Avec $linf : accueil possible pour $E à l’infirmerie, sans question.',
      '$laCpe sort les appels automatiques pour $E ; $Mme n’en pouvait plus.',
      '$Pp note les progrès, pas les absences.',
    ],
    partenaires: [
      'CMP : suivi commencé, rythme d’une fois par quinzaine. Rien d’autre n’est demandé.',
      'Médecin scolaire : PAI en cours, retour progressif admis.',
    ],
    bref: ['Resté<|e> une heure.', 'Pas pu entrer.', 'Entré<|e> par le parking.', 'Matinée tenue.'],
  },
]
