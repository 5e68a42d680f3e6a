// Figures as they are read: on a screen, in an exported file.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { setTimeout as attendre } from 'node:timers/promises'

import { strFromU8, unzipSync } from 'fflate'
import type { Download, Locator, Page } from 'playwright-core'

/** Names of the rows (`6e › Filles` under a group, folded or not) and what their cells say. */
export type Lu = { readonly colonnes: readonly string[]; readonly lignes: ReadonlyMap<string, readonly string[]> }

const sansInsecables = (texte: string): string => texte.replaceAll(/[\u00a0\u202f]/gu, ' ').trim()

export const lireTableau = async (dans: Page | Locator): Promise<Lu> => {
  const { colonnes, rangs } = await dans.locator('table.cell-table').evaluate((table: HTMLTableElement) => ({
    colonnes: [...(table.tHead?.rows[0]?.cells ?? [])].slice(1).map((c) => c.textContent ?? ''),
    rangs: [...table.rows].slice(1).map((rang) => ({
      genre: rang.className,
      cases: [...rang.cells].map((c) => c.textContent ?? ''),
    })),
  }))
  const lignes = new Map<string, readonly string[]>()
  let groupe = ''
  for (const { genre, cases } of rangs) {
    const [nom = '', ...valeurs] = cases.map(sansInsecables)
    if (genre.includes('cell-table__groupe')) groupe = nom
    lignes.set(genre.includes('cell-table__enfant') ? `${groupe} › ${nom}` : nom, valeurs)
  }
  return { colonnes: colonnes.map(sansInsecables), lignes }
}

/** The table of that name, once it is the one on screen. */
export const choisirLeTableau = async (page: Page, nom: string): Promise<Lu> => {
  const choix = page.getByRole('navigation', { name: 'Tableaux' })
  await choix.getByRole('button', { name: nom, exact: true }).click()
  await choix.locator('[aria-current]').getByText(nom, { exact: true }).waitFor()
  await page.locator('table.cell-table, .table-titre + .mention').first().waitFor()
  return (await page.locator('table.cell-table').count()) === 0
    ? { colonnes: [], lignes: new Map() }
    : lireTableau(page)
}

export const enNombre = (dit: string | undefined): number => Number((dit ?? '0').replaceAll(' ', ''))

/** What the last column, that of the whole, says of a row; zero where the row is not there. */
export const auTotal = ({ lignes }: Lu, nom = 'Total'): number => enNombre(lignes.get(nom)?.at(-1))

/** Rows that stand under no other, nor are a sum. */
export const cases = ({ lignes }: Lu): readonly string[] => {
  const noms = [...lignes.keys()].filter((nom) => nom !== 'Total')
  return noms.filter((nom) => !noms.some((autre) => autre.startsWith(`${nom} › `)))
}

/** Numbers follow what is written a moment later. */
export const devient = async <T>(lire: () => Promise<T>, attendu: T, ou: string): Promise<void> => {
  let lu = await lire()
  for (let essai = 0; essai < 200 && JSON.stringify(lu) !== JSON.stringify(attendu); essai++) {
    await attendre(50)
    lu = await lire()
  }
  assert.deepEqual(lu, attendu, ou)
}

export const telecharger = async (page: Page, bouton: string): Promise<{ nom: string; octets: Uint8Array }> => {
  const [recu]: [Download, void] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: bouton }).click(),
  ])
  return { nom: recu.suggestedFilename(), octets: readFileSync(await recu.path()) }
}

const enClair = (xml: string): string =>
  sansInsecables(
    xml
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  )

/** Sheets of an ODS of ours, row by row. */
export const lireLOds = (octets: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> => {
  const contenu = strFromU8(unzipSync(octets)['content.xml'] ?? new Uint8Array())
  const rangs = (feuille: string) =>
    [...feuille.matchAll(/<table:table-row>(.*?)<\/table:table-row>/gsu)].map(([, rang = '']) =>
      [...rang.matchAll(/<table:table-cell[^>]*?(?:\/>|>(.*?)<\/table:table-cell>)/gsu)].map(([, mot = '']) =>
        enClair(mot),
      ),
    )
  return new Map(
    [...contenu.matchAll(/<table:table table:name="([^"]*)">(.*?)<\/table:table>/gsu)].map(
      ([, nom = '', feuille = '']) => [enClair(nom), rangs(feuille)] as const,
    ),
  )
}

/** The rows that an export must hold for this table: a group and what it groups stand in two columns. */
export const enFeuille = (lu: Lu): readonly (readonly string[])[] => {
  const deux = [...lu.lignes.keys()].some((nom) => nom.includes(' › '))
  return [...cases(lu), 'Total'].map((nom) => {
    const [premier = '', second = ''] = nom.split(' › ')
    return [premier, ...(deux ? [second] : []), ...(lu.lignes.get(nom) ?? [])]
  })
}
