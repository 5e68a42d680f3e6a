import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hex, sha256, utf8 } from './octets.ts'
import { entreeSignee, hacheEntree, PREMIER, signerEntree } from './registre.ts'
import { nouvellePaireDeSignature, signer } from './signature.ts'

const { publique, privee } = nouvellePaireDeSignature()
const octets = utf8('{"service":"035","log":"annuaire","n":0}')

test('an entry is checked on its exact bytes', () => {
  const sig = signerEntree('annuaire', privee, octets)
  assert.equal(entreeSignee('annuaire', publique, octets, sig), true)
  assert.equal(entreeSignee('annuaire', publique, utf8('{"service":"035", "log":"annuaire","n":0}'), sig), false)
  assert.equal(entreeSignee('annuaire', nouvellePaireDeSignature().publique, octets, sig), false)
})

test('an entry of one log is never an entry of another', () => {
  const logs = ['journal', 'annuaire', 'audit'] as const
  for (const pour of logs) {
    const sig = signerEntree(pour, privee, octets)
    for (const log of logs) assert.equal(entreeSignee(log, publique, octets, sig), log === pour)
  }
})

test('the signature covers the SHA-256 of the bytes under the tag of the log', () => {
  assert.equal(
    hex(signerEntree('journal', privee, octets)),
    hex(signer(privee, 'permanence/v1/journal', sha256(octets))),
  )
})

test('an entry names the one before it by the hash of its bytes', () => {
  assert.equal(hacheEntree(octets), hex(sha256(octets)))
  assert.equal(PREMIER, '0'.repeat(64))
})
