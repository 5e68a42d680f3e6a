import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lireTexte } from './lire.ts'

const octets = (...codes: number[]): ArrayBuffer => new Uint8Array(codes).buffer

test('a file is read with its accents, as published or as a spreadsheet kept it', () => {
  assert.equal(lireTexte(octets(0x4e, 0x6f, 0xc3, 0xab, 0x6c)), 'Noël')
  assert.equal(lireTexte(octets(0x4e, 0x6f, 0xeb, 0x6c)), 'Noël')
})
