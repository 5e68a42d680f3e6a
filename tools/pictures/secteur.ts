// What the page of a school repeats: hours, absences, the duty; and the poster on its door.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { entrerComme } from '../../e2e/personnes.ts'
import { go, HELENE, keep, take, type Walk } from './walk.ts'

export const presence = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await go(page, 'Mon secteur')
  const hers = page.locator('section', { has: page.getByRole('heading', { name: 'Ma présence', exact: true }) })
  await hers.waitFor()
  await hers.scrollIntoViewIfNeeded()
  await take(page, 'presence')
  const pages = page.locator('section', { has: page.getByRole('heading', { name: 'Guichets', exact: true }) })
  await pages
    .getByText(/lu par le secteur$/)
    .first()
    .waitFor()
  await pages.getByText('À imprimer').first().click()
  await pages.scrollIntoViewIfNeeded()
  await take(page, 'guichets')
}

/** As it comes out of a printer, smaller; without poppler the picture of before stays. */
export const poster = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, HELENE)
  await go(page, 'Mon secteur')
  await page.getByText('À imprimer').first().click()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Affiche (PDF)' }).first().click()
  const folder = mkdtempSync(join(tmpdir(), 'permanence-affiche-'))
  try {
    const drawn = join(folder, 'affiche')
    execFileSync('pdftoppm', ['-png', '-singlefile', '-r', '62', await (await saved).path(), drawn])
    keep('affiche', readFileSync(`${drawn}.png`))
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault
    process.stdout.write('affiche.png is not taken: pdftoppm (poppler-utils) is not on this machine\n')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const duty = async ({ url, sit }: Walk): Promise<void> => {
  const { page } = await sit()
  await entrerComme(page, url, 'Françoise VASSEUR')
  await page.getByRole('link', { name: 'Établir le tableau de garde' }).click()
  await page.getByRole('heading', { level: 1, name: /garde/i }).waitFor()
  await page
    .getByRole('button', { name: /^Changer/ })
    .first()
    .waitFor()
  await take(page, 'garde')
}
