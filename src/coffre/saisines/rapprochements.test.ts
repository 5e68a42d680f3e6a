import assert from 'node:assert/strict'
import { test } from 'node:test'

import { nouvelId } from '../../crypto/identifiant.ts'
import type { PieceSaisine } from '../../domain/piece.ts'
import type { Saisine } from '../../domain/saisine.ts'
import { uneSaisine } from '../../domain/saisine.examples.ts'
import type { LigneSaisine } from '../face-des-saisines.ts'
import type { LigneDossier } from '../face.ts'
import { unEleve } from '../vues/coffre.examples.ts'
import { rapprocher } from './rapprochements.ts'

const une = (autre: Partial<Saisine> = {}): PieceSaisine => ({
  format: 1,
  annule: false,
  genre: 'saisine',
  ...uneSaisine(autre),
})
const ligne = (autre: Partial<Saisine> = {}): LigneSaisine => ({
  coffre: nouvelId(),
  piece: nouvelId(),
  contenu: une(autre),
  scellee: false,
  nouveaux: 0,
  garde: false,
  montree: false,
  duBinome: false,
})
const dossier = (autre: Parameters<typeof unEleve>[0]): LigneDossier => ({
  coffre: nouvelId(),
  eleve: unEleve(autre),
  ouvert: true,
  monRole: 'referent',
  fin: null,
  derniereRencontre: null,
  prochaineTache: null,
  conflits: 0,
})
const eleve = (nom: string, prenom: string) => ({ nom, prenom, classe: '' })
const motif = (a: Partial<Saisine>, b: Partial<Saisine>): string | null => {
  const [r] = rapprocher(une(a), nouvelId(), [ligne(b)], [])
  return r?.genre === 'saisine' ? r.pourquoi : null
}

test('the same pupil is found under accents, hyphens, and her names the wrong way round', () => {
  assert.equal(
    motif({ eleve: eleve('Le Goff', 'Zoé') }, { eleve: eleve('LE-GOFF', 'Zoe'), uai: '9980002D' }),
    'meme-eleve',
  )
  assert.equal(motif({ eleve: eleve('Zoé', 'Le Goff') }, { eleve: eleve('Le Goff', 'Zoé') }), 'meme-eleve')
  assert.equal(motif({ eleve: eleve('Le Goff', '') }, { eleve: eleve('Le Goff', '') }), 'meme-ecole-et-nom')
  assert.equal(motif({ eleve: eleve('', '') }, { eleve: eleve('', '') }), null)
  assert.equal(motif({ eleve: null }, { eleve: null }), null)
})

test('a family name says something in one school only', () => {
  assert.equal(motif({ eleve: eleve('Martin', 'Léa') }, { eleve: eleve('MARTIN', 'Tom') }), 'meme-ecole-et-nom')
  assert.equal(motif({ eleve: eleve('Martin', 'Léa') }, { eleve: eleve('MARTIN', 'Tom'), uai: '9980002D' }), null)
})

test('one who asks twice is known by her number, or by her name in the school', () => {
  const qui = (nom: string, telephone = '') => ({ nom, qualite: '', telephone })
  const sans = { eleve: null }
  assert.equal(
    motif(
      { ...sans, demandeur: qui('A', '06 11 22 33 44') },
      { ...sans, demandeur: qui('B', '0611223344'), uai: '9980002D' },
    ),
    'meme-demandeur',
  )
  assert.equal(
    motif({ ...sans, demandeur: qui('Mme Haddad') }, { ...sans, demandeur: qui('Mme HADDAD') }),
    'meme-demandeur',
  )
  assert.equal(
    motif({ ...sans, demandeur: qui('Mme Haddad') }, { ...sans, demandeur: qui('Mme HADDAD'), uai: '9980002D' }),
    null,
  )
  assert.equal(motif({ ...sans, demandeur: qui('', '17') }, { ...sans, demandeur: qui('', '17') }), null)
})

test('a file of that very name in that very school is certain; a close name or another school is for her to judge', () => {
  const contenu = une({ eleve: eleve('Guivarch', 'Noe') })
  const [exact, proche, ailleurs, autre] = [
    dossier({ nom: 'GUIVARC’H', prenom: 'Noé' }),
    dossier({ nom: 'GUIVARCH', prenom: 'Noa' }),
    dossier({ nom: 'GUIVARCH', prenom: 'Noé', uai: '9980002D' }),
    dossier({ nom: 'MARTIN', prenom: 'Léa' }),
  ]
  const trouves = rapprocher(contenu, nouvelId(), [], [autre, ailleurs, proche, exact])
  assert.deepEqual(
    trouves.map((r) => (r.genre === 'dossier' ? [r.coffre, r.certain] : null)),
    [
      [exact.coffre, true],
      [ailleurs.coffre, false],
      [proche.coffre, false],
    ],
  )
  assert.deepEqual(rapprocher(une({ eleve: null }), nouvelId(), [], [exact]), [])
})

test('itself is never beside itself, and the strongest comes first', () => {
  const moi = ligne()
  const pareil = ligne({ recueLe: '2026-11-01T08:00:00.000Z' })
  const famille = ligne({ eleve: eleve('MARTIN', 'Tom'), recueLe: '2026-11-20T08:00:00.000Z' })
  assert.deepEqual(
    rapprocher(moi.contenu, moi.piece, [moi, famille, pareil], []).map((r) =>
      r.genre === 'saisine' ? r.pourquoi : '',
    ),
    ['meme-eleve', 'meme-ecole-et-nom'],
  )
})
