// The year of the figures, and the ways from page to page.
import type { Page } from 'playwright-core'

import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import { accessible, ORDINATEUR, sansDebord, TELEPHONE } from './navigateur.ts'

export const AUJOURDHUI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format()
export const ANNEE = anneeScolaire(AUJOURDHUI)
export const DITE = `${ANNEE}-${ANNEE + 1}`

export const aller = async (page: Page, lien: string, titre = lien): Promise<void> => {
  await page.locator('#contenu, #menu-principal').getByRole('link', { name: lien, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: titre }).waitFor()
}

/** No scrolling sideways at 360 px; axe where it is drawn, and on a phone where it is drawn otherwise. */
export const verifier = async (page: Page, ou: string, { telephone = false } = {}): Promise<void> => {
  await accessible(page, ou)
  await page.setViewportSize(TELEPHONE)
  await sansDebord(page, ou)
  if (telephone) await accessible(page, `${ou} on a phone`)
  await page.setViewportSize(ORDINATEUR)
}
