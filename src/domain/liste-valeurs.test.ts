import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  lienDuCode,
  lireBooleen,
  lireIne,
  lireJourDeFichier,
  lireTelephone,
  niveauDeResponsabilite,
  niveauDuMef,
  numeroInterne,
  regimeDuCode,
} from './liste-valeurs.ts'

test('a day is read as schools write it, and a day that does not exist is none', () => {
  assert.equal(lireJourDeFichier('22/12/2004'), '2004-12-22')
  assert.equal(lireJourDeFichier('2004-12-22'), '2004-12-22')
  for (const faux of ['31/02/2014', '29/02/2015', '1/2/2014', '22/12/04', '', 'demain', '2014-13-01'])
    assert.equal(lireJourDeFichier(faux), null, faux)
})

test('the INE of today and that of before are read; anything else is no INE', () => {
  assert.equal(lireIne('000000012zz'), '000000012ZZ')
  assert.equal(lireIne('9900000005Z'), '9900000005Z')
  for (const faux of ['', '12345', '000000012ZZZ', '00000001ZZZ', 'ABCDEFGHIJK'])
    assert.equal(lireIne(faux), null, faux)
})

test('a number of the school is the same with and without its zero', () => {
  assert.equal(numeroInterne('05496'), numeroInterne('5496'))
  assert.equal(numeroInterne('0'), '0')
})

test('codes of régime become words, an unknown one stays unknown', () => {
  assert.deepEqual(['0', '1', '2', '21', '26', '29', '3', '31', '4', '9', ''].map(regimeDuCode), [
    'externe',
    'externe',
    ...Array(4).fill('demi-pensionnaire'),
    'interne',
    'interne',
    'interne-externe',
    null,
    null,
  ])
})

test('each code of kinship has its word; the pupil is nobody’s adult', () => {
  assert.deepEqual(['10', '20', '37', '38', '39', '41', '42', '50', '51', '90', '70', ''].map(lienDuCode), [
    'mere',
    'pere',
    'fratrie',
    'grand-parent',
    'autre-famille',
    'autre',
    'assistant-familial',
    'tuteur',
    'ase',
    'autre',
    null,
    'autre',
  ])
})

test('the level of responsibility is read in its new and in its old form', () => {
  assert.deepEqual(
    ['1', '2', '3'].map((n) => niveauDeResponsabilite(n, '')),
    [1, 2, 3],
  )
  // of before: two legal holders, and the others
  assert.deepEqual(
    ['1', '2', '0', ''].map((n) => niveauDeResponsabilite('', n)),
    [1, 1, 3, 3],
  )
  assert.deepEqual(['0', '1', 'true', 'FALSE', ''].map(lireBooleen), [false, true, true, false, null])
})

test('a telephone is read as one dials it, whatever its dress; one of elsewhere is left alone', () => {
  for (const brut of [
    '+33639980001',
    '0033639980001',
    '0639980001',
    '639980001',
    '06.39.98.00.01',
    '+33 (0)6 39 98 00 01',
  ])
    assert.equal(lireTelephone(brut), '06 39 98 00 01', brut)
  assert.equal(lireTelephone('+32 470 00 00 00'), '+32 470 00 00 00')
  assert.equal(lireTelephone(''), '')
})

test('the year is known from the code of formation in collège and in lycée, never guessed elsewhere', () => {
  assert.deepEqual(['10010012110', '10310019110', '20211011110', '24721402311', ''].map(niveauDuMef), [
    '6e',
    '3e',
    'Tle',
    '',
    '',
  ])
})
