import assert from 'node:assert/strict'
import { test } from 'node:test'

import { MOTS } from './mots-fr.ts'
import { hex } from './octets.ts'
import { lireRecu, nouveauRecu, secretDuRecu, selDuRecu } from './recu.ts'
import { ouvrirSceau, sceller } from './sceau.ts'
import { normaliserPhrase } from './serrure.ts'

const DEPLOIEMENT = 'aeaqcaibaeaqcaibaeaqcaibae'

test('a receipt is five words of the list and three digits, never twice the same', () => {
  const connus = new Set(MOTS)
  const vus = new Set<string>()
  for (let n = 0; n < 200; n++) {
    const recu = nouveauRecu()
    const parties = recu.split(' ')
    assert.equal(parties.length, 6)
    assert.ok(parties.slice(0, 5).every((mot) => connus.has(mot)))
    assert.match(parties[5] ?? '', /^\d{3}$/u)
    vus.add(recu)
  }
  assert.equal(vus.size, 200)
})

test('what was drawn is read back from paper, whatever the capitals, accents, commas and line breaks', () => {
  for (let n = 0; n < 50; n++) {
    const recu = nouveauRecu()
    const lu = { recu: normaliserPhrase(recu) }
    const mots = recu.split(' ')
    assert.deepEqual(lireRecu(recu), lu)
    assert.deepEqual(lireRecu(`  ${recu.toUpperCase()}. `), lu)
    assert.deepEqual(lireRecu(mots.join(', ')), lu)
    assert.deepEqual(lireRecu(mots.join('\n')), lu)
    // written by hand, the three digits are easily spaced out
    assert.deepEqual(lireRecu(`${mots.slice(0, 5).join(' ')} ${(mots[5] ?? '').split('').join(' ')}`), lu)
  }
})

test('every word of the list can be read back', () => {
  for (let n = 0; n < MOTS.length; n += 5) {
    const mots = Array.from({ length: 5 }, (_, i) => MOTS[(n + i) % MOTS.length])
    assert.deepEqual(lireRecu(`${mots.join(' ')} 007`), { recu: normaliserPhrase(`${mots.join(' ')} 007`) })
  }
})

test('a word that was never printed is named; what lacks a word or a digit is no receipt', () => {
  const [a, b, c, d, e] = MOTS
  assert.deepEqual(lireRecu(`${a} ${b} zzyzx ${d} ${e} 417`), { inconnu: 'zzyzx' })
  for (const saisie of [
    '',
    '417',
    `${a} ${b} ${c} ${d} 417`,
    `${a} ${b} ${c} ${d} ${e}`,
    `${a} ${b} ${c} ${d} ${e} 41`,
  ])
    assert.equal(lireRecu(saisie), null, saisie)
  assert.equal(lireRecu(`${a} ${b} ${c} ${d} ${e} 4170`), null)
  assert.equal(lireRecu('417 417 417 417 417 417'), null)
})

test('the same receipt gives the same address and pair on any device; another deployment gives others', () => {
  const sel = selDuRecu(DEPLOIEMENT)
  const un = secretDuRecu('castor lavande tambour olive nuage 417', sel)
  const autre = secretDuRecu('Castor, LAVANDE tambour olive nuage 417', selDuRecu(DEPLOIEMENT))
  // the comma is taken out by whoever reads the entry, not here
  assert.notEqual(hex(autre.adresse), hex(un.adresse))
  assert.equal(hex(secretDuRecu('Castor LAVANDE tambour olive nuage 417', sel).adresse), hex(un.adresse))
  assert.notEqual(hex(secretDuRecu('castor lavande tambour olive nuage 418', sel).adresse), hex(un.adresse))
  const ailleurs = secretDuRecu('castor lavande tambour olive nuage 417', selDuRecu('b'.repeat(26)))
  assert.notEqual(hex(ailleurs.adresse), hex(un.adresse))
  const sceau = sceller(un.paire.publique, 'permanence/v1/reponse|x|1', new Uint8Array([1, 2, 3]))
  assert.deepEqual(
    ouvrirSceau(
      secretDuRecu('castor lavande tambour olive nuage 417', sel).paire.privee,
      'permanence/v1/reponse|x|1',
      sceau,
    ),
    new Uint8Array([1, 2, 3]),
  )
  assert.equal(ouvrirSceau(ailleurs.paire.privee, 'permanence/v1/reponse|x|1', sceau), null)
  assert.equal(ouvrirSceau(un.paire.privee, 'permanence/v1/reponse|x|2', sceau), null)
})

test('receipts already printed re-open their conversation for ever', () => {
  const sel = selDuRecu(DEPLOIEMENT)
  assert.equal(hex(sel), 'efdd64b9251e6e435bb119e5b435a7d4')
  const { adresse, paire } = secretDuRecu('castor lavande tambour olive nuage 417', sel)
  assert.equal(hex(adresse), '94b4ceaedd5801a651584fbe4a229c11c03b11ba28487a5f80088d299bf749c9')
  assert.equal(hex(paire.privee), 'f89d24353b67e3b60bfeaf78cdd8f004e93b1d943c85dc581f0ec3a2eea40d28')
})
