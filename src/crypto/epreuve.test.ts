import assert from 'node:assert/strict'
import { argon2Sync, createHash } from 'node:crypto'
import { test } from 'node:test'

import { resoudre, resout } from './epreuve.ts'

test('a solution found is accepted, at that difficulty and below', async () => {
  const n = await resoudre('998|9980001A|abc', 5, async () => true)
  assert.ok(n !== null)
  for (const bits of [0, 1, 5]) assert.ok(resout('998|9980001A|abc', n, bits))
  assert.ok(!resout('998|9980001A|abc', n, 256))
})

test('a solution is for its challenge: elsewhere it is worth a random number', async () => {
  const n = (await resoudre('une épreuve', 6, async () => true)) ?? -1
  assert.ok(resout('une épreuve', n, 6))
  const ailleurs = Array.from({ length: 24 }, (_, i) => resout(`une autre ${i}`, n, 6)).filter(Boolean).length
  assert.ok(ailleurs < 8, `${ailleurs} of 24`)
})

test('nothing is asked at zero bits, and the search stops when it is told to', async () => {
  assert.equal(await resoudre('facile', 0, async () => true), 0)
  let souffles = 0
  const abandon = await resoudre('impossible', 200, async (essais) => {
    assert.equal(essais, ++souffles * 64)
    return souffles < 2
  })
  assert.equal(abandon, null)
  assert.equal(souffles, 2)
})

test('the page solves what the Argon2id of OpenSSL, that of the server, verifies', () => {
  const zeros = (n: number): number => {
    const nonce = createHash('sha256').update('permanence').digest().subarray(0, 16)
    const message = `permanence/v1/epreuve|permanence|${n}`
    const sortie = argon2Sync('argon2id', { message, nonce, parallelism: 1, tagLength: 32, memory: 1_024, passes: 1 })
    return Math.clz32(sortie.readUInt32BE())
  }
  const solutions = Array.from({ length: 40 }, (_, n) => n).filter((n) => resout('permanence', n, 3))
  assert.deepEqual(solutions, [1, 28, 30, 31, 34, 38, 39])
  for (let n = 0; n < 40; n++)
    for (const bits of [1, 2, 3, 4, 5]) assert.equal(resout('permanence', n, bits), zeros(n) >= bits, `${n}, ${bits}`)
})
