import assert from 'node:assert/strict'
import { test } from 'node:test'
import { joursDeTempsScolaire, plusJours } from './temps-scolaire.ts'

test('six weeks of class are 42 days of school time', () => {
  assert.equal(joursDeTempsScolaire('2026-11-02', '2026-12-14'), 42)
})

test('the holidays of Toussaint, Noël and the summer do not count', () => {
  assert.equal(joursDeTempsScolaire('2026-10-16', '2026-11-02'), 1)
  assert.equal(joursDeTempsScolaire('2026-12-18', '2027-01-04'), 1)
  assert.equal(joursDeTempsScolaire('2026-07-03', '2026-08-31'), 0)
  assert.equal(joursDeTempsScolaire('2026-07-03', '2026-09-02'), 2)
})

test('a day before the other, or the same, counts nothing', () => {
  assert.equal(joursDeTempsScolaire('2026-11-24', '2026-11-24'), 0)
  assert.equal(joursDeTempsScolaire('2026-11-24', '2026-11-20'), 0)
  assert.equal(plusJours('2026-02-27', 2), '2026-03-01')
})
