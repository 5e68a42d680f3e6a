import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, it } from 'node:test'

import type { Page } from 'playwright-core'

import { lirePdf, type PdfLu } from '../src/ecrits/pdf.examples.ts'
import { unMonde } from './monde.ts'
import { accessible, ORDINATEUR, sansDebord, TELEPHONE, unPoste } from './navigateur.ts'
import { entrerComme } from './personnes.ts'

const monde = await unMonde({ after: (fin) => after(fin) }, 1)

const imprimer = async (page: Page, bouton: string): Promise<{ fichier: string; pdf: PdfLu }> => {
  const enregistrement = page.waitForEvent('download')
  await page.getByRole('button', { name: bouton }).first().click()
  const recu = await enregistrement
  await page.getByText(`Enregistré dans vos téléchargements : ${recu.suggestedFilename()}.`).waitFor()
  return { fichier: recu.suggestedFilename(), pdf: lirePdf(readFileSync(await recu.path())) }
}

for (const taille of [ORDINATEUR, TELEPHONE]) {
  it(`she prints the poster and the sheets of her school, without network the second time, ${taille.width} px wide`, async (t) => {
    const { page, contexte, fautes } = await unPoste(t, { taille })
    const politiques: string[] = []
    page.on('response', (reponse) => {
      if (/\/ecrits-[^/]+\.js$/u.test(reponse.url()))
        politiques.push(reponse.headers()['content-security-policy'] ?? 'none')
    })
    await entrerComme(page, monde.url, 'Hélène DELMAS')
    if (taille === TELEPHONE) await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('link', { name: 'Mon secteur' }).locator('visible=true').click()
    const guichet = page.getByText('À imprimer').first()
    await guichet.click()
    await page.getByLabel('Langues de l’affiche').first().selectOption('Français et arabe')
    await page.getByText('Traduction proposée, non relue').first().waitFor()
    await accessible(page, 'à imprimer')
    await sansDebord(page, 'à imprimer')

    const affiche = await imprimer(page, 'Affiche (PDF)')
    assert.match(affiche.fichier, /^Affiche, .+\.pdf$/u)
    assert.equal(affiche.pdf.pages.length, 1)
    assert.match(affiche.pdf.pages[0]?.texte ?? '', /Parler à ?l’assistante sociale.*\p{Script=Arabic}/u)
    assert.match(affiche.pdf.alternatives[0] ?? '', /mène à http:\/\/localhost:\d+\/ecole\/\d{7}[A-Z]$/u)
    await accessible(page, 'imprimé')
    await sansDebord(page, 'imprimé')
    assert.match(politiques[0] ?? '', /connect-src 'none'/u)
    assert.doesNotMatch(politiques[0] ?? '', /'unsafe-eval'/u)

    await contexte.setOffline(true)
    const fiche = await imprimer(page, 'Fiche à remplir (PDF)')
    assert.equal(fiche.pdf.pages.length, 2)
    assert.deepEqual(fautes, [])
  })
}

it('the compiler weighs on nobody who does not print', async () => {
  const coquille = await (await fetch(`${monde.url}/service-worker.js`)).text()
  assert.match(coquille, /\/assets\/ecrits-/u)
  assert.doesNotMatch(coquille, /\.(wasm|ttf)/u)
})
