import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CipherSuite, HkdfSha256 } from '@hpke/core'
import { Chacha20Poly1305 } from '@hpke/chacha20poly1305'
import { XWing } from '@hpke/hybridkem-x-wing'
import { alea, concat, deHex, hex, texteDe, utf8 } from './octets.ts'
import { ouvrirSceau, paireDepuisGraine, sceller } from './sceau.ts'
import { sodium } from './sodium.ts'
import { cleEtNonceHpke, scellerDe } from './vecteurs/hasard.ts'
import { RFC_9180, XWING } from './vecteurs/publies.ts'

const ENCAPSULEE = 1_120
const INFO = 'permanence/v1/dk|035|…'

// an independent implementation of the whole of RFC 9180, in pure TypeScript
const oracle = new CipherSuite({ kem: new XWing(), kdf: new HkdfSha256(), aead: new Chacha20Poly1305() })
const octetsDe = (tampon: ArrayBuffer | Uint8Array): Uint8Array => new Uint8Array(tampon)
const copie = (octets: Uint8Array): ArrayBuffer => Uint8Array.from(octets).buffer

for (const [n, cas] of XWING.entries()) {
  test(`X-Wing gives vector ${n + 1} of its draft: key pair, encapsulation, shared secret`, () => {
    const { publique, privee } = paireDepuisGraine(deHex(cas.graine))
    assert.equal(publique.length, 1_216)
    assert.equal(hex(publique.subarray(0, 36)), cas.publique)
    const { ciphertext, sharedSecret } = sodium.crypto_kem_xwing_enc_deterministic(publique, deHex(cas.hasard))
    assert.equal(ciphertext.length, ENCAPSULEE)
    assert.equal(hex(ciphertext.subarray(0, 36)), cas.encapsulee)
    assert.equal(hex(ciphertext.subarray(-4)), cas.finEncapsulee)
    assert.equal(hex(sharedSecret), cas.secret)
    assert.equal(hex(sodium.crypto_kem_xwing_dec(ciphertext, privee)), cas.secret)
  })
}

test('the key schedule of the witness is the one of RFC 9180, A.2.1', () => {
  const { cle, nonce } = cleEtNonceHpke(RFC_9180.suite, deHex(RFC_9180.secretPartage), deHex(RFC_9180.info))
  assert.equal(hex(cle), RFC_9180.cle)
  assert.equal(hex(nonce), RFC_9180.nonce)
})

test('with the same chance, our seal, the witness and hpke-js give the same bytes', async () => {
  for (const cas of XWING) {
    const { publique, privee } = paireDepuisGraine(deHex(cas.graine))
    const sceau = scellerDe(deHex(cas.hasard), publique, INFO, utf8('clé de dossier'))
    const cle = await oracle.kem.deserializePublicKey(copie(publique))
    const envoi = await oracle.createSenderContext({
      recipientPublicKey: cle,
      info: copie(utf8(INFO)),
      ekm: copie(deHex(cas.hasard)),
    })
    const ct = await envoi.seal(copie(utf8('clé de dossier')))
    assert.equal(hex(concat(octetsDe(envoi.enc), octetsDe(ct))), hex(sceau))
    const ouvert = ouvrirSceau(privee, INFO, sceau)
    assert.equal(ouvert && texteDe(ouvert), 'clé de dossier')
  }
})

test('what we seal hpke-js opens, and the other way round, fifty times each', async () => {
  for (let tour = 0; tour < 50; tour++) {
    const graine = alea(32)
    const { publique, privee } = paireDepuisGraine(graine)
    const clair = alea(tour * 7)
    const info = `permanence/v1/essai|${tour}`

    const destinataire = await oracle.kem.deserializePrivateKey(copie(graine))
    const sceau = sceller(publique, info, clair)
    const ouverture = { recipientKey: destinataire, enc: copie(sceau.subarray(0, ENCAPSULEE)), info: copie(utf8(info)) }
    assert.equal(hex(octetsDe(await oracle.open(ouverture, copie(sceau.subarray(ENCAPSULEE))))), hex(clair))

    const cle = await oracle.kem.deserializePublicKey(copie(publique))
    const { ct, enc } = await oracle.seal({ recipientPublicKey: cle, info: copie(utf8(info)) }, copie(clair))
    assert.equal(hex(ouvrirSceau(privee, info, concat(octetsDe(enc), octetsDe(ct))) ?? alea(1)), hex(clair))
  }
})

test('another key, another context, a touched byte, a cut or an addition opens nothing', () => {
  const { publique, privee } = paireDepuisGraine(alea(32))
  const sceau = sceller(publique, INFO, alea(32))
  assert.equal(ouvrirSceau(paireDepuisGraine(alea(32)).privee, INFO, sceau), null)
  assert.equal(ouvrirSceau(privee, `${INFO} `, sceau), null)
  assert.equal(ouvrirSceau(privee, '', sceau), null)
  for (let octet = 0; octet < sceau.length; octet += 3) {
    const faux = sceau.slice()
    faux[octet]! ^= 1
    assert.equal(ouvrirSceau(privee, INFO, faux), null, `byte ${octet}`)
    assert.equal(ouvrirSceau(privee, INFO, sceau.subarray(0, octet)), null, `cut at ${octet}`)
  }
  assert.equal(ouvrirSceau(privee, INFO, concat(sceau, Uint8Array.of(0))), null)
})

test('a seal forged with a point of low order is refused, and does not stop the worker', () => {
  const { privee } = paireDepuisGraine(alea(32))
  assert.equal(ouvrirSceau(privee, INFO, new Uint8Array(ENCAPSULEE + 48)), null)
  const sceau = sceller(paireDepuisGraine(alea(32)).publique, INFO, alea(32))
  for (const point of [0, 1]) {
    const faux = sceau.slice()
    faux.fill(0, ENCAPSULEE - 32, ENCAPSULEE)
    faux[ENCAPSULEE - 32] = point
    assert.equal(ouvrirSceau(privee, INFO, faux), null)
  }
})

test('a seed gives one pair, and the private half is the seed', () => {
  const graine = alea(32)
  assert.equal(hex(paireDepuisGraine(graine).publique), hex(paireDepuisGraine(graine.slice()).publique))
  assert.equal(hex(paireDepuisGraine(graine).privee), hex(graine))
  assert.notEqual(hex(paireDepuisGraine(alea(32)).publique), hex(paireDepuisGraine(graine).publique))
})

test('the same bytes sealed twice to the same key look different', () => {
  const { publique } = paireDepuisGraine(alea(32))
  const vus = Array.from({ length: 20 }, () => hex(sceller(publique, INFO, utf8('les mêmes mots'))))
  assert.equal(new Set(vus).size, 20)
})
