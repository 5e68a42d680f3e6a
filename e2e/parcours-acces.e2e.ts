import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import {
  choisirLePin,
  deverrouiller,
  entrerComme,
  ouvrirUnDossier,
  papiersDe,
  passerLaPremierePage,
  PIN,
} from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) })

it('the technical adviser of the département runs the service and opens no file', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Françoise VASSEUR')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await accessible(page, 'Service')
  assert.equal(await page.getByRole('link', { name: 'Dossiers', exact: true }).count(), 0)
  assert.deepEqual(fautes, [])
})

it('the technical administrator sees schools and nothing else', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Olivier GRANDIN')
  await page.getByRole('heading', { level: 1, name: /tablissements/ }).waitFor()
  await accessible(page, 'Établissements')
  assert.equal(await page.getByRole('link', { name: 'Dossiers', exact: true }).count(), 0)
  assert.equal(await page.getByRole('button', { name: /^Noter/ }).count(), 0)
  assert.deepEqual(fautes, [])
})

it('a trainee reads the files of her referent and cannot write in them', async (t) => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, 'Inaya TRAORÉ')
  await ouvrirUnDossier(page)
  assert.equal(await page.getByRole('button', { name: 'Modifier', exact: true }).count(), 0)
})

it('a wrong passphrase says so, a right one opens, with a code of the sheet', async (t) => {
  const { page } = await unPoste(t)
  const { identifiant, phrase } = await papiersDe(monde.url, 'Pauline LE GALL')
  const feuille = await fetch(`${monde.url}/api/demo/code`, {
    method: 'POST',
    headers: { 'X-Permanence': '1', 'Content-Type': 'application/json' },
    body: JSON.stringify({ identifiant }),
  })
  const { codeUnique } = (await feuille.json()) as { codeUnique: string }
  await page.goto(monde.url)
  await page.getByText('Entrer avec un identifiant').click()
  const tenter = async (secret: string): Promise<void> => {
    await page.getByLabel('Identifiant').fill(identifiant)
    await page.getByLabel('Phrase secrète').fill(secret)
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByLabel('Un code de votre feuille').fill(codeUnique)
    await page.getByRole('button', { name: 'Entrer', exact: true }).last().click()
  }
  await tenter('lune torrent cahier merle bureau soupe velours')
  await page.getByRole('alert').or(page.locator('.fr-alert--error')).first().waitFor()
  await accessible(page, 'a refused login')
  await page.getByRole('button', { name: 'Retour' }).click()
  await tenter(phrase.toUpperCase())
  await passerLaPremierePage(page)
})

it('the veil empties the screen; six digits bring it back; five wrong ones ask for the phrase', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Claire ANTOINE')
  const eleve = await ouvrirUnDossier(page)
  await page.keyboard.press('l')
  await choisirLePin(page)
  await page.getByRole('heading', { name: 'Écran voilé' }).waitFor()
  await accessible(page, 'the veil')
  assert.ok(!(await page.content()).includes(eleve), 'nothing of the file is left in the page')
  await page.getByLabel('Code à 6 chiffres').fill(PIN)
  await page.getByRole('heading', { level: 1, name: eleve }).waitFor()

  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('.neutral-screen').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.locator('.neutral-screen').waitFor({ state: 'detached' })

  await page.keyboard.press('l')
  await page.getByRole('heading', { name: 'Écran voilé' }).waitFor()
  for (let essai = 0; essai < 5; essai++) {
    await page.getByLabel('Code à 6 chiffres').fill('000001')
    await page.waitForTimeout(1500)
  }
  await page
    .getByLabel('Phrase secrète')
    .or(page.getByRole('button', { name: 'Entrer comme Claire ANTOINE' }))
    .first()
    .waitFor()
  assert.deepEqual(fautes, [])
})

it('a new phrase and a new printed code count once typed back; the sheet of codes is made again', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Isabelle FERREIRA')
  await page.getByRole('link', { name: 'Mon poste' }).first().click()
  await accessible(page, 'Mon poste')
  const changer = async (bouton: string, champ: string, prendre: string): Promise<string> => {
    await page.getByRole('button', { name: bouton }).first().click()
    const secret = (await page.locator('.secret').innerText()).trim()
    await page.getByLabel(champ).fill(`${secret} de trop`)
    await page.getByRole('button', { name: prendre }).click()
    await page.locator('.fr-alert--error').waitFor()
    await page.getByLabel(champ).fill(secret)
    await page.getByRole('button', { name: prendre }).click()
    await page.locator('.fr-alert--success').waitFor()
    return secret
  }
  await changer('En imprimer un autre', 'Tapez le code', 'Prendre ce code')
  const phrase = await changer('En changer', 'Tapez la phrase', 'Prendre cette phrase')
  await page.getByRole('button', { name: 'Une nouvelle feuille' }).click()
  await page.locator('.sheet li').first().waitFor()
  assert.ok((await page.locator('.sheet li').count()) >= 20)
  await page.getByRole('button', { name: 'C’est fait' }).click()
  await page.reload()
  await deverrouiller(page, phrase)
  assert.deepEqual(fautes, [])
})

it('one tab at a time holds the files; another offers to take over', async (t) => {
  const { page, contexte } = await unPoste(t)
  await entrerComme(page, monde.url, 'Marie-Laure HOARAU')
  const autre = await contexte.newPage()
  await autre.goto(monde.url)
  await autre.getByRole('heading', { name: 'Permanence est ouverte dans un autre onglet' }).waitFor()
  await accessible(autre, 'another tab')
  await autre.getByRole('button', { name: 'Continuer ici' }).click()
  await page.getByRole('heading', { name: 'Permanence est ouverte dans un autre onglet' }).waitFor()
  await deverrouiller(autre, (await papiersDe(monde.url, 'Marie-Laure HOARAU')).phrase)
})

it('what is never measured, and what the server sees, are said to everybody', async (t) => {
  const { page } = await unPoste(t, { taille: TELEPHONE })
  for (const chemin of ['/ce-que-l-outil-ne-mesure-pas', '/ce-que-le-serveur-voit']) {
    await page.goto(monde.url + chemin)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await accessible(page, chemin)
    await sansDebord(page, chemin)
  }
})
