import assert from 'node:assert/strict'
import { test } from 'node:test'

import { enInstants, enJours, periodeDite, semaineDite } from './garde.ts'

const membre = 'k'.repeat(26)

test('a turn signed from Monday to Sunday is read back as the same days, through a change of hour', () => {
  for (const tour of [
    { membre, du: '2026-11-30', au: '2026-12-06' },
    { membre, du: '2027-03-22', au: '2027-03-28' },
    { membre, du: '2026-10-25', au: '2026-10-25' },
  ])
    assert.deepEqual(enJours(enInstants(tour)), tour)
})

test('a turn that was signed by the hour keeps its first and last day', () => {
  const lundi = new Date(2026, 10, 30, 8).toISOString()
  const vendredi = new Date(2026, 11, 4, 18).toISOString()
  assert.deepEqual(enJours({ membre, debut: lundi, fin: vendredi }), { membre, du: '2026-11-30', au: '2026-12-04' })
})

test('one day is said as a day, several as a period', () => {
  const maintenant = new Date(2026, 10, 24)
  const enClair = (texte: string): string => texte.replace(/\u00a0/g, ' ')
  assert.equal(enClair(periodeDite({ du: '2026-12-01', au: '2026-12-01' }, maintenant)), 'le 1er décembre')
  assert.equal(
    enClair(periodeDite({ du: '2026-12-30', au: '2027-01-03' }, maintenant)),
    'du 30 décembre au 3 janvier 2027',
  )
  assert.equal(enClair(periodeDite({ du: '2026-12-01', au: '2026-12-06' }, maintenant)), 'du 1er au 6 décembre')
  assert.equal(enClair(semaineDite({ du: '2026-12-07', au: '2026-12-13' })), 'du lundi 7 au dimanche 13 décembre')
  assert.equal(
    enClair(semaineDite({ du: '2026-11-30', au: '2026-12-06' })),
    'du lundi 30 novembre au dimanche 6 décembre',
  )
})
