import assert from 'node:assert/strict'
import { test } from 'node:test'

import { changementInverse, changementVers, horaireDe } from './presence.ts'

const une = (id: string, jourDeSemaine: number, debut = '08:30') => ({
  id,
  uai: '0350001A',
  jourDeSemaine,
  semaine: 'toutes' as const,
  debut,
  fin: '16:00',
  bureau: '104',
  du: '2026-09-01',
  au: null,
})
const unId = (): (() => string) => {
  let n = 0
  return () => `nouveau-${++n}`
}

test('a day added beside others keeps them, a day left out goes', () => {
  const avant = [une('mardi', 2), une('jeudi', 4)] as const
  const change = changementVers(avant, { ...horaireDe(avant), jours: [4, 5] }, unId())
  assert.deepEqual(
    change.poser.map((p) => [p.id, p.jourDeSemaine]),
    [
      ['jeudi', 4],
      ['nouveau-1', 5],
    ],
  )
  assert.deepEqual(change.retirer, ['mardi'])
})

test('what is undone is as it was', () => {
  const avant = [une('mardi', 2), une('jeudi', 4)] as const
  const change = changementVers(avant, { ...horaireDe(avant), jours: [4, 5], debut: '09:00' }, unId())
  const inverse = changementInverse(avant, change)
  assert.deepEqual(inverse.poser, avant)
  assert.deepEqual(inverse.retirer, ['nouveau-1'])
})
