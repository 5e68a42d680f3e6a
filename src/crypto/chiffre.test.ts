import assert from 'node:assert/strict'
import { createDecipheriv } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { chiffrer, dechiffrer, nouvelleCle, TAILLE_NONCE } from './chiffre.ts'
import { concat, deHex, hex, texteDe, utf8 } from './octets.ts'
import { sodium } from './sodium.ts'
import { chiffrerDe } from './vecteurs/hasard.ts'
import { XCHACHA } from './vecteurs/publies.ts'

const vecteur = concat(deHex(XCHACHA.nonce), deHex(XCHACHA.chiffre))

test('what the XChaCha20-Poly1305 draft sealed opens', () => {
  const clair = dechiffrer(deHex(XCHACHA.cle), deHex(XCHACHA.aad), vecteur)
  assert.equal(clair && texteDe(clair), XCHACHA.clair)
  assert.equal(
    hex(chiffrerDe(deHex(XCHACHA.nonce), deHex(XCHACHA.cle), deHex(XCHACHA.aad), utf8(XCHACHA.clair))),
    hex(vecteur),
  )
})

test('a sealed text is the nonce then ChaCha20-Poly1305 under the key of HChaCha20, as node:crypto opens it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), fc.uint8Array({ maxLength: 400 }), (clair, aad) => {
      const cle = nouvelleCle()
      const scelle = chiffrer(cle, aad, clair)
      const souscle = sodium.crypto_core_hchacha20(scelle.subarray(0, 16), cle, null)
      const nonce = concat(new Uint8Array(4), scelle.subarray(16, 24))
      const autre = createDecipheriv('chacha20-poly1305', souscle, nonce, { authTagLength: 16 })
      autre.setAAD(aad, { plaintextLength: clair.length })
      autre.setAuthTag(scelle.subarray(-16))
      const lu = Buffer.concat([autre.update(scelle.subarray(24, -16)), autre.final()])
      assert.equal(lu.toString('hex'), hex(clair))
      assert.deepEqual(dechiffrer(cle, aad, scelle), clair)
    }),
    { numRuns: 50 },
  )
})

test('another key, another context, a touched byte, a cut or an addition opens nothing', () => {
  const cle = nouvelleCle()
  const aad = utf8('permanence/v1|…')
  const scelle = chiffrer(cle, aad, utf8('Un mot.'))
  assert.equal(dechiffrer(nouvelleCle(), aad, scelle), null)
  assert.equal(dechiffrer(cle, utf8('permanence/v1|'), scelle), null)
  assert.equal(dechiffrer(cle, new Uint8Array(0), scelle), null)
  for (let octet = 0; octet < scelle.length; octet++) {
    const faux = scelle.slice()
    faux[octet]! ^= 0x40
    assert.equal(dechiffrer(cle, aad, faux), null, `byte ${octet}`)
    assert.equal(dechiffrer(cle, aad, scelle.subarray(0, octet)), null, `cut at ${octet}`)
  }
  assert.equal(dechiffrer(cle, aad, concat(scelle, Uint8Array.of(0))), null)
  assert.equal(dechiffrer(cle.subarray(0, 31), aad, scelle), null)
})

test('the same words sealed twice look different', () => {
  const cle = nouvelleCle()
  const vus = Array.from({ length: 100 }, () => hex(chiffrer(cle, new Uint8Array(0), utf8('les mêmes mots'))))
  assert.equal(new Set(vus).size, 100)
  assert.equal(new Set(vus.map((v) => v.slice(0, TAILLE_NONCE * 2))).size, 100)
})
