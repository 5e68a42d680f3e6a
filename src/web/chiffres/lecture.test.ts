import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { CodeTable } from '../../domain/chiffres.ts'
import { lignesDuTableau } from '../shared/tableaux.ts'
import { dire, lireCase, TERRITOIRE } from './lecture.ts'

const compte = (
  table: CodeTable,
  dims: readonly string[],
  n: number,
  reste: { uai?: string; secteurs?: number } = {},
) => ({
  table,
  dims,
  n,
  uai: reste.uai ?? null,
  secteurs: reste.secteurs ?? 12,
  colonne: 'annee' as const,
})

test('inside the service a count from one to four is never shown, and zero is', () => {
  assert.deepEqual([0, 1, 4, 5, 1200].map(dire), ['0', '<\u00a05', '<\u00a05', '5', '1\u202f200'])
})

test('the total of a school adds up its own cases, not those of the service', () => {
  const lues = [
    compte('T3', ['eleve'], 6, { uai: '0960001A' }),
    compte('T3', ['parent'], 3, { uai: '0960001A' }),
    compte('T3', ['eleve'], 40),
  ]
  const lire = lireCase(lues, 'T3', true)
  assert.equal(lire(null, '0960001A'), '9')
  assert.equal(lire(null, TERRITOIRE), '40')
  const [, parents] = lignesDuTableau('T3', [['eleve'], ['parent']])
  assert.equal(lire(parents ?? null, '0960001A'), '<\u00a05')
})

test('an intervention of one or two sectors is not read, nor counted in the total', () => {
  const lues = [compte('T5', ['ENTRETIEN_ELEVE'], 300), compte('T5', ['MEDIATION'], 9, { secteurs: 2 })]
  const lire = lireCase(lues, 'T5', true)
  const [entretiens, mediations] = lignesDuTableau(
    'T5',
    lues.map((l) => l.dims),
  )
  assert.equal(lire(entretiens ?? null, TERRITOIRE), '300')
  assert.equal(lire(mediations ?? null, TERRITOIRE), '–')
  assert.equal(lire(null, TERRITOIRE), '300')
})

test('an académie reads a total where it was rounded, and never adds rounded cases', () => {
  const lues = [
    compte('T2', ['6e', 'f'], 15),
    compte('T2', ['6e', 'm'], 10),
    compte('T2', ['6e'], 20),
    compte('T2', [], 20),
  ]
  const lire = lireCase(lues, 'T2', false)
  const [sixieme] = lignesDuTableau(
    'T2',
    lues.map((l) => l.dims),
  )
  assert.equal(lire(sixieme ?? null, TERRITOIRE), '20')
  assert.equal(lire(null, TERRITOIRE), '20')
})

test('a family of themes is a heading for an académie: its sub-themes alone are lines', () => {
  const lues = [compte('T4', ['SCO-ABS'], 15), compte('T4', ['SCO-DEC'], 10)]
  const [scolarite] = lignesDuTableau(
    'T4',
    lues.map((l) => l.dims),
  )
  assert.equal(lireCase(lues, 'T4', false)(scolarite ?? null, TERRITOIRE), '')
  assert.equal(lireCase(lues, 'T4', true)(scolarite ?? null, TERRITOIRE), '25')
})
