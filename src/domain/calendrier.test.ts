import assert from 'node:assert/strict'
import { test } from 'node:test'

import {
  calendrierDe,
  enVacances,
  estDeClasse,
  heuresOuvrees,
  minuitDe,
  momentA,
  prochainsPassages,
  zoneFeriee,
  zoneScolaire,
  type Calendrier,
} from './calendrier.ts'

const ELLE = 'a'.repeat(26)
const COLLEGUE = 'b'.repeat(26)
const RIEN: Calendrier = { vacances: [], feries: [] }
const AUTOMNE: Calendrier = {
  vacances: [{ du: '2026-10-17', reprise: '2026-11-02' }],
  feries: ['2026-11-11'],
}

const uneVenue = (jourDeSemaine: number, autre = {}) => ({
  membre: ELLE,
  jourDeSemaine,
  semaine: 'toutes' as 'toutes' | 'paires' | 'impaires',
  debut: '08:30',
  fin: '12:00',
  bureau: '104',
  du: '2026-09-01',
  au: null as string | null,
  ...autre,
})
const jours = (
  presences: ReturnType<typeof uneVenue>[],
  jour: string,
  { absences = [] as { membre: string; du: string; au: string }[], calendrier = RIEN, n = 4 } = {},
) => prochainsPassages(presences, absences, calendrier, { jour, heure: '07:00' }, n).map((passage) => passage.jour)

test('she comes on Mondays and Thursdays, but not in the holidays nor on a public holiday', () => {
  assert.deepEqual(jours([uneVenue(1), uneVenue(4)], '2026-10-12', { calendrier: AUTOMNE }), [
    '2026-10-12',
    '2026-10-15',
    '2026-11-02',
    '2026-11-05',
  ])
  assert.deepEqual(jours([uneVenue(3)], '2026-11-03', { calendrier: AUTOMNE, n: 2 }), ['2026-11-04', '2026-11-18'])
})

test('who comes every fortnight comes in even or in odd weeks', () => {
  assert.deepEqual(jours([uneVenue(2, { semaine: 'paires' })], '2026-11-16', { n: 2 }), ['2026-11-24', '2026-12-08'])
  assert.deepEqual(jours([uneVenue(2, { semaine: 'impaires' })], '2026-11-16', { n: 2 }), ['2026-11-17', '2026-12-01'])
  // 2026 has a week 53: two odd weeks follow one another
  assert.deepEqual(jours([uneVenue(2, { semaine: 'impaires' })], '2026-12-28', { n: 2 }), ['2026-12-29', '2027-01-05'])
})

test('days when she is away are left out, those of her colleague stay', () => {
  const absences = [{ membre: ELLE, du: '2026-11-23', au: '2026-11-27' }]
  const presences = [uneVenue(2), uneVenue(2, { membre: COLLEGUE, debut: '14:00', fin: '17:00', bureau: 'infirmerie' })]
  assert.deepEqual(prochainsPassages(presences, absences, RIEN, { jour: '2026-11-24', heure: '07:00' }, 2), [
    { jour: '2026-11-24', debut: '14:00', fin: '17:00', bureau: 'infirmerie' },
    { jour: '2026-12-01', debut: '08:30', fin: '12:00', bureau: '104' },
  ])
})

test('of today, only what is not over; and nothing before she begins nor after she ends', () => {
  const soir = { jour: '2026-11-24', heure: '12:00' }
  assert.deepEqual(
    prochainsPassages([uneVenue(2)], [], RIEN, soir, 1).map(({ jour }) => jour),
    ['2026-12-01'],
  )
  assert.deepEqual(jours([uneVenue(2, { du: '2026-12-08', au: '2026-12-15' })], '2026-11-24'), [
    '2026-12-08',
    '2026-12-15',
  ])
  assert.deepEqual(jours([], '2026-11-24'), [])
})

test('a summer whose end is not published lasts until 1 September and no longer', () => {
  const ete = { vacances: [{ du: '2026-07-04', reprise: null }], feries: [] }
  assert.equal(enVacances(ete, '2026-07-03'), false)
  assert.equal(enVacances(ete, '2026-07-04'), true)
  assert.equal(enVacances(ete, '2026-08-31'), true)
  assert.equal(enVacances(ete, '2026-09-01'), false)
})

test('a day of which the calendar says nothing is a day of class, unless it is a Sunday', () => {
  assert.equal(estDeClasse(RIEN, '2027-02-17'), true)
  assert.equal(estDeClasse(RIEN, '2027-02-21'), false)
  assert.equal(estDeClasse(AUTOMNE, '2026-10-17'), false)
  // the day of return is a day of class
  assert.equal(estDeClasse(AUTOMNE, '2026-11-02'), true)
})

test('each académie has its holidays, each département its public holidays', () => {
  assert.deepEqual(['14', '07', '01', '28', '99', '77', null].map(zoneScolaire), [
    'B',
    'A',
    'C',
    'Réunion',
    'Fictive',
    null,
    null,
  ])
  assert.deepEqual(['035', '067', '974', null].map(zoneFeriee), ['Métropole', 'Alsace-Moselle', 'La Réunion', null])
  const connu = {
    vacances: [
      { zone: 'A', du: '2026-10-17', reprise: '2026-11-02' },
      { zone: 'B', du: '2026-10-24', reprise: '2026-11-09' },
    ],
    feries: [
      { zone: 'Métropole', jour: '2026-11-11' },
      { zone: 'Alsace-Moselle', jour: '2026-12-26' },
    ],
  }
  assert.deepEqual(calendrierDe(connu, 'B', 'Métropole'), {
    vacances: [{ zone: 'B', du: '2026-10-24', reprise: '2026-11-09' }],
    feries: ['2026-11-11'],
  })
  assert.deepEqual(calendrierDe(connu, null, null), RIEN)
})

test('what is written on Friday night has waited two working hours on Monday at ten', () => {
  const heures = (de: string, a: string, calendrier = RIEN) => heuresOuvrees(de, a, calendrier)
  assert.equal(heures('2026-11-20T21:30:00Z', '2026-11-23T09:00:00Z'), 2)
  assert.equal(heures('2026-11-24T08:15:00Z', '2026-11-24T09:45:00Z'), 1.5)
  assert.equal(heures('2026-11-24T16:00:00Z', '2026-11-25T08:00:00Z'), 2)
  // neither the 11th of November nor the holidays count
  assert.equal(heures('2026-11-10T17:00:00Z', '2026-11-12T08:00:00Z', AUTOMNE), 1)
  assert.equal(heures('2026-10-16T16:00:00Z', '2026-11-02T07:00:00Z', AUTOMNE), 0)
  // summer time ends in between
  assert.equal(heures('2026-10-23T15:00:00Z', '2026-10-26T08:00:00Z'), 2)
  assert.equal(heures('2026-11-24T09:00:00Z', '2026-11-24T08:00:00Z'), 0)
})

test('the day is that of the wall clock of the place', () => {
  assert.deepEqual(momentA('2025-10-17T22:00:00Z'), { jour: '2025-10-18', heure: '00:00' })
  assert.deepEqual(momentA('2026-01-20T20:00:00Z', 'Indian/Reunion'), { jour: '2026-01-21', heure: '00:00' })
  assert.equal(minuitDe('2026-11-24'), '2026-11-23T23:00:00.000Z')
  assert.equal(minuitDe('2026-07-06'), '2026-07-05T22:00:00.000Z')
  // the days when the hour changes
  assert.equal(minuitDe('2026-03-29'), '2026-03-28T23:00:00.000Z')
  assert.equal(minuitDe('2026-10-25'), '2026-10-24T22:00:00.000Z')
})
