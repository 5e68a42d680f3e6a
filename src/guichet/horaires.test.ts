import assert from 'node:assert/strict'
import test from 'node:test'

import type { Presence } from '../domain/guichet.ts'
import { creerDates, joursDEcart } from './dates.ts'
import { typographie } from './dom.ts'
import { enPhrase, joursDeLecture, lignesDePresence, prochainPassage } from './horaires.ts'

const presence = (jourDeSemaine: number, plus: Partial<Presence> = {}): Presence => ({
  jourDeSemaine,
  semaine: 'toutes',
  debut: '08:30',
  fin: '16:00',
  bureau: 'bureau 104',
  ...plus,
})

test('days that share office and hours are one line, in the order of the week', () => {
  const [ligne, ...reste] = lignesDePresence([presence(4), presence(2)])
  assert.equal(reste.length, 0)
  assert.deepEqual(
    ligne?.jours.map(({ numero }) => numero),
    [2, 4],
  )
})

test('another office or other hours are another line', () => {
  assert.equal(lignesDePresence([presence(2), presence(4, { fin: '12:00' })]).length, 2)
})

test('a day every fortnight says so, both fortnights make a whole day', () => {
  const paire = presence(2, { semaine: 'paires' })
  assert.equal(lignesDePresence([paire])[0]?.jours[0]?.unSurDeux, true)
  assert.equal(lignesDePresence([paire, presence(2, { semaine: 'impaires' })])[0]?.jours[0]?.unSurDeux, false)
})

test('two colleagues on the same day read on one day', () => {
  assert.deepEqual(joursDeLecture([presence(2), presence(2, { bureau: 'bureau 2' }), presence(5)]), [2, 5])
})

test('the next time she is there is not one that is over', () => {
  const passages = ['2026-11-24', '2026-11-26'].map((jour) => ({ jour, debut: '08:30', fin: '16:00', bureau: '' }))
  assert.equal(prochainPassage(passages, '2026-11-24', '09:00')?.jour, '2026-11-24')
  assert.equal(prochainPassage(passages, '2026-11-24', '17:00')?.jour, '2026-11-26')
  assert.equal(prochainPassage(passages, '2026-11-27', '09:00'), null)
})

test('days and hours are said as each language says them', () => {
  const fr = creerDates('fr-FR')
  assert.equal(fr.heure('08:30'), '8 h 30')
  assert.equal(fr.heure('16:00'), '16 h')
  assert.equal(fr.jour('2026-11-24'), 'mardi 24 novembre')
  assert.equal(fr.et(['le mardi', 'le jeudi']), 'le mardi et le jeudi')
  assert.equal(fr.ou(['le mardi', 'le jeudi']), 'le mardi ou le jeudi')
  assert.equal(creerDates('en-GB').nomDuJour(1), 'Monday')
  const ar = creerDates('ar-u-nu-latn')
  assert.equal(ar.nomDuJour(2), 'الثلاثاء')
  // the digits of the timetable on the wall
  assert.match(ar.jour('2026-11-24'), /24/u)
  assert.equal(joursDEcart('2026-11-24', '2026-12-01'), 7)
})

test('French punctuation never begins a line', () => {
  assert.equal(
    typographie('En danger ? « oui » : 8 h 30'),
    'En danger\u202F? «\u00A0oui\u00A0»\u202F: 8\u00A0h\u00A030',
  )
})

test('an office loses its capital inside a sentence, and keeps its letters', () => {
  assert.equal(enPhrase('Bureau 104, à côté de l’infirmerie'), 'bureau 104, à côté de l’infirmerie')
  assert.equal(enPhrase('CDI'), 'CDI')
  assert.equal(enPhrase(''), '')
})
