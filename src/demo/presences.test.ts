import assert from 'node:assert/strict'
import { test } from 'node:test'

import { momentA } from '../domain/calendrier.ts'
import { Presence } from '../domain/guichet.ts'
import { calendrierFictif } from './calendrier-fictif.ts'
import { estOuvre, plus } from './calendrier.ts'
import { toursDeGarde } from './garde.ts'
import { planifier } from './plan.ts'
import { absencesDe, heuresDuSecteur, type Heures } from './presences.ts'

const AUJOURDHUI = '2026-11-24'
const plan = planifier({ graine: 'essai', aujourdhui: AUJOURDHUI, dossiersParSecteur: 1 })

test('nobody is in two schools at the same time, and every school is visited', () => {
  const ensemble = (a: Heures, b: Heures): boolean =>
    a.jourDeSemaine === b.jourDeSemaine &&
    (a.semaine === 'toutes' || b.semaine === 'toutes' || a.semaine === b.semaine) &&
    a.debut < b.fin &&
    b.debut < a.fin
  for (const ecoles of plan.etablissements) {
    const heures = heuresDuSecteur(ecoles)
    for (const { uai, ...presence } of heures) {
      assert.ok(Presence.safeParse(presence).success, JSON.stringify(presence))
      assert.ok(ecoles.some((e) => e.uai === uai))
    }
    for (const { uai, nom } of ecoles)
      assert.ok(
        heures.some((h) => h.uai === uai),
        nom,
      )
    heures.forEach((a, i) => heures.slice(i + 1).forEach((b) => assert.ok(!ensemble(a, b), JSON.stringify([a, b]))))
  }
})

test('each week of the school year has one social worker on duty, from Monday to Monday', () => {
  const tours = toursDeGarde(['a', 'b', 'c'], AUJOURDHUI)
  assert.ok(tours.length >= 52)
  tours.forEach(({ debut, fin, membre }, i) => {
    assert.equal(momentA(debut).heure, '00:00')
    assert.equal(fin, tours[i + 1]?.debut ?? fin)
    assert.equal(membre, ['a', 'b', 'c'][i % 3])
  })
  assert.ok((tours[0]?.debut ?? '') < '2026-09-01' && momentA(tours.at(-1)?.fin ?? '').jour >= '2027-09-01')
})

test('two neighbours are away this week and nobody replaces them; she who is replaced is away too', () => {
  const absentes = absencesDe(plan.equipe, AUJOURDHUI)
  assert.ok(absentes.every(({ rang, du, au }) => rang >= 0 && du <= AUJOURDHUI && AUJOURDHUI <= au))
  const seules = plan.equipe.secteurs.filter(({ titulaire, binome }) =>
    [titulaire, binome].every((qui) => absentes.some(({ rang }) => rang === qui)),
  )
  assert.deepEqual(
    seules.map(({ nom }) => nom),
    ['Villebrune', 'Hautes Landes'],
  )
})

test('the calendar says that it is fictitious, and is the one that the files were written by', () => {
  const [vacances, feries] = calendrierFictif(2026)
  const lignes = (vacances?.texte ?? '').trim().split('\n').slice(1)
  assert.equal(lignes.length, 5)
  for (const ligne of lignes) {
    const [libelle = '', , debut = '', reprise = ''] = ligne.split(';')
    assert.match(libelle, /fictif/u)
    for (let jour = debut; jour < reprise; jour = plus(jour, 1)) assert.ok(!estOuvre(jour), jour)
  }
  assert.ok(feries?.texte.includes('2027-03-29,Lundi de Pâques,Métropole'))
})
