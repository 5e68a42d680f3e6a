import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import { unMonde } from './monde.ts'
import { accessible, unPoste } from './navigateur.ts'
import { entrerComme, noter, ouvrirUnDossier, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) })

it('two colleagues change one note at once: both texts are kept, compared, joined', async (t) => {
  const elle = await unPoste(t)
  await entrerComme(elle.page, monde.url, 'Hélène DELMAS')
  const eleve = await ouvrirUnDossier(elle.page)
  await noter(elle.page, 'Version de départ, à corriger à deux.')
  await toutEstParti(elle.page)
  const adresse = elle.page.url()

  const chezElle = await unPoste(t)
  await entrerComme(chezElle.page, monde.url, 'Hélène DELMAS')
  await ouvrirUnDossier(chezElle.page, eleve)
  await chezElle.page.getByText('Version de départ').waitFor()

  const corriger = async (page: typeof elle.page, texte: string): Promise<void> => {
    const note = page.locator('article.note', { hasText: 'Version de départ' })
    await note.getByRole('button', { name: 'Modifier' }).click()
    await page.getByLabel('Texte de la note').fill(texte)
    await page.keyboard.press('Control+Enter')
    await page.getByText('Note modifiée.').waitFor()
  }
  await chezElle.contexte.setOffline(true)
  await corriger(chezElle.page, 'Version de départ, relue à la maison.')
  await corriger(elle.page, 'Version de départ, relue au collège.')
  await toutEstParti(elle.page)
  await chezElle.contexte.setOffline(false)
  await chezElle.page.getByText('Deux versions de cette note').waitFor()
  await chezElle.page.getByRole('button', { name: 'Comparer' }).click()
  await chezElle.page.getByText('relue au collège').first().waitFor()
  await chezElle.page.getByText('relue à la maison').first().waitFor()
  await accessible(chezElle.page, 'two versions of a note')
  await chezElle.page.getByLabel('Le texte qui restera').fill('Version de départ, relue au collège puis à la maison.')
  await chezElle.page.getByRole('button', { name: 'Garder ce texte' }).click()
  await elle.page.goto(adresse).catch(() => undefined)
  await chezElle.page.getByText('relue au collège puis à la maison').waitFor()
  await toutEstParti(chezElle.page)
})

it('a replacement has the files for dates, in one act, and loses them the moment it ends', async (t) => {
  const elle = await unPoste(t)
  await entrerComme(elle.page, monde.url, 'Sandrine PELLERIN')
  const eleve = await ouvrirUnDossier(elle.page)
  await elle.page.getByRole('link', { name: 'Mon secteur' }).first().click()
  await accessible(elle.page, 'Mon secteur')
  await elle.page.getByLabel('À qui').selectOption({ label: 'Jeanne Baillet' })
  await elle.page.getByRole('button', { name: 'Ouvrir pour ces dates' }).click()
  await elle.page.getByText(/ouverts à Jeanne Baillet/).waitFor()

  const remplacante = await unPoste(t)
  await entrerComme(remplacante.page, monde.url, 'Jeanne BAILLET')
  await ouvrirUnDossier(remplacante.page, eleve)
  await noter(remplacante.page, 'Reçue par la remplaçante, rendez-vous confirmé.')
  await toutEstParti(remplacante.page)
  await ouvrirUnDossier(elle.page, eleve)
  await elle.page.getByText('Reçue par la remplaçante').waitFor()
  await elle.page.getByRole('tab', { name: 'Accès' }).click()
  await elle.page.getByText('Jeanne Baillet').first().waitFor()
  await accessible(elle.page, 'Accès')

  await elle.page.getByRole('link', { name: 'Mon secteur' }).first().click()
  await elle.page.getByRole('button', { name: 'Finir maintenant' }).click()
  await elle.page.getByText(/Remplacement fini/).waitFor()
  await remplacante.page.getByText('Ce dossier ne vous est pas ouvert').waitFor()
  await remplacante.page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  assert.equal(await remplacante.page.locator('#contenu a .nom', { hasText: eleve }).count(), 0)
})
