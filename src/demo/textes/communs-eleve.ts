// What an interview with a pupil is made of, whatever the story: how she came, how she held herself, how it ended.

export const premieresVenues: readonly string[] = [
  'Venu<|e> {seul<|e>|avec une amie|avec un camarade}, {à la récréation|entre deux cours|sur le temps de midi|avant la sonnerie}.',
  'Reçu<|e> à la demande de {$laCpe|$lePp|$linf}, prévenu<|e> la veille par billet.',
  '?second: {A frappé deux fois, est reparti<|e>, est revenu<|e>|Est passé<|e> trois fois devant la porte|A glissé un mot sous la porte hier}. {Première rencontre|Premier contact|On ne se connaissait pas}.',
  'Première rencontre. Je me présente, dis ce que je garde pour moi et ce que je ne pourrais pas garder.',
  '$Mme {avait appelé pour que je reçoive $E|m’avait demandé de voir $E|souhaitait que $E me parle}. {D’accord pour venir, « pour voir »|Est venu<|e> sans traîner|« C’était pas mon idée », puis s’installe|N’était pas contre}.',
  'Premier rendez-vous {reporté une fois|après deux billets|le jour même de la demande}. {S’assoit au bord de la chaise|Pose son sac, regarde autour|Demande où est la sortie, reste}.',
  'On commence par {l’emploi du temps|les vacances|ce qui va bien|le trajet du matin}, le reste vient {seul|ensuite|en fin d’entretien}.',
  '{Un camarade|Une amie|$frat} l’a {poussé<|e> à venir|accompagné<|e> jusqu’au couloir}. {Entre seul<|e>|Hésite, entre|Sourit en entrant}.',
  'Je {reçois $E|vois $E} pour la première fois, {un quart d’heure|une demi-heure|le temps d’une récréation}. {Dit merci pour le billet sans motif|Ne s’attendait pas à une pièce calme|Avait préparé une phrase}.',
  'Vu<|e> {à l’heure du déjeuner|avant la première heure|en fin de journée}, {sur conseil de $linf|de sa propre initiative|après un mot de $lePp}.',
  'Adressé<|e> par {$linf|$lapsy|$laDir}, qui ne m’a rien dit de plus que son prénom.',
  '?second: {S’inscrit d’habitude sur la feuille puis raye son nom. Aujourd’hui, non|Avait pris rendez-vous deux fois sans venir. Cette fois, oui|Voulait « juste savoir à quoi je sers ». Est resté<|e>}.',
  'Cherchait {l’infirmerie|le secrétariat|un mouchoir}, s’est assis<|e> ici{.| pour souffler.| finalement.}',
  '?ecole: $Laprof l’accompagne jusqu’à la porte et repart.',
  'Premier entretien, {à sa demande|à la demande de $ref|proposé par $laCpe}. Informé<|e> qu’un dossier est ouvert et de qui peut le lire.',
  '?interne: Vu<|e> en fin de journée, avant l’internat.',
  'Se demande pourquoi {on l’appelle|il faut venir|c’est tombé sur <lui|elle>}. {J’explique en trois phrases, on commence|Je réponds simplement ; les épaules descendent|Je dis ce que je sais, et ce que je ne sais pas}.',
]

export const venues: readonly string[] = [
  'Venu<|e> seul<|e>{, à l’heure|, en avance|, sans rendez-vous|}.',
  'Sur rendez-vous, {à l’heure|un peu en retard|en avance}.',
  'Passe {entre deux cours|à la récréation|avant le bus|sur le temps de midi}.',
  'Revu<|e> {comme convenu|à sa demande|après les vacances|plus tôt que prévu}.',
  'Entre sans frapper, s’excuse, s’assoit.',
  'Attendait dans le couloir depuis dix minutes.',
  '?second: Vient à la place de {l’étude|la récréation|la permanence du foyer}.',
  'Billet remis ce matin, vient {aussitôt|dans l’heure|l’après-midi}.',
  '?lycee: Passe en coup de vent, reste finalement.',
  'Reçu<|e> {vingt minutes|une petite demi-heure|dix minutes} à sa demande.',
  '?ecole: Vient en sautillant, choisit la petite chaise.',
  '?interne: Vu<|e> après les cours, avant l’étude de l’internat.',
]

export const attitudes: readonly string[] = [
  'Garde son {sac|manteau} sur les genoux.',
  'Parle {bas|vite|sans me regarder|plus librement|en choisissant ses mots}.',
  'Sourit {à la fin|en partant|deux fois}.',
  'Longs silences, tenus sans gêne.',
  'Pleure un peu, {s’essuie avec sa manche|refuse le mouchoir|accepte un verre d’eau}.',
  'Regarde {la fenêtre|ses mains|l’horloge}, puis parle.',
  'Plus détendu<|e> que la dernière fois.',
  'Fatigué<|e>, {les yeux cernés|bâille, s’excuse}.',
  'Répond d’abord par oui et par non.',
  'Raconte dans l’ordre, précise les dates.',
  '?ecole: Dessine pendant qu’on parle.',
  '?second: Joue avec {le cordon de sa capuche|son stylo|ses clés}.',
  'A de l’humour, {et s’en sert|même aujourd’hui}.',
  'Demande deux fois si cela reste entre nous. Je redis la règle.',
  'Remercie en partant.',
]

export const accordsDeParole: readonly string[] = [
  'D’accord pour que j’appelle $ref, {pas aujourd’hui|en sa présence|dès ce soir}.',
  'Préfère le dire d’abord <lui|elle>-même à $ref.',
  'Ne veut pas que $laCpe sache. Je ne dirai que « suivi<|e> par le service social ».',
  'Souhaite que $lePp soit au courant, pas du détail.',
  'Ce que je peux dire à l’équipe : « besoin de souplesse en ce moment ». <Il|Elle> valide la phrase.',
  '{On convient ensemble des mots que j’emploierai avec $Mme|On choisit ce qui sera dit à $Mme, et ce qui reste ici|Écrit avec moi la phrase pour $ref}.',
  'Autorise un mot à {$linf|$lePp|$laCpe}, {sur la fatigue seulement|« pas plus »|écrit sous ses yeux}.',
  '{Rien ne sort d’ici pour l’instant|Pas d’appel à la maison aujourd’hui|Demande à réfléchir avant que j’appelle}, c’est {noté|entendu|convenu}.',
  '?majeur: Majeur<|e> : rien ne part chez ses parents sans son accord.',
]

export const suites: readonly string[] = [
  'On se revoit $prochain.',
  'Rendez-vous {donné|pris} $prochain.',
  'À revoir $prochain.',
  'Reviendra $prochain, noté dans son carnet.',
  'Prochain rendez-vous : $prochain.',
]

export const suitesSansDate: readonly string[] = [
  'Reviendra si besoin, {sait où me trouver|connaît mes jours}.',
  'À revoir {dans quinze jours|après les vacances|avant le conseil}.',
  'Pas de nouveau rendez-vous fixé, {à sa demande|on laisse venir}.',
  'Je repasse {$cejour|la semaine prochaine}.',
  '?second: Billet {la semaine prochaine|dans dix jours}.',
  'Préfère revenir de <lui|elle>-même.',
]

export const analyses: readonly string[] = [
  'À ce stade : pas de danger, une période difficile et des appuis.',
  'Mon impression, à part des faits : porte plus que son âge.',
  'Appuis : {$frat|un ami proche|un adulte de l’établissement}, et l’envie d’en parler.',
  'Je comprends mieux le lien entre la fatigue et le reste. À vérifier avec $ref.',
  'Rien qui demande d’aller plus vite. On garde le rythme.',
  'Reste une question sur les soirées ; à reprendre doucement.',
  'Le besoin premier paraît être d’être entendu<|e>, avant toute démarche.',
]

export const fins: readonly string[] = [
  '?!grave: Dernier rendez-vous {pour l’instant|d’un commun accord}. Dossier à clore en fin de {trimestre|mois}.',
  '?grave: Le suivi continue ailleurs, {le service nommé a pris le relais|un adulte désigné fait le lien}. On se dit au revoir.',
  '?grave: Relais assuré, vérifié {par téléphone|avec $ref}. Je clos, la porte reste ouverte.',
  '?!grave: On arrête là, d’un commun accord. <Il|Elle> sait comment revenir.',
  '?!grave: Objectif atteint, dit avec ses mots : « {c’est bon|ça roule|c’est réglé} ».',
  '?!grave: Fin de l’accompagnement. Je lui ai demandé ce qui avait aidé : « {le calme|qu’on me croie|d’avoir le temps|de pouvoir le dire|que ça reste là} ».',
  '?!grave: Plus de demande. On se dit au revoir simplement.',
]

export const manques: readonly string[] = [
  'Absent<|e> au rendez-vous. {Billet redonné|Message à la vie scolaire|Nouveau billet pour $cejour}.',
  'Ne vient pas. {Était en contrôle|Absent<|e> de l’établissement|Avait oublié}, à reprendre.',
  'Rendez-vous manqué, croisé<|e> {à la grille|dans le hall} : « {j’ai oublié|demain ?|pas aujourd’hui} ».',
  'Pas venu<|e>, {en sortie scolaire|malade|exclu<|e> deux jours|en contrôle}.',
  'Ne s’est pas présenté<|e>. $laCpe confirme sa présence en cours. Je laisse passer {deux jours|le week-end}.',
]

export const bribes: readonly string[] = [
  'Passe dire bonjour, {ça va|tout va bien|pressé<|e>|avec le sourire}.',
  '{Cinq|Dix} minutes à la récréation. {Rien de neuf|Va mieux|Reparle de la même chose|Voulait une date}.',
  'Vu<|e> dans {le couloir|la cour|le hall|la file du self}, {ça va|un signe de la main|« à jeudi ? »|préoccupé<|e>}.',
  '{Confirme|Déplace|Annule} le rendez-vous de $cejour.',
  'Rapporte {le papier signé|l’attestation|le formulaire}.',
  'Voulait savoir si j’avais eu {$Mme|la réponse|le courrier}. {Pas encore|Oui, hier}.',
  'Montre {sa note|son dessin|son téléphone réparé|son bulletin}. {Content<|e>|<Fier|Fière>|Sans commentaire}.',
  'Revient chercher {son écharpe|un mouchoir|l’adresse|le numéro}. Reste debout.',
  'Demande si je suis là $cejour. Oui.',
  'Juste « merci pour l’autre fois ».',
]

/** When the story has said all it had to say. */
export const nouvelles: readonly string[] = [
  'Semaine {calme|moyenne|chargée|sans histoire}, {rien à ajouter|le dit en haussant les épaules|« ça va »}.',
  'Parle surtout {de ses amis|du stage|des vacances|d’un film|de $frat}. C’est nouveau.',
  'A {bien|mal|peu} dormi cette semaine.',
  'Reprend là où on s’était arrêtés, sans transition.',
  'Fait le point de <lui|elle>-même : {deux choses qui vont, une qui ne va pas|« mieux qu’en septembre »|« pareil, mais je m’énerve moins »}.',
  'A {revu|appelé|croisé} {une amie d’avant|un cousin|un ancien professeur}, ça lui a fait du bien.',
  'On relit ce qui avait été décidé. {Une chose tient, l’autre non|Presque tout tient|<Il|Elle> en raye une}.',
  'Le bulletin est arrivé : {une remontée|une baisse|des mots aimables}. {En parle peu|Le sort de son sac|Sourit}.',
  '{Contrariété|Dispute|Malentendu} avec {un camarade|un professeur|$ref}, c’est passé.',
  'Avait préparé une question : {« ça sert à quoi un dossier ? »|« vous serez là l’an prochain ? »|« on peut changer d’avis ? »}.',
  'S’intéresse {à un métier|à un club|à l’internat|au bénévolat}, en parle pour la première fois.',
  'Humeur légère. Le reste attendra.',
]

export const paroles: readonly string[] = [
  '« {Aujourd’hui|Cette semaine|Là} j’ai rien à dire, je peux rester quand même ? »',
  '« {Vous écrivez tout|Vous notez ça aussi} ? » Je montre ce que j’écris.',
  '« C’est {mieux|moins pire|différent} qu’avant. »',
  '« {Je gère|Je fais avec|J’avance}, doucement. »',
  '« Je voulais juste que vous le sachiez. »',
  '« {Hier|Lundi|Ce matin} j’ai failli pas venir. »',
  '« Ça fait du bien quand {quelqu’un écoute|on me coupe pas|c’est calme}. »',
  '« On peut parler d’autre chose ? »',
]
