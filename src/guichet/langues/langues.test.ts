import assert from 'node:assert/strict'
import test from 'node:test'

import { fr } from './fr.ts'
import { langueDeLAppareil, LANGUES } from './langues.ts'

type Phrase = { readonly ou: string; readonly texte: string }

/** Every sentence, those made from a word or a number being given one. */
const phrases = (valeur: unknown, ou: string): Phrase[] => {
  if (typeof valeur === 'string') return [{ ou, texte: valeur }]
  if (typeof valeur === 'function') {
    const texte: unknown = valeur('§', '¤')
    assert.equal(typeof texte, 'string', ou)
    return [{ ou, texte: String(texte) }]
  }
  if (typeof valeur !== 'object' || valeur === null) return []
  return Object.entries(valeur).flatMap(([cle, v]) => phrases(v, `${ou}.${cle}`))
}

const SANS_MOT = /\.(cle|code|intl|sens|virgule)$/u

test('each language says every sentence of French, and none of them is empty', async () => {
  const attendues = phrases(fr, '').map(({ ou }) => ou)
  for (const { nom, lire } of LANGUES) {
    const dites = phrases(await lire(), '')
    assert.deepEqual(
      dites.map(({ ou }) => ou),
      attendues,
      nom,
    )
    for (const { ou, texte } of dites) assert.notEqual(texte.trim(), '', `${nom}${ou}`)
  }
})

test('a sentence made from a name or a number says it in every language', async () => {
  const faites = phrases(fr, '').filter(({ texte }) => texte.includes('§'))
  assert.ok(faites.length > 10)
  for (const { nom, lire } of LANGUES) {
    const dites = new Map(phrases(await lire(), '').map(({ ou, texte }) => [ou, texte]))
    for (const { ou } of faites) assert.match(dites.get(ou) ?? '', /§/u, `${nom}${ou}`)
  }
})

test('what is not French is written in its own letters', async () => {
  const ar = await LANGUES.find(({ cle }) => cle === 'ar')!.lire()
  for (const { ou, texte } of phrases(ar, '').filter(({ ou }) => !SANS_MOT.test(ou)))
    assert.match(texte.replaceAll(/[§¤]/gu, 'ا'), /\p{Script=Arabic}/u, ou)
})

test('the words that the profession refuses at this page are not there', async () => {
  for (const { nom, lire } of LANGUES) {
    for (const { ou, texte } of phrases(await lire(), ''))
      assert.doesNotMatch(texte, /permanence|\bcodes?\b|\bactes?\b/iu, `${nom}${ou}`)
  }
})

test('who will read is said in the agreed words at a collège, with its exception', () => {
  const { secteur, exception, jours } = fr.lira
  assert.equal(
    `${secteur.college} ${exception} ${jours('le mardi et le jeudi')}`,
    'Ce que tu écris ici, seule l’assistante sociale de ton collège peut le lire. Ni tes parents, ni tes profs, ni le principal. Une exception : si elle pense que tu es en danger, elle doit en parler à des adultes qui protègent les enfants. Elle essaie toujours de te le dire avant. Elle lit les messages le mardi et le jeudi.',
  )
})

test('a pupil is told "tu", an adult "vous"', () => {
  const mots = (liste: string): RegExp => new RegExp(`(?<!\\p{L})(${liste})(?!\\p{L})`, 'iu')
  const tu = 'tu|te|ton|ta|tes|toi'
  const vous = 'vous|votre|vos'
  for (const { ou, texte } of phrases(fr.tu, 'tu')) assert.doesNotMatch(texte, mots(vous), ou)
  for (const { ou, texte } of phrases(fr.vous, 'vous')) assert.doesNotMatch(texte, mots(tu), ou)
  // nobody knows who holds a receipt, and what is common to both paths is said to nobody in particular
  for (const commune of ['recu', 'suite', 'envoi', 'voixDite', 'page', 'ailleurs'] as const)
    for (const { ou, texte } of phrases(fr[commune], commune)) assert.doesNotMatch(texte, mots(`${tu}|${vous}`), ou)
})

test('a language that nobody of the profession has read says so', async () => {
  for (const { nom, lire } of LANGUES) {
    const { relu, nonRelu } = await lire()
    if (relu === null) assert.notEqual(nonRelu.trim(), '', nom)
    else assert.match(`${relu.par} ${relu.le}`, /\S+ \d{4}-\d{2}-\d{2}/u, nom)
  }
})

test('the page opens in French, unless the device speaks no French and one of ours', () => {
  assert.equal(langueDeLAppareil(['fr-FR', 'en']).cle, 'fr')
  assert.equal(langueDeLAppareil(['en-GB', 'fr']).cle, 'fr')
  assert.equal(langueDeLAppareil(['ar-DZ', 'en']).cle, 'ar')
  assert.equal(langueDeLAppareil(['tr', 'en-US']).cle, 'en')
  assert.equal(langueDeLAppareil(['uk']).cle, 'fr')
  assert.equal(langueDeLAppareil([]).cle, 'fr')
})
