// First act of the year's figures: a social worker and hers, by herself.
import assert from 'node:assert/strict'
import { it } from 'node:test'

import { SANS_POPPLER, texteDuPdf } from '../src/ecrits/poppler.examples.ts'
import type { Poste } from './navigateur.ts'
import { aller, ANNEE, AUJOURDHUI, DITE, verifier } from './pages-de-chiffres.ts'
import { ouvrirUnDossier, toutEstParti } from './personnes.ts'
import { auTotal, cases, choisirLeTableau, devient, enFeuille, lireLOds, lireTableau, telecharger } from './tableaux.ts'

/** Hélène, of Montrivel centre, at her machine. */
export const sesStatistiques = ({ page }: Poste): void => {
  const ENTRETIEN = 'Entretien élève'
  const MNA = 'Allophonie, migration › Mineur non accompagné'
  const total = (nom: string, ligne?: string) => async (): Promise<number> =>
    auTotal(await choisirLeTableau(page, nom), ligne)

  it('behind each number of hers stand as many pieces as it says, and each opens', async () => {
    await aller(page, 'Mes statistiques')
    for (const nom of ['Élèves rencontrés', 'Thèmes', 'Interventions']) {
      await choisirLeTableau(page, nom)
      for (const pli of await page.locator('.cell-table__pli').all()) await pli.click()
      const nombres = page.locator('.cell-table td:last-child button')
      assert.ok((await nombres.count()) > 1, `no number in ${nom}`)
      for (const nombre of await nombres.all()) {
        const n = Number(await nombre.innerText())
        await nombre.click()
        const panneau = page.getByRole('complementary')
        await panneau.getByRole('heading', { name: new RegExp(`, ${n}$`, 'u') }).waitFor()
        await devient(
          () => panneau.getByRole('listitem').count(),
          n,
          `${nom}, ${await nombre.getAttribute('aria-label')}`,
        )
      }
      if (nom === 'Interventions') await verifier(page, 'the pieces behind a number', { telephone: true })
    }
    const piece = page.getByRole('complementary').getByRole('listitem').first()
    const qui = await piece.locator('.nom').innerText()
    await piece.getByRole('link', { name: 'Ouvrir' }).click()
    await page.getByRole('heading', { level: 1, name: qui }).waitFor()
    await page.goBack()
    await page.locator('.cell-table').waitFor()
    await verifier(page, 'Mes statistiques', { telephone: true })
  })

  it('arrows go from number to number, Entrée opens, Échap comes back to it', async () => {
    const ou = (): Promise<string> =>
      page.evaluate(() => {
        const case_ = document.activeElement?.closest('td')
        return `${(case_?.parentElement as HTMLTableRowElement | null)?.rowIndex} ${case_?.cellIndex}`
      })
    await page.locator('.cell-table__case').first().focus()
    const depart = await ou()
    await page.keyboard.press('ArrowDown')
    assert.notEqual(await ou(), depart)
    await page.keyboard.press('ArrowUp')
    assert.equal(await ou(), depart)
    await page.keyboard.press('ArrowRight')
    const droite = await ou()
    assert.equal(droite.split(' ')[0], depart.split(' ')[0], 'the same row')
    assert.ok(Number(droite.split(' ')[1]) > Number(depart.split(' ')[1]))
    await page.keyboard.press('Enter')
    const titre = page.getByRole('complementary').getByRole('heading', { level: 2 })
    await titre.waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'H2')
    await page.keyboard.press('Escape')
    await titre.waitFor({ state: 'detached' })
    assert.equal(await ou(), droite)
  })

  let qui = ''

  it('an interview without a theme waits in « À compléter », gets it there, and the number of that theme moves', async () => {
    const avant = await total('Interventions', ENTRETIEN)()
    qui = await ouvrirUnDossier(page)
    await page.keyboard.press('n')
    await page.getByLabel('Texte de la note').fill('Passé sans rendez-vous, entre deux cours.')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Noté.').waitFor()
    await aller(page, 'Mes statistiques')
    await devient(total('Interventions', ENTRETIEN), avant + 1, 'one interview more')
    const manque = page.getByRole('region', { name: 'À compléter' })
    await manque.getByText(`1 note sans thème`).waitFor()
    await verifier(page, 'À compléter')
    assert.equal(await total('Thèmes', MNA)(), 0)
    await manque.getByLabel(`Thème de la note de ${qui}`).selectOption('MIG-MNA')
    await manque.getByRole('button', { name: 'Garder' }).click()
    await page.getByText(`Mineur non accompagné : donné à ${qui}.`).waitFor()
    await devient(total('Thèmes', MNA), 1, 'its theme')
    const themes = await lireTableau(page)
    assert.equal(
      cases(themes).reduce((n, nom) => n + auTotal(themes, nom), 0),
      auTotal(themes),
    )
  })

  it('a corrected note moves from a number to another; withdrawn it leaves them, and comes back', async () => {
    const avant = await choisirLeTableau(page, 'Interventions')
    const entretiens = auTotal(avant, ENTRETIEN)
    const telephones = auTotal(avant, 'Téléphone')
    const tous = auTotal(avant)
    await page
      .getByRole('button', { name: new RegExp(`^${ENTRETIEN}, ${entretiens} .*ouvrir$`, 'u') })
      .last()
      .click()
    const pieces = page.getByRole('complementary').getByRole('listitem')
    await pieces.filter({ hasText: qui }).first().getByRole('link', { name: 'Ouvrir' }).click()
    const note = page.locator('article.note').filter({ hasText: 'Passé sans rendez-vous' })
    await note.getByRole('button', { name: 'Modifier' }).click()
    await page.getByRole('radio', { name: 'Téléphone' }).click()
    await page.locator('.note--edited').getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Note modifiée.').waitFor()
    await aller(page, 'Mes statistiques')
    await devient(total('Interventions', 'Téléphone'), telephones + 1, 'corrected')
    assert.equal(auTotal(await lireTableau(page), ENTRETIEN), entretiens - 1)

    await page.goBack()
    await note.getByRole('button', { name: 'Modifier' }).click()
    await page.getByRole('button', { name: 'Retirer la note' }).click()
    await page.getByText('Note retirée du fil.').waitFor()
    await aller(page, 'Mes statistiques')
    await devient(total('Interventions'), tous - 1, 'withdrawn')
    await page.getByRole('button', { name: 'Annuler' }).click()
    await devient(total('Interventions'), tous, 'back')
    assert.equal(await total('Thèmes', MNA)(), 1)
    await toutEstParti(page)
  })

  it('the three terms make the year; a past year and two days have their own numbers', async () => {
    const annee = await total('Interventions')()
    const periode = page.getByLabel('Période', { exact: true })
    const lire = async (dite: string): Promise<number> => {
      await page.locator('.print-only').filter({ hasText: dite }).waitFor({ state: 'attached' })
      await page.locator('.statistiques__pied').waitFor()
      return total('Interventions')()
    }
    const trimestres: number[] = []
    for (const [cle, dite] of [
      ['t1', '1er trimestre'],
      ['t2', '2e trimestre'],
      ['t3', '3e trimestre'],
    ] as const) {
      await periode.selectOption(`${ANNEE}-${cle}`)
      trimestres.push(await lire(`${dite} ${DITE}`))
    }
    assert.equal(
      trimestres.reduce((a, b) => a + b),
      annee,
    )
    const passee = `${ANNEE - 1}-${ANNEE}`
    await periode.selectOption(passee)
    await lire(`année ${passee}`)
    await page
      .locator('.statistiques__pied')
      .filter({ hasText: `de septembre ${ANNEE - 1}` })
      .waitFor()
    await periode.selectOption(DITE)
    assert.equal(await lire(`année ${DITE}`), annee)
    await periode.selectOption('dates')
    const [a, m, j] = AUJOURDHUI.split('-')
    await page.getByLabel('Du', { exact: true }).fill(`${j}/${m}/${a}`)
    await page.getByLabel('Du', { exact: true }).press('Tab')
    await devient(total('Interventions', 'Téléphone'), 1, 'the one of today')
    await verifier(page, 'any two days')
    await periode.selectOption(DITE)
    assert.equal(await lire(`année ${DITE}`), annee, 'the year again')
  })

  it('her figures leave for a spreadsheet number for number', async () => {
    const { nom, octets } = await telecharger(page, 'Tous les tableaux (ODS)')
    assert.equal(nom, `Mes statistiques, année ${DITE}.ods`)
    const feuilles = lireLOds(octets)
    for (const titre of ['Élèves rencontrés', 'Thèmes', 'Interventions']) {
      const lu = await choisirLeTableau(page, titre)
      const attendues = enFeuille(lu)
      assert.deepEqual(feuilles.get(titre)?.slice(1, attendues.length + 1), attendues, titre)
    }
    const csv = Buffer.from((await telecharger(page, 'Ce tableau (CSV)')).octets).toString('utf8')
    const [entete, ...lignes] = csv.replaceAll('\u00a0', ' ').split('\r\n')
    const lu = await lireTableau(page)
    assert.equal(entete, `\uFEFFType;${lu.colonnes.join(';')}`)
    assert.deepEqual(
      lignes.slice(0, lu.lignes.size).map((ligne) => ligne.split(';')),
      enFeuille(lu),
    )
  })

  it('her figures print with their sector and their period, folded rows too', { skip: SANS_POPPLER }, async () => {
    const lu = await choisirLeTableau(page, 'Thèmes')
    const imprime = texteDuPdf(await page.pdf())
    assert.match(imprime, new RegExp(`Montrivel centre, année ${DITE}`, 'u'))
    assert.ok(imprime.includes(`Mineur non accompagné ${(lu.lignes.get(MNA) ?? []).join(' ')}`), imprime)
    assert.doesNotMatch(imprime, /Transmettre|À compléter|Imprimer/u)
  })
}
