import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { CopieLue } from '../../coffre/face-des-ecrits.ts'
import { uneIp, unSignalement } from '../../domain/ecrit.examples.ts'
import type { ContenuDEcrit, Suite } from '../../domain/ecrit.ts'
import { lettreDeRelance } from './lettre.ts'
import { aRelancer, deLAnnee, estDans, suiviDe, trier } from './suivi.ts'

const JOUR = '2026-11-24'
const delais = { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 2 }
const suite = (quoi: Suite['quoi'], jour: string): Suite => ({
  ecrit: 'e',
  quoi,
  jour,
  destinataire: 'crip',
  canal: null,
  preuve: '',
  texte: '',
})
const lue = <P>(piece: string, contenu: P) => ({
  coffre: 's',
  piece,
  rev: 1,
  rang: 1,
  auteur: 'a',
  contenu,
  enAttente: false,
  copie: null,
})
const une = (
  jour: string,
  suites: readonly Suite[] = [],
  contenu: ContenuDEcrit = uneIp(),
  annee = 2026,
): CopieLue => ({
  piece: lue(jour, {
    format: 1,
    annule: false,
    genre: 'copie' as const,
    ecrit: 'e',
    par: 'p',
    recueLe: `${jour}T10:00:00.000Z`,
    fige: { le: `${jour}T10:00:00.000Z`, jour, par: 'p', empreinte: '0'.repeat(64), delais },
    contenu,
  }),
  suites: suites.map((s, i) => lue(`${jour} ${i}`, { format: 1, annule: false, genre: 'suite' as const, ...s })),
  echeance: null,
  annee,
})
const suivie = (copie: CopieLue) => ({ copie, suivi: suiviDe(copie, JOUR) })

test('an acknowledgement that did not come in its days is overdue on the day after', () => {
  assert.equal(suiviDe(une('2026-11-09'), JOUR).etat, 'en-cours')
  assert.equal(suiviDe(une('2026-11-08'), JOUR).etat, 'accuse-en-retard')
})

test('the return is counted from the acknowledgement, in months, and told when it comes near', () => {
  const retour = (accuse: string) => suiviDe(une('2026-08-14', [suite('accuse', accuse)]), JOUR)
  assert.equal(retour('2026-08-18').etat, 'retour-en-retard')
  assert.equal(retour('2026-08-18').retour.attenduLe, '2026-11-18')
  assert.equal(retour('2026-08-18').retour.part, 1)
  assert.equal(retour('2026-09-03').etat, 'bientot')
  assert.equal(retour('2026-10-29').etat, 'en-cours')
  assert.ok(retour('2026-10-29').retour.part < 0.5)
})

test('a child under two makes the delay short, and it is said', () => {
  const nourrisson = uneIp({ enfant: { ...uneIp().enfant, naissance: '2025-05-20' } })
  const { retour } = suiviDe(une('2026-10-02', [suite('accuse', '2026-10-03')], nourrisson), JOUR)
  assert.deepEqual([retour.attenduLe, retour.court], ['2026-12-03', true])
})

test('a signalement waits for what comes of it, without a day', () => {
  const { etat, retour } = suiviDe(une('2026-11-20', [suite('accuse', '2026-11-20')], unSignalement()), JOUR)
  assert.deepEqual([etat, retour.attenduLe], ['en-cours', null])
})

test('a return ends the waiting, whatever was late', () => {
  const { etat, fini, retard } = suiviDe(une('2026-03-01', [suite('retour', '2026-11-01')]), JOUR)
  assert.deepEqual([etat, fini, retard], ['retour-recu', true, false])
})

test('overdue first, then the nearest day, then what has none, then what is over', () => {
  const [retard, proche, loin, sansDate, fini] = [
    une('2026-10-01'),
    une('2026-11-12'),
    une('2026-10-26', [suite('accuse', '2026-10-29')]),
    une('2026-11-20', [suite('accuse', '2026-11-20')], unSignalement()),
    une('2026-09-01', [suite('retour', '2026-11-01')]),
  ]
  const tous = [fini, sansDate, loin, proche, retard].map(suivie)
  assert.deepEqual(
    trier(tous).map(({ copie }) => copie),
    [retard, proche, loin, sansDate, fini],
  )
})

test('on 1 September, what still waits from the year before is not lost from sight', () => {
  const [attend, finie, dAujourdhui] = [
    une('2026-06-20', [suite('accuse', '2026-08-30')], uneIp(), 2025),
    une('2026-06-21', [suite('retour', '2026-07-01')], uneIp(), 2025),
    une('2026-11-20'),
  ]
  const tous = [attend, finie, dAujourdhui].map(suivie)
  const de = (annee: number) => deLAnnee(tous, annee, 2026).map(({ copie }) => copie)
  assert.deepEqual(de(2026), [attend, dAujourdhui])
  assert.deepEqual(de(2025), [attend, finie])
  assert.equal(tous.filter((s) => estDans(s, 'finis')).length, 1)
})

test('what was reminded of waits two weeks before it is reminded of again', () => {
  const relancee = (le: string) => aRelancer(suivie(une('2026-08-01', [suite('relance', le)])), JOUR)
  assert.equal(relancee('2026-11-20'), false)
  assert.equal(relancee('2026-11-09'), true)
  assert.equal(aRelancer(suivie(une('2026-11-20')), JOUR), false)
})

const SIGNE = { nom: 'Françoise Vasseur', fonction: 'Conseil technique de service social', telephone: '' }

test('the letter asks for what is waited for, in the name of the head, and its file names no child', () => {
  const lettre = lettreDeRelance(une('2026-08-14', [suite('accuse', '2026-08-18')]), SIGNE, ['Service'], JOUR)
  assert.ok(lettre?.imprime.modele === 'relance')
  const { quoi, emetteur, accuseLe, transmisLe } = lettre.imprime.relance
  assert.deepEqual(
    [quoi, emetteur.nom, accuseLe, transmisLe],
    ['retour', 'Françoise Vasseur', '2026-08-18', '2026-08-14'],
  )
  assert.deepEqual([lettre.suite.quoi, lettre.suite.jour, lettre.suite.destinataire], ['relance', JOUR, 'crip'])
  assert.doesNotMatch(lettre.fichier, /COSTA|Enzo/iu)
  assert.doesNotMatch(lettre.fichier, /[/\\:]/u)
})

test('nothing is asked for once all has come', () => {
  assert.equal(lettreDeRelance(une('2026-08-14', [suite('retour', '2026-11-01')]), SIGNE, [], JOUR), null)
})
