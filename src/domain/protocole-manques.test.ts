import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { DestinataireDuProtocole } from './protocole.ts'
import { unDestinataire as vers } from './protocole.examples.ts'
import { manquesDuProtocole } from './protocole-manques.ts'

const cles = (...destinataires: DestinataireDuProtocole[]): readonly string[] =>
  manquesDuProtocole({ destinataires }).map(({ cle }) => cle)

const CRIP = vers('crip', 'ip', 'ecrit')
const PARQUET = vers('parquet', 'signalement', 'ecrit')
const PRESIDENT = vers('president-cd', 'signalement', 'copie')

test('a signalement whose copy does not go to the president of the conseil départemental is refused', () => {
  assert.deepEqual(cles(CRIP, PARQUET), ['president'])
  assert.deepEqual(cles(CRIP, PARQUET, vers('president-cd', 'ip', 'copie')), ['president'])
  assert.deepEqual(cles(CRIP, PARQUET, vers('president-cd', 'signalement', 'avis')), ['president'])
  assert.deepEqual(cles(CRIP, PARQUET, PRESIDENT), [])
  // the cellule receives for the president
  assert.deepEqual(cles(CRIP, PARQUET, vers('crip', 'signalement', 'copie')), [])
})

test('each kind of writing has somebody to receive it', () => {
  assert.deepEqual(cles(PARQUET, PRESIDENT), ['ip'])
  assert.deepEqual(cles(CRIP, PRESIDENT), ['signalement'])
  assert.deepEqual(cles(vers('crip', 'les-deux', 'ecrit'), PARQUET), [])
})

test('the IA-DASEN is told that a writing went, and never reads it', () => {
  assert.deepEqual(cles(CRIP, PARQUET, PRESIDENT, vers('dasen', 'ip', 'copie')), ['dasen'])
  assert.deepEqual(cles(CRIP, PARQUET, PRESIDENT, vers('dasen', 'les-deux', 'avis')), [])
})

test('the same recipient is not written twice for one writing', () => {
  assert.deepEqual(cles(CRIP, PARQUET, PRESIDENT, vers('crip', 'les-deux', 'copie')), ['codes'])
})
