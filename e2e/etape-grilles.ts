// Last act: the spreadsheet of somebody else, filled with what was published and given back as it came.
import assert from 'node:assert/strict'
import { it } from 'node:test'

import { colonneB, fichierDe, LIGNES, uneGrilleOds, uneGrilleXlsx } from './grilles.ts'
import type { Poste } from './navigateur.ts'
import { aller, verifier } from './pages-de-chiffres.ts'
import { telecharger } from './tableaux.ts'

const SANS_DUREE = 'la durée n’est pas mesurée'

/** As printed, and as a grid says it. */
const attendue = (imprime: string): RegExp =>
  imprime === '< 11'
    ? /^moins de 11$/u
    : imprime === '–'
      ? /^non publié/u
      : new RegExp(`^${imprime.replaceAll(' ', '')}$`, 'u')

/** `imprime`: what was published of a line of interventions. */
export const desGrilles = ({ page }: Poste, imprime: (ligne: string) => string): void => {
  const donner = async (name: string, octets: Uint8Array): Promise<void> => {
    await page
      .getByLabel('Classeur à remplir')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(octets) })
    await page.getByRole('heading', { level: 2, name: name.replace(/\.\w+$/u, '') }).waitFor()
  }
  const remplir = async (): Promise<{ nom: string; octets: Uint8Array }> => {
    const rendu = await telecharger(page, 'Remplir et enregistrer le classeur')
    await page.getByText('Vos réponses sont gardées pour l’an prochain.').waitFor()
    await page.getByRole('button', { name: 'Prendre un autre classeur' }).click()
    return rendu
  }

  it('an outside grid is filled with what is published; what cannot be says why; its layout is kept', async () => {
    await aller(page, 'Chiffres')
    await aller(page, 'Remplir une grille')
    const donnee = uneGrilleOds(LIGNES)
    await donner('Enquête nationale.ods', donnee)
    await page.getByText('3 cases répondues sur 4').waitFor()
    const duree = page.getByRole('row').filter({ hasText: 'Durée des entretiens' })
    assert.equal(
      await page.locator('.grille-cases tbody tr').first().innerText(),
      await duree.innerText(),
      'work first',
    )
    await duree.getByRole('button', { name: 'Choisir' }).click()
    await page.getByLabel('Notre chiffre pour la case').selectOption('impossible')
    await page.getByLabel('Pourquoi, écrit dans la case').fill(SANS_DUREE)
    await verifier(page, 'a grid being filled', { telephone: true })
    await page.getByRole('button', { name: 'Fini' }).click()
    const { nom, octets } = await remplir()
    assert.equal(nom, 'Enquête nationale, remplie.ods')
    const [, , entretien = '', visite = '', dureeDite, total = '', double] = colonneB(octets)
    assert.match(entretien, attendue(imprime('Entretien élève')))
    assert.match(visite, attendue(imprime('Visite à domicile')))
    assert.equal(dureeDite, SANS_DUREE)
    assert.match(total, attendue(imprime('Total')))
    assert.ok(Number(total) > 0)
    assert.equal(double, '', 'computed again by whoever opens it')
    assert.equal(fichierDe(octets, 'styles.xml'), fichierDe(donnee, 'styles.xml'))
    const [avant, apres] = [donnee, octets].map((grille) => fichierDe(grille, 'content.xml'))
    for (const garde of [
      /table:number-columns-spanned="2" table:style-name="titre"/u,
      /style:column-width="7.25cm"/u,
      /table:formula="of:=\[\.B6\]\*2"/u,
    ])
      assert.match(apres ?? '', garde)
    const styles = (xml = '') => xml.match(/table:style-name="nombre"/gu)?.length
    assert.equal(styles(apres), styles(avant))
  })

  it('next year the answers come back, whatever the order of the rows', async () => {
    await page.getByText('Enquête nationale, 4 cases').waitFor()
    await donner('Enquête nationale.ods', uneGrilleOds(LIGNES.toReversed()))
    await page.getByText('4 cases répondues sur 4').waitFor()
    await page.getByRole('row').filter({ hasText: 'Durée des entretiens' }).getByText(SANS_DUREE).first().waitFor()
    const [, , duree, visite = '', entretien = ''] = colonneB((await remplir()).octets)
    assert.equal(duree, SANS_DUREE)
    assert.match(visite, attendue(imprime('Visite à domicile')))
    assert.match(entretien, attendue(imprime('Entretien élève')))
  })

  it('a grid in the other format is filled the same way', async () => {
    await donner('Bilan académique.xlsx', uneGrilleXlsx())
    await page.getByText('2 cases répondues sur 2').waitFor()
    await verifier(page, 'a grid whose answers are known')
    const { nom, octets } = await remplir()
    assert.equal(nom, 'Bilan académique, remplie.xlsx')
    const feuille = fichierDe(octets, 'xl/worksheets/sheet1.xml')
    const valeur = (adresse: string): string =>
      new RegExp(`<c r="${adresse}" s="3"[^>]*><(?:v|is><t)>([^<]*)<`, 'u').exec(feuille)?.[1] ?? ''
    assert.match(valeur('B2'), attendue(imprime('Entretien élève')))
    assert.match(valeur('B3'), attendue(imprime('Total')))
    assert.match(feuille, /<f>B3\/12<\/f>/u)
    assert.match(feuille, /<mergeCell ref="A1:B1"\/>/u)
    assert.match(feuille, /width="32"/u)
    assert.match(fichierDe(octets, 'xl/workbook.xml'), /fullCalcOnLoad="1"/u)
  })
}
