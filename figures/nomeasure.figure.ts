// What the outil does not measure: every type that can leave a browser, walked; then changed, to see that it is seen.
import { champsDe } from '../src/contract/champs.examples.ts'
import { estVue, mutations, unExamen } from '../src/contract/examen.examples.ts'
import { manquements } from '../src/contract/mesure.examples.ts'
import type { Chiffre } from './chiffre.ts'

export const calculer = async (): Promise<readonly Chiffre[]> => {
  const examen = await unExamen()
  const types = [...examen.partent, ...examen.reviennent]
  const champs = types.reduce((n, [, schema]) => n + champsDe(schema, examen.parties).length, 0)
  const fautes = manquements(examen)
  for (const faute of fautes) process.stderr.write(`${faute}\n`)
  const tentees = mutations(examen)
  const vues = tentees.filter(estVue).length
  return [
    {
      name: 'types that can leave a browser',
      value: examen.partent.size,
      target: 'told',
      ok: examen.partent.size > 100,
    },
    { name: 'answers of the server', value: examen.reviennent.size, target: 'told', ok: examen.reviennent.size > 50 },
    { name: 'fields walked', value: champs, target: 'told', ok: champs > 500 },
    {
      name: 'fields that measure, or that nobody has reviewed',
      value: fautes.length,
      target: 0,
      ok: fautes.length === 0,
    },
    { name: 'fields added that are seen', value: vues, target: tentees.length, ok: vues === tentees.length },
  ]
}
