import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { unAnnuaire, unUai } from '../src/server/etablissement/fichiers.examples.ts'
import { unMonde } from './monde.ts'
import { accessible, ORDINATEUR, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 1)

// Of a département that does not exist, beside the one of the demonstration.
const ecoles = (n: number): Record<string, string>[] =>
  Array.from({ length: n }, (_, rang) => ({
    Identifiant_de_l_etablissement: unUai(`09710${String(rang).padStart(2, '0')}`),
    Nom_etablissement: rang === 0 ? 'Collège Évariste-Lelièvre' : `École de l’Écluse ${rang}`,
    Type_etablissement: rang === 0 ? 'Collège' : 'Ecole',
    code_nature: rang === 0 ? '340' : '151',
    libelle_nature: rang === 0 ? 'COLLEGE' : 'ECOLE DE NIVEAU ELEMENTAIRE',
    Code_departement: '097',
    Nom_commune: 'Île-Aumône',
  }))
const bancale = { ...ecoles(1)[0], Identifiant_de_l_etablissement: '065 0740B' }

const deposer = async (page: Page, nom: string, fiches: readonly Record<string, string>[]): Promise<void> => {
  await page
    .getByLabel('Fichiers à lire')
    .setInputFiles({ name: nom, mimeType: 'text/csv', buffer: Buffer.from(unAnnuaire(fiches)) })
  await page.getByRole('heading', { name: nom, level: 2 }).waitFor()
}
const unImport = (page: Page, nom: string) => page.getByRole('region', { name: nom })

for (const taille of [ORDINATEUR, TELEPHONE]) {
  it(`the administrator sees what a file changes, then applies it or not, ${taille.width} px wide`, async (t) => {
    const { page, fautes } = await unPoste(t, { taille })
    await entrerComme(page, monde.url, 'Olivier GRANDIN')
    await page.goto(`${monde.url}/etablissements`)
    await page.getByRole('link', { name: 'Importer des fichiers' }).click()
    await accessible(page, 'Importer')

    await deposer(page, 'bancal.csv', [...ecoles(12), bancale])
    const bancal = unImport(page, 'bancal.csv')
    await bancal.getByText('1 ligne ou valeur refusée').click()
    await bancal.getByText('UAI « 065 0740B » refusé : il contient une espace.').waitFor()
    await accessible(page, 'aperçu')
    await sansDebord(page, 'aperçu')
    await bancal.getByRole('button', { name: 'Annuler l’import' }).click()
    await bancal.waitFor({ state: 'detached' })

    await deposer(page, 'annuaire.csv', ecoles(12))
    const annuaire = unImport(page, 'annuaire.csv')
    await annuaire.getByRole('button', { name: /^(Appliquer|Terminer)/ }).click()
    await annuaire.waitFor({ state: 'detached' })

    await deposer(page, 'moins-une.csv', ecoles(11))
    const moins = unImport(page, 'moins-une.csv')
    await moins.getByText('1 fermeture', { exact: true }).waitFor()
    await moins.getByText(/^École de l’Écluse 11/).waitFor()
    await moins.getByRole('button', { name: 'Annuler l’import' }).click()
    await moins.waitFor({ state: 'detached' })

    await page.getByRole('link', { name: 'Établissements' }).last().click()
    await page.getByLabel('Nom, commune ou UAI').fill('evariste ile')
    await page.getByRole('link', { name: 'Collège Évariste-Lelièvre' }).click()
    await page.getByRole('heading', { name: 'Critères de priorité' }).waitFor()
    await accessible(page, 'fiche')
    await sansDebord(page, 'fiche')
    assert.equal(await page.getByRole('combobox').count(), 0, 'the administrator sets no criterion')
    assert.deepEqual(fautes, [])
  })
}

it('the CTSS-D sets a criterion that no open file knows, and takes it back', async (t) => {
  const { page, fautes } = await unPoste(t)
  await entrerComme(page, monde.url, 'Françoise VASSEUR')
  await page.getByRole('link', { name: 'Établissements' }).first().click()
  await page.getByLabel('Degré').selectOption('second')
  await page.getByLabel('Nom, commune ou UAI').fill('evariste')
  await page.getByRole('link', { name: 'Collège Évariste-Lelièvre' }).click()
  const relais = page.getByRole('row', { name: /Dispositif relais/ })
  await relais.getByText('Non', { exact: true }).waitFor()
  await relais.getByRole('combobox').selectOption('oui')
  await page.getByText('Dispositif relais : enregistré sur le serveur.').waitFor()
  await relais.getByText('Oui', { exact: true }).waitFor()
  await relais.getByRole('combobox').selectOption('donnees')
  await relais.getByText('Non', { exact: true }).waitFor()
  await accessible(page, 'fiche avec critères')
  assert.deepEqual(fautes, [])
})
