import assert from 'node:assert/strict'
import { test } from 'node:test'

import { parHoraire, semaineIso } from './presence.ts'

const une = (jourDeSemaine: number, debut = '08:30', fin = '16:00', bureau = '104') => ({
  jourDeSemaine,
  semaine: 'toutes' as const,
  debut,
  fin,
  bureau,
})

test('Tuesday and Thursday at the same hours are said together, Friday of other hours apart', () => {
  const groupes = parHoraire([une(4), une(5, '09:00', '12:00'), une(2)])
  assert.deepEqual(
    groupes.map((g) => g.map((p) => p.jourDeSemaine)),
    [[2, 4], [5]],
  )
})

test('two periods of the year are two presences, even at the same hours', () => {
  const automne = { ...une(2), du: '2026-09-01', au: '2026-12-18' }
  const hiver = { ...une(4), du: '2027-01-04', au: null }
  assert.equal(parHoraire([automne, hiver]).length, 2)
})

test('the weeks of a fortnight are those of the calendar on the wall', () => {
  assert.equal(semaineIso('2026-11-24'), 48)
  assert.equal(semaineIso('2026-12-31'), 53)
  assert.equal(semaineIso('2027-01-03'), 53)
  assert.equal(semaineIso('2027-01-04'), 1)
  assert.equal(semaineIso('2024-12-30'), 1)
})
