import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { contexte } from './contexte.ts'

const id = fc.constantFrom('a'.repeat(26), 'b'.repeat(26))
const service = fc.constantFrom('035', '03', '35', 'recouvrement', 'g1', '1')
const nombre = fc.integer({ min: 1, max: 12 })

const a = 'a'.repeat(26)
const b = 'b'.repeat(26)
const lieu = { service: '035', coffre: a }

test('each use of a key has its own words, frozen', () => {
  assert.deepEqual(
    [
      contexte.dk(lieu, 2, { service: '075-ville', membre: b }, 3),
      contexte.dkRecouvrement(lieu, 2, 3),
      contexte.engagement,
      contexte.porte(lieu, 2),
      contexte.depot(lieu, 2, b),
      contexte.etiquette(lieu, 3),
      contexte.part('035', 3, 1, 5, 3),
      contexte.trousseau(b, 3, a),
      contexte.contenuDuTrousseau(b, 3),
      contexte.brouillon(lieu, b),
      contexte.tagDepot,
    ],
    [
      `permanence/v1/dk|035|${a}|2|075-ville|${b}.3`,
      `permanence/v1/dk|035|${a}|2|recouvrement|g3`,
      'permanence/v1/dk-commit',
      `permanence/v1/porte|035|${a}|2`,
      `permanence/v1/depot|035|${a}|2|${b}`,
      `permanence/v1/etiquette|035|${a}|g3`,
      'permanence/v1/part|035|g3|1/5/3',
      `permanence/v1/trousseau|${b}|g3|${a}`,
      `permanence/v1/trousseau|${b}|g3`,
      `permanence/v1/brouillon|035|${a}|${b}`,
      'permanence/v1/depot',
    ],
  )
})

test('two different uses never share their words', () => {
  const uses = fc
    .record({ service, coffre: id, e: nombre, s2: service, m: id, g: nombre, n: nombre, k: nombre })
    .chain(({ service: s, coffre, e, s2, m, g, n, k }) => {
      const ici = { service: s, coffre }
      return fc.constantFrom(
        { cle: ['dk', s, coffre, e, s2, m, g], mots: contexte.dk(ici, e, { service: s2, membre: m }, g) },
        { cle: ['dk-r', s, coffre, e, g], mots: contexte.dkRecouvrement(ici, e, g) },
        { cle: ['porte', s, coffre, e], mots: contexte.porte(ici, e) },
        { cle: ['depot', s, coffre, e, m], mots: contexte.depot(ici, e, m) },
        { cle: ['etiquette', s, coffre, g], mots: contexte.etiquette(ici, g) },
        { cle: ['part', s, g, e, n, k], mots: contexte.part(s, g, e, n, k) },
        { cle: ['trousseau', m, g, coffre], mots: contexte.trousseau(m, g, coffre) },
        { cle: ['contenu', m, g], mots: contexte.contenuDuTrousseau(m, g) },
        { cle: ['brouillon', s, coffre, m], mots: contexte.brouillon(ici, m) },
      )
    })
  fc.assert(
    fc.property(uses, uses, (x, y) => {
      assert.equal(x.mots === y.mots, JSON.stringify(x.cle) === JSON.stringify(y.cle))
    }),
    { numRuns: 3_000 },
  )
})
