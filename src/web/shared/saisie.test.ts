import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jourSuivant, lireHeure, lireJour } from './saisie.ts'

const mardi = new Date(2026, 10, 24, 10, 14)

test('a day is understood however a hand writes it', () => {
  const cas: Record<string, string | null> = {
    '24/11': '2026-11-24',
    '24/11/2026': '2026-11-24',
    '24.11.26': '2026-11-24',
    '24112026': '2026-11-24',
    '2026-11-24': '2026-11-24',
    'mar. 24 nov.': '2026-11-24',
    'mardi 24 novembre': '2026-11-24',
    '1er décembre': '2026-12-01',
    '3 juillet 2026': '2026-07-03',
    '3 juin 2026': '2026-06-03',
    '12 mars 1988': '1988-03-12',
    '12/03/88': '1988-03-12',
    hier: '2026-11-23',
    'aujourd’hui': '2026-11-24',
    '31/02/2026': null,
    '24/13': null,
    bientôt: null,
    '': null,
  }
  for (const [saisie, attendu] of Object.entries(cas)) assert.equal(lireJour(saisie, mardi), attendu, saisie)
})

test('an hour is understood with or without its h', () => {
  const cas: Record<string, string | null> = {
    '10:30': '10:30',
    '10 h 30': '10:30',
    '9h': '09:00',
    '9': '09:00',
    '1030': '10:30',
    '930': '09:30',
    '25:00': null,
    '10:75': null,
    midi: null,
  }
  for (const [saisie, attendu] of Object.entries(cas)) assert.equal(lireHeure(saisie), attendu, saisie)
})

test('the arrows move by one day, across months', () => {
  assert.equal(jourSuivant('2026-11-30', 1), '2026-12-01')
  assert.equal(jourSuivant('2026-03-01', -1), '2026-02-28')
})
