// A durable base and a server, each a process of its own: what an operator holds, and what a power cut stops.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { startPostgres, type Postgres } from '../src/server/base/embedded.ts'
import { migrate } from '../src/server/base/migrate.ts'
import type { Base } from '../src/server/base/essais.ts'
import { openLogin, urlAs, type LoginRole } from '../src/server/base/roles.ts'

const BASE = 'permanence'
export const EXPEDITEUR = 'permanence@example.org'

export type Installation = {
  readonly dossier: string
  /** All that the programs said: the logs of an operator. */
  readonly paroles: string[]
  base(): Base
  serveur(): { readonly url: string; readonly pid: number }
  lancerBase(): Promise<void>
  lancerServeur(): Promise<void>
  /** The process ends at once, without a word. */
  tuerServeur(): Promise<void>
  tuerBase(): Promise<void>
  arreter(): Promise<void>
}

/** `smtp`: the relay that the alerts go to; without it the server has no timer. */
export const installer = async ({ smtp = null }: { smtp?: string | null } = {}): Promise<Installation> => {
  const dossier = mkdtempSync(join(tmpdir(), 'permanence-figure-'))
  const paroles: string[] = []
  let postgres: Postgres | undefined
  let serveur: ChildProcess | undefined
  let url = ''
  const secret = 'un-mot-de-passe-d-essai'

  const enVie = (): Postgres => {
    if (!postgres) throw new Error('the base is not running')
    return postgres
  }
  const base: Installation['base'] = () => {
    const adresse = Object.assign(new URL(enVie().url), { pathname: `/${BASE}` }).href
    const as = (role: LoginRole): string => urlAs(adresse, role, secret)
    return {
      name: BASE,
      url: adresse,
      appUrl: as('permanence_app'),
      guichetUrl: as('permanence_guichet'),
      urlAs: as,
    }
  }
  const finir = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const mourant = serveur
    serveur = undefined
    if (!mourant || mourant.exitCode !== null || mourant.signalCode !== null) return
    mourant.kill(signal)
    await once(mourant, 'exit')
  }

  const ici: Installation = {
    dossier,
    paroles,
    base,
    serveur: () => {
      if (serveur?.pid === undefined) throw new Error('the server is not running')
      return { url, pid: serveur.pid }
    },
    lancerBase: async () => {
      postgres = await startPostgres({ dataDir: join(dossier, 'pg'), log: (ligne) => paroles.push(ligne) })
      await postgres.createDatabase(BASE)
      await migrate(base().url)
      for (const role of ['permanence_app', 'permanence_guichet', 'permanence_alertes'] as const)
        await openLogin(base().url, role, secret)
    },
    lancerServeur: async () => {
      const options = {
        databaseUrl: base().appUrl,
        guichetUrl: base().guichetUrl,
        port: 0,
        mode: 'demo',
        dataDir: join(dossier, 'serveur'),
        staticDir: dossier,
        guichetDir: dossier,
        ...(smtp === null
          ? {}
          : { alertes: { url: base().urlAs('permanence_alertes'), envoi: { smtp, de: EXPEDITEUR } } }),
      }
      const programme = join(import.meta.dirname, '../e2e/serveur.ts')
      const lance = spawn(process.execPath, [programme, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] })
      lance.stderr.setEncoding('utf8').on('data', (texte: string) => paroles.push(texte))
      const lignes = createInterface({ input: lance.stdout })
      const issue = (await Promise.race([once(lignes, 'line'), once(lance, 'exit')])) as unknown[]
      if (typeof issue[0] !== 'string') throw new Error(`the server did not start\n${paroles.slice(-5).join('\n')}`)
      url = issue[0]
      lignes.on('line', (ligne) => paroles.push(ligne))
      serveur = lance
    },
    tuerServeur: () => finir('SIGKILL'),
    tuerBase: async () => {
      await enVie().kill9()
      postgres = undefined
    },
    arreter: async () => {
      await finir('SIGTERM')
      await postgres?.stop()
      rmSync(dossier, { recursive: true, force: true })
    },
  }
  await ici.lancerBase()
  return ici
}
