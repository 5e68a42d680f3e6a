import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EleveTrouve } from '../../coffre/face-des-listes.ts'
import { ceuxDeLaListe, eleveDuDossier } from './preparation.ts'

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

const dit = (prenom: string, nom: string, classe: string, liste = [LEA]) => {
  const { eleves, certain } = ceuxDeLaListe(liste, { nom, prenom, classe })
  return [eleves.map((e) => e.classe), certain]
}

test('the pupil named in a saisine is known in the list, whatever the accents, the hyphens and the way her class is said', () => {
  assert.deepEqual(dit('lea', 'Martin Levy', '4e b'), [['4E B'], true])
  assert.deepEqual(dit('Léa', 'martin-lévy', ''), [['4E B'], true])
  for (const classe of ['4eB', '4 B', '4B', '4ème B', '4EME B'])
    assert.deepEqual(dit('Léa', 'martin-lévy', classe)[1], true)
  assert.deepEqual(dit('Martin-Lévy', 'Léa', '4e B'), [['4E B'], true])
  const second = { ...LEA, classe: '2DE 3' }
  assert.deepEqual(dit('Léa', 'martin-lévy', '2nde 3', [second]), [['2DE 3'], true])
})

test('another first name is another pupil; another class is perhaps one, and it is hers to say', () => {
  assert.deepEqual(dit('Lou', 'Martin-Lévy', ''), [[], false])
  assert.deepEqual(dit('', '', ''), [[], false])
  assert.deepEqual(dit('Léa', 'Martin-Lévy', '5e A'), [['4E B'], false])
  // class E of the fourth form, and not the fourth form
  assert.deepEqual(dit('Léa', 'Martin-Lévy', '4eA', [{ ...LEA, classe: '4 E' }]), [['4 E'], false])
})

test('of two pupils of one name, the class that was said tells which', () => {
  const autre = { ...LEA, classe: '6E A' }
  assert.deepEqual(dit('Léa', 'Martin-Lévy', '6eA', [LEA, autre]), [['6E A'], true])
  assert.deepEqual(dit('Léa', 'Martin-Lévy', '', [LEA, autre]), [['4E B', '6E A'], false])
})

test('a pupil known in the list by the name she uses is found by it, and called by it', () => {
  const usage = { ...LEA, eleve: { ...LEA.eleve, usage: 'DUPONT' } }
  assert.deepEqual(dit('Léa', 'Dupont', '', [usage]), [['4E B'], true])
  assert.equal(eleveDuDossier('0359999A', null, usage).nom, 'DUPONT')
})

test('a file opened from a saisine says what the list knows, else what was said', () => {
  const dela = eleveDuDossier('0350000Z', null, LEA)
  assert.deepEqual([dela.uai, dela.classe, dela.naissance], ['0359999A', '4E B', '2013-02-03'])
  const kone = eleveDuDossier('0350000Z', { nom: 'Kone', prenom: 'Ibrahim', classe: '4e C' }, null)
  assert.deepEqual([kone.uai, kone.nom, kone.naissance], ['0350000Z', 'Kone', null])
})
