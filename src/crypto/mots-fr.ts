// 7,776 common French words of 4 to 8 letters, one for five dice: chosen by frequency from @zxcvbn-ts/language-fr 4.1.2
// (MIT), kept when an-array-of-french-words 2.0.0 (MIT) knows them; plurals, conjugated forms, first names and words
// that hurt left out. Accents do not count when a phrase is typed. The order is frozen.
export const MOTS: readonly string[] = `
abandon abat abattage abattre abbatial abbaye abbé abbesse abcès abdique abdiquer ablation aboli abolir abonde abonné abord abordage aborde aborder abouti aboutir abrégé abri abrite abriter abroge
abroger abrupt abrupte absence absent abside absinthe absolu absolue absorbé absorber absurde abusif abusive acacia académie acadien acajou acanthe accablé accalmie accède accéder accent accentue
accepté accepter accès accident acclamé accolade accolé accompli accord accorde accorder accoste accoster accroche accroît accru accrue accrut accueil accumule accusé accuser acerbe acétate acétique
acétone acharné achat acheminé acheté acheter acheteur achève achever acide acidité acier aciérie acquérir acquiert acquis acquise acquit acquitté acre acronyme acropole acte acteur actif action
actionné active activité actrice actuel actuelle acuité adage adagio adapté adapter additif addition additive adepte adéquate adhère adhérer adhésion adieu adjacent adjectif adjoint adjointe adjudant
adjuge adjuger admet admettre admire admis admise admit adonné adonner adopté adopter adoptif adoption adoptive adorable adore adorer ados adossé adoucir adresse adresser adulte adverbe adverse aequo
aérien aérienne aérobie aérogare aéronef aéroport aérosol affaibli affaire affamé affecté affectif affiche afficher affilié affinage affine affiner affinité affirme affirmer affleure afflux affres
affrété affreuse affreux affronte affublé afghan afghane afin africain afro agave agence agenda agent aggravé agha agile agilité agir agira agissait agissant agit agneau agora agraire agrandi agrandir
agréable agréé agrégé agrément agrès agressé agressif agreste agricole agronome aide aider aïeul aïeux aigle aigre aigrette aiguille aïkido aile aileron ailier aille ailleurs aimable aimer aîné ainsi
airain airbus aire aisance aisé aisément aisselle ajouré ajout ajoute ajouter ajusté akkadien alarme albanais albâtre albatros albédo albinos album alcalin alcaline aldéhyde aléa alentour alerte
alésage alezan alfa algèbre algérien algue alibi alicante aliéner aligne aliment alimente alinéa allé allégé alléger allegro aller alliage alliance allié allô allongé allonger alloué allouer allumage
allumé allumer allure allusion almanach alors alouette alpage alpe alpha alphabet alpin alpine alsacien altéré altérer altérité alterne alterner altesse altiste altitude alto alumine alun amalgame
amande amante amarante amarrage amarré amasser amateur amazone ambiance ambiant ambiante ambigu ambiguë ambition ambon améliore amen aménagé aménager amende amender amené amener amiable amiante amical
amicale amidon amie aminé amiral amirauté amitié ammoniac ammonium amnistie amont amorçage amorce amorcer amorphe amortir amoureux amovible ampère amphibie ample ampleur amplifié amputé amuse amuser
anaconda anarchie anatomie ancêtre anche anchois ancien ancienne ancrage ancré ancrer andalou andante andine anéantir anecdote anémie anémone ange angélus angevin angevine angine anglais anglaise
angle anglet anglican anhydre animal animale anime animer anion anneau année annexe annexer annexion annonce annoncer annuel annuelle annulé annuler anobli anode anonyme anorexie anormale anse antan
ante antenne antichar anticipé antidote antigène antilope antipape antique aortique août apache apaise apanage aperçoit aperçu aperçut apex apical aplati aplomb apnée apogée apollon apologie apôtre
apparat appareil apparu apparue apparut appât appauvri appel appelé appeler appelle appentis appétit applaudi applique appoint apport apporté apporter apposé apposer apprécie apprend apprenne apprenti
appris apprit approche approuvé appui appuie appuient appuyer âpre âprement aptitude aqueduc aqueuse aqueux arabique arachide araignée araméen arbalète arbitral arbitre arbitrer arbore arborer arbre
arbuste arcade arcature archange arche archet archiduc archipel archive arctique ardent ardente arête argent argentan argenté argile argileux argon argot argument argus aride aridité arlequin armada
armagnac armateur armature armement arménien armer armoire armorial armure arnaque arôme aronde arraché arracher arrangé arranger arrêt arrête arrêter arrière arriver arrondi arrosage arrose arsenal
arsenic artère article articule artifice artisan artiste aryenne ascèse asile aspe aspect asphalte assailli assainir assaut asse asséché assemblé asseoir assez assidu assiège assiéger assiette assigne
assigner assimilé assis assise assiste assister associé associer assomme assorti assouvir assumé assumer assure assurer assureur assyrien aster asti astral astre atelier athée athéisme athénée athlète
atlas atoll atome atomique atout atrium atroce atrophie attaché attacher attaque attaquer attarde atteint atteinte attelage attelé attelle attenant attend attendre attente atténue atténuer atterri
atterrir attesté attester attique attire attirer attitré attitude attrapé attraper attribué attribut atypique aubépine auberge auburn aucun aucune audible audience audio audit auditeur auditif
audition auditive augmente aulne aumône aune auprès auquel aura aurai auréole aurez aurochs aurons auront auspices aussi aussitôt austère austral australe autarcie autel auteur autisme autiste auto
autobus autocar automate automne autonome autopsie autorail autorise autorité autour autre auvent auxquels avais aval avalé avaler avance avancer avant avantage avare avarice avarie avec aven avenant
avenir aventure avenue avère avérer avers aversion averti avertir aveugle avez aviaire aviateur aviation avion aviron avis aviso avocat avocate avoir avoisine avons avoue avouer axiome axis ayant ayez
ayons azimut azote aztèque azur azuré baby baccarat bacille bactérie badge bagad bagarre bagne bagnole bague baie baignade baigné bailleur bailli balade balader balai balance balancer balayé balcon
baleine balisage balisé ballade ballast balle balte banalité banane bananier banc bancaire banco bande bang banjo banlieue banner bannière bannir banque banquet banquier banquise bantoue baptême
baptisé baptiser baraque barbarie barbecue barber barème barillet barman baronnet baronnie baroque barrage barrette barreur baryton baryum basal basale basalte basculé basculer base baser basic
basilic basin basique basket bassin bassiste bastille bastion bataclan batavia bâte bateau bath bâti bâtiment bâtir battage battante batte batterie batteur bauxite bavarois baye bayou bazar beagle
béarnais béatifié beaucoup beaupré beauté bébé béer beffroi bégonia beige belette belge bélier bémol bénéfice bengali béni bénigne bénin bénite bénitier benzène berbère berceau berceuse béret bergerie
béryl besant besoin bêta bétail bête bêtise béton beurre biais bibi bible biblique bicolore bicycle bief bielle bien biennale bientôt bière bifurque bigouden bilan biliaire bill bimoteur binaire
biologie biomasse biotope biplace biplan biseau bisou bitter bitume bivouac bizarre blague blair blâme blâmer blason bleu bleuâtre bleue bleuté blindage blizzard bloc blocage blocus bloqué bloquer
blues bogie bohème boire boisé boit boîte boîtier boléro bolivar bombarde bomber bonbon bond bonheur bonsoir bonus bora border bordure boréal boréale bort bosco boss boston botter boucau boucle
boucler bouclier bouddha boueux bouffe bouffer bouge bouger bougie boum bouscule bout boutique boutonne bovin boxe boxeur boyau boycott bracelet braille bran braquage brasier brassage brassard brasse
brave bref brème brésil bretèche bretelle breuvage brève breveté bridge brièveté brigade brigand brigue briguer brillé briller brio brique bris brisé briser bristol brocante brodé broderie brome
bromure bronze broyage broyé bruche brûler brûlis brumaire brunâtre brut brutal brutale brute buccale bûcheron budget buffle bulbe bulgare bulletin bunker bure burin busard buse business buste buter
buteur butoir butor butte buvait buvez buvons byzantin cabale cabane cabernet cabine cabinet câblage câble cabotage caché cacher cachette cacique cadastre cade cadence cadette cadi cadmium cadrage
cadran cadre cadreur caduc caduque café cage cagnotte cahier caïman cairn calage calandre calcaire calcite calcium calcul calcule calculer caldeira calibre calice califat calife câlin calmar calme
calmer calomnie calotte calque calvados calypso camarade cambre cambrien caméra camion camp campe campus canada canadien canalisé canapé canari canche candidat candide cane canicule canine cannabis
canne canonisé cantal cantate cantique cantonal cantonné capable capacité cape capital capitale capitole capitule capsule captage capteur captif captive capture capturer capuchon capucin caraïbe
carapace caravane carbure carcéral cardan carénage carence carène carex caribou carie carillon carliste carme carnaval carné carolus carrare carte cartel carter casbah cascade case casemate caserne
casino casque casser cassette cassis cassure caste catalane catalyse catcheur cathare cathode cation caudale caudillo causal cause causer caution caveau cavité ceci cécité cède cèdre ceint ceinture
célèbre célébrer célibat cella cellule celte celtique celui cénacle cendré cène cens censé censeur censier censure cent centaine centaure centième central centrale centre cépage cerbère cercle céréale
certaine certes certifié cervelle césium cesse cesser cession césure cette ceux chablis chacal chacun chacune chagrin chah chaîne chaînon chair chaire chaise chaleur chaloupe chamois champ chance
chanceux changé changea changer chanoine chantage chante chanter chanteur chantier chanvre chaos chape chapitre chaque char charbon charge chargea charger chariot charisme charité charme charrue
charte charter chasser chasseur châssis chaste châtre chaud chaude chauffé chauffer chaume chef cheffe chelem cheminot chemise chênaie cheptel chèque cher cherche chercher chère chéri chevalet chevelu
cheville chèvre chic chicane chicorée chien chienne chiffre chiffrer chiite chilien chimère chimie chimique chimiste chine chinois chinoise chiot chips chlore chlorure choc chocolat choir choisi
choisir choix choléra chômage choper choqué choral choriste chorus chose chou chouan chouette chrome chut chute chuter ciao cible ciel cieux cigale cigare cigogne cime ciment ciné cinéaste cinéma cinq
cintre circuit circule circuler cirque cirrhose ciseau citadine citation cité citer citoyen citron citrus civil civile civique clade clame clan claque clarté classe classer clavecin clef clergé client
cliente climat clinique clip clitoris clivage cloche clocher cloison cloître clos clôture cloutier club cluse coach coaches coauteur cobalt cocarde cochère cocon cocotier codage code coder codifié
coenzyme coffre cogné cogner cognitif cohésion cohorte coiffe coiffeur coiffure coincé coincer coïncide coke cola colère colibri colis collage collecte collège collègue coller colline colloque colon
colonel colonial colonie colonisé colonne coloré colorer coloris colossal colosse colza coma combat combatif combien combiné combiner comédie comédien comics comique comité commande commando comme
commence comment commente commerce commet commis commise commun communal commune compact compacte compagne compare comparer compas compensé compilé compiler complet complète complexe complice complot
comporte composé composer compost comprend comprimé compris comprise comprit comptage compte compter comptine comptoir computer comtal comtale comtesse concave concède concéder concept concerne
concert concerté concerto concile concise conclave conclu conclure conclut conçoit concorde concours concourt concouru concrète conçu conçue conçut condensé condom condor conduire conduis conduit
conduite cône confère conférer confie confier confiné confins confirme conflit conflue confond conforme confort conforte confrère confus congé congédié côni conique conjoint conjugue connais connaît
connecté connerie connexe connu connue connut conquête conquis conquise conquit consacré consent consenti conserve consigné consiste console consoler consommé consonne consort constat constate consul
consulat consumer contact contacté contenir contente contenu contenue contesté conteur contexte contient contigu contiguë continu continue contour contre contrer contrôle convainc convenu converge
converti convexe convié convoi convoité convoqué copain copie copilote copine copiste copte coque coquette coquille corail coran coraux cordage corde coréen coréenne cormoran corner corniche corolle
corporel corps corpus corral correct corrélé corrida corridor corrige corriger corsaire corse corset cortège cosaque cosinus costal costaud costume cotation coteau côtier côtière côtoie côtoient coton
côtoyé côtoyer couché coucher coucou coude coule couler couleur couloir country cour courage courante courbure coureur coureuse courez courir couronne courroie course courson courtage courte courtisé
couru courue courut couscous cousine coût coûte coûter coûteuse coûteux coutume couve couverte couvrant couvre couvrir craché cracher craignez craindre crains craint crainte cran crâne craqué craquer
cratère cravate crayon créance créateur création créative créature crédit crédité credo créé créer crème créole crétacé crétois crétoise creuse creuser creuset creux crève crible crie crier crinière
crique criquet crise cristal critère critique croate croc croche croire crois croisade croiser croiseur croît croître croque cross crosse croupe croupion croyable croyais croyait croyance croyant
croyez cruche cruciale crucifié crucifix crue cruel cruelle crut cruzeiro crypte cubaine cube cubique cubisme cubiste cuillère cuir cuirassé cuire cuisant cuisante cuisine cuisiner cuisson cuit cuite
cuivre culmine culot culotte culte cultivé cultiver cultuel cultural culture culturel cumul cumulé cumuler cumulus curaçao curateur curatif curieuse curieux curseur cursive cursus cutané cuticule
cuvier cyclable cycle cyclique cyclisme cycliste cyclone cyclope cylindre cynisme cyprès daim dallage dalmate dame damier danois danoise danse danser danseuse datation date dater dauphine daurade
débâcle débarqué débat débit débiteur débloque déborder débouche débouté débute débuter deçà décalage décalé décapité décédé décéder décèle déceler décembre décennie décerné décerner décevoir déchaîne
déchargé déchiré déchirer déchu déchue décide décider décimal décimale décimé décisif décision décisive déclare déclarer déclassé déclic déclin décline décliner décodage décodeur décoller déconne
déconner décor décoré découle découvre décret décrète décrié décrire décrit décrite décrivit décroche décroît déçu déçue dédain dédale dedans dédicacé dédié dédier déduire déduit déduite déesse
défaire défait défaite défaut défaveur défend défendre défense défensif défi défiance déficit défier défiguré défilé défini définir défit défoncé défoncer défont déformé déformer défunt dégage dégager
dégel dégénère dégradé dégrader degré déguise déguste déguster dehors déjà déjeuner déjouer delà délai délégué déléguer délétère délibéré délicat délicate délimité délire délit délivre déloger delta
demain demande demander démarche démarre démarrer démembré déménage démenti démet démettre demeurer demi demie déminage démoli démolir démonté démontré dengue dénivelé dénombre dénommé dénonce
dénoncer dénote dense densité dentiste denture dénué départ dépassé dépasser dépêche dépêcher dépeint dépend dépens dépensé dépenser dépit déplacé déplacer déploie déplore déplorer déployé déployer
déposé déposer dépôt dépourvu déprimé depuis député dérange déranger derby dérision dérivé dériver dernier dernière dérobé dérober déroule dérouler déroute derrière désabusé désarroi désastre désavoué
descend descente design désigne désigner désireux désolé désordre despote desquels dessert desserte desservi dessin dessiné dessiner dessous dessus destin destiné destitué désuet détaché détail
détaillé détecter détenait détenant détendre détenir détente détenu détenue déteste détester détourné détresse détritus détroit détrôné détruire détruit détruite dette deux deuxième devais devait
devance devancer devant dévaste devenait devenant devenir devenu devenue déverse déverser devez dévie deviens dévier devine deviner devint devis dévoile devoir dévolu dévolue dévonien devons dévotion
devra devrai devrez devrons devront dextre diacre diadème dialecte dialogue diamant diamètre diapason diaspora dicté diction dièse diesel diète diffère différer diffus diffusé diffuser digest digestif
digital digne dignité digramme digue dilué dilution dîme diminue diminuer dinar dinde dîner diocèse diode dioxyde diplôme dipôle diptyque dira dirai dire direct directe direz dirige dirigea diriger
diront disais disait disant disciple discorde discours discret discuté discuter dise disent disette disgrâce disons disparu disparue disparut dispense dispersé dispose disposer dispute disputer disque
dissipe dissiper dissous dissout dissoute distale distance distant distante distinct district dite diurne diverge divers diverse divin divine divinité divisé diviseur division divulgué dixième dizaine
docile docteur doctoral doctorat doctrine document doge dogme doigt dois doit doivent dolce dollar dolmen domaine dôme domicile domine dominion domino dommage donateur donation donc donjon donneur
dont dopage dopamine dopé dorade dorique doris dormais dormait dorment dormez dormi dormir dors dorsal dorsale dort dortoir dorure dosage dose dossard dossier dotation doté doter douaire douanier
douar doublage double doubleau doubler douceur douche doué douleur douro doute douter douteuse douve douzaine douze douzième doyenné dragage draguer dragueur drainage draine drainer drapé draperie
drave dressage dresse dresseur drive driver droit droite droitier droiture drôle drop druide dual duale dualisme dualité ducal ducale duce duchesse duel dûment dundee dune duplex duquel durable durcir
dure durer dureté duvet dynamite dynamo dynastie ébauche ébène ébéniste éboulis ébranlé écaille écarlate écart écarté écartelé écarter échafaud échange échanger échappé échapper échéance échéant échec
échelle échelon échevin écho échoue échouer échut éclair éclairé éclat éclate éclater éclipse éclore éclosent éclosion écluse école écolier écologie écomusée économe économie écope écorce écosse
écoule écouler écoute écouter écran écrasé écraser écrié écrin écrire écris écrit écrite écriture écrivain écrivant écrivent écrivez écrivit écrou écume écurie écusson écuyer édicule édifice édifié
édifier édit édité éditer éditeur édition éditrice éducatif effacé effacer effectif effectue effet efficace effigie efforcé effort effraie effrayé effrayer effroi effusion égal égale égaler égalise
égaliser égalité égard égérie égide église égoïste égyptien éjection élaboré élaborer élan élance élancer élargi élargir elbeuf eldorado électeur élection élective électron élégance élégant élément
éléphant élevage élève élever éleveur éligible éliminé éliminer élire élisent élit élite élitiste élixir elle ellipse éloge élogieux éloigne éloigner éloquent élucider élue émail émaillé émane émaux
emballe emballer embargo embarque embauché embellir embête embêter emblème embolie embrasse embryon émeraude émerge émerger émérite émet émetteur émettre émigre émigrer éminent éminente émir émirat
émis émise émission émit emménagé emmène emmener emmerde émoi émotion emparé emparer empêche empêcher empereur emphase empire empirer emploi emploie employé employer empoche emport emporte emporter
empreint empressé emprise emprunt emprunte émulsion encadré encadrer enceinte encercle enchaîne enchanté enclave enclos enclume encodage encolure encombre encontre encore encrage encre endetté
endiguer endogène endormi endormir endosse endosser endroit endurer enduro énergie énerve énerver enfance enfantin enfermé enfermer enfilade enfin enflamme enfoncer enfreint enfui enfuir engage
engagea engager engendre engin englobe englober englouti engrais engrange énième énigme enjambe enjeu enjoint enlevé enlever enluminé ennemi ennui ennuie ennuyer ennuyeux énoncé énoncer énorme enquête
enquêter enrayer enrichi enrichir enrôlé enrôler enroulé enseigne ensemble enseveli ensuite entame entamer entend entende entendre entente enter entérine enterré enterrer entier entière entité entouré
entourer entracte entraide entrain entraîne entravé entraver entre entrepôt entrer entropie énumère enverra enverrai envers envie environ envisage envoi envoie envoient envoler envoyé envoyer enzyme
éocène éolien éolienne épandage épanouir éparchie épargner épaulé épauler épeautre épée éperon épervier éphémère épicéa épicerie épicier épidémie épiderme épilogue épine épinette épineuse épineux
épinière épiphane épiphyte épique épisode épitaphe épithète épître éponyme épopée époque épouse épouser époux épreuve épris epsilon épuisé épuré équateur équation équerre équestre équine équinoxe
équipage équipe équiper équité équivaut érable érigé érigea ériger ermitage ermite érodé éros érosion érotisme errance erreur erroné érudit éruption éruptive escadre escadron escalade escale escalier
escape escarpé escher escompté escorté escrime escroc espace espagnol espèce espère espérer espiègle espion espionne espoir esprit essai essaie essaim essayé essayer essayeur essence essieu essor
estampe ester estimé estimer estivale estomac estompe estonien estran estuaire établi établir étage étain était étale étanche étang étant étape état étatique étau étayer éteignit éteindre éteint
éteinte étend étendard étendre éternel éternité éther éthique ethnie ethnique éthyle éthylène étiage étire étoffé étoffer étoile étonne étouffe étouffer étrange étranger étrave être étrier étroit
étroite étrusque étude étudie étudier eunuque euphorie eurêka euro européen eussent évacué évacuer évadé évader évalué évaluer évangile évanoui évanouir évasion évêché éveil éveille évent éventail
éventuel évêque éviction évidence évincé évincer évite éviter évolue évoluer évolutif évoque évoquer exacerbé exact exacte exagéré exalte examen examiné examiner exarchat exarque excède excéder
excelle excentré excepte excès excision excité exclamé exclu exclue exclusif exclut excuse excuser exécuté exécuter exécutif exégèse exemple exempt exempte exerce exercer exercice exergue exhorte
exhumé exige exigea exigeait exigeant exigence exigu exil exilé exiler existe exister exit exode exotisme expédie expert explique exploité explore explorer explosé exploser exporté exporter expose
exposer exprès expresse exprime exprimer extensif externe extirper extra extradé extraite extrême exutoire fable fabrique fabuleux façade face facette facial faciès facile facilité façonné façonner
facteur factice faction facto facture faculté faible faïence faille failli faillite faim faire faisais faisait faisan faisceau faiseur faisons faîte fallait falloir fallu fallut falun famé fameuse
fameux familial familier famille famine fandango fanion fanon fantasia fantasme fantoche fantôme fanzine faraday farce farine faro farouche fascé fascine fascisme faste fastueux fatalité fatigué
faubourg faucille faudra faune faunique fausse faut faute fauteuil fauve fauvette faveur favori favorise fécond féconde fédéral fédérale fédéré fédérer féerique feint feinte félin féline femelle
féminin féminine féminité femme fenêtre fenton féodal féodale férié ferme fermenté fermer fermeté fermier fermière férocité ferreux ferries fertile férule fervent fervente ferveur festif festival
festive fêté fêter fétiche feuille feutre fève fiable fiacre fiance fibre fibrose fiche fichier fichu fichue fictif fiction fictive ficus fidèle fidélité fief fier fière fierté fièvre figaro figé
figue figuier figure figurer figurine filament file filer filiale filière fille fillette filleul film filmé filmer filon filtrage filtre filtrer finage final finale finalité financer finement finesse
fini finir finition finnois finnoise firme fiscal fiscale fission fiston fixation fixe fixer fjord flamande flambeau flamenco flanc flanqué flèche fleur fleuri fleurir fleuron fleuve flexible flexion
flic flipper flop floral florale floréal flottage flotte flotteur fluide fluidité fluor fluorure flûte flûtiste fluvial fluviale flux focal focale focalise foehn foie foiré foirer foliaire folie folk
folklore folle foncé foncier foncière fonction fond fondé fonder fonderie fondeur fondeuse fondre fongique fonte forage forain force forcer forfait forge forger forme formel formelle former formule
formuler fortifié fortiori fortuite forum fossile foudre fougue fougueux fouillé fouiller foule foulque fourche fourgon fourni fournir fourrage fout foyer frac fraction fracture fragile fragment
fraîche franche franchir francisé frange frangin frappé frappeur fratrie fraude frayer freezer frégate freinage freiné freiner frêne frénésie fréquent fresque fret fric friche friction frigo frimaire
frise froc froid froide froideur frôle fromage fronde front frontale fronton fructose fruit fuel fugue führer fuient fuir fuit fuite full fume fumer funeste funky furieuse furieux fusain fuseau
fuselage fusillé fusiller fusion fusionne fussent fustige futaie futur future fuyant gabelle gâble gâcher gâchette gâchis gaélique gaffe gage gagner gaieté gain gaine galante galaxie galerie galette
galiléen galion gallium galloise galon gambit gamin gamine gamme gang gangrène gangster gant garage garantir garder gare garenne garer garni garnison garou gars gasconne gâtine gaule gaulois gauloise
gauss gave gazelle gazette gazeuse gazeux gazier gazoduc gazole geai géant gélatine gelé gélose gemme gendarme général générale génère générer généreux genèse génial géniale génie génital génitif
génois génoise génome génotype genou genre gent gentiane gentille gentry géodésie géologie géologue géomètre géorgien gérance gérante gerbe géré gérer germer germinal geste gestion geyser ghetto
gibbon gibet girl girofle gironde gisant gisement gitane gîte glabre glace glacier glacis glaise glaive glande glane glas glisser global globale globe gloire gloria glucose gluten glycémie glycine
glycol gneiss gnome goal goéland goélette goguette golden golf golfe golfeur gong gorge gorgone gospel gothique gotique gouache goulot goûté goûter gouverne grâce gracié gracieux grade gradient gradué
graduel graffiti gramme grandeur grandi grandir granit granite graphe graphème graphie graphite grappe grasse gratte gratuit gratuité gravelle graver graveur gravi gravir gravité gravure grèbe grec
grecque gréement green greffe greffer grégaire grêle grenache grenade grenelle grève grillage grille griller grimper grimpeur grippe grisâtre grise grisou grive grossier grotte group groupe gruyère
guano guarani guépard guêpe guère guéri guérilla guérir guérison gueux guiche guide guider guidon guilde guinée guise guitare guru gymnaste gypse habileté habilité habillé habiller habité habiter
habitude habitué habituel habituer hachage hachette hacienda hadith haie haïr haïtien halage haleine halo halte hammam hampe handball handicap hangar hanse haras hardi harem hareng harmonie harpe
harper harpiste hasard hâte hausse haut hautbois haute hauteur have havre hayon heaume héberge héberger hébreu hectare hégire hein hélice héliport hélium hellène héraut herbe herbier hérédité hérésie
héritage hérite hermine héros herse hertz hésite hésiter hetman hêtre heure heureuse heureux heurte hexagone hiatus hibiscus hier hindi hindou hindoue hippique hisser histoire hittite hiver hivernal
hiverne hoche hollande holocène home homélie hommage homme hongrois honnête honneur honorer honte honteux hôpital horaire horde horizon horloge horloger hormis hormonal hormone horreur horrible
horrifié hors horst hostie hostile hôte hôtel hôtelier hotte houblon houille houiller houle houlette houleux hourra huerta huile huit huitième huître humain humaine humanité humble hume humérus humeur
humide humidité humilier humour humus huppé hurle hurler huron hutte hybride hydre hydrique hydrure hyène hygiène hymne ibérique ibis icône idéal idéale idéalisé identité idiome idole idylle ignore
ignorer iguane illégal illicite illimité illuminé illusion illustre îlot image imagerie imagine imaginer imago imité immaculé immédiat immense immergé immeuble immigré immortel immuable immunité
impact impair impaire impala imparti impérial implanté implique impoli importé importer impose imposer impôt imprécis imprégné imprévue imprimé impropre impulse impunité inachevé inactif inaction
inactive inadapté inanimé inapte inauguré inca incarne incarner incendie inchangé incident incinéré incipit incite inciter incline incliner inclure inclus incluse inclut incolore incombe inconnu
inconnue inde indécis indécise indéfini indice indien indienne indigène indigné indigo indique indiquer indirect indium individu induire induite inédit inédite inégal inégale inerte inertie inertiel
infant infecté inféodé infiltre infini infinité inflige influe influer influx informé informel informer infra infusion inhabité inhibe inhiber inhumé inhumer inimitié initial initiale initié initier
injecte injure injuste inné innocent innove innover inonder inox inquiet inquiète inscrire inscrit inscrite insecte insensé inséré insérer insigne insiste insister insolite insoumis inspiré instable
installe instance instant instar instauré instinct institué institut instruit insulte insulter insurgé intégral intègre intégrer intense intensif intenté inter interdis interdit intérêt intérim
interne internet intime intimité intitulé intrados intrigue intrus intuitif inuit inutile invaincu invalidé invasion inventé inventer inverse investi investir invité inviter invoque iode iodure
ionienne ionique ionisé iota irai irakien iranien irez iridium iris ironie irons iront iroquois irriguer irrité isole isomère isotope issu issue isthme italien italique item ivoire ivoirien jachère
jacobin jacobus jadis jaguar jaillir jaïnisme jalon jalouse jalousie jaloux jamais jambe jamboree japon japonais jaquette jarre jauge jaunâtre jaune java javanais javelot jazz jerez jésuite jésus jeté
jeter jette jeudi jeunesse joie joignant joignent joignit joindre joint jointe joli jolie jonc jonction jouable joue jouer joueur joueuse joug joule jour journal journée joute jouxte jovien jubé
jubilé judaïsme judo judoka jumbo jumelage jumelé jungle junior junte jupe jure jurer juriste jusqu jusque justesse justice justifie jute juvénile kabbale kabuki kabyle kaki kami kaolin karaté
karatéka kart kayak kendo kermesse kérosène khâgne khanat khmer khmère kibboutz kidnappé kinase kiosque kola krach kraft ksar kurde kyrie label labour labrador lacet lâche lâcher lactique lactose
lacune lacustre ladies ladite lady lagon lagune laïc laïcité laineux laïque laird laisser lait laiterie laitier laitière laiton laitue lambda lambris lampe lancer lancette lanceur land landaise landau
lande länder langage langer langue lanterne lapin lapis laps laque laquelle largage largeur largo largué larguer larmier larvaire larve larynx laser lassé lasso latence latent latente latéral latérale
latin latine latinisé latitude latrines lauréat lauréate lave laver lavis lavoir laye layon leader lécher leçon lecteur lectorat lecture ledit légale légalité légation légende légère légèreté légion
légiste légitimé legs légué léguer lemme lent lente lenteur lentille léopard lequel lesquels lessive lest lester létale lettone lettonne lettré leur levage lève lever lévrier levure lexical lexicale
lexique liaison liane libanais liber libéral libérale libéré libérer liberté libertin libido libraire libre libyen libyenne lice licence licencié lichen lido lied liège lien lierre liesse lieu lieudit
lieue lift ligament ligand ligature lige lignage ligne ligneuse ligneux lignite ligue ligure liman limbe lime limite limiter limogé limon limpide linceul linéaire liner linteau lionne lippe liquéfié
liquide lire liseré lisez lisible lisière liste listel lite lithique lithium litière litige littéral littoral liturgie live livre livrer livret lobby local locale localise localité locatif location
locative loch locuteur locution loge logement loggia logiciel logique logis logo loin loisir lolo lombaire lombarde londrès longe longeait longeant longer longue longueur lord lorette lors lorsqu
lorsque losange loti lotus louange louer loupé lourd lourde lourdeur loutre louve love lover loyal loyauté lucarne lucidité lucratif ludique luge luise lumière lumineux lunaire lundi lune lunette
lupin lupus lustre luth lutherie luthier lutte lutter lutteur luxe luxueuse luxueux luzerne lycée lycéen lycéenne lynchage lynx lyonnais lyre lyrique lyrisme macabre macaque mach machin machine madame
madère madone madras madré madrigal magasin magazine magenta magicien magie magique magister magma magnéto magnolia maigre mail maillon main mainmise maintenu maintien maintint mairie maîtrise majesté
majeur majeure major majorité maki malabar malade maladie malaga malais malaria mâle malgache malgré mali malice malien malienne malin mallette malt malte malus mambo mamelon mamie mammouth mana
manager manchot mandarin mandaté mandchou mandé manette mangeons manger mangrove mangue maniable manille manioc manne manoir manque manquer manse manuelle maoïste maori maquette maquis marabout
marathon marbre marcher marcheur mardi mare marécage marengo marennes marginal margrave marial mariale marier marine mariner maritime mark marmotte marne marocain maronite marquage marquise marraine
martre marxisme marxiste maryland mascara masculin masque masquer massage massif massique massive massue mastaba matador match matelas matériau matériel maternel matière matin matrice maturité maudit
maudite mauser mausolée mauvaise mauve maxima maximal maximale maximum maya mayen mazout méandre méat mécénat mécène méchante mèche méconnu méconnue médaille médecin médecine médersa média médian
médiane médical médicale médiéval médiocre médium médoc méfiance méfier meïji meilleur mélange mêler mélèze mélusine membrane même mémoire mémorial ménagère mène meneau mener meneur meneuse menhir
menin mense mensonge mensuel mental mentale mentent menteur menteuse mentez menti mention mentir menton merci mercredi mercure merdier merdique mère méridien mérite mériter mesa mésange mesdames
message messe messidor messier mesure mesurer méta métairie métal météo méthane méthode méthyle métier métis métrage mètre métrique metteur metteuse mettrai mettre meuble meule meure meurs meurt
mexicain mezzo mica micro midi miel mien mienne mieux mignonne migraine migré migrer milanais mildiou milice milieu milite militer milliard millième mime minaret mince miné miner minéral minérale
minerve mineur mineure mini minibus minière minima minimal minimale minime minimise minimum ministre minitel minoenne minorité minuit minute minutie miocène miracle mirage mirepoix miro miroir mise
misère missel missile mission missive mitigé mitoyen mitre mixage mixé mixer mixité mixte mobile mobilier mobilisé mobilité moche modale modalité mode modelage modèle modeler modem modéré moderne
modifié modifier modique module moduler modus moelleux moindre moins moiré molaire molasse môle molécule molène molette môme moment monarque mondain mondaine monde mondial mondiale mongol mongole
monial monitor monnaie mono monoplan monopole monorail monotone monotype monsieur monstre mont montage montante monte monter monteur monteuse montre montrer monture monument moque moquer moqueur
moraine moral morale morceau morcelé mord mordre morgue morne morphine mortel mortelle morue morveux mosaïque mosellan mosquée motel motet moteur motif motion moto motorisé motrice mouchoir moudre
mouette moulage moulé moult mouluré mourrai mourrez mourut mousse mousseux mousson moût mouture mouvance mouvoir moyen moyenne moyeu mucus muet mufti mulet multiple muni munir munition munster
muqueuse muraille mural murale mûrier musc museau musette muséum musical musicale musicien musique musqué musulman mutante mutation muté mutuel mutuelle mycélium myocarde mystère mystique mythe
mythique nacre nage nageant nageoire nager nageur nageuse naguère naïf naine naissant naît naître naïveté naja nana nankin napalm napoléon nappe naquit narratif narre narthex nasal nasale natal natale
natalité natation natif nation national native nativité nature naturel naufrage nautique naval navale navarin navette navigant navigue navire navré nécrose nectar néfaste négatif négation négative
néglige négoce négocier neige neigeux néon nerf nerveuse nerveux nervure nette netteté nettoie nettoyé nettoyer neuf neurone neutre neutron neuve neuvième névé névrose niche nicodème nicotine nièce
nier nimbus nippone nirvana nitrate nitrique nitrure niveau nivôse noblesse nocturne noeud noirâtre noire noise noix nomade nombre nombreux nome nominal nominale nommé nommer nonce none nord nordique
nordiste normal normale normande normatif norme norrois notable notaire notation note noter notice notion notoire notre noue nouer nounou nourri nourrir nous nouvelle novateur nové novembre noviciat
noyau noyé nuage nuageuse nuageux nuance nuancer nuire nuisible nuit nulle nullité numéro numéroté numide nuptiale nuque nylon nymphe oasis obéir obésité objectif objet obligé obligea obliger oblique
oblongue obscure obsédé observe observer obsolète obstacle obtenait obtenant obtenir obtenu obtenue obtiens obtient obtint obus obusier occasion occident occitan occitane occulte occupe occuper océan
océanien ocre octet octobre octogone octroi octroie octroyé octroyer oculus odéon odeur odyssée oeil oeuf oeuvre offenser offensif offert office official officie officiel officier officine offrant
offre offrir offset ogival ogive oïdium oiseau oléoduc olfactif omble ombrage ombre oméga omet omission omnibus omnium omnivore onciale oncle onction onde ondine ondulé onéreuse onéreux onirique onyx
onze onzième opacité opale opaque open opère opérer opérette ophrys opinion oppidum oppose opposer opte opter optimal optimale optimisé optimum option optique opus opuscule oracle orage orageuse
orageux oraison oral orale oranger orateur oratoire oratorio orbe orbital orbitale orbite orbiter orchis ordinal ordo ordonne ordre ordure orée oreille oreiller ores orfèvre organe organisé orge orgue
oriel orient oriental orienté orienter orifice original origine originel orignal orme orne ornement orner orque oscar oscille osier osmose ossature osseux ossuaire ottoman ottomane ouais oubli oublié
oublier ouche oued ouest ouïghour ourdou ours ourse oursin oust outil outrance outre outremer outsider ouvert ouverte ouvrage ouvre ouvreur ouvrier ouvrière ouvrir ouzbek ovaire ovale ovation overdose
ovin ovine ovipare ovoïde ovule oxford oxydase oxyde oxygène ozone pacha pacifier pacte padoue pagode paie paiement païen païenne paiera paierai pair pairie paisible paître paix palace paladin palais
palatin palatine pale palet palette pâli pallium palmarès palme palud pampa pamphlet panache panama pancrace pandémie pandore panic panique paniquer panne panneau panoplie panorama pantalon panthéon
panthère panzer paon papal papale papauté pape papier papy papyrus paquebot parabole parade paradoxe paraître paralyse parapet parasol parc parce parcelle parcours parcourt parcouru pardonne pareil
pareille parement parental parenté parer paresse parfaire parfaite parfois parfum parfumé pari parie parier pariétal parisien parisis parité parle parler parme parmi parnasse parodie paroi parole
parolier paros parque parrain parraine parsemé part partage partagea partager partait partance partant parte partent parterre partez parti partial partiel partir partirai partisan partout paru parue
parure parut parution parvenir parvenu parvenue parvient parvint parvis passage passager passante passé passer passeur passible passif passion passive pastiche pastoral patente pater paternel patience
patient patiente patinage patine patineur patio patois patrie patronat patronne pâturage pâture pauvre pauvreté pavage pavé pavement pavillon payante payé payer payeur paysage paysager paysan paysanne
péage peau pêche pêcher pédalier pedigree pégase peignit peindre peint peinte peintre peinture pékin pélican pelote peloton pénal pénale pénalisé pénalité penalty pendre pénètre pénétrer pénible
péniche penne penny pénombre pense penser penseur pension pente pentu pénurie péplum peptide percé percer perçoit perçu perçue percute percuter perd perdante perde perdre perdure perdurer pérenne
perforé pergola péri péril période périple perle permet permette permien permis permise permit peroxyde perpétré perruche perruque persan persane perse persil persiste persuade perte pertuis perturbé
péruvien pesé peso pétanque pète pétiole petite pétition pétrel pétri pétrin pétrole peul peuple peupler peuplier peur peut peuvent phalange pharaon phare phase phénix phénol philo phobie phoenix
phone phonème photo photon phrase phrygien physique piaf pian pianiste piano picarde piccolo pictural pièce piège piégeage piéger piémont pierreux piété piéter piéton piétonne pieuse pieuvre pigé
pigiste pigment pile pilier pillage pilori pilosité pilotage pilote piloter pilotis pilule pince pinceau pinède pinyin pionnier pipe pipeline piper pipi piquer piqûre pirate pire pirogue piscine pisé
piste pistolet piston pitié pivoter pizza placage placard placebo placenta placer plafond plage plaid plaie plaindre plaine plains plaint plainte plais plaisait plaise plaisir plaît plan plancher
plancton plane planète planeur planifié plant plantain planter planteur plaque plastic plastron plate platine plèbe pléiade plein pleine plénière pleure pleurer pleut pleuvoir plexus pliage pliocène
ploie plomb plongeon plonger plongeur pluie plumage plume plupart pluriel pluton plutôt pluvial pluvier pluvieux pluviôse pneu poche pochette podestat podium poème poésie poète poétesse poétique
pognon pogrom poids poignet poil poinçon pointage pointe pointer pointeur pointue poison poitrine poker polaire polar polarité polder pôle policier polka pollen pollué polonais polyèdre polygone
polynôme pomme pommeau pompage pompe pompier ponant ponction ponctué ponctuel pond pondéré pondre ponte pontife porche porcine pore poreux porosité porphyre port portable portage portail portance
portatif porter porteur porteuse portion portique portland porto pose poser positif position positive possède posséder possible postal poste poster postface posthume postule postuler posture potable
potager potasse pote poterie poterne potion poubelle pouce poudre poule poulie poulpe pouls poupe pour pourpre pourquoi pourra pourrai pourrez pourri pourrir pourrons pourront poursuit pourtant
pourtour pourvoi pourvoir pourvu pourvue pousser poutre pouvais pouvait pouvant pouvez pouvions pouvoir pouvons prairial prairie pratique précaire précédé précéder prêche prêcher prêcheur précieux
précis précise préciser précoce prédicat préface préfère préférer préfet préfixe préjugé prélat prélève prélude prémices premier première prémunir prenais prenait prenant prenante prend prendrai
prendre prendrez preneur prenez prenne prennent prénom prénommé prenons prépare préparer préposé présager présence présent présente préservé préside présider presque pressage pression pressoir
prestige présume prêt prêté prétend prêter préteur prétexte prétoire prêtrise preuve prévalu prévaut prévenir prévenu prévenue préviens prévient prévoir prévôté prévu prévue prie prier prière prieuré
primaire primate primauté primitif princeps princier principe priori priorité pris prise prisme prit prix probable probité problème procédé procéder prochain proche proclame procure prodigue produire
produit produite prof profane professe profil profile profit profite profiter profond profonde progrès proie projet projette prologue prolonge promener promesse promet promeut promis promit promo
prompt promu prône pronom prononcé propagé propager propice propos propose proposer propre propreté proprio propulsé proscrit prose prospect prospère protège protéger protéine protesté proton proue
prouesse prouve prouver provenir provient province provoque prudente prunus prussien psaume psautier pseudo psyché public publié publier publique puce puceron puîné puis puise puiser puisque puits
pull pullman pulpe pulsar pulse pulsion puma puna puni punique punir punition punitive punk pupille pupitre pure purement purifié putois putsch puzzle pygmée pyjama pylône pyramide pyrénéen python
quai quaker qualifie qualité quand quant quantité quantum quarante quart quarte quarter quartier quarto quartz quasi quatorze quatre quatuor quel quelle quelque querelle questeur question quête queue
quiet quiétude quille quine quinte quinze quitte quitter quoi quoique quorum quotient rabat rabattre rabbi rabbin raccord race racer rachat rachète racheter rachis raconte raconter radar rade radial
radiale radical radicale radié radio radis radium rafale rafle rage ragoût raid raide raider raideur raie rail rainer raisonné rajeunir ralentir rallie rallier rallye ramadan ramasser ramène ramener
rameur rameuse rampante rampe rance ranch rancune rang range ranger rani rapace rapatrié rapide rapidité rappel rappelé rappeler rappelle rapport rapporte rapt raquette rare rarement rareté raser
rasoir rassurer raté rater ratifié ratifier ratio rattaché ravage ravagea ravager ravageur rave ravi ravine rayon rayonne razzie réacteur réactif réaction réactive réagi réagir réale réalisé réaliser
réalisme réaliste réalité rebâti rebâtir rebelle rebeller rebond rebut recel recèle recense recenser récent récente recentre recette recevait recevant recevez recevoir récidive récif récit récite
réclamé reclassé reclus recluse reçois reçoit récolte reconnu reconnue reconnut record recoupe recourir recours recourt recouvre recrée recruté recruter recteur recto rectorat reçu reçue recueil recul
recule reculer récupéré récuse reçut recyclé recycler redevint rédigé rédigea rédiger redonne redoute réduire réduisit réduit réduite réédité rééditer réel réélire réelle réélu réélue réemploi refaire
refais refait refaite réfère référer réfléchi reflète refléter reflex reflux refonte réforme réformer refrain refroidi refuge refus refuse refuser réfuté réfuter regagné regain régal regard regarde
regarder régate régence régente reggae régi régime régiment région régional registre réglable réglage règle régler réglo régnante règne regorge régressé regret regrette regroupe régule régulier
rehaussé rein reine réitère rejet rejeté rejeter rejette rejoins rejoint rejointe rejoué relâche relâcher relaie relais relance relancer relate relater relatif relation relative relax relaxé relayé
relayer relayeur relégué relève relever releveur relie relief relier religion reliquat relique reliure remake remanié remarié remarque remblai remblayé remède remémore remercie remet remettre remis
remise remit remodelé remonte remonter remorqué remous rempart remplacé remplage rempli remplir remporte rémunéré renaît rénale rencard rend rende rendrai rendre renferme renfloué renforce renfort
renne renom renommé renommer renonce renoncer renoue renouer rénové rénover rentable rente rentre rentrer renversé renvoi renvoie renvoyé renvoyer répand répandre réparé réparer repart réparti
répartir repas repasser repêché repeint repéré repérer répète répéter replace replacer repli replie replier réplique répond répondre réponse report reporté reporter repos repose reposer reprend
réprime réprimer repris reprise reprit reproche reptile réputé requête requiem requin requis requise rescapé réseau réserve réside résider résidu résiduel résigne résigner résilie résine résineux
résiste résister résolu résolut résonne résoudre respect respecte respire respirer ressaut ressens ressent ressenti resserre ressort restante restauré reste rester restitue résulte résulter résumé
retable rétabli rétablir retard retarde retenant retenir retenu retenue réticent retiens rétine retire retirer rétorque retouche retour retourne retrace rétracte retraite retrouve réuni réunion réunir
réussi réussir réussite revanche rêve réveil réveillé révèle révéler revenait revend revenez revenir revente revenu revenue rêver révérend rêverie reverra reverrai reverse revêt revêtent revêtir
revêtu revêtue revienne reviens revint révisé révision revit revivre revoir révolte révolter revolver révoqué révoquer revu revue rhénan rhénane rhizome rhume richesse ricochet ride rider ridicule
riel rien rifle rift rigide rigidité rigole rigoler rigueur rime riposte rire risque risquer rite rituel rituelle rivage rivale rivalise rivalité rive river rixe roadster robot robuste rocade rocaille
rocheuse rocheux rococo rocque rode rogue rôle romaine romanche romande romani romanisé rompre rompt ronce rond ronde rondelle rondo rongé rongeur roquette rosace rosaire roseraie rosière rotary
rotatif rotation rotative rote rotonde rotor rougeole roulage roule rouler roulis roumain roumaine round routage route routière routine rouvert rouverte rouvre royal royale royaume royauté ruban
rubrique rude rudesse rugby rugueuse rugueux ruiné ruiner ruisseau rumba rumeur rupestre rupture rural rurale ruse russe rustique rythmé sabbat sableuse sableux sablier sablière sabordé sabre saccage
sachant sache sachent sachez sacrifié safari safran saga sagesse saharien sahel saigne saigner sain saine sainte saisi saisine saisir sait saki salade salaire salarial salarié saleté saline salinité
salique salir salon salpêtre salué saluer salut salve samedi samurai sancerre sanction sanctus sandjak sandre sangle sanguin santé saoudien saoudite saper saphir sarde sardine sarrasin satin satire
satrape saturé saturne saturnin satyre sauce sauf sauge saule saumâtre saumure saur saurien saut sauté sauter sauteur sautoir sauver sauveur savais savait savant savante savent saveur savez savoir
savon savoyard saxe saxo saxon saxonne scalaire scandale scanner scarabée sceau scelle scénario scène scénique sceptre schéma scherzo schisme schiste science scierie scinde scinder scission sclérose
scolaire scorbut score scotch scrabble scratch scribe script scrupule scrutin sculpté sculpter séance seau séchage sèche second seconde seconder secouer secours secouru secousse secret secrète
sectaire secte secteur section séculier sécurisé sécurité sédiment sédition séduire séduite séfarade segment seiche seigle seille sein séisme seize seizième séjour sélect sélectif sélénium self seller
sellerie selon selve semaine semble sembler semer semestre semis sénat sénateur senior senne sensé sensible sent sentais sentait sentant sente sentent sentez senti sentier sentir sépare séparer sept
septante septième septime sépulcre séquence sera serai serbe serein sereine sérénade série sérieuse sérieux serment seront serpent serpente serrer serrure sers servage servait serval servante servent
serveur serveuse servi service servile servir sésame session seuil seul seule sévérité sévices sevrage sevre sexisme sexy shah shérif shetland shintô shogun siamois sibérien sicilien siècle siège
siégea siégeait siégeant siéger siemens sien sienne sieste siffleur sigle sigma signal signale signaler signe signer signifié silence silex silice siliceux silicium silicone sillage sillon sillonne
silo sima simple simule sincère sinon sinueuse sinueux sinus sionisme sioniste sioux siphon sirène sise sismique site sittelle situé situer sixième sixte sketches skiable skie skieur skieuse skiff
skipper slalom slave slogan slovaque slovène smart sobre social sociale société socle soda sodium soeur soie soient soif soigné soigner soin soir soirée soit soixante solaire solde soleil solennel
solfège solide solidité soliste solitude solo solstice soluble soluté solution solvant soma sombré sommaire somme sommeil sommet sonate sondage sonde sonder sonne sonner sonnerie sonneur sono sonore
sonorité sont soprano sorgho sorgue sors sort sortais sortait sortant sortante sorte sortent sortez sorti sortir sortirai sortons souci soucie soucier soucieux soudage soudain soudé soudure souffert
souffle souffler souffre souffrir soufisme soufre souhait souhaite souk soûl soulagé soulager soulever souligne soumet soumis soumise soumit soupape soupe souper soupir soupire souple sourate source
sourire sourit souscrit soutenir soutenu soutenue soutien soutint souvenez souvenir souvent souviens souvient soviet soyeux spacieux sparte spatial spatiale speaker spécial spéciale spécifie spectral
spectre spencer sphère sphinx spider spiral spirale spire sponsor sport sportif sportive spoutnik sprint sprinter square squat stable stade staff stage stagne stalag stand standard star stase station
statique statue statuer stature statut steak steeple stèle steppe stéréo sterne stimule stimuler stimulus stipe stipule stoker stop stoppe stopper stoppeur store strate stratège stress stressé strict
stricte strié strophe stuc studio stupeur style stylet stylisé stylo suaire subi subir subite sublime subsiste substrat subvenir succède succéder succès succombe sucer sucre sucrerie sucrière sudiste
suède suédois suédoise suffire suffit suffixe suffrage suggère suicider suie suis suit suite suivante suivi suivie suivre sujet sujette sulfate sulfure sultanat sumérien sunnite super superbe superman
suppléer supplie supplier support supporte suppose supprimé supra suprême surcroît surdité sûre surélevé sûrement sûreté surface surgir surmonté surnom surnommé surpasse surplomb surplus surprend
surpris surprise sursaut sursis surtout survécu survécut survenir survenu survenue survie survint survivre survol survole survoler suscite susciter suspect suspecte suspend suspense sutra suzerain
syllabe symbiose symbiote symbole symétrie sympa syndic syndical syndicat syndrome synergie synode synonyme synopsis syntagme syntaxe synthèse syriaque syrien syrienne système tabac tabasser table
tableau tabloïd tabor tabou taché tacheté tacite tactile tactique tahitien taïga taille taillis tailloir taire tait tale talisman talmud talus tamarin tamil tamis tamise tamoul tamoule tandem tandis
tangara tangent tangente tangible tannerie tant tantale tante tantôt taoïsme taoïste tape taper tarare tard tarder tardive taré tarente tarot tarse tartare tarte tartuffe tasse tatare tatou tatouage
taule taupe taureau taux taxation taxe taxi taxon tchèque teinte teinture télé téléfilm téléski télévisé tell témoigne témoin tempéré tempête temple tempo temporal temporel temps ténacité tenaille
tenais tenait tenant tenante tend tendance tende tender tendon tendre ténèbres teneur tenez tenir tennis ténor tension tente tenter tenture tenu tenue terme terminal termine terminer terminus ternaire
terne terni terrain terre terreau terrible terril terroir tertre test tester texan texane texte textile texture théâtral théâtre thébaine thème théorème théorie théorisé thérapie thermal thermale
thermes thèse thorium thriller thym thyroïde tian tiare tibétain tibia tien tiendra tiendrai tienne tiennent tient tierce tiers tige tigré tilde tille tilleul tilt timbre timide timidité tint tintin
tique tirage tiré tirer tireur tiroir tissage tisser tissu titane titi titrage titre toast toboggan toccata toge toile toilette toise toison toit toiture toléré tollé tomber tommy tonale tonalité
tonique tonnage tonne toponyme toque torah torche torchis torero tories torpédo torpillé torse torsion tort tortue torturer tory toscan toscane total totale totalise totalité totem touareg toucher
touffe toujours toundra toupie tour tourbe tourelle tourisme tournage tourne tourner tournoi tous tout toute toxicité toxique tracé tract tracté tracter traction tractus traduire traduit traduite
trafic tragédie tragique trahi trahir trahison train traîne traîner traité traiter traître trajet tram trame tranche trapèze trappeur trapu traquer travail travaux travée traverse trèfle treille
treillis treize tréma tremble trempé tremplin trente trépied très trésor treuil trêve triade triage trial triangle tribale tribu tribun tribunat tribune tribut tricycle trident trie triennal trilogie
trimaran trinité trio triomphe triple tripoli trisomie triste tritium triton trivial troc trois trompe tromper trompeur tronc tronçon trône tronqué trop trophée tropical tropique trot trotter trotteur
trottoir trou trouble trouille troupe troupeau trouver troyen truffe trulli tsar tsarine tsariste tsunami tube tuffeau tuile tuilerie tulipe tulle tumulte tumulus tune tunique tunisien tunnel tupi
tuque turbine turkmène turque tutelle tutti tutu tuyau tuyère tympan type typhoïde typhon typhus typique tyrosine tzigane ubac ultime ultra unanime unicité unie unième unifié unifier uniforme union
unique unissant unisson unit unitaire unité univers uranium urbaine urbanisé urgence urinaire urine usage usager usinage usine usité usuel usuelle usufruit usure usurpé utérin utérine utile utilisé
utiliser utilité utopie utopique vacance vacant vacante vaccin vacuité vaginale vague vain vainc vaincre vaine vainquit vair vaisseau valable valais valait valant valence valent valeur valide valider
validité valise valkyrie vallonné valoir valorisé valu value valut vampire vanadium vandale vannerie vantaux vanter vapeur variable variance variante varie varier variété varron vase vasque vassale
vaste vaticane vaudois vaudoise vaudront vaut vecteur vécu vécut véda vedette védique végétal végétale véhicule veille veiller veine veineuse veineux vélin vélo véloce vélocité velu venais venait vend
vendange vendéen vendeur vendre vendredi vénéré vénérer veneur venez venger vengeur venimeux venir vénitien venons vente ventôse ventral ventrale ventre venturi venu venue vêpres véracité verbal
verbale verbe verdâtre verdi verdict vérifié vérifier vermeil vermouth verrai verre verrerie verrez verrons versé verser version verso versus verte vertèbre vertical vertigo vertu verve vésicule veste
vestige vêtement vétéran veto vêtue vétusté veuille veuillez veulent veut veuvage veux viaduc viande vibrato vicariat vice vichy vicinal vicomte victoria vidange vide vidéo vider vieil viendra
viendrai viennent viens vient vigie vignette vignoble viguerie vigueur village vine vinicole vint vinyle violacé violé violence violon virage viral virale viré virer virginie virgule virtuel virtuose
virulent virus visage vise viser viseur visible vision visionné visité visiter visqueux visser visuel visuelle vitalité vitamine vite vitesse viticole vitrage vitrail vitraux vivace vivacité vivante
vive vivement vivendi vivipare vivre vizir vocable vocal vocale vocation vodka voeu vogue voici voie voile voilier voilure voir voire voirie vois voisine voit voiture voïvode voïvodie voix volaille
volatil volatile volcan volé volet volonté volt voltage voltaire volte voltige volume vont votation vote voter votive votre voudra voudrez voudront voue voulais voulait voulant voulez voulions vouloir
voulons voulu voulue voulut vous voussure voûte voyage voyagea voyager voyageur voyelle voyou vrac vrai vraie vraiment vulgaire vulgate xénon yacht yeux yoga yogi zanzibar zaouïa zèbre zélé zénith
zeppelin zéro zêta zinc zodiaque zombie zonage zone
`
  .trim()
  .split(/\s+/u)
