import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { ficheDuPdf, texteDuPdf } from '../src/ecrits/poppler.examples.ts'
import {
  aLaSection,
  avantDeTransmettre,
  commencer,
  type EnfantFictif,
  informer,
  jour,
  ongletEcrits,
  ouvrirAvant,
  ouvrirLeDossierDe,
  plusTard,
  points,
  remplirLeMinimum,
  retrouverLePdf,
  rienNeSeModifie,
  taire,
  telecharger,
  titulaire,
  transmettre,
} from './ecrits.ts'
import { unMonde } from './monde.ts'
import { accessible, unPoste } from './navigateur.ts'
import { deverrouiller, entrerComme, ouvrirUnDossier, papiersDe, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 2)
const HELENE = 'Hélène DELMAS'

const ELISE: EnfantFictif = {
  nom: 'ROCHEBRUNE',
  prenom: 'Élise',
  naissance: '21/09/2014',
  classe: '6e A',
  autour: [
    { lien: 'mère', prenom: 'Nadia', adresse: '12 rue des Tanneurs, Montrivel', vit: true },
    { lien: 'père', prenom: 'Paul', adresse: '4 quai du Port, Chantebrive', vit: false },
  ],
}
const RAISON = 'Il est mis en cause par sa fille, qui rentre chez lui vendredi.'

/** The tab Écrits of a file, then the writing. */
const retrouver = async (page: Page, qui: string, titre: string): Promise<void> => {
  await ouvrirUnDossier(page, qui)
  await ongletEcrits(page)
  await page.getByRole('link', { name: titre, exact: true }).last().click()
  await page.getByRole('heading', { level: 1, name: titre }).waitFor()
}

it('one parent is not told, and why blocks until it is written; what left is frozen, and only completed', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await ouvrirLeDossierDe(page, ELISE)
  await commencer(page, 'Information préoccupante')
  await remplirLeMinimum(page, 'Arrive sans repas depuis deux semaines.', 'Risque de danger, à évaluer chez le père.')
  await ouvrirAvant(page)
  const panneau = avantDeTransmettre(page)
  await informer(titulaire(panneau, 'ROCHEBRUNE Nadia'), jour(-1), 'en entretien')
  const pere = titulaire(panneau, 'ROCHEBRUNE Paul')
  await pere.getByLabel('Information').selectOption('non')
  await panneau.getByRole('button', { name: /^Père.: la raison de ne pas informer/ }).waitFor()
  assert.equal(await points(page), 1)
  await page.getByRole('button', { name: 'Transmettre', exact: true }).click()
  await page.waitForFunction(() => document.activeElement?.closest('[data-cle$=".raison"]'))
  await taire(pere, RAISON)
  await transmettre(page)
  const transmis = page.url()
  const texte = texteDuPdf((await retrouverLePdf(page)).octets)
  assert.ok(texte.includes('ROCHEBRUNE Paul, père, information non donnée, contraire à l’intérêt de l’enfant'), texte)
  assert.ok(texte.includes(`Raison : ${RAISON}`), texte)
  assert.ok(texte.includes('ROCHEBRUNE Nadia, mère, information donnée'), texte)

  await rienNeSeModifie(page)
  await page.goto(`${transmis.split('?')[0]}?section=faits`)
  await deverrouiller(page, (await papiersDe(monde.url, HELENE)).phrase)
  await rienNeSeModifie(page)

  await page.getByRole('button', { name: 'Compléter' }).click()
  await page.getByRole('heading', { level: 1, name: 'Complément' }).waitFor()
  await aLaSection(page, 'Responsables légaux')
  await page.getByRole('group', { name: 'ROCHEBRUNE Paul' }).waitFor()
  await remplirLeMinimum(page, 'N’est pas revenue lundi.', 'Le danger se précise.')
  await accessible(page, 'a complement')
  await ouvrirAvant(page)
  await informer(titulaire(avantDeTransmettre(page), 'ROCHEBRUNE Nadia'), jour(), 'par téléphone')
  await taire(titulaire(avantDeTransmettre(page), 'ROCHEBRUNE Paul'), RAISON)
  await transmettre(page)
  const complement = texteDuPdf((await retrouverLePdf(page)).octets)
  assert.match(complement, /Information préoccupante, complément/u)
  assert.match(complement, /Complète l’information préoccupante du/u)
  await page.getByRole('link', { name: 'L’écrit que celui-ci complète' }).click()
  await page.getByRole('link', { name: 'Complément' }).waitFor()
  await page.getByText('Arrive sans repas depuis deux semaines.').waitFor()
  await toutEstParti(page)
  assert.deepEqual(fautes, [])
})

const INDISCRET = /préoccupante|signalement|danger|négligence|violence|\bIP\b|CRIP|parquet/iu

it('the proof, then what is late without a word of what it is, the reminder, and what came back', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await retrouver(page, 'ROCHEBRUNE Élise', 'Information préoccupante')
  await page.getByText('Preuve d’envoi à noter').first().waitFor()
  const aQui = page.getByRole('region', { name: 'À qui l’envoyer' })
  const cellule = aQui.getByRole('listitem').filter({ hasText: 'CRIP de la Vézandre' }).first()
  await cellule.getByRole('button', { name: /^Noter la preuve d’envoi/ }).click()
  await cellule.getByRole('button', { name: 'Noter', exact: true }).click()
  await cellule.getByText(/^La preuve/).waitFor()
  await cellule.getByLabel('Preuve').fill('Message 2026-1187, déposé à 16 h 12')
  await accessible(page, 'a proof of sending')
  await cellule.getByRole('button', { name: 'Noter', exact: true }).click()
  await page.getByText('Preuve notée.').waitFor()
  await cellule.getByText('Message 2026-1187, déposé à 16 h 12').waitFor()
  await toutEstParti(page)

  const apres = await unPoste(t)
  await plusTard(apres.contexte, 10)
  const bureau = apres.page
  await entrerComme(bureau, monde.url, HELENE)
  const aFaire = bureau.getByRole('region', { name: 'À faire' })
  const tout = aFaire.getByRole('button', { name: /^Tout voir/ })
  await aFaire.getByText('Preuve d’envoi à noter').first().waitFor()
  if (await tout.isVisible()) await tout.click()
  const ligne = aFaire.getByRole('listitem').filter({ hasText: 'Accusé attendu' }).filter({ hasText: 'ROCHEBRUNE' })
  await ligne.first().getByText('En retard').waitFor()
  assert.doesNotMatch(await bureau.locator('#contenu').innerText(), INDISCRET)
  await accessible(bureau, 'Aujourd’hui with what writings wait for')

  await retrouver(bureau, 'ROCHEBRUNE Élise', 'Information préoccupante')
  await bureau
    .getByText(/^Accusé attendu le/)
    .first()
    .waitFor()
  await bureau.getByRole('button', { name: 'Noter un accusé' }).click()
  await accessible(bureau, 'an acknowledgement')
  await bureau.getByLabel('Numéro, nom de la personne').fill('AR 55-2026')
  await bureau.keyboard.press('Control+Enter')
  await bureau.getByText('Accusé noté.').waitFor()
  await bureau
    .getByText(/^Retour attendu le/)
    .first()
    .waitFor()

  await plusTard(apres.contexte, 120)
  await ouvrirUnDossier(bureau, 'ROCHEBRUNE Élise')
  await ongletEcrits(bureau)
  await bureau.getByRole('link', { name: 'Information préoccupante', exact: true }).click()
  await bureau
    .locator('.state--retard, [data-forme=retard]')
    .or(bureau.getByText(/^Retour attendu le/))
    .first()
    .waitFor()
  const { fichier, octets } = await telecharger(bureau, () =>
    bureau.getByRole('button', { name: 'Relancer, la lettre en PDF' }).click(),
  )
  await bureau.getByText('Relance notée.').waitFor()
  assert.match(fichier, /^Relance, information préoccupante du \d\d-\d\d-\d{4}\.pdf$/u)
  const lettre = texteDuPdf(octets)
  assert.match(lettre, /Information attendue sur les suites données/u)
  assert.match(lettre, /CRIP de la Vézandre/u)
  assert.match(lettre, /ROCHEBRUNE Élise/u)
  assert.match(lettre, /date de naissance : 21 septembre 2014/u)
  assert.match(lettre, /Vous en avez accusé réception le/u)
  assert.doesNotMatch(lettre, /repas|danger|négligence|Paul|Nadia|père|mère|Tanneurs|6e A/iu)
  await accessible(bureau, 'a reminder')

  await bureau.getByRole('button', { name: 'Noter un retour' }).click()
  await bureau.getByLabel('Ce qui en est dit').fill('Évaluation finie, aide éducative à domicile.')
  await bureau.getByRole('button', { name: 'Noter', exact: true }).last().click()
  await bureau.getByText('Retour noté.').waitFor()
  await bureau.getByText('Retour reçu').first().waitFor()
  assert.equal(await bureau.getByRole('button', { name: 'Noter un retour' }).count(), 0)
  const suites = await bureau.getByRole('list', { name: 'Suites de l’écrit' }).innerText()
  assert.match(suites, /Daté et figé[\s\S]*Envoyé[\s\S]*Accusé de réception[\s\S]*Relance[\s\S]*Retour/u)
  await toutEstParti(bureau)
  assert.deepEqual([...fautes, ...apres.fautes], [])
})

it('what will wake her is a day without a subject, and no word of hers is anywhere in the base', async () => {
  const colonnes = await monde.dansLaBase<{ nom: string }>(
    `select column_name as nom from information_schema.columns where table_name = 'reveil' order by ordinal_position`,
  )
  assert.deepEqual(
    colonnes.map(({ nom }) => nom),
    ['service', 'membre', 'jour', 'dit_le', 'responsables_le'],
  )
  const jours = await monde.dansLaBase<{ jour: string }>(
    `select distinct to_char(jour, 'DD/MM/YYYY') as jour from reveil join compte using (service, membre) where nom = 'DELMAS'`,
  )
  assert.ok(
    jours.some((j) => j.jour === jour(8)),
    `no day in ${JSON.stringify(jours)}`,
  )
  const tables = await monde.dansLaBase<{ nom: string }>(
    `select format('%I.%I', schemaname, tablename) as nom from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  )
  assert.ok(tables.length > 20)
  // a column of bytes reads as hexadecimal
  const mots = ['ROCHEBRUNE', 'quai du Port', 'sans repas', 'Message 2026-1187']
  const motifs = mots.flatMap((mot) => [`%${mot}%`, `%${Buffer.from(mot).toString('hex')}%`])
  const partout = tables.map(
    ({ nom }) => `select '${nom}' as nom from ${nom} as ligne where ligne::text ilike any ($1)`,
  )
  assert.deepEqual(await monde.dansLaBase(partout.join(' union all '), [motifs]), [])
})

/** As the ministry numbers pupils: it never leaves. */
const INE = /\b\d{9}[A-Z]{2}\b/u

it('a signalement: parents are not told by default, with the ground; the président du CD has his copy; the DASEN a bare notice', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
  // a pupil of the collège, whose number is in the file
  const collegien = page
    .locator('li.dossier-row')
    .filter({ hasNotText: /ROCHEBRUNE|VALLERAND/ })
    .filter({ hasText: /, [3-6]e/ })
  const eleve = (await collegien.first().locator('.nom').innerText()).trim()
  await collegien.filter({ hasText: eleve }).locator('a').first().click()
  await page.getByRole('heading', { level: 1, name: eleve }).waitFor()
  await commencer(page, 'Signalement')
  await ouvrirAvant(page)
  const panneau = avantDeTransmettre(page)
  await panneau.getByRole('button', { name: /^Protection ce soir/ }).waitFor()
  const recoivent = panneau.getByRole('region', { name: 'Destinataire et copies' })
  await recoivent
    .getByRole('listitem')
    .filter({ hasText: 'Président du conseil départemental' })
    .getByText('copie')
    .waitFor()
  await recoivent.getByText(/est obligatoire \(article L226-4, II/).waitFor()
  const lignes = panneau.locator('.titulaire')
  const parents = await lignes.count()
  assert.ok(parents > 0)
  for (let n = 0; n < parents; n++) {
    assert.equal(await lignes.nth(n).getByLabel('Information').inputValue(), 'non')
    assert.match(
      await lignes.nth(n).getByLabel('Raison').inputValue(),
      /^(Signalement au procureur|Ordonnance|Exercice|Autorité)/u,
    )
  }
  await accessible(page, 'before sending a signalement')
  await page.getByRole('button', { name: 'Fermer, le brouillon est gardé' }).click()

  await aLaSection(page, 'Émetteur')
  const ecole = await page.getByRole('textbox', { name: 'Établissement' }).inputValue()
  await aLaSection(page, 'L’enfant')
  const adresse = page.getByRole('textbox', { name: /^Adresse/u })
  if ((await adresse.inputValue()) === '') await adresse.fill('chez sa mère')
  if ((await page.getByLabel('Date de naissance').inputValue()) === '')
    await page.getByLabel('Date de naissance').fill('02/03/2014')
  await aLaSection(page, 'Responsables légaux')
  for (const champ of await page.getByRole('textbox', { name: /^Adresse/u }).all())
    if ((await champ.inputValue()) === '') await champ.fill('inconnue')
  await remplirLeMinimum(page, 'Dit avoir été frappé hier soir.', 'Danger immédiat au retour à la maison.')
  await aLaSection(page, 'Protection immédiate')
  await page
    .getByLabel('Ce qui protège l’enfant ce soir')
    .fill('Reste à l’internat, le parquet est prévenu par téléphone.')
  await ouvrirAvant(page)
  assert.equal(await points(page), 0, await panneau.innerText())
  await transmettre(page)
  await accessible(page, 'a frozen signalement')
  const { octets } = await retrouverLePdf(page)
  const texte = texteDuPdf(octets)
  assert.match(ficheDuPdf(octets), /^Title:\s+Signalement à l’autorité judiciaire$/mu)
  assert.match(texte, /Procureur de la République/u)
  assert.match(texte, /Président du conseil départemental \(CRIP\) une copie/u)
  assert.match(texte, /Reste à l’internat/u)
  assert.match(texte, /contraire à l’intérêt de l’enfant Raison : /u)
  assert.doesNotMatch(texte, INE)

  const avis = await telecharger(page, () => page.getByRole('button', { name: 'Avis de transmission (PDF)' }).click())
  assert.match(avis.fichier, /^Avis de transmission du \d\d-\d\d-\d{4}\.pdf$/u)
  const mots = texteDuPdf(avis.octets)
  assert.match(mots, /IA-DASEN de la Vézandre|Avis de transmission/u)
  assert.match(mots, /Procureur de la République, tribunal judiciaire de Montrivel/u)
  assert.ok(mots.includes(ecole), mots)
  const [nom = '', prenom = ''] = eleve.split(' ')
  for (const tu of [nom, prenom, 'frappé', 'internat', 'parents', 'Danger'])
    assert.ok(!mots.includes(tu), `« ${tu} » is in the notice to the DASEN`)
  await toutEstParti(page)
  assert.deepEqual(fautes, [])
})
