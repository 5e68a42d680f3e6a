import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { Affectation } from '../../domain/acteur.ts'
import { lecturePendant } from './lecteurs.ts'

const secteur = 's'.repeat(26)
const poste = (membre: string, titre: Affectation['titre'], change: Partial<Affectation> = {}): Affectation => ({
  id: membre,
  membre,
  role: 'ass',
  secteur,
  titre,
  quotite: 100,
  debut: '2026-09-01',
  fin: null,
  ...change,
})
const titulaire = poste('helene', 'titulaire')
const binome = poste('aissata', 'binome')
const semaine = { du: '2026-11-30', au: '2026-12-04' }
const absence = (membre: string, du = semaine.du, au = semaine.au) => ({ membre, du, au })

test('her pair reads while she is away', () => {
  assert.deepEqual(lecturePendant([titulaire, binome], [absence('helene')], secteur, semaine), {
    lecteurs: ['aissata'],
    personne: null,
  })
})

test('nobody reads for the sector when all are away, or when her replacement begins later', () => {
  const remplacante = poste('jeanne', 'remplacante', { debut: '2026-12-02', fin: '2026-12-04' })
  assert.deepEqual(lecturePendant([titulaire, remplacante], [absence('helene')], secteur, semaine), {
    lecteurs: ['jeanne'],
    personne: { du: '2026-11-30', au: '2026-12-01' },
  })
  const deux = [absence('helene'), absence('aissata')]
  assert.deepEqual(lecturePendant([titulaire, binome], deux, secteur, semaine), {
    lecteurs: [],
    personne: semaine,
  })
})

test('a trainee never reads a guichet', () => {
  const stagiaire = poste('inaya', 'stagiaire', { role: 'stagiaire' })
  assert.deepEqual(lecturePendant([titulaire, stagiaire], [absence('helene')], secteur, semaine).lecteurs, [])
})
