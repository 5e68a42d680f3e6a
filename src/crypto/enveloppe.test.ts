import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { CLASSES } from './bourrage.ts'
import { nouvelleCle } from './chiffre.ts'
import {
  hacheEnveloppe,
  mettreSousEnveloppe,
  ouvrirEnveloppe,
  signatureValide,
  teteSuivante,
  TETE_VIDE,
  type EnveloppeOctets,
} from './enveloppe.ts'
import { concat, hex, texteDe, utf8 } from './octets.ts'
import { nouvellePaireDeSignature } from './signature.ts'

const cle = nouvelleCle()
const autrice = nouvellePaireDeSignature()
const une = (texte: string, entete = 'permanence/v1|1|…'): EnveloppeOctets =>
  mettreSousEnveloppe(cle, autrice.privee, utf8(entete), utf8(texte))!

const sha = (...parties: readonly Uint8Array[]): Uint8Array =>
  createHash('sha256').update(Buffer.concat(parties)).digest()

test('an envelope opens with the key of the file and shows who wrote it', () => {
  for (const texte of ['', 'Vu ce matin.', 'é'.repeat(60_000)]) {
    const enveloppe = une(texte)
    const lu = ouvrirEnveloppe(cle, enveloppe)
    assert.equal(lu && texteDe(lu), texte)
    assert.equal(signatureValide(autrice.publique, enveloppe), true)
  }
})

test('the server learns only a size class from an envelope', () => {
  const classes = new Set(['', 'Un mot.', 'a'.repeat(2_047)].map((texte) => une(texte).ct.length))
  assert.deepEqual([...classes], [CLASSES[0] + 40])
  assert.equal(une('a'.repeat(2_048)).ct.length, CLASSES[1] + 40)
})

test('a text longer than the last class is refused', () => {
  assert.equal(mettreSousEnveloppe(cle, autrice.privee, utf8('e'), new Uint8Array(131_072)), null)
})

test('an envelope moved under another header does not open, and its signature falls', () => {
  const enveloppe = une('Un mot.', 'permanence/v1|1|035|a')
  const deplacee = { ...enveloppe, entete: utf8('permanence/v1|1|035|b') }
  assert.equal(ouvrirEnveloppe(cle, deplacee), null)
  assert.equal(signatureValide(autrice.publique, deplacee), false)
})

test('an envelope does not open with another key, and is not of somebody else', () => {
  const enveloppe = une('Un mot.')
  assert.equal(ouvrirEnveloppe(nouvelleCle(), enveloppe), null)
  assert.equal(signatureValide(nouvellePaireDeSignature().publique, enveloppe), false)
})

test('the text of one envelope does not take the signature of another', () => {
  const [a, b] = [une('Oui.'), une('Non.')]
  assert.equal(signatureValide(autrice.publique, { ...a, sig: b.sig }), false)
  assert.equal(signatureValide(autrice.publique, { ...a, ct: b.ct }), false)
  assert.equal(signatureValide(autrice.publique, { ...a, ct: concat(b.ct.subarray(0, 24), a.ct.subarray(24)) }), false)
})

test('one byte touched anywhere is seen', () => {
  const enveloppe = une('Un mot.')
  for (const champ of ['entete', 'ct', 'sig'] as const) {
    for (let octet = 0; octet < enveloppe[champ].length; octet += 7) {
      const faux = enveloppe[champ].slice()
      faux[octet]! ^= 0x80
      const touchee = { ...enveloppe, [champ]: faux }
      assert.equal(signatureValide(autrice.publique, touchee), false, `${champ} ${octet}`)
      if (champ !== 'sig') assert.equal(ouvrirEnveloppe(cle, touchee), null, `${champ} ${octet}`)
    }
  }
})

test('an envelope without text is signed by nobody and opens nowhere', () => {
  const enveloppe = une('Un mot.')
  for (const taille of [0, 23, 24, 39]) {
    const vide = { ...enveloppe, ct: enveloppe.ct.subarray(0, taille) }
    assert.equal(signatureValide(autrice.publique, vide), false)
    assert.equal(ouvrirEnveloppe(cle, vide), null)
  }
})

test('text sealed without padding does not open: its length would have told something', async () => {
  const { chiffrer } = await import('./chiffre.ts')
  const entete = utf8('permanence/v1|1|…')
  assert.equal(
    ouvrirEnveloppe(cle, { entete, ct: chiffrer(cle, entete, utf8('Un mot.')), sig: new Uint8Array(64) }),
    null,
  )
})

test('the hash of an envelope and the head of a file follow their formula', () => {
  const [a, b] = [une('Un.'), une('Deux.')]
  assert.equal(hex(hacheEnveloppe(a)), hex(sha(sha(a.entete), sha(a.ct), a.sig)))
  const tete1 = teteSuivante(TETE_VIDE, hacheEnveloppe(a))
  assert.equal(hex(tete1), hex(sha(new Uint8Array(32), hacheEnveloppe(a))))
  assert.equal(hex(teteSuivante(tete1, hacheEnveloppe(b))), hex(sha(tete1, hacheEnveloppe(b))))
})

test('a piece left out, swapped or changed gives another head', () => {
  const haches = [une('Un.'), une('Deux.'), une('Trois.')].map(hacheEnveloppe)
  const tete = (suite: readonly Uint8Array[]): string => hex(suite.reduce(teteSuivante, TETE_VIDE))
  const [a, b, c] = haches as [Uint8Array, Uint8Array, Uint8Array]
  const toutes = [[a, b, c], [b, c], [a, c], [a, b], [b, a, c], [a, c, b], []].map(tete)
  assert.equal(new Set(toutes).size, toutes.length)
})
