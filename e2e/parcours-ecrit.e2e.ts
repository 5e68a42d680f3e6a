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
  ouvrirAvant,
  ouvrirLeDossierDe,
  points,
  remplirLeMinimum,
  retrouverLePdf,
  rienNeSeModifie,
  taire,
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
  await page.locator('#contenu a .nom').filter({ hasText: 'VALLERAND Ilan' }).first().click()
  await page.getByLabel('Partie du dossier').selectOption({ label: 'Écrits' })
  const premier = page.getByRole('link', { name: 'Information préoccupante', exact: true }).last()
  await premier.waitFor()
  await sansDebord(page, 'the writings of a file')
  await accessible(page, 'the writings of a file on a phone')
  await premier.click()
  await page
    .getByText(/^Transmis le/)
    .first()
    .waitFor()
  await sansDebord(page, 'a frozen writing')
  await accessible(page, 'a frozen writing on a phone')
  await page.getByRole('link', { name: 'VALLERAND Ilan' }).click()
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
