import assert from 'node:assert/strict'
import { test } from 'node:test'

import { niveauDeLaClasse } from './niveau.ts'

const DITES: Readonly<Record<string, readonly string[]>> = {
  '4e': ['4e B', '4E', '4B', '4 B', '4ème 3', '4EME3', '4°A', '4è2', 'quatrième Rousseau', '4e Rousseau'],
  '6e': ['6e A', '6EB'],
  '3e': ['3e prépa métiers', '3PMET'],
  '2de': ['2de GA', '2GT3', 'Seconde 4', '2 MELEC', '2 MS'],
  '1re': ['1re STMG', '1STMG', 'Première 2', '1ère G3'],
  Tle: ['Tle 3', 'T3', 'Terminale ST2S', 'TSTMG1', 'T G2', 'Term pro'],
  CAP: ['1 CAP CUI', '2 CAP MAC', 'CAP1'],
  BTS: ['BTS MCO 1', '1 BTS'],
  CM2: ['CM2', 'CM2 B', 'cm 2'],
  CP: ['CP A'],
  maternelle: ['GS', 'MS Coccinelles', 'Grande section'],
  ULIS: ['ULIS', '5e ULIS', 'Ulis collège'],
  UPE2A: ['UPE2A', 'UPE2A - 4e'],
  SEGPA: ['4e SEGPA', '6SEGPA'],
  relais: ['Classe relais'],
  '': ['', '401', 'CM1-CM2', 'GS/CP', '4 saisons', 'Tulipes', 'Accueil'],
}

for (const [niveau, classes] of Object.entries(DITES)) {
  test(niveau === '' ? 'a class that says no level, or two, says none' : `a class of ${niveau} says so`, () => {
    for (const classe of classes) assert.equal(niveauDeLaClasse(classe), niveau, classe)
  })
}
