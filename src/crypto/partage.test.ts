import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alea, hex } from './octets.ts'
import { partager, reunir } from './partage.ts'
import { paireDepuisGraine } from './sceau.ts'

const graine = alea(32)
const { publique } = paireDepuisGraine(graine)

/** Every way of taking some of the shares. */
const choix = <T>(parts: readonly T[]): T[][] =>
  parts.reduce<T[][]>((tous, part) => [...tous, ...tous.map((c) => [...c, part])], [[]])

for (const [n, k] of [
  [3, 2],
  [5, 3],
] as const) {
  test(`of ${n} custodians, any ${k} rebuild the recovery key, and fewer never do`, async () => {
    const parts = await partager(graine, n, k)
    assert.equal(parts.length, n)
    for (const pris of choix(parts)) {
      const lue = await reunir(pris, publique)
      assert.equal(lue === null ? null : hex(lue), pris.length >= k ? hex(graine) : null, `${pris.length} shares`)
    }
  })
}

test('a wrong share gives no key, and says so', async () => {
  const [a, b] = await partager(graine, 3, 2)
  const fausse = b!.slice()
  fausse[0]! ^= 1
  assert.equal(await reunir([a!, fausse], publique), null)
  assert.equal(await reunir([a!, b!], paireDepuisGraine(alea(32)).publique), null)
})

test('shares of another split, a share twice, cut or empty: no key, and no fault', async () => {
  const [a, b] = await partager(graine, 3, 2)
  const [, autre] = await partager(graine, 3, 2)
  assert.equal(await reunir([a!, autre!], publique), null)
  assert.equal(await reunir([a!, a!], publique), null)
  assert.equal(await reunir([a!, b!.subarray(1)], publique), null)
  assert.equal(await reunir([new Uint8Array(0), new Uint8Array(0)], publique), null)
  assert.equal(await reunir([a!.subarray(20), b!.subarray(20)], publique), null)
  assert.equal(await reunir([a!], publique), null)
  assert.equal(await reunir([], publique), null)
  assert.equal(await reunir([a!, b!], publique.subarray(1)), null)
})
