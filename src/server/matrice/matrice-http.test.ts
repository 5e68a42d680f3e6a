import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cellulesHttp } from './http-cellules.examples.ts'
import { creerMondeVivant } from './http-monde.examples.ts'

const cellules = cellulesHttp(await creerMondeVivant({ after }))

test('each may do over HTTP what the matrix says, and nothing else', async () => {
  const ecarts: string[] = []
  for (const { nom, acte, attendu, tenter } of cellules) {
    const faite = await tenter()
    if (faite !== attendu) ecarts.push(`${nom}, ${acte}: ${faite ? 'done' : 'refused'}`)
  }
  assert.deepEqual(ecarts, [])
})

test('the matrix over HTTP is not a proof that all is closed', () => {
  const permises = cellules.filter(({ attendu }) => attendu).length
  assert.ok(cellules.length > 1_000, `${cellules.length} cells`)
  assert.ok(permises / cellules.length >= 0.15, `${permises} of ${cellules.length}`)
})
