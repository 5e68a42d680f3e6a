import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { deBase64 } from '../crypto/octets.ts'
import { Base64, Hex32 } from './endpoint.ts'

test('what the contract lets through as base64 always decodes, and is the only writing of its bytes', () => {
  const signes = 'ABQRgwxyz019+/='.split('')
  let admis = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...signes), { maxLength: 9 }), (lettres) => {
      const texte = lettres.join('')
      const retour = Buffer.from(texte, 'base64').toString('base64')
      assert.equal(Base64.safeParse(texte).success, retour === texte, texte)
      if (retour !== texte) return
      admis += 1
      assert.deepEqual(Buffer.from(deBase64(texte)), Buffer.from(texte, 'base64'))
    }),
    { numRuns: 20_000 },
  )
  assert.ok(admis > 100, 'the property must meet texts that are base64')
})

test('an envelope of the largest class is read as base64, and nothing that is not text', () => {
  const plein = Buffer.alloc(131_112, 255).toString('base64')
  assert.equal(Base64.max(180_000).safeParse(plein).success, true)
  assert.equal(Base64.max(180_000).safeParse(`${plein}AAAA`.repeat(2)).success, false)
  for (const faux of [null, 1, {}, [], undefined, 'a', 'AAA', 'A===', 'QR==', 'QQ==\n', '-_-_', ' QQ==']) {
    assert.equal(Base64.safeParse(faux).success, false)
  }
})

test('a hash is 64 lower-case digits', () => {
  assert.equal(Hex32.safeParse('0'.repeat(64)).success, true)
  for (const faux of ['0'.repeat(63), '0'.repeat(65), 'A'.repeat(64), `${'0'.repeat(64)}\n`, 0]) {
    assert.equal(Hex32.safeParse(faux).success, false)
  }
})
