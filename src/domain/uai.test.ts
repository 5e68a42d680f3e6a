import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleUai, lireUai, Uai } from './uai.ts'

test('the check letter is that of the ministry, and I, O and Q never close an UAI', () => {
  assert.equal(cleUai('0951099'), 'D')
  assert.equal(cleUai('0350122'), 'T')
  const lettres = new Set(Array.from({ length: 23 }, (_, n) => cleUai(String(n).padStart(7, '0'))))
  assert.equal(lettres.size, 23)
  for (const lettre of ['I', 'O', 'Q']) assert.equal(lettres.has(lettre), false)
})

test('a good UAI is read, spaces around it and a small letter allowed', () => {
  assert.equal(lireUai('0421688g'), '0421688G')
  assert.equal(lireUai(' 0350122T '), '0350122T')
  assert.equal(Uai.safeParse('0350122T').success, true)
})

test('a bad UAI is refused for its own reason and never repaired', () => {
  const cas = {
    '': 'uai-absent',
    '   ': 'uai-absent',
    '065 0740B': 'uai-espace',
    '002007X': 'uai-longueur',
    '04770677F': 'uai-longueur',
    '035A122T': 'uai-forme',
    '03501225': 'uai-forme',
    '0351122O': 'uai-cle',
    '0350122A': 'uai-cle',
  }
  for (const [saisie, refus] of Object.entries(cas)) assert.deepEqual(lireUai(saisie), { refus }, saisie)
})

test('the UAI of a Corsican school is valid although it begins with no département', () => {
  assert.equal(lireUai(`6200001${cleUai('6200001')}`), `6200001${cleUai('6200001')}`)
})
