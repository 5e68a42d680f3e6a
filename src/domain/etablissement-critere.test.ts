import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  Critere,
  criteresCalcules,
  criteresRetenus,
  fixerCritere,
  type DonneesDeCritere,
} from './etablissement-critere.ts'

type Fiche = DonneesDeCritere['etablissement']

const unCollege = (e: Partial<Fiche> = {}, d: Partial<DonneesDeCritere> = {}): DonneesDeCritere => ({
  etablissement: {
    type: 'college',
    statut: 'public',
    etat: 'ouvert',
    codeNature: '340',
    educationPrioritaire: 'aucune',
    internat: false,
    ulis: false,
    segpa: false,
    voieProfessionnelle: null,
    ...e,
  },
  listePrioritaire: null,
  densite: null,
  ips: null,
  elevesSegpa: null,
  elevesUlis: null,
  ...d,
})

test('the criteria are those of the circular, neither more nor fewer', () => {
  assert.deepEqual(Critere.options, [
    'rep',
    'rep-plus',
    'rural-defavorise',
    'segpa',
    'ulis',
    'dispositif-relais',
    'upe2a',
    'lycee-professionnel',
    'internat',
  ])
})

const cas: [string, DonneesDeCritere, Critere[]][] = [
  ['an ordinary collège has none', unCollege(), []],
  ['a collège REP', unCollege({ educationPrioritaire: 'REP' }), ['rep']],
  ['an école REP+', unCollege({ type: 'ecole', educationPrioritaire: 'REP+' }), ['rep-plus']],
  [
    'the national list speaks where the directory is silent',
    unCollege({ educationPrioritaire: null }, { listePrioritaire: 'REP+' }),
    ['rep-plus'],
  ],
  ['the directory prevails over the national list', unCollege({}, { listePrioritaire: 'REP' }), []],
  ['a rural collège with a disadvantaged intake', unCollege({}, { densite: 6, ips: 88 }), ['rural-defavorise']],
  ['the threshold itself is disadvantaged', unCollege({}, { densite: 5, ips: 91.3 }), ['rural-defavorise']],
  ['rural alone is not enough', unCollege({}, { densite: 7, ips: 104 }), []],
  ['disadvantaged in a small town is not rural', unCollege({}, { densite: 4, ips: 80 }), []],
  ['an IPS not known decides nothing', unCollege({}, { densite: 7 }), []],
  [
    'the circular speaks of rural collèges, not of rural écoles',
    unCollege({ type: 'ecole' }, { densite: 7, ips: 80 }),
    [],
  ],
  ['SEGPA and ULIS by the directory', unCollege({ segpa: true, ulis: true }), ['segpa', 'ulis']],
  ['SEGPA and ULIS by the pupils counted there', unCollege({}, { elevesSegpa: 62, elevesUlis: 11 }), ['segpa', 'ulis']],
  ['no pupil counted is no SEGPA', unCollege({}, { elevesSegpa: 0, elevesUlis: 0 }), []],
  ['ULIS of an école is not a criterion of the circular', unCollege({ type: 'ecole', ulis: true }), []],
  [
    'a lycée professionnel with its internat',
    unCollege({ type: 'lycee', codeNature: '320', internat: true }),
    ['lycee-professionnel', 'internat'],
  ],
  [
    'a lycée polyvalent with a voie professionnelle',
    unCollege({ type: 'lycee', codeNature: '306', voieProfessionnelle: true }),
    ['lycee-professionnel'],
  ],
  ['a lycée général', unCollege({ type: 'lycee', codeNature: '300', voieProfessionnelle: false }), []],
  ['an EREA with its internat', unCollege({ type: 'erea', codeNature: '370', internat: true }), ['internat']],
  [
    'a private collège is outside the perimeter',
    unCollege({ statut: 'prive', educationPrioritaire: 'REP', ulis: true }),
    [],
  ],
  ['a closed collège has none', unCollege({ etat: 'ferme', educationPrioritaire: 'REP' }), []],
]

for (const [titre, donnees, attendu] of cas) {
  test(titre, () => assert.deepEqual(criteresCalcules(donnees), attendu))
}

test('what the CTSS-D sets or removes prevails over what was computed', () => {
  const decisions = [
    { critere: 'upe2a', present: true },
    { critere: 'ulis', present: false },
  ] as const
  assert.deepEqual(criteresRetenus(['rep', 'ulis'], decisions), ['rep', 'upe2a'])
  assert.deepEqual(criteresRetenus(['rep'], []), ['rep'])
})

test('only the CTSS-D and her deputies set a criterion, and on a school of the perimeter', () => {
  const college = { type: 'college', statut: 'public', etat: 'ouvert' } as const
  assert.equal(fixerCritere({ role: 'ctss-d' }, college), null)
  assert.equal(fixerCritere({ role: 'adjoint' }, college), null)
  for (const role of ['ass', 'stagiaire', 'secretaire', 'administrateur', 'ctss-r', 'national'] as const) {
    assert.deepEqual(fixerCritere({ role }, college), { refus: 'critere-hors-role' }, role)
  }
  assert.deepEqual(fixerCritere({ role: 'ctss-d' }, { ...college, statut: 'prive' }), {
    refus: 'critere-hors-perimetre',
  })
})
