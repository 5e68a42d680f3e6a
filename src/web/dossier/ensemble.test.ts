import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ensemble } from './ensemble.ts'

test('two versions of a note join without losing or doubling a sentence', () => {
  assert.equal(
    ensemble('Léa est venue.\nElle rappelle.', 'Léa est venue.\nSa mère aussi.'),
    'Léa est venue.\nElle rappelle.\n\nSa mère aussi.',
  )
})

test('a version that continues the other is kept alone', () => {
  assert.equal(ensemble('Léa est venue.', 'Léa est venue. Elle rappelle jeudi.'), 'Léa est venue. Elle rappelle jeudi.')
  assert.equal(ensemble('Léa est venue. Elle rappelle jeudi.', 'Léa est venue.'), 'Léa est venue. Elle rappelle jeudi.')
})
