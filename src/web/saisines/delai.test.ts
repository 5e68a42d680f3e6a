import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anciennete, delai } from './delai.ts'

const clair = (texte: string | undefined): string | undefined => texte?.replace(/\u00a0/g, ' ')
const mardi = new Date(2026, 10, 24, 10, 14)
const le = (jour: number, h: number, min: number): string => new Date(2026, 10, jour, h, min).toISOString()

test('what came yesterday for 48 hours is to be answered before tomorrow, same hour', () => {
  const dit = delai({ urgence: '48h', etat: 'recue', recueLe: le(23, 12, 20), repondu: false }, mardi)
  assert.equal(dit?.forme, 'bientot')
  assert.equal(clair(dit?.mot), 'Répondre avant mercredi 25 novembre 12 h 20')
})

test('an immediate one is for today, and late the day after', () => {
  const demande = { urgence: 'immediate', etat: 'recue', repondu: false } as const
  assert.equal(delai({ ...demande, recueLe: le(24, 9, 52) }, mardi)?.mot, 'Répondre aujourd’hui')
  const tard = delai({ ...demande, recueLe: le(23, 17, 0) }, mardi)
  assert.equal(tard?.forme, 'retard')
  assert.equal(clair(tard?.mot), 'Réponse attendue depuis lundi 23 novembre')
})

test('once somebody has answered, nothing is late', () => {
  const demande = { urgence: 'semaine', etat: 'etudiee', recueLe: le(3, 9, 0) } as const
  assert.equal(delai({ ...demande, repondu: true }, mardi), null)
  assert.equal(delai({ ...demande, repondu: false }, mardi)?.forme, 'retard')
})

test('an ordinary one is recalled after five working days when nobody has studied it', () => {
  const demande = { urgence: 'normale', recueLe: le(20, 16, 0), repondu: false } as const
  assert.equal(clair(delai({ ...demande, etat: 'recue' }, mardi)?.mot), 'À étudier avant vendredi 27 novembre')
  assert.equal(delai({ ...demande, etat: 'etudiee' }, mardi), null)
})

test('what waits for somebody else, and what is closed, has no deadline', () => {
  for (const etat of ['en-attente', 'prise-en-charge', 'conseil-donne', 'relais', 'doublon', 'annulee'] as const)
    assert.equal(delai({ urgence: 'immediate', etat, recueLe: le(1, 9, 0), repondu: false }, mardi), null)
})

test('an age is said in words, and by its date when it is old', () => {
  assert.equal(clair(anciennete(le(24, 9, 52), mardi)), '9 h 52')
  assert.equal(anciennete(le(23, 23, 59), mardi), 'hier')
  assert.equal(clair(anciennete(le(20, 8, 0), mardi)), '4 jours')
  assert.equal(clair(anciennete(new Date(2026, 8, 12).toISOString(), mardi)), '12 septembre')
})
