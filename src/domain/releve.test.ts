import assert from 'node:assert/strict'
import { test } from 'node:test'

import { CodeTable, NIVEAUX, PARENTS_INFORMES, RETOUR_RECU, Releve, type Cellule } from './chiffres.ts'
import { THEMES, TYPES_DE_NOTE } from './nomenclature.ts'
import { cellulesDuReleve, colonnesDuReleve, composerReleve } from './releve.ts'
import { Origine } from './saisine.ts'

const SECTEUR = 's'.repeat(26)
/** Of a text sealed to a door, beside a signature of a kilobyte at most. */
const PORTE = 128 * 1024 - 1024

const produit = (...axes: readonly (readonly string[])[]): string[][] =>
  axes.reduce<string[][]>((debuts, axe) => debuts.flatMap((debut) => axe.map((code) => [...debut, code])), [[]])

const themes = [...THEMES.map(({ code }) => code), '']
const enfance = THEMES.filter(({ code }) => code === 'PE' || code.startsWith('PE-')).map(({ code }) => code)
const TOUT: Readonly<Record<CodeTable, string[][]>> = {
  T2: produit([...NIVEAUX, ''], ['f', 'm', '']),
  T3: produit(Origine.options),
  T4: produit(themes),
  T5: produit(TYPES_DE_NOTE.map(({ code }) => code)),
  T7: produit([...enfance, ''], [...PARENTS_INFORMES, ''], RETOUR_RECU),
}

/** Every cell that may exist, as if each had happened, and a large number in it. */
const toutesLesCellules = (ecoles: number): Cellule[] =>
  CodeTable.options.flatMap((table) => {
    const uais = Array.from({ length: ecoles }, (_, n) => `998${String(n).padStart(4, '0')}A`)
    return [null, ...(table === 'T5' ? [] : uais)].flatMap((uai) =>
      TOUT[table].flatMap((dims) =>
        colonnesDuReleve(true).map((colonne): Cellule => ({ table, uai, colonne, dims, n: 987 })),
      ),
    )
  })

test('totals by terms of a sector of twelve schools, where all that may happen has happened, go through a door', () => {
  const cellules = toutesLesCellules(12)
  assert.ok(cellules.length > 10_000, `${cellules.length} cells`)
  const releve = composerReleve(SECTEUR, 2026, true, cellules)
  assert.ok(Releve.safeParse(releve).success)
  const octets = new TextEncoder().encode(JSON.stringify(JSON.stringify({ releve }))).length
  assert.ok(octets < PORTE, `${octets} bytes`)
})

test('the same cells make the same totals, whatever their order; read again they are the same cells', () => {
  const cellules = toutesLesCellules(2)
  const releve = composerReleve(SECTEUR, 2026, true, cellules)
  assert.deepEqual(composerReleve(SECTEUR, 2026, true, cellules.toReversed()), releve)
  const cle = (cellule: Cellule): string => JSON.stringify(cellule)
  assert.deepEqual(cellulesDuReleve(releve).map(cle).toSorted(), cellules.map(cle).toSorted())
})

test('what did not happen is not written; what happened in one term only says zero for the others', () => {
  const cellule = (colonne: Cellule['colonne'], n: number): Cellule => {
    return { table: 'T4', uai: null, colonne, dims: ['SCO-ABS'], n }
  }
  const releve = composerReleve(SECTEUR, 2026, true, [cellule('annee', 0), cellule('t2', 3)])
  assert.deepEqual(releve.blocs, [{ table: 'T4', uai: null, lignes: [[['SCO-ABS'], [0, 0, 3, 0]]] }])
  assert.deepEqual(cellulesDuReleve(releve), [cellule('t2', 3)])
  assert.deepEqual(composerReleve(SECTEUR, 2026, false, [cellule('t2', 3)]).blocs, [])
})

test('totals hold nothing but their type: one word more and nobody reads them', () => {
  const releve = composerReleve(SECTEUR, 2026, false, toutesLesCellules(1))
  assert.ok(Releve.safeParse(releve).success)
  const [bloc] = releve.blocs
  if (!bloc) throw new Error('nothing to spoil')
  for (const autre of [
    { ...releve, membre: 'a'.repeat(26) },
    { ...releve, blocs: [{ ...bloc, jour: '2026-11-10' }] },
    {
      ...releve,
      blocs: [
        {
          ...bloc,
          lignes: [
            [
              ['4e', 'f'],
              [3, 4],
            ],
          ],
        },
      ],
    },
    { ...releve, colonnes: ['annee', 't1'] },
    { ...releve, colonnes: ['annee', 'm09'] },
  ])
    assert.equal(Releve.safeParse(autre).success, false)
})
