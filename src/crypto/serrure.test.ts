import assert from 'node:assert/strict'
import { argon2Sync } from 'node:crypto'
import { test } from 'node:test'
import { hex } from './octets.ts'
import {
  ARGON2_NORMAL,
  ARGON2_REPLI,
  cleDeConnexion,
  graineDeSerrure,
  normaliserPhrase,
  nouveauCode,
  nouveauSel,
  preuveDeCodePin,
  secretDePhrase,
  sousLePlancher,
} from './serrure.ts'
import { RFC_9106 } from './vecteurs/publies.ts'

const MIO = 1024 * 1024
const sel = new Uint8Array(16).fill(9)

const argon2DeNode = (message: string, passes: number, memoire: number): string =>
  argon2Sync('argon2id', {
    message: Buffer.from(message, 'utf8'),
    nonce: sel,
    parallelism: 1,
    tagLength: 32,
    memory: memoire / 1024,
    passes,
  }).toString('hex')

test('the Argon2id that serves as a witness gives the vector of RFC 9106', () => {
  const tag = argon2Sync('argon2id', {
    message: Buffer.from(RFC_9106.secret, 'hex'),
    nonce: Buffer.from(RFC_9106.sel, 'hex'),
    secret: Buffer.from(RFC_9106.poivre, 'hex'),
    associatedData: Buffer.from(RFC_9106.associe, 'hex'),
    parallelism: 4,
    tagLength: 32,
    memory: 32,
    passes: 3,
  })
  assert.equal(tag.toString('hex'), RFC_9106.tag)
})

test('a passphrase goes through Argon2id with exactly the parameters asked', () => {
  for (const { passes, memoire } of [{ passes: 3, memoire: 64 * MIO }, ARGON2_REPLI, ARGON2_NORMAL]) {
    const secret = secretDePhrase('Élan  cœur-été', { sel, passes, memoire })
    assert.equal(hex(secret), argon2DeNode('elan coeur ete', passes, memoire))
  }
})

test('the six digits go through Argon2id, 16 MiB and three passes', () => {
  assert.equal(hex(preuveDeCodePin('493027', sel)), argon2DeNode('493027', 3, 16 * MIO))
})

test('a passphrase typed with other capitals, accents, spaces, dashes or ligatures opens the same lock', () => {
  const attendu = 'coeur elan oeuf foret'
  for (const saisie of [
    'cœur élan œuf forêt',
    'CŒUR ÉLAN ŒUF FORÊT',
    ' coeur  elan\u00a0oeuf\tforet ',
    'cœur-élan–œuf—forêt',
    'cœur\u2011élan œuf forêt',
    'cœur élan œuf forêt'.normalize('NFD'),
  ]) {
    assert.equal(normaliserPhrase(saisie), attendu, saisie)
  }
  assert.notEqual(normaliserPhrase('cœur élan œuf'), attendu)
  assert.equal(normaliserPhrase('Ævum'), 'aevum')
})

test('a server that asks for a weaker derivation is refused before any derivation', () => {
  for (const { passes, memoire } of [
    { passes: 2, memoire: 128 * MIO },
    { passes: 3, memoire: 64 * MIO - 1 },
    { passes: 0, memoire: 0 },
    { passes: -3, memoire: 128 * MIO },
    { passes: Number.NaN, memoire: 128 * MIO },
    { passes: 3, memoire: Number.NaN },
    { passes: 3.5, memoire: 128 * MIO },
  ]) {
    assert.equal(sousLePlancher({ passes, memoire }), true, `${passes}, ${memoire}`)
    assert.throws(() => secretDePhrase('un deux trois', { sel, passes, memoire }), RangeError)
  }
  assert.equal(sousLePlancher(ARGON2_NORMAL), false)
  assert.equal(sousLePlancher(ARGON2_REPLI), false)
})

test('a server that asks for a derivation that would hang the machine is refused too', () => {
  assert.equal(sousLePlancher({ passes: 21, memoire: 128 * MIO }), true)
  assert.equal(sousLePlancher({ passes: 3, memoire: 1025 * MIO }), true)
  assert.equal(sousLePlancher({ passes: Number.POSITIVE_INFINITY, memoire: 128 * MIO }), true)
})

test('what proves a lock at login tells nothing of what opens it, and each lock has its own key', () => {
  const secret = new Uint8Array(32).fill(5)
  const membre = 'a'.repeat(26)
  const issues = [
    cleDeConnexion(secret),
    graineDeSerrure(secret, 'phrase', membre, 'b'.repeat(26)),
    graineDeSerrure(secret, 'code', membre, 'b'.repeat(26)),
    graineDeSerrure(secret, 'phrase', membre, 'c'.repeat(26)),
    graineDeSerrure(secret, 'phrase', 'd'.repeat(26), 'b'.repeat(26)),
  ].map(hex)
  assert.equal(new Set(issues).size, issues.length)
  assert.deepEqual(issues[0], hex(cleDeConnexion(secret.slice())))
})

test('salts and printed codes are drawn anew each time', () => {
  assert.equal(nouveauSel().length, 16)
  assert.equal(nouveauCode().length, 20)
  assert.equal(new Set(Array.from({ length: 50 }, () => hex(nouveauSel()))).size, 50)
  assert.equal(new Set(Array.from({ length: 50 }, () => hex(nouveauCode()))).size, 50)
})
