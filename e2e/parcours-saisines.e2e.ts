import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { continuer, ouvrirLeGuichet } from './guichet.ts'
import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) })
const HELENE = 'Hélène DELMAS'
const ISABELLE = 'Isabelle FERREIRA'
const CPE = 'Yann KERVELLA'

const auxSaisines = async (page: Page): Promise<void> => {
  await page
    .getByRole('link', { name: /^Saisines/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 1, name: 'Saisines' }).waitFor()
}

const ligne = (page: Page, qui: string) => page.locator('[data-piece]').filter({ hasText: qui })

type Notee = { nom: string; prenom: string; classe: string; mots: string; origine?: string; urgence?: string }

const noterUneSaisine = async (page: Page, { nom, prenom, classe, mots, origine, urgence }: Notee): Promise<void> => {
  await auxSaisines(page)
  await page.getByRole('link', { name: 'Noter une saisine' }).click()
  await page.getByRole('radio', { name: origine ?? 'CPE, vie scolaire', exact: true }).click()
  await page.getByRole('combobox', { name: 'Nom', exact: true }).fill(nom)
  await page.getByLabel('Prénom').fill(prenom)
  await page.getByLabel('Classe').fill(classe)
  await page.getByLabel('Quelques mots').fill(mots)
  if (urgence) await page.getByRole('radio', { name: urgence, exact: true }).click()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Saisine notée.').waitFor()
  await page.getByRole('heading', { level: 2, name: `${nom} ${prenom}` }).waitFor()
}

const decider = (page: Page, quoi: string): Promise<void> =>
  page.getByRole('button', { name: quoi, exact: true }).click()

it('a CPE files from his account, and sees nothing but « Pris en charge » once she has opened the file and said so', async (t) => {
  const chezLui = await unPoste(t)
  await entrerComme(chezLui.page, monde.url, CPE)
  await chezLui.page.getByRole('heading', { level: 1, name: 'Saisir le service social' }).waitFor()
  await chezLui.page.getByRole('heading', { name: 'Qui lira' }).waitFor()
  assert.deepEqual(
    await chezLui.page.getByRole('navigation', { name: 'Menu principal' }).getByRole('link').allInnerTexts(),
    ['Mes saisines'],
  )
  await accessible(chezLui.page, 'the account of a school')
  await chezLui.page.getByLabel('Nom', { exact: true }).fill('Benali')
  await chezLui.page.getByLabel('Prénom').fill('Yanis')
  await chezLui.page.getByLabel('Classe').fill('5e D')
  await chezLui.page
    .getByLabel('Ce que vous avez vu ou entendu')
    .fill('Absent trois lundis de suite, dit qu’il garde sa sœur.')
  await chezLui.page.getByRole('button', { name: 'Envoyer au service social' }).click()
  await chezLui.page.getByText('Envoyé. Le service social seul peut l’ouvrir.').waitFor()
  await chezLui.page.getByRole('listitem').filter({ hasText: 'Envoyé' }).waitFor()

  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await page.getByRole('heading', { name: 'Saisines nouvelles' }).waitFor()
  await accessible(page, 'Aujourd’hui with a saisine')
  await auxSaisines(page)
  await ligne(page, 'BENALI Yanis').waitFor()
  assert.ok(!(await page.locator('#contenu').innerText()).includes('garde sa sœur'), 'no word of his in the list')
  assert.ok(await page.locator('.app-header__nav').getByText('à traiter').isVisible())
  await accessible(page, 'the inbox')
  await ligne(page, 'BENALI Yanis').click()
  await page.getByText('garde sa sœur').waitFor()
  await page.getByText(/Yann Kervella, CPE/).waitFor()
  await accessible(page, 'a saisine')

  await decider(page, 'Étudier la demande')
  await page.getByRole('radio', { name: 'Semaine' }).click()
  await page.getByLabel('Thème principal').selectOption('SCO-ABS')
  await accessible(page, 'studying')
  await decider(page, 'Garder l’étude')
  await page.getByText('Demande étudiée.').waitFor()
  await page.getByText(/Absentéisme/).waitFor()

  await decider(page, 'Prendre en charge')
  await page.getByRole('radio', { name: 'Ouvrir un nouveau dossier' }).check()
  await page
    .getByRole('radiogroup', { name: /Montrer/ })
    .getByRole('radio', { name: 'Oui' })
    .click()
  await accessible(page, 'taking up')
  await decider(page, 'Ouvrir le dossier')
  await page.getByRole('heading', { level: 1, name: 'Ouvrir un dossier' }).waitFor()
  assert.equal(await page.getByLabel('Nom', { exact: true }).inputValue(), 'Benali')
  assert.equal(await page.getByLabel('Classe').inputValue(), '5e D')
  assert.ok(!page.url().includes('enali'), 'no name stands in an address')
  await decider(page, 'Ouvrir le dossier')
  await page.getByRole('heading', { level: 1, name: 'BENALI Yanis' }).waitFor()
  await page.getByRole('link', { name: /^Saisine du/ }).click()
  await page.getByText('La personne le voit.').waitFor()
  await toutEstParti(page)
  assert.deepEqual(fautes, [])

  await chezLui.page.reload()
  await chezLui.page.getByRole('listitem').filter({ hasText: 'Pris en charge' }).waitFor()
  assert.ok(!(await chezLui.page.locator('#contenu').innerText()).includes('Benali'))
  assert.deepEqual(chezLui.fautes, [])
})

it('several requests for one pupil stand together, and one is closed as the double of the other', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  const joana = { nom: 'PEREIRA', prenom: 'Joana', classe: '6e B' }
  await noterUneSaisine(page, { ...joana, mots: 'Pleure à la récréation.' })
  await noterUneSaisine(page, { ...joana, mots: 'Sa mère s’inquiète.', origine: 'Parent', urgence: '48 heures' })
  assert.equal(await page.locator('.inbox__group [data-piece]').count(), 2)
  const proche = page.getByRole('list', { name: 'À rapprocher' })
  await proche.getByRole('button', { name: 'Comparer' }).first().click()
  await page.getByText('Pleure à la récréation.').waitFor()
  await accessible(page, 'two saisines side by side')
  await decider(page, 'Revenir à la saisine')

  await decider(page, 'Doublon')
  await page
    .getByRole('radio', { name: /PEREIRA Joana/ })
    .first()
    .check()
  await accessible(page, 'a double')
  await decider(page, 'Clore comme doublon')
  await page.locator('.inbox__group').waitFor({ state: 'detached' })
  await decider(page, 'Annuler')
  await page.locator('.inbox__group').waitFor()
  await decider(page, 'Étudier la demande')
  await decider(page, 'Ne rien changer')
  assert.deepEqual(fautes, [])
})

it('what waits for somebody goes down the list and keeps its own tag; a piece of advice closes, and may be reopened', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await noterUneSaisine(page, { nom: 'SIMON', prenom: 'Clara', classe: '3e B', mots: 'Bourse à refaire.' })
  await decider(page, 'Autres')
  await decider(page, 'Mettre en attente')
  await page.getByRole('button', { name: 'Mettre en attente' }).click()
  await page.getByText('Dites qui ou quoi est attendu.').waitFor()
  await page.getByLabel('Qui ou quoi est attendu').fill('une réponse du père')
  await accessible(page, 'waiting')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Mise en attente.').waitFor()
  await page.getByRole('radio', { name: /^En attente/ }).click()
  await ligne(page, 'attend une réponse du père').waitFor()
  assert.match(page.url(), /vue=en-attente/)

  await decider(page, 'Conseil donné')
  await page.getByLabel('Le conseil, en quelques mots').fill('Dossier de bourse expliqué à la mère.')
  await decider(page, 'Clore avec ce conseil')
  await page.getByText('Conseil donné.').waitFor()
  await page.getByRole('radio', { name: 'Closes' }).click()
  await ligne(page, 'SIMON Clara').waitFor()
  await page.getByText('Ce qui a été décidé').click()
  await page.getByText('Dossier de bourse expliqué à la mère.').waitFor()
  await accessible(page, 'closed')
  await decider(page, 'Rouvrir')
  await page.getByText('Rouverte.').waitFor()
  await ligne(page, 'SIMON Clara').waitFor({ state: 'detached' })
  assert.deepEqual(fautes, [])
})

it('she knows the family: the saisine goes to a colleague, whole, and is closed at hers', async (t) => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await noterUneSaisine(page, { nom: 'FAURE', prenom: 'Lina', classe: '2de 3', mots: 'Nièce d’une amie proche.' })
  await decider(page, 'Étudier la demande')
  await page.getByLabel(/Je connais la famille/).check()
  await decider(page, 'Garder l’étude')
  await page.getByText('Demande étudiée.').waitFor()
  await page.getByRole('button', { name: 'Prendre en charge' }).waitFor({ state: 'detached' })
  await decider(page, 'Passer le relais')
  const collegue = page.getByLabel('Collègue', { exact: true })
  await collegue.locator('option', { hasText: 'Ferreira' }).first().waitFor({ state: 'attached' })
  const valeur = await collegue.locator('option', { hasText: 'Ferreira' }).first().getAttribute('value')
  await collegue.selectOption(valeur)
  await page.getByLabel('Pourquoi, en quelques mots').fill('Je connais la famille.')
  await accessible(page, 'handing over')
  await decider(page, 'Confier la saisine')
  await page.getByText(/Confiée à/).waitFor()
  await page.getByRole('radio', { name: 'Closes' }).click()
  await ligne(page, 'Relais passé').click()
  await page.getByText('ses mots et son nom sont partis avec elle').waitFor()
  assert.ok(!(await page.locator('#contenu').innerText()).includes('FAURE'))

  const chezElle = await unPoste(t)
  await entrerComme(chezElle.page, monde.url, ISABELLE)
  await auxSaisines(chezElle.page)
  await ligne(chezElle.page, 'FAURE Lina').click()
  await chezElle.page.getByText('Nièce d’une amie proche.').waitFor()
  assert.deepEqual(chezElle.fautes, [])
})

it('while a whole sector is away the duty reads, answers and tells the sector, and keeps nothing', async (t) => {
  const [ecole] = await monde.dansLaBase<{ uai: string }>(
    `select e.uai from etablissement e join secteur_etablissement using (uai) where e.nom = 'Collège du Mesnil'`,
  )
  assert.ok(ecole)
  await monde.dansLaBase(
    `insert into guichet (service, uai, ouvert_en_vacances) select service, uai, true from secteur_etablissement`,
  )
  const chezLui = await unPoste(t, { taille: TELEPHONE })
  await ouvrirLeGuichet(chezLui.page, monde.url, ecole.uai)
  await chezLui.page.getByRole('button', { name: 'élève', exact: true }).click()
  await chezLui.page.getByLabel('Pour moi').check()
  await continuer(chezLui.page)
  await chezLui.page.getByRole('textbox').fill('Je dors chez Lou depuis dimanche.')
  await continuer(chezLui.page)
  await chezLui.page.getByLabel('Oui, c’est urgent').check()
  await continuer(chezLui.page)
  await chezLui.page.getByLabel('Avec cinq mots').check()
  await continuer(chezLui.page)
  await chezLui.page.getByText(/Vérifié.: peut l’ouvrir Samira BOUKHARI/).waitFor()
  await chezLui.page.getByRole('button', { name: 'Envoyer', exact: true }).click()
  await chezLui.page.getByRole('heading', { level: 1, name: 'C’est envoyé.' }).waitFor()

  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Samira BOUKHARI')
  await auxSaisines(page)
  await ligne(page, 'de garde').click()
  await page.getByText('De garde, pour le secteur Hautes Landes').waitFor()
  await page.getByText('Je dors chez Lou depuis dimanche.').waitFor()
  await page.getByRole('button', { name: 'Rendre compte' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Prendre en charge' }).count(), 0)
  await accessible(page, 'a saisine on duty')
  await page.getByLabel('Répondre').fill('Tu as bien fait d’écrire. Es-tu en sécurité ce soir ?')
  await page.keyboard.press('Control+Enter')
  await page.getByText('pas encore lu').waitFor()
  await decider(page, 'Rendre compte')
  await page.getByLabel(/Ce que vous avez fait/).fill('Lui ai répondu, vie scolaire prévenue.')
  await accessible(page, 'the account of the duty')
  await decider(page, 'Envoyer au secteur')
  await page.getByText('Compte rendu envoyé au secteur.').waitFor()
  await ligne(page, 'de garde').waitFor({ state: 'detached' })
  assert.deepEqual(fautes, [])

  const duSecteur = await unPoste(t)
  await entrerComme(duSecteur.page, monde.url, 'Claire ANTOINE')
  await auxSaisines(duSecteur.page)
  await ligne(duSecteur.page, 'Collège du Mesnil').click()
  await duSecteur.page.getByText('Je dors chez Lou depuis dimanche.').waitFor()
  const compte = duSecteur.page.getByRole('region', { name: 'Compte rendu de la garde' })
  await compte.getByText('Lui ai répondu, vie scolaire prévenue.').waitFor()
  await compte.getByText(/Samira Boukhari/).waitFor()
  await duSecteur.page.getByText('Es-tu en sécurité ce soir').waitFor()
  await accessible(duSecteur.page, 'what the duty has done')
  assert.deepEqual(duSecteur.fautes, [])
})

it('the keyboard alone goes from one saisine to the next, and into it; a note taken from there is for its file', async (t) => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await auxSaisines(page)
  const lignes = page.locator('[data-piece]')
  await lignes.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(() => document.querySelectorAll('[data-piece]')[1]?.hasAttribute('aria-current'))
  await page.keyboard.press('ArrowUp')
  await page.waitForFunction(() => document.querySelectorAll('[data-piece]')[0]?.hasAttribute('aria-current'))
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2')

  await page.getByRole('radio', { name: 'Closes' }).click()
  await ligne(page, 'BENALI Yanis').click()
  await page.getByRole('heading', { level: 2, name: 'BENALI Yanis' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('complementary').getByText('BENALI Yanis, 5e D').waitFor()
  await accessible(page, 'a note beside a saisine')
})

it('a saisine noted halfway is found again, and the search finds the one that was kept', async (t) => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await auxSaisines(page)
  await page.getByRole('link', { name: 'Noter une saisine' }).click()
  await page.getByRole('radio', { name: 'Infirmerie' }).click()
  await page.getByLabel('Quelques mots').fill('Maux de ventre le matin')
  await page.getByText(/Brouillon gardé/).waitFor()
  await accessible(page, 'noting a saisine')
  await page.getByRole('link', { name: /Plus tard/ }).click()
  await page.getByRole('link', { name: 'Noter une saisine' }).click()
  await decider(page, 'Reprendre')
  assert.equal(await page.getByLabel('Quelques mots').inputValue(), 'Maux de ventre le matin')

  await page.getByRole('link', { name: 'Aujourd’hui', exact: true }).first().click()
  await page.keyboard.press('/')
  await page.getByRole('combobox', { name: 'Chercher un élève' }).fill('pereira joa')
  await page
    .getByRole('option', { name: /PEREIRA Joana.*saisine/ })
    .first()
    .click()
  await page.getByRole('heading', { level: 2, name: 'PEREIRA Joana' }).waitFor()
})

it('on a phone the list, then the saisine with the way back, without scrolling sideways', async (t) => {
  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  await entrerComme(page, monde.url, HELENE)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /^Saisines/ })
    .click()
  await page.getByRole('heading', { level: 1, name: 'Saisines' }).waitFor()
  await sansDebord(page, 'the inbox')
  await accessible(page, 'the inbox on a phone')
  await ligne(page, 'PEREIRA Joana').first().click()
  await page.getByRole('heading', { level: 2, name: 'PEREIRA Joana' }).waitFor()
  assert.ok(!(await page.getByRole('heading', { level: 1, name: 'Saisines' }).isVisible()))
  await sansDebord(page, 'a saisine')
  await decider(page, 'Étudier la demande')
  await sansDebord(page, 'studying')
  await accessible(page, 'studying on a phone')
  await decider(page, 'Ne rien changer')
  await decider(page, 'Saisines')
  await page.getByRole('heading', { level: 1, name: 'Saisines' }).waitFor()
  await page.getByRole('link', { name: 'Noter une saisine' }).click()
  await page.getByRole('heading', { level: 1, name: 'Noter une saisine' }).waitFor()
  await sansDebord(page, 'noting a saisine')
  await accessible(page, 'noting a saisine on a phone')
  assert.deepEqual(fautes, [])
})
