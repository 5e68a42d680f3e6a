// Everything that lives between the opening of the keyring and the veil: the engine, her drafts, the search.
import type { Session } from '../contract/session.ts'
import { tientLeCoffreDuService, recoitDesEleves } from '../domain/acteur.ts'
import { anneeScolaire } from '../domain/annee-scolaire.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus } from '../domain/refus.ts'
import type { Annonce } from './annonce.ts'
import { creerBrouillons, type Brouillons } from './brouillons.ts'
import { creerChercheur, type Chercheur } from './chercheur.ts'
import type { Appeler } from './client.ts'
import type { Horloge } from './clock.ts'
import { tenirLeCoffreDuService } from './direction.ts'
import type { Magasin, MagasinDuMembre } from './magasin.ts'
import { avecPrudence } from './magasin-prudent.ts'
import type { CoffreOuvert, Moteur, OptionsDuMoteur, OuvrirFlux } from './moteur.ts'
import { creerSuivi, type SuiviDesEcrits } from './ecrits/suivi.ts'
import { creerOuvertures, type Ouvertures } from './ouvertures.ts'
import { effacerLesListesPassees } from './liste/echeance.ts'
import { creerIndex } from './recherche.ts'
import { creerBureau, type BureauOuvert } from './saisines/bureau.ts'
import { binomes, coffreDuSecteur, mesSecteurs } from './secteur.ts'
import { identiteDe, type TrousseauOuvert } from './trousseau.ts'
import type { LireVoisin } from './voisins.ts'

export type SessionOuverte = {
  readonly session: Session
  /** Changes with a lock or the lease key. */
  ouvert: TrousseauOuvert
  readonly moteur: Moteur
  readonly magasin: MagasinDuMembre
  readonly brouillons: Brouillons
  readonly chercheur: Chercheur
  readonly ouvertures: Ouvertures
  readonly bureau: BureauOuvert
  /** What the worker owes for writings. */
  readonly suivi: SuiviDesEcrits
  /** Once what this machine keeps and what the server has are open. */
  readonly prete: Promise<void>
  /** The network may have come back. */
  rattraper(): Promise<void>
  fermer(): void
}

export type Moyens = {
  readonly creerMoteur: (options: OptionsDuMoteur) => Promise<Moteur>
  readonly magasin: Magasin
  readonly appeler: Appeler
  readonly horloge: Horloge
  readonly annonce: Annonce
  readonly lireVoisin: LireVoisin
  /** The server's feed of changes. */
  readonly ouvrirFlux: OuvrirFlux
}

const SILENCE = 20_000

/** True when the server has said all it has: what is missing then is missing. */
const ouvrirLesCoffres = async (moteur: Moteur, annonce: Annonce): Promise<boolean> => {
  const avancement = (ouverts: number, total: number): void =>
    annonce.changer({ ouverture: { ouverts, total, utilisable: moteur.coffres().length > 0 } })
  await moteur.ouvrir(avancement)
  if (moteur.coffres().length > 0) annonce.changer({ phase: 'ouvert' })
  return !estRefus(await moteur.synchroniser(avancement))
}

/**
 * The coffres that are hers to make when they are missing: `personnel`, and for the school year that of her sector, or
 * that of the service for its heads. True when one of those has just been made: its door is still to be told.
 */
const completer = async (moteur: Moteur, session: Session, personnel: Id, horloge: Horloge): Promise<boolean> => {
  if (!moteur.coffre(personnel)) {
    await moteur.creerCoffre({
      genre: 'personnel',
      coffre: personnel,
      secteur: null,
      annee: null,
      autres: [],
      pieces: [],
    })
  }
  if (tientLeCoffreDuService(session.role)) return tenirLeCoffreDuService(moteur, session, horloge.aujourdhui())
  if (!recoitDesEleves(session.role) || session.role === 'stagiaire') return false
  const annee = anneeScolaire(horloge.aujourdhui())
  let fait = false
  for (const secteur of mesSecteurs(moteur, session.membre)) {
    if (coffreDuSecteur(moteur, secteur.secteur, annee)) continue
    const autres = binomes(moteur, session, secteur)
    await moteur.creerCoffre({ genre: 'secteur', secteur: secteur.secteur, annee, autres, pieces: [] })
    fait = true
  }
  return fait
}

export const ouvrirSession = async (
  moyens: Moyens,
  session: Session,
  ouvert: TrousseauOuvert,
): Promise<SessionOuverte> => {
  const { creerMoteur, appeler, horloge, annonce } = moyens
  const garde = await moyens.magasin.duMembre(
    { service: session.service, membre: session.membre },
    horloge.maintenant(),
  )
  const stockage = (): void => {
    if (annonce.etat().stockage !== moyens.magasin.etat()) annonce.changer({ stockage: moyens.magasin.etat() })
  }
  const magasin = avecPrudence(garde, stockage)
  annonce.changer({ phase: 'ouverture', ouverture: { ouverts: 0, total: 0, utilisable: false }, recherchePrete: false })
  let chercheur: Chercheur | null = null
  let surMesEcrits = (): void => undefined
  const moteur = await creerMoteur({
    identite: identiteDe(ouvert.trousseau),
    racine: ouvert.trousseau.racine,
    magasin: garde,
    appeler,
    horloge,
    lireVoisin: moyens.lireVoisin,
    surChangement: () => {
      annonce.nouvelleVersion()
      chercheur?.signaler()
      surMesEcrits()
    },
    surEnvois: ({ etat, le, enAttente }) => {
      annonce.changer({ enregistrement: { etat, le, enAttente } })
      stockage()
    },
    surAlerte: annonce.alerter,
  })
  const souffler = (): Promise<void> => horloge.attendre(0)
  chercheur = creerChercheur({
    moteur,
    index: creerIndex({ ...magasin, cle: moteur.clePersonnelle('index'), souffler }),
    horloge,
    surPret: () => annonce.changer({ recherchePrete: true }),
    surFaute: annonce.panne,
  })
  const brouillons = creerBrouillons({
    moteur,
    magasin,
    appeler,
    horloge,
    silence: () => (moyens.magasin.etat() === 'garde' ? SILENCE : 0),
    coffreParDefaut: () => coffreParDefaut(moteur, session, ouvert.trousseau.personnel, horloge)?.coffre ?? null,
    surFaute: annonce.panne,
  })
  const ouvertures = creerOuvertures(magasin, appeler)
  const bureau = creerBureau({
    moteur,
    magasin,
    appeler,
    horloge,
    moi: session.membre,
    surLecture: annonce.nouvelleVersion,
  })
  const suivi = creerSuivi({ session, moteur, magasin, appeler, horloge })
  await brouillons.charger()

  const apresReseau = async (): Promise<void> => {
    if (await brouillons.retrouver()) annonce.nouvelleVersion()
    await ouvertures.rattraper()
    await effacerLesListesPassees(moteur, horloge.aujourdhui())
    await moteur.retenirLesTetes()
    await suivi.rattraper()
  }
  let ferme = false
  let arreter = (): void => undefined
  const deployer = async (): Promise<void> => {
    const synchronise = await ouvrirLesCoffres(moteur, annonce)
    // another opening has taken its place: it must neither create nor announce
    if (ferme) return
    const aAnnoncer = synchronise && (await completer(moteur, session, ouvert.trousseau.personnel, horloge))
    annonce.changer({ phase: 'ouvert', ouverture: null })
    if (synchronise) await apresReseau()
    void chercheur.demarrer().catch(annonce.panne)
    if (synchronise) void bureau.rattraper().catch(annonce.panne)
    if (aAnnoncer && (await moteur.vider()).enAttente === 0) await moteur.synchroniser()
    if (ferme) return
    // not before all is open: days told from half of her files would put out the others
    surMesEcrits = () => void suivi.rattraper().catch(annonce.panne)
    arreter = moteur.suivre(moyens.ouvrirFlux)
  }
  const prete = deployer()
  prete.catch(annonce.panne)

  return {
    session,
    ouvert,
    moteur,
    magasin,
    brouillons,
    chercheur,
    ouvertures,
    bureau,
    suivi,
    prete,
    rattraper: async () => {
      await prete
      if (estRefus(await moteur.synchroniser())) return
      await moteur.vider()
      await apresReseau()
      await bureau.rattraper()
    },
    fermer: () => {
      ferme = true
      arreter()
      suivi.fermer()
      chercheur.fermer()
      brouillons.fermer()
      moteur.fermer()
    },
  }
}

const coffreParDefaut = (moteur: Moteur, session: Session, personnel: Id, horloge: Horloge): CoffreOuvert | null =>
  mesSecteurs(moteur, session.membre)
    .map(({ secteur }) => coffreDuSecteur(moteur, secteur, anneeScolaire(horloge.aujourdhui())))
    .find((coffre) => coffre !== null) ?? moteur.coffre(personnel)
