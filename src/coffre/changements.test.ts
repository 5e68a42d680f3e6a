import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { nouvelId } from '../crypto/identifiant.ts'
import { refuser } from '../domain/refus.ts'
import { suivreChangements } from './changements.ts'
import type { Appeler } from './client.ts'
import { uneHorloge } from './moteur.examples.ts'
import type { OuvrirFlux } from './moteur.ts'

type Rappels = Parameters<OuvrirFlux>[1]

const suivre = (reponses: readonly unknown[] = []) => {
  const horloge = uneHorloge()
  const recus: string[][] = []
  const questions: number[] = []
  let tout = 0
  let ferme = false
  let rappels: Rappels = { surCoffres: () => undefined, surAnnuaire: () => undefined, surCoupure: () => undefined }
  const suite = [...reponses]
  const appeler = (async (_: unknown, { depuis }: { depuis: number }) => {
    questions.push(depuis)
    return suite.shift() ?? refuser('reseau-absent')
  }) as unknown as Appeler
  const arreter = suivreChangements({
    appeler,
    horloge,
    ouvrirFlux: (_, donnes) => {
      rappels = donnes
      return () => {
        ferme = true
      }
    },
    surCoffres: async (coffres) => void recus.push([...coffres]),
    surTout: async () => {
      tout += 1
    },
  })
  /** Time passes: every wait ends. */
  const passer = async (): Promise<void> => {
    horloge.reprendre()
    await new Promise((fin) => setTimeout(fin, 5))
  }
  return { recus, questions, arreter, passer, rappels: () => rappels, tout: () => tout, ferme: () => ferme }
}

suite('the feed of changes', () => {
  const [a, b] = [nouvelId(), nouvelId()]

  test('what is told in a burst is asked for once', async () => {
    const suivi = suivre()
    suivi.rappels().surCoffres([a])
    suivi.rappels().surCoffres([a, b])
    await suivi.passer()
    assert.deepEqual(suivi.recus, [[a, b]])
    suivi.rappels().surCoffres([b])
    await suivi.passer()
    assert.deepEqual(suivi.recus.at(-1), [b])
  })

  test('a word that is no list of coffres is not obeyed', async () => {
    const suivi = suivre()
    for (const mot of [null, 'tout', [1], ['../etc'], { coffres: [a] }]) suivi.rappels().surCoffres(mot)
    await suivi.passer()
    assert.deepEqual(suivi.recus, [])
  })

  test('where the stream is blocked the question is asked again and again, from the last position', async () => {
    const suivi = suivre([{ position: 7, coffres: [a] }, refuser('reseau-absent'), { position: 9, coffres: [] }])
    suivi.rappels().surCoupure()
    suivi.rappels().surCoupure()
    for (let n = 0; n < 8; n++) await suivi.passer()
    assert.deepEqual(suivi.questions.slice(0, 4), [0, 7, 7, 9])
    assert.deepEqual(suivi.recus, [[a]])
  })

  test('a position that goes back is another base: everything is asked again', async () => {
    const suivi = suivre([
      { position: 50, coffres: [] },
      { position: 3, coffres: [] },
    ])
    suivi.rappels().surCoupure()
    for (let n = 0; n < 4; n++) await suivi.passer()
    assert.equal(suivi.tout(), 1)
  })

  test('once stopped nothing more is asked', async () => {
    const suivi = suivre()
    suivi.rappels().surCoffres([a])
    suivi.arreter()
    await suivi.passer()
    assert.ok(suivi.ferme())
    assert.deepEqual(suivi.recus, [])
  })
})
