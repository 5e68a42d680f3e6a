import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { SERVICE_FICTIF } from '../src/demo/services.ts'
import { unTour } from '../src/server/alertes/tour.ts'
import { horlogeDuSysteme } from '../src/server/clock.ts'
import { ouvrirJournal } from '../src/server/logger.ts'
import { ouvrirBaseSansSession } from '../src/server/transaction.ts'
import { continuer, ecran, lireLeRecu, ouvrirLeGuichet, revenirAvecLeRecu } from './guichet.ts'
import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 2)
// whatever the day of the year on which this runs
await monde.dansLaBase(
  'insert into guichet (service, uai, ouvert_en_vacances) select service, uai, true from secteur_etablissement',
)
const CLAIRE = 'Claire ANTOINE'
const FRANCOISE = 'Françoise VASSEUR'

type Personne = { membre: string; qui: string }
const [garde] = await monde.dansLaBase<Personne>(
  `select membre, prenom || ' ' || nom as qui from compte where membre = any (priv.de_garde($1))`,
  [SERVICE_FICTIF.service],
)
assert.ok(garde, 'somebody is on duty')
const GARDE = garde.qui

/** A school by its sector; where whoever is on duty has no part, so that all she reads is by the duty. */
const ecoleDe = async (...secteurs: string[]): Promise<{ uai: string; nom: string; secteur: string }> => {
  const [ecole] = await monde.dansLaBase<{ uai: string; nom: string; secteur: string }>(
    `select e.uai, t.nom, s.nom as secteur from secteur s
      join secteur_etablissement e on e.secteur = s.id join etablissement t on t.uai = e.uai
      where s.nom = any ($1) and t.type = 'college'
        and not exists (select from affectation a where a.secteur = s.id and a.membre = $2)
      order by array_position($1, s.nom), t.nom limit 1`,
    [secteurs, garde.membre],
  )
  assert.ok(ecole)
  return ecole
}
const SANS_PERSONNE = await ecoleDe('Hautes Landes')
const AVEC_QUELQU_UN = await ecoleDe('Morlay les Coteaux', 'Chantebrive')

const bouton = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const ligne = (page: Page, qui: string) => page.locator('[data-piece]').filter({ hasText: qui })
const auxSaisines = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^Saisines/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Saisines' }).waitFor()
}

/** An urgent word of a pupil, with her name; she holds the receipt. */
const ecrireUrgence = async (page: Page, uai: string, [prenom, nom]: readonly [string, string], mots: string) => {
  await ouvrirLeGuichet(page, monde.url, uai)
  await bouton(page, 'élève').click()
  await continuer(page)
  await page.getByRole('textbox').fill(mots)
  await continuer(page)
  await page.getByLabel('Oui, c’est urgent').check()
  await continuer(page)
  await page.getByLabel('Avec cinq mots').check()
  await continuer(page)
  await page.getByLabel('Prénom').fill(prenom)
  await page.getByLabel('Nom', { exact: true }).fill(nom)
  await page.getByLabel('Classe').fill('3e B')
  await page.getByText(/^Vérifié/).waitFor()
  const lecteurs = await page.getByText(/^Vérifié/).innerText()
  await bouton(page, 'Envoyer').click()
  await ecran(page, 'C’est envoyé.')
  return { recu: await lireLeRecu(page), lecteurs }
}

/** What the timers of the server do each minute. */
const unTourDAlertes = async (): Promise<void> => {
  const base = ouvrirBaseSansSession(monde.base.urlAs('permanence_alertes'))
  try {
    const journal = ouvrirJournal(monde.dataDir, horlogeDuSysteme)
    await unTour({ base, envoyer: null, adresse: monde.url, journal, maintenant: horlogeDuSysteme.maintenant })
  } finally {
    await base.fermer()
  }
}

it('her sector has nobody this week: the page says who reads, she reads and answers, and tells the sector what she did', async (t) => {
  const chezLui = await unPoste(t, { taille: TELEPHONE })
  const { page } = chezLui
  await ouvrirLeGuichet(page, monde.url, SANS_PERSONNE.uai)
  await page.getByText(/L’assistante sociale est absente en ce moment/).waitFor()
  await page.getByText(/une autre assistante sociale, de garde, peut le lire/).waitFor()
  await ecran(page, 'Parler à l’assistante sociale')
  const { recu, lecteurs } = await ecrireUrgence(
    page,
    SANS_PERSONNE.uai,
    ['Ilyès', 'Kaddour'],
    'Mon beau-père a cassé la porte hier.',
  )
  assert.match(lecteurs, new RegExp(`peut l’ouvrir ${GARDE}`, 'u'))
  await page.getByText(/une autre assistante sociale le lit et te répond ici/).waitFor()

  const chezElle = await unPoste(t)
  const bureau = chezElle.page
  await entrerComme(bureau, monde.url, GARDE)
  await auxSaisines(bureau)
  await ligne(bureau, 'KADDOUR Ilyès').getByText('de garde').waitFor()
  await sansDebord(bureau, 'the inbox of the duty')
  await accessible(bureau, 'the inbox of the duty')
  await ligne(bureau, 'KADDOUR Ilyès').click()
  await bureau.getByText('De garde, pour le secteur Hautes Landes').waitFor()
  await bureau.getByText('Mon beau-père a cassé la porte hier.').waitFor()
  assert.equal(await bouton(bureau, 'Prendre en charge').count(), 0, 'on duty one takes up nothing')
  await bureau.getByLabel('Répondre').fill('Je suis de garde aujourd’hui. Je t’appelle au collège à 14 h.')
  await bouton(bureau, 'Envoyer').click()
  await bureau.locator('.talk__text').getByText('Je t’appelle au collège').waitFor()
  await accessible(bureau, 'a saisine on duty')
  const coffres = await bureau.evaluate(async () => {
    const reponse = await fetch('/api/coffres', { headers: { 'X-Permanence': '1' } })
    return JSON.stringify(await reponse.json())
  })
  const siens = await monde.dansLaBase<{ coffre: string }>(
    `select c.coffre from coffre c join secteur s on s.id = c.secteur where s.nom = $1
      union select m.coffre from membre_coffre m join affectation a on a.membre = m.membre
        join secteur s on s.id = a.secteur where s.nom = $1`,
    [SANS_PERSONNE.secteur],
  )
  assert.ok(siens.length > 1)
  for (const { coffre } of siens) assert.ok(!coffres.includes(coffre), 'neither their files nor their lists are hers')

  await bouton(bureau, 'Rendre compte').click()
  await bureau
    .getByLabel('Ce que vous avez fait, pour le secteur')
    .fill('Vu au téléphone avec la CPE. Il dort chez sa tante.')
  await accessible(bureau, 'telling the sector')
  await bouton(bureau, 'Envoyer au secteur').click()
  await bureau.getByText('Compte rendu envoyé au secteur.').waitFor()
  await ligne(bureau, 'KADDOUR Ilyès').waitFor({ state: 'detached' })
  assert.deepEqual(chezElle.fautes, [])

  await ouvrirLeGuichet(page, monde.url, SANS_PERSONNE.uai)
  await revenirAvecLeRecu(page, recu)
  await page.getByText(`${GARDE} répond`).waitFor()
  await page.getByText('Je t’appelle au collège').waitFor()
  assert.deepEqual(chezLui.fautes, [])
})

it('she is back: her absence withdrawn, the page names her again, and the answer and the account are in her inbox', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, CLAIRE)
  await page.getByRole('link', { name: 'Mon secteur', exact: true }).first().click()
  const absences = page.locator('section', { has: page.getByRole('heading', { name: 'Mes absences' }) })
  await absences.getByRole('button', { name: /^Retirer l’absence/ }).click()
  await page.getByText('Absence retirée.').waitFor()
  await auxSaisines(page)
  await ligne(page, 'KADDOUR Ilyès').click()
  await page.getByText('Mon beau-père a cassé la porte hier.').waitFor()
  const compte = page.getByRole('region', { name: 'Compte rendu de la garde' })
  await compte.getByText('Il dort chez sa tante.').waitFor()
  await page.getByText('Je t’appelle au collège').waitFor()
  await accessible(page, 'back from an absence')
  await toutEstParti(page)
  assert.deepEqual(fautes, [])

  const chezLui = await unPoste(t, { taille: TELEPHONE })
  await ouvrirLeGuichet(chezLui.page, monde.url, SANS_PERSONNE.uai)
  await chezLui.page.getByText(/seule l’assistante sociale de ton collège peut le lire/).waitFor()
})

/** Away and back: what the server counts is asked again. */
const revoirLeService = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Établissements', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Établissements' }).waitFor()
  await page.getByRole('link', { name: 'Service', exact: true }).first().click()
}

it('urgent and unopened for two working hours, it goes to the duty; for two more, a bare count goes to the head', async (t) => {
  const chezElle = await unPoste(t, { taille: TELEPHONE })
  await ecrireUrgence(chezElle.page, AVEC_QUELQU_UN.uai, ['Maé', 'Tessier'], 'Elle dit qu’elle va sauter.')
  await chezElle.page.getByText(/une assistante sociale de garde peut lire ton message/).waitFor()
  await unTourDAlertes()
  const aLaGarde = () =>
    monde.dansLaBase<{ n: string }>(
      'select count(*) as n from saisine where urgent and garde_le is not null and etat = $1',
      ['deposee'],
    )
  assert.equal((await aLaGarde())[0]?.n, '0', 'not before')

  await monde.dansLaBase(`update depot set recu_le = recu_le - interval '8 days'`)
  await unTourDAlertes()
  assert.equal((await aLaGarde())[0]?.n, '1')
  const direction = await unPoste(t)
  await entrerComme(direction.page, monde.url, FRANCOISE)
  await direction.page.getByRole('heading', { name: 'Saisines urgentes non ouvertes' }).waitFor()
  await direction.page.getByText(/Aucune.: rien d’urgent n’attend depuis trop longtemps/).waitFor()

  await monde.dansLaBase(`update saisine set garde_le = garde_le - interval '8 days' where etat = 'deposee'`)
  await unTourDAlertes()
  await revoirLeService(direction.page)
  await direction.page
    .getByRole('listitem')
    .filter({ hasText: AVEC_QUELQU_UN.secteur })
    .filter({ hasText: /1\s*saisine$/u })
    .waitFor()
  assert.ok(!(await direction.page.locator('#contenu').innerText()).includes('Tessier'), 'a number and nothing else')
  await sansDebord(direction.page, 'the service')
  await accessible(direction.page, 'the service')

  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, GARDE)
  await auxSaisines(page)
  await ligne(page, 'TESSIER Maé').getByText('de garde').waitFor()
  await ligne(page, 'TESSIER Maé').click()
  await page.getByText('Elle dit qu’elle va sauter.').waitFor()
  await page.getByText(`De garde, pour le secteur ${AVEC_QUELQU_UN.secteur}`).waitFor()
  await revoirLeService(direction.page)
  await direction.page.getByText(/Aucune.: rien d’urgent n’attend depuis trop longtemps/).waitFor()
  assert.deepEqual([...fautes, ...direction.fautes], [])
})

it('nobody of the sector and nobody on duty: the page says so, and the head of the service reads', async (t) => {
  await monde.dansLaBase(
    `insert into absence (service, id, membre, du, au)
      select service, translate(substr(md5(membre), 1, 26), '0189', 'zzzz'), membre, current_date - 1, current_date + 1
      from compte where role = 'ass'`,
  )
  const { page } = await unPoste(t, { taille: TELEPHONE })
  await ouvrirLeGuichet(page, monde.url, AVEC_QUELQU_UN.uai)
  await page.getByText(/Il n’y a pas d’assistante sociale ici en ce moment/).waitFor()
  await ecran(page, 'Parler à l’assistante sociale')
  const { recu, lecteurs } = await ecrireUrgence(
    page,
    AVEC_QUELQU_UN.uai,
    ['Lou', 'Garrec'],
    'Je dors dans la voiture.',
  )
  assert.match(lecteurs, /Françoise VASSEUR/u)

  const direction = await unPoste(t)
  await entrerComme(direction.page, monde.url, FRANCOISE)
  await auxSaisines(direction.page)
  await ligne(direction.page, 'GARREC Lou').click()
  await direction.page.getByText('Je dors dans la voiture.').waitFor()
  await accessible(direction.page, 'a saisine at the door of the heads')
  await direction.page.getByLabel('Répondre').fill('Bonjour Lou. Quelqu’un t’attend demain à l’infirmerie à 8 h.')
  await bouton(direction.page, 'Envoyer').click()
  await direction.page.getByText('pas encore lu').waitFor()
  assert.deepEqual(direction.fautes, [])

  await ouvrirLeGuichet(page, monde.url, AVEC_QUELQU_UN.uai)
  await revenirAvecLeRecu(page, recu)
  await page.getByText(`${FRANCOISE} répond`).waitFor()
})
