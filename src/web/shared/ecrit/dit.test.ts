import assert from 'node:assert/strict'
import { it } from 'node:test'

import { unDestinataireDEcrit, uneIp, unSignalement } from '../../../domain/ecrit.examples.ts'
import { aQui, direEcheance, etatDuBrouillon, parQuoi, titreDeLEcrit } from './dit.ts'

const MAINTENANT = new Date(2026, 10, 24, 10, 16)
const ilYA = (heures: number): string => new Date(MAINTENANT.getTime() - heures * 3_600_000).toISOString()

it('a draft of more than a day says that it cannot wait', () => {
  assert.deepEqual(etatDuBrouillon(ilYA(23), MAINTENANT), { forme: 'tache', mot: 'Brouillon' })
  assert.equal(etatDuBrouillon(ilYA(25), MAINTENANT).mot, 'Brouillon d’hier, à transmettre sans délai')
  assert.deepEqual(etatDuBrouillon(ilYA(72), MAINTENANT), {
    forme: 'bientot',
    mot: 'Brouillon du 21\u00a0novembre, à transmettre sans délai',
  })
})

it('what is waited for is late from the day after', () => {
  const accuse = { quoi: 'accuse', court: false } as const
  assert.equal(direEcheance({ ...accuse, le: '2026-11-24' }, MAINTENANT).forme, 'attente')
  assert.deepEqual(direEcheance({ ...accuse, le: '2026-11-23' }, MAINTENANT), {
    forme: 'retard',
    mot: 'Accusé attendu le 23\u00a0novembre',
  })
})

it('a complement says so, and names what it completes', () => {
  assert.equal(titreDeLEcrit(uneIp()), 'Information préoccupante')
  assert.equal(titreDeLEcrit(unSignalement({ complete: 'e'.repeat(26) })), 'Complément\u00a0: signalement')
})

it('whoever receives it is said with an article', () => {
  const vers = (nom: string): string => aQui({ destinataires: [unDestinataireDEcrit('crip', 'ecrit', { nom })] })
  assert.equal(vers('CRIP de la Lorme'), 'la CRIP de la Lorme')
  assert.equal(vers('Procureur de la République'), 'le procureur de la République')
  assert.equal(vers('Pôle enfance'), 'Pôle enfance')
})

it('the copy of the heads is sealed, whatever channel the protocol says', () => {
  const canal = 'courrier'
  assert.equal(parQuoi({ code: 'ctss-d', quoi: 'copie', canal }), 'copie scellée dans Permanence')
  assert.equal(parQuoi({ code: 'dasen', quoi: 'avis', canal }), 'courrier')
})
