import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { chromium, type Page } from 'playwright-core'
import { horlogeDuPoste } from '../src/coffre/clock.ts'
import { machine } from '../src/coffre/machine.examples.ts'
import { reussi, SERVICE, unServiceReel, VALLEE } from '../src/coffre/service-reel.examples.ts'
import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import { buildFront, STATIC_GUICHET } from '../tools/build.ts'
import { cleDeDemo } from '../tools/cle-de-version.ts'
import { signRoots } from '../tools/racines.ts'
import type { Mesure } from './mesure.ts'

type Chunk = { file: string; isEntry?: boolean; imports?: string[]; css?: string[] }

const compressed = (file: string): number => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
  return brotliCompressSync(readFileSync(join(STATIC_GUICHET, file)), { params }).length / 1000
}

/** What comes before the worker that seals: the entry, all that it loads at once, its styles. */
const poids = (): number => {
  const manifest = JSON.parse(readFileSync(join(STATIC_GUICHET, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  const files = new Set<string>()
  const take = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file)
    for (const next of chunk.imports ?? []) take(next)
  }
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) take(key)
  if (files.size === 0) throw new Error('the manifest names no entry')
  return [...files].reduce((sum, file) => sum + compressed(file), 0)
}

/** The 3G of a bus, and the processor of a telephone of five years ago; the browser slows the page's, not the worker's. */
const ralentir = async (page: Page): Promise<void> => {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Network.enable')
  const debit = (400 * 1000) / 8
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: debit,
    uploadThroughput: debit,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

const secondes = async (faire: () => Promise<unknown>): Promise<number> => {
  const debut = performance.now()
  await faire()
  return (performance.now() - debut) / 1000
}

const visiter = async (page: Page, adresse: string): Promise<Mesure[]> => {
  const lent = 'slow 3G, processor of the page slowed 4 times'
  const continuer = page.getByRole('button', { name: 'Continuer' })
  const contenu = await secondes(async () => {
    await page.goto(adresse, { waitUntil: 'commit' })
    await page.getByText('En danger maintenant').waitFor()
  })
  const suite = await secondes(async () => {
    await page.getByRole('button', { name: 'élève', exact: true }).click()
    await continuer.click()
    await page.getByRole('textbox').fill('À la maison c’est compliqué depuis dimanche.')
  })
  await continuer.click()
  await continuer.click()
  await continuer.click()
  // she is quicker than anybody: what is left of the worker's arrival is counted here
  const envoi = await secondes(async () => {
    await page.getByRole('button', { name: 'Envoyer' }).click()
    await page.locator('.recu').waitFor({ timeout: 120_000 })
  })
  return [
    { name: `guichet: first content, ${lent}`, value: contenu, unit: 's', budget: 3 },
    { name: `guichet: first question filled in, ${lent}`, value: contenu + suite, unit: 's', budget: 6 },
    { name: `guichet: sealed, sent and receipt shown, ${lent}`, value: envoi, unit: 's', budget: 20 },
  ]
}

/** The public page as a pupil's telephone gets it, from a real server with a real door. */
export const mesurer = async (): Promise<Mesure[]> => {
  await buildFront()
  const fins: (() => Promise<void>)[] = []
  try {
    const apres = { after: (fin: () => Promise<void>) => fins.push(fin) }
    const monde = await unServiceReel(apres, { ecoles: true, guichetDir: STATIC_GUICHET })
    const anne = await machine(monde, monde.anne)
    fins.push(async () => anne.moteur.fermer())
    const annee = anneeScolaire(horlogeDuPoste.aujourdhui())
    reussi(await anne.moteur.creerCoffre({ genre: 'secteur', secteur: monde.secteur, annee, autres: [], pieces: [] }))
    await anne.moteur.vider()
    await anne.moteur.synchroniser()
    const [{ id: deploiement }] = (await monde.sql('select id from deploiement')) as [{ id: string }]
    const racines = { version: 1, le: horlogeDuPoste.maintenant(), deploiement, racines: { [SERVICE]: monde.racine } }
    const signees = signRoots({ octets: JSON.stringify(racines), signatures: [] }, cleDeDemo())
    writeFileSync(join(monde.dossier, 'racines.json'), JSON.stringify(signees))

    const navigateur = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
    fins.push(() => navigateur.close())
    const page = await (
      await navigateur.newContext({ viewport: { width: 360, height: 740 }, locale: 'fr-FR' })
    ).newPage()
    await ralentir(page)
    return [
      { name: 'guichet: script and style before the worker, compressed', value: poids(), unit: 'kB', budget: 90 },
      ...(await visiter(page, `${monde.url}/ecole/${VALLEE}`)),
    ]
  } finally {
    for (const fin of fins.toReversed()) await fin()
  }
}
