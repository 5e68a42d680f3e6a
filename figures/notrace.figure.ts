// What a phone keeps of a pupil's visit to the guichet, in a real browser on a real profile: storage, cache, history of
// the tab, referrer after the quick exit; then every file of the profile, once the browser is closed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { Client } from 'pg'
import type { Page } from 'playwright-core'

import { unMonde } from '../e2e/monde.ts'
import { TELEPHONE, unPoste, unProfil } from '../e2e/navigateur.ts'
import type { Chiffre } from './chiffre.ts'

const DIT = 'zythum coquecigrue patafioler'
const TEMOIN = 'turlututu-temoin'

/** Written plainly, in UTF-16 as browsers keep some texts, and as an address writes it. */
const formes = (texte: string): readonly Buffer[] => [
  Buffer.from(texte, 'utf8'),
  Buffer.from(texte, 'utf16le'),
  Buffer.from(encodeURIComponent(texte), 'utf8'),
]

const fichiers = (profil: string): readonly string[] =>
  readdirSync(profil, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => join(entree.parentPath, entree.name))

/** Files of the profile where one of these texts stands. */
const ou = (profil: string, textes: readonly string[]): readonly string[] => {
  const cherches = textes.flatMap(formes)
  return fichiers(profil).filter((fichier) => {
    const octets = readFileSync(fichier)
    return cherches.some((forme) => octets.includes(forme))
  })
}

const stockage = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const bases = 'databases' in indexedDB ? await indexedDB.databases() : []
    const caches_ = 'caches' in globalThis ? await caches.keys() : []
    const travailleurs = 'serviceWorker' in navigator ? await navigator.serviceWorker.getRegistrations() : []
    return (
      localStorage.length +
      sessionStorage.length +
      bases.length +
      caches_.length +
      travailleurs.length +
      (document.cookie === '' ? 0 : 1) +
      (window.name === '' ? 0 : 1)
    )
  })

const continuer = (page: Page) => page.getByRole('button', { name: 'Continuer', exact: true }).click()

/** Writes as a pupil would, to the receipt. */
const ecrire = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: /^élève/u }).click()
  await page.getByText('Pour moi', { exact: true }).click()
  await continuer(page)
  await page.getByRole('textbox').fill(DIT)
  await continuer(page)
  for (let pas = 0; pas < 4; pas++) {
    const envoyer = page.getByRole('button', { name: 'Envoyer', exact: true })
    if (await envoyer.isVisible()) break
    await continuer(page)
  }
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await page.getByRole('heading', { name: 'C’est envoyé.' }).waitFor({ timeout: 60_000 })
  const recu = await page.locator('[translate="no"]').first().innerText()
  return recu.replace(/\s+/gu, ' ').trim()
}

const historique = async (page: Page): Promise<readonly string[]> => {
  const session = await page.context().newCDPSession(page)
  const { entries } = (await session.send('Page.getNavigationHistory')) as { entries: { url: string; title: string }[] }
  await session.detach()
  return entries.flatMap(({ url, title }) => [url, title])
}

const uneEcoleOuverte = async (url: string): Promise<{ uai: string; nom: string }> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ uai: string; nom: string }>(
    `select e.uai, e.nom from secteur_etablissement s join etablissement e on e.uai = s.uai,
       lateral priv.guichet_de(e.uai) g where g.ouvert and g.lecteur = 'secteur' and e.type = 'college' order by e.uai limit 1`,
  )
  await client.end()
  const [ecole] = rows
  if (!ecole) throw new Error('no school with an open guichet')
  return ecole
}

type Sortie = { readonly nom: string; readonly partir: (page: Page) => Promise<void> }
const SORTIES: readonly Sortie[] = [
  { nom: 'the black bar', partir: (page) => page.locator('#quitter').click() },
  { nom: 'Escape', partir: (page) => page.keyboard.press('Escape') },
]

export const calculer = async (): Promise<readonly Chiffre[]> => {
  const fins: (() => Promise<void>)[] = []
  const t = { after: (fin: () => Promise<void>) => void fins.push(fin) }
  try {
    const monde = await unMonde(t, 1)
    const ecole = await uneEcoleOuverte(monde.base.url)
    const adresse = `/ecole/${ecole.uai}`

    let garde = 0
    let entrees = 0
    let referents = 0
    let revenus = 0
    const traces: string[] = []
    let adressesGardees = 0
    let temoins = 0
    for (const { nom, partir } of SORTIES) {
      const profil = unProfil(t)
      const { contexte, page } = await unPoste(t, { profil, taille: TELEPHONE })
      let referent = ''
      await contexte.route('https://fr.wikipedia.org/**', (route) => {
        referent += route.request().headers()['referer'] ?? ''
        return route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<title>Wikipédia</title>${TEMOIN}` })
      })
      await page.goto(monde.url + adresse)
      const recu = await ecrire(page)
      garde += await stockage(page)
      await partir(page)
      await page.waitForURL('https://fr.wikipedia.org/**')
      referent += await page.evaluate(() => document.referrer)
      if (referent !== '') referents += 1
      entrees += (await historique(page)).filter(
        (texte) => texte.includes('/ecole/') || texte.includes(ecole.nom),
      ).length
      await page.goBack({ timeout: 3_000 }).catch(() => null)
      if (page.url().includes('/ecole/')) revenus += 1
      // stored by the browser, and so found if it is looked for: the search is not blind
      await page.evaluate((texte) => localStorage.setItem('temoin', texte), TEMOIN).catch(() => undefined)
      await page.goto('https://fr.wikipedia.org/temoin')
      await page.evaluate((texte) => localStorage.setItem('temoin', texte), TEMOIN)
      await contexte.close()
      temoins += ou(profil, [TEMOIN]).length > 0 ? 1 : 0
      traces.push(
        ...ou(profil, [DIT, recu, recu.split(' ').slice(0, 3).join(' ')]).map(
          (f) => `${nom}: ${f.slice(profil.length)}`,
        ),
      )
      adressesGardees += ou(profil, [adresse, ecole.nom]).length
    }
    for (const trace of traces) process.stderr.write(`${trace}\n`)
    const n = SORTIES.length
    return [
      { name: 'things kept in storage by the page', value: garde, target: 0, ok: garde === 0 },
      { name: 'entries of the tab that name the page after the exit', value: entrees, target: 0, ok: entrees === 0 },
      { name: 'exits whose Back returns to the page', value: revenus, target: 0, ok: revenus === 0 },
      { name: 'exits that tell where they come from', value: referents, target: 0, ok: referents === 0 },
      {
        name: 'files of the profile with the words or the receipt',
        value: traces.length,
        target: 0,
        ok: traces.length === 0,
      },
      { name: 'profiles where a control word is found', value: temoins, target: n, ok: temoins === n },
      {
        // the browser's own list of visits and icons: out of our hands, and told (docs/threats.md)
        name: 'files of the profile with the address of the page',
        value: adressesGardees,
        target: 'told',
        ok: true,
      },
    ]
  } finally {
    for (const fin of fins) await fin()
  }
}
