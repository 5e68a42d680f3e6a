import assert from 'node:assert/strict'
import { test } from 'node:test'

import { contexte } from '../contract/contexte.ts'
import { deBase64 } from '../crypto/octets.ts'
import { reunir } from '../crypto/partage.ts'
import { ouvrirSceau, paireDepuisGraine } from '../crypto/sceau.ts'
import { SERVICE, unMonde, type Monde } from './service.examples.ts'

const partDe = ({ gardiens, parts }: Monde, n: number): Uint8Array => {
  const gardienne = gardiens[n]
  const part = parts[n]
  assert.ok(gardienne && part)
  const { privee } = paireDepuisGraine(gardienne.graine)
  const info = contexte.part(SERVICE, 1, part.index, 3, 2)
  return ouvrirSceau(privee, info, deBase64(part.sceau)) ?? assert.fail('her share does not open')
}

test('any two custodians of three rebuild the recovery key that the annuaire names; one alone does not', async () => {
  const monde = await unMonde()
  const publique = monde.annuaire().recouvrement()?.publique ?? assert.fail()
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const graine = await reunir([partDe(monde, a), partDe(monde, b)], publique)
    assert.deepEqual(graine && paireDepuisGraine(graine).publique, publique)
  }
  const seule = partDe(monde, 0)
  assert.equal(await reunir([seule, seule], publique), null)
})

test('a share opens for its own custodian only', async () => {
  const monde = await unMonde()
  const [part] = monde.parts
  const autre = monde.gardiens[1]
  assert.ok(part && autre)
  const { privee } = paireDepuisGraine(autre.graine)
  assert.equal(ouvrirSceau(privee, contexte.part(SERVICE, 1, 1, 3, 2), deBase64(part.sceau)), null)
})
