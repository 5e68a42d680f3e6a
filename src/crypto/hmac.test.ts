import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { hmacSha256 } from './hmac.ts'
import { deHex, hex } from './octets.ts'
import { RFC_4231 } from './vecteurs/publies.ts'

for (const { cas, cle, donnees, hmac } of RFC_4231) {
  test(`HMAC-SHA256 gives case ${cas} of RFC 4231`, () => {
    assert.equal(hex(hmacSha256(deHex(cle), deHex(donnees))), hmac)
  })
}

test('HMAC-SHA256 agrees with another implementation for any key and any message', () => {
  const octets = fc.uint8Array({ maxLength: 200 })
  fc.assert(
    fc.property(octets, octets, (cle, message) => {
      assert.equal(hex(hmacSha256(cle, message)), createHmac('sha256', cle).update(message).digest('hex'))
    }),
  )
})
