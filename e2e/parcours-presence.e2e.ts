import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { horlogeDuPoste } from '../src/coffre/clock.ts'
import { getGuichet, type GuichetVu } from '../src/contract/guichet.ts'
import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import { lundiSuivant } from '../src/domain/garde.ts'
import { plusJours } from '../src/domain/temps-scolaire.ts'
import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 1)
const AUJOURDHUI = horlogeDuPoste.aujourdhui()

/** As typed: `24/11/2026`. */
const tape = (jour: string): string => jour.split('-').toReversed().join('/')
const bouton = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const section = (page: Page, titre: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: titre, exact: true }) })
const aller = (page: Page, lien: string) => page.getByRole('link', { name: lien, exact: true }).first().click()

const surTelephone = async (page: Page, lien: string): Promise<void> => {
  await bouton(page, 'Menu').click()
  await page.getByRole('dialog').getByRole('link', { name: lien, exact: true }).click()
}

/** What anybody is told of a school, without an account. */
const guichetDe = async (uai: string): Promise<GuichetVu> => {
  const reponse = await fetch(monde.url + getGuichet.path.replace(':uai', uai), { headers: { 'X-Permanence': '1' } })
  return getGuichet.output.parse(await reponse.json())
}

/** The first school of her sector: its name, and its UAI as the address of its guichet says it. */
const sonEcole = async (page: Page): Promise<{ nom: string; uai: string }> => {
  const ligne = section(page, 'Guichets').locator('.place').first()
  const nom = (await ligne.locator('.place__nom').innerText()).trim()
  const adresse = (await ligne.getByRole('link', { name: /^Voir la page/ }).getAttribute('href')) ?? ''
  return { nom, uai: adresse.slice(-8) }
}

it('an ASS says when she comes, thinks better of it, and says a leave: the guichet of the school follows', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Isabelle FERREIRA')
  await aller(page, 'Mon secteur')
  await section(page, 'Guichets')
    .getByText(/lu par le secteur$/)
    .first()
    .waitFor()
  await accessible(page, 'Mon secteur')
  const { nom, uai } = await sonEcole(page)
  const avant = await guichetDe(uai)

  await bouton(page, `Ajouter une présence, ${nom}`).click()
  const form = page.getByRole('form', { name: `Ma présence, ${nom}` })
  await bouton(page, 'Enregistrer').click()
  await form.getByRole('button', { name: 'Samedi' }).click()
  await form.getByLabel('De', { exact: true }).fill('12h')
  await form.getByLabel('À', { exact: true }).fill('9 h 30')
  await form.getByRole('radio', { name: 'Paires', exact: true }).click()
  await form.getByLabel('Bureau').fill('Salle 12')
  await bouton(page, 'Enregistrer').click()
  await form.getByText('L’heure de fin vient avant celle du début.').waitFor()
  await accessible(page, 'a presence refused')
  await form.getByLabel('De', { exact: true }).fill('8h')
  await form.getByText('samedi des semaines paires de 8 h à 9 h 30, salle 12').waitFor()
  await bouton(page, 'Enregistrer').click()
  await page.getByText('Présence enregistrée.').waitFor()
  const dites = (await guichetDe(uai)).presences
  assert.equal(dites.length, avant.presences.length + 1)
  const samedi = { jourDeSemaine: 6, semaine: 'paires', debut: '08:00', fin: '09:30', bureau: 'Salle 12' }
  assert.deepEqual(
    dites.find((p) => p.jourDeSemaine === 6),
    samedi,
  )
  await bouton(page, 'Annuler').click()
  await section(page, 'Ma présence').getByText('samedi des semaines paires').waitFor({ state: 'detached' })
  assert.equal((await guichetDe(uai)).presences.length, avant.presences.length)

  const absences = section(page, 'Mes absences')
  await absences.getByText('Le motif n’est jamais demandé, ni gardé.').waitFor()
  await absences.getByLabel('Premier jour d’absence').fill(tape(AUJOURDHUI))
  await absences.getByLabel('Dernier jour').fill(tape(plusJours(AUJOURDHUI, 300)))
  await bouton(page, 'Dire l’absence').click()
  await page.getByText('Absence enregistrée.').waitFor()
  await absences.getByText(/Marc Winterhalter lit les guichets\./).waitFor()
  const absente = await guichetDe(uai)
  assert.equal(absente.lecteur, 'secteur', 'her pair reads')
  assert.deepEqual(absente.passages, [], 'nobody is waited for at her office')
  assert.ok(avant.passages.length > 0)
  await accessible(page, 'an absence')
  assert.deepEqual(fautes, [])
})

it('the heads of the service say that her pair is ill: the duty reads, and the page of the school says so', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Françoise VASSEUR')
  const absences = section(page, 'Absences du service')
  await absences.getByLabel('Personne absente').selectOption({ label: 'Marc Winterhalter' })
  await absences.getByLabel('Dernier jour').fill(tape(plusJours(AUJOURDHUI, 2)))
  await bouton(page, 'Dire l’absence').click()
  await absences
    .getByText(/personne du secteur n’est là, les guichets disent que la garde lit/)
    .first()
    .waitFor()
  await page.getByText('Aucune : rien d’urgent n’attend depuis trop longtemps.').waitFor()
  await accessible(page, 'Service')

  const elle = await unPoste(t, { taille: TELEPHONE })
  await entrerComme(elle.page, monde.url, 'Isabelle FERREIRA')
  await surTelephone(elle.page, 'Mon secteur')
  const guichets = section(elle.page, 'Guichets')
  await guichets
    .getByText(/lu par la garde$/)
    .first()
    .waitFor()
  await sansDebord(elle.page, 'Mon secteur')
  const { uai } = await sonEcole(elle.page)
  assert.equal((await guichetDe(uai)).lecteur, 'garde')
  const [publique] = await Promise.all([
    elle.contexte.waitForEvent('page'),
    guichets
      .getByRole('link', { name: /^Voir la page/ })
      .first()
      .click(),
  ])
  await publique
    .getByText(/absente en ce moment/)
    .first()
    .waitFor()
  await publique.close()

  await bouton(page, /^Retirer l’absence Marc Winterhalter/).click()
  await page.getByText('Absence retirée.').waitFor()
  assert.equal((await guichetDe(uai)).lecteur, 'secteur')
  assert.deepEqual([...fautes, ...elle.fautes], [])
})

it('a guichet closed by its sector says when it opens again, on a phone too', async (t) => {
  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  await entrerComme(page, monde.url, 'Thuy NGUYEN')
  await surTelephone(page, 'Mon secteur')
  await section(page, 'Guichets')
    .getByText(/lu par le secteur$/)
    .first()
    .waitFor()
  const { nom, uai } = await sonEcole(page)
  const avant = (await guichetDe(uai)).etat
  await bouton(page, `Régler le guichet, ${nom}`).click()
  const form = page.getByRole('form', { name: `Guichet, ${nom}` })
  await form.getByLabel('Garder ouvert pendant les vacances').check()
  await form.getByLabel(/^Fermer jusqu’au/).fill(tape(plusJours(AUJOURDHUI, 6)))
  await sansDebord(page, 'a guichet being set')
  await bouton(page, 'Enregistrer').click()
  await section(page, 'Guichets')
    .getByText(/^Fermé par le service, rouvre/)
    .waitFor()
  assert.deepEqual((await guichetDe(uai)).etat, {
    ouvert: false,
    raison: 'ferme',
    reouvreLe: plusJours(AUJOURDHUI, 7),
  })
  await bouton(page, 'Annuler').click()
  await section(page, 'Guichets')
    .getByText(/^Fermé par le service/)
    .waitFor({ state: 'detached' })
  assert.deepEqual((await guichetDe(uai)).etat, avant)
  // under the head of the page, a target is not whole
  await page.evaluate(() => scrollTo(0, 0))
  await accessible(page, 'guichets')
  assert.deepEqual(fautes, [])
})

it('the heads prepare the roster, see what it leaves empty, sign it as a whole; whoever is on duty reads it', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Laurence MARÉCHAL')
  await aller(page, 'Établir le tableau de garde')
  const tours = section(page, 'Tours à venir')
  await tours.getByRole('listitem').first().waitFor()
  await accessible(page, 'Tableau de garde')

  // the first turn that is not of today
  await tours
    .getByRole('button', { name: /^Retirer/ })
    .nth(1)
    .click()
  await page.getByText('celui d’avant reste en service').waitFor()
  await bouton(page, 'Revenir au tableau signé').click()
  await page.getByText('celui d’avant reste en service').waitFor({ state: 'detached' })

  for (const qui of ['Claire Antoine', 'Marie-Laure Hoarau']) await bouton(page, qui).click()
  await page.getByText('Claire Antoine, puis Marie-Laure Hoarau').waitFor()
  const signe = page.getByText(/Tableau signé par vous, en service/)
  const ajouterEtSigner = async (): Promise<void> => {
    await page.getByLabel('À partir du').fill(tape(lundiSuivant(AUJOURDHUI)))
    await bouton(page, /^Ajouter 2.semaines/).click()
    await page.getByText(/semaines ajoutées au tableau.*Il reste à signer/).waitFor()
    await bouton(page, 'Signer le tableau').click()
    await signe.waitFor()
  }
  await ajouterEtSigner()
  await bouton(page, 'Annuler').click()
  await signe.waitFor({ state: 'detached' })
  assert.equal(await tours.getByText('Claire Antoine').count(), 0, 'the roster of before is in service again')
  await ajouterEtSigner()
  await accessible(page, 'a roster signed')

  const elle = await unPoste(t, { taille: TELEPHONE })
  await entrerComme(elle.page, monde.url, 'Claire ANTOINE')
  await surTelephone(elle.page, 'Mon secteur')
  await section(elle.page, 'Garde')
    .getByText(/Votre prochain tour/)
    .waitFor()
  assert.deepEqual([...fautes, ...elle.fautes], [])
})

it('a CPE is invited, takes her account with a phrase that nobody else knows, and enters', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Françoise VASSEUR')
  await aller(page, 'Voir et créer des comptes')
  await page.locator('.nom', { hasText: 'KERVELLA Yann' }).waitFor()
  await accessible(page, 'Comptes d’établissements')
  const creer = page.getByRole('form', { name: 'Créer un compte d’établissement' })
  const ecole = creer.getByLabel('Établissement', { exact: true })
  await ecole.selectOption({ index: 2 })
  await creer.getByLabel('Fonction').selectOption({ label: 'CPE' })
  await creer.getByLabel('Prénom').fill('Noëlle')
  await creer.getByLabel('Nom', { exact: true }).fill('Ŭrvoas')
  assert.equal(await creer.getByLabel('Identifiant').inputValue(), 'noelle.urvoas')
  await creer.getByLabel('Identifiant').fill('yann.kervella')
  await bouton(page, 'Créer le compte').click()
  await page.getByText(/Cet identifiant est déjà pris/).waitFor()
  await creer.getByLabel('Identifiant').fill('noelle.urvoas')
  await bouton(page, 'Créer le compte').click()
  await page.getByRole('heading', { name: 'Invitation de Noëlle Ŭrvoas' }).waitFor()
  const code = (await page.locator('.invitation .secret').innerText()).trim()
  await accessible(page, 'an invitation')
  await bouton(page, 'C’est remis').click()
  assert.ok(!(await page.content()).includes(code), 'it is shown once')
  await page.locator('.nom', { hasText: 'ŬRVOAS Noëlle' }).waitFor()

  const elle = await unPoste(t, { taille: TELEPHONE })
  await elle.page.goto(`${monde.url}/invitation`)
  await elle.page.getByLabel('Code d’invitation').fill('AAAA-BBBB')
  await bouton(elle.page, 'Continuer').click()
  await elle.page.getByText(/Cette invitation n’est pas connue/).waitFor()
  await elle.page.getByLabel('Code d’invitation').fill(code.toLowerCase())
  await bouton(elle.page, 'Continuer').click()
  await elle.page.getByRole('heading', { name: 'Bonjour Noëlle Ŭrvoas' }).waitFor()
  await accessible(elle.page, 'her phrase')
  const phrase = (await elle.page.locator('.invitation-phrase').innerText()).trim()
  await elle.page.getByLabel('Tapez la phrase').fill(phrase)
  await bouton(elle.page, 'Prendre ce compte').click()
  await elle.page.getByRole('heading', { name: 'Votre feuille de codes' }).waitFor()
  await accessible(elle.page, 'her sheet')
  await sansDebord(elle.page, 'her sheet')
  const [premier = ''] = await elle.page.locator('.invitation-codes li').allInnerTexts()
  await elle.page.getByRole('link', { name: 'Entrer' }).click()
  await elle.page.getByText('Entrer avec un identifiant').click()
  await elle.page.getByLabel('Identifiant').fill('noelle.urvoas')
  await elle.page.getByLabel('Phrase secrète').fill(phrase)
  await bouton(elle.page, 'Continuer').click()
  await elle.page.getByLabel('Un code de votre feuille').fill(premier)
  await elle.page.getByRole('button', { name: 'Entrer', exact: true }).last().click()
  await elle.page.getByRole('heading', { level: 1, name: 'Saisir le service social' }).waitFor()
  assert.deepEqual([...fautes, ...elle.fautes], [])
})

it('an address for alerts is hers, and the page says that nothing leaves when no relay is set', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Samira BOUKHARI')
  await aller(page, 'Mon poste')
  const courriel = section(page, 'Courriel d’alerte')
  await courriel.getByText('rien ne partira').waitFor()
  await courriel.getByLabel('Adresse professionnelle').fill('samira@example.org')
  await bouton(page, 'Enregistrer l’adresse').click()
  await page.getByText('Les alertes iront à samira@example.org.').waitFor()
  await accessible(page, 'Mon poste')
  await bouton(page, 'Ne plus rien recevoir').click()
  await page.getByText('Plus aucun courriel ne vous sera envoyé.').waitFor()
  assert.equal(await courriel.getByLabel('Adresse professionnelle').inputValue(), '')
  assert.deepEqual(fautes, [])
})

const unCalendrier = (lignes: readonly string[]): Buffer =>
  Buffer.from(
    `\uFEFFDescription;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire\n${lignes.join('\n')}\n`,
  )

it('the administrator sees what a calendar changes, applies it, and the guichets close by it', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Olivier GRANDIN')
  await aller(page, 'Calendrier')
  const annee = anneeScolaire(AUJOURDHUI)
  const dite = `${annee}-${annee + 1}`
  await page
    .getByRole('row', { name: /^Zone A/ })
    .getByText('pas importée')
    .first()
    .waitFor()
  await page
    .getByRole('row', { name: /^Fictive/ })
    .getByText('à importer')
    .waitFor()
  await accessible(page, 'Calendrier')

  const donner = (name: string, buffer: Buffer) =>
    page.getByLabel('Fichier à lire').setInputFiles({ name, mimeType: 'text/csv', buffer })
  await donner('factures.csv', Buffer.from('numero;montant\n1;12\n'))
  await page.getByText(/Ce fichier n’est ni le calendrier scolaire/).waitFor()

  const { uai } = await ecoleDeThuy(t)
  const avant = (await guichetDe(uai)).etat
  const essai = `Vacances d'essai;-;${AUJOURDHUI};${plusJours(AUJOURDHUI, 9)};Montrivel;Fictive;${dite}`
  const bancale = `Vacances de Noël;-;bientôt;${plusJours(AUJOURDHUI, 40)};Lyon;Zone A;${dite}`
  await donner('calendrier.csv', unCalendrier([essai, bancale]))
  const apercu = page.getByRole('region', { name: 'calendrier.csv' })
  await apercu.getByText(/^1.ajout$/).waitFor()
  await apercu.getByText(/ligne refusée/).click()
  await apercu.getByText('date illisible').waitFor()
  await accessible(page, 'a calendar previewed')
  assert.deepEqual((await guichetDe(uai)).etat, avant, 'nothing is written by a preview')
  await apercu.getByRole('button', { name: /^Appliquer 1.différence/ }).click()
  await page.getByText(/Enregistré sur le serveur/).waitFor()
  await page.getByText('Vacances d’essai').waitFor()
  const { ouvert, raison, reouvreLe } = (await guichetDe(uai)).etat
  assert.deepEqual([ouvert, raison], [false, 'vacances'])
  // later, on a day that was of holidays already
  assert.ok(reouvreLe !== null && reouvreLe >= plusJours(AUJOURDHUI, 9))
  await donner('calendrier.csv', unCalendrier([essai]))
  await bouton(page, 'Fermer, rien à changer').waitFor()
  await page.setViewportSize(TELEPHONE)
  await sansDebord(page, 'Calendrier')
  assert.deepEqual(fautes, [])
})

const ecoleDeThuy = async (t: Parameters<typeof unPoste>[0]): Promise<{ nom: string; uai: string }> => {
  const { page } = await unPoste(t)
  await entrerComme(page, monde.url, 'Thuy NGUYEN')
  await aller(page, 'Mon secteur')
  await section(page, 'Guichets')
    .getByText(/lu par/)
    .first()
    .waitFor()
  return sonEcole(page)
}
