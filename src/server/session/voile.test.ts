import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { getSession, getVoile, postVoile, putVoile } from '../../contract/session.ts'
import { alea, hex } from '../../crypto/octets.ts'
import { connecter, unServiceVivant } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
const preuve = hex(alea(32))
const fausse = { preuve: hex(alea(32)) }

test('the right six digits give back the half of the key that the server kept', async () => {
  const jeton = await connecter(v, v.assistante)
  const avant = await v.appeler(getVoile, {}, jeton)
  assert.equal(avant.corps.pose, false)
  assert.equal((await v.appeler(postVoile, { preuve }, jeton)).refus, 'voile-inconnu')
  const { moitie } = (await v.appeler(putVoile, { preuve }, jeton)).corps
  assert.deepEqual((await v.appeler(postVoile, { preuve }, jeton)).corps, { ouvert: true, moitie })
  const apres = await v.appeler(getVoile, {}, jeton)
  assert.deepEqual(apres.corps, { ...avant.corps, pose: true })
})

test('wrong digits are counted by the server; the fifth ends the session', async () => {
  const jeton = await connecter(v, v.collegue)
  await v.appeler(putVoile, { preuve }, jeton)
  for (const restants of [4, 3, 2, 1]) {
    assert.deepEqual((await v.appeler(postVoile, fausse, jeton)).corps, { ouvert: false, restants })
  }
  assert.equal((await v.appeler(getVoile, {}, jeton)).corps.restants, 1)
  assert.deepEqual((await v.appeler(postVoile, fausse, jeton)).corps, { ouvert: false, restants: 0 })
  assert.equal((await v.appeler(postVoile, { preuve }, jeton)).refus, 'sans-session')
  assert.equal((await v.appeler(getSession, {}, jeton)).refus, 'sans-session')
})

test('a right try starts the count again', async () => {
  const jeton = await connecter(v, v.adjointe)
  await v.appeler(putVoile, { preuve }, jeton)
  await v.appeler(postVoile, fausse, jeton)
  await v.appeler(postVoile, { preuve }, jeton)
  assert.deepEqual((await v.appeler(postVoile, fausse, jeton)).corps, { ouvert: false, restants: 4 })
})

test('the veil of one session is nothing to another session of the same person', async () => {
  const une = await connecter(v, v.adjoint)
  const autre = await connecter(v, v.adjoint)
  await v.appeler(putVoile, { preuve }, une)
  assert.equal((await v.appeler(postVoile, { preuve }, autre)).refus, 'voile-inconnu')
  assert.notEqual((await v.appeler(getVoile, {}, une)).corps.sel, (await v.appeler(getVoile, {}, autre)).corps.sel)
})

test('a malformed proof, or none at all, changes nothing', async () => {
  const jeton = await connecter(v, v.stagiaire)
  assert.equal((await v.appeler(putVoile, { preuve: 'x' }, jeton)).refus, 'requete-malformee')
  assert.equal((await v.appeler(postVoile, { preuve: '' }, jeton)).refus, 'requete-malformee')
  for (const endpoint of [putVoile, postVoile] as const)
    assert.equal((await v.appeler(endpoint, { preuve })).refus, 'sans-session')
  assert.equal((await v.appeler(getVoile, {})).refus, 'sans-session')
})
