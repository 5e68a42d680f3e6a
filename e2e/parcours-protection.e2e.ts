import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { texteDuPdf } from '../src/ecrits/poppler.examples.ts'
import {
  avantDeTransmettre,
  commencer,
  type EnfantFictif,
  informer,
  jour,
  ongletEcrits,
  ouvrirAvant,
  ouvrirLeDossierDe,
  plusTard,
  remplirLeMinimum,
  telecharger,
  titulaire,
  transmettre,
} from './ecrits.ts'
import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme, ouvrirUnDossier, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 2)
const FRANCOISE = 'Françoise VASSEUR'
const SAMIRA = 'Samira BOUKHARI'

const enfant = (nom: string, prenom: string): EnfantFictif => ({
  nom,
  prenom,
  naissance: '08/01/2015',
  classe: 'CM2',
  autour: [{ lien: 'mère', prenom: 'Ana', adresse: '3 rue du Lavoir, Fontbrelle', vit: true }],
})

const auxEcrits = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^Protection/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Écrits transmis' }).waitFor()
}

const accuseJours = async (): Promise<readonly number[]> => {
  const lignes = await monde.dansLaBase<{ jours: number }>(
    `select (contenu -> 'delais' ->> 'accuseJours')::int as jours from protocole order by le`,
  )
  return lignes.map(({ jours }) => jours)
}

it('before anything came the adviser sets the protocol: without the président du CD for a signalement nothing is kept', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, FRANCOISE)
  await auxEcrits(page)
  await page.getByText('Aucune copie n’est arrivée.').waitFor()
  await accessible(page, 'Protection without a writing')
  await page.getByRole('link', { name: 'Protocole et numéros' }).click()
  await page.getByRole('heading', { level: 1, name: 'Protocole et numéros' }).waitFor()
  await page.getByText(/^En vigueur depuis le/).waitFor()
  await accessible(page, 'the protocol')
  const avant = await accuseJours()

  await page.getByRole('button', { name: /^Retirer.*Président du conseil/ }).click()
  const manque = page.getByRole('region', { name: 'Ce que la loi demande encore' })
  await manque.getByText(/^Le président du conseil départemental .*reçoit copie de tout signalement/).waitFor()
  await accessible(page, 'a protocol that the law does not allow')
  await page.getByRole('button', { name: /^Enregistrer/ }).click()
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Ce que la loi demande encore',
  )
  assert.deepEqual(await accuseJours(), avant)
  // nor does the server keep it, were the screen to let it go
  const refus = await page.evaluate(async () => {
    const entetes = { 'X-Permanence': '1', 'Content-Type': 'application/json' }
    const lu = (await (await fetch('/api/protocole', { headers: entetes })).json()) as {
      protocole: { destinataires: { code: string }[] }
    }
    const destinataires = lu.protocole.destinataires.filter(({ code }) => code !== 'president-cd')
    const corps = JSON.stringify({ protocole: { ...lu.protocole, destinataires } })
    const reponse = await fetch('/api/protocole', { method: 'PUT', headers: entetes, body: corps })
    return { statut: reponse.status, dit: await reponse.text() }
  })
  assert.equal(refus.statut, 400)
  assert.match(refus.dit, /protocole-incomplet/u)

  await page.getByRole('button', { name: 'Annuler la modification' }).click()
  await manque.waitFor({ state: 'detached' })
  await page.getByLabel('Accusé de réception, en jours').fill('5')
  await page.getByRole('button', { name: 'Ajouter un numéro' }).click()
  await page.getByLabel('Qui', { exact: true }).last().fill('Astreinte du service')
  await page.getByLabel('Numéro', { exact: true }).last().fill('06 39 98 11 22')
  await page.getByText('L’accusé de réception sous 5 jours').waitFor()
  await page.getByRole('button', { name: /^Enregistrer/ }).click()
  await page.getByText(/^Protocole enregistré/).waitFor()
  assert.equal((await accuseJours()).at(-1), 5)
  assert.deepEqual(fautes, [])
})

it('an assistante reads it, and sends two writings under it', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, SAMIRA)
  for (const [nom, prenom] of [
    ['ARRIETA', 'Léo'],
    ['BASTIDE', 'Maya'],
  ] as const) {
    await ouvrirLeDossierDe(page, enfant(nom, prenom))
    await commencer(page, 'Information préoccupante')
    await remplirLeMinimum(page, 'Vient en sandales sous la neige.', 'Négligence possible, mère épuisée.')
    await page.getByRole('link', { name: '06 39 98 11 22' }).waitFor()
    await ouvrirAvant(page)
    await informer(titulaire(avantDeTransmettre(page), `${nom} Ana`), jour(), 'en entretien')
    await transmettre(page)
    await page.getByText('Copie scellée remise au service').first().waitFor()
  }
  await page.getByRole('button', { name: 'Noter un accusé' }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Accusé noté.').waitFor()
  await toutEstParti(page)
  // where she would begin another, what her service decided is one click away
  await ouvrirUnDossier(page, 'ARRIETA Léo')
  await ongletEcrits(page)
  await page.getByRole('link', { name: 'Écrire', exact: true }).click()
  await page.getByRole('link', { name: 'Lire le protocole' }).click()
  await page.getByText('L’accusé de réception sous 5 jours').waitFor()
  await page.getByRole('link', { name: '06 39 98 11 22' }).waitFor()
  assert.equal(await page.locator('#contenu').locator('input, textarea, select').count(), 0)
  assert.equal(await page.getByRole('button', { name: /^Enregistrer/ }).count(), 0)
  await accessible(page, 'the protocol as it is read')
  assert.deepEqual(fautes, [])
})

it('ten days later: what is late comes first, is read, is reminded of; the return noted by the assistante reaches her', async (t) => {
  const { page, contexte, fautes } = await unPoste(t)
  await plusTard(contexte, 10)
  await entrerComme(page, monde.url, FRANCOISE)
  await page
    .getByRole('link', { name: /^Protection.*1/ })
    .first()
    .waitFor()
  await auxEcrits(page)
  const lignes = page.getByRole('row').filter({ has: page.getByRole('rowheader') })
  await lignes.filter({ hasText: 'BASTIDE Maya' }).waitFor()
  await lignes.filter({ hasText: 'ARRIETA Léo' }).getByText('Accusé en retard').waitFor()
  assert.deepEqual(await lignes.getByRole('rowheader').locator('.nom').allInnerTexts(), ['ARRIETA Léo', 'BASTIDE Maya'])
  await accessible(page, 'Protection')
  await page.getByRole('radio', { name: /^En retard, 1/ }).click()
  await lignes.filter({ hasText: 'BASTIDE Maya' }).waitFor({ state: 'detached' })
  await page.getByRole('radio', { name: /^Signalements, 0/ }).click()
  await page.getByText('Aucun signalement cette année.').waitFor()
  await page.getByRole('radio', { name: /^En cours, 2/ }).click()

  await page.getByRole('link', { name: 'ARRIETA Léo', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'ARRIETA Léo' }).waitFor()
  const ecrit = page.getByRole('article', { name: 'Écrit transmis' })
  await ecrit.getByText('Vient en sandales sous la neige.').waitFor()
  await ecrit.getByText('Négligence possible, mère épuisée.').waitFor()
  assert.equal(await ecrit.locator('input, textarea, select').count(), 0)
  assert.ok(!(await page.title()).includes('ARRIETA'))
  await accessible(page, 'a copy')
  await page.getByRole('button', { name: 'Ouvrir le PDF' }).click()
  await page.getByText(/identique, octet pour octet, au PDF transmis/).waitFor({ timeout: 60_000 })

  await page.getByRole('button', { name: 'Relancer', exact: true }).click()
  const { fichier, octets } = await telecharger(page, async () => {
    await page.getByText('1 lettre prête.').waitFor({ timeout: 60_000 })
    await page.getByRole('link', { name: /^Enregistrer la lettre/ }).click()
  })
  assert.match(fichier, /^Relance, information préoccupante du /u)
  const lettre = texteDuPdf(octets)
  assert.match(lettre, /Accusé de réception attendu/u)
  assert.match(lettre, /ARRIETA Léo/u)
  assert.match(lettre, /Françoise VASSEUR|Françoise Vasseur/u)
  assert.doesNotMatch(lettre, /sandales|neige|Négligence|épuisée|Ana|Lavoir|CM2/iu)
  await page.getByRole('list', { name: /uites/ }).getByText('Relance').waitFor()
  await accessible(page, 'a copy, reminded of')
  await page.getByRole('link', { name: 'Écrits transmis' }).first().click()
  await lignes
    .filter({ hasText: 'ARRIETA Léo' })
    .getByText(/relancé le/)
    .waitFor()

  const chezElle = await unPoste(t)
  await entrerComme(chezElle.page, monde.url, SAMIRA)
  await ouvrirUnDossier(chezElle.page, 'BASTIDE Maya')
  await ongletEcrits(chezElle.page)
  await chezElle.page.getByRole('link', { name: 'Information préoccupante', exact: true }).click()
  await chezElle.page.getByRole('button', { name: 'Noter un retour' }).click()
  await chezElle.page.getByLabel('Ce qui en est dit').fill('Aide éducative acceptée.')
  await chezElle.page.keyboard.press('Control+Enter')
  await chezElle.page.getByText('Retour noté.').waitFor()
  await toutEstParti(chezElle.page)

  await page.getByRole('radio', { name: 'Retour reçu' }).click()
  await lignes.filter({ hasText: 'BASTIDE Maya' }).getByText('Retour reçu').waitFor({ timeout: 60_000 })
  await page.getByRole('link', { name: 'BASTIDE Maya', exact: true }).click()
  await page.getByText('Aide éducative acceptée.').waitFor()
  assert.deepEqual([...fautes, ...chezElle.fautes], [])
})

it('on a phone the list is cards, and the copy and the protocol are read without scrolling sideways', async (t) => {
  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  await entrerComme(page, monde.url, 'Karim BENSAÏD')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^Protection/ })
    .click()
  await page.getByRole('link', { name: 'ARRIETA Léo', exact: true }).waitFor()
  await sansDebord(page, 'Protection')
  await accessible(page, 'Protection on a phone')
  await page.getByRole('link', { name: 'Protocole et numéros' }).click()
  await page.getByText(/^En vigueur depuis le/).waitFor()
  await sansDebord(page, 'the protocol')
  await accessible(page, 'the protocol on a phone')
  await page.getByRole('link', { name: 'Écrits transmis' }).click()
  await page.getByRole('link', { name: 'ARRIETA Léo', exact: true }).click()
  await page.getByText('Vient en sandales sous la neige.').waitFor()
  await sansDebord(page, 'a copy')
  await accessible(page, 'a copy on a phone')
  assert.deepEqual(fautes, [])
})
