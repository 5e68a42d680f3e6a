import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dansLePerimetre, effectifRetenu, ipsRetenu } from './etablissement.ts'

test('the perimeter is the public schools that are not closed', () => {
  assert.equal(dansLePerimetre({ type: 'ecole', statut: 'public', etat: 'ouvert' }), true)
  assert.equal(dansLePerimetre({ type: 'erea', statut: 'public', etat: 'a-fermer' }), true)
  assert.equal(dansLePerimetre({ type: 'college', statut: 'prive', etat: 'ouvert' }), false)
  assert.equal(dansLePerimetre({ type: 'college', statut: 'public', etat: 'ferme' }), false)
  assert.equal(dansLePerimetre({ type: 'medico-social', statut: 'public', etat: 'ouvert' }), false)
  assert.equal(dansLePerimetre({ type: 'administration', statut: null, etat: 'ouvert' }), false)
})

const college = { type: 'college', eleves: 500 } as const
const lycee = { type: 'lycee', eleves: null } as const

test('the pupils of a school are those of the last rentrée that counts it whole', () => {
  const effectifs = [
    { rentree: 2019, portee: 'etablissement', eleves: 480 },
    { rentree: 2021, portee: 'college', eleves: 512 },
    { rentree: 2020, portee: 'college', eleves: 505 },
  ] as const
  assert.equal(effectifRetenu(college, effectifs, []), 512)
  assert.equal(effectifRetenu(college, [], []), 500)
})

test('the voie générale of a lycée is not the lycée', () => {
  const gt = [{ rentree: 2021, portee: 'lycee-gt', eleves: 98 }] as const
  assert.equal(effectifRetenu({ ...lycee, eleves: 620 }, gt, []), 620)
  assert.equal(effectifRetenu(lycee, gt, [{ rentree: 2022, niveau: 'lycee', eleves: 604 }]), 604)
  assert.equal(effectifRetenu(lycee, gt, []), 98)
})

test('an IPS that is withheld gives way to the last one published', () => {
  assert.equal(
    ipsRetenu([
      { rentree: 2022, ips: 101.2 },
      { rentree: 2023, ips: null },
      { rentree: 2021, ips: 99 },
    ]),
    101.2,
  )
  assert.equal(ipsRetenu([]), null)
})
