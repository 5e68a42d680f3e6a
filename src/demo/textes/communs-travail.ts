// Meetings, liaisons, writings and aids, whatever the story.

export const gpds: readonly string[] = [
  'GPDS. Ce qui est dit : « $E est suivi<|e>, la famille est d’accord ». {Emploi du temps allégé|Tutorat proposé par $Pp|Point dans trois semaines|$laCpe appelle $Mme avant toute lettre}.',
  'Situation évoquée au GPDS par $laCpe. {Je ne complète pas|Je propose de voir la famille|Je demande qu’on attende l’entretien de $cejour}.',
  'GPDS : {la PsyEN reçoit $E|la MLDS est saisie|pas de mesure nouvelle|retour sur l’essai, plutôt positif}. Mon engagement : {revoir $E avant le prochain|un appel à $Mme|rien de plus}.',
  'Cellule de veille, {cinq|sept|quatre} situations. Pour $E : {surveillance|maintien|sortie de la liste|aménagement prolongé}.',
]

export const equipesEducatives: readonly string[] = [
  'Équipe éducative. $Mme présent<ref:|e>, préparé<ref:|e> avec moi. {Chacun a dit une force avant une difficulté|Ton respectueux|Trop de monde autour de la table}. Décision : {aménagement de six semaines|bilan demandé|PPRE|un seul interlocuteur}.',
  'Équipe éducative à la demande de {$Laprof|$laDir|$Mme}. $E entre pour la fin et dit ce qu’<il|elle> veut garder. {Relevé envoyé|Prochaine dans deux mois|On se donne un trimestre}.',
  'Équipe éducative reportée, {$Mme souffrant<ref:|e>|salle prise|$lapsy absent<psy:|e>}.',
]

export const ess: readonly string[] = [
  'ESS. Aménagements relus un par un, {deux sont inutiles, on les retire|l’ordinateur n’est pas encore là|tout le monde les connaît enfin}. $E : « {c’est bien|moins de bruit|pas au premier rang} ».',
  'ESS avec l’enseignante référente, $Mme, $Pp. Suite : {renouvellement du dossier|maintien|demande d’heures|stage adapté}.',
]

export const syntheses: readonly string[] = [
  'Synthèse avec {la MDS|l’ASE|le CMP et la MDS}, $Mme informé<ref:|e>. Chacun son rôle : {école, soin, logement|suivi, relais, rythme}. Prochaine {dans deux mois|en fin de trimestre}.',
  'Synthèse de {quarante minutes|début de trimestre}. Point commun : ne plus multiplier les interlocuteurs. {$As coordonne|Je reste en lien pour l’école}.',
]

export const commissions: readonly string[] = [
  '?finance: Commission de fonds social, situation présentée sans nom. Avis {favorable|favorable partiel|reporté, pièce manquante}. Décision de la direction {attendue|notifiée à la famille}.',
  '?finance: Commission du mois : {six|neuf|onze} demandes, celle de la famille est {retenue|ajournée, devis attendu|retenue pour moitié}. Échanges {brefs|justes}, aucun nom.',
  '?!finance: Commission éducative. Entendu<|e> en présence de $ref. {Mesure de responsabilisation|Engagement écrit|Pas d’exclusion}.',
  '?lycee !finance: Commission d’affectation : dossier de $E défendu, {place trouvée|liste complémentaire|réponse sous huit jours}.',
]

export const ecrits: readonly string[] = [
  'Évaluation sociale {pour la commission|à la demande de la famille|demandée par la direction des services départementaux}, lue à $Mme et à $E avant envoi. {Une phrase changée|Rien changé|Une date corrigée}.',
  'Courrier {à la CAF|à la mairie|au bailleur|à la MDPH} avec $Mme, {recommandé|copie remise|envoyé ce jour}.',
  'Note de liaison {à la collègue du secteur voisin|à l’assistante sociale de l’hôpital}, accord de $Mme, le nécessaire seulement.',
  'Attestation {de suivi|de rendez-vous} remise à $Mme, sans motif.',
  'Lettre {d’appui|d’explication} écrite avec $E et $Mme, {deux brouillons|en une fois|dans leurs mots}. {Partie ce soir|À poster par $Mme|Copie gardée}.',
  'Dossier {de commission|d’orientation|de recours} : ma partie {est prête|à relire $cejour|est lue à $Mme}. {Enveloppe fermée au nom de la commission|Reste l’avis du médecin scolaire|Délai respecté}.',
  'Compte rendu d’entretien demandé par $Mme, {une page|fait devant <ref:lui|elle>|rien qui concerne un tiers}.',
  'Écrit commencé, à finir {demain|avant $cejour}. Faits et analyse sur deux pages séparées.',
]

export const ecritsProtection: readonly string[] = [
  '?!phy: Information préoccupante {rédigée|terminée|mise au propre} : {faits datés, par qui|faits, puis paroles, puis ce que j’en comprends|une page et demie}. {$Mme lit avant l’envoi|$Mme informé<ref:|e> {lundi|hier|ce matin}|Relue à voix haute}.',
  '?!phy: Note à la CRIP sur {la rentrée de $E|l’évolution depuis deux mois|les rendez-vous manqués}, {à sa demande|en complément}. $Mme {en connaît le contenu|prévenu<ref:|e> par téléphone|en a une copie}.',
  'Relance de la CRIP, {écrit du mois dernier|retour attendu depuis huit jours|évaluation en cours}. {Réponse sous quinzaine|Interlocutrice jointe|Message laissé}.',
  'Contribution à l’évaluation, demandée par la MDS : {scolarité et assiduité|ce qui va bien aussi|le lien entre $E et $ref}. {Lue à la famille|Famille informée de l’envoi}.',
  'Rapport social pour {l’audience|le juge des enfants}, sur demande écrite. {Daté, signé, envoyé|Relu avec la conseillère technique|$E sait ce qui y figure}.',
  '?!phy: Information préoccupante transmise à la CRIP par la voie du protocole. $Mme informé<ref:|e> {hier en entretien|ce matin par téléphone}. Copie à la conseillère technique.',
  'Écrit relu avec la conseillère technique : faits, paroles, analyse, chacun à sa place. Envoi {ce jour|demain matin}.',
  'Accusé de réception de la CRIP. {Évaluation confiée à la MDS|Délai de trois mois|Un interlocuteur nommé}.',
  '?!phy: Complément adressé à la CRIP, un fait nouveau, daté. $Mme prévenu<ref:|e>.',
  '?phy: Écrit {transmis|envoyé} ce jour, {après appel|par la voie du protocole}. Parents non informés à ce stade : {intérêt de l’enfant, motif écrit|consigne du parquet|décision prise avec la conseillère technique}.',
  '?phy: Copie {au président du conseil départemental|à la conseillère technique}, {avis de transmission à la direction académique|accusé reçu}. {$E sait qu’un écrit est parti|$E a choisi de ne pas le relire}.',
  '?phy: Complément écrit, {une date corrigée|un adulte de plus à nommer|paroles redites à $linf}. {Envoyé ce jour|Joint par téléphone d’abord}.',
]

export const aides: readonly string[] = [
  'Fonds social : fiche anonyme prête, {ressources et charges vérifiées|quotient calculé|montant proposé}. Accord de $Mme pour présenter la demande.',
  'Dossier {de cantine|d’équipement|de transport} instruit avec $Mme. Manque {l’avis d’imposition|un RIB|une quittance|rien, dossier complet}.',
  'Demande de bourse {hors délai, avec courrier|vérifiée en ligne|estimée avec $Mme, sous réserve}.',
  'Aide {accordée|accordée en partie|en paiement}. $Mme {prévenu<ref:|e>|remercie|soulagé<ref:|e>}.',
]

export const relais: readonly string[] = [
  '?grand16: Relais vers la mission locale, accord de $E. {Adressé|Premier rendez-vous donné|En attente}.',
  'Relais vers {la MDS|la Maison des adolescents|le CMP|le centre social}, accord de $Mme. {Adressé|En attente|Premier rendez-vous donné}.',
  'Retour {de la MDS|du CMP|de la Maison des adolescents} : {accueil accepté|liste d’attente|rendez-vous honoré|sans suite, la famille n’a pas rappelé}.',
]

export const accompagnements: readonly string[] = [
  'Accompagné<|e> {à la Maison des adolescents|au centre de santé|au centre social|à la MDPH}. {Le trajet a servi autant que le rendez-vous|Parle davantage en marchant|Rendez-vous court, utile}.',
  'Avec $E et $ref {à la mairie|à la MDPH|au CIO}. {Papiers complets|On revient dans quinze jours|Bon accueil}.',
]

export const observations: readonly string[] = [
  'Vu<|e> {dans la cour|à la sortie|au self|en atelier} : {seul<|e>, puis rejoint<|e>|entouré<|e>|à l’écart, lit|rit}.',
  'À la grille ce matin, {arrive en courant|reste dans la voiture dix minutes|accompagné<|e> par $ref|parle avec un groupe}.',
  '?ecole: En classe, invitation de $Laprof. {Lève la main|Cherche le regard|Travaille, se retourne souvent}.',
]

export const informels: readonly string[] = [
  '$Cpe dans le couloir : $E {va mieux|était absent<|e> hier|a demandé si j’étais là}. {Je note|Pas plus}.',
  '$Pp : {travail rendu|retour en cours|bonne participation|inquiétude légère}. Rien dit de la situation.',
  'Croisé $Mme à la grille, {deux phrases, debout|un sourire|« merci pour hier »|rendez-vous pris}.',
  '$linf m’attrape à midi : {passage de $E, repos|rien d’inquiétant|à revoir cette semaine}.',
]

export const liaisonsInternes: readonly string[] = [
  'Point avec {$laCpe|$lePp|$linf}, {accord de $E|accord de la famille}, sur {la présence|l’organisation|la cantine} seulement.',
  '{$laDir|$laCpe} demande « où on en est ». Réponse : c’est suivi.',
  '$lapsy et moi : {une convocation commune|chacun garde son cadre|relais à prévoir avec l’accord de $E}.',
  '$Pp {passe me voir|m’écrit|m’arrête à la pause} : {bonne semaine|baisse en {mathématiques|français}|se demande comment s’y prendre|a changé $E de place}. {Merci dit|On garde ce cap|Je propose d’attendre}.',
  '{$Cpe|$linf} demande s’il faut s’inquiéter. {Non, mais prévenir si cela change|On se revoit $cejour|Je vois $E avant de répondre}.',
  'Secrétariat : adresse {vérifiée|mise à jour}, sans autre mot.',
  '$laCpe a remis le billet, {$E viendra $cejour|$E a souri|$E demande si c’est grave}.',
  'Conseil de classe {préparé|rapporté} par $Pp : {encouragements|alerte sur le travail|rien de particulier}. Je n’y étais pas.',
]

export const liaisonsPartenaires: readonly string[] = [
  'MDS, {$As joint<as:|e>|message laissé à $As|$As rappelle} : {famille connue|pas de suivi à ce jour|rendez-vous commun possible}. Accord de $Mme pour cet appel.',
  '{CMP|Centre social|Mairie|Association de quartier} : {place possible|délai d’un mois|dossier reçu|bon contact}.',
]

export const projets: readonly string[] = [
  'Projet personnel écrit avec $E : {trois choses à garder, une à changer|d’ici Noël, d’ici juin|ce qui dépend de <lui|elle>, ce qui dépend des autres}.',
  'Relecture du projet : {deux points faits sur trois|un objectif abandonné, c’est permis|tout est à sa place}.',
]

export const avis: readonly string[] = [
  'Avis social pour {$laDir|l’inspection} : {assiduité|santé|orientation}, éléments utiles seulement, lus à $Mme.',
]

export const orientations: readonly string[] = [
  'Vu<|e> une fois. Orienté<|e> vers {$linf|$lapsy|la Maison des adolescents}, d’accord.',
]

export const TACHES: readonly string[] = [
  'Rappeler $Mme',
  'Relance : accusé attendu',
  'Écrit à terminer',
  'Évaluation à rendre',
  'Revoir $E',
  'Demander l’avis d’imposition',
  'Appeler la MDS',
  'Courrier à envoyer',
  'Billet de rendez-vous',
  'Pièces à recevoir',
  'Préparer le GPDS',
  'Vérifier la carte de cantine',
  'Rappeler le CMP',
  'Attestation à remettre',
  'Voir $laCpe',
  'Point à quinze jours',
  'Date de l’équipe éducative à confirmer',
  'Retour attendu de la MDS',
  '?autre: Appeler $Mautre',
]

/** How a file may begin without the pupil. */
export const signalementsInternes: readonly string[] = [
  '$laCpe me parle de $E : {présence irrégulière|tristesse depuis quinze jours|changement d’attitude|« quelque chose ne va pas »}. Je propose de <le|la> recevoir, {cette semaine|$cejour}.',
  '$lePp souhaite que je reçoive $E. {Je lui demande d’en parler d’abord à l’élève|D’accord, sans qu’on me dise tout|Billet pour $cejour}.',
  'Demande de {$linf|$lapsy|$laDir} pour $E, {objet général seulement|urgence non, vigilance oui|famille prévenue}.',
  'Nom de $E donné au point hebdomadaire. {J’ouvre quand je l’aurai vu<|e>|Rendez-vous à proposer|La famille sera appelée d’abord}.',
]

/** A last touch, true of any note. */
export const complements: readonly string[] = [
  'Noté {à chaud|en fin de journée|le soir même|dans le train}.',
  '{$Cpe|$linf|$Pp} n’en sait pas plus.',
  'Accord de {$E|$Mme|chacun} {redit|rappelé|noté}.',
  '{Bon|Court} échange.',
  'À relire avant {$cejour|les vacances|la prochaine rencontre}.',
  'Rien d’autre à {signaler|prévoir} pour $E.',
  '$E {le sait|sera prévenu<|e>|a été prévenu<|e>}.',
  'Suite {$cejour|la semaine prochaine|après le prochain rendez-vous}.',
]
