import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { before, test } from 'node:test'

import type { Presence } from '../domain/guichet.ts'
import { type Atelier } from './compilateur.ts'
import { unAtelier, MOTEUR } from './atelier.examples.ts'
import type { GuichetImprime, Imprime } from './face.ts'
import { imprimer } from './imprimer.ts'
import { lirePdf, type PdfLu } from './pdf.examples.ts'
import { MEGAOCTETS_DU_MOTEUR } from './poids.ts'

let atelier: Atelier
before(async () => {
  atelier = await unAtelier()
})

const unePresence = (change: Partial<Presence> = {}): Presence => ({
  jourDeSemaine: 2,
  semaine: 'toutes',
  debut: '09:00',
  fin: '12:00',
  bureau: 'bureau 12',
  ...change,
})

const unGuichet = (change: Partial<GuichetImprime> = {}): GuichetImprime => ({
  etablissement: 'Collège Jean-Moulin',
  commune: 'Saint-Aubin',
  adresse: 'https://guichet.exemple.fr/ecole/0350001A',
  presences: [unePresence(), unePresence({ debut: '13:30', fin: '16:00' })],
  telephone: '0299000000',
  ...change,
})

const lire = (imprime: Imprime): PdfLu => lirePdf(imprimer(atelier.compiler, imprime))
const uneAffiche = (
  change: Partial<GuichetImprime> = {},
  choix: Partial<Imprime & { modele: 'affiche' }> = {},
): PdfLu => lire({ modele: 'affiche', guichet: unGuichet(change), format: 'a4', langues: [], ...choix })

const dit = (texte: string, ...phrases: readonly string[]): void => {
  for (const phrase of phrases) assert.ok(texte.includes(phrase), `« ${phrase} » is not in: ${texte}`)
}

const NUMEROS = ['17', '114', '119', '3114', '3018', '15']

test('the poster says where she is, when, how to write to her, who reads and what the exception is', () => {
  const { pages, langue, structure, alternatives, images } = uneAffiche()
  assert.equal(pages.length, 1)
  assert.deepEqual([pages[0]?.largeur, pages[0]?.hauteur], [595, 842])
  dit(
    pages[0]?.texte ?? '',
    'Collège Jean-Moulin',
    'Parler à l’assistante sociale',
    'Bureau 12 Mardi de 9 h à 12 h et de 13 h 30 à 16 h',
    '02 99 00 00 00',
    'guichet.exemple.fr',
    '/ecole/0350001A',
    'Seule l’assistante sociale lit ce que tu écris.',
    'Une exception : si elle pense que tu es en danger',
    'Quand l’assistante sociale est absente',
    ...NUMEROS,
  )
  // read aloud: titles, and words for the code, which is drawn and not an image
  assert.equal(langue, 'fr')
  assert.deepEqual(structure.filter((sorte) => /^H\d$/.test(sorte)).toSorted(), ['H1', 'H2', 'H2', 'H2'])
  assert.deepEqual(alternatives, ['Code à scanner, qui mène à https://guichet.exemple.fr/ecole/0350001A'])
  assert.equal(images, 0)
})

test('a school with a long name, five days and three languages keeps one page', () => {
  const presences = [1, 2, 3, 4, 5].map((jourDeSemaine) =>
    unePresence({ jourDeSemaine, bureau: `bureau ${jourDeSemaine}, au fond du couloir du bâtiment des sciences` }),
  )
  const etablissement = 'Lycée général et technologique Marguerite-Yourcenar de la Vallée de la Vilaine'
  for (const format of ['a4', 'a5'] as const) {
    const { pages } = uneAffiche({ etablissement, presences }, { format, langues: ['en', 'ar'] })
    assert.equal(pages.length, 1)
    dit(pages[0]?.texte ?? '', etablissement, 'Vendredi de 9 h à 12 h, bureau 5', 'One exception', 'Talk to')
    assert.match(pages[0]?.texte ?? '', /\p{Script=Arabic}{3}/u)
  }
})

test('twice on a sheet to cut, the poster is read aloud once', () => {
  const { pages, structure } = uneAffiche({}, { format: 'a5' })
  assert.deepEqual([pages.length, pages[0]?.largeur, pages[0]?.hauteur], [1, 842, 595])
  assert.equal(pages[0]?.texte.split('Seule l’assistante sociale lit').length, 3)
  assert.equal(structure.filter((sorte) => sorte === 'H1').length, 1)
})

test('where her days are not known, the poster says whom to ask', () => {
  const { pages } = uneAffiche({ presences: [], telephone: null })
  dit(pages[0]?.texte ?? '', 'Demande à un adulte de l’établissement quels jours elle est là.')
})

test('what a person wrote is printed as she wrote it, whatever it looks like', () => {
  const bureau = 'salle #panic("non") *B* $x$ @ref <b> \\ [12] « été »'
  const { pages } = uneAffiche({ presences: [unePresence({ bureau })] })
  dit(pages[0]?.texte ?? '', `Salle ${bureau.slice(6)}`)
})

test('two blank sheets: a professional gives no detail, a pupil or a parent gives what they want', () => {
  const { pages } = lire({ modele: 'fiches', guichet: unGuichet() })
  assert.equal(pages.length, 2)
  const [professionnel = '', eleve = ''] = pages.map(({ texte }) => texte)
  for (const texte of [professionnel, eleve])
    dit(texte, 'À remettre sous pli fermé à :', 'Bureau 12', 'Mardi de 9 h à 12 h')
  dit(professionnel, 'Pas de détail sur la famille ni sur la santé', 'L’élève sait que vous demandez', 'Sous 48 heures')
  dit(eleve, 'Rien n’est obligatoire', 'je passerai à son bureau', 'Seule l’assistante sociale lit cette feuille.')
  dit(eleve, 'Une exception : si elle pense que quelqu’un est en danger', '/ecole/0350001A', ...NUMEROS)
})

test('the weight told while the compiler comes is its own', () => {
  assert.equal(Math.round(statSync(MOTEUR).size / 1_000_000), MEGAOCTETS_DU_MOTEUR)
})
