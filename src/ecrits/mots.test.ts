import assert from 'node:assert/strict'
import { test } from 'node:test'

import { age, compose, date, entreGuillemets, moment, nomComplet, paragraphes, telephone } from './mots.ts'

const dit = (texte: string): string => texte.replaceAll('\u00a0', ' ')

test('days and hours are said as a French administration writes them, on one line', () => {
  assert.equal(date('2026-11-01'), '1er\u00a0novembre\u00a02026')
  assert.equal(dit(moment('2026-11-23', '10:20')), '23 novembre 2026 à 10 h 20')
  assert.equal(dit(moment('2026-11-23', null)), '23 novembre 2026')
  assert.equal(dit(moment(null, '09:00')), 'à 9 h')
  assert.equal(moment(null, null), '')
})

test('an age is said in months under two years, in years from that day', () => {
  const ages = ['2024-11-25', '2024-11-24', '2015-11-25', '2015-11-24', '2026-11-24'].map((ne) =>
    dit(age(ne, '2026-11-24')),
  )
  assert.deepEqual(ages, ['23 mois', '2 ans', '10 ans', '11 ans', '0 mois'])
})

test('names come in capitals with their accents, a telephone by pairs', () => {
  assert.equal(nomComplet('d’Hérouville', 'Zoé'), 'D’HÉROUVILLE Zoé')
  assert.equal(dit(telephone('0299000000')), '02 99 00 00 00')
  assert.equal(telephone('+33 2 99'), '+33 2 99')
})

test('a child’s words get one pair of quotation marks, whatever was typed around them', () => {
  for (const mots of ['Non.', '« Non. »', '"Non."', '“Non.”']) assert.equal(dit(entreGuillemets(mots)), '« Non. »')
  assert.equal(dit(entreGuillemets('« Non. » puis « Si. »')), '« « Non. » puis « Si. » »')
})

test('a typed text keeps its words: only spaces hold, and what no sheet shows is left out', () => {
  assert.equal(compose('Pourquoi ? « Non »'), 'Pourquoi\u00a0? «\u00a0Non\u00a0»')
  assert.equal(compose('a\u202Eb\u0007c\r\nd'), 'abc\nd')
  assert.equal(compose('x'.repeat(100)).replaceAll('\u200b', ''), 'x'.repeat(100))
  assert.deepEqual(paragraphes(' un \n\n deux\n'), ['un', 'deux'])
})
