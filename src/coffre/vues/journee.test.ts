import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { Piece } from '../../domain/piece.ts'
import { moi, unCoffre, uneFiche, uneNote, unePiece, uneTache } from './coffre.examples.ts'
import { lireJournee } from './journee.ts'

const JOUR = '2026-11-24'
const ANCIEN = uneNote({ jour: '2026-09-21' })
const aNoter = (mots: string, autre: { jour?: string; ecriteLe?: string | null } = {}): Piece => ({
  genre: 'a-noter',
  format: 1,
  annule: false,
  mots,
  jour: autre.jour ?? JOUR,
  ecriteLe: autre.ecriteLe ?? null,
})
const jour = (coffres: Parameters<typeof lireJournee>[0]) => lireJournee(coffres, moi, JOUR, [])

test('what she left to write yesterday is still there, what is written is gone', () => {
  const secteur = unCoffre(
    [
      aNoter('Kevin, couloir', { jour: '2026-11-23' }),
      aNoter('mère de Léa au téléphone', { jour: '2026-11-23', ecriteLe: '2026-11-23T16:00:00.000Z' }),
      aNoter('infirmière, 3e A', { ecriteLe: '2026-11-24T09:00:00.000Z' }),
      unePiece(aNoter('ligne du binôme'), { auteur: nouvelId() }),
    ],
    { genre: 'secteur' },
  )
  const mots = jour([secteur]).aNoter.map(({ contenu }) => (contenu.genre === 'a-noter' ? contenu.mots : ''))
  assert.deepEqual(mots, ['Kevin, couloir', 'infirmière, 3e A'])
})

test('tasks come overdue first, two weeks ahead at most, those without a day last, done ones never', () => {
  const dossier = unCoffre([
    uneFiche(),
    uneTache({ libelle: 'dans trois semaines', echeance: '2026-12-15' }),
    uneTache({ libelle: 'sans jour', echeance: null }),
    uneTache({ libelle: 'jeudi' }),
    uneTache({ libelle: 'en retard', echeance: '2026-11-20' }),
    uneTache({ libelle: 'faite', faiteLe: '2026-11-20T10:00:00.000Z' }),
  ])
  const { aFaire } = jour([dossier])
  assert.deepEqual(
    aFaire.map(({ tache }) => (tache.contenu.genre === 'tache' ? tache.contenu.libelle : '')),
    ['en retard', 'jeudi', 'sans jour'],
  )
  assert.equal(aFaire[0]?.dossier?.eleve.nom, 'MARTIN')
})

test('a task of a file that she may only read, or that is closed, is not hers to do', () => {
  const lu = unCoffre([uneFiche(), uneTache()], { monRole: 'stagiaire', peutEcrire: false })
  const clos = unCoffre([uneFiche(), uneTache()], { ouvert: false })
  assert.deepEqual(jour([lu, clos]).aFaire, [])
})

test('a pupil not met for more than six weeks of class comes back, with the day of the last meeting', () => {
  const dossier = unCoffre([
    uneFiche(),
    ANCIEN,
    uneNote({ type: 'LIAISON_PARTENAIRE', presents: [], jour: '2026-11-20' }),
  ])
  assert.deepEqual(
    jour([dossier]).aReprendre.map(({ derniereRencontre }) => derniereRencontre),
    ['2026-09-21'],
  )
})

test('the holidays of Toussaint are not silence: eight weeks on the calendar may be six of class', () => {
  assert.equal(jour([unCoffre([uneFiche(), uneNote({ jour: '2026-09-28' })])]).aReprendre.length, 0)
  assert.equal(jour([unCoffre([uneFiche(), uneNote({ jour: '2026-09-26' })])]).aReprendre.length, 1)
})

test('a task to come or « C’est prévu » keeps the file quiet, until its day is past', () => {
  const prevu = (jusqua: string): Piece => ({ genre: 'prevu', format: 1, annule: false, jusqua })
  assert.equal(jour([unCoffre([uneFiche(), ANCIEN, uneTache({ echeance: '2027-01-10' })])]).aReprendre.length, 0)
  assert.equal(jour([unCoffre([uneFiche(), ANCIEN, prevu('2026-12-20')])]).aReprendre.length, 0)
  assert.equal(jour([unCoffre([uneFiche(), ANCIEN, prevu('2026-11-01')])]).aReprendre.length, 1)
  assert.equal(jour([unCoffre([uneFiche(), ANCIEN, uneTache({ echeance: '2026-11-01' })])]).aReprendre.length, 1)
})

test('a closed file, the file of her pair and a file read by a trainee ask for nothing', () => {
  const pieces = [uneFiche(), ANCIEN]
  const tous = [
    unCoffre(pieces, { ouvert: false }),
    unCoffre(pieces, { monRole: 'binome' }),
    unCoffre(pieces, { monRole: 'stagiaire' }),
  ]
  assert.deepEqual(jour(tous).aReprendre, [])
})
