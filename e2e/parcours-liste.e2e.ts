import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import {
  latin9,
  unCollege,
  unCsvEleves,
  unCsvResponsables,
  unEleveDEssai,
  unXmlEleves,
  unXmlResponsables,
  utf8,
  type EleveDEssai,
} from '../src/coffre/liste/fichiers.examples.ts'
import { anneeScolaire } from '../src/domain/annee-scolaire.ts'
import { horlogeDuPoste } from '../src/coffre/clock.ts'
import { unMonde } from './monde.ts'
import { accessible, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme, toutEstParti } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 2)
const ANNEE = String(anneeScolaire(horlogeDuPoste.aujourdhui()))
// Far from the numbers of the fictitious service, whose children must not be taken for these.
const DEBUT = 40_000

const unFichier = (name: string, octets: Uint8Array) => ({ name, mimeType: 'text/xml', buffer: Buffer.from(octets) })
const donner = (page: Page, ...fichiers: ReturnType<typeof unFichier>[]) =>
  page.getByLabel('Fichiers de l’établissement').setInputFiles(fichiers)
const bouton = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The page of the first of her schools, or of the one so named; returns its UAI. */
const ouvrirLaListe = async (page: Page, ecole?: string): Promise<string> => {
  await page.getByRole('link', { name: 'Mon secteur', exact: true }).last().click()
  const listes = page.locator('section', { has: page.getByRole('heading', { name: 'Listes des établissements' }) })
  const lien = ecole === undefined ? listes.getByRole('link').first() : listes.getByRole('link', { name: ecole })
  const titre = page.getByRole('heading', { name: 'Liste de l’établissement' })
  // the schools are drawn again while the caseload opens: a click between two drawings opens nothing
  for (let essai = 0; essai < 5 && !(await titre.isVisible()); essai++) {
    await lien.click()
    await titre.waitFor({ timeout: 6_000 }).catch(() => undefined)
  }
  await titre.waitFor()
  await page.getByLabel('Fichiers de l’établissement').waitFor()
  return /\/listes\/(\w{8})/u.exec(page.url())?.[1] ?? ''
}

const COLLEGE = 24
const eleves = (change: Readonly<Record<number, Partial<EleveDEssai>>>): EleveDEssai[] =>
  Array.from({ length: COLLEGE }, (_, n) => unEleveDEssai(DEBUT + n, { divisions: [`6 ${'AB'[n % 2]}`], ...change[n] }))
const zoe = { champs: { NOM_DE_FAMILLE: 'ŒUVRARD', PRENOM: 'Zoé' } }

it('a list is given, shown, imported; a file is opened from it, follows its pupil, and the list is erased', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Hélène DELMAS')
  const uai = await ouvrirLaListe(page)
  const forme = { uai, annee: ANNEE }
  await page.getByText('Cette liste reste scellée dans le secteur').waitFor()
  await accessible(page, 'Liste de l’établissement, empty')

  const bon = latin9(unXmlEleves(eleves({ 0: zoe, 1: { divisions: [] }, 2: { divisions: ['6 A', '6 B'] } }), forme))
  await donner(page, unFichier('Eleves.xml', bon.subarray(0, 4_000)))
  await page.getByText(/Fichier Eleves\.xml\s: il est abîmé, à la ligne \d+/u).waitFor()
  await donner(page, unFichier('Autre.xml', unCollege(3, { uai: '0350001A', annee: ANNEE }).eleves))
  await page.getByText(/il vient d’un autre établissement\s: 0350001A/u).waitFor()
  await donner(page, unFichier('Vieux.xml', unCollege(3, { uai, annee: '2019' }).eleves))
  await page.getByText(/c’est la liste de 2019-2020/u).waitFor()
  await accessible(page, 'a file refused')

  const adultes = unXmlResponsables(
    [{ id: '71' }, { id: '72', champs: { LC_CIVILITE: 'M.' } }],
    [
      { eleve: String(10_000 + DEBUT), personne: '71' },
      { eleve: String(10_000 + DEBUT), personne: '72', champs: { CODE_PARENTE: '20', NIVEAU_RESPONSABILITE: '3' } },
    ],
    forme,
  )
  await donner(page, unFichier('Eleves.xml', bon), unFichier('Responsables.xml', latin9(adultes)))
  await page.getByText(/23\sélèves, 2\sclasses/u).waitFor()
  await page.getByText(/1\sélève\s: dans plusieurs classes/u).click()
  await page.getByText(/6 A, 6 B/u).waitFor()
  await page.getByText(/1\sélève\s: sans classe, tenu pour parti/u).waitFor()
  await accessible(page, 'the preview')
  await bouton(page, 'Importer').click()
  await page.getByText(/Liste importée\s: 2\sclasses/u).waitFor()
  await toutEstParti(page)
  await page.getByText(/23\sélèves dans 2\sclasses, avec leurs responsables/u).waitFor()
  await accessible(page, 'a list held')

  await donner(page, unFichier('Eleves.xml', bon), unFichier('Responsables.xml', latin9(adultes)))
  await page.getByText('La liste que vous avez dit déjà la même chose.').waitFor()
  await bouton(page, 'Terminer, rien à changer').click()

  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await page.getByRole('link', { name: 'Ouvrir un dossier' }).first().click()
  await page.getByRole('combobox', { name: 'Dans la liste de l’établissement' }).fill('oeu')
  await accessible(page, 'three letters')
  await page.getByRole('option', { name: /ŒUVRARD Zoé, 6 A/u }).click()
  assert.equal(await page.getByLabel('Classe').inputValue(), '6 A')
  await bouton(page, 'Reprendre Mme ADULTE71 Éléonore').click()
  await page.locator('summary', { hasText: 'Mme ADULTE71 Éléonore, mère' }).waitFor()
  assert.equal(await page.getByLabel('Courriel').inputValue(), 'adulte71@example.org')
  await accessible(page, 'an adult of the list')
  await bouton(page, 'Ouvrir le dossier').click()
  await page.getByRole('heading', { level: 1, name: 'ŒUVRARD Zoé' }).waitFor()
  await page.getByRole('tab', { name: 'Responsables' }).click()
  await page.getByText('Dit par liste de l’établissement').waitFor()
  assert.equal(await page.getByText('ADULTE72').count(), 0, 'who was not taken up is not in the file')
  await toutEstParti(page)

  await ouvrirLaListe(page)
  const suite = latin9(unXmlEleves(eleves({ 0: { ...zoe, divisions: ['5 C'] } }), forme))
  await donner(page, unFichier('Eleves.xml', suite))
  await page.getByLabel(/ŒUVRARD Zoé\s: 6 A, devient 5 C/u).check({ force: true })
  await accessible(page, 'files that follow')
  await bouton(page, 'Importer').click()
  await page.getByText(/1\sdossier a suivi le changement de classe/u).waitFor()
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await page.locator('#contenu').getByText(/5 C/u).first().waitFor()

  await ouvrirLaListe(page)
  await bouton(page, 'Effacer cette liste').click()
  await bouton(page, 'Effacer pour de bon').click()
  await page.getByRole('heading', { name: `Donner la liste de ${ANNEE}-${Number(ANNEE) + 1}` }).waitFor()
  await toutEstParti(page)
  assert.deepEqual(fautes, [])
})

it('on a phone: a list of ONDE dropped on the page, an adult to settle, and what the head signs', async (t) => {
  const { page, fautes } = await unPoste(t, { taille: TELEPHONE })
  await entrerComme(page, monde.url, 'Samira BOUKHARI')
  await page.getByRole('button', { name: 'Menu' }).click()
  await ouvrirLaListe(page)
  await sansDebord(page, 'Liste de l’établissement')

  const ecoliers = [
    { nom: 'BEN ALI', prenom: 'Inès', naissance: '14/03/2017', classe: 'CM1 A', ine: '000000001ZZ' },
    { nom: 'BEN-ALI', prenom: 'Ines', naissance: '02/11/2016', classe: 'CM2 B', ine: '000000002ZZ' },
  ]
  const adultes = [{ nom: 'BEN ALI', prenom: 'Samia', enfants: [{ nom: 'BEN ALI', prenom: 'Inès' }] }]
  const contenus = [unCsvEleves(ecoliers), unCsvResponsables(adultes)].map((texte) => [...utf8(texte)])
  const dataTransfer = await page.evaluateHandle((octets: number[][]) => {
    const porte = new DataTransfer()
    for (const [n, o] of octets.entries()) porte.items.add(new File([Uint8Array.from(o)], `onde-${n}.csv`))
    return porte
  }, contenus)
  await page.locator('.liste-depot').dispatchEvent('drop', { dataTransfer })
  await page.getByText(/1\sadulte à rattacher/u).waitFor()
  await page.getByLabel('Élève de BEN ALI Samia').selectOption({ label: 'BEN ALI Inès, CM1 A, 14/03/2017' })
  await accessible(page, 'the preview on a phone')
  await sansDebord(page, 'the preview on a phone')
  await bouton(page, 'Importer').click()
  await page.getByText(/Liste importée\s: 2\sclasses/u).waitFor()
  await sansDebord(page, 'a list held, on a phone')

  await page.getByRole('link', { name: 'Ce que la direction signe, à imprimer' }).click()
  const feuille = page.getByRole('article')
  await feuille.getByText('Signature de la direction de l’établissement').waitFor()
  await accessible(page, 'what the head signs')
  await sansDebord(page, 'what the head signs')
  assert.equal(await feuille.getByText('BEN ALI').count(), 0, 'no pupil stands on it')
  await page.emulateMedia({ media: 'print' })
  assert.ok(await feuille.isVisible())
  for (const ecran of ['.app-header', '.print-only', '.remise-ecran', '.phone-bar'])
    assert.equal(await page.locator(ecran).first().isVisible(), false, `${ecran} is not printed`)
  assert.deepEqual(fautes, [])
})
