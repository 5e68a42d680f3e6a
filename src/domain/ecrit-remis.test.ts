import assert from 'node:assert/strict'
import { test } from 'node:test'

import { pourDestinataire, relancer } from './ecrit-remis.ts'
import { uneIp } from './ecrit.examples.ts'

const contexte = { entete: ['Service social'], jour: '2026-11-24', complete: null }
const CRIP = { code: 'crip', quoi: 'ecrit' } as const

test('a copy is the writing itself', () => {
  const ecrit = uneIp()
  assert.deepEqual(
    pourDestinataire(ecrit, { code: 'president-cd', quoi: 'copie' }, contexte),
    pourDestinataire(ecrit, CRIP, contexte),
  )
})

test('the IA-DASEN gets the bare notice, whatever a protocol says', () => {
  const ecrit = uneIp()
  for (const quoi of ['ecrit', 'copie', 'avis'] as const) {
    const remis = pourDestinataire(ecrit, { code: 'dasen', quoi }, contexte)
    assert.ok(remis.modele === 'avis')
    assert.deepEqual(Object.keys(remis.avis).toSorted(), ['destinataire', 'emetteur', 'etablissement', 'le', 'type'])
    const dit = JSON.stringify(remis)
    for (const secret of [ecrit.enfant.nom, ecrit.enfant.prenom, ecrit.evaluation]) assert.ok(!dit.includes(secret))
  }
})

test('a reminder carries who and when, nothing of the writing', () => {
  const ecrit = uneIp()
  const dates = { quoi: 'accuse', transmisLe: '2026-11-01', accuseLe: null, jour: '2026-11-24' } as const
  const remis = relancer(ecrit, { nom: 'CRIP', adresse: '' }, dates, [])
  assert.ok(remis.modele === 'relance')
  assert.deepEqual(remis.relance.enfant, {
    nom: ecrit.enfant.nom,
    prenom: ecrit.enfant.prenom,
    naissance: ecrit.enfant.naissance,
  })
  assert.ok(!JSON.stringify(remis).includes(ecrit.evaluation))
})
