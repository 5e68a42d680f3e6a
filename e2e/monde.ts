// A world for a parcours: the real server on a real base, the fictitious service made small, and Debian's browsers.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Client } from 'pg'

import { peupler } from '../src/demo/main.ts'
import { faireNaitreLesServices, SERVICE_FICTIF } from '../src/demo/services.ts'
import { dieWithParent } from '../src/server/base/binaries.ts'
import { uneBase, type Base } from '../src/server/base/essais.ts'
import { horlogeDuSysteme } from '../src/server/clock.ts'
import { ecrireDeploiement, naissanceDuService } from '../src/server/naissance.ts'
import { ecrireRacinesDeDemo } from '../tools/racines.ts'

type Portee = { after(fin: () => Promise<void>): void }

export type Monde = {
  readonly url: string
  readonly base: Base
  readonly dataDir: string
  /** As a power cut would: no farewell. */
  tuerLeServeur(): Promise<void>
  /** On the same port and base. */
  relancerLeServeur(): Promise<void>
  /** As the superuser: what only time would do, and what must not be found there. */
  dansLaBase<L extends object>(texte: string, valeurs?: readonly unknown[]): Promise<L[]>
}

const RACINE = fileURLToPath(new URL('..', import.meta.url))

const portLibre = async (): Promise<number> => {
  const serveur = createServer().listen(0, '127.0.0.1')
  await once(serveur, 'listening')
  const adresse = serveur.address()
  serveur.close()
  await once(serveur, 'close')
  if (typeof adresse !== 'object' || adresse === null) throw new Error('no port')
  return adresse.port
}

const lancer = async (
  { appUrl: databaseUrl, guichetUrl, urlAs }: Base,
  port: number,
  dataDir: string,
): Promise<ChildProcess> => {
  const fronts = { staticDir: join(RACINE, 'dist/web'), guichetDir: join(RACINE, 'dist/guichet') }
  const alertes = { url: urlAs('permanence_alertes'), envoi: null }
  const options = { databaseUrl, guichetUrl, alertes, port, mode: 'demo', dataDir, ...fronts }
  const [commande, ...arguments_] = [
    ...dieWithParent(),
    process.execPath,
    join(RACINE, 'e2e/serveur.ts'),
    JSON.stringify(options),
  ]
  const processus = spawn(commande, arguments_, {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const pret = await Promise.race([once(processus.stdout, 'data'), once(processus, 'exit').then(() => null)])
  if (pret === null) throw new Error('the server ended before it was ready')
  return processus
}

const naitre = async (admin: Parameters<typeof naissanceDuService>[0], alentour: boolean) => {
  if (alentour) return faireNaitreLesServices((naissance) => naissanceDuService(admin, naissance))
  const administrateur = await naissanceDuService(admin, SERVICE_FICTIF)
  if (administrateur === null) throw new Error('the service exists')
  return { administrateur }
}

/** `alentour`: with the neighbouring département, their académie and the nation. */
export const unMonde = async (
  t: Portee,
  dossiersParSecteur = 4,
  { alentour = false }: { readonly alentour?: boolean } = {},
): Promise<Monde> => {
  const base = await uneBase(t)
  const dataDir = mkdtempSync(join(tmpdir(), 'permanence-e2e-'))
  const admin = { adminUrl: base.url, horloge: horlogeDuSysteme }
  await ecrireDeploiement(admin, 'demo')
  const port = await portLibre()
  const url = `http://localhost:${port}`
  let processus = await lancer(base, port, dataDir)
  const tuer = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    if (processus.exitCode !== null || processus.signalCode !== null) return
    processus.kill(signal)
    await once(processus, 'exit')
  }
  t.after(async () => {
    await tuer('SIGTERM')
    rmSync(dataDir, { recursive: true, force: true })
  })
  await peupler({ url, dataDir, ...(await naitre(admin, alentour)), dossiersParSecteur })
  await ecrireRacinesDeDemo({ adminUrl: base.url, dataDir })
  return {
    url,
    base,
    dataDir,
    tuerLeServeur: () => tuer('SIGKILL'),
    relancerLeServeur: async () => {
      processus = await lancer(base, port, dataDir)
    },
    dansLaBase: async <L extends object>(texte: string, valeurs: readonly unknown[] = []) => {
      const client = new Client({ connectionString: base.url })
      await client.connect()
      try {
        return (await client.query<L>(texte, [...valeurs])).rows
      } finally {
        await client.end()
      }
    },
  }
}
