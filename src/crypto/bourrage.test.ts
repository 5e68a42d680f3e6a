import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bourrer, CLASSES, debourrer } from './bourrage.ts'
import { utf8 } from './octets.ts'

test('a text weighs 2, 8, 32 or 128 kB, whatever its length', () => {
  assert.deepEqual([...CLASSES], [2_048, 8_192, 32_768, 131_072])
  const tailles = [0, 1, 2_047, 2_048, 8_191, 8_192, 32_767, 32_768, 131_071]
  assert.deepEqual(
    tailles.map((taille) => bourrer(new Uint8Array(taille))?.length),
    [2_048, 2_048, 2_048, 8_192, 8_192, 32_768, 32_768, 131_072, 131_072],
  )
  assert.equal(bourrer(new Uint8Array(131_072)), null)
})

test('padding is 0x80 then zeros, and comes off exactly, even from a text that ends like padding', () => {
  const clair = utf8('Un mot.')
  const bourre = bourrer(clair)!
  assert.equal(bourre[clair.length], 0x80)
  assert.equal(
    bourre.subarray(clair.length + 1).every((octet) => octet === 0),
    true,
  )
  for (const fin of [[0x80], [0x80, 0, 0], [0, 0, 0], [0x80, 0x80]]) {
    const texte = Uint8Array.from([1, 2, 3, ...fin])
    assert.deepEqual(debourrer(bourrer(texte)!), texte)
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 9_000 }), (texte) => {
      assert.deepEqual(debourrer(bourrer(texte)!), texte)
    }),
  )
})

test('what was not padded by us does not come off', () => {
  assert.equal(debourrer(new Uint8Array(2_048)), null)
  assert.equal(debourrer(new Uint8Array(2_048).fill(1)), null)
  assert.equal(debourrer(bourrer(utf8('a'))!.subarray(0, 2_047)), null)
  assert.equal(debourrer(new Uint8Array(0)), null)
  const intrus = bourrer(utf8('a'))!
  intrus[2_047] = 1
  assert.equal(debourrer(intrus), null)
})
