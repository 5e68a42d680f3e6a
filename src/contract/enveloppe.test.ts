import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ecrireEntete, lireEntete, type Entete } from './enveloppe.ts'

const id = fc.stringMatching(/^[a-z2-7]{26}$/u)
const hache = fc.stringMatching(/^[0-9a-f]{64}$/u)
const service = fc.constantFrom('035', '075-ville', 'ac-rennes', 'fr', 'a', '0-0-0')
const nombre = fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 2_147_483_646 }))
const entetes: fc.Arbitrary<Entete> = fc
  .record(
    {
      suite: fc.constant(1 as const),
      service,
      coffre: id,
      piece: id,
      rev: nombre.map((n) => n + 1),
      epoque: nombre.map((n) => n + 1),
      auteur: id,
      certificat: nombre,
      prev: hache,
      vu: fc.record({ rang: nombre, tete: hache, annuaire: nombre }, { noNullPrototype: true }),
    },
    { noNullPrototype: true },
  )
  .map((e) => (e.rev === 1 ? { ...e, prev: null } : e))

const exemple: Entete = {
  suite: 1,
  service: '035',
  coffre: 'a'.repeat(26),
  piece: 'b'.repeat(26),
  rev: 2,
  epoque: 1,
  auteur: 'c'.repeat(26),
  certificat: 0,
  prev: '0'.repeat(63) + '1',
  vu: { rang: 12, tete: 'e'.repeat(64), annuaire: 3 },
}
const texte = ecrireEntete(exemple)

test('a header written is read as it was', () => {
  fc.assert(fc.property(entetes, (e) => assert.deepEqual(lireEntete(ecrireEntete(e)), e)))
})

test('a header has one writing only: any text that is read writes itself back', () => {
  const presque = fc
    .tuple(
      entetes,
      fc.nat(),
      fc.nat({ max: 3 }),
      fc.constantFrom('|', '0', '1', 'a', 'A', ' ', '-', '+', '.', '\n', '\u0000', '\uFEFF', 'é'),
    )
    .map(([e, ou, quoi, signe]) => {
      const t = ecrireEntete(e)
      const i = ou % (t.length + 1)
      return (
        [
          t.slice(0, i) + signe + t.slice(i),
          t.slice(0, i) + signe + t.slice(i + 1),
          t.slice(0, i) + t.slice(i + 1),
          t + signe,
        ][quoi] ?? t
      )
    })
  let lus = 0
  fc.assert(
    fc.property(presque, (t) => {
      const lu = lireEntete(t)
      if (lu === null) return
      lus += 1
      assert.equal(ecrireEntete(lu), t)
    }),
    { numRuns: 5_000 },
  )
  assert.ok(lus > 100, 'the property must meet headers that are read')
})

test('an unknown version, an unknown suite, a field too many or too few is refused', () => {
  const champs = texte.split('|')
  for (const faux of [
    '',
    texte.replace('permanence/v1', 'permanence/v2'),
    champs.with(1, '2').join('|'),
    champs.with(1, '01').join('|'),
    champs.slice(0, -1).join('|'),
    `${texte}|0`,
    `${texte}\n`,
    ` ${texte}`,
    `\uFEFF${texte}`,
    texte.toUpperCase(),
  ]) {
    assert.equal(lireEntete(faux), null, faux)
  }
  assert.deepEqual(lireEntete(texte), exemple)
})

test('numbers have no sign, no leading zero, no other writing, and stay whole', () => {
  for (const champ of [5, 6, 8, 10, 12]) {
    for (const faux of ['01', '+1', '-1', '1.0', '1e3', '0x1', '', '12345678901', '2147483648', '١', ' 1']) {
      assert.equal(lireEntete(texte.split('|').with(champ, faux).join('|')), null, `${champ}: ${faux}`)
    }
  }
})

test('the first revision has no previous one, and each other one has', () => {
  assert.equal(lireEntete(ecrireEntete({ ...exemple, rev: 1 })), null)
  assert.equal(lireEntete(ecrireEntete({ ...exemple, prev: null })), null)
  assert.deepEqual(lireEntete(ecrireEntete({ ...exemple, rev: 1, prev: null }))?.prev, null)
  assert.equal(lireEntete(ecrireEntete({ ...exemple, rev: 0, prev: null })), null)
  assert.equal(lireEntete(ecrireEntete({ ...exemple, epoque: 0 })), null)
})

test('a service that could hide a separator or another service is refused', () => {
  for (const faux of ['035|036', 'AC', '-035', '035-', '0--1', '', 'a'.repeat(41), 'é']) {
    assert.equal(lireEntete(ecrireEntete({ ...exemple, service: faux })), null, faux)
  }
})

test('ids and hashes are lower case and of their exact length', () => {
  for (const champ of [3, 4, 7]) {
    for (const faux of ['a'.repeat(25), 'a'.repeat(27), 'A'.repeat(26), '1'.repeat(26)]) {
      assert.equal(lireEntete(texte.split('|').with(champ, faux).join('|')), null)
    }
  }
  for (const champ of [9, 11]) {
    for (const faux of ['a'.repeat(63), 'a'.repeat(65), 'A'.repeat(64), 'g'.repeat(64), '00']) {
      assert.equal(lireEntete(texte.split('|').with(champ, faux).join('|')), null)
    }
  }
})
