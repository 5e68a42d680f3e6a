import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { ficheDuPdf, texteDuPdf } from '../src/ecrits/poppler.examples.ts'
import {
  aLaSection,
  avantDeTransmettre,
  choisir,
  commencer,
  encreDuPdf,
  type EnfantFictif,
  informer,
  jour,
  ongletEcrits,
  ouvrirAvant,
  ouvrirLeDossierDe,
  plusTard,
  remplirLeMinimum,
  retrouverLePdf,
  taire,
  telecharger,
  titresDuPdf,
  titulaire,
  transmettre,
} from './ecrits.ts'
import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import {
  choisirLePin,
  deverrouiller,
  entrerComme,
  noter,
  ouvrirUnDossier,
  papiersDe,
  PIN,
  toutEstParti,
} from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 2)
const HELENE = 'Hélène DELMAS'
const CHEZ_EUX = '12 rue des Tanneurs, Montrivel'

const ILAN: EnfantFictif = {
  nom: 'VALLERAND',
  prenom: 'Ilan',
  naissance: '03/05/2013',
  classe: '6e B',
  autour: [
    { lien: 'mère', prenom: 'Sonia', adresse: CHEZ_EUX, vit: true },
    { lien: 'père', prenom: 'Marc', vit: false },
    { lien: 'frère ou sœur', prenom: 'Lou', vit: true },
  ],
}
const ENTRETIEN =
  'Reçu à sa demande en fin de matinée. Il dit : « Quand il a bu, il me serre le bras et il crie ». Un bleu sur l’avant-bras gauche, de la taille d’une pièce. Il accepte que sa mère soit appelée.'
const SES_MOTS = 'Quand il a bu, il me serre le bras et il crie'
const LE_BLEU = 'Un bleu sur l’avant-bras gauche, de la taille d’une pièce.'

/** The page of the preview has something drawn on it. */
const dessine = (page: Page): Promise<number> =>
  page.locator('.apercu__page img').evaluate(async (image: HTMLImageElement) => {
    await image.decode()
    const toile = document.createElement('canvas')
    toile.width = 200
    toile.height = 283
    const dessin = toile.getContext('2d')
    if (!dessin) return 0
    dessin.fillStyle = '#fff'
    dessin.fillRect(0, 0, toile.width, toile.height)
    dessin.drawImage(image, 0, 0, toile.width, toile.height)
    const { data } = dessin.getImageData(0, 0, toile.width, toile.height)
    return data.filter((valeur, n) => n % 4 === 0 && valeur < 160).length
  })

const points = async (page: Page): Promise<number> => {
  const bouton = page.getByRole('button', { name: /^Avant de transmettre/ })
  return Number(/(\d+)\spoints?/u.exec(await bouton.innerText())?.[1] ?? 0)
}

it('an information préoccupante from the notes of the file, the parents informed, to the PDF that her reader opens', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, HELENE)
  await ouvrirLeDossierDe(page, ILAN)
  await noter(page, ENTRETIEN)

  await page.getByRole('tab', { name: 'Écrits' }).click()
  await page.getByText('Aucun écrit dans ce dossier.').waitFor()
  await accessible(page, 'no writing yet')
  await page.getByRole('link', { name: 'Écrire', exact: true }).click()
  const ip = page.getByRole('region', { name: 'Information préoccupante' })
  await ip.getByText('À la cellule du département (CRIP)').waitFor()
  await ip.getByText(/CRIP de la Vézandre, par messagerie sécurisée/).waitFor()
  await page.getByText('Jamais seule').waitFor()
  await accessible(page, 'which writing')
  await page.getByRole('button', { name: 'Commencer une information préoccupante' }).click()
  await page.getByRole('heading', { level: 1, name: 'Information préoccupante' }).waitFor()
  assert.ok(!(await page.title()).includes('VALLERAND'), 'a title never names a pupil')
  assert.ok(!page.url().includes('allerand'))
  await accessible(page, 'a new writing')

  await aLaSection(page, 'L’enfant')
  assert.equal(await page.getByLabel('Nom', { exact: true }).inputValue(), 'VALLERAND')
  assert.equal(await page.getByRole('textbox', { name: /^Adresse/u }).inputValue(), CHEZ_EUX)
  assert.equal(await page.getByLabel('Date de naissance').inputValue(), '03/05/2013')
  await aLaSection(page, 'Émetteur')
  assert.equal(await page.getByLabel('Nom', { exact: true }).inputValue(), 'Hélène DELMAS')
  assert.equal(await page.getByLabel('Fonction').inputValue(), 'Service social en faveur des élèves')

  await ouvrirAvant(page)
  const avant = await points(page)
  assert.equal(await avantDeTransmettre(page).locator('.ecrit-avant__manques li').count(), avant)
  await accessible(page, 'before sending')
  await page.getByRole('button', { name: 'Transmettre', exact: true }).click()
  // to the first that is missing
  await page.getByRole('heading', { level: 2, name: 'Responsables légaux' }).waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[data-cle$=".adresse"]'))
  await page.getByRole('button', { name: 'Fermer, le brouillon est gardé' }).click()
  const pere = page.getByRole('group', { name: 'VALLERAND Marc' })
  await pere.getByRole('textbox', { name: /^Adresse/u }).fill('inconnue, quelque part à Chantebrive')
  await aLaSection(page, 'Fratrie et mineurs au domicile')
  await choisir(page, 'D’autres mineurs vivent au domicile', 'Oui')
  const lou = page.getByRole('group', { name: 'VALLERAND Lou' })
  await lou.getByLabel('Date de naissance').fill('14/02/2016')
  await lou.getByLabel('École').fill('École des Coteaux')
  await aLaSection(page, 'Motif')
  await page.getByRole('button', { name: 'Violences physiques' }).click()

  await aLaSection(page, 'Faits observés')
  await page.getByRole('region', { name: 'Puiser dans le dossier' }).getByLabel(LE_BLEU).check()
  assert.equal(await page.getByLabel('Ce qui a été vu').inputValue(), LE_BLEU)
  await choisir(page, 'Traces sur le corps', 'Oui')
  await page.getByLabel('Où, quelle taille').fill('Avant-bras gauche, face interne, deux centimètres, violet')
  await choisir(page, 'Médecin scolaire', 'Appelé')
  await page.getByLabel('Qui, quand, constat joint').fill('Docteur Arnaud, appelé à 11 h 40, vient demain')
  await accessible(page, 'facts')
  await aLaSection(page, 'Propos de l’enfant')
  await page.getByRole('region', { name: 'Puiser dans le dossier' }).getByLabel(SES_MOTS).first().check()
  assert.equal(await page.getByLabel('Ses mots exacts').inputValue(), SES_MOTS)
  await page.getByLabel('Question posée').fill('Qu’est-ce qui s’est passé ?')
  await accessible(page, 'words of the child')

  await aLaSection(page, 'Évaluation')
  const evaluation = page.getByRole('textbox', { name: 'Évaluation' })
  await page.getByText('Repères pour l’évaluation (d’après la HAS)').click()
  await evaluation.fill('Danger probable au retour du père le dimanche. ')
  await accessible(page, 'evaluation')
  // the veil falls in mid-sentence, then the page is loaded again
  await evaluation.press('End')
  await page.keyboard.type('La mère est un appui.')
  await page.getByRole('button', { name: 'Verrouiller' }).locator('visible=true').click()
  await choisirLePin(page)
  await page.getByRole('heading', { name: 'Écran voilé' }).waitFor()
  assert.ok(!(await page.content()).includes('VALLERAND'), 'nothing of the writing is left in the page')
  await page.getByLabel('Code à 6 chiffres').fill(PIN)
  await aLaSection(page, 'Évaluation')
  assert.match(await evaluation.inputValue(), /La mère est un appui\.$/u)
  await evaluation.press('End')
  await page.keyboard.type(' Elle demande de l’aide.')
  await page.getByText(/^Brouillon gardé/).waitFor()
  await page.reload()
  await page.getByLabel('Code à 6 chiffres').fill(PIN)
  await aLaSection(page, 'Évaluation')
  assert.match(await evaluation.inputValue(), /Elle demande de l’aide\.$/u)
  await aLaSection(page, 'Demande')
  await page.getByLabel('Demande ou proposition').fill('Évaluation par la cellule, et soutien à la mère.')

  await ouvrirAvant(page)
  const panneau = avantDeTransmettre(page)
  await informer(titulaire(panneau, 'VALLERAND Sonia'), jour(), 'en entretien, au collège')
  await informer(titulaire(panneau, 'VALLERAND Marc'), jour(), 'par téléphone')
  await panneau.getByRole('button', { name: /^Enfant.: informé, ou la raison/ }).click()
  await choisir(page, 'L’enfant sait que cet écrit part', 'Oui')
  assert.equal(await points(page), 0)
  await panneau.getByText('Tout y est. L’écrit sera daté d’aujourd’hui et figé.').waitFor()
  await page.getByRole('button', { name: 'Fermer, le brouillon est gardé' }).click()
  await page.getByText(/^Page \d sur \d, telle qu’elle sera imprimée/).waitFor({ timeout: 60_000 })
  assert.ok((await dessine(page)) > 200, 'the preview is a blank page')
  await accessible(page, 'the preview')

  await ouvrirAvant(page)
  await accessible(page, 'nothing is missing')
  await transmettre(page)
  await toutEstParti(page)
  await accessible(page, 'a frozen writing')
  const { fichier, octets } = await retrouverLePdf(page)
  assert.ok(!/vallerand|ilan/iu.test(fichier), fichier)

  const fiche = ficheDuPdf(octets)
  assert.match(fiche, /^Title:\s+Information préoccupante$/mu)
  assert.match(fiche, /^Tagged:\s+yes$/mu)
  assert.ok(!/vallerand/iu.test(fiche))
  assert.match(octets.toString('latin1'), /\/Lang \(fr/u)
  const titres = titresDuPdf(octets)
  assert.deepEqual(
    titres.filter(({ niveau }) => niveau === 'H1').map(({ titre }) => titre),
    ['Information préoccupante'],
  )
  const numeros = titres.filter(({ niveau }) => niveau === 'H2').map(({ titre }) => Number.parseInt(titre, 10))
  assert.deepEqual(
    numeros,
    numeros.toSorted((a, b) => a - b),
  )
  assert.ok(numeros.length > 10, String(numeros))
  const texte = texteDuPdf(octets)
  for (const mots of [
    'VALLERAND Ilan',
    `« ${SES_MOTS} »`,
    'à la question « Qu’est-ce qui s’est passé ? »',
    LE_BLEU,
    'VALLERAND Lou',
    'École des Coteaux',
    'Docteur Arnaud, appelé à 11 h 40, vient demain',
    'Danger probable au retour du père le dimanche. La mère est un appui. Elle demande de l’aide.',
    'en entretien, au collège',
    'CRIP de la Vézandre',
    'DSDEN de la Vézandre',
  ])
    assert.ok(texte.includes(mots), `« ${mots} » is not in the PDF:\n${texte}`)
  assert.ok(!texte.includes('Il accepte que sa mère soit appelée'), 'a sentence that nobody picked is in the PDF')
  assert.ok(encreDuPdf(octets) > 0.01, 'the first page is blank')
  assert.deepEqual(fautes, [])
})

const ELISE: EnfantFictif = {
  nom: 'ROCHEBRUNE',
  prenom: 'Élise',
  naissance: '21/09/2014',
  classe: '6e A',
  autour: [
    { lien: 'mère', prenom: 'Nadia', adresse: CHEZ_EUX, vit: true },
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

const rienNeSeModifie = async (page: Page): Promise<void> => {
  await page.getByText(/^Transmis le .*, daté et figé/).waitFor()
  const corps = page.getByRole('article', { name: 'Écrit transmis' })
  assert.equal(await corps.locator('input, textarea, select, [contenteditable]').count(), 0)
  for (const nom of [/^Avant de transmettre/, 'Transmettre', 'Abandonner'])
    assert.equal(await page.getByRole('button', { name: nom }).count(), 0, `« ${nom} » on a frozen writing`)
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
  for (const { nom } of tables)
    for (const mot of ['ROCHEBRUNE', 'VALLERAND', 'Tanneurs', 'avant-bras', 'Message 2026-1187']) {
      const trouves = await monde.dansLaBase(
        `select from ${nom} as ligne where ligne::text ilike '%' || $1 || '%' or ligne::text like '%' || encode($2, 'hex') || '%'`,
        [mot, Buffer.from(mot)],
      )
      assert.equal(trouves.length, 0, `« ${mot} » is in ${nom}`)
    }
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

it('two colleagues write one draft: each sees what the other wrote, nothing is lost; once it left, neither changes a word', async (t) => {
  const elle = await unPoste(t)
  await entrerComme(elle.page, monde.url, HELENE)
  await ouvrirUnDossier(elle.page, 'VALLERAND Ilan')
  await commencer(elle.page, 'Information préoccupante')
  await remplirLeMinimum(elle.page, 'Est revenu avec un autre bleu.', 'De retour lundi, inquiet.')
  await aLaSection(elle.page, 'Évaluation')
  await toutEstParti(elle.page)
  const adresse = elle.page.url().split('?')[0] ?? ''

  const binome = await unPoste(t)
  await entrerComme(binome.page, monde.url, 'Aïssata DIARRA')
  await binome.page.goto(adresse)
  await deverrouiller(binome.page, (await papiersDe(monde.url, 'Aïssata DIARRA')).phrase)
  await aLaSection(binome.page, 'Évaluation')
  await binome.page.getByRole('textbox', { name: 'Évaluation' }).fill('Vu aussi mardi par la collègue, très fatigué.')
  await elle.page.getByRole('textbox', { name: 'Évaluation' }).fill('De retour lundi, la mère appelle à l’aide.')
  // leaving the section lays her revision
  await aLaSection(binome.page, 'Demande')
  await toutEstParti(binome.page)
  await elle.page.getByRole('heading', { name: 'Deux versions de cet écrit' }).waitFor()
  await elle.page.getByText('Vu aussi mardi par la collègue').waitFor()
  await elle.page.getByText('la mère appelle à l’aide').waitFor()
  await accessible(elle.page, 'two versions of a writing')
  await elle.page.getByRole('radio', { name: 'Les deux, à la suite' }).click()
  await elle.page.getByRole('button', { name: 'Joindre les deux versions' }).click()
  await aLaSection(elle.page, 'Évaluation')
  const jointe = await elle.page.getByRole('textbox', { name: 'Évaluation' }).inputValue()
  assert.match(jointe, /la mère appelle à l’aide[\s\S]*Vu aussi mardi par la collègue/u)

  await aLaSection(elle.page, 'Responsables légaux')
  await elle.page
    .getByRole('group', { name: 'VALLERAND Marc' })
    .getByRole('textbox', { name: /^Adresse/u })
    .fill('inconnue')
  await ouvrirAvant(elle.page)
  const panneau = avantDeTransmettre(elle.page)
  await informer(titulaire(panneau, 'VALLERAND Sonia'), jour(), 'par téléphone')
  await taire(titulaire(panneau, 'VALLERAND Marc'), 'Il est mis en cause.')
  // her colleague is still typing when it leaves
  await aLaSection(binome.page, 'Scolarité')
  await binome.page.getByRole('textbox', { name: 'Scolarité' }).fill('Absent deux matins.')
  await transmettre(elle.page)
  const envoye = await retrouverLePdf(elle.page)
  await rienNeSeModifie(binome.page)
  const retrouve = await retrouverLePdf(binome.page)
  assert.equal(retrouve.empreinte, envoye.empreinte)
  assert.ok(!texteDuPdf(retrouve.octets).includes('Absent deux matins'))
  assert.equal(await binome.page.getByText('Quelqu’un a tenté de changer cet écrit').count(), 0)
  await toutEstParti(elle.page)
  assert.deepEqual([...elle.fautes, ...binome.fautes], [])
})

it('on a phone everything is there, without scrolling sideways', async (t) => {
  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  await entrerComme(page, monde.url, HELENE)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'Dossiers' }).click()
  await page.locator('#contenu a .nom').filter({ hasText: 'ROCHEBRUNE Élise' }).first().click()
  await page.getByLabel('Partie du dossier').selectOption({ label: 'Écrits' })
  await page.getByRole('link', { name: 'Information préoccupante', exact: true }).waitFor()
  await sansDebord(page, 'the writings of a file')
  await accessible(page, 'the writings of a file on a phone')
  await page.getByRole('link', { name: 'Information préoccupante', exact: true }).click()
  await page.getByText(/^Transmis le/).waitFor()
  await sansDebord(page, 'a frozen writing')
  await accessible(page, 'a frozen writing on a phone')
  await page.getByRole('link', { name: 'ROCHEBRUNE Élise' }).click()
  await page.getByLabel('Partie du dossier').selectOption({ label: 'Écrits' })
  await page.getByRole('link', { name: 'Écrire', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Quel écrit' }).waitFor()
  await sansDebord(page, 'which writing')
  await accessible(page, 'which writing on a phone')
  await page.getByRole('button', { name: 'Commencer une information préoccupante' }).click()
  await page.getByRole('heading', { level: 1, name: 'Information préoccupante' }).waitFor()
  for (const section of [
    'Responsables légaux',
    'Faits observés',
    'Propos de l’enfant',
    'Information des parents',
    'Destinataires et copies',
  ]) {
    await aLaSection(page, section)
    await sansDebord(page, section)
    await accessible(page, `${section} on a phone`)
  }
  await aLaSection(page, 'L’enfant')
  await page.getByRole('radio', { name: 'Aperçu' }).click()
  await page.getByText(/^Page \d sur \d, telle qu’elle sera imprimée/).waitFor({ timeout: 60_000 })
  assert.ok((await dessine(page)) > 200, 'the preview is a blank page')
  await sansDebord(page, 'the preview')
  await accessible(page, 'the preview on a phone')
  await ouvrirAvant(page)
  await avantDeTransmettre(page).waitFor()
  await sansDebord(page, 'before sending')
  await accessible(page, 'before sending, on a phone')
  await page.getByRole('button', { name: 'Fermer, le brouillon est gardé' }).click()
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await page.getByLabel('Pourquoi cet écrit s’arrête').fill('Écrit par la collègue.')
  await page.getByRole('button', { name: 'Abandonner cet écrit' }).click()
  await page.getByText('Écrit abandonné.').waitFor()
  assert.deepEqual(fautes, [])
})
