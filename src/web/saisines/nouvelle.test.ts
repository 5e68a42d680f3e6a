import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Origine } from '../../domain/saisine.ts'
import { aNoter, autresOrigines, emetteurDe, moyenDe, originesCourantes, saisineVierge } from './nouvelle.ts'

test('every origin of the annual figures is on offer, once', () => {
  const offertes = [...originesCourantes, ...autresOrigines.flatMap((g) => g.origines)]
  assert.deepEqual(offertes.toSorted(), [...Origine.options].toSorted())
})

test('who writes is known from the origin', () => {
  assert.equal(emetteurDe('pair'), 'eleve')
  assert.equal(emetteurDe('parent'), 'parent')
  assert.equal(emetteurDe('psy-en'), 'personnel')
  assert.equal(emetteurDe('crip-ase'), 'partenaire')
})

test('a mother who calls is called back, unless she says otherwise', () => {
  assert.equal(moyenDe({ origine: 'parent', moyen: null }), 'telephone')
  assert.equal(moyenDe({ origine: 'parent', moyen: 'billet' }), 'billet')
})

test('a pupil at the door asks for himself; a CPE for another; several pupils have no name', () => {
  const ecrite = { ...saisineVierge('0359999A'), eleve: { nom: 'Kone', prenom: 'Ibrahim', classe: '4e C' } }
  assert.equal(aNoter(ecrite, 'eleve').pour, 'soi')
  assert.equal(aNoter(ecrite, 'cpe-vie-scolaire').pour, 'autre')
  const groupe = aNoter({ ...ecrite, cas: 'groupe' }, 'direction')
  assert.equal(groupe.pour, 'groupe')
  assert.deepEqual(groupe.eleve, { nom: '', prenom: '', classe: '4e C' })
})

test('without a name, what was typed before in the fields of the name is not kept', () => {
  const ecrite = {
    ...saisineVierge('0359999A'),
    cas: 'sans-nom' as const,
    eleve: { nom: 'X', prenom: 'Y', classe: '' },
  }
  assert.equal(aNoter(ecrite, 'eleve').eleve, null)
})
