import assert from 'node:assert/strict'
import { test } from 'node:test'

import type { LignePreparee } from '../../../coffre/face-des-chiffres.ts'
import type { CaseLue } from '../../../ecrits/face.ts'
import { aEcrire, casesAttendues, cleDe, intitule, nosChiffres, proposer } from './proposer.ts'

const ligne = (table: LignePreparee['table'], dims: string[], valeur: LignePreparee['valeur'] = 25): LignePreparee => ({
  table,
  dims,
  exact: 24,
  valeur,
  pourquoi: valeur === 'moins-de-11' ? 'moins-de-11' : valeur === 'secret' ? 'deductible' : null,
})
const chiffres = nosChiffres([
  ligne('T4', []),
  ligne('T4', ['SCO-ABS']),
  ligne('T4', ['SCO-DIF'], 'moins-de-11'),
  ligne('T5', ['ENTRETIEN_ELEVE'], 'secret'),
  ligne('T2', ['6e']),
  ligne('T2', ['6e', 'f'], 10),
])
const une = (autre: Partial<CaseLue>): CaseLue => ({
  feuille: 'Thèmes',
  adresse: 'B2',
  texte: '',
  gauche: [],
  haut: [],
  ...autre,
})
const trouver = (lue: CaseLue) => [...proposer([lue], chiffres, []).values()][0]

test('une case trouve notre chiffre par ses intitulés, sans accents ni majuscules ni pluriels', () => {
  assert.deepEqual(trouver(une({ gauche: ['SCOLARITE', 'dont absenteismes'], haut: ['Nombre'] })), {
    table: 'T4',
    dims: ['SCO-ABS'],
  })
  assert.deepEqual(trouver(une({ gauche: ['Total'], haut: ['Thèmes'] })), { table: 'T4', dims: [] })
  assert.deepEqual(trouver(une({ feuille: 'Élèves', gauche: ['6e'], haut: ['Filles'] })), {
    table: 'T2',
    dims: ['6e', 'f'],
  })
})

test('une case que rien n’explique, ou que deux chiffres expliquent, est laissée à la personne', () => {
  assert.equal(trouver(une({ gauche: ['Durée des entretiens'], haut: ['heures'] })), null)
  const doubles = nosChiffres([ligne('T4', ['PE-NEG']), ligne('T7', ['PE-NEG'])])
  assert.equal([...proposer([une({ feuille: 'F', gauche: ['Négligences'] })], doubles, []).values()][0], null)
})

test('une colonne qui coupe autrement que nous n’est pas remplie avec le nombre de tout le monde', () => {
  const publies = nosChiffres([ligne('T5', []), ligne('T5', ['ENTRETIEN_ELEVE']), ligne('T2', ['6e'])])
  const dans = (autre: Partial<CaseLue>) => [...proposer([une({ feuille: 'F', ...autre })], publies, []).values()][0]
  assert.deepEqual(dans({ gauche: ['Entretien élève'], haut: ['Nombre'] }), { table: 'T5', dims: ['ENTRETIEN_ELEVE'] })
  assert.equal(dans({ gauche: ['Entretien élève'], haut: ['Lycées'] }), null)
  assert.equal(dans({ gauche: ['6e'], haut: ['Garçons'] }), null)
  assert.equal(dans({ gauche: ['Interventions par type', 'Nombre'], haut: ['Garçons'] }), null)
})

test('ce qui fut choisi l’an dernier revient, même si la ligne a changé de place', () => {
  const lue = une({ adresse: 'D9', gauche: ['Autre chose'], haut: ['2027'] })
  const source = { table: 'T5', dims: ['ENTRETIEN_ELEVE'] } as const
  const gardees = [
    { feuille: 'themes', adresse: 'B4', libelle: intitule(lue), source: { ...source, dims: [...source.dims] } },
  ]
  assert.deepEqual([...proposer([lue], chiffres, gardees).values()][0], { table: 'T5', dims: ['ENTRETIEN_ELEVE'] })
})

test('une case qui ne peut pas être remplie dit pourquoi', () => {
  const parCle = new Map(chiffres.map((c) => [c.cle, c]))
  assert.equal(aEcrire({ table: 'T4', dims: ['SCO-ABS'] }, parCle), 25)
  assert.equal(aEcrire({ table: 'T4', dims: ['SCO-DIF'] }, parCle), 'moins de 11')
  assert.equal(
    aEcrire({ table: 'T5', dims: ['ENTRETIEN_ELEVE'] }, parCle),
    'non publié : se déduirait d’un autre nombre',
  )
  assert.equal(aEcrire({ table: 'T3', dims: [] }, parCle), 'non publié cette année')
  assert.equal(aEcrire({ impossible: 'la durée n’est pas mesurée' }, parCle), 'la durée n’est pas mesurée')
  assert.equal(cleDe('T2', ['6e', 'f']), 'T2|6e|f')
  assert.equal(casesAttendues([une({}), une({ haut: ['a'] })]).length, 1)
})
