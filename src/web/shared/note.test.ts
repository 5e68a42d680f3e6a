import assert from 'node:assert/strict'
import { test } from 'node:test'
import { changerType, noteAEcrire, noteVierge, themesDuDossier, typesProposes } from './note.ts'

const mardi = new Date(2026, 10, 24, 10, 14)

test('an interview with the pupil counts her present without a click', () => {
  const note = noteVierge('ENTRETIEN_ELEVE', mardi)
  assert.deepEqual(note.presents, [{ qui: 'eleve' }])
  assert.equal(note.heure, '10:14')
  assert.deepEqual(changerType(note, 'ENTRETIEN_PARENTS').presents, [])
})

test('people she has chosen stay when the type changes', () => {
  const choisie = {
    ...noteVierge('ENTRETIEN_ELEVE', mardi),
    presents: [{ qui: 'autre' as const, nom: 'Mme Roche, CPE' }],
  }
  assert.deepEqual(changerType(choisie, 'ENTRETIEN_PARENTS').presents, choisie.presents)
})

test('the last types used come first, and four are offered', () => {
  assert.deepEqual(typesProposes(['GPDS', 'ENTRETIEN_TEL'], false), [
    'GPDS',
    'ENTRETIEN_TEL',
    'ENTRETIEN_ELEVE',
    'ENTRETIEN_PARENTS',
  ])
})

test('without a pupil only what can be noted without one is offered', () => {
  assert.deepEqual(typesProposes(['ENTRETIEN_ELEVE', 'FORMATION'], true), [
    'FORMATION',
    'CONSEIL_TECHNIQUE',
    'REUNION_SERVICE',
    'ACTION_COLLECTIVE',
  ])
})

test('the themes of the file come first, the most used before the others', () => {
  const notes = [{ themes: ['SCO-ABS', 'FAM-CON'] }, { themes: ['FAM-CON'] }]
  assert.deepEqual(themesDuDossier(notes, 'PER-MAL'), ['FAM-CON', 'PER-MAL', 'SCO-ABS'])
})

test('a note without an hour has none, rather than midnight', () => {
  assert.equal(noteAEcrire({ ...noteVierge('GPDS', mardi), heure: '' }, null, null).heure, null)
})
