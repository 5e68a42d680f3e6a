import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PresenceDite } from '../../contract/presence.ts'
import { ecoleDuJour } from './ecole-du-jour.ts'

const une = (champs: Partial<PresenceDite>): PresenceDite => ({
  id: 'p',
  membre: 'moi',
  uai: 'TROISRIV',
  jourDeSemaine: 2,
  semaine: 'toutes',
  debut: '08:30',
  fin: '12:30',
  bureau: '104',
  du: '2026-09-01',
  au: null,
  ...champs,
})
/** A Tuesday of week 48. */
const mardi = (h: number): Date => new Date(2026, 10, 24, h, 0)

test('the school of the hour, then the last one of the day', () => {
  const presences = [une({}), une({ uai: 'VALFLEUR', debut: '13:30', fin: '16:00' })]
  assert.equal(ecoleDuJour(presences, 'moi', mardi(8)), 'TROISRIV')
  assert.equal(ecoleDuJour(presences, 'moi', mardi(14)), 'VALFLEUR')
  assert.equal(ecoleDuJour(presences, 'moi', mardi(18)), 'VALFLEUR')
})

test('another day, another week, another person, or an hour that is over says nothing', () => {
  assert.equal(ecoleDuJour([une({ jourDeSemaine: 3 })], 'moi', mardi(9)), null)
  assert.equal(ecoleDuJour([une({ semaine: 'impaires' })], 'moi', mardi(9)), null)
  assert.equal(ecoleDuJour([une({ semaine: 'paires' })], 'moi', mardi(9)), 'TROISRIV')
  assert.equal(ecoleDuJour([une({})], 'une autre', mardi(9)), null)
  assert.equal(ecoleDuJour([une({ au: '2026-11-23' })], 'moi', mardi(9)), null)
})
