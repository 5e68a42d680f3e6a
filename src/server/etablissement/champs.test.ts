import assert from 'node:assert/strict'
import { test } from 'node:test'

import * as lire from './champs.ts'
import type { LireChamp, Lu } from './champs.ts'

const CAS: [string, LireChamp, Record<string, Lu>][] = [
  [
    'a number',
    lire.nombre,
    {
      '540.0': 540,
      '1 557': 1557,
      '161,2677238': 161.2677238,
      '-1.98': -1.98,
      NS: null,
      '': null,
      abc: { refus: 'champ-illisible' },
    },
  ],
  [
    'a count',
    lire.entier,
    { '540.0': 540, '12': 12, '-3': { refus: 'champ-illisible' }, '2,5': { refus: 'champ-illisible' } },
  ],
  [
    'a yes or no, where empty is neither',
    lire.booleen,
    { '1': true, '0': false, '1.0': true, Oui: true, '': null, peut: { refus: 'champ-illisible' } },
  ],
  [
    'a SIRET',
    lire.siret,
    {
      '21350016800025': '21350016800025',
      '213500168': '213500168',
      '2,17003E+13': { refus: 'champ-tableur' },
      '2.17E+13': { refus: 'champ-tableur' },
      '2135001680002': { refus: 'champ-illisible' },
    },
  ],
  [
    'a telephone',
    lire.telephone,
    {
      '02 99 68 06 50': '0299680650',
      '+33299680650': '0299680650',
      '384958096': { repare: '0384958096' },
      '2,99E+08': { refus: 'champ-tableur' },
      '12': { refus: 'champ-illisible' },
    },
  ],
  [
    'a département',
    lire.departement,
    {
      '035': '035',
      '35': { repare: '035' },
      '2A': { repare: '02A' },
      '971': '971',
      'ILLE-ET-VILAINE': '035',
      '20': { refus: 'champ-illisible' },
    },
  ],
  ['an académie', lire.academie, { '14': '14', '3': { repare: '03' }, '': null }],
  [
    'a commune',
    lire.codeCommune,
    {
      '35016': '35016',
      '1004': { repare: '01004' },
      '2a004': '2A004',
      '3501': { repare: '03501' },
      '350': { refus: 'champ-illisible' },
    },
  ],
  [
    'a date',
    lire.jour,
    {
      '1965-10-01': '1965-10-01',
      '01/02/1967': { repare: '1967-02-01' },
      '2099-01-01': null,
      '31/02/2020': { refus: 'champ-illisible' },
      '2020-13-01': { refus: 'champ-illisible' },
    },
  ],
]
for (const [quoi, lecteur, cas] of CAS) {
  test(`${quoi} is read, repaired without guessing, or refused`, () => {
    for (const [saisie, attendu] of Object.entries(cas)) assert.deepEqual(lecteur(saisie), attendu, saisie)
  })
}

test('a school year is known by its first year', () => {
  assert.deepEqual(['2022-2023', '2022', '2022.0', '2022/23', '22', ''].map(lire.rentree), [
    2022,
    2022,
    2022,
    2022,
    null,
    null,
  ])
})

test('a position is read in both of its writings, and refused outside the earth', () => {
  assert.deepEqual(lire.position('47.98, -1.92'), [47.98, -1.92])
  assert.deepEqual(lire.position('{"type":"Point","coordinates":[-1.92,47.98]}'), [47.98, -1.92])
  assert.equal(lire.position('147.98, -1.92'), null)
  assert.equal(lire.position('47.98'), null)
  assert.equal(lire.position(''), null)
})
