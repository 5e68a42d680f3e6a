import assert from 'node:assert/strict'
import { test } from 'node:test'
import { departementDeCommune, lireDepartement, nomDepartement } from './etablissement-departement.ts'

test('a département written in any of the ministry’s ways is one département', () => {
  const cas: Record<string, string> = {
    '35': '035',
    '035': '035',
    'ILLE-ET-VILAINE': '035',
    'Ille-et-Vilaine': '035',
    '1': '001',
    '7': '007',
    '02A': '02A',
    '2a': '02A',
    '2B': '02B',
    'HAUTE-CORSE': '02B',
    'VAL-D’OISE': '095',
    "VAL-D'OISE": '095',
    'LA REUNION': '974',
    '971': '971',
    '096': '096',
  }
  for (const [saisie, attendu] of Object.entries(cas)) assert.equal(lireDepartement(saisie), attendu, saisie)
})

test('what names no département is left unknown, old Corsica included', () => {
  for (const saisie of ['', '20', '0', 'BRETAGNE', '35000', '1035']) assert.equal(lireDepartement(saisie), null, saisie)
})

test('the département of a commune is read in its INSEE code, overseas and Corsica too', () => {
  assert.equal(departementDeCommune('35238'), '035')
  assert.equal(departementDeCommune('2A004'), '02A')
  assert.equal(departementDeCommune('97411'), '974')
  assert.equal(nomDepartement('035'), 'Ille-et-Vilaine')
  assert.equal(nomDepartement('096'), '096')
})
