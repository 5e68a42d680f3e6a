import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as attendre } from 'node:timers/promises'

import { postSync } from '../src/contract/coffre.ts'
import { postPieces } from '../src/contract/enveloppe.ts'
import { postJournal } from '../src/contract/registre.ts'
import { startPostgres } from '../src/server/base/embedded.ts'
import { migrate } from '../src/server/base/migrate.ts'
import { openLogin } from '../src/server/base/roles.ts'
import { horlogeDuSysteme } from '../src/server/clock.ts'
import { entreeDeCreation, nue, unCoffreVide, uneEnveloppe, type UnCoffre } from '../src/server/coffre.examples.ts'
import { ecrireDeploiement } from '../src/server/naissance.ts'
import { clientDe, faireVivre, type Personne, type ServiceVivant } from '../src/server/vivant.examples.ts'
import type { Mesure } from './mesure.ts'

const DOSSIERS = 400
const nouvelAgent = (): Agent => new Agent({ keepAlive: true, maxSockets: 64 })
let agent = nouvelAgent()
/** While thousands of envelopes are being signed the server closes what is idle: each measure opens its own. */
const reconnecter = (): void => {
  agent.destroy()
  agent = nouvelAgent()
}

/** Milliseconds of one POST, answered 200. */
const poster = (url: string, chemin: string, corps: string, jeton: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const debut = performance.now()
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(corps),
      'X-Permanence': '1',
      Cookie: `__Host-permanence=${jeton}`,
    }
    const demande = request(`${url}${chemin}`, { method: 'POST', agent, headers }, (reponse) => {
      reponse.resume()
      reponse.on('end', () =>
        reponse.statusCode === 200
          ? resolve(performance.now() - debut)
          : reject(new Error(`${chemin}: ${reponse.statusCode}`)),
      )
    })
    demande.on('error', reject)
    demande.end(corps)
  })

const centile = (temps: readonly number[], part: number): number =>
  temps.toSorted((a, b) => a - b)[Math.ceil(temps.length * part) - 1] ?? Number.POSITIVE_INFINITY

type Monde = { readonly v: ServiceVivant; readonly qui: Personne; readonly dossiers: readonly UnCoffre[] }

const ouvrirDossiers = async (v: ServiceVivant, qui: Personne): Promise<UnCoffre[]> => {
  const dossiers: UnCoffre[] = []
  while (dossiers.length < DOSSIERS) {
    const lot = Array.from({ length: 50 }, unCoffreVide)
    const entrees = lot.map((coffre) => entreeDeCreation(v, coffre, qui, [{ qui, role: 'referent' }]))
    const { refus } = await v.appeler(postJournal, { entrees }, qui.jeton)
    if (refus !== null) throw new Error(refus)
    dossiers.push(...lot)
  }
  return dossiers
}

const envoi = ({ v, qui }: Monde, coffre: UnCoffre, combien: number): string =>
  JSON.stringify({
    enveloppes: Array.from({ length: combien }, () => ({ enveloppe: nue(uneEnveloppe(v, coffre, qui)) })),
  })

/** As many at a time as there are browsers saving; answers per second. */
const debit = async ({ v, qui }: Monde, corps: string[], ensemble: number): Promise<number> => {
  const total = corps.length
  reconnecter()
  const debut = performance.now()
  const travailler = async (): Promise<void> => {
    for (let suivant = corps.pop(); suivant !== undefined; suivant = corps.pop()) {
      await poster(v.url, postPieces.path, suivant, qui.jeton)
    }
  }
  await Promise.all(Array.from({ length: ensemble }, travailler))
  return total / ((performance.now() - debut) / 1000)
}

/** A request every 5 ms whatever happens to those before: waiting counts. */
const boucleOuverte = async ({ v, qui, dossiers }: Monde, parSeconde: number, secondes: number): Promise<number[]> => {
  const debut = performance.now()
  const enCours: Promise<number>[] = []
  for (let n = 0; n < parSeconde * secondes; n += 1) {
    const prevu = debut + (n * 1000) / parSeconde
    const avance = prevu - performance.now()
    if (avance > 1) await attendre(avance)
    const retard = performance.now() - prevu
    const corps = JSON.stringify({ coffres: [{ coffre: dossiers[n % dossiers.length]?.id, rang: 0, journal: 1 }] })
    enCours.push(poster(v.url, postSync.path, corps, qui.jeton).then((ms) => ms + retard))
  }
  return Promise.all(enCours)
}

const mesurerSur = async (m: Monde): Promise<Mesure[]> => {
  const { v, qui, dossiers } = m
  // fills the files, and wakes the server up
  await debit(
    m,
    dossiers.map((coffre) => envoi(m, coffre, 20)),
    6,
  )
  await boucleOuverte(m, 100, 2)
  const sync = await boucleOuverte(m, 200, 10)
  const aJour = JSON.stringify({ coffres: dossiers.map(({ id }) => ({ coffre: id, rang: 20, journal: 1 })) })
  const login: number[] = []
  for (let n = 0; n < 30; n += 1) login.push(await poster(v.url, postSync.path, aJour, qui.jeton))
  const seul: number[] = []
  for (const coffre of dossiers.slice(0, 100))
    seul.push(await poster(v.url, postPieces.path, envoi(m, coffre, 1), qui.jeton))
  const parVingt = dossiers.map((coffre) => envoi(m, coffre, 20))
  const pieces = (await debit(m, parVingt, 6)) * 20
  const parUn = [...dossiers, ...dossiers, ...dossiers, ...dossiers].map((coffre) => envoi(m, coffre, 1))
  const simples = await debit(m, parUn, 16)
  const rapport = (nom: string, atteint: number, voulu: number): Mesure => ({
    name: nom,
    value: voulu / atteint,
    unit: `of the time allowed (${Math.round(atteint)} a second)`,
    budget: 1,
  })
  return [
    {
      name: 'server, 200 requests a second, sync of one coffre with 20 envelopes, p95',
      value: centile(sync, 0.95),
      unit: 'ms',
      budget: 50,
    },
    { name: 'login sync of 400 coffres, nothing new', value: centile(login, 0.5), unit: 'ms', budget: 60 },
    { name: 'save a piece, acknowledged, p95 of the server', value: centile(seul, 0.95), unit: 'ms', budget: 100 },
    rapport('server, 1,500 pieces a second in requests of 20', pieces, 1_500),
    rapport('server, 400 single saves a second', simples, 400),
  ]
}

/** A true PostgreSQL that writes to the disk, the server in its own process, one social worker with 400 files. */
export const mesurer = async (): Promise<Mesure[]> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'permanence-bench-'))
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), log: () => undefined })
  try {
    const adminUrl = await postgres.createDatabase('permanence')
    await migrate(adminUrl)
    await ecrireDeploiement({ adminUrl, horloge: horlogeDuSysteme }, 'demo')
    const appUrl = await openLogin(adminUrl, 'permanence_app', 'bench')
    const guichetUrl = await openLogin(adminUrl, 'permanence_guichet', 'bench')
    const programme = join(import.meta.dirname, 'serveur-main.ts')
    const serveur = spawn(process.execPath, [programme, appUrl, guichetUrl, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const [url] = (await once(createInterface({ input: serveur.stdout }), 'line')) as [string]
      const v = await faireVivre(clientDe(url), adminUrl)
      return await mesurerSur({ v, qui: v.assistante, dossiers: await ouvrirDossiers(v, v.assistante) })
    } finally {
      agent.destroy()
      const fini = once(serveur, 'exit')
      serveur.kill('SIGTERM')
      await fini
    }
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
