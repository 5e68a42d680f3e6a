import assert from 'node:assert/strict'
import { test } from 'node:test'

import { estRefus } from './refus.ts'
import { agirSurSaisine, type ActeDeSaisine, type Saisine } from './saisine.ts'
import { uneSaisine } from './saisine.examples.ts'
import { fusionnerSaisines } from './saisine-fusion.ts'

const PIECE = 'p'.repeat(26)
const ANNE = 'a'.repeat(26)
const BRUNE = 'b'.repeat(26)
const DOSSIER = 'd'.repeat(26)

const agir = (saisine: Saisine, acte: ActeDeSaisine, par: string, minute: number, motif = ''): Saisine => {
  const apres = agirSurSaisine(saisine, acte, PIECE, { le: `2026-11-24T08:${minute}:00.000Z`, par, motif })
  assert.ok(!estRefus(apres))
  return apres
}

const ETUDIER = {
  acte: 'etudier',
  urgence: '48h',
  theme: 'SCO-ABS',
  adhesion: null,
  parentsInformes: null,
  eleveInforme: null,
  conflit: false,
} as const

test('one studies while the other takes it up: taken up, with what was studied and both steps', () => {
  const base = uneSaisine()
  const courante = agir(base, ETUDIER, BRUNE, 10)
  const mienne = agir(base, { acte: 'prendre-en-charge', dossier: DOSSIER }, ANNE, 12, 'vue ce matin')
  const fusion = fusionnerSaisines(base, mienne, courante)
  assert.deepEqual(
    [fusion.etat, fusion.dossier, fusion.theme, fusion.urgence],
    ['prise-en-charge', DOSSIER, 'SCO-ABS', '48h'],
  )
  assert.deepEqual(
    fusion.pas.map(({ par, etat }) => [par, etat]),
    [
      [BRUNE, 'etudiee'],
      [ANNE, 'prise-en-charge'],
    ],
  )
})

test('the other has closed it in between: her closing stands, and mine is told with its words', () => {
  const base = uneSaisine()
  const courante = agir(base, { acte: 'conseil-donne' }, BRUNE, 20)
  const mienne = agir(base, { acte: 'prendre-en-charge', dossier: DOSSIER }, ANNE, 12, 'dossier ouvert')
  const fusion = fusionnerSaisines(base, mienne, courante)
  assert.equal(fusion.etat, 'conseil-donne')
  assert.equal(fusion.dossier, DOSSIER)
  assert.deepEqual(
    fusion.pas.map(({ motif }) => motif),
    ['dossier ouvert', ''],
  )
})

test('a conflict of interest said in between stops a taking up', () => {
  const base = uneSaisine()
  const courante = agir(base, { ...ETUDIER, conflit: true }, BRUNE, 10)
  const mienne = agir(base, { acte: 'prendre-en-charge', dossier: DOSSIER }, ANNE, 12)
  const fusion = fusionnerSaisines(base, mienne, courante)
  assert.equal(fusion.etat, 'etudiee')
  assert.equal(fusion.conflit, true)
})

test('both studied it: the fields that only one changed are kept, and each step once', () => {
  const base = agir(uneSaisine(), { acte: 'attendre', attente: 'la CPE', jusqua: null }, BRUNE, 1)
  const courante = agir(base, ETUDIER, BRUNE, 10)
  const mienne = agir(base, { ...ETUDIER, urgence: 'normale', theme: null, adhesion: true }, ANNE, 9)
  const fusion = fusionnerSaisines(base, mienne, courante)
  assert.deepEqual([fusion.urgence, fusion.theme, fusion.adhesion], ['48h', 'SCO-ABS', true])
  assert.equal(fusion.pas.length, 3)
  assert.deepEqual(fusionnerSaisines(base, mienne, base), mienne)
})

test('a saisine reopened by both is open once', () => {
  const base = agir(uneSaisine(), { acte: 'annuler' }, BRUNE, 1)
  const courante = agir(base, { acte: 'rouvrir' }, BRUNE, 10)
  const mienne = agir(base, { acte: 'rouvrir' }, ANNE, 11)
  assert.equal(fusionnerSaisines(base, mienne, courante).etat, 'etudiee')
})
