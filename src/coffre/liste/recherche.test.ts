import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EleveDeListe } from '../../domain/liste.ts'
import type { Piece } from '../../domain/piece.ts'
import type { Moteur } from '../moteur.ts'
import { unCoffre } from '../vues/coffre.examples.ts'
import { UAI } from './fichiers.examples.ts'
import { chercherDansLesListes } from './recherche.ts'

const eleve = (nom: string, prenom: string, usage = ''): EleveDeListe => ({
  cle: `${nom}${prenom}`,
  ine: null,
  nom,
  usage,
  prenom,
  sexe: null,
  naissance: null,
  regime: null,
})
const liste = (uai: string, classe: string, eleves: EleveDeListe[], annule = false): Piece => ({
  genre: 'liste',
  format: 1,
  annule,
  uai,
  annee: 2026,
  classe,
  niveau: '',
  le: '2026-10-01',
  eleves,
})

const secteur = unCoffre(
  [
    liste(UAI, '4e B', [eleve('LE GOFF', 'Noëlle'), eleve('MARTIN', 'Léa', 'BENALI')]),
    liste(UAI, '4e B', [eleve('DOUBLE', 'Trop')]),
    liste(UAI, '3e A', [eleve('PARTIE', 'Zoé')], true),
    liste('9980002B', '6e C', [eleve('GOFFIN', 'Tom')]),
  ],
  { genre: 'secteur', annee: 2026 },
)
const passe = unCoffre([liste(UAI, '5e B', [eleve('LE GOFF', 'Passée')])], { genre: 'secteur', annee: 2025 })
const moteur = { coffres: () => [secteur, passe] } as unknown as Moteur
const trouver = (texte: string, uai: string | null = null, limite = 8): string[] =>
  chercherDansLesListes(moteur, '2026-11-24', texte, uai, limite).map((t) => `${t.eleve.nom} ${t.classe}`)

test('three letters of the name, of the first name, of the name she uses, or her class', () => {
  assert.deepEqual(trouver('gof'), ['GOFFIN 6e C', 'LE GOFF 4e B'])
  assert.deepEqual(trouver('noe'), ['LE GOFF 4e B'])
  assert.deepEqual(trouver('benal'), ['MARTIN 4e B'])
  assert.deepEqual(trouver('4eb lea'), ['MARTIN 4e B'])
  assert.deepEqual(trouver('goff', UAI), ['LE GOFF 4e B'])
  assert.deepEqual(trouver('gof', null, 1).length, 1)
})

test('a slip of the finger finds her all the same; one letter asks nothing', () => {
  assert.deepEqual(trouver('martni'), ['MARTIN 4e B'])
  assert.deepEqual(trouver('m'), [])
  assert.deepEqual(trouver(''), [])
})

test('neither the class that is gone, nor a second piece of a class, nor the year before answers', () => {
  assert.deepEqual(trouver('partie'), [])
  assert.deepEqual(trouver('double'), [])
  assert.deepEqual(trouver('passee'), [])
})
