// A writing of child protection: chosen, written beside its pages, sent, followed; and what the heads of the service see.
import type { Page } from 'playwright-core'
import { TELEPHONE } from '../../e2e/navigateur.ts'
import { entrerComme } from '../../e2e/personnes.ts'
import { HELENE, openLea, take, type Walk } from './walk.ts'

const drawn = (page: Page): Promise<void> => page.getByRole('img', { name: /^Page \d/ }).waitFor({ timeout: 90_000 })

/** Begun yesterday in the fictitious service, and told by the day. */
const takeUp = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /Écrit à terminer/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Avant de transmettre/ }).waitFor()
}

export const choose = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await openLea(page)
  await page.getByRole('tab', { name: 'Écrits' }).click()
  await page.getByRole('link', { name: 'Écrire', exact: true }).click()
  await page.getByRole('button', { name: 'Commencer un signalement' }).waitFor()
  await take(page, 'ecrit-choisir')
}

export const write = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await takeUp(page)
  const sections = page.getByRole('navigation', { name: 'Sections de l’écrit' })
  await sections.getByRole('button', { name: /^Propos de l’enfant/ }).click()
  await drawn(page)
  await page.getByRole('heading', { name: 'Puiser dans le dossier' }).scrollIntoViewIfNeeded()
  await take(page, 'ecrit-rediger')
  await page.getByRole('button', { name: /^Avant de transmettre/ }).click()
  await page.getByRole('heading', { name: 'Il manque encore' }).waitFor()
  await take(page, 'ecrit-avant')
}

export const onAPhone = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit({ taille: TELEPHONE, densite: 2 })
  await entrerComme(page, url, HELENE)
  await takeUp(page)
  await page.getByLabel('Section de l’écrit').selectOption({ index: 8 })
  await page.getByRole('heading', { level: 2 }).first().waitFor()
  await take(page, 'telephone-ecrit')
  await page.getByRole('radio', { name: 'Aperçu' }).click()
  await drawn(page)
  await take(page, 'telephone-ecrit-apercu')
}

/** Acknowledged, and waited for since: at the desk where the fictitious service has one. */
export const follow = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Samira BOUKHARI')
  await page
    .getByRole('link', { name: /Retour attendu/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'À qui l’envoyer' }).waitFor()
  await take(page, 'ecrit-suites')
}

export const sent = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Françoise VASSEUR')
  await page.getByRole('link', { name: /^Protection/ }).click()
  await page.getByRole('row').nth(2).waitFor()
  await take(page, 'ecrits-transmis')
  await page.getByRole('link', { name: 'Protocole et numéros' }).click()
  await page.getByRole('heading', { name: 'En clair' }).waitFor()
  await take(page, 'protocole')
}
