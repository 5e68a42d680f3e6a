import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { echeanceDe, echeancesDe, estMajeur, plusMois } from './ecrit-delais.ts'
import type { Suite } from './ecrit.ts'
import { uneIp, unSignalement } from './ecrit.examples.ts'
import type { Jour } from './identite.ts'

const DELAIS = { accuseJours: 15, retourMois: 3, retourMoisMoinsDeDeuxAns: 1 }
const fige = (jour: Jour, delais = DELAIS) => ({ jour, delais })
const uneSuite = (quoi: Suite['quoi'], jour: Jour, autre: Partial<Suite> = {}): Suite => ({
  ecrit: 'e'.repeat(26),
  quoi,
  jour,
  destinataire: '',
  canal: null,
  preuve: '',
  texte: '',
  ...autre,
})
const envoi = (destinataire: string, preuve = 'Recommandé 1A 000') =>
  uneSuite('envoi', '2026-11-24', { destinataire, preuve })

suite('what is waited for after the sending', () => {
  test('first the proof for the next day, then the acknowledgement, then the return', () => {
    const jour = '2026-11-24'
    assert.deepEqual(echeancesDe(fige(jour), [], uneIp()), [
      { quoi: 'preuve', le: '2026-11-25', court: false },
      { quoi: 'accuse', le: '2026-12-09', court: false },
      { quoi: 'retour', le: null, court: false },
    ])
    assert.equal(echeanceDe(fige(jour), [envoi('crip', ' ')], uneIp())?.quoi, 'preuve')
    assert.equal(echeanceDe(fige(jour), [envoi('ctss-d')], uneIp())?.quoi, 'preuve')
    assert.deepEqual(echeanceDe(fige(jour), [envoi('crip')], uneIp()), {
      quoi: 'accuse',
      le: '2026-12-09',
      court: false,
    })
    const accuse = uneSuite('accuse', '2026-12-02')
    assert.deepEqual(echeancesDe(fige(jour), [accuse], uneIp()), [{ quoi: 'retour', le: '2027-03-02', court: false }])
  })

  test('of a signalement, a proof for the procureur and for the president; what follows has no date in the law', () => {
    const jour = '2026-11-24'
    assert.equal(echeanceDe(fige(jour), [envoi('parquet')], unSignalement())?.quoi, 'preuve')
    assert.equal(echeanceDe(fige(jour), [envoi('parquet'), envoi('president-cd')], unSignalement())?.quoi, 'accuse')
    assert.deepEqual(echeancesDe(fige(jour), [uneSuite('accuse', '2026-11-25')], unSignalement()), [
      { quoi: 'retour', le: null, court: false },
    ])
  })

  test('nothing more once it came back, was closed, classified or turned into a signalement; a reminder changes nothing', () => {
    for (const quoi of ['retour', 'classement', 'cloture', 'requalification'] as const)
      assert.equal(echeanceDe(fige('2026-11-24'), [uneSuite(quoi, '2026-12-01')], uneIp()), null, quoi)
    const suites = [uneSuite('accuse', '2026-12-02'), uneSuite('relance', '2027-03-10')]
    assert.equal(echeanceDe(fige('2026-11-24'), suites, uneIp())?.le, '2027-03-02')
  })

  test('an acknowledgement written down twice starts nothing again', () => {
    const suites = [uneSuite('accuse', '2026-12-10'), uneSuite('accuse', '2026-12-02')]
    assert.equal(echeanceDe(fige('2026-11-24'), suites, uneIp())?.le, '2027-03-02')
  })

  test('a child or a brother under two shortens it, by his age on the day of the sending', () => {
    const retour = (jour: Jour, naissance: Jour) => {
      const bebe = { nom: '', prenom: 'Nourrisson', naissance, etablissement: '', lien: 'frère' }
      const ecrit = uneIp({ mineurs: { autres: 'oui', liste: [bebe] } })
      return echeanceDe(fige(jour), [uneSuite('accuse', jour)], ecrit)
    }
    assert.deepEqual(retour('2026-11-24', '2024-11-25'), { quoi: 'retour', le: '2026-12-24', court: true })
    assert.deepEqual(retour('2026-11-24', '2024-11-24'), { quoi: 'retour', le: '2027-02-24', court: false })
    assert.equal(retour('2026-02-28', '2024-02-29')?.court, true)
    assert.equal(retour('2026-03-01', '2024-02-29')?.court, false)
    const lui = uneIp({ enfant: { ...uneIp().enfant, naissance: '2025-06-01' } })
    assert.equal(echeanceDe(fige('2026-11-24'), [], lui)?.court, true)
  })

  test('months end where they end', () => {
    const cas: readonly (readonly [Jour, number, Jour])[] = [
      ['2026-08-31', 3, '2026-11-30'],
      ['2026-08-31', 1, '2026-09-30'],
      ['2026-11-30', 3, '2027-02-28'],
      ['2027-11-30', 3, '2028-02-29'],
      ['2028-02-29', 12, '2029-02-28'],
      ['2026-12-15', 1, '2027-01-15'],
      ['2026-10-31', 2, '2026-12-31'],
      ['2026-01-31', 1, '2026-02-28'],
    ]
    for (const [jour, mois, attendu] of cas) assert.equal(plusMois(jour, mois), attendu, `${jour} + ${mois}`)
  })
})

test('of age on the birthday; born on 29 February, on 1 March', () => {
  assert.deepEqual(
    [estMajeur('2008-11-24', '2026-11-23'), estMajeur('2008-11-24', '2026-11-24'), estMajeur(null, '2026-11-24')],
    [false, true, false],
  )
  assert.deepEqual([estMajeur('2008-02-29', '2026-02-28'), estMajeur('2008-02-29', '2026-03-01')], [false, true])
})
