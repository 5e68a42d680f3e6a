import assert from 'node:assert/strict'
import { after, it } from 'node:test'
import type { Page } from 'playwright-core'

import { unMonde } from './monde.ts'
import { unPoste, unProfil } from './navigateur.ts'
import { deverrouiller, entrerComme, noter, ouvrirUnDossier, papiersDe, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) })
const HELENE = 'Hélène DELMAS'

it('the browser dies in mid-sentence: the sentence is found again on the machine, and on another one', async (t) => {
  const profil = unProfil(t)
  const premier = await unPoste(t, { profil })
  await entrerComme(premier.page, monde.url, HELENE)
  await ouvrirUnDossier(premier.page)
  await premier.page.keyboard.press('n')
  await premier.page.getByLabel('Texte de la note').fill('Elle accepte le rendez-vous à trois, ici plutôt qu’')
  await premier.page.getByText(/^Brouillon gardé/).waitFor()
  await premier.tuer()

  const second = await unPoste(t, { profil })
  // the session ends with the browser, whatever Chromium saves of it when it is killed; what the machine keeps does not
  await second.contexte.clearCookies()
  await entrerComme(second.page, monde.url, HELENE)
  await second.page.getByRole('heading', { name: 'Brouillons retrouvés' }).waitFor()
  await second.page.getByRole('button', { name: 'Reprendre' }).first().click()
  assert.match(await second.page.getByLabel('Texte de la note').inputValue(), /ici plutôt qu’$/u)
  // the sealed copy leaves after twenty seconds of silence, or when the page hides
  await second.page.getByLabel('Texte de la note').press('End')
  await second.page.keyboard.type('à la maison')
  await second.page.getByRole('button', { name: 'Fermer' }).first().click()
  await second.page.waitForTimeout(25_000)

  const ailleurs = await unPoste(t)
  await entrerComme(ailleurs.page, monde.url, HELENE)
  await ailleurs.page.getByRole('button', { name: 'Reprendre' }).first().click()
  assert.match(await ailleurs.page.getByLabel('Texte de la note').inputValue(), /à la maison$/u)
})

it('the server dies in mid-save: the note waits on the machine and leaves when it is back', async (t) => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, 'Marc WINTERHALTER')
  const eleve = await ouvrirUnDossier(page)
  await monde.tuerLeServeur()
  await noter(page, 'Noté pendant la panne, rien ne doit s’en perdre.')
  await page.getByText('Gardé sur ce poste, partira au retour du réseau').first().waitFor()
  await monde.relancerLeServeur()
  await toutEstParti(page)

  const ailleurs = await unPoste(t)
  await entrerComme(ailleurs.page, monde.url, 'Marc WINTERHALTER')
  await ouvrirUnDossier(ailleurs.page, eleve)
  await ailleurs.page.getByText('Noté pendant la panne').waitFor()
})

it('no network at a home visit: files open, notes are written, the page is even reloaded; all leaves at the return', async (t) => {
  const { page, contexte } = await unPoste(t)
  const qui = 'Thuy NGUYEN'
  const { phrase } = await papiersDe(monde.url, qui)
  await entrerComme(page, monde.url, qui)
  await toutEstGarde(page)
  await contexte.setOffline(true)
  const eleve = await ouvrirUnDossier(page)
  await noter(page, 'Chez la famille, sans réseau : le père ouvre, l’appartement est froid.')
  await page.getByText('Gardé sur ce poste, partira au retour du réseau').first().waitFor()
  await page.goto(monde.url)
  await deverrouiller(page, phrase)
  await ouvrirUnDossier(page, eleve)
  await page.getByText('l’appartement est froid').waitFor()
  // schools and colleagues are still named
  await page
    .locator('.dossier-head__facts')
    .getByText(/Collège|École|Lycée/u)
    .waitFor()
  await contexte.setOffline(false)
  await toutEstParti(page)

  const ailleurs = await unPoste(t)
  await entrerComme(ailleurs.page, monde.url, qui)
  await ouvrirUnDossier(ailleurs.page, eleve)
  await ailleurs.page.getByText('l’appartement est froid').waitFor()
})

/** The code of the application is on the machine: a reload without network finds it. */
const toutEstGarde = (page: Page): Promise<unknown> =>
  page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
