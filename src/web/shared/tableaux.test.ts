import assert from 'node:assert/strict'
import { test } from 'node:test'

import { aPlat, compteur, lignesDuTableau } from './tableaux.ts'

const libelles = (code: Parameters<typeof lignesDuTableau>[0], dims: readonly (readonly string[])[]) =>
  aPlat(lignesDuTableau(code, dims)).map((l) => l.libelle)

test('levels come in the order of a school life, each with its girls and boys, and what is not said last', () => {
  assert.deepEqual(
    libelles('T2', [
      ['', ''],
      ['4e', 'm'],
      ['6e', 'm'],
      ['4e', 'f'],
    ]),
    ['6e', 'Garçons', '4e', 'Filles', 'Garçons', 'Niveau non dit', 'Non dit'],
  )
})

test('themes go by family; a family without sub-themes is a row like another', () => {
  assert.deepEqual(libelles('T4', [['MAJ'], ['SCO-DEC'], ['SCO'], ['SCO-ABS'], ['']]), [
    'Scolarité',
    'Sans autre précision',
    'Absentéisme',
    'Décrochage, déscolarisation',
    'Jeune majeur',
    'Sans thème',
  ])
})

test('a writing is counted under its motive, then by who was told and what came back', () => {
  assert.deepEqual(
    libelles('T7', [
      ['PE-NEG', 'aucun', 'non'],
      ['PE-NEG', 'tous', 'oui'],
    ]),
    ['Négligences', 'Parents informés, retour reçu', 'Parents non informés, retour attendu'],
  )
})

test('a group counts what is under it, and a total that came with the figures is not counted twice', () => {
  const [sixieme] = lignesDuTableau('T2', [
    ['6e', 'f'],
    ['6e', 'm'],
  ])
  const combien = compteur([
    { table: 'T2', dims: ['6e'], n: 7 },
    { table: 'T2', dims: ['6e', 'f'], n: 3 },
    { table: 'T2', dims: ['6e', 'm'], n: 4 },
    { table: 'T4', dims: ['6e', 'm'], n: 40 },
  ])
  assert.ok(sixieme)
  assert.equal(combien('T2', sixieme), 7)
})

test('a code that the nomenclature has lost is shown as it was written', () => {
  assert.deepEqual(libelles('T5', [['ANCIEN_TYPE'], ['ENTRETIEN_ELEVE']]), ['Entretien élève', 'ANCIEN_TYPE'])
})
