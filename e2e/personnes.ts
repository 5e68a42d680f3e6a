// Log in as a person, not as a role: the ways a social worker takes, on the pages she sees.
import type { Page } from 'playwright-core'

import { getPersonnesDemo } from '../src/contract/session.ts'

export const PIN = '482915'

/** What a fictitious person has on paper. */
export const papiersDe = async (
  url: string,
  qui: string,
): Promise<{ identifiant: string; phrase: string; code: string | null }> => {
  const reponse = await fetch(url + getPersonnesDemo.path, { headers: { 'X-Permanence': '1' } })
  const { personnes } = getPersonnesDemo.output.parse(await reponse.json())
  const elle = personnes.find(({ prenom, nom }) => `${prenom} ${nom}` === qui)
  if (!elle) throw new Error(`nobody is called ${qui}`)
  return elle
}

/** One click of the demonstration, the page of what is never measured, then her first screen. */
export const entrerComme = async (page: Page, url: string, qui: string): Promise<void> => {
  await page.goto(url)
  await page.getByRole('button', { name: `Entrer comme ${qui}` }).click()
  await passerLaPremierePage(page)
}

/** What comes once in a life: read, then never again. */
export const passerLaPremierePage = async (page: Page): Promise<void> => {
  const commencer = page.getByRole('button', { name: 'J’ai lu, commencer' })
  const arrivee = page.locator('#entete')
  await commencer.or(arrivee).first().waitFor()
  if (await commencer.isVisible()) await commencer.click()
  await arrivee.waitFor()
}

export const deverrouiller = async (page: Page, phrase: string): Promise<void> => {
  await page.getByLabel('Phrase secrète').fill(phrase)
  await page.getByRole('button', { name: 'Déverrouiller' }).click()
  await page.locator('#entete').waitFor()
}

export const choisirLePin = async (page: Page): Promise<void> => {
  await page.getByLabel('Choisissez six chiffres').fill(PIN)
  await page.getByLabel('Encore une fois').fill(PIN)
  await page.getByRole('button', { name: 'Garder ce code' }).click()
}

/** The files of her list, as written there: « MARTIN Léa ». */
export const ouvrirUnDossier = async (page: Page, qui?: string): Promise<string> => {
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
  const liens = page.locator('#contenu a .nom')
  const lien = qui === undefined ? liens.first() : liens.filter({ hasText: qui }).first()
  const nom = (await lien.innerText()).trim()
  // the list fills while the caseload opens: what was first a moment ago may be third
  await liens.filter({ hasText: nom }).first().click()
  await page.getByRole('heading', { level: 1, name: nom }).waitFor()
  return nom
}

export const noter = async (page: Page, texte: string): Promise<void> => {
  await page.keyboard.press('n')
  await page.getByLabel('Texte de la note').fill(texte)
  await page.keyboard.press('Control+Enter')
  await page.getByText('Noté.').waitFor()
}

export const toutEstParti = async (page: Page): Promise<void> => {
  try {
    await page.getByText('Enregistré sur le serveur').first().waitFor()
  } catch {
    throw new Error(`not saved; the header says: ${await page.locator('.app-header__saved').innerText()}`)
  }
}
