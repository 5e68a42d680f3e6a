// The inbox of an ASS, and what a CPE sees of his.
import type { Page } from 'playwright-core'
import { TELEPHONE } from '../../e2e/navigateur.ts'
import { entrerComme } from '../../e2e/personnes.ts'
import { HELENE, take, type Walk } from './walk.ts'

const toInbox = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^Saisines/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Saisines' }).waitFor()
  await page.locator('[data-piece]').filter({ hasText: 'Camille-Arnaud' }).first().waitFor()
  // what came to her pair has gone to its own tag
  await page.getByRole('radio', { name: /^De mon binôme/ }).waitFor()
}

/** Which of them, by who and by which way. */
const open = async (page: Page, ...words: readonly string[]): Promise<void> => {
  let row = page.locator('[data-piece]')
  for (const hasText of words) row = row.filter({ hasText })
  await row.first().click()
  await page.locator('.inbox__detail h2').waitFor()
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

export const inbox = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await toInbox(page)
  await open(page, 'sans nom', '48 heures')
  await page.getByText('oui je suis chez ma tante').waitFor()
  await take(page, 'saisines')
  await open(page, 'KAYA', 'infirmerie')
  await page.getByRole('list', { name: 'À rapprocher' }).getByRole('button', { name: 'Comparer' }).first().click()
  await page.getByText('jusqu’à 19').waitFor()
  await take(page, 'saisine-comparer')
  await press(page, 'Revenir à la saisine')
  await press(page, 'Étudier la demande')
  await page.getByRole('radio', { name: 'Semaine' }).click()
  await page.getByLabel('Thème principal').selectOption('FAM-EDU')
  await take(page, 'saisine-etudier')
  await press(page, 'Ne rien changer')
  await open(page, 'HAMDI')
  await press(page, 'Prendre en charge')
  await page.getByRole('radio', { name: /HAMDI/ }).first().waitFor()
  await take(page, 'saisine-prendre-en-charge')
}

export const onAPhone = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit({ taille: TELEPHONE, densite: 2 })
  await entrerComme(page, url, HELENE)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^Saisines/ })
    .click()
  await page.getByRole('radio', { name: /^De mon binôme/ }).waitFor()
  await take(page, 'telephone-saisines')
  await open(page, 'sans nom', '48 heures')
  await page.getByText('oui je suis chez ma tante').waitFor()
  await take(page, 'telephone-saisine')
}

export const fromASchool = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Yann KERVELLA')
  await page.getByRole('heading', { name: 'Qui lira' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'Pris en charge' }).waitFor()
  await take(page, 'mes-saisines')
}
