// A writing of child protection as it is made on screen, and what other people's readers make of its PDF.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import assert from 'node:assert/strict'

import type { BrowserContext, Locator, Page } from 'playwright-core'

import { horlogeDuPoste } from '../src/coffre/clock.ts'
import { plusJours } from '../src/domain/temps-scolaire.ts'

const AUJOURDHUI = horlogeDuPoste.aujourdhui()

/** A day counted from today, as it is typed: « 24/11/2026 ». */
export const jour = (depuis = 0): string => plusJours(AUJOURDHUI, depuis).split('-').toReversed().join('/')

/** The page of a machine on which so many days have passed; its worker and the server live today. */
export const plusTard = (contexte: BrowserContext, jours: number): Promise<void> =>
  contexte.clock.setFixedTime(Date.parse(horlogeDuPoste.maintenant()) + jours * 86_400_000)

type Adulte = {
  readonly lien: 'mère' | 'père' | 'frère ou sœur'
  readonly prenom: string
  readonly nom?: string
  readonly adresse?: string
  readonly vit?: boolean
}
export type EnfantFictif = {
  readonly nom: string
  readonly prenom: string
  readonly naissance: string
  readonly classe: string
  readonly autour: readonly Adulte[]
}

const remplirUnAdulte = async (carte: Locator, { lien, prenom, nom, adresse, vit }: Adulte): Promise<void> => {
  await carte.getByLabel('Lien avec l’élève').selectOption({ label: lien })
  if (nom !== undefined) await carte.getByLabel('Nom', { exact: true }).fill(nom)
  await carte.getByLabel('Prénom', { exact: true }).fill(prenom)
  if (adresse !== undefined) await carte.getByLabel('Adresse', { exact: true }).fill(adresse)
  await carte
    .getByRole('radiogroup', { name: 'Vit avec l’élève' })
    .getByRole('radio', { name: vit === undefined ? 'Pas su' : vit ? 'Oui' : 'Non' })
    .click()
  if (lien === 'frère ou sœur') await carte.getByRole('radio', { name: 'N’a pas l’autorité parentale' }).click()
}

/** A file opened by hand, with the adults around the child. */
export const ouvrirLeDossierDe = async (page: Page, enfant: EnfantFictif): Promise<string> => {
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await page
    .getByRole('link', { name: 'Ouvrir un dossier' })
    .or(page.getByRole('button', { name: 'Ouvrir un dossier' }))
    .first()
    .click()
  await page.getByLabel('Nom', { exact: true }).first().fill(enfant.nom)
  await page.getByLabel('Prénom', { exact: true }).first().fill(enfant.prenom)
  await page.getByLabel('Date de naissance').first().fill(enfant.naissance)
  await page.getByLabel('Classe').fill(enfant.classe)
  for (const [rang, adulte] of enfant.autour.entries()) {
    await page.getByRole('button', { name: 'Ajouter une personne' }).click()
    await remplirUnAdulte(page.locator('details.personne').nth(rang), adulte)
  }
  await page.getByRole('button', { name: /^Ouvrir (le|ce) dossier/ }).click()
  const nom = `${enfant.nom} ${enfant.prenom}`
  await page.getByRole('heading', { level: 1, name: nom }).waitFor()
  return nom
}

export const ongletEcrits = (page: Page): Promise<void> => page.getByRole('tab', { name: 'Écrits' }).click()

export type Sorte = 'Information préoccupante' | 'Signalement'

/** Tab Écrits, the choice explained, the draft. */
export const commencer = async (page: Page, sorte: Sorte): Promise<void> => {
  await ongletEcrits(page)
  await page.getByRole('link', { name: 'Écrire', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Quel écrit' }).waitFor()
  const bouton = sorte === 'Signalement' ? 'Commencer un signalement' : 'Commencer une information préoccupante'
  await page.getByRole('button', { name: bouton }).click()
  await page.getByRole('heading', { level: 1, name: sorte }).waitFor()
}

/** To a section, by the list on a wide screen, by the choice on a phone. */
export const aLaSection = async (page: Page, titre: string): Promise<void> => {
  const liste = page.getByRole('navigation', { name: 'Sections de l’écrit' })
  const choix = page.getByLabel('Section de l’écrit')
  await liste.or(choix).locator('visible=true').first().waitFor()
  if (await liste.isVisible()) await liste.getByRole('button').getByText(titre, { exact: true }).click()
  else {
    const valeur = await choix.locator('option', { hasText: titre }).first().getAttribute('value')
    await choix.selectOption(valeur)
  }
  await page.getByRole('heading', { level: 2, name: titre, exact: true }).waitFor()
}

export const choisir = (page: Page, groupe: string, quoi: string): Promise<void> =>
  page.getByRole('radiogroup', { name: groupe }).getByRole('radio', { name: quoi, exact: true }).click()

export const avantDeTransmettre = (page: Page): Locator =>
  page.getByRole('complementary').filter({ has: page.getByRole('heading', { name: 'Avant de transmettre' }) })

export const ouvrirAvant = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Avant de transmettre/ }).click()

/** As the button says it. */
export const points = async (page: Page): Promise<number> => {
  const bouton = page.getByRole('button', { name: /^Avant de transmettre/ })
  return Number(/(\d+)\spoints?/u.exec(await bouton.innerText())?.[1] ?? 0)
}

/** The line of one holder of parental authority, wherever it is drawn. */
export const titulaire = (ou: Page | Locator, nom: string): Locator => ou.getByRole('group', { name: nom })

export const informer = async (ligne: Locator, le: string, comment: string): Promise<void> => {
  await ligne.getByLabel('Information').selectOption('oui')
  await ligne.getByLabel('Date').fill(le)
  await ligne.getByLabel('Comment').fill(comment)
}

export const taire = async (ligne: Locator, raison: string): Promise<void> => {
  await ligne.getByLabel('Information').selectOption('non')
  await ligne.getByLabel('Raison').fill(raison)
}

/** Dated and frozen: nothing on the screen takes a word. */
export const rienNeSeModifie = async (page: Page): Promise<void> => {
  await page.getByText(/^Transmis le .*, daté et figé/).waitFor()
  const corps = page.getByRole('article', { name: 'Écrit transmis' })
  assert.equal(await corps.locator('input, textarea, select, [contenteditable]').count(), 0)
  for (const nom of [/^Avant de transmettre/, 'Transmettre', 'Abandonner'])
    assert.equal(await page.getByRole('button', { name: nom }).count(), 0, `« ${nom} » on a frozen writing`)
}

export const transmettre = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Transmettre', exact: true }).click()
  // the compiler may still be on its way
  await page.getByText(/^Transmis le .*, daté et figé/).waitFor({ timeout: 60_000 })
}

/** What any information préoccupante must say besides who the people are; the parents are told, or not, elsewhere. */
export const remplirLeMinimum = async (page: Page, faits: string, evaluation: string): Promise<void> => {
  await aLaSection(page, 'Fratrie et mineurs au domicile')
  await choisir(page, 'D’autres mineurs vivent au domicile', 'Non')
  await aLaSection(page, 'Motif')
  await page.getByRole('button', { name: 'Négligences' }).click()
  await aLaSection(page, 'Faits observés')
  await page.getByRole('button', { name: 'Ajouter un fait' }).click()
  await page.getByLabel('Ce qui a été vu').fill(faits)
  await choisir(page, 'Traces sur le corps', 'Aucune vue')
  await aLaSection(page, 'Propos de l’enfant')
  await page.getByLabel('Circonstances').fill('L’enfant n’a pas souhaité parler.')
  await aLaSection(page, 'Évaluation')
  await page.getByRole('textbox', { name: 'Évaluation' }).fill(evaluation)
  await aLaSection(page, 'Information des parents')
  await choisir(page, 'L’enfant sait que cet écrit part', 'Oui')
}

export type Recu = { readonly fichier: string; readonly octets: Buffer; readonly empreinte: string }

export const telecharger = async (page: Page, geste: () => Promise<unknown>): Promise<Recu> => {
  const enregistrement = page.waitForEvent('download', { timeout: 60_000 })
  await geste()
  const recu = await enregistrement
  const octets = readFileSync(await recu.path())
  return {
    fichier: recu.suggestedFilename(),
    octets,
    empreinte: createHash('sha256').update(octets).digest('hex'),
  }
}

export const retrouverLePdf = (page: Page): Promise<Recu> =>
  telecharger(page, () => page.getByRole('button', { name: 'Retrouver le PDF transmis' }).click())

const poppler = (outil: string, pdf: Uint8Array, ...options: readonly string[]): Buffer => {
  const { stdout, error } = spawnSync(outil, options, { input: pdf, maxBuffer: 64 * 1024 * 1024 })
  if (error) throw error
  return stdout
}

/** Titles of the structure tree with their level, in the order they are read. */
export const titresDuPdf = (pdf: Uint8Array): readonly { readonly niveau: string; readonly titre: string }[] =>
  [
    ...poppler('pdfinfo', pdf, '-struct-text', '-')
      .toString()
      .matchAll(/^ *(H\d)[^\n]*\n\s*"([^"]*)"/gmu),
  ].map(([, niveau = '', titre = '']) => ({ niveau, titre: titre.replaceAll('\u00a0', ' ').trim() }))

/** How much of its first page is ink, as a printer would draw it: 0 to 1. */
export const encreDuPdf = (pdf: Uint8Array): number => {
  const image = poppler('pdftoppm', pdf, '-gray', '-r', '40', '-f', '1', '-l', '1', '-')
  const tete = /^P5\s+(\d+)\s+(\d+)\s+(\d+)\s/u.exec(image.subarray(0, 40).toString('latin1'))
  if (!tete) throw new Error('pdftoppm drew no page')
  const points = image.subarray(tete[0].length)
  return points.filter((gris) => gris < 128).length / points.length
}
