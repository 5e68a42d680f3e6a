import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commence, ecart, extraitAutour, motsDe, nomsProches, plier, repond } from './ressemblance.ts'

test('accents, capitals, ligatures and hyphens do not count', () => {
  assert.equal(plier('Élodie ŒUVRARD'), 'elodie oeuvrard')
  assert.deepEqual(motsDe('Jean-Noël d’Août'), ['jean', 'noel', 'd', 'aout'])
})

test('one slip of the finger is forgiven, two are not', () => {
  assert.equal(ecart('martin', 'martni', 2), 1)
  assert.equal(ecart('martin', 'marton', 2), 1)
  assert.equal(ecart('martin', 'matin', 2), 1)
  assert.ok(ecart('martin', 'durand', 2) > 2)
  assert.equal(commence('marton', 'martinez'), 1)
  assert.equal(commence('mrtoni', 'martinez'), 0)
})

test('three letters find the pupil, first name or name first', () => {
  const lea = motsDe('MARTIN Léa')
  assert.ok(repond(motsDe('mar'), lea) > 0)
  assert.ok(repond(motsDe('léa mar'), lea) > 0)
  assert.equal(repond(motsDe('léa dup'), lea), 0)
  assert.ok(repond(motsDe('martin'), lea) > repond(motsDe('marti'), lea))
})

test('names that could be taken for one another are close, others are not', () => {
  assert.ok(nomsProches('Benali Yasmine', 'BENALI Yasmina'))
  assert.ok(nomsProches('Le Goff Maël', 'Maël LE GOFF'))
  assert.ok(nomsProches('Dupont Léa', 'Dupond Lea'))
  assert.equal(nomsProches('Martin Léa', 'Martin Hugo'), false)
})

test('the words around the match are shown, cut between words', () => {
  const texte = `${'Un mot puis un autre. '.repeat(20)}Elle ne mange plus à la cantine depuis lundi. ${'Et la suite. '.repeat(20)}`
  const extrait = extraitAutour(texte, ['cantin'])
  assert.ok(extrait.includes('cantine depuis lundi'))
  assert.ok(extrait.startsWith('…') && extrait.endsWith('…'))
  assert.ok(extrait.length < 160)
  assert.equal(extraitAutour('Court.', ['absent']), 'Court.')
})
