import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'

import {
  getPersonnesDemo,
  getSession,
  postCodeDemo,
  postInvitation,
  postSession,
  postSiege,
  putSiege,
} from '../../contract/session.ts'
import { getService } from '../../contract/service.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64, hex } from '../../crypto/octets.ts'
import { unServeur, unServiceVivant, unTrousseau } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
const unSiege = (autre = {}) => ({
  membre: nouvelId(),
  identifiant: `${nouvelId()}@essai`,
  nom: 'Le Goff',
  prenom: 'Maëlle',
  role: 'ass' as const,
  ...autre,
})
const parametres = { sel: base64(alea(16)), passes: 3, memoire: 134_217_728 }
const preuvesDe = (trousseau: ReturnType<typeof unTrousseau>) =>
  trousseau.serrures.map(({ id, genre }) => ({ serrure: id, genre, preuve: hex(alea(32)) }))

test('the administrator makes an empty seat, and its invitation says for whom', async () => {
  const siege = unSiege()
  const { corps } = await v.appeler(postSiege, siege, v.admin.jeton)
  assert.deepEqual((await v.appeler(postInvitation, corps)).corps, { service: v.service, ...siege })
  const { personnes } = (await v.appeler(getService, {}, v.assistante.jeton)).corps
  assert.ok(personnes.some(({ membre, nom }) => membre === siege.membre && nom === 'Le Goff'))
})

test('a social worker makes no seat, and nobody makes the same one twice', async () => {
  for (const personne of [v.assistante, v.stagiaire, v.secretaire]) {
    assert.equal((await v.appeler(postSiege, unSiege(), personne.jeton)).refus, 'siege-hors-role')
  }
  const siege = unSiege()
  assert.equal((await v.appeler(postSiege, siege, v.ctssd.jeton)).statut, 200)
  assert.equal((await v.appeler(postSiege, { ...siege, membre: nouvelId() }, v.admin.jeton)).refus, 'siege-existe')
  assert.equal(
    (await v.appeler(postSiege, { ...siege, identifiant: 'autre@essai' }, v.admin.jeton)).refus,
    'siege-existe',
  )
  assert.equal((await v.appeler(postSiege, siege)).refus, 'sans-session')
  assert.equal(
    (await v.appeler(postSiege, unSiege({ role: 'recteur' }) as never, v.admin.jeton)).refus,
    'requete-malformee',
  )
})

test('an invitation is taken once, with a keyring of two proved locks', async () => {
  const { invitation } = (await v.appeler(postSiege, unSiege(), v.admin.jeton)).corps
  const trousseau = unTrousseau()
  const preuves = preuvesDe(trousseau)
  const prendre = (change = {}) => v.appeler(putSiege, { invitation, trousseau, preuves, parametres, ...change })
  assert.equal((await prendre({ trousseau: null })).refus, 'trousseau-attendu')
  assert.equal((await prendre({ preuves: preuves.slice(0, 1) })).refus, 'trousseau-attendu')
  assert.equal(
    (await prendre({ trousseau: { ...trousseau, serrures: trousseau.serrures.slice(0, 1) } })).refus,
    'trousseau-attendu',
  )
  assert.equal((await prendre()).corps.codes.length, 60)
  assert.equal((await prendre()).refus, 'invitation-inconnue')
  assert.equal((await v.appeler(postInvitation, { invitation })).refus, 'invitation-inconnue')
  assert.equal((await prendre({ preuves: [] })).refus, 'requete-malformee')
})

test('a seat not bound by secrecy takes no keyring', async () => {
  const { invitation } = (await v.appeler(postSiege, unSiege({ role: 'secretaire' }), v.ctssd.jeton)).corps
  const trousseau = unTrousseau()
  const preuves = preuvesDe(trousseau)
  assert.equal((await v.appeler(putSiege, { invitation, trousseau, preuves, parametres })).refus, 'trousseau-attendu')
  assert.equal(
    (await v.appeler(putSiege, { invitation, trousseau: null, preuves: preuves.slice(0, 1), parametres })).statut,
    200,
  )
})

test('in the demonstration one click gives a code that opens a session', async () => {
  const { identifiant, preuve } = v.ctssd
  const personne = {
    service: 'Essai',
    identifiant,
    nom: 'N',
    prenom: 'P',
    fonction: 'CTSS-D',
    presentation: '…',
    phrase: 'sept mots',
    code: null,
  }
  assert.deepEqual((await v.appeler(getPersonnesDemo, {})).corps, { personnes: [], recu: null })
  mkdirSync(join(v.dataDir, 'demo'))
  writeFileSync(
    join(v.dataDir, 'demo', 'personnes.json'),
    JSON.stringify({ personnes: [{ ...personne, codesUniques: ['AAAA-AAAA'] }] }),
  )
  assert.deepEqual((await v.appeler(getPersonnesDemo, {})).corps, { personnes: [personne], recu: null })
  const { codeUnique } = (await v.appeler(postCodeDemo, { identifiant })).corps
  const { jeton } = await v.appeler(postSession, { identifiant, serrure: 'phrase', preuve, codeUnique })
  assert.equal((await v.appeler(getSession, {}, jeton)).corps.membre, v.ctssd.membre)
  assert.equal((await v.appeler(postCodeDemo, { identifiant: v.assistante.identifiant })).refus, 'personne-inconnue')
})

test('in production the demonstration does not exist, and the base gives no code whatever the server asks', async (t) => {
  const production = await unServeur(t, 'production')
  assert.equal((await production.brut('GET', '/api/demo/personnes')).status, 404)
  assert.equal(
    (await production.brut('POST', '/api/demo/code', { corps: '{"identifiant":"admin@essai"}' })).status,
    404,
  )
  const { Client } = await import('pg')
  const client = new Client({ connectionString: production.base.appUrl })
  await client.connect()
  await assert.rejects(
    client.query(`select priv.code_de_demonstration('admin@essai', sha256('x'))`),
    /not a demonstration/u,
  )
  await client.end()
})
