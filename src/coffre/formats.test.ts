import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calculer } from '../../figures/formats.figure.ts'

test('a byte changed, cut or added in any field of any format is refused, and stops nothing', async () => {
  for (const { name, value, target, ok } of await calculer(4_000)) assert.ok(ok, `${name}: ${value}, not ${target}`)
})
