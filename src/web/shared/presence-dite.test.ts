import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Presence } from '../../domain/guichet.ts'
import { etatDuGuichetDit, heureBreve, presenceDite } from './presence-dite.ts'

const enClair = (texte: string): string => texte.replace(/\u00a0/g, ' ')
const mardi = new Date(2026, 10, 24, 10, 14)
const une = (jourDeSemaine: number, change: Partial<Presence> = {}): Presence => ({
  jourDeSemaine,
  semaine: 'toutes',
  debut: '08:30',
  fin: '16:00',
  bureau: 'bureau 104',
  ...change,
})

test('a school is told when she comes in one sentence', () => {
  assert.equal(enClair(presenceDite([une(4), une(2)], mardi)), 'mardi et jeudi de 8 h 30 à 16 h, bureau 104')
  assert.equal(
    enClair(presenceDite([une(1, { semaine: 'paires', debut: '09:00', fin: '12:00', bureau: '' }), une(4)], mardi)),
    'lundi des semaines paires de 9 h à 12 h ; jeudi de 8 h 30 à 16 h, bureau 104',
  )
  assert.equal(presenceDite([], mardi), '')
})

test('an office is named inside the sentence, whatever the capital it was typed with', () => {
  assert.match(presenceDite([une(2, { bureau: 'Bureau du service social' })], mardi), /, bureau du service social$/)
  assert.match(presenceDite([une(2, { bureau: 'CDI, premier étage' })], mardi), /, CDI, premier étage$/)
})

test('an hour is said as on the door of an office', () => {
  assert.equal(enClair(heureBreve('08:05')), '8 h 05')
  assert.equal(enClair(heureBreve('16:00')), '16 h')
})

test('dates are said where they are not those of the whole year', () => {
  const hiver = { ...une(2), du: '2027-01-04', au: '2027-02-12' }
  assert.equal(
    enClair(presenceDite([hiver], mardi)),
    'mardi de 8 h 30 à 16 h à partir du 4 janvier 2027 jusqu’au 12 février 2027, bureau 104',
  )
  assert.equal(
    enClair(presenceDite([{ ...une(2), du: '2026-09-01', au: null }], mardi)),
    'mardi de 8 h 30 à 16 h, bureau 104',
  )
})

test('a guichet says why it is closed, and when it opens again if that is known', () => {
  assert.equal(etatDuGuichetDit({ ouvert: true, raison: null, reouvreLe: null }), 'Ouvert')
  assert.equal(
    enClair(etatDuGuichetDit({ ouvert: false, raison: 'vacances', reouvreLe: '2027-01-04' })),
    'Fermé pendant les vacances, rouvre lundi 4 janvier',
  )
  assert.equal(etatDuGuichetDit({ ouvert: false, raison: 'vacances', reouvreLe: null }), 'Fermé pendant les vacances')
  assert.equal(
    enClair(etatDuGuichetDit({ ouvert: false, raison: 'ferme', reouvreLe: '2026-12-01' })),
    'Fermé par le service, rouvre mardi 1er décembre',
  )
})
