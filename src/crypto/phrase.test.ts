import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MOTS } from './mots-fr.ts'
import { hex, sha256, utf8 } from './octets.ts'
import { nouvellePhrase } from './phrase.ts'
import { normaliserPhrase } from './serrure.ts'

test('the words of passphrases are 7,776, all different once accents and capitals are forgotten', () => {
  assert.equal(MOTS.length, 7_776)
  assert.equal(new Set(MOTS.map(normaliserPhrase)).size, 7_776)
})

test('each is one word of plain letters, short enough to be copied by hand', () => {
  const etranges = MOTS.filter((mot) => !/^[a-z]{4,9}$/u.test(normaliserPhrase(mot)))
  assert.deepEqual(etranges, [])
})

test('a passphrase is seven of them, drawn anew each time, and comes back from being typed', () => {
  const connus = new Set(MOTS)
  const phrases = Array.from({ length: 200 }, () => nouvellePhrase())
  assert.equal(new Set(phrases).size, 200)
  for (const phrase of phrases) {
    assert.equal(phrase.split(' ').length, 7)
    assert.equal(
      phrase.split(' ').every((mot) => connus.has(mot)),
      true,
    )
    assert.equal(normaliserPhrase(phrase.toUpperCase()), normaliserPhrase(phrase))
  }
})

test('every part of the list is drawn', () => {
  const rangs = nouvellePhrase(4_000)
    .split(' ')
    .map((mot) => MOTS.indexOf(mot))
  const parts = new Set(rangs.map((rang) => Math.floor(rang / 486)))
  assert.equal(parts.size, 16)
})

test('the order of the list never changes: a printed phrase is kept for years', () => {
  assert.equal(hex(sha256(utf8(MOTS.join(' ')))), '7bdf758616f6b0a1c5db68929f953d58e7e25ec13fcc988723d132ae992ea96e')
})
