// Parents and homes, whatever the story.

export const venuesParents: readonly string[] = [
  '$Mme reçu<ref:|e> {au bureau|à l’établissement|en fin de journée|avant son travail}, {seul<ref:|e>|$E nous rejoint à la fin|à sa demande|sur rendez-vous}.',
  '$Mme est venu<ref:|e> {en avance|directement de son travail|entre deux services|avec un bébé endormi|avec une pochette de papiers}.',
  'Rencontre avec $Mme, {demandée par moi|à sa demande|proposée par $laCpe}. Objet dit d’entrée, pas de convocation.',
  '?allo: $Mme reçu<ref:|e> avec interprète par téléphone.',
  '?autre: $Mme seul<ref:|e> ; $Mautre sera entendu<autre:|e> à part.',
  '{Deuxième|Troisième} rendez-vous proposé à $Mme, {le premier n’avait pas pu se faire|cette fois sur sa pause|à une heure qu’<ref:il|elle> a choisie}.',
  '$Mme n’était jamais entré<ref:|e> {dans l’établissement|dans ce bureau}. Reste d’abord debout.',
  '?!separes autre: Les deux parents sont là. {$Mme parle davantage, $Mautre approuve ou corrige|$Mautre commence, $Mme finit les phrases|Ils se regardent avant de répondre|Chacun a apporté ses papiers}.',
]

export const venuesFamille: readonly string[] = [
  '$Mme et $E ensemble, chacun son tour de parole.',
  'Rendez-vous à trois : $E a choisi sa chaise, {entre nous|près de la porte|face à <ref:lui|elle>}.',
  'Entretien commun préparé la veille avec $E.',
  '$E a demandé que cela se passe ici. $Mme aussi, chacun de son côté.',
]

export const attitudesParents: readonly string[] = [
  '{Inquiétude|Fatigue|Colère retenue|Gêne} au début, plus de confiance à la fin.',
  'Parle de $E avec tendresse.',
  'Prend des notes.',
  'Demande ce que l’établissement saura. Rien de ce qui est dit ici.',
  'Écoute beaucoup, répond peu, mais juste.',
  'Répète qu’<ref:il|elle> ne veut pas d’ennuis. On revient à ce qui aiderait.',
  'S’excuse de pleurer.',
  'Très au fait des démarches.',
  'Regarde l’heure, son bus part à {17 h 40|midi|18 h 10}.',
  'Remercie d’avoir été appelé<ref:|e> {« pour une fois que ce n’est pas pour se plaindre »|avant que cela s’aggrave}.',
]

export const accordsParents: readonly string[] = [
  '$Mme est d’accord pour que je revoie $E{, seul<|e>.|.| au même rythme.}',
  'Accord de $Mme pour un échange avec {$linf|$lePp|la MDS}, sur ce seul point.',
  '$Mme {préfère que rien ne parte pour l’instant|veut en parler d’abord à la maison|donnera sa réponse $cejour|dit oui pour l’essentiel, non pour le reste}.',
  'Information donnée sur le dossier et sur le droit d’y accéder.',
  'On se rappelle {avant vendredi|la semaine prochaine|après le rendez-vous}.',
  '$Mme a {mon numéro et mes jours|la ligne directe|la date notée sur son téléphone}.',
  'Rendez-vous repris $prochain.',
]

export const appels: readonly string[] = [
  'J’appelle $Mme {à l’heure de sa pause|comme convenu|en début d’après-midi}.',
  'Appel de $Mme {depuis son travail|ce matin|pendant midi|entre deux bus}.',
  '$Mme au téléphone, {voix claire|voix basse|pressé<ref:|e>|soulagé<ref:|e>}.',
  'Rappelé $Mme, {message d’hier|troisième essai|à sa demande}.',
]

export const appelsBrefs: readonly string[] = [
  'Message laissé à $Mme, {sans motif|avec mon numéro|avec mes jours de présence}.',
  '$Mme confirme {le rendez-vous|sa venue $cejour|que $E est au courant}.',
  '$Mme demande {le jour de ma présence|à décaler à $cejour|un papier pour la CAF|une attestation}. {Fait|Répondu|Noté}.',
  'Pas de réponse chez $Mme, {deux essais|je rappelle $cejour|messagerie pleine}.',
  '$Mme rappelle : {tout va mieux|rendez-vous obtenu|papier reçu|$E est à la maison, malade}.',
  '?autre: Appel de $Mautre, qui demande {à être reçu<autre:|e>|les dates|comment va $E}. Rendez-vous proposé.',
]

export const visites: readonly string[] = [
  'Visite annoncée par courrier. $Mme ouvre, {le café est prêt|la télévision est coupée aussitôt|le petit dort}. Logement {petit et tenu|chaleureux|en travaux|lumineux, trop étroit pour tous}.',
  'Visite à $commune avec {$As, de la MDS|une collègue|$linf}. {On s’assoit dans la cuisine|$Mme nous reçoit au salon|$E montre sa chambre}.',
  'À domicile, faute de transport pour $Mme. {Trois pièces pour six|Deux chambres|Une chambre pour trois}, chacun a son coin, même petit.',
  'Chez $Mme, en fin de journée. $E fait ses devoirs {à un bout de la table|par terre|sur le lit du haut} et écoute.',
  'Visite. Personne d’abord, puis $Mme arrive, {essoufflé<ref:|e>|les courses à la main}. On parle une heure.',
]

export const visitesVaines: readonly string[] = [
  'Porte close. Mot laissé sous pli, sans motif.',
  'Personne à la visite. {Un voisin dit qu’ils rentrent tard|Volets fermés|Nom changé sur la boîte} ; je rappelle.',
  'Visite décalée par $Mme, {un enfant malade|un rendez-vous à la CAF|changement d’horaires}.',
]

export const mediations: readonly string[] = [
  'Rencontre $Mme, $Pp et moi. Chacun expose, $E ferme la marche. {Accord sur trois points|On s’est entendu sur un essai de trois semaines|Le ton est monté, puis redescendu}.',
  'Médiation entre $E et {une camarade|$lePp|$ref}. Règle : on ne coupe pas. {Une demande chacun|Vingt minutes|Deux mains serrées}.',
  'Médiation école-famille à la demande de $Mme. {Le malentendu venait d’un courrier|Chacun craignait d’être jugé|Une date, un interlocuteur, un essai}.',
]

export const informationsParents: readonly string[] = [
  '$Mme informé<ref:|e> de l’entretien avec $E, en accord avec <lui|elle> : {le sujet, pas les mots|ce qui est prévu|le prochain rendez-vous}.',
  'Appel à $Mme après l’entretien. {Remercie d’être au courant|Pose peu de questions|Préfère en parler de vive voix}.',
  'Courrier simple à $Mme : $E a été reçu<|e>, je suis à sa disposition.',
]

export const aidesEducatives: readonly string[] = [
  'Demande {d’aide éducative à domicile|d’une TISF|d’un accompagnement budgétaire} écrite avec $Mme, ses mots en premier.',
  '$Mme signe la demande {d’aide éducative|de TISF}. Copie remise, envoi ce jour à la MDS.',
  'Réponse de la MDS : {aide accordée pour six mois|premier rendez-vous fixé|liste d’attente de deux mois}. $Mme prévenu<ref:|e>.',
]

/** When the story has said all it had to say. */
export const nouvellesDesParents: readonly string[] = [
  '$Mme trouve $E {plus calme|fatigué<|e>|plus bavard<|e> à la maison|un peu mieux}.',
  '$Mme raconte {le week-end|la semaine|les vacances} : {rien de grave|une sortie ensemble|un accrochage, vite fini}.',
  '$Mme demande {comment $E va ici|si cela se voit en classe|ce que je conseille}. {On y réfléchit à deux|Je renvoie la question|Je dis ce que $E m’autorise à dire}.',
  '$Mme a {retrouvé|cherche} {un emploi|un mi-temps|une formation}. Cela change {les horaires|l’humeur|le budget} de toute la maison.',
  '$Mme a reçu le bulletin. {Fierté|Déception|Soulagement}, dit-<ref:il|elle>, puis demande comment en parler.',
  '$Mme signale {un rhume|une mauvaise nuit|un rendez-vous médical}, rien de plus.',
  '$Mme voulait {remercier|des nouvelles|une date}. {Fait|Répondu|On fixe $cejour}.',
  '$Mme s’inquiète {des vacances|du stage|de la fin d’année}. On cherche {qui peut aider|une solution simple}.',
  '?fratrie: $Mme parle aussi de $frat, {qui va bien|qui pose d’autres questions|qui réclame la même attention}. Je note, à part.',
  '$Mme dit : « {C’est long, mais ça avance|On tient|Je vois la différence|J’ai repris confiance} ».',
]

/** How a file may begin on the telephone. */
export const demandesDesFamilles: readonly string[] = [
  'Appel de $Mme, {qui a eu mon nom par $laCpe|sur le conseil de $linf|« je ne sais pas si c’est à vous qu’il faut demander »}. Rendez-vous {$cejour|pris pour la semaine}.',
  '$Mme téléphone {avant l’ouverture|à midi|entre deux services} : voudrait {être reçu<ref:|e>|que je voie $E|un conseil d’abord}. {Entendu|Proposé $cejour|On commence par se voir}.',
]
