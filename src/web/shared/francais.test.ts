import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  age,
  ageEnMots,
  date,
  dateChiffree,
  de,
  derniereRencontre,
  echeance,
  eleveEtClasse,
  enumerer,
  heure,
  jour,
  jourCourt,
  jourIso,
  moisEtAnnee,
  moment,
  nomCourant,
  nomDuMois,
  nombre,
  pluriel,
  sansAccents,
} from './francais.ts'

const enClair = (texte: string): string => texte.replace(/[\u00a0\u202f]/g, ' ')
const mardi = new Date(2026, 10, 24, 10, 14)

test('a day is said as one says it in a corridor', () => {
  assert.equal(enClair(jour(mardi)), 'mardi 24 novembre')
  assert.equal(enClair(jour('2026-12-01')), 'mardi 1er décembre')
  assert.equal(enClair(jourCourt('2026-12-01')), 'mar. 1er déc.')
})

test('an hour has its h and two digits of minutes, and never breaks at the end of a line', () => {
  assert.equal(heure(new Date(2026, 10, 24, 9, 5)), '9\u00a0h\u00a005')
  assert.equal(enClair(heure(mardi)), '10 h 14')
})

test('the year is said only when it is another one', () => {
  assert.equal(enClair(date('2026-10-13', mardi)), '13 octobre')
  assert.equal(enClair(date('2025-10-13', mardi)), '13 octobre 2025')
  assert.equal(nomDuMois('2026-10-13', mardi), 'Octobre')
  assert.equal(enClair(nomDuMois('2025-10-13', mardi)), 'Octobre 2025')
  assert.equal(enClair(moisEtAnnee('2029-02')), 'février 2029')
})

test('a task says its day, and says late only when it is', () => {
  assert.equal(echeance('2026-11-23', mardi), 'En retard')
  assert.equal(echeance('2026-11-24', mardi), 'Aujourd’hui')
  assert.equal(echeance('2026-11-25', mardi), 'Demain')
  assert.equal(echeance('2026-11-26', mardi), 'Jeudi')
  assert.equal(enClair(echeance('2026-12-01', mardi)), '1er décembre')
})

test('a moment of today, of yesterday and of another month', () => {
  assert.equal(enClair(moment(mardi, mardi)), 'aujourd’hui à 10 h 14')
  assert.equal(enClair(moment(new Date(2026, 10, 23, 16, 10), mardi)), 'hier à 16 h 10')
  assert.equal(enClair(moment(new Date(2026, 9, 1, 8, 0), mardi)), 'le 1er octobre à 8 h 00')
})

test('a pupil has her age on her birthday, not the day before', () => {
  assert.equal(age('2013-11-24', mardi), 13)
  assert.equal(age('2013-11-25', mardi), 12)
  assert.equal(enClair(ageEnMots('2025-11-24', mardi)), '1 an')
})

test('zero and one are singular in French', () => {
  assert.equal(enClair(pluriel(0, 'dossier')), '0 dossier')
  assert.equal(enClair(pluriel(1, 'dossier')), '1 dossier')
  assert.equal(enClair(pluriel(2, 'dossier')), '2 dossiers')
  assert.equal(enClair(pluriel(3, 'travail', 'travaux')), '3 travaux')
  assert.equal(enClair(nombre(12800000)), '12 800 000')
})

test('names stand as on official lists, accents kept', () => {
  assert.equal(eleveEtClasse({ nom: 'Lefèvre', prenom: 'Zoé', classe: '4e B' }), 'LEFÈVRE Zoé, 4e B')
  assert.equal(eleveEtClasse({ nom: 'Martin', prenom: 'Léa', classe: null }), 'MARTIN Léa')
})

test('a colleague is called as one speaks, whatever the capitals of the file', () => {
  assert.equal(nomCourant({ nom: 'LE GALL', prenom: 'Pauline' }), 'Pauline Le Gall')
  assert.equal(nomCourant({ nom: 'MARÉCHAL-D’ARC', prenom: 'Laurence' }), 'Laurence Maréchal-D’Arc')
  assert.equal(nomCourant({ nom: 'de La Tour', prenom: 'Anne' }), 'Anne de La Tour')
})

test('a last meeting agrees with the pupil, or does not need to', () => {
  assert.equal(enClair(derniereRencontre('2026-10-13', 'f', mardi)), 'Vue la dernière fois le 13 octobre')
  assert.equal(enClair(derniereRencontre('2026-10-13', 'm', mardi)), 'Vu la dernière fois le 13 octobre')
  assert.equal(enClair(derniereRencontre('2026-10-13', null, mardi)), 'Dernière rencontre le 13 octobre')
})

test('small words are put right', () => {
  assert.equal(de('Hélène'), 'd’Hélène')
  assert.equal(de('Karim'), 'de Karim')
  assert.equal(enumerer(['Léa', 'sa mère', 'la CPE']), 'Léa, sa mère et la CPE')
  assert.equal(dateChiffree('1988-03-12'), '12/03/1988')
  assert.equal(jourIso(mardi), '2026-11-24')
  assert.equal(sansAccents('Éléonore'), 'eleonore')
  assert.equal(sansAccents('ŒUVRARD Lætitia'), 'oeuvrard laetitia')
})
