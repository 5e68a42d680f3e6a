import assert from 'node:assert/strict'
import { test } from 'node:test'

import { TableauxPublies, TABLES } from './chiffres.ts'
import { arrondir } from './publication-arrondi.ts'
import { desApports, unCadre, versLeBas, versLeHaut } from './publication.examples.ts'
import { cleDeLigne, dresser, PLAN } from './publication-plan.ts'
import { preparerLeNiveau, preparerLeService, type Apport, type Cadre, type Prepares } from './publication.ts'

const unDe = (octets: readonly number[]) => () => Uint8Array.from({ length: 32 }, (_, i) => octets[i] ?? 0)

const preparer = (apports: readonly Apport[], cadre: Cadre = unCadre()): Prepares => {
  const prepares = preparerLeService(apports, cadre)
  assert.ok(prepares)
  return prepares
}
const ligne = ({ lignes }: Prepares, ...dims: string[]) => {
  const trouvee = lignes.find((l) => cleDeLigne(l.table, l.dims) === cleDeLigne('T3', dims))
  return trouvee && { exact: trouvee.exact, valeur: trouvee.valeur, pourquoi: trouvee.pourquoi }
}
const montee = ({ remontee }: Prepares, ...dims: string[]) => {
  const trouvee = remontee.cellules.find((c) => cleDeLigne(c.table, c.dims) === cleDeLigne('T3', dims))
  return trouvee && [trouvee.n, trouvee.secret]
}

test('a count goes to a multiple of five, up when the draw is under its rest, never further than four', () => {
  for (let n = 0; n < 40; n++) {
    const [bas, haut] = [arrondir(versLeBas, 'x', n), arrondir(versLeHaut, 'x', n)]
    assert.deepEqual([bas, haut], [n - (n % 5), n + ((5 - (n % 5)) % 5)])
  }
  // u = 0.4 is not under 2/5; just below it is
  assert.equal(arrondir(unDe([0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x67]), 'x', 12), 10)
  assert.equal(arrondir(unDe([0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66, 0x66]), 'x', 12), 15)
})

test('what is drawn says the territory, the year, the table, its codes in order and the count', () => {
  const dits: string[] = []
  const hmac = (message: string): Uint8Array => {
    dits.push(message)
    return versLeHaut(message)
  }
  preparer(desApports('T2', { '6e/f': [4, 4, 4] }), unCadre(hmac))
  assert.deepEqual(
    dits.filter((dit) => dit.includes('6e')),
    ['035|2026|niveau=6e|table=T2|12', '035|2026|niveau=6e|sexe=f|table=T2|12'],
  )
})

test('three people counted there: the number, or « moins de 11 »; fewer: nothing, whatever the number', () => {
  const prepares = preparer(desApports('T3', { eleve: [10, 8, 9], parent: [2, 1, 4], ien: [40, 30, 0] }))
  assert.deepEqual(ligne(prepares, 'eleve'), { exact: 27, valeur: 25, pourquoi: null })
  assert.deepEqual(ligne(prepares, 'parent'), { exact: 7, valeur: 'moins-de-11', pourquoi: 'moins-de-11' })
  assert.deepEqual(ligne(prepares, 'ien'), { exact: 70, valeur: 'secret', pourquoi: 'moins-de-trois-secteurs' })
  assert.deepEqual(ligne(prepares), { exact: 104, valeur: 100, pourquoi: null })
})

test('a case where nobody is counted is printed as one where two colleagues are', () => {
  const prepares = preparer(desApports('T3', { eleve: [10, 8, 9], ien: [40, 30, 0] }))
  assert.equal(ligne(prepares, 'mdph')?.valeur, 'secret')
  assert.equal(prepares.lignes.length, dresser(PLAN).length)
})

test('one person with three sectors is one person: what is hers alone is not shown', () => {
  const prepares = preparer(desApports('T3', { eleve: [10, 8, 9, 0, 0] }, ['anne', 'anne', 'anne']))
  assert.deepEqual(ligne(prepares, 'eleve'), { exact: 27, valeur: 'secret', pourquoi: 'une-seule-personne' })
})

test('a service of one person publishes nothing and sends nothing; of two, totals only', () => {
  const seule = preparer(desApports('T3', { eleve: [60, 30] }, ['anne', 'anne']))
  assert.equal(ligne(seule)?.pourquoi, 'une-seule-personne')
  assert.ok(seule.lignes.every(({ valeur }) => valeur === 'secret'))
  assert.deepEqual(seule.remontee.cellules, [])
  const deux = preparer(desApports('T3', { eleve: [60, 31] }))
  assert.deepEqual(ligne(deux), { exact: 91, valeur: 90, pourquoi: null })
  assert.equal(ligne(deux, 'eleve')?.valeur, 'secret')
  assert.deepEqual(
    deux.remontee.cellules.map(({ table, dims }) => [table, dims]),
    TABLES.map(({ code }) => [code, []]),
  )
})

test('what hides « moins de 11 » goes up as it was rounded; what is hidden for want of sectors says so', () => {
  const prepares = preparer(desApports('T3', { eleve: [10, 8, 9], parent: [2, 1, 4], ien: [40, 30, 0] }))
  assert.deepEqual(montee(prepares, 'parent'), [5, false])
  assert.deepEqual(montee(prepares, 'ien'), [70, true])
  assert.deepEqual(montee(prepares), [100, false])
})

test('all cases at their least under a total at its most would give them all: the total is drawn again', () => {
  const parCode = Object.fromEntries(['eleve', 'parent', 'pair'].map((code) => [code, [1, 1, 1]]))
  // 11 under 3 + 3 + 3: only a total of 9 rounded to 5 leaves nothing to doubt
  let essais = 0
  const hmac = (message: string): Uint8Array => {
    if (message.startsWith('035|2026|table=T3|9')) essais += 1
    return message === '035|2026|table=T3|9' ? versLeBas(message) : versLeHaut(message)
  }
  const prepares = preparer(desApports('T3', parCode), unCadre(hmac))
  assert.ok(essais > 1)
  assert.deepEqual(montee(prepares), [10, false])
})

test('a case that one sector fills alone is not rounded so that she learns that the others have nobody', () => {
  const hmac = (message: string): Uint8Array =>
    message.endsWith('origine=ien|table=T3|14') ? versLeBas(message) : versLeHaut(message)
  const prepares = preparer(desApports('T3', { eleve: [10, 8, 9], ien: [14, 0, 0] }), unCadre(hmac))
  assert.deepEqual(montee(prepares, 'ien'), [15, true])
})

test('where no draw can save a line it is kept back, whole, and nothing of it goes up', () => {
  const prepares = preparer(desApports('T3', { eleve: [10, 8, 9], ien: [14, 0, 0] }), unCadre(versLeBas))
  assert.equal(ligne(prepares, 'ien')?.valeur, 'secret')
  assert.equal(montee(prepares, 'ien'), undefined)
})

test('a code that the list does not know counts as not said, and the total keeps it', () => {
  const prepares = preparer(desApports('T3', { eleve: [10, 8, 9], 'ancien-code': [7, 7, 7] }))
  assert.equal(ligne(prepares, '')?.exact, 21)
  assert.equal(ligne(prepares)?.exact, 48)
})

test('what is published has the shape that everybody reads, and no exact count in it', () => {
  const prepares = preparer(desApports('T3', { eleve: [10, 8, 9], parent: [2, 1, 4], ien: [41, 30, 0] }))
  assert.ok(TableauxPublies.safeParse(prepares.tableaux).success)
  assert.ok(!JSON.stringify(prepares.tableaux).includes('71'))
  assert.equal(prepares.secteurs, 3)
})

test('nothing transmitted, nothing to publish', () => {
  assert.equal(preparerLeService([], unCadre()), null)
  assert.equal(preparerLeNiveau([], unCadre()), null)
})

const remonter = (apports: readonly Apport[]) => preparer(apports).remontee
const niveau = (...services: (readonly Apport[])[]): Prepares => {
  const prepares = preparerLeNiveau(services.map(remonter), { ...unCadre(), territoire: 'ac-rennes' })
  assert.ok(prepares)
  return prepares
}

test('an académie sums what came up, small cases included, and rounds no further', () => {
  const prepares = niveau(
    desApports('T3', { eleve: [10, 8, 9], parent: [2, 1, 4] }),
    desApports('T3', { eleve: [12, 8, 10], parent: [2, 2, 4] }),
    desApports('T3', { eleve: [1, 1, 1], parent: [2, 2, 3] }),
  )
  assert.deepEqual(ligne(prepares, 'eleve'), { exact: 60, valeur: 60, pourquoi: null })
  assert.deepEqual(ligne(prepares, 'parent'), { exact: 15, valeur: 15, pourquoi: null })
  assert.equal(prepares.secteurs, 9)
})

test('what one service hides for want of sectors, its académie does not give back by subtraction', () => {
  const montre = desApports('T3', { eleve: [10, 8, 9] })
  const cache = desApports('T3', { eleve: [30, 0, 0] })
  assert.deepEqual(ligne(niveau(montre, cache), 'eleve'), {
    exact: 55,
    valeur: 'secret',
    pourquoi: 'moins-de-trois-secteurs',
  })
  assert.deepEqual(montee(niveau(montre, cache), 'eleve'), [55, true])
  // three services hide theirs: what is had by subtraction is a sum
  assert.equal(ligne(niveau(montre, cache, cache, cache), 'eleve')?.valeur, 115)
  // little is hidden, and stays under eleven
  assert.equal(ligne(niveau(montre, desApports('T3', { eleve: [3, 0, 0] })), 'eleve')?.valeur, 25)
})

test('fewer than three sectors in the whole académie: nothing', () => {
  const prepares = niveau(desApports('T3', { eleve: [60, 30] }))
  assert.ok(prepares.lignes.every(({ valeur }) => valeur === 'secret'))
})
