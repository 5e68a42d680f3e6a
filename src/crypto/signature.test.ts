import assert from 'node:assert/strict'
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { concat, deHex, hex, utf8 } from './octets.ts'
import { nouvellePaireDeSignature, signer, verifier } from './signature.ts'
import { sodium } from './sodium.ts'
import { RFC_8032 } from './vecteurs/publies.ts'
import { paireDeSignatureDe } from './vecteurs/hasard.ts'

const TAG = 'permanence/v1/envelope'
const marque = (tag: string, message: Uint8Array): Uint8Array => concat(Uint8Array.of(tag.length), utf8(tag), message)

// DER prefixes of an Ed25519 key, so that node:crypto reads ours
const cleDeNode = (publique: Uint8Array) =>
  createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), publique]),
    format: 'der',
    type: 'spki',
  })
const cleSecreteDeNode = (graine: Uint8Array) =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), graine]),
    format: 'der',
    type: 'pkcs8',
  })

for (const [n, cas] of RFC_8032.entries()) {
  test(`Ed25519 gives test ${n + 1} of RFC 8032`, () => {
    const { publique, privee } = paireDeSignatureDe(deHex(cas.graine))
    assert.equal(hex(publique), cas.publique)
    assert.equal(hex(sodium.crypto_sign_detached(deHex(cas.message), privee)), cas.sig)
    assert.equal(sodium.crypto_sign_verify_detached(deHex(cas.sig), deHex(cas.message), publique), true)
  })
}

test('a signature is Ed25519 over the length of the tag, the tag and the message, as node:crypto checks it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.uint8Array({ maxLength: 300 }),
      (graine, message) => {
        const { publique, privee } = paireDeSignatureDe(graine)
        const sig = signer(privee, TAG, message)
        assert.equal(verify(null, marque(TAG, message), cleDeNode(publique), sig), true)
        const autre = sign(null, marque(TAG, message), cleSecreteDeNode(graine))
        assert.equal(verifier(publique, TAG, message, autre), true)
        assert.equal(hex(sig), autre.toString('hex'))
      },
    ),
    { numRuns: 50 },
  )
})

test('a signature made for one use never serves another', () => {
  const { publique, privee } = nouvellePaireDeSignature()
  const message = utf8('octets')
  const sig = signer(privee, 'permanence/v1/journal', message)
  assert.equal(verifier(publique, 'permanence/v1/journal', message, sig), true)
  for (const tag of ['permanence/v1/annuaire', 'permanence/v1/journa', 'permanence/v1/journalo', '']) {
    assert.equal(verifier(publique, tag, message, sig), false, tag)
  }
  // the bytes that run from the tag into the message do not slide
  assert.equal(verifier(publique, 'permanence/v1/journalo', utf8('ctets'), sig), false)
})

test('a signature touched anywhere, of another key or of another length is refused', () => {
  const { publique, privee } = nouvellePaireDeSignature()
  const message = utf8('bonjour')
  const sig = signer(privee, TAG, message)
  for (let bit = 0; bit < 512; bit++) {
    const faux = sig.slice()
    faux[bit >> 3]! ^= 1 << (bit & 7)
    assert.equal(verifier(publique, TAG, message, faux), false)
  }
  assert.equal(verifier(nouvellePaireDeSignature().publique, TAG, message, sig), false)
  assert.equal(verifier(publique, TAG, message, sig.subarray(0, 63)), false)
  assert.equal(verifier(publique, TAG, message, concat(sig, Uint8Array.of(0))), false)
  assert.equal(verifier(publique, TAG, message, new Uint8Array(0)), false)
  assert.equal(verifier(publique.subarray(0, 31), TAG, message, sig), false)
  assert.equal(verifier(publique, TAG, utf8('bonjou'), sig), false)
})

test('one message has one signature: S plus the order of the group is refused', () => {
  const { publique, privee } = nouvellePaireDeSignature()
  const message = utf8('bonjour')
  const sig = signer(privee, TAG, message)
  const L = 2n ** 252n + 27742317777372353535851937790883648493n
  const s = BigInt(`0x${Buffer.from(sig.subarray(32)).reverse().toString('hex')}`) + L
  const tordue = concat(sig.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse())
  assert.equal(verifier(publique, TAG, message, tordue), false)
  assert.equal(verify(null, marque(TAG, message), cleDeNode(publique), tordue), false)
})

test('a public key of small order, with which one signature fits many messages, is refused', () => {
  const nulle = new Uint8Array(32)
  nulle[0] = 1
  const sig = new Uint8Array(64)
  sig[0] = 1
  assert.equal(verifier(nulle, TAG, utf8('n’importe quoi'), sig), false)
})

test('a tag longer than its length byte can say is a fault, never an ambiguity', () => {
  const { privee } = nouvellePaireDeSignature()
  assert.throws(() => signer(privee, 'x'.repeat(256), utf8('')), RangeError)
  assert.equal(signer(privee, 'x'.repeat(255), utf8('')).length, 64)
})
