import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Migration } from '../src/server/base/migrate.ts'
import { findFaults, readSeals, writeSeals } from './migrations.ts'

const une = (name: string, letter: string): Migration => ({ name, sql: '', sha256: letter.repeat(64) })
const deux = [une('0001_socle.sql', 'a'), une('0002_coffre.sql', 'b')]
const seals = readSeals(writeSeals(deux))

test('sealed migrations that did not change, and a new one after them, are accepted', () => {
  assert.deepEqual(findFaults(deux, seals, []), [])
  assert.deepEqual(findFaults([...deux, une('0003_annuaire.sql', 'c')], seals, []), [])
})

test('a sealed migration that changed, disappeared or was renamed is refused', () => {
  assert.match(findFaults([une('0001_socle.sql', 'z'), deux[1]!], seals, []).join(), /0001_socle\.sql: changed/)
  assert.match(findFaults([deux[0]!], seals, []).join(), /0002_coffre\.sql: sealed, but missing/)
  assert.match(
    findFaults([deux[0]!, une('0002_autre.sql', 'b')], seals, []).join(),
    /0002_coffre\.sql: sealed, but missing/,
  )
})

test('numbers follow each other from 1, and names are plain', () => {
  assert.match(findFaults([deux[0]!, une('0003_coffre.sql', 'b')], [], []).join(), /expected number 2/)
  assert.match(findFaults([une('0001_Été.sql', 'a')], [], []).join(), /expected NNNN_name\.sql/)
})

test('a seal taken out of the list is refused', () => {
  assert.match(findFaults(deux, seals, [`-${'a'.repeat(64)}  0001_socle.sql`]).join(), /a seal was changed or removed/)
})
