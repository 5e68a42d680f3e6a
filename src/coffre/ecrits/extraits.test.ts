import assert from 'node:assert/strict'
import { test } from 'node:test'

import { lue } from '../vues/pieces.ts'
import { uneNote, unePiece } from '../vues/coffre.examples.ts'
import { extraitsDes } from './extraits.ts'
import { phrasesDe } from './phrases.ts'
import type { PieceNote } from '../../domain/piece.ts'
import type { PieceOuverte } from '../moteur.ts'

const extraits = (...textes: readonly string[]) =>
  extraitsDes(
    textes.map((texte) => lue(unePiece(uneNote({ texte })) as PieceOuverte & { contenu: PieceNote }, new Map())),
    () => 'H. Delmas',
  ).map(({ texte, entreGuillemets }) => (entreGuillemets ? `« ${texte} »` : texte))

test('a note is cut where a sentence ends, never after an abbreviation, an initial, an hour or an ellipsis', () => {
  const cas: readonly (readonly [string, readonly string[]])[] = [
    ['Il arrive en retard. Il a faim.', ['Il arrive en retard.', 'Il a faim.']],
    ['M. Le Goff appelle Mme Costa. Elle ne répond pas.', ['M. Le Goff appelle Mme Costa.', 'Elle ne répond pas.']],
    ['Vu par le Dr. Le Bris et J.-P. Morvan, p. ex. lundi.', ['Vu par le Dr. Le Bris et J.-P. Morvan, p. ex. lundi.']],
    ['Il hésite… puis parle. Il hésite… Il pleure.', ['Il hésite… puis parle.', 'Il hésite…', 'Il pleure.']],
    ['Elle attend... puis rappelle à 10 h 30.', ['Elle attend... puis rappelle à 10 h 30.']],
    ['Il est en 4e B. Elle aussi.', ['Il est en 4e B.', 'Elle aussi.']],
    [
      'Poids 32.5 kg, art. L. 226-4 rappelé, etc. Il repart.',
      ['Poids 32.5 kg, art. L. 226-4 rappelé, etc.', 'Il repart.'],
    ],
    ['Que faire\u00a0? Rien\u00a0! Attendre.', ['Que faire\u00a0?', 'Rien\u00a0!', 'Attendre.']],
    ['sans point ni majuscule', ['sans point ni majuscule']],
    ['\n \n', []],
  ]
  for (const [texte, attendues] of cas) assert.deepEqual(phrasesDe(texte), attendues, texte)
})

test('a quotation holds together, and each line of a dialogue stands by itself', () => {
  const texte =
    'Il dit\u00a0: «\u00a0Tout va bien. Je dors.\u00a0» Il sort.\n– Et ta sœur\u00a0?\n— Elle pleure.\n- rappeler la mère'
  assert.deepEqual(phrasesDe(texte), [
    'Il dit\u00a0: «\u00a0Tout va bien. Je dors.\u00a0»',
    'Il sort.',
    'Et ta sœur\u00a0?',
    'Elle pleure.',
    'rappeler la mère',
  ])
  assert.deepEqual(phrasesDe('Il dit «\u00a0jamais. Puis il sort. Il pleure.'), [
    'Il dit «\u00a0jamais.',
    'Puis il sort.',
    'Il pleure.',
  ])
})

test('words in quotation marks can be picked by themselves, and are said to be somebody’s words', () => {
  assert.deepEqual(extraits('Elle dit «\u00a0j’ai pas sport\u00a0» et "rien d’autre". Elle sort.'), [
    'Elle dit «\u00a0j’ai pas sport\u00a0» et "rien d’autre".',
    '« j’ai pas sport »',
    '« rien d’autre »',
    'Elle sort.',
  ])
  assert.deepEqual(extraits('«\u00a0Quand il rentre tard je vais dormir dans la baignoire.\u00a0»'), [
    '« Quand il rentre tard je vais dormir dans la baignoire. »',
  ])
})

test('the last note comes first, and within a note the words keep their order', () => {
  assert.deepEqual(extraits('Deux. Trois.', 'Un.'), ['Deux.', 'Trois.', 'Un.'])
})
