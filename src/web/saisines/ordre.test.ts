import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compter, grouper, lireVue, trier } from './ordre.ts'
import { uneLigne } from './saisine.examples.ts'

const jour = '2026-11-24'
const le = (j: number): string => `2026-11-${j}T09:00:00.000Z`
const pas = (etat: 'prise-en-charge' | 'conseil-donne', j: number) => [{ etat, le: le(j), par: 'moi', motif: '' }]

const YANIS = { nom: 'BENALI', prenom: 'Yanis', classe: '5e D' }

const lignes = [
  uneLigne('ancienne', { recueLe: le(10) }),
  uneLigne('recente', { recueLe: le(20) }),
  uneLigne('danger', { recueLe: le(24), urgence: 'immediate', eleve: YANIS }),
  uneLigne('semaine', { recueLe: le(22), urgence: 'semaine' }),
  uneLigne('pere', { recueLe: le(12), urgence: 'semaine', etat: 'en-attente', attente: 'une réponse du père' }),
  uneLigne('cpe', { recueLe: le(23), eleve: { nom: 'Bénali', prenom: 'yanis', classe: '' } }),
  uneLigne('finie', { etat: 'prise-en-charge', pas: pas('prise-en-charge', 15) }),
  uneLigne('conseil', { etat: 'conseil-donne', pas: pas('conseil-donne', 18) }),
]

const noms = (triees: readonly { piece: string }[]): string[] => triees.map(({ piece }) => piece)

test('urgency first, then the oldest; what waits for somebody else comes last', () => {
  assert.deepEqual(noms(trier(lignes, 'a-traiter', jour)), ['danger', 'semaine', 'ancienne', 'recente', 'cpe', 'pere'])
})

test('once its day has come, what waited takes its place again', () => {
  const revenue = uneLigne('pere', { recueLe: le(12), urgence: 'semaine', etat: 'en-attente', attenteJusqua: jour })
  assert.deepEqual(noms(trier([...lignes.slice(0, 4), revenue], 'a-traiter', jour)).slice(0, 2), ['danger', 'pere'])
})

test('a closed one to which somebody writes again is to be treated', () => {
  const ecrite = uneLigne('finie', { etat: 'prise-en-charge' }, { nouveaux: 1 })
  assert.deepEqual(noms(trier([ecrite], 'a-traiter', jour)), ['finie'])
  assert.equal(compter([ecrite], 'closes'), 1)
})

test('each tag counts its own, and the last closed stands first among the closed', () => {
  assert.equal(compter(lignes, 'a-traiter'), 6)
  assert.equal(compter(lignes, 'urgentes'), 1)
  assert.equal(compter(lignes, 'en-attente'), 1)
  assert.deepEqual(noms(trier(lignes, 'closes', jour)), ['conseil', 'finie'])
})

test('what came to her pair, who is here, has a tag of its own and counts in no other', () => {
  const sienne = { duBinome: true }
  const duBinome = [
    uneLigne('b-urgente', { urgence: 'immediate' }, sienne),
    uneLigne('b-attend', { etat: 'en-attente', attente: 'le père' }, sienne),
    uneLigne('b-close', { etat: 'conseil-donne' }, sienne),
    uneLigne('b-reprise', { etat: 'conseil-donne' }, { ...sienne, nouveaux: 1 }),
  ]
  const toutes = [...lignes, ...duBinome]
  for (const vue of ['a-traiter', 'urgentes', 'en-attente', 'closes'] as const)
    assert.equal(compter(toutes, vue), compter(lignes, vue), vue)
  assert.deepEqual(noms(trier(toutes, 'binome', jour)), ['b-urgente', 'b-reprise', 'b-attend'])
})

test('those of one pupil stand together, whatever the accents and the capitals', () => {
  const groupes = grouper(trier(lignes, 'a-traiter', jour)).map(noms)
  assert.deepEqual(groupes[0], ['danger', 'cpe'])
  assert.equal(groupes.length, 5)
})

test('without a name nothing is put together', () => {
  assert.equal(grouper([uneLigne('a'), uneLigne('b')]).length, 2)
})

test('an unknown tag in the address shows what is to be treated', () => {
  assert.equal(lireVue('urgentes'), 'urgentes')
  assert.equal(lireVue('n’importe'), 'a-traiter')
  assert.equal(lireVue(undefined), 'a-traiter')
})
