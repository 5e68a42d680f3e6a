import assert from 'node:assert/strict'
import { test } from 'node:test'

import { identifiantPropose } from './identifiant.ts'

test('a name to sign in with is proposed from a first name and a name, without accents', () => {
  assert.equal(identifiantPropose('Hélène', 'Œuvrard'), 'helene.oeuvrard')
  assert.equal(identifiantPropose('Jean-Marc', 'LE GOFF'), 'jean-marc.le-goff')
  assert.equal(identifiantPropose(' Noëlle ', 'd’Aulnay'), 'noelle.d-aulnay')
})

test('nothing is proposed while one of the two is missing', () => {
  assert.equal(identifiantPropose('Hélène', ''), '')
  assert.equal(identifiantPropose('', 'Petit'), '')
})
