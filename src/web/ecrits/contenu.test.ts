import assert from 'node:assert/strict'
import { it } from 'node:test'

import { uneIp } from '../../domain/ecrit.examples.ts'
import { avecSections, joindreSections, memeContenu, sectionsDifferentes } from './contenu.ts'

const origine = uneIp()

it('a section that only the colleague wrote comes in, and mine stays', () => {
  const mien = { ...origine, demande: 'Une évaluation, avec la PMI.' }
  const sien = { ...origine, scolarite: 'Absences le lundi.' }
  const { contenu, prises, disputees } = joindreSections(origine, mien, sien)
  assert.deepEqual([contenu.demande, contenu.scolarite], [mien.demande, sien.scolarite])
  assert.deepEqual([prises, disputees], [['scolarite'], []])
})

it('a section that both wrote is chosen for nobody', () => {
  const mien = { ...origine, evaluation: 'Danger.' }
  const sien = { ...origine, evaluation: 'Risque de danger.' }
  const { contenu, disputees } = joindreSections(origine, mien, sien)
  assert.deepEqual(disputees, ['evaluation'])
  assert.equal(contenu.evaluation, 'Danger.')
})

it('when nobody knows what stood before, whatever differs is shown', () => {
  const sien = { ...origine, demande: 'Autre chose.', scolarite: 'Assidu.' }
  assert.deepEqual(joindreSections(null, origine, sien).disputees, ['scolarite', 'demande'])
})

it('the same words with a space at the end of a line are the same writing', () => {
  const mien = { ...origine, enfant: { ...origine.enfant, adresse: `${origine.enfant.adresse} ` } }
  assert.ok(memeContenu(origine, mien))
  assert.deepEqual(sectionsDifferentes(origine, mien), [])
})

it('enclosures follow the recipients they are written with', () => {
  const sien = { ...origine, destinataires: [], piecesJointes: 'Certificat médical' }
  assert.equal(avecSections(origine, sien, ['destinataires']).piecesJointes, 'Certificat médical')
  assert.equal(avecSections(origine, sien, ['motif']).piecesJointes, origine.piecesJointes)
})
