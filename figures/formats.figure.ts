import { creerHasard } from '../src/demo/hasard.ts'
import type { Chiffre } from './chiffre.ts'
import { tousLesChamps } from './formats/champs.ts'

const MUTATIONS = 100_000

/** Every field of every format changed in turn, read by the very functions of the coffre. */
export const calculer = async (mutations = MUTATIONS): Promise<Chiffre[]> => {
  const champs = await tousLesChamps()
  const hasard = creerHasard('formats')
  let vrais = 0
  for (const { vrai } of champs) if (await vrai()) vrais += 1
  let lues = 0
  const acceptees: string[] = []
  const echappees: string[] = []
  for (let tour = 0; lues < mutations; tour++) {
    for (const champ of champs) {
      try {
        const prise = await champ.lire(tour, hasard)
        if (prise === null) continue
        lues += 1
        if (prise) acceptees.push(champ.nom)
      } catch (faute) {
        lues += 1
        echappees.push(`${champ.nom}: ${String(faute)}`)
      }
    }
  }
  for (const nom of new Set([...acceptees, ...echappees])) process.stderr.write(`${nom}\n`)
  return [
    {
      name: 'fields of formats, each read as it was written',
      value: vrais,
      target: champs.length,
      ok: vrais === champs.length,
    },
    { name: 'mutations', value: lues, target: mutations, ok: lues >= mutations },
    { name: 'mutations accepted', value: acceptees.length, target: 0, ok: acceptees.length === 0 },
    { name: 'faults not caught', value: echappees.length, target: 0, ok: echappees.length === 0 },
  ]
}
