// The pictures of the README and of the guide, taken from the product itself, walked as its people walk.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import { TELEPHONE, unPoste, type Poste } from '../e2e/navigateur.ts'
import { choisirLePin, entrerComme, papiersDe, passerLaPremierePage, PIN, toutEstParti } from '../e2e/personnes.ts'
import { horlogeDuPoste } from '../src/coffre/clock.ts'
import { latin9, unEleveDEssai, unXmlEleves, unXmlResponsables } from '../src/coffre/liste/fichiers.examples.ts'
import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import { installBrowsers } from './browsers.ts'
import { ROOT } from './files.ts'
import { compressPng } from './png.ts'

const PICTURES = join(ROOT, 'docs/guide/images')
const WEIGHT = 120_000
const HELENE = 'Hélène DELMAS'
const LEA = 'MARTIN Léa'
const INTERVIEW =
  'Revient d’elle-même entre deux cours. D’accord pour le rendez-vous à trois, «\u00a0si c’est ici et pas à la maison\u00a0». Voudrait que je commence. A dormi dimanche.'

type Walk = {
  readonly url: string
  readonly sit: (options?: Parameters<typeof unPoste>[1]) => Promise<Poste>
  readonly take: (page: Page, name: string) => Promise<void>
}

/** On a fictitious service of its own, unless the address of one is given: `npm run screenshots [-- URL [PART]]`. */
export const main = async ([given, only]: string[]): Promise<number> => {
  installBrowsers()
  mkdirSync(PICTURES, { recursive: true })
  const ends: (() => Promise<void>)[] = []
  const t = { after: (end: () => Promise<void>) => void ends.unshift(end) }
  try {
    const url = given ?? (await startProduct(t))
    const walk: Walk = { url, sit: (options) => unPoste(t, options), take: takePicture }
    for (const part of PARTS) if (only === undefined || part.name === only) await part(walk)
    return 0
  } finally {
    for (const end of ends) await end()
  }
}

const startProduct = async (t: { after(end: () => Promise<void>): void }): Promise<string> => {
  const data = mkdtempSync(join(tmpdir(), 'permanence-screenshots-'))
  const env = { ...process.env, PORT: '0', PERMANENCE_DATA: data, DATABASE_URL: undefined }
  const product = spawn(process.execPath, [join(ROOT, 'tools/start.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(product, 'exit')
  t.after(async () => {
    product.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  })
  for await (const line of createInterface({ input: product.stdout })) {
    const url = /^Permanence ready: (\S+)/u.exec(line)?.[1]
    if (url) return url
  }
  throw new Error('the product ended before it was ready')
}

const takePicture = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // nothing is hovered, and what is fetched to be shown next has come
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500)
  const png = compressPng(await page.screenshot({ caret: 'hide', animations: 'disabled' }), WEIGHT)
  writeFileSync(join(PICTURES, `${name}.png`), png)
  process.stdout.write(`${name}.png, ${Math.ceil(png.length / 1000)} kB\n`)
}

const go = (page: Page, to: string): Promise<void> => page.getByRole('link', { name: to, exact: true }).first().click()

/** Through the filter: a long list draws only what is near. */
const openLea = async (page: Page, among = /^Ouverts/): Promise<void> => {
  await go(page, 'Dossiers')
  await page.getByRole('radio', { name: among }).click()
  await page.getByLabel('Filtrer par nom ou classe').fill('martin léa')
  await page.locator('#contenu a .nom').filter({ hasText: LEA }).first().click()
  await page.getByRole('heading', { level: 1, name: LEA }).waitFor()
}

const saved = async (page: Page): Promise<void> => {
  await page.getByText('Noté.').waitFor()
  await toutEstParti(page)
}

const enter = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page } = await sit()
  await page.goto(url)
  await page.getByRole('button', { name: `Entrer comme ${HELENE}` }).waitFor()
  await take(page, 'entrer')
  const { identifiant, phrase } = await papiersDe(url, HELENE)
  await page.getByText('Entrer avec un identifiant').click()
  await page.getByLabel('Identifiant').fill(identifiant)
  await page.getByLabel('Phrase secrète').fill(phrase)
  await page.getByRole('button', { name: 'Continuer' }).scrollIntoViewIfNeeded()
  await take(page, 'entrer-identifiant')
  await page.goto(`${url}/ce-que-le-serveur-voit`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'ce-que-le-serveur-voit')
}

const dayAndFiles = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page } = await sit()
  await page.goto(url)
  await page.getByRole('button', { name: `Entrer comme ${HELENE}` }).click()
  await page.getByRole('button', { name: 'J’ai lu, commencer' }).waitFor()
  await take(page, 'avant-de-commencer')
  await passerLaPremierePage(page)
  await page.getByRole('heading', { name: 'À noter' }).waitFor()
  await take(page, 'aujourdhui')
  await go(page, 'Dossiers')
  await page.locator('#contenu a .nom').first().waitFor()
  await take(page, 'dossiers')
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Chercher un élève' }).fill('martin')
  await page.getByRole('option').first().waitFor()
  await take(page, 'chercher')
  await page.keyboard.press('Escape')
  await go(page, 'Dossiers')
  await page.getByRole('link', { name: 'Ouvrir un dossier' }).click()
  await page.getByLabel('Nom', { exact: true }).fill('NICOLAS')
  await page.getByLabel('Prénom', { exact: true }).fill('Théo')
  await page.getByLabel('Classe').fill('6e A')
  await page.getByText(/Brouillon gardé/).waitFor()
  await take(page, 'ouvrir-un-dossier')
}

const note = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await openLea(page)
  await take(page, 'dossier')
  await page.keyboard.press('n')
  const panel = page.getByRole('complementary')
  await panel.getByLabel('Texte de la note').fill(INTERVIEW)
  await panel.getByRole('group', { name: 'Thèmes' }).getByRole('button').first().click()
  await panel.getByText(/Brouillon gardé/).waitFor()
  await panel.getByRole('radiogroup', { name: 'Type' }).scrollIntoViewIfNeeded()
  await take(page, 'noter')
  await panel.getByRole('button', { name: '+ Tâche' }).click()
  await panel.getByRole('textbox', { name: 'Tâche' }).fill('Revoir Léa, puis le rendez-vous à trois')
  await page.keyboard.press('Control+Enter')
  await saved(page)
  await take(page, 'note-annuler')
  await page.getByText('Noté.').waitFor({ state: 'detached' })
  await page.keyboard.press('n')
  await panel.getByLabel('Texte de la note').fill('Croisée dans l’escalier.')
  await panel.getByText(/Brouillon gardé/).waitFor()
  await page.keyboard.press('Escape')
  await go(page, 'Aujourd’hui')
  await page.getByRole('heading', { name: 'Brouillons retrouvés' }).waitFor()
  await take(page, 'brouillon')
  await page.getByRole('button', { name: 'Jeter' }).click()
}

const aroundTheFile = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await openLea(page)
  await page.getByRole('tab', { name: 'Responsables' }).click()
  await page.getByText('Ce que cette personne peut recevoir').first().waitFor()
  await take(page, 'responsables')
  await page.getByRole('tab', { name: 'Accès' }).click()
  await page.getByRole('heading', { name: 'Qui l’a ouvert' }).waitFor()
  await take(page, 'acces')
  await go(page, 'Mon secteur')
  await page.getByLabel('À qui').selectOption({ label: 'Jeanne Baillet' })
  await take(page, 'remplacement')
}

const post = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page, contexte } = await sit()
  await entrerComme(page, url, HELENE)
  await page.keyboard.press('l')
  await choisirLePin(page)
  await page.keyboard.press('l')
  await page.getByRole('heading', { name: 'Écran voilé' }).waitFor()
  await take(page, 'ecran-voile')
  await page.getByLabel('Code à 6 chiffres').fill(PIN)
  await page.locator('#entete').waitFor()
  await go(page, 'Mon poste')
  await page.getByRole('button', { name: 'Trois jours sans réseau' }).click()
  await page.getByText(/sans réseau jusqu’au/).waitFor()
  await take(page, 'mon-poste')
  await page.getByRole('listitem').filter({ hasText: 'Votre phrase secrète' }).getByRole('button').click()
  await page.getByLabel('Tapez la phrase').waitFor()
  await take(page, 'nouvelle-phrase')
  await page.getByRole('button', { name: 'Garder l’ancienne' }).click()
  await openLea(page)
  await contexte.setOffline(true)
  await page.keyboard.press('n')
  await page.getByRole('radio', { name: 'Téléphone' }).click()
  await page.getByLabel('Texte de la note').fill('Appel de Mme Martin\u00a0: Léa est venue en cours ce matin.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Gardé sur ce poste, partira au retour du réseau').first().waitFor()
  await take(page, 'sans-reseau')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await contexte.setOffline(false)
  await toutEstParti(page)
  await page.keyboard.press('l')
  await page.getByRole('heading', { name: 'Écran voilé' }).waitFor()
  // a worker has ended and another starts behind the veil
  await page.waitForTimeout(3000)
  await page.getByRole('button', { name: 'Utiliser ma phrase secrète' }).click()
  await page.getByRole('button', { name: 'Déverrouiller' }).waitFor()
  await page.getByText('Phrase oubliée').click()
  await take(page, 'deverrouiller')
}

const phone = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page } = await sit({ taille: TELEPHONE, densite: 2 })
  await entrerComme(page, url, HELENE)
  await page.getByRole('heading', { name: 'À noter' }).waitFor()
  await take(page, 'telephone-aujourdhui')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Dossiers' }).click()
  await page.getByLabel('Filtrer par nom ou classe').fill('martin léa')
  await page.locator('#contenu a .nom').filter({ hasText: LEA }).first().click()
  await page.getByLabel('Partie du dossier').waitFor()
  await take(page, 'telephone-dossier')
  await page.getByRole('button', { name: 'Noter' }).last().click()
  await page.getByLabel('Texte de la note').fill('Vue dans la cour, elle rit avec ses amies.')
  await take(page, 'telephone-noter')
}

const twoVersions = async ({ url, sit, take }: Walk): Promise<void> => {
  const [hers, pair] = [await sit(), await sit()]
  await entrerComme(hers.page, url, HELENE)
  await openLea(hers.page)
  await entrerComme(pair.page, url, 'Aïssata DIARRA')
  await openLea(pair.page, /^De mon binôme/)
  const correct = async ({ page }: Poste, words: string): Promise<void> => {
    const last = page.locator('article.note').first()
    await last.getByRole('button', { name: 'Modifier' }).click()
    const text = page.getByLabel('Texte de la note')
    await text.fill(`${await text.inputValue()}\n${words}`)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Note modifiée.').waitFor()
  }
  await hers.contexte.setOffline(true)
  await correct(hers, 'Mme Martin a rappelé\u00a0: elle viendra.')
  await correct(pair, 'Le beau-père est passé à la loge, il demande à être reçu aussi.')
  await toutEstParti(pair.page)
  await hers.contexte.setOffline(false)
  await hers.page.getByRole('button', { name: 'Comparer' }).click()
  await hers.page.getByLabel('Le texte qui restera').waitFor()
  await hers.page.getByText('Note modifiée.').waitFor({ state: 'detached' })
  await take(hers.page, 'deux-versions')
}

const service = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Françoise VASSEUR')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByText('Deux signatures').first().waitFor()
  await take(page, 'service')
  await go(page, 'Établissements')
  await page.locator('#contenu a').first().waitFor()
  await page.locator('#contenu tbody a').first().click()
  await page
    .getByRole('heading', { name: /Priorité|Critères/ })
    .first()
    .waitFor()
  await take(page, 'etablissement')
}

const schools = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Olivier GRANDIN')
  await page.getByRole('heading', { level: 1, name: /tablissements/ }).waitFor()
  await page.locator('#contenu tbody a').first().waitFor()
  await take(page, 'etablissements')
}

/** Children of nowhere, in two classes; one is missing from the second file. */
const CHILDREN = [
  'BERTIN Chloé',
  'CISSÉ Amadou',
  'FAURE Lucas',
  'GARNIER Inès',
  'KAYA Elif',
  'LEMOINE Jules',
  'PEREIRA Ana',
]
const schoolFiles = (uai: string, names: readonly string[]): { name: string; mimeType: string; buffer: Buffer }[] => {
  const form = { uai, annee: String(anneeScolaire(horlogeDuPoste.aujourdhui())) }
  const pupils = names.map((name, n) => {
    const [NOM_DE_FAMILLE = '', PRENOM = ''] = name.split(' ')
    const champs = { NOM_DE_FAMILLE, PRENOM, ID_NATIONAL: `00040000${n}ZZ` }
    return unEleveDEssai(n, { id: `5${n}`, divisions: n === 6 ? [] : [`6 ${'AB'[n % 2]}`], champs })
  })
  const adults = [
    { id: '91', champs: { NOM_DE_FAMILLE: 'BERTIN', PRENOM: 'Claire' } },
    { id: '92', champs: { NOM_DE_FAMILLE: 'BERTIN', PRENOM: 'Marc', LC_CIVILITE: 'M.' } },
  ]
  const links = [
    { eleve: '50', personne: '91' },
    { eleve: '50', personne: '92', champs: { CODE_PARENTE: '20' } },
  ]
  const file = (name: string, xml: string) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(latin9(xml)) })
  return [
    file('ElevesSansAdresses.xml', unXmlEleves(pupils, form)),
    file('ResponsablesAvecAdresses.xml', unXmlResponsables(adults, links, form)),
  ]
}

const schoolList = async ({ url, sit, take }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await go(page, 'Mon secteur')
  const lists = page.locator('section', { has: page.getByRole('heading', { name: 'Listes des établissements' }) })
  await lists.getByRole('link').first().click()
  const given = page.getByLabel('Fichiers de l’établissement')
  await given.waitFor()
  const uai = /\/listes\/(\w{8})/u.exec(page.url())?.[1] ?? ''
  await given.setInputFiles(schoolFiles(uai, CHILDREN))
  await page.getByText('sans classe, tenu pour parti').waitFor()
  await take(page, 'liste-apercu')
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await page.getByText('Liste importée').waitFor()
  await toutEstParti(page)
  await go(page, 'Dossiers')
  await go(page, 'Ouvrir un dossier')
  await page.getByRole('combobox', { name: 'Dans la liste de l’établissement' }).fill('ber')
  await page.getByRole('option', { name: /BERTIN Chloé/u }).click()
  const proposed = page.getByRole('button', { name: 'Les reprendre tous' })
  await proposed.waitFor()
  await proposed.scrollIntoViewIfNeeded()
  await take(page, 'liste-dossier')
}

const PARTS = [enter, dayAndFiles, note, aroundTheFile, post, phone, twoVersions, service, schools, schoolList]
