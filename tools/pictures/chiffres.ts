// From her own figures to what everybody reads: transmitted, summed, published once, sent up to the académie.
import type { Page } from 'playwright-core'
import { entrerComme } from '../../e2e/personnes.ts'
import { ods } from '../../src/ecrits/tableur/exporter.ts'
import { go, HELENE, take, type Walk } from './walk.ts'

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

export const hers = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await go(page, 'Mes statistiques')
  await page
    .getByRole('button', { name: /^Visite à domicile.*ouvrir$/ })
    .last()
    .click()
  const pieces = page.getByRole('complementary')
  await pieces
    .getByRole('link', { name: /^Ouvrir/ })
    .first()
    .waitFor()
  await take(page, 'statistiques')
  await pieces.getByRole('button', { name: 'Fermer' }).click()
  await page.getByRole('link', { name: 'Transmettre mes totaux' }).click()
  await page.getByRole('button', { name: 'Transmettre', exact: true }).waitFor()
  await take(page, 'transmettre')
}

const toFigures = async (page: Page): Promise<void> => {
  await go(page, 'Chiffres')
  await page.getByRole('table').first().waitFor()
}

/** As an académie sends one in June: its own headings, and one thing that nobody here counts. */
const grid = Buffer.from(
  ods([
    {
      nom: 'Élèves',
      lignes: [
        ['Élèves rencontrés', 'Filles', 'Garçons'],
        ['6e', null, null],
        ['5e', null, null],
        ['4e', null, null],
      ],
    },
    {
      nom: 'Interventions',
      lignes: [
        ['Interventions par type', 'Nombre'],
        ['Entretien élève', null],
        ['Visite à domicile', null],
        ['Durée moyenne d’un entretien', null],
      ],
    },
  ]),
)

export const ofTheService = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Françoise VASSEUR')
  await toFigures(page)
  await take(page, 'chiffres')
  await page.getByRole('link', { name: 'Remplir une grille' }).click()
  await page.getByLabel('Classeur à remplir').setInputFiles({
    name: 'Enquête de l’académie.ods',
    mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
    buffer: grid,
  })
  await page.getByRole('button', { name: 'Remplir et enregistrer le classeur' }).waitFor()
  const last = page.getByRole('row').filter({ hasText: 'Durée moyenne' })
  await last.getByRole('button', { name: /^Choisir/ }).click()
  await page.getByLabel(/^Notre chiffre pour la case/).selectOption({ label: 'Elle ne peut pas être remplie…' })
  await page.getByLabel('Pourquoi, écrit dans la case').fill('la durée n’est pas mesurée')
  await press(page, 'Fini')
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await take(page, 'grille')
}

/** For good: nothing of the figures is taken after this. */
export const published = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Françoise VASSEUR')
  await toFigures(page)
  await press(page, 'Clore la collecte')
  await press(page, 'Clore pour de bon')
  await page.getByText(/^Close le/).waitFor()
  await page.getByRole('link', { name: 'Préparer la publication' }).click()
  await page.getByRole('table').first().waitFor()
  await take(page, 'publication')
  await press(page, 'Publier')
  await press(page, 'Publier pour de bon')
  await press(page, 'Transmettre à l’échelon au-dessus')
  await page.getByText(/^Transmis le/).waitFor()
  await page.goto(`${url}/chiffres-publies`)
  await page.getByRole('table').first().waitFor()
  await take(page, 'chiffres-publies')
}

export const above = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Catherine DUVERNOIS')
  await toFigures(page)
  await page
    .getByText(/^Reçus le/)
    .first()
    .waitFor()
  await take(page, 'chiffres-academie')
}
