import assert from 'node:assert/strict'
import { hkdfSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { deriver, hkdfExpand, hkdfExtract } from './hkdf.ts'
import { deHex, hex } from './octets.ts'
import { RFC_5869 } from './vecteurs/publies.ts'

for (const [n, cas] of RFC_5869.entries()) {
  test(`HKDF gives case ${n + 1} of RFC 5869`, () => {
    const prk = hkdfExtract(deHex(cas.sel), deHex(cas.materiau))
    assert.equal(hex(prk), cas.prk)
    assert.equal(hex(hkdfExpand(prk, deHex(cas.info), cas.okm.length / 2)), cas.okm)
  })
}

test('HKDF agrees with another implementation for any secret, salt, label and length', () => {
  const octets = fc.uint8Array({ maxLength: 200 })
  fc.assert(
    fc.property(octets, octets, octets, fc.integer({ min: 1, max: 200 }), (secret, sel, info, taille) => {
      const attendu = new Uint8Array(hkdfSync('sha256', secret, sel, info, taille))
      assert.deepEqual(new Uint8Array(hkdfExpand(hkdfExtract(sel, secret), info, taille)), attendu)
    }),
  )
})

test('HKDF gives at most 255 blocks and refuses one byte more', () => {
  const prk = new Uint8Array(32).fill(7)
  const tout = new Uint8Array(hkdfSync('sha256', new Uint8Array(32).fill(7), new Uint8Array(0), 'x', 8_160))
  const depuis = hkdfExpand(hkdfExtract(new Uint8Array(0), prk), new TextEncoder().encode('x'), 8_160)
  assert.deepEqual(new Uint8Array(depuis), tout)
  assert.throws(() => hkdfExpand(prk, new Uint8Array(0), 8_161), RangeError)
  assert.equal(hkdfExpand(prk, new Uint8Array(0), 0).length, 0)
})

test('the derivation of the house is HKDF with an empty salt, the label as info, 32 bytes', () => {
  const secret = new Uint8Array(32).fill(1)
  const attendu = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(0), 'permanence/v1/auth', 32))
  assert.deepEqual(new Uint8Array(deriver(secret, 'permanence/v1/auth')), attendu)
  assert.notDeepEqual(deriver(secret, 'permanence/v1/auth'), deriver(secret, 'permanence/v1/aut'))
})
