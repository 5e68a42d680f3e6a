// Behind the face: a machine, a session, an open keyring, and the passages between them.
import type { Endpoint } from '../contract/endpoint.ts'
import { getSession, type Session } from '../contract/session.ts'
import type { Instant } from '../domain/identite.ts'
import { estRefus, type Refus } from '../domain/refus.ts'
import { creerAnnonce, type Annonce } from './annonce.ts'
import { creerClient, type Appeler, type Fetch } from './client.ts'
import type { Horloge } from './clock.ts'
import type { Magasin } from './magasin.ts'
import type { Moteur, OptionsDuMoteur, OuvrirFlux } from './moteur.ts'
import { creerPoste, type Poste } from './poste.ts'
import type { ClesDeVersion } from './porte-publique.ts'
import { ouvrirSession, type SessionOuverte } from './session-ouverte.ts'
import type { TrousseauOuvert } from './trousseau.ts'
import { creerVoile, type Voile } from './voile.ts'
import { creerLireVoisin, type LireVoisin } from './voisins.ts'

/** Only one tab of a browser holds the coffres. */
export type VerrouDOnglet = {
  prendre(): Promise<boolean>
  arracher(): Promise<void>
  /** Another tab asks for them: resolve when everything is put away. */
  surDemande(rendre: () => Promise<void>): void
}

export type OptionsDeLaFace = {
  readonly creerMoteur: (options: OptionsDuMoteur) => Promise<Moteur>
  readonly fetch: Fetch
  /** `''` in a browser: same origin. */
  readonly origine: string
  readonly horloge: Horloge
  readonly ouvrirMagasin: (postePartage: boolean) => Promise<Magasin>
  readonly ouvrirFlux: OuvrirFlux
  /** Calls from time to time, and when the network may have come back. */
  readonly cadencer: (battre: () => void) => void
  readonly verrou: VerrouDOnglet
  /** Of this bundle: who signs the roots that an account without keyring checks a door against. */
  readonly clesDeVersion: ClesDeVersion
}

export type Machine = { readonly magasin: Magasin; readonly poste: Poste; readonly voile: Voile }

export type Coulisses = {
  readonly horloge: Horloge
  readonly annonce: Annonce
  readonly appeler: Appeler
  readonly fetch: Fetch
  readonly origine: string
  readonly clesDeVersion: ClesDeVersion
  readonly lireVoisin: LireVoisin
  readonly verrou: VerrouDOnglet
  /** Faults before `installer`. */
  machine(): Machine
  /** Null while the keyring is closed, and for people without one. */
  courante(): SessionOuverte | null
  installer(postePartage: boolean): Promise<void>
  /** Which session this browser still has; null without one. */
  demanderSession(): Promise<Session | null>
  /** The keyring is open: starts the engine, until the session or the lease ends. */
  ouvrir(session: Session, ouvert: TrousseauOuvert, limite: Instant): Promise<SessionOuverte>
  fermer(): void
}

/** The client, watched: the network that comes and goes, the session that the server has ended. */
const creerAppeler = ({ fetch, origine }: OptionsDeLaFace, annonce: Annonce, surRetour: () => void): Appeler => {
  const brut = creerClient({
    fetch,
    origine,
    surReponseIllisible: () => annonce.alerter({ code: 'reponse-illisible' }),
  })
  const observer = async (endpoint: Endpoint, entree: never): Promise<unknown> => {
    const issue: unknown = await brut(endpoint, entree)
    const refus = estRefus(issue) ? (issue as Refus).refus : null
    const reseau = refus !== 'reseau-absent'
    if (annonce.etat().reseau !== reseau) {
      annonce.changer({ reseau })
      if (reseau) surRetour()
    }
    if (refus === 'sans-session' && annonce.etat().session !== null) annonce.changer({ sessionFinie: true })
    return issue
  }
  return observer as Appeler
}

export const creerCoulisses = (options: OptionsDeLaFace): Coulisses => {
  const { horloge } = options
  const annonce = creerAnnonce(horloge)
  let machine: Machine | null = null
  let ouverte: SessionOuverte | null = null
  let jusqua: Instant | null = null
  const rattraper = (): void => void ouverte?.rattraper().catch(annonce.panne)
  const appeler = creerAppeler(options, annonce, rattraper)

  const { fetch, origine, clesDeVersion } = options
  const lireVoisin = creerLireVoisin({ appeler, fetch, origine, clesDeVersion })

  const coulisses: Coulisses = {
    horloge,
    annonce,
    appeler,
    fetch,
    origine,
    clesDeVersion,
    lireVoisin,
    verrou: options.verrou,

    machine: () => {
      if (machine === null) throw new Error('the face has not been started')
      return machine
    },
    courante: () => ouverte,

    installer: async (postePartage) => {
      machine?.magasin.fermer()
      const magasin = await options.ouvrirMagasin(postePartage)
      const direLeStockage = (): void => annonce.changer({ stockage: magasin.etat() })
      machine = { magasin, poste: await creerPoste(magasin, direLeStockage), voile: creerVoile(magasin, appeler) }
      direLeStockage()
    },

    demanderSession: async () => {
      const session = await appeler(getSession, {})
      return estRefus(session) ? null : session
    },

    ouvrir: async (session, ouvert, limite) => {
      coulisses.fermer()
      annonce.changer({ session, sessionFinie: false, voileLe: null, voileAuto: false, essaisPin: 0 })
      jusqua = limite
      ouverte = await ouvrirSession(
        { ...options, magasin: coulisses.machine().magasin, appeler, annonce, lireVoisin },
        session,
        ouvert,
      )
      return ouverte
    },

    fermer: () => {
      ouverte?.fermer()
      ouverte = null
      annonce.changer({ ouverture: null, recherchePrete: false })
    },
  }

  options.cadencer(() => {
    if (!ouverte) return
    if (jusqua !== null && horloge.maintenant() > jusqua) annonce.changer({ sessionFinie: true })
    if (!annonce.etat().reseau) rattraper()
  })

  return coulisses
}
