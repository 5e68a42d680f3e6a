import assert from 'node:assert/strict'
import { test } from 'node:test'
import { abimerTout, echantillons, lireLesEchantillons } from '../../../figures/imports.figure.ts'
import type { Chiffre } from '../../../figures/chiffre.ts'

const tous = echantillons()
const absents = tous.length === 0 && 'skipped: the samples are not here'

const tenir = (chiffres: readonly Chiffre[]): void => {
  for (const { name, value, target, ok } of chiffres) assert.ok(ok, `${name}: ${value}, not ${target}`)
}

test('every sample of a school is read or refused, twice, and of another school', { skip: absents }, async () => {
  tenir(await lireLesEchantillons(tous))
})

test('a file damaged in any way, or made to harm, replaces the list whole or leaves it as it was', async () => {
  tenir(await abimerTout(tous, 3))
})
