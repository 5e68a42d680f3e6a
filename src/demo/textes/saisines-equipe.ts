// What the adults of a school say of a pupil, at the door, on the phone, after a meeting. Each sentence is said once in
// the whole service. Templates as in the scenarios: <masculine|feminine> of the pupil, $variable, "?trait: " before.

/** Theme once studied, words. */
export type Propos = readonly [theme: string, texte: string]

export const VIE_SCOLAIRE: readonly Propos[] = [
  [
    'SCO-ABS',
    'Quatre demi-journées manquées depuis lundi, toujours le matin. $E dit s’occuper des petits. La mère, jointe, ne savait pas.',
  ],
  [
    'PE-NEG',
    'Vêtements humides deux jours de suite, sac perdu. $E répond que « c’est la machine ». Je n’ai pas insisté.',
  ],
  ['FAM-EDU', 'Reste au portail jusqu’à 18 h 30 chaque soir. L’agent d’accueil me l’avait dit, je l’ai constaté hier.'],
  [
    'FAM-CON',
    'Carnet signé par $E à la place de sa mère depuis octobre. <Il|Elle> l’a reconnu aussitôt et demande à parler à quelqu’un.',
  ],
  [
    'FAM-SEP',
    'Deux exclusions de cours en huit jours, jamais avant. $E a dit au surveillant n’avoir « plus personne » depuis la séparation.',
  ],
  [
    'SCO-ABS',
    'Retards tous les lundis depuis que $E dort chez son père, à trente kilomètres. Les parents ne s’accordent pas sur un aménagement.',
  ],
  [
    'ECO-INT',
    'Dispute au réfectoire, sans gravité. Après, $E m’a demandé si l’on pouvait dormir à l’internat « toute l’année ».',
  ],
  [
    'ECO-CAN',
    'Plus un repas pris depuis la Toussaint, alors que la demi-pension est payée à moitié. La famille ne répond plus aux courriers.',
  ],
  [
    'FAM-CON',
    'Le père est venu hors de lui à la loge, il réclamait le téléphone de $E. On l’a calmé. $E demande à sortir par l’autre porte.',
  ],
  ['ECO-DRO', 'Trois mots dans le carnet, aucun n’est vu. Le numéro donné à la rentrée n’est plus attribué.'],
  [
    'PE-NEG',
    'Un surveillant a vu $E vider les restes des plateaux dans un sac. « C’est pour le chien. » Il n’y a pas de chien, dit son cousin.',
  ],
  [
    'CLI-CYB',
    'Une amie a remis des captures : $E y est moqué<|e> tous les soirs depuis deux semaines. Les parents des auteurs sont prévenus.',
  ],
  [
    'FAM-AID',
    'Demande à sortir à 11 h chaque mardi « pour le kiné de maman ». Je n’avais jamais entendu parler de ce kiné.',
  ],
]

/** Heads and teachers of primary schools. */
export const ECOLES: readonly Propos[] = [
  ['PE-NEG', 'Arrive sans avoir mangé, prend deux goûters. La maîtresse de l’an dernier disait la même chose.'],
  [
    'ECO-LOG',
    'Fratrie de trois arrivée lundi d’un hébergement d’urgence. Ni dossier, ni cantine. Les parents viennent volontiers.',
  ],
  [
    'ECO-FOU',
    '$E est venu<|e> en sandales toute la semaine. Le carton des chaussures serait « encore chez la tante ».',
  ],
  ['FAM-EDU', 'Personne à la grille à 16 h 30, pour la troisième fois ce mois-ci. Une voisine a fini par venir.'],
  ['SCO-COM', '$E mord quand on l’approche, depuis les vacances. L’équipe éducative n’est que le mois prochain.'],
  [
    'FAM-DEU',
    'Le grand-père qui l’élève est hospitalisé. Une tante dépanne, elle demande ce qu’elle a le droit de signer.',
  ],
  ['SCO-ABS', 'Absences tous les vendredis, « pour les papiers ». $E a manqué la moitié des séances de lecture.'],
  ['ECO-VOY', 'Classe découverte dans trois semaines. Les parents disent non, $E pleure : c’est le prix, je crois.'],
]

export const INFIRMERIE: readonly Propos[] = [
  ['PER-MAL', 'Sept passages en un mois, ventre et tête, toujours avant le sport. $E accepte de vous voir.'],
  ['ECO-LOG', 'Cernes, bâillements, « je dors dans le salon ». Ils sont six dans deux pièces.'],
  [
    'PER-SAN',
    'Lunettes cassées depuis septembre. La mère attend la carte de la mutuelle, $E plisse les yeux au premier rang.',
  ],
  [
    'FAM-DEU',
    '$E a demandé, à la porte, si l’on pouvait appeler l’hôpital. Sa mère y est depuis lundi, je l’apprenais.',
  ],
  ['ECO-CAN', 'Poids en baisse, bilan normal. $E saute le repas du soir « pour laisser aux petits ».'],
  ['FAM-CON', 'Malaise au gymnase, rien de médical. À froid, $E parle de cris à la maison, pas de coups.'],
  ['ECO-TRA', 'Rendez-vous d’ophtalmologie manqué deux fois, faute de trajet : quarante kilomètres, pas de car.'],
  [
    'PER-ADD',
    'Nous avons parlé de sommeil. $E joue en ligne jusqu’à trois heures, personne ne le sait chez <lui|elle>.',
  ],
  [
    'PER-SAN',
    'Traitement de l’asthme interrompu : plus de médecin depuis le déménagement, pas de place avant janvier.',
  ],
  ['ECO-LOG', 'Mains gercées, la chaudière est en panne depuis dix jours. $E se lave au gymnase.'],
  ['PER-MAL', 'Passe chaque mardi, s’assoit, ne dit rien, repart. Cette fois, $E a demandé qui vous étiez.'],
  [
    'ECO-DRO',
    'La famille avance les frais d’une attelle et n’a plus de quoi payer la suite. $E ne veut pas que cela se sache.',
  ],
  ['FAM-AID', 'Douleurs au dos, $E porte sa petite sœur dans cinq étages : l’ascenseur est arrêté depuis la rentrée.'],
]

export const PROFESSEURS: readonly Propos[] = [
  [
    'PER-MAL',
    'Rédaction sur « un lieu où je suis bien » : copie blanche, puis $E est resté<|e> à la fin du cours sans parler.',
  ],
  ['SCO-DIF', 'Moyenne passée de 14 à 8, sans un mot de trop. $E répond que « ça va ».'],
  ['ECO-FOU', 'Plus de matériel, plus de tenue. $E emprunte tout et s’en excuse à chaque fois.'],
  ['ECO-LOG', 'A demandé la place près du radiateur. J’ai plaisanté, $E non.'],
  [
    'SCO-ABS',
    'S’endort en deuxième heure, tous les jeudis. Il est question d’un travail « pour aider », que $E ne précise pas.',
  ],
  [
    'ECO-VOY',
    'Voyage de mars : le papier est revenu avec un « non » écrit de la main de $E, pas de celle d’un parent.',
  ],
  ['FAM-SEP', 'Sa mère attendait un autre rendez-vous que la réunion : elle veut parler du père, pas des notes.'],
  ['CLI-HAR', '$E ne lit plus à voix haute depuis que le fond de la classe rit. Rien de net, mais à chaque cours.'],
  ['SCO-ORI', '?oriente: Fiche de vœux vide, à trois semaines du conseil. $E dit que de toute façon, ils partent.'],
  ['MIG-EANA', 'Comprend vite, écrit peu. $E traduit tout à la maison, même les soirs de contrôle.'],
  [
    'FAM-DEU',
    'Après le cours sur la famille, $E a rangé ses affaires et quitté la salle. <Il|Elle> est revenu<|e> s’excuser.',
  ],
  ['ECO-FOU', '?lp: À l’atelier sans chaussures de sécurité, « pas avant le 10 ». $E regarde les autres travailler.'],
  ['ECO-DRO', 'Trois devoirs rendus au dos de feuilles déjà écrites. Je n’ai rien dit devant la classe.'],
  ['PER-REL', 'Mange seul<|e> dans l’escalier du gymnase, à l’abri des regards. Plusieurs collègues l’ont vu<|e>.'],
  ['SCO-REF', 'Présent<|e> à la grille, absent<|e> en classe : $E repart avant la sonnerie, deux fois cette semaine.'],
]
