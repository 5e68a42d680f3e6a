import assert from 'node:assert/strict'
import { test } from 'node:test'
import { direLigne } from './verbes.ts'

const ligne = (verbe: string, detail: string | null) => ({
  seq: 1,
  le: '2026-11-24T10:00:00Z',
  acteur: null,
  verbe,
  objet: null,
  detail,
})
const nomDe = (membre: string): string => ({ jeanne: 'Jeanne Baillet' })[membre] ?? 'quelqu’un'

test('who was let in, and why, is said in words', () => {
  assert.equal(
    direLigne(ligne('accorder', 'jeanne:remplacante:remplacement'), nomDe),
    'a ouvert l’accès à Jeanne Baillet pour un remplacement',
  )
  assert.equal(
    direLigne(ligne('retirer', 'jeanne:fin'), nomDe),
    'a fermé l’accès de Jeanne Baillet parce qu’il finissait',
  )
})

test('an opening says no more than that', () => {
  assert.equal(direLigne(ligne('ouverture', null), nomDe), 'a ouvert le dossier')
})
