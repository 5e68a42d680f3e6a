import assert from 'node:assert/strict'
import { test } from 'node:test'

import { aPlusieurs, aTourDeRole, gardesAbsentes, lundiSuivant, sansGarde } from './garde.ts'

const [karim, jeanne, elise] = ['k', 'j', 'e'].map((lettre) => lettre.repeat(26)) as [string, string, string]
const enSemaine = (jour: string): boolean => ![0, 6].includes(new Date(`${jour}T00:00:00Z`).getUTCDay())

test('weeks are given in turn, from a Monday to the Sunday after', () => {
  assert.deepEqual(aTourDeRole([karim, jeanne], '2026-11-30', 3), [
    { membre: karim, du: '2026-11-30', au: '2026-12-06' },
    { membre: jeanne, du: '2026-12-07', au: '2026-12-13' },
    { membre: karim, du: '2026-12-14', au: '2026-12-20' },
  ])
  assert.deepEqual(aTourDeRole([], '2026-11-30', 3), [])
})

test('the next week begins on the Monday that follows, even on a Monday', () => {
  assert.equal(lundiSuivant('2026-11-24'), '2026-11-30')
  assert.equal(lundiSuivant('2026-11-29'), '2026-11-30')
  assert.equal(lundiSuivant('2026-11-30'), '2026-12-07')
})

test('a day of work with nobody on duty is said; a week-end is not', () => {
  const tours = [
    { membre: karim, du: '2026-11-30', au: '2026-12-04' },
    { membre: jeanne, du: '2026-12-07', au: '2026-12-09' },
    { membre: elise, du: '2026-12-15', au: '2026-12-20' },
  ]
  assert.deepEqual(sansGarde(tours, '2026-11-30', enSemaine), [{ du: '2026-12-10', au: '2026-12-14' }])
  assert.deepEqual(sansGarde(tours, '2026-12-15', enSemaine), [])
  assert.deepEqual(sansGarde([], '2026-11-30', enSemaine), [])
})

test('two people on duty at once are said, one person twice is not', () => {
  const tours = [
    { membre: karim, du: '2026-11-30', au: '2026-12-06' },
    { membre: karim, du: '2026-12-02', au: '2026-12-03' },
    { membre: jeanne, du: '2026-12-04', au: '2026-12-07' },
  ]
  assert.deepEqual(aPlusieurs(tours, '2026-11-24', enSemaine), [{ du: '2026-12-04', au: '2026-12-04' }])
})

test('whoever is on duty and said absent leaves her days empty, unless a colleague is there too', () => {
  const tours = [
    { membre: karim, du: '2026-11-30', au: '2026-12-06' },
    { membre: jeanne, du: '2026-12-03', au: '2026-12-03' },
  ]
  const absences = [{ membre: karim, du: '2026-12-02', au: '2026-12-06' }]
  assert.deepEqual(gardesAbsentes(tours, absences, '2026-11-24', enSemaine), [
    { du: '2026-12-02', au: '2026-12-02' },
    { du: '2026-12-04', au: '2026-12-04' },
  ])
})
