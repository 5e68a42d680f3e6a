import assert from 'node:assert/strict'
import { test } from 'node:test'

import { cleDeLaPeriode, deQuandAQuand, joursDeLaPeriode, lirePeriode, periodeDite } from './periode.ts'

const maintenant = new Date(2026, 10, 24)
const jour = '2026-11-24'
const dite = (texte: string) => periodeDite(lirePeriode(texte, jour), maintenant)

test('an address that says no period shows the school year of today', () => {
  assert.deepEqual(lirePeriode(undefined, jour), { genre: 'annee', annee: 2026 })
  assert.deepEqual(lirePeriode('n’importe', '2027-08-31'), { genre: 'annee', annee: 2026 })
})

test('a year, a term and two days are read back as they were written', () => {
  for (const texte of ['2025-2026', '2026-t2', '2026-09-15_2026-10-02'])
    assert.equal(cleDeLaPeriode(lirePeriode(texte, jour)), texte)
})

test('the three terms make the year, without a day twice nor a day lost', () => {
  const jours = ['2027-t1', '2027-t2', '2027-t3'].map((t) => joursDeLaPeriode(lirePeriode(t, jour)))
  assert.deepEqual(jours, [
    { du: '2027-09-01', au: '2027-11-30' },
    { du: '2027-12-01', au: '2028-02-29' },
    { du: '2028-03-01', au: '2028-08-31' },
  ])
})

test('dates the wrong way round are no period', () => {
  assert.equal(joursDeLaPeriode({ genre: 'dates', du: '2026-11-02', au: '2026-10-02' }), null)
})

test('a period is said as one speaks', () => {
  assert.equal(dite('2026-2027'), 'année 2026-2027')
  assert.equal(dite('2026-t1'), '1er trimestre 2026-2027')
  assert.equal(dite('2026-10-05_2026-11-20'), 'du 5\u00a0octobre au 20\u00a0novembre')
})

test('what runs until today says so', () => {
  assert.equal(deQuandAQuand({ du: '2026-09-01', au: '2027-08-31' }, jour, maintenant), 'de septembre à aujourd’hui')
  assert.equal(deQuandAQuand({ du: '2026-10-01', au: '2027-08-31' }, jour, maintenant), 'd’octobre à aujourd’hui')
  assert.equal(
    deQuandAQuand({ du: '2025-09-01', au: '2026-08-31' }, jour, maintenant),
    'de septembre\u00a02025 au 31\u00a0août',
  )
})
