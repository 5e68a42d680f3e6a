import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { alea, base64, concat, deBase64, deHex, effacer, hex, memes, sha256, texteDe, utf8 } from './octets.ts'

const octets = fc.uint8Array({ maxLength: 500 })

test('SHA-256 is the one of everybody', () => {
  assert.equal(hex(sha256(utf8('abc'))), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  fc.assert(fc.property(octets, (o) => assert.equal(hex(sha256(o)), createHash('sha256').update(o).digest('hex'))))
})

test('bytes written in hexadecimal or base64 come back, and are written as everybody does', () => {
  fc.assert(
    fc.property(octets, (o) => {
      assert.deepEqual(deHex(hex(o)), o)
      assert.deepEqual(deBase64(base64(o)), o)
      assert.equal(base64(o), Buffer.from(o).toString('base64'))
    }),
  )
})

test('one text of base64 or hexadecimal for each string of bytes: a careless writing is a fault', () => {
  assert.throws(() => deBase64('QR=='), 'bits after the end')
  for (const faux of ['QQ', 'QQ=', 'QQ===', 'Q!==', 'QQ==QQ==']) assert.throws(() => deBase64(faux), faux)
  for (const faux of ['0', 'zz', '0x00']) assert.throws(() => deHex(faux), faux)
})

test('text and bytes answer each other one for one; bytes that are no text are a fault', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (texte) => assert.equal(texteDe(utf8(texte)), texte)))
  const marque = Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)
  assert.deepEqual(utf8(texteDe(marque)), marque)
  for (const faux of [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80]])
    assert.throws(() => texteDe(Uint8Array.from(faux)))
})

test('bytes are compared whole', () => {
  assert.equal(memes(utf8('abc'), utf8('abc')), true)
  assert.equal(memes(utf8('abc'), utf8('abd')), false)
  assert.equal(memes(utf8('abc'), utf8('ab')), false)
  assert.equal(memes(new Uint8Array(0), new Uint8Array(0)), true)
})

test('bytes put end to end keep their order, and erased bytes are zeros', () => {
  assert.deepEqual(concat(utf8('a'), new Uint8Array(0), utf8('bc')), utf8('abc'))
  assert.deepEqual(concat(), new Uint8Array(0))
  const cle = alea(32)
  effacer(cle)
  assert.deepEqual(cle, new Uint8Array(32))
})

test('chance is drawn afresh, of the size asked, and every bit of it moves', () => {
  const tirages = Array.from({ length: 500 }, () => alea(24))
  assert.equal(new Set(tirages.map(hex)).size, 500)
  const vus = tirages.reduce(
    ({ un, zero }, t) => ({ un: un.map((o, i) => o | t[i]!), zero: zero.map((o, i) => o & t[i]!) }),
    {
      un: new Uint8Array(24),
      zero: new Uint8Array(24).fill(255),
    },
  )
  assert.deepEqual(vus, { un: new Uint8Array(24).fill(255), zero: new Uint8Array(24) })
  assert.equal(alea(0).length, 0)
})
