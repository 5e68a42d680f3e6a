import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Cellule, Remontee } from './chiffres.ts'
import { consoliderLesReleves, consoliderLesRemontees, dansLeService } from './consolidation.ts'
import { composerReleve } from './releve.ts'

const [UN, DEUX, TROIS] = ['a', 'b', 'c'].map((lettre) => lettre.repeat(26)) as [string, string, string]
const COLLEGE = '0350001A'

const cellule = (table: Cellule['table'], code: string, n: number, autre: Partial<Cellule> = {}): Cellule => ({
  table,
  uai: null,
  colonne: 'annee',
  dims: code.split('/'),
  n,
  ...autre,
})
const releve = (secteur: string, ...cellules: Cellule[]) => composerReleve(secteur, 2026, true, cellules)
const dites = (lignes: ReturnType<typeof consoliderLesReleves>) =>
  lignes.map(({ table, uai, colonne, dims, n, secteurs }) => [table, uai, colonne, dims.join('/'), n, secteurs])

test('sectors add up line by line, each with how many contributed; the service first, then its schools', () => {
  const lignes = consoliderLesReleves([
    releve(UN, cellule('T3', 'eleve', 4), cellule('T3', 'eleve', 3, { uai: COLLEGE })),
    releve(DEUX, cellule('T3', 'eleve', 2), cellule('T2', '6e/f', 5), cellule('T3', 'eleve', 1, { colonne: 't1' })),
  ])
  assert.deepEqual(dites(lignes), [
    ['T2', null, 'annee', '6e/f', 5, 1],
    ['T3', null, 'annee', 'eleve', 6, 2],
    ['T3', null, 't1', 'eleve', 1, 1],
    ['T3', COLLEGE, 'annee', 'eleve', 3, 1],
  ])
})

test('interventions show by three sectors or more, and by no school, whatever a relevé says', () => {
  const parEcole = cellule('T5', 'SYNTHESE', 9, { uai: COLLEGE })
  const deux = [
    releve(UN, cellule('T5', 'SYNTHESE', 9), parEcole),
    releve(DEUX, cellule('T5', 'SYNTHESE', 8), parEcole),
  ]
  assert.deepEqual(dites(consoliderLesReleves(deux)), [])
  const trois = [...deux, releve(TROIS, cellule('T5', 'SYNTHESE', 1), cellule('T5', 'ESS', 30))]
  assert.deepEqual(dites(consoliderLesReleves(trois)), [['T5', null, 'annee', 'SYNTHESE', 18, 3]])
})

test('what comes up from services adds up, totals apart, with the sectors of those that have some', () => {
  const remontee = (secteurs: number, total: number, eleve: number): Remontee => ({
    catalogue: 1,
    annee: 2026,
    secteurs,
    cellules: [
      { table: 'T3', dims: [], n: total, secret: false },
      { table: 'T3', dims: ['eleve'], n: eleve, secret: false },
    ],
  })
  assert.deepEqual(dites(consoliderLesRemontees([remontee(4, 100, 40), remontee(7, 50, 0)])), [
    ['T3', null, 'annee', '', 150, 11],
    ['T3', null, 'annee', 'eleve', 40, 4],
  ])
})

test('inside the service a count is exact, but for one to four', () => {
  assert.deepEqual([0, 1, 4, 5, 12].map(dansLeService), [0, 'moins-de-5', 'moins-de-5', 5, 12])
})
