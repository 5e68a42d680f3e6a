import assert from 'node:assert/strict'
import { test } from 'node:test'

import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64, hex } from '../../crypto/octets.ts'
import type { PieceVoix } from '../../domain/piece.ts'
import { enregistrements } from './rassembler.ts'

const DE = nouvelId()
const son = (ordre: number, sur: number, octets: Uint8Array, type = 'audio/webm;codecs=opus'): PieceVoix => ({
  format: 1,
  annule: false,
  genre: 'voix',
  de: DE,
  ordre,
  sur,
  type,
  donnees: base64(octets),
})
const jouer = (...sons: readonly PieceVoix[]) =>
  enregistrements(
    { mots: new Map(), sons: new Map([[DE, sons.map((contenu) => ({ piece: nouvelId(), contenu }))]]) },
    DE,
  )

test('a spoken answer is put together whole, in whatever order its parts came', () => {
  const [un, deux, trois] = [alea(900), alea(800), alea(10)]
  const [lu] = jouer(son(3, 3, trois), son(1, 3, un), son(2, 3, deux))
  assert.equal(hex(lu?.octets ?? new Uint8Array()), hex(un) + hex(deux) + hex(trois))
  assert.equal(lu?.type, 'audio/webm;codecs=opus')
})

test('with a part missing it is not played at all', () => {
  assert.deepEqual(jouer(son(1, 3, alea(9)), son(3, 3, alea(9))), [])
  assert.deepEqual(jouer(), [])
})

test('what is no sound, or no base64, is never made into a sound', () => {
  for (const type of ['text/html', 'audio/webm,text/html', 'image/svg+xml', '', 'audio/webm;codecs=<script>'])
    assert.deepEqual(jouer(son(1, 1, alea(9), type)), [], type)
  assert.deepEqual(jouer({ ...son(1, 1, alea(9)), donnees: '%%%' }), [])
})
