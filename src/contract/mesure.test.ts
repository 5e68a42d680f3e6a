// « Ce que l’outil ne mesure pas » : rule 4, on every type that can leave a browser.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { estVue, mutations, unExamen } from './examen.examples.ts'
import { champsEcrits, manquements } from './mesure.examples.ts'

const examen = await unExamen()

if (process.env['PERMANENCE_IMPRIMER'] === '1')
  for (const [nom, schema] of examen.partent)
    process.stdout.write(`  '${nom}': ['', '${champsEcrits(schema, examen.parties, examen.revue[nom]?.[1] ?? '')}'],\n`)

test('nothing that leaves a browser counts anybody’s work by person, by day, by hour or by duration', () => {
  assert.ok(examen.partent.size > 100, `${examen.partent.size} types`)
  assert.deepEqual(manquements(examen), [])
})

test('one field more in a type that counts is seen, even once somebody has let it through', () => {
  const tentees = mutations(examen)
  assert.ok(tentees.length > 30)
  assert.deepEqual(
    tentees.filter((mutation) => !estVue(mutation)).map(({ nom }) => nom),
    [],
  )
})
