import assert from 'node:assert/strict'
import { test } from 'node:test'

import { anneeDite, anneesAttendues, savoirDesFeries, savoirDesVacances, zonesMontrees } from './connu.ts'

const conge = (zone: string, libelle: string, du: string) => ({ zone, libelle, du })
const annee2026 = (zone: string) => [
  conge(zone, 'Vacances de la Toussaint', '2026-10-17'),
  conge(zone, 'Vacances de Noël', '2026-12-19'),
  conge(zone, 'Vacances d’hiver', '2027-02-06'),
  conge(zone, 'Vacances de printemps', '2027-04-03'),
  conge(zone, 'Vacances d’été', '2027-07-03'),
]

test('a year of which nothing is known is to be imported, and half a year is said incomplete', () => {
  const connues = [...annee2026('B'), conge('A', 'Vacances de la Toussaint', '2026-10-17')]
  assert.equal(savoirDesVacances(connues, 'B', 2026), 'connue')
  assert.equal(savoirDesVacances(connues, 'A', 2026), 'incomplete')
  assert.equal(savoirDesVacances(connues, 'B', 2027), 'a-importer')
  assert.equal(savoirDesVacances(connues, 'C', 2026), 'a-importer')
})

test('a summer belongs to the school year that it ends', () => {
  assert.equal(savoirDesVacances([conge('B', 'Vacances d’été', '2027-07-03')], 'B', 2027), 'a-importer')
})

test('the zone of the service comes first, and those of overseas after the mainland', () => {
  assert.deepEqual(zonesMontrees([...annee2026('Réunion'), ...annee2026('B')], 'B'), ['B', 'A', 'C', 'Réunion'])
  assert.deepEqual(zonesMontrees([], null), ['A', 'B', 'C'])
})

test('this school year and the next are asked for', () => {
  assert.deepEqual(anneesAttendues('2026-11-24').map(anneeDite), ['2026-2027', '2027-2028'])
  assert.deepEqual(anneesAttendues('2027-06-30').map(anneeDite), ['2026-2027', '2027-2028'])
})

test('public holidays are known by civil year', () => {
  const jours = ['01-01', '04-06', '05-01', '05-08', '05-14', '05-25', '07-14', '08-15']
  const feries = jours.map((jour) => ({ zone: 'Métropole', jour: `2026-${jour}` }))
  assert.equal(savoirDesFeries(feries, 'Métropole', 2026), 'connue')
  assert.equal(savoirDesFeries(feries, 'Métropole', 2027), 'a-importer')
  assert.equal(savoirDesFeries(feries, 'Guyane', 2026), 'a-importer')
})
