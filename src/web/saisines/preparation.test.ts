import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EleveTrouve } from '../../coffre/face-des-listes.ts'
import { correspond, eleveDuDossier } from './preparation.ts'

const LEA: EleveTrouve = {
  uai: '0359999A',
  classe: '4E B',
  eleve: {
    cle: '1',
    ine: '123456789AB',
    nom: 'MARTIN-LÉVY',
    usage: '',
    prenom: 'Léa',
    sexe: 'f',
    naissance: '2013-02-03',
    regime: 'externe',
  },
}

test('the pupil named in a saisine is known in the list, whatever the accents, the hyphens and the spaces of her class', () => {
  assert.ok(correspond(LEA, { nom: 'Martin Levy', prenom: 'lea', classe: '4e b' }))
  assert.ok(correspond(LEA, { nom: 'martin-lévy', prenom: 'Léa', classe: '' }))
  assert.ok(correspond(LEA, { nom: 'martin-lévy', prenom: 'Léa', classe: '4eB' }))
})

test('another class or another first name is another pupil', () => {
  assert.ok(!correspond(LEA, { nom: 'Martin-Lévy', prenom: 'Léa', classe: '5e A' }))
  assert.ok(!correspond(LEA, { nom: 'Martin-Lévy', prenom: 'Lou', classe: '' }))
  assert.ok(!correspond(LEA, { nom: '', prenom: '', classe: '' }))
})

test('a pupil known in the list by the name she uses is found by it, and called by it', () => {
  const usage = { ...LEA, eleve: { ...LEA.eleve, usage: 'DUPONT' } }
  assert.ok(correspond(usage, { nom: 'Dupont', prenom: 'Léa', classe: '' }))
  assert.equal(eleveDuDossier('0359999A', null, usage).nom, 'DUPONT')
})

test('a file opened from a saisine says what the list knows, else what was said', () => {
  const dela = eleveDuDossier('0350000Z', null, LEA)
  assert.deepEqual([dela.uai, dela.classe, dela.naissance], ['0359999A', '4E B', '2013-02-03'])
  const dit = eleveDuDossier('0350000Z', { nom: 'Kone', prenom: 'Ibrahim', classe: '4e C' }, null)
  assert.deepEqual([dit.uai, dit.nom, dit.naissance], ['0350000Z', 'Kone', null])
})
