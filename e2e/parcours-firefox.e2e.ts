import assert from 'node:assert/strict'
import { after, it } from 'node:test'

import { unFirefox } from './firefox.ts'
import { unMonde } from './monde.ts'

const monde = await unMonde({ after: (fin) => after(fin) })

const bouton = (nom: string): string =>
  `[...document.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent).toLowerCase().includes(${JSON.stringify(nom.toLowerCase())}))`
const ecrire = (champ: string, texte: string): string =>
  `(() => { const c = document.querySelector(${JSON.stringify(champ)}); Object.getOwnPropertyDescriptor(Object.getPrototypeOf(c), 'value').set.call(c, ${JSON.stringify(texte)}); c.dispatchEvent(new Event('input', { bubbles: true })); return true })()`

it('in Firefox too: enter, note, find it in the file, saved on the server', async (t) => {
  const firefox = await unFirefox(t)
  const cliquer = async (nom: string): Promise<void> => {
    await firefox.attendre(bouton(nom), `the button ${nom}`)
    await firefox.lire(`${bouton(nom)}.click()`)
  }
  await firefox.aller(monde.url)
  await cliquer('Entrer comme Hélène DELMAS')
  await cliquer('J’ai lu, commencer')
  await firefox.attendre(`document.querySelector('#menu-principal a[href="/dossiers"]')`, 'the menu')
  await firefox.lire(`document.querySelector('#menu-principal a[href="/dossiers"]').click()`)
  await firefox.attendre(`document.querySelector('#contenu a .nom')`, 'the list of files')
  await firefox.lire(`document.querySelector('#contenu a .nom').click()`)
  await firefox.attendre(`document.querySelector('.dossier-head')`, 'the file')
  await cliquer('Noter')
  await firefox.attendre(`document.querySelector('textarea[aria-label="Texte de la note"]')`, 'the text')
  await firefox.lire(ecrire('textarea[aria-label="Texte de la note"]', 'Notée dans Firefox, entre deux portes.'))
  await cliquer('Enregistrer')
  await firefox.attendre(
    `document.querySelector('#contenu').innerText.includes('Notée dans Firefox')`,
    'the note in the file',
  )
  await firefox.attendre(
    `document.querySelector('.app-header__saved').innerText.includes('Enregistré sur le serveur')`,
    'the acknowledgement',
  )
  assert.match(String(await firefox.lire('document.title')), /Permanence$/u)
})
