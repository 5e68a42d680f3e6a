// The reviewed list of all that can leave a browser, field by field, with why it is no measure of anybody's work. A new
// type or field fails the test until somebody has read this rule again and written it here (docs: « Ce que l'outil ne
// mesure pas »). Printed anew by PERMANENCE_IMPRIMER=1; the reason and the nature of a number are always written by hand.
//
// After a field, what it is when that is not plain: `jour`, `instant`, `heure`; of a number, `compte` (how many things were
// counted), `rang` (a position, a version, a number in a conversation), `annee`, `reglage` (a parameter), `poste` (the share
// of a post), `affiche` (a day of the week that is posted), `ecole` (open data on schools).

/** Why, then every field. */
export type Revue = Readonly<Record<string, readonly [raison: string, champs: string]>>

const Q = 'A question: nothing is told but where to look.'
const ECOLE = 'The directory of schools, open data.'
const HORAIRE = 'A posted schedule: when she can be found, not when she worked.'
const SIEGE = 'Who may enter, and how to reach her.'
const COFFRE = 'Sealed bytes, who may open them, and their places in a log.'
const SAISINE = 'The state of a request that its writer may see, and sealed words.'
const SCELLE = 'Sealed bytes, and who may open them.'
const JOURNAL = 'The log of a coffre: who may read it, and since when; no content.'
const ANNUAIRE = 'Who is certified, holds a sector or is on the duty roster: said beforehand, by signature.'
const DEMANDE = 'Words between whoever asks and who answers.'
const PROTECTION = 'A writing of child protection, for those the protocol names: days of facts and of sendings.'
const PIECE = 'A piece of a file, for those who hold it: what a colleague must find there.'
const PERSONNEL = 'Hers alone.'

export const REVUE: Revue = {
  'GET /api/releves': [Q, 'annee:annee'],
  'GET /api/remontees': [Q, 'annee:annee'],
  'POST /api/releves/:depot/ouverture': [
    'Told before a head opens one relevé alone: shown to whoever transmitted it.',
    'depot',
  ],
  'POST /api/publications': [
    'What is published, for everybody and for good.',
    'catalogue annee:annee cellules[].<CellulePubliee>',
  ],
  'POST /api/releves': ['Which sector and year; the totals are sealed.', 'secteur annee:annee depot.<Depot>'],
  'POST /api/remontees': ['Which year; the tables are sealed.', 'annee:annee depot.<Depot>'],
  'PUT /api/campagnes/:annee': ['A decision of the heads, in writing.', 'annee:annee close parTrimestre decision'],
  'DELETE /api/brouillons/:brouillon': [COFFRE, 'brouillon'],
  'GET /api/coffres/:coffre/audit': [Q, 'coffre avant:rang'],
  'GET /api/changements': [Q, 'depuis:rang'],
  'GET /api/depots': [Q, 'apres'],
  'GET /api/audit': [Q, 'avant:rang'],
  'POST /api/depots': [COFFRE, 'depots[].<Depot>'],
  'POST /api/coffres/:coffre/ouverture': ['Who opened a file, for its referent; never for the hierarchy.', 'coffre'],
  'POST /api/sync': [COFFRE, 'coffres[].coffre coffres[].rang:rang coffres[].journal:rang'],
  'PUT /api/brouillons/:brouillon': [COFFRE, 'brouillon coffre epoque:rang ct'],
  'POST /api/pieces': [COFFRE, 'enveloppes[].enveloppe.<Enveloppe> enveloppes[].depot'],
  'DELETE /api/imports-etablissements/:id': [ECOLE, 'id'],
  'GET /api/etablissements/:uai': [Q, 'uai'],
  'GET /api/etablissements': [Q, 'q degre statut priorite departement perimetre apres'],
  'GET /api/imports-etablissements/:id': [Q, 'id genre apres:rang'],
  'POST /api/imports-etablissements/:id/application': [ECOLE, 'id'],
  'POST /api/imports-etablissements': [ECOLE, 'id fichier contenu'],
  'PUT /api/etablissements/:uai/criteres/:critere': [ECOLE, 'uai critere present'],
  'GET /api/public/annuaires/:service': [Q, 'service depuis:rang'],
  'GET /api/public/guichets/:uai': [Q, 'uai'],
  'POST /api/public/epreuves': [Q, 'uai'],
  'POST /api/public/recu/messages': [
    SAISINE,
    'uai adresse n:rang depots[].<Depot> travail.epreuve travail.solution:reglage',
  ],
  'POST /api/public/recu': [Q, 'adresse'],
  'POST /api/public/saisines': [
    SAISINE,
    'uai service depots[].<Depot> emetteur urgent lecteur adresse travail.epreuve travail.solution:reglage',
  ],
  'DELETE /api/absences/:id': [HORAIRE, 'id'],
  'DELETE /api/presences/:id': [HORAIRE, 'id'],
  'POST /api/calendrier': ['The calendar of the ministry.', 'fichier texte apercu'],
  'PUT /api/absences/:id': [
    'Days when she is not there, said by herself so that another answers; without a cause.',
    'id membre du:jour au:jour',
  ],
  'PUT /api/moi/courriel': [SIEGE, 'courriel'],
  'PUT /api/guichets/:uai': [
    'Until when the public page of a school is closed.',
    'uai ouvertEnVacances fermeJusqua:jour',
  ],
  'PUT /api/personnels/:membre': [SIEGE, 'membre uai fonction'],
  'PUT /api/presences/:id': [
    HORAIRE,
    'jourDeSemaine:affiche semaine debut:heure fin:heure bureau id uai du:jour au:jour',
  ],
  'PUT /api/protocole': ['A rule of the service.', 'protocole.<Protocole>'],
  'PUT /api/reveils': [
    'Days to come when something waits for her, without subject, so that she is told.',
    'jours[]:jour',
  ],
  'GET /api/annuaire': [Q, 'depuis:rang'],
  'POST /api/annuaire': [COFFRE, 'entrees[].<EntreeSignee>'],
  'POST /api/journal': [
    COFFRE,
    'entrees[].entree.<EntreeSignee> entrees[].scelles[].<Scelle> entrees[].etiquette.generation:rang entrees[].etiquette.sceau entrees[].enveloppes[].<Enveloppe> entrees[].retention',
  ],
  'POST /api/recouvrement/parts': [COFFRE, 'generation:rang parts[].gardien parts[].index:rang parts[].sceau'],
  'POST /api/garde/:saisine/compte': [SAISINE, 'saisine depot.<Depot>'],
  'POST /api/saisines/:saisine/etat': [SAISINE, 'saisine etat'],
  'POST /api/portes/parts': [
    COFFRE,
    'parts[].coffre parts[].epoque:rang parts[].membre parts[].generation:rang parts[].sceau',
  ],
  'POST /api/saisines/:saisine/relais': [SAISINE, 'saisine depot.<Depot>'],
  'POST /api/saisines/:saisine/reponses': [SAISINE, 'saisine n:rang sceau'],
  'POST /api/saisines': [SAISINE, 'uai depots[].<Depot> urgent lecteur'],
  'PUT /api/affectations/:id': [
    'A post, its share and its dates, as the service decided them: nothing of what is done there.',
    'id membre role secteur titre quotite:poste debut:jour fin:jour',
  ],
  'PUT /api/personnes/:membre': [SIEGE, 'membre telephone'],
  'PUT /api/secteurs/:id': ['Schools of a sector.', 'id nom bassin uais[]'],
  'POST /api/bail': [SIEGE, 'poste jours'],
  'POST /api/demo/code': [SIEGE, 'identifiant'],
  'POST /api/sieges/invitation': [SIEGE, 'invitation'],
  'POST /api/session/parametres': [SIEGE, 'identifiant'],
  'POST /api/session': [SIEGE, 'identifiant serrure preuve codeUnique'],
  'POST /api/sieges': [SIEGE, 'membre identifiant nom prenom role'],
  'POST /api/voile': [SIEGE, 'preuve'],
  'PUT /api/sieges': [
    SIEGE,
    'invitation trousseau.<TrousseauScelle> preuves[].serrure preuves[].genre preuves[].preuve parametres.sel parametres.passes:reglage parametres.memoire:reglage',
  ],
  'PUT /api/trousseau': [SIEGE, 'trousseau.<TrousseauScelle> preuves[].serrure preuves[].preuve'],
  'PUT /api/voile': [SIEGE, 'preuve'],
  'depot saisine': [
    DEMANDE,
    'genre format uai emetteur langue urgent pour eleve.nom eleve.prenom eleve.classe demandeur.nom demandeur.qualite demandeur.telephone texte joindre.moyen joindre.precision eleveInforme parentsInformes recu voix:rang',
  ],
  'depot message': [DEMANDE, 'genre format saisine n:rang texte langue voix:rang'],
  'depot voix': [DEMANDE, 'genre format de ordre:rang sur:rang type donnees'],
  'depot garde': [
    'What was done for a pupil in a colleague’s place, told to her.',
    'genre format saisine n:rang le:instant texte',
  ],
  'depot relais': [
    'A saisine handed to a colleague, with its story.',
    'genre format saisine.<Saisine> motif messages[].sens messages[].n:rang messages[].le:instant messages[].texte',
  ],
  'depot copie': [PROTECTION, 'genre format ecrit fige.<Fige> contenu.<ContenuDEcrit>'],
  'depot suite': [PROTECTION, 'genre format suite.<Suite>'],
  'depot releve': ['The totals of a sector, and when they were sent.', 'genre format le:instant releve.<Releve>'],
  'depot remontee': [
    'The rounded tables of a service, and when they were sent.',
    'genre format le:instant remontee.<Remontee>',
  ],
  'reponse au recu': [DEMANDE, 'format le:instant texte'],
  'depot scelle': [
    'Who signed, as any letter is signed.',
    'texte signature.service signature.membre signature.certificat:rang signature.sig',
  ],
  'journal creer': [
    JOURNAL,
    'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang corps.genre corps.secteur corps.annee:annee corps.epoque.numero:rang corps.epoque.engagement corps.epoque.porte corps.membres[].service corps.membres[].membre corps.membres[].role corps.membres[].debut:jour corps.membres[].fin:jour',
  ],
  'journal epoque': [
    JOURNAL,
    'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang corps.epoque.numero:rang corps.epoque.engagement corps.epoque.porte corps.motif',
  ],
  'journal accorder': [
    JOURNAL,
    'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang corps.membre.service corps.membre.membre corps.membre.role corps.membre.debut:jour corps.membre.fin:jour corps.motif',
  ],
  'journal retirer': [
    JOURNAL,
    'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang corps.membre.service corps.membre.membre corps.motif',
  ],
  'journal referent': [
    JOURNAL,
    'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang corps.membre.service corps.membre.membre',
  ],
  'journal accepter': [
    JOURNAL,
    'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang corps.entree:rang',
  ],
  'journal cloturer': [JOURNAL, 'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang'],
  'journal rouvrir': [JOURNAL, 'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang'],
  'journal effacer': [
    JOURNAL,
    'service log n:rang prev le:instant type vu.rang:rang vu.tete vu.annuaire:rang corps.piece',
  ],
  'annuaire genese': [
    ANNUAIRE,
    'service log n:rang prev le:instant type corps.gardiens[].membre corps.gardiens[].nom corps.gardiens[].prenom corps.gardiens[].signature corps.gardiens[].sceau corps.gardiens[].generation:rang corps.k:reglage',
  ],
  'annuaire certificateur': [
    ANNUAIRE,
    'service log n:rang prev le:instant type corps.membre corps.debut:jour corps.fin:jour',
  ],
  'annuaire certificat': [
    ANNUAIRE,
    'service log n:rang prev le:instant type corps.membre corps.nom corps.prenom corps.signature corps.sceau corps.generation:rang corps.role corps.diplome',
  ],
  'annuaire revocation': [ANNUAIRE, 'service log n:rang prev le:instant type corps.certificat:rang corps.motif'],
  'annuaire recouvrement': [
    ANNUAIRE,
    'service log n:rang prev le:instant type corps.generation:rang corps.publique corps.n:rang corps.k:reglage corps.gardiens[]',
  ],
  'annuaire secteur': [
    ANNUAIRE,
    'service log n:rang prev le:instant type corps.secteur corps.nom corps.uais[] corps.membres[] corps.coffre corps.porte corps.epoque:rang corps.jusqua:jour',
  ],
  'annuaire garde': [
    ANNUAIRE,
    'service log n:rang prev le:instant type corps.tours[].membre corps.tours[].debut:instant corps.tours[].fin:instant',
  ],
  'annuaire interim': [
    ANNUAIRE,
    'service log n:rang prev le:instant type corps.membre corps.debut:jour corps.fin:jour',
  ],
  'piece eleve': [PIECE, '<PieceQuelconque> genre eleve.<Eleve> ouvertLe:jour informeLe:jour informes themePrincipal'],
  'piece responsable': [PIECE, '<PieceQuelconque> genre responsable.<Responsable>'],
  'piece note': [
    PIECE,
    '<PieceQuelconque> genre type jour:jour heure:heure uai secteur lieu presents[].qui presents[].personneId presents[].nom themes[] texte',
  ],
  'piece tache': [PIECE, '<PieceQuelconque> genre libelle echeance:jour faiteLe:instant note'],
  'piece prevu': [PIECE, '<PieceQuelconque> genre jusqua:jour'],
  'piece a-noter': [PIECE, '<PieceQuelconque> genre jour:jour mots ecriteLe:instant'],
  'piece saisine': [PIECE, '<Saisine> <PieceQuelconque> genre'],
  'piece message': [PIECE, '<PieceQuelconque> genre saisine sens n:rang le:instant texte langue par voix:rang'],
  'piece voix': [PIECE, '<PieceQuelconque> genre de ordre:rang sur:rang type donnees'],
  'piece liste': [
    'Pupils of a class, with the minimum.',
    '<PieceQuelconque> genre uai annee:annee classe niveau le:jour eleves[].cle eleves[].ine eleves[].nom eleves[].usage eleves[].prenom eleves[].sexe eleves[].naissance:jour eleves[].regime',
  ],
  'piece liste-responsables': [
    'Adults of the pupils of a class.',
    '<PieceQuelconque> genre uai annee:annee classe cle scelle',
  ],
  'piece ecrit': [PROTECTION, '<ContenuDEcrit> <PieceQuelconque> genre etat abandon fige.<Fige>'],
  'piece suite': [PROTECTION, '<Suite> <PieceQuelconque> genre par'],
  'piece document': [PIECE, '<PieceQuelconque> genre de nom type ordre:rang sur:rang donnees'],
  'piece copie': [PROTECTION, '<PieceQuelconque> genre ecrit par recueLe:instant fige.<Fige> contenu.<ContenuDEcrit>'],
  'piece fusion': [PIECE, '<PieceQuelconque> genre avec'],
  'piece releve': [
    'The totals of a sector as they were sent: when, and by whom.',
    '<PieceQuelconque> genre le:instant par releve.<Releve>',
  ],
  'piece remontee': [
    'The rounded tables of a service below: which, and when they came.',
    '<PieceQuelconque> genre de le:instant remontee.<Remontee>',
  ],
  'piece secret-de-publication': ['Draws the rounding of what is published.', '<PieceQuelconque> genre secret'],
  'piece grille': [
    'How our tables fill somebody else’s.',
    '<PieceQuelconque> genre nom du:jour cases[].feuille cases[].adresse cases[].libelle cases[].source.table cases[].source.dims[] cases[].source.impossible',
  ],
  'piece preferences': [
    PERSONNEL,
    '<PieceQuelconque> genre derniersTypes[] pageDesMesuresLue touchesSeules etablissement',
  ],
  'piece tetes': [PERSONNEL, '<PieceQuelconque> genre annuaire:rang tetes[][] tetes[][]:rang'],
  '<CellulePubliee>': ['One published number.', 'table dims[] valeur:compte valeur'],
  '<CelluleArrondie>': ['One rounded number.', 'table dims[] n:compte secret'],
  '<Releve>': [
    'Counts of a sector for a year, by school.',
    'catalogue secteur annee:annee colonnes[] blocs[].table blocs[].uai blocs[].lignes[][][] blocs[].lignes[][][]:compte',
  ],
  '<Remontee>': [
    'Rounded counts of a service for a year.',
    'catalogue annee:annee secteurs:compte cellules[].<CelluleArrondie>',
  ],
  '<TableauxPublies>': [
    'Published counts of a service for a year.',
    'catalogue annee:annee cellules[].<CellulePubliee>',
  ],
  '<ContenuDEcrit>': [
    PROTECTION,
    'type complete commenceLe:instant entete.urgence entete.appel entete.reference emetteur.nom emetteur.fonction emetteur.uai emetteur.etablissement emetteur.telephone emetteur.courriel emetteur.cosignataires enfant.nom enfant.prenom enfant.sexe enfant.naissance:jour enfant.lieuDeNaissance enfant.adresse enfant.uai enfant.etablissement enfant.classe enfant.regime responsables[].personneId responsables[].nom responsables[].prenom responsables[].lien responsables[].lienPrecision responsables[].autorite responsables[].adresse responsables[].adresseProtegee responsables[].telephone responsables[].heberge responsables[].langue mineurs.autres mineurs.liste[].nom mineurs.liste[].prenom mineurs.liste[].naissance:jour mineurs.liste[].etablissement mineurs.liste[].lien adultes.auDomicile adultes.miseEnCause mesures motif.themes[] motif.precision faits.liste[].jour:jour faits.liste[].heure:heure faits.liste[].par faits.liste[].texte faits.liste[].puise.note faits.traces.presentes faits.traces.description faits.traces.medecin faits.traces.medecinPrecision propos.liste[].texte propos.liste[].jour:jour propos.liste[].heure:heure propos.liste[].question propos.liste[].par propos.liste[].puise.note propos.circonstances parents scolarite actions evaluation demande protection information.titulaires[].personneId information.titulaires[].informe information.titulaires[].le:jour information.titulaires[].comment information.titulaires[].reaction information.titulaires[].raison information.enfant.informe information.enfant.le:jour information.enfant.raison destinataires[].code destinataires[].nom destinataires[].quoi destinataires[].canal destinataires[].adresse destinataires[].telephone piecesJointes',
  ],
  '<Fige>': [PROTECTION, 'le:instant jour:jour par secteur empreinte delais.<Delais>'],
  '<Suite>': [PROTECTION, 'ecrit quoi jour:jour destinataire canal preuve texte'],
  '<Delais>': [
    'What a protocol expects of others.',
    'accuseJours:reglage retourMois:reglage retourMoisMoinsDeDeuxAns:reglage',
  ],
  '<Protocole>': [
    'A rule of the service.',
    'titre du:jour entete[] destinataires[].code destinataires[].nom destinataires[].pour destinataires[].quoi destinataires[].canal destinataires[].adresse destinataires[].telephone delais.<Delais> numeros[].nom numeros[].numero numeros[].quand conseil',
  ],
  '<Saisine>': [
    'A request and its story, for those who hold the sector.',
    'uai emetteur origine mode recueLe:instant urgence pour eleve.nom eleve.prenom eleve.classe demandeur.nom demandeur.qualite demandeur.telephone texte langue joindre.moyen joindre.precision eleveInforme parentsInformes saisine recu voix:rang etat pas[].etat pas[].le:instant pas[].par pas[].motif theme adhesion conflit dossier attente attenteJusqua:jour doublonDe',
  ],
  '<Eleve>': [PIECE, 'nom prenom sexe naissance:jour uai classe regime ine telephone'],
  '<Responsable>': [
    PIECE,
    'personneId civilite nom prenom lien lienPrecision telephone courriel adresse langue heberge peutRecevoir.autorite peutRecevoir.depuis:jour peutRecevoir.jusqua:jour peutRecevoir.decisionVueLe:jour peutRecevoir.decision peutRecevoir.ordonnanceDeProtection peutRecevoir.adresseProtegee peutRecevoir.contactAutorise peutRecevoir.contactPrecision peutRecevoir.ditPar',
  ],
  '<Depot>': [SCELLE, 'coffre epoque:rang depot sceau'],
  '<EntreeSignee>': [
    SCELLE,
    'octets signatures[].service signatures[].membre signatures[].certificat:rang signatures[].sig',
  ],
  '<Enveloppe>': [SCELLE, 'entete ct sig'],
  '<Scelle>': [SCELLE, 'epoque:rang pour.service pour.membre pour generation:rang sceau'],
  '<TrousseauScelle>': [
    SCELLE,
    'generation:rang chiffre serrures[].id serrures[].genre serrures[].publique serrures[].sceau serrures[].sel serrures[].passes:reglage serrures[].memoire:reglage',
  ],
  '<PieceQuelconque>': [PIECE, 'format annule copieDe.piece copieDe.base:rang'],
}
