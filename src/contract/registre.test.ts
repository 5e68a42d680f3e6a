import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EntreeAnnuaire, EntreeJournal, ecritDansLeCoffre, RoleCoffre } from './registre.ts'

const id = 'a'.repeat(26)
const hache = '0'.repeat(64)
const commun = { service: '035', log: id, n: 0, prev: hache, le: '2026-09-01T08:00:00Z' }
const vu = { rang: 0, tete: hache, annuaire: 0 }
const cle = `${'A'.repeat(1622)}==`

const accorder = {
  ...commun,
  vu,
  type: 'accorder',
  corps: { membre: { service: '035', membre: id, role: 'binome', debut: '2026-09-01', fin: null }, motif: 'binome' },
}

test('an entry of a journal says who, for how long and with which coded reason, and nothing else', () => {
  assert.equal(EntreeJournal.safeParse(accorder).success, true)
  const { corps } = accorder
  for (const faux of [
    { ...accorder, commentaire: 'parce que' },
    { ...accorder, corps: { ...corps, texte: 'parce que' } },
    { ...accorder, corps: { ...corps, motif: 'curiosite' } },
    { ...accorder, corps: { ...corps, membre: { ...corps.membre, role: 'chef' } } },
    { ...accorder, corps: { ...corps, membre: { ...corps.membre, fin: 'demain' } } },
    { ...accorder, vu: undefined },
    { ...accorder, n: -1 },
    { ...accorder, n: 1.5 },
    { ...accorder, prev: hache.slice(1) },
    { ...accorder, le: '2026-09-01' },
    { ...accorder, type: 'accorde' },
  ]) {
    assert.equal(EntreeJournal.safeParse(faux).success, false, JSON.stringify(faux))
  }
})

test('a file is born with an époque, its commitment, its door and at least one member', () => {
  const creer = {
    ...commun,
    vu,
    type: 'creer',
    corps: {
      genre: 'dossier',
      secteur: id,
      annee: null,
      epoque: { numero: 1, engagement: hache, porte: cle },
      membres: [accorder.corps.membre],
    },
  }
  assert.equal(EntreeJournal.safeParse(creer).success, true)
  assert.equal(EntreeJournal.safeParse({ ...creer, corps: { ...creer.corps, membres: [] } }).success, false)
  assert.equal(
    EntreeJournal.safeParse({ ...creer, corps: { ...creer.corps, epoque: { ...creer.corps.epoque, porte: 'AAAA' } } })
      .success,
    false,
  )
})

test('the annuaire of a service begins with three custodians at least, of whom two at least are needed', () => {
  const gardien = { membre: id, nom: 'Exemple', prenom: 'Zoé', signature: hache, sceau: cle, generation: 1 }
  const genese = { ...commun, log: 'annuaire', type: 'genese', corps: { gardiens: [gardien, gardien, gardien], k: 2 } }
  assert.equal(EntreeAnnuaire.safeParse(genese).success, true)
  assert.equal(EntreeAnnuaire.safeParse({ ...genese, corps: { gardiens: [gardien, gardien], k: 2 } }).success, false)
  assert.equal(EntreeAnnuaire.safeParse({ ...genese, corps: { ...genese.corps, k: 1 } }).success, false)
  assert.equal(EntreeAnnuaire.safeParse({ ...genese, vu }).success, false)
})

test('a trainee and a reader on request read and never write', () => {
  assert.deepEqual(RoleCoffre.options.filter(ecritDansLeCoffre), ['referent', 'binome', 'remplacante'])
})
