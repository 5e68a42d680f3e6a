import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Id } from '../domain/identite.ts'
import { base32, nouvelId } from './identifiant.ts'
import { utf8 } from './octets.ts'

test('base32 is the one of RFC 4648, in lower case and without padding', () => {
  const attendus = {
    '': '',
    f: 'my',
    fo: 'mzxq',
    foo: 'mzxw6',
    foob: 'mzxw6yq',
    fooba: 'mzxw6ytb',
    foobar: 'mzxw6ytboi',
  }
  for (const [texte, attendu] of Object.entries(attendus)) assert.equal(base32(utf8(texte)), attendu)
  assert.equal(base32(new Uint8Array(16).fill(255)), `${'7'.repeat(25)}4`)
})

test('an id is 26 characters, is read by the rest of the house, and is never drawn twice', () => {
  const ids = Array.from({ length: 1_000 }, nouvelId)
  assert.equal(new Set(ids).size, 1_000)
  assert.equal(
    ids.every((id) => Id.safeParse(id).success),
    true,
  )
})
