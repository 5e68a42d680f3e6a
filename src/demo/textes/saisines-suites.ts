// Requests that wait for somebody, that come twice, that a file took up, that a word of advice closed.
import type { Origine } from '../../domain/saisine.ts'
import type { Motif } from '../motifs.ts'

/** Who asked, what, and who or what is waited for. */
export type Attente = readonly [origine: Origine, texte: string, attente: string]

export const ATTENTES: readonly Attente[] = [
  [
    'parent',
    'Sa mère demande ce qui existe pour payer la demi-pension. Il manque un papier du père pour calculer.',
    'l’avis d’imposition du père',
  ],
  [
    'parent',
    'Le père voudrait une bourse, la date est passée. Nous avons écrit un recours ensemble.',
    'la réponse du service des bourses',
  ],
  [
    'gpds',
    'Nommé<|e> en groupe de prévention. La famille n’a pas pu venir, elle rappelle après le 5.',
    'un appel de la famille',
  ],
  [
    'service-social-departement',
    'Une collègue du département connaît peut-être la famille. Elle vérifie et me dit.',
    'la Maison des solidarités',
  ],
  [
    'parent',
    'Belle-mère au téléphone, inquiète. Elle préfère que la mère en parle elle-même.',
    'la mère, de retour lundi',
  ],
  [
    'direction',
    'Changement d’établissement demandé par la famille, dossier complet remis en main propre.',
    'la commission d’affectation',
  ],
  ['eleve', '$E veut d’abord en parler à sa grand-mère. Rien ne part avant.', 'son feu vert, après la grand-mère'],
  [
    'psy-en',
    'Orientation vers une classe à petit effectif évoquée. La famille réfléchit, sans date.',
    'la décision des parents',
  ],
  [
    'cpe-vie-scolaire',
    'Trajet en taxi demandé après l’opération. Le devis est chez l’assureur.',
    'l’accord de l’assurance',
  ],
  [
    'association',
    'Le club prête une tenue si quelqu’un écrit trois lignes. Lettre envoyée mardi.',
    'une réponse du club',
  ],
  [
    'parent',
    'La mère cherche une place à l’internat pour janvier. Une chambre se libère peut-être.',
    'la liste de l’internat',
  ],
  ['caf', 'Changement d’adresse non traité, les aides sont suspendues. Courrier refait avec le père.', 'la CAF'],
]

type Voix = readonly [origine: Origine, texte: string]
/** Two people, one pupil: to be proposed as doubles. */
export const PAIRES: readonly (readonly [theme: string, premiere: Voix, seconde: Voix])[] = [
  [
    'SCO-ABS',
    ['cpe-vie-scolaire', 'Pas de nouvelles depuis jeudi. Le portable de la mère est coupé.'],
    ['pair', 'Un camarade vient dire que $E est chez un cousin et « reviendra pas tout de suite ».'],
  ],
  [
    'FAM-AID',
    ['infirmier', 'Mal au dos : $E fait les courses de la semaine avant de rentrer.'],
    ['enseignant', 'Devoirs jamais faits le mardi. $E m’a dit préparer le dîner ce jour-là.'],
  ],
  [
    'FAM-SEP',
    ['parent', 'Le père appelle : $E ne lui parle plus depuis la rentrée, il ne comprend pas.'],
    ['enseignant', 'En cours, $E a dit « un seul parent, ça suffit », puis plus rien.'],
  ],
  [
    'SCO-COM',
    ['direction', 'Vitre cassée d’un coup de poing, sans témoin. Conseil de discipline écarté de peu.'],
    ['infirmier', 'Main bandée. $E dit avoir voulu « que ça s’arrête », sans dire quoi.'],
  ],
  [
    'ECO-CAN',
    ['commission-fonds-social', 'L’intendance signale deux trimestres impayés au nom de $E.'],
    ['parent', 'La mère passe à la sortie : elle a honte de devoir, elle voudrait étaler.'],
  ],
  [
    'PER-REL',
    ['cpe-vie-scolaire', 'S’isole au CDI à chaque récréation, demande à y rester après la fermeture.'],
    ['enseignant', 'La documentaliste voit $E tous les midis dans le même coin, sans déjeuner.'],
  ],
  [
    'FAM-RUP',
    ['pair', 'Deux amis s’inquiètent : $E a mis des vêtements dans son casier.'],
    ['cpe-vie-scolaire', 'Sac de sport plein trouvé dans un casier. $E rougit quand on en parle.'],
  ],
  [
    'SCO-ORI',
    ['psy-en', 'Parle surtout de partir travailler, « n’importe où, mais loin ».'],
    ['parent', 'La mère a trouvé un contrat d’apprentissage signé à sa place, elle veut comprendre.'],
  ],
  [
    'CLI-HAR',
    ['parent', 'On a caché trois fois le manteau de $E. Sa mère demande que cela reste discret.'],
    ['enseignant', 'Attend que tout le monde soit sorti pour quitter le vestiaire, depuis la rentrée.'],
  ],
  [
    'FAM-EDU',
    ['autre', 'Le grand frère, majeur, vient dire que leur mère est absente pour quinze jours.'],
    ['enseignant', '$E signe ses mots <lui|elle>-même, sans se cacher : « il n’y a que moi ».'],
  ],
  [
    'ECO-LOG',
    ['parent', 'Coup de téléphone du père : expulsion le 12, il ne sait pas où iront les enfants.'],
    ['cpe-vie-scolaire', 'Demande un casier de plus « pour garder des affaires ». Refusé, mais je m’interroge.'],
  ],
]

/** What came before a file that exists: who spoke first, by family of motives. */
export const OUVERTURES: Record<Motif, readonly Voix[]> = {
  absenteisme: [
    ['cpe-vie-scolaire', 'Seuil des quatre demi-journées passé, parents injoignables. Pouvez-vous prendre la suite ?'],
    ['parent', 'Appel de la mère : son enfant part le matin et, lui dit-on, n’arrive pas.'],
    ['gpds', 'Situation évoquée en groupe de prévention : le groupe demande que $E soit reçu<|e>.'],
    ['enseignant', 'Trois lundis blancs de suite. $E dit avoir mal au ventre.'],
    ['direction', 'Courrier d’absentéisme préparé. Je préfère que vous voyiez la famille avant.'],
  ],
  familial: [
    ['eleve', '$E passe la tête à la porte : « vous avez cinq minutes ? » C’était pour ce soir, à la maison.'],
    ['parent', 'Mère reçue sans rendez-vous, entre deux ménages. Elle ne sait plus comment parler à $E.'],
    ['infirmier', 'Larmes à l’infirmerie, un mot sur la maison, puis le silence.'],
    ['cpe-vie-scolaire', 'Ton qui monte dès qu’on parle des parents. $E veut bien d’un autre adulte.'],
    ['parent', 'Père au téléphone, calme et perdu : « je ne reconnais plus $E ».'],
  ],
  'mal-etre': [
    ['infirmier', 'Plus rien ne tient : sommeil, repas, amis. $E est d’accord pour venir.'],
    ['pair', 'Une amie l’accompagne jusqu’à mon bureau et repart aussitôt.'],
    ['enseignant', 'Carnet couvert de dessins noirs. $E m’a laissé les voir, je crois exprès.'],
    ['psy-en', 'Reçu<|e> pour l’orientation, mais il a surtout été question de fatigue. Je vous l’adresse.'],
    ['eleve', 'Passage sans rendez-vous : « je voulais juste savoir où c’était ».'],
  ],
  scolaire: [
    ['enseignant', 'Décroche dans trois matières d’un coup. Nous avons pensé à vous en conseil.'],
    ['parent', 'La mère demande une réunion « avec quelqu’un qui traduise le bulletin ».'],
    ['cpe-vie-scolaire', 'Rapports qui s’accumulent, toujours à la même heure. Il y a autre chose.'],
    ['direction', 'Équipe éducative fixée, votre regard serait utile avant.'],
    ['eleve', 'Vient pour changer de classe. La vraie question arrive à la fin.'],
  ],
  financier: [
    ['commission-fonds-social', 'Dossier sans pièces depuis un mois, la famille ne répond pas.'],
    ['parent', 'Demande simple de la mère : payer en plusieurs fois, et manger d’ici là.'],
    ['enseignant', 'Pas de calculatrice, pas de compas, et beaucoup d’excuses.'],
    ['direction', 'Impayé transmis par l’intendance. Je préfère ne pas envoyer l’huissier.'],
    ['infirmier', 'Monture prise en charge à moitié, le reste bloque la famille.'],
  ],
  protection: [
    ['infirmier', 'Des choses entendues à l’infirmerie, que $E accepte de vous redire.'],
    ['cpe-vie-scolaire', 'Ne veut plus rentrer le vendredi. Dit pourquoi, puis se reprend.'],
    ['enseignant', 'Une phrase en fin de cours m’a empêché de dormir. Je vous la rapporte telle quelle.'],
    ['service-social-departement', 'La collègue du secteur suit un petit frère, elle pense à $E.'],
    ['pair', 'Un ami trouve que « c’est pas normal, chez $E ».'],
  ],
  climat: [
    ['parent', 'Mère à l’accueil, des captures plein le téléphone.'],
    ['cpe-vie-scolaire', 'Rires à chaque passage de $E dans le couloir. J’ai commencé un relevé.'],
    ['pair', 'Deux élèves viennent dire ce qu’ils ont vu, et qu’ils n’ont rien fait.'],
    ['enseignant', 'Groupe de travail refusé trois fois. Personne ne veut de $E, sans raison dite.'],
    ['eleve', 'Demande à entrer par la loge le matin, sans expliquer d’abord.'],
  ],
  sante: [
    ['medecin', 'Reprise progressive après l’hôpital, un appui social serait bienvenu.'],
    ['infirmier', 'Protocole à mettre en place, la famille redoute les papiers.'],
    ['parent', 'Le père apporte un dossier de douze pages, il voudrait qu’on le lise avec lui.'],
    ['enseignant', 'Fatigue visible à partir de 15 h. Que peut-on aménager ?'],
    ['mdph', 'Notification reçue, la famille n’en comprend pas les suites.'],
  ],
  autres: [
    ['direction', 'Arrivée en cours d’année, sans dossier ni logement stable.'],
    ['association', 'Le centre d’hébergement demande un contact dans l’établissement.'],
    ['eleve', '?majeur: À peine majeur<|e> : « et après, je fais quoi ? »'],
    ['enseignant', '?allo: Première semaine sans un mot de français, et un vrai sourire.'],
    ['crip-ase', 'Placement en cours d’année, l’établissement change.'],
  ],
}

/** What was asked, and the advice that was enough. */
export const CONSEILS: readonly (readonly [origine: Origine, texte: string, conseil: string])[] = [
  [
    'enseignant',
    'Comment annoncer une mauvaise nouvelle à une classe entière ?',
    'Des mots simples, le matin, à deux adultes. Nous avons relu la phrase.',
  ],
  ['parent', 'Quelles pièces pour une carte de transport ?', 'Liste remise, guichet de la région indiqué.'],
  [
    'cpe-vie-scolaire',
    'Peut-on demander un livret de famille à l’inscription ?',
    'Oui à titre de preuve, non comme seule pièce. Texte transmis.',
  ],
  [
    'direction',
    'Qui prévenir quand deux parents réclament le même enfant à la grille ?',
    'Ce qu’un jugement permet, ce qu’une parole ne permet pas. Rappel écrit.',
  ],
  ['eleve', 'Peut-on venir parler pour un ami ?', 'Oui, et sans dire son nom. Revient s’il le souhaite.'],
  [
    'infirmier',
    'Où orienter une mère sans mutuelle ?',
    'Complémentaire santé solidaire, rendez-vous à la CPAM pris devant moi.',
  ],
  [
    'enseignant',
    'Un élève me confie tout, jusqu’où écouter ?',
    'Écouter, ne rien promettre, passer le relais. Je reste disponible.',
  ],
  ['parent', 'La cantine peut-elle être payée en trois fois ?', 'Oui, l’intendance a la procédure. Numéro donné.'],
  [
    'cpe-vie-scolaire',
    'Une élève veut changer d’adresse sans ses parents.',
    'Pas sans eux tant qu’elle est mineure. Elle viendra me voir.',
  ],
  [
    'direction',
    'Faut-il écrire au maire pour une expulsion annoncée ?',
    'Non, le service du logement suffit à ce stade. Contact donné.',
  ],
  [
    'association',
    'Peut-on présenter le club aux élèves boursiers ?',
    'À tous les élèves, par l’affichage, jamais sur une liste.',
  ],
]
