import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { serve as ecouter } from '@hono/node-server'
import { sql } from 'kysely'

import { ouvrirEnvoi, type OptionsDEnvoi } from './alertes/envoi.ts'
import { tourner } from './alertes/tour.ts'
import { ouvrirChanges, type Changes } from './changes.ts'
import { horlogeDuSysteme, type Horloge } from './clock.ts'
import { chiffresRoutes } from './chiffres/routes.ts'
import { coffreRoutes } from './coffre/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { etablissementRoutes } from './etablissement/routes.ts'
import { creerEmpreinteDAdresse } from './guichet/adresse.ts'
import { creerEpreuves } from './guichet/epreuve.ts'
import { guichetRoutes } from './guichet/routes.ts'
import { creerApp } from './http/app.ts'
import { ouvrirJournal, type Journaliser } from './logger.ts'
import { calendrierRoutes } from './presence/calendrier-routes.ts'
import { presenceRoutes } from './presence/routes.ts'
import { protectionRoutes } from './protection/routes.ts'
import { registreRoutes } from './registre/routes.ts'
import { saisineRoutes } from './saisine/routes.ts'
import type { Route } from './serve.ts'
import { creerLecteurDAnnuaire } from './shared/lecteur-annuaire.ts'
import { ouvrirRacines } from './shared/racines.ts'
import { serviceRoutes } from './service/routes.ts'
import { empreinteDeCode, nouveauCodeUnique } from './session/codes.ts'
import { sessionRoutes } from './session/routes.ts'
import { lireSecrets } from './session/secrets.ts'
import { siegesRoutes } from './session/sieges.ts'
import { voileRoutes } from './session/voile.ts'
import { ouvrirBase, ouvrirBaseSansSession, type Base } from './transaction.ts'

export type Mode = 'demo' | 'production'

export type OptionsDuServeur = {
  /** As permanence_app. */
  readonly databaseUrl: string
  /** As permanence_guichet, for the public pages. */
  readonly guichetUrl: string
  readonly port: number
  readonly mode: Mode
  readonly dataDir: string
  readonly staticDir: string
  /** Files of the public page. */
  readonly guichetDir: string
  /** Timers of the alerts, as permanence_alertes, and the relay of their mails; without it this server has none. */
  readonly alertes?: { readonly url: string; readonly envoi: OptionsDEnvoi | null } | undefined
  readonly clock?: Horloge
  readonly origine?: string | undefined
  /** That of the public pages, on a hostname of their own; without it, both sides answer on the same. */
  readonly origineGuichet?: string | undefined
  readonly derriereProxy?: boolean
  /** Addresses to listen on: this machine alone unless told, for a demonstration lets anybody in as anybody. */
  readonly hotes?: readonly string[]
}

export type Serveur = { readonly url: string; stop(): Promise<void> }

const exigerLeMode = async (base: Base, mode: Mode): Promise<void> => {
  const deploiement = await base.enTransaction(null, (tx) => tx.un(sql<{ mode: string }>`select mode from deploiement`))
  if (!deploiement) throw new Error('this base has no deployment yet: prepare it before the server starts')
  if (deploiement.mode !== mode) {
    throw new Error(`this base is a ${deploiement.mode} deployment and does not start in ${mode} mode`)
  }
}

type FetchCallback = Parameters<typeof ecouter>[0]['fetch']
type Ouvert = { readonly port: number; fermer(): Promise<void> }

const ouvrir = (hostname: string, port: number, fetch: FetchCallback): Promise<Ouvert> =>
  new Promise((resolve, reject) => {
    const serveur = ecouter({ fetch, port, hostname }, ({ port: ouvert }) =>
      resolve({
        port: ouvert,
        fermer: () =>
          new Promise((fini) => {
            serveur.close(() => fini())
            if ('closeIdleConnections' in serveur) serveur.closeIdleConnections()
          }),
      }),
    )
    serveur.once('error', reject)
  })

/** The same port everywhere; a machine without one of these addresses does without it. */
const ecouterSur = async (hotes: readonly string[], port: number, fetch: FetchCallback): Promise<Ouvert[]> => {
  const ouverts: Ouvert[] = []
  for (const hote of hotes) {
    try {
      ouverts.push(await ouvrir(hote, ouverts[0]?.port ?? port, fetch))
    } catch (faute) {
      const { code } = faute as NodeJS.ErrnoException
      const sienne = port === 0 && code === 'EADDRINUSE' && ouverts.length > 0
      if (sienne || code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') continue
      for (const { fermer } of ouverts) await fermer()
      throw faute
    }
  }
  if (ouverts.length === 0) throw new Error(`nothing to listen on: ${hotes.join(', ')}`)
  return ouverts
}

const alerter = (
  alertes: OptionsDuServeur['alertes'],
  adresse: string,
  journal: Journaliser,
  horloge: Horloge,
): (() => Promise<void>) => {
  if (!alertes) return () => Promise.resolve()
  const base = ouvrirBaseSansSession(alertes.url, 2)
  const envoi = alertes.envoi && ouvrirEnvoi(alertes.envoi)
  const maintenant = (): Date => horloge.maintenant()
  const arreter = tourner({ base, envoyer: envoi?.envoyer ?? null, adresse, journal, maintenant })
  return async () => {
    await arreter()
    envoi?.fermer()
    await base.fermer()
  }
}

export const startServer = async (options: OptionsDuServeur): Promise<Serveur> => {
  const { databaseUrl, port, mode, dataDir, clock: horloge = horlogeDuSysteme } = options
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const secrets = lireSecrets(join(dataDir, 'server-secret'))
  const racines = ouvrirRacines(join(dataDir, 'racines.json'))
  const base = ouvrirBase(databaseUrl)
  const guichet = ouvrirBaseSansSession(options.guichetUrl)
  let changes: Changes | undefined
  try {
    await exigerLeMode(base, mode)
    changes = await ouvrirChanges(databaseUrl, base)
    const codes = { nouveau: () => nouveauCodeUnique(horloge), empreinte: empreinteDeCode }
    const lecteur = creerLecteurDAnnuaire()
    const routes: Route[] = [
      ...sessionRoutes(horloge, secrets),
      ...voileRoutes(horloge),
      ...siegesRoutes(horloge),
      ...registreRoutes(lecteur),
      ...coffreRoutes(lecteur),
      ...serviceRoutes(),
      ...etablissementRoutes(),
      ...presenceRoutes({
        adresse: `${options.origineGuichet ?? options.origine ?? ''}/ecole/`,
        envoi: (options.alertes?.envoi ?? null) !== null,
      }),
      ...calendrierRoutes(),
      ...saisineRoutes(),
      ...protectionRoutes(),
      ...chiffresRoutes(),
      ...guichetRoutes({
        epreuves: creerEpreuves(secrets.pour('epreuves'), (taille) => horloge.alea(taille)),
        // a demonstration makes its own once it is filled
        verifiable: () => mode === 'demo' || racines.presentes(),
        empreinteDAdresse: creerEmpreinteDAdresse(secrets.pour('adresses')),
      }),
      ...(mode === 'demo' ? demoRoutes(dataDir, codes) : []),
    ]
    const journal = ouvrirJournal(dataDir, horloge)
    const app = creerApp({
      routes,
      moyens: { base, guichet, horloge, annonces: changes },
      changes,
      journal,
      staticDir: options.staticDir,
      guichetDir: options.guichetDir,
      racines,
      origine: options.origine,
      origineGuichet: options.origineGuichet,
      derriereProxy: options.derriereProxy ?? false,
    })
    const serveurs = await ecouterSur(options.hotes ?? ['127.0.0.1', '::1'], port, app.fetch)
    const suivi = changes
    const url = `http://localhost:${serveurs[0]?.port ?? port}`
    const arreterLesAlertes = alerter(options.alertes, options.origine ?? url, journal, horloge)
    return {
      url,
      stop: async () => {
        await arreterLesAlertes()
        await suivi.fermer()
        await Promise.all(serveurs.map(({ fermer }) => fermer()))
        await base.fermer()
        await guichet.fermer()
      },
    }
  } catch (faute) {
    await changes?.fermer()
    await base.fermer()
    await guichet.fermer()
    throw faute
  }
}
