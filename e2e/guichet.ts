// What a person does on the public page of a school, question after question.
import type { BrowserContext, Page } from 'playwright-core'

import { accessible, sansDebord } from './navigateur.ts'

/** The page once the school has answered, whatever it says. */
export const ouvrirLeGuichet = async (page: Page, url: string, uai: string): Promise<void> => {
  await page.goto(`${url}/ecole/${uai}`)
  await page.locator('#contenu h1').first().waitFor()
}

/** The screen that bears this title; a phone shows it whole, and nobody is kept out of it. */
export const ecran = async (page: Page, titre: RegExp | string): Promise<void> => {
  const attendu = page.getByRole('heading', { level: 1, name: titre })
  await attendu.waitFor()
  const dit = await attendu.innerText()
  await sansDebord(page, dit)
  await accessible(page, dit)
}

/** French by default; its name in the language of the page elsewhere. */
export const continuer = (page: Page, mot = 'Continuer'): Promise<void> =>
  page.getByRole('button', { name: mot, exact: true }).click()

/** Five words and three digits, as they are read aloud. */
export const lireLeRecu = async (page: Page): Promise<string> => {
  const mots = await page.locator('.recu span').allInnerTexts()
  return mots.join(' ')
}

/** As one copies from a sheet of paper: capitals, no accent, a comma here and there. */
export const commeSurUnPapier = (recu: string): string =>
  recu
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toUpperCase()
    .replaceAll(' ', ', ')

/** From the first screen to the thread. */
export const revenirAvecLeRecu = async (page: Page, saisie: string, mots = RETOUR): Promise<void> => {
  await page.getByRole('button', { name: mots.deja }).click()
  await page.getByRole('textbox').fill(saisie)
  await page.getByRole('button', { name: mots.ouvrir }).click()
}
const RETOUR = { deja: 'J’ai déjà un reçu', ouvrir: 'Lire la réponse' }

/** All that the machine says to anybody from now on, in the order of leaving. */
export const toutCeQuiPart = (contexte: BrowserContext): readonly string[] => {
  const parti: string[] = []
  contexte.on('request', (requete) =>
    parti.push(`${requete.url()} ${JSON.stringify(requete.headers())} ${requete.postData() ?? ''}`),
  )
  return parti
}
