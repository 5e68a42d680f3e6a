import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme, ouvrirUnDossier, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) })
const HELENE = 'Hélène DELMAS'
const PHRASE =
  'Elle parle de ses lundis : « le dimanche soir j’ai mal au ventre ». Rappeler la mère, d’accord pour jeudi.'

it('an interview takes eight actions at most beyond the text, and is found again on another machine', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await accessible(page, 'Aujourd’hui')
  const eleve = await ouvrirUnDossier(page)
  await accessible(page, 'a file')
  await page.getByRole('link', { name: 'Aujourd’hui', exact: true }).first().click()
  await page.getByRole('heading', { name: 'À noter' }).waitFor()

  let actions = 0
  const agir = async (acte: Promise<unknown>): Promise<void> => {
    actions += 1
    await acte
  }
  const [nom = ''] = eleve.split(' ')
  await agir(page.keyboard.press('n'))
  await agir(page.getByRole('combobox', { name: 'Élève', exact: true }).fill(nom.slice(0, 3)))
  await agir(page.getByRole('option', { name: eleve }).first().click())
  const themes = page.getByRole('group', { name: 'Thèmes' })
  await agir(themes.getByRole('button').first().click())
  if (await page.getByLabel('Autre thème').isVisible())
    await agir(page.getByLabel('Autre thème').selectOption('SCO-ABS'))
  await page.getByLabel('Texte de la note').fill(PHRASE)
  await agir(page.getByRole('complementary').getByRole('button', { name: '+ Tâche' }).click())
  await agir(page.getByRole('textbox', { name: 'Tâche' }).fill('Rappeler la mère'))
  await accessible(page, 'Noter')
  await agir(page.keyboard.press('Control+Enter'))

  await page.getByText('Noté.').waitFor()
  t.diagnostic(`${actions} actions beyond the text`)
  assert.ok(actions <= 8, `${actions} actions`)
  await toutEstParti(page)
  assert.deepEqual(fautes, [])

  const chezElle = await unPoste(t)
  await entrerComme(chezElle.page, monde.url, HELENE)
  await ouvrirUnDossier(chezElle.page, eleve)
  await chezElle.page.getByText('mal au ventre').waitFor()
  assert.ok(!(await chezElle.page.title()).includes(nom), 'a title never names a pupil')
})

it('a note is taken back within ten seconds, and comes back', async (t) => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, 'Aïssata DIARRA')
  await ouvrirUnDossier(page)
  await page.keyboard.press('n')
  await page.getByLabel('Texte de la note').fill('Passée dire bonjour, souriante.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Noté.').waitFor()
  await page.getByText('souriante').waitFor()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.getByText('souriante').waitFor({ state: 'detached' })
})

it('everything can be done on a phone, without scrolling sideways', async (t) => {
  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  await page.goto(monde.url)
  await sansDebord(page, 'Entrer')
  await accessible(page, 'Entrer')
  await entrerComme(page, monde.url, HELENE)
  await sansDebord(page, 'Aujourd’hui')
  await accessible(page, 'Aujourd’hui on a phone')
  await page.getByRole('button', { name: 'Menu' }).click()
  await accessible(page, 'the menu on a phone')
  await page.getByRole('dialog').getByRole('link', { name: 'Dossiers' }).click()
  await page.locator('#contenu a .nom').first().waitFor()
  await sansDebord(page, 'Dossiers')
  await accessible(page, 'Dossiers on a phone')
  await page.locator('#contenu a .nom').first().click()
  await page.getByLabel('Partie du dossier').waitFor()
  await sansDebord(page, 'a file')
  await accessible(page, 'a file on a phone')
  await page.getByRole('button', { name: 'Noter' }).last().click()
  await page.getByLabel('Texte de la note').fill('Vue dans la cour, tout va mieux.')
  await sansDebord(page, 'Noter')
  await accessible(page, 'Noter on a phone')
  await page
    .getByRole('button', { name: /^Enregistrer/ })
    .first()
    .click()
  await page.getByText('Vue dans la cour').waitFor()
  assert.deepEqual(fautes, [])
})

it('three words kept at noon become a note in the evening', async (t) => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, 'Julien CARPENTIER')
  await page.getByLabel('Ce qui vient de se passer').fill('passage de 9 h 50')
  await page.keyboard.press('Enter')
  await page.getByText('passage de 9 h 50').waitFor()
  await page.getByRole('button', { name: 'Noter « passage de 9 h 50 »' }).click()
  assert.equal(await page.getByLabel('Texte de la note').inputValue(), 'passage de 9 h 50')
  await page.getByRole('button', { name: 'Sans élève' }).click()
  await page.getByLabel('Texte de la note').fill('Un professeur demande conseil, sans nommer l’élève.')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Noté.').waitFor()
  await page.getByRole('listitem').filter({ hasText: 'passage de 9 h 50' }).getByText('Noté').waitFor()
})

it('a file is opened by hand, with what each adult may receive', async (t) => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, 'Samira BOUKHARI')
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await accessible(page, 'Dossiers')
  await page
    .getByRole('link', { name: 'Ouvrir un dossier' })
    .or(page.getByRole('button', { name: 'Ouvrir un dossier' }))
    .first()
    .click()
  await page.getByLabel('Nom', { exact: true }).first().fill('ÉTIENNE')
  await page.getByLabel('Prénom', { exact: true }).first().fill('Océane')
  await page.getByLabel('Classe').fill('5e C')
  await accessible(page, 'a new file')
  await page.getByRole('button', { name: /^Ouvrir (le|ce) dossier/ }).click()
  await page.getByRole('heading', { level: 1, name: 'ÉTIENNE Océane' }).waitFor()
  await toutEstParti(page)

  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Chercher un élève' }).fill('etienne oce')
  await page.getByRole('option', { name: 'ÉTIENNE Océane, 5e C', exact: true }).waitFor()
})
