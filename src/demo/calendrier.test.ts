import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enToutesLettres, estOuvre, joursOuvres, rentree, sortie, vacances } from './calendrier.ts'

test('nobody works on a Sunday, a Saturday, a public holiday or during the holidays', () => {
  assert.equal(estOuvre('2026-11-24'), true)
  assert.equal(estOuvre('2026-11-22'), false)
  assert.equal(estOuvre('2026-11-11'), false)
  assert.equal(estOuvre('2026-04-06'), false, 'Easter Monday 2026')
  assert.equal(estOuvre('2026-05-14'), false, 'Ascension 2026')
  assert.equal(estOuvre('2026-10-20'), false)
  assert.equal(estOuvre('2026-08-03'), false)
})

test('a school year has about thirty-six weeks of work', () => {
  for (const annee of [2024, 2025, 2026, 2027]) {
    const jours = joursOuvres(rentree(annee), sortie(annee)).length
    assert.ok(jours >= 165 && jours <= 185, `${annee}: ${jours}`)
    assert.equal(vacances(annee).length, 4)
  }
})

test('a day is said as on the wall calendar', () => {
  assert.equal(enToutesLettres('2026-12-01'), 'mardi 1er décembre')
  assert.equal(enToutesLettres('2026-11-24'), 'mardi 24 novembre')
})
