import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Presence } from '../domain/guichet.ts'
import { joursDePresence } from './presences.ts'

const une = (jourDeSemaine: number, debut: string, fin: string, change: Partial<Presence> = {}): Presence => ({
  jourDeSemaine,
  debut,
  fin,
  semaine: 'toutes',
  bureau: 'bureau 12',
  ...change,
})
const dits = (...presences: readonly Presence[]): string[] =>
  joursDePresence(presences).map(({ jour, heures, semaine }) =>
    `${jour} ${heures} ${semaine}`.trim().replaceAll('\u00a0', ' '),
  )

test('her days come in the order of the week, morning and afternoon on one line', () => {
  assert.deepEqual(dits(une(4, '08:30', '12:00'), une(2, '13:30', '16:00'), une(2, '09:00', '12:00')), [
    'mardi de 9 h à 12 h et de 13 h 30 à 16 h',
    'jeudi de 8 h 30 à 12 h',
  ])
})

test('a day of every other week says which', () => {
  assert.deepEqual(dits(une(1, '09:00', '12:00', { semaine: 'paires' })), ['lundi de 9 h à 12 h semaines paires'])
})

test('two people there at the same hours are told once', () => {
  assert.deepEqual(dits(une(1, '09:00', '12:00'), une(1, '09:00', '12:00')), ['lundi de 9 h à 12 h'])
})

test('another office the same day is another line', () => {
  assert.equal(
    joursDePresence([une(1, '09:00', '12:00'), une(1, '14:00', '16:00', { bureau: 'infirmerie' })]).length,
    2,
  )
})
