// What every walk does: take a picture, go somewhere, wait until all has left.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { toutEstParti } from '../../e2e/personnes.ts'
import type { Poste, unPoste } from '../../e2e/navigateur.ts'
import { ROOT } from '../files.ts'
import { compressPng } from '../png.ts'

const PICTURES = join(ROOT, 'docs/guide/images')
const WEIGHT = 120_000
export const HELENE = 'Hélène DELMAS'
export const LEA = 'MARTIN Léa'

export type Walk = {
  readonly url: string
  readonly sit: (options?: Parameters<typeof unPoste>[1]) => Promise<Poste>
}

export const keep = (name: string, picture: Buffer): void => {
  mkdirSync(PICTURES, { recursive: true })
  const png = compressPng(picture, WEIGHT)
  writeFileSync(join(PICTURES, `${name}.png`), png)
  process.stdout.write(`${name}.png, ${Math.ceil(png.length / 1000)} kB\n`)
}

export const take = async (page: Page, name: string): Promise<void> => {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  // nothing is hovered, and what is fetched to be shown next has come
  await page.mouse.move(0, 0)
  await page.waitForTimeout(500)
  keep(name, await page.screenshot({ caret: 'hide', animations: 'disabled' }))
}

export const go = (page: Page, to: string): Promise<void> =>
  page.getByRole('link', { name: to, exact: true }).first().click()

/** Through the filter: a long list draws only what is near. */
export const openLea = async (page: Page, among = /^Ouverts/): Promise<void> => {
  await go(page, 'Dossiers')
  await page.getByRole('radio', { name: among }).click()
  await page.getByLabel('Filtrer par nom ou classe').fill('martin léa')
  await page.locator('#contenu a .nom').filter({ hasText: LEA }).first().click()
  await page.getByRole('heading', { level: 1, name: LEA }).waitFor()
}

export const saved = async (page: Page): Promise<void> => {
  await page.getByText('Noté.').waitFor()
  await toutEstParti(page)
}
