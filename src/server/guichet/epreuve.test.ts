import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'

import { resoudre, resout } from '../../crypto/epreuve.ts'
import { horlogeDuSysteme } from '../clock.ts'
import { creerEmpreinteDAdresse, reseauDe } from './adresse.ts'
import { bitsRequis, creerEpreuves, marque, suffit } from './epreuve.ts'

const signerPar = (cle: string) => (texte: string) => createHmac('sha256', cle).update(texte).digest()
const epreuves = creerEpreuves(signerPar('cle'), (taille) => horlogeDuSysteme.alea(taille))
const MIDI = new Date('2026-11-24T11:00:00Z')
const apres = (minutes: number) => new Date(MIDI.getTime() + minutes * 60_000)
const UAI = '9010001E'

const faire = async (epreuve: string, bits: number) => ({
  epreuve,
  solution: (await resoudre(epreuve, bits, async () => true)) ?? -1,
})

test('the server computes the very bytes that the page computes', () => {
  assert.equal(marque('abc', 5).toString('hex'), 'ba401a3092051d089acf5c135251eaad93918f498ca1b7fb141d9fbe1042d487')
  for (let n = 0; n < 40; n += 1) assert.equal(resout('abc', n, 1), (marque('abc', n)[0] ?? 255) < 128, String(n))
})

test('work done for a school opens its door for an hour, and no other door', async () => {
  const travail = await faire(epreuves.proposer(UAI, 4, MIDI), 4)
  const resolue = epreuves.verifier(travail, UAI, apres(59))
  assert.equal(resolue?.bits, 4)
  assert.deepEqual(resolue?.jusqua, apres(60))
  assert.equal(epreuves.verifier(travail, UAI, apres(60)), null)
  assert.equal(epreuves.verifier(travail, '9010003G', MIDI), null)
})

test('each challenge is another one: what serves once is recognised, and nothing else', async () => {
  const [a, b] = await Promise.all([0, 1].map(() => faire(epreuves.proposer(UAI, 2, MIDI), 2)))
  assert.ok(a && b)
  const marques = [a, a, b].map((travail) => epreuves.verifier(travail, UAI, MIDI)?.empreinte.toString('hex'))
  assert.equal(marques[0], marques[1])
  assert.notEqual(marques[0], marques[2])
})

test('a challenge made easier, longer, for another school, by another server or by nobody is worth nothing', async () => {
  const epreuve = epreuves.proposer(UAI, 6, MIDI)
  const parties = epreuve.split('.')
  const autres = [
    parties.with(2, '0'),
    parties.with(1, '9010003G'),
    parties.with(3, String(Number(parties[3]) + 1)),
    parties.with(4, '0'.repeat(32)),
    parties.with(5, 'A'.repeat(43)),
    parties.slice(0, -1),
    [...parties, parties[5]],
    [],
  ].map((faux) => faux.join('.'))
  const ailleurs = creerEpreuves(signerPar('autre'), (taille) => horlogeDuSysteme.alea(taille))
  for (const faux of [...autres, ailleurs.proposer(UAI, 0, MIDI)]) {
    const uai = faux.split('.')[1] ?? UAI
    assert.equal(epreuves.verifier({ epreuve: faux, solution: 0 }, uai, MIDI), null, faux)
  }
})

test('a number that does not solve it is refused', async () => {
  const { epreuve, solution } = await faire(epreuves.proposer(UAI, 8, MIDI), 8)
  assert.ok(epreuves.verifier({ epreuve, solution }, UAI, MIDI))
  const fausses = Array.from({ length: 5 }, (_, i) => solution + 1 + i).filter((n) => !resout(epreuve, n, 8))
  assert.ok(fausses.length > 0)
  for (const n of fausses) assert.equal(epreuves.verifier({ epreuve, solution: n }, UAI, MIDI), null)
})

test('who writes much pays more, by steps, and never more than an old phone can', () => {
  const bits = (adresse: number, secteur: number) => bitsRequis({ adresse, secteur })
  assert.deepEqual([bits(0, 0), bits(4, 19), bits(5, 0), bits(0, 20), bits(12, 45)], [4, 4, 5, 5, 6])
  for (let n = 0; n < 400; n += 1) assert.ok(bits(n, 0) <= bits(n + 1, 0) && bits(0, n) <= bits(0, n + 1))
  assert.equal(bits(1_000, 1_000), 11)
  // a whole class that writes from the school at the same hour
  assert.ok(bits(30, 30) <= 10)
})

test('others may have written while she did: her work is not lost for so little', () => {
  assert.ok(suffit(4, { adresse: 14, secteur: 0 }))
  assert.ok(!suffit(4, { adresse: 15, secteur: 0 }))
  assert.ok(suffit(11, { adresse: 5_000, secteur: 5_000 }))
})

test('an address is that of a household: all the machines of one network write as one', () => {
  assert.equal(reseauDe('192.0.2.7'), '192.0.2.7')
  assert.equal(reseauDe('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(reseauDe('2001:db8:1:2:3:4:5:6'), reseauDe('2001:0DB8:1:2:ffff::1'))
  assert.notEqual(reseauDe('2001:db8:1:2::1'), reseauDe('2001:db8:1:3::1'))
  assert.equal(reseauDe('2001:db8::1'), '2001:db8:0:0::')
  assert.equal(reseauDe('::1'), '0:0:0:0::')
  assert.equal(reseauDe('fe80::1%eth0'), 'fe80:0:0:0::')
  assert.equal(reseauDe('inconnue'), 'inconnue')
})

test('what the base is told of an address cannot be found again by trying all of them', () => {
  const empreinte = creerEmpreinteDAdresse(signerPar('cle'))
  assert.match(empreinte('192.0.2.7'), /^[0-9a-f]{32}$/u)
  assert.equal(empreinte('192.0.2.7'), empreinte('::ffff:192.0.2.7'))
  assert.notEqual(empreinte('192.0.2.7'), creerEmpreinteDAdresse(signerPar('autre'))('192.0.2.7'))
})
