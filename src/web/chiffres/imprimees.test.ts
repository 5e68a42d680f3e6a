import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lireImprimees } from './imprimees.ts'

const ligne = (dims: readonly string[], valeur: number | 'secret') => ({ table: 'T2' as const, dims, valeur })
const lues = [
  ligne([], 120),
  ligne(['6e'], 60),
  ligne(['6e', 'f'], 35),
  ligne(['6e', 'm'], 25),
  ligne(['5e'], 'secret'),
  ligne(['5e', 'f'], 'secret'),
]

test('a total is read where it is printed, and no row is added up', () => {
  const { lignes, lire } = lireImprimees(lues, 'T2', () => true)
  assert.equal(lire(null)?.valeur, 120)
  assert.deepEqual(
    lignes.map((l) => [l.libelle, lire(l)?.valeur]),
    [
      ['6e', 60],
      ['5e', 'secret'],
    ],
  )
})

test('hidden rows may be left aside, and are counted', () => {
  const { lignes, tues } = lireImprimees(lues, 'T2', (l) => l.valeur !== 'secret')
  assert.deepEqual(
    lignes.map((l) => l.libelle),
    ['6e'],
  )
  assert.equal(tues, 1)
})

test('motives published alone go by family, and a family is only a heading', () => {
  const motifs = [
    { table: 'T7' as const, dims: [], valeur: 15 },
    { table: 'T7' as const, dims: ['PE-NEG'], valeur: 15 },
    { table: 'T7' as const, dims: ['PE'], valeur: 0 },
  ]
  const { lignes, lire } = lireImprimees(motifs, 'T7', () => true)
  const [protection] = lignes
  assert.equal(protection?.libelle, 'Protection de l’enfance')
  assert.equal(protection && lire(protection), undefined)
  assert.deepEqual(
    protection?.enfants.map((l) => [l.libelle, lire(l)?.valeur]),
    [
      ['Sans autre précision', 0],
      ['Négligences', 15],
    ],
  )
})

test('a row may be kept for the sake of the total it is a part of', () => {
  const { lignes } = lireImprimees(lues, 'T2', (_, mere) => mere?.valeur === 'secret')
  assert.deepEqual(
    lignes.map((l) => [l.libelle, l.enfants.length]),
    [['5e', 1]],
  )
})
