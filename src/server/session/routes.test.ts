import assert from 'node:assert/strict'
import { createPublicKey, verify } from 'node:crypto'
import { after, test } from 'node:test'

import {
  deleteSession,
  getSession,
  getTrousseau,
  postBail,
  postCodesUniques,
  postParametres,
  postSession,
  putTrousseau,
} from '../../contract/session.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, concat, hex, sha256, utf8 } from '../../crypto/octets.ts'
import { connecter, unServiceVivant, unTrousseau } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
const qui = (personne = v.collegue) => ({
  identifiant: personne.identifiant,
  serrure: 'phrase' as const,
  preuve: personne.preuve,
})

test('a name that nobody bears gets parameters like any other, always the same', async () => {
  const inconnue = await v.appeler(postParametres, { identifiant: 'personne@nulle.part' })
  const encore = await v.appeler(postParametres, { identifiant: 'Personne@nulle.part ' })
  const connue = await v.appeler(postParametres, { identifiant: v.collegue.identifiant })
  assert.deepEqual(inconnue.corps, encore.corps)
  assert.deepEqual(Object.keys(inconnue.corps), Object.keys(connue.corps))
  assert.equal(inconnue.corps.memoire, connue.corps.memoire)
  assert.equal(inconnue.corps.sel.length, connue.corps.sel.length)
  assert.notEqual(inconnue.corps.sel, connue.corps.sel)
  assert.equal((await v.appeler(postParametres, { identifiant: 'x' })).refus, 'requete-malformee')
})

test('both factors open a session, told as it is; either alone does not', async () => {
  const codeUnique = v.collegue.codes.shift() ?? ''
  assert.equal(
    (await v.appeler(postSession, { ...qui(), preuve: hex(alea(32)), codeUnique })).refus,
    'identifiants-refuses',
  )
  assert.equal((await v.appeler(postSession, { ...qui(), codeUnique: 'AAAA-AAAA' })).refus, 'identifiants-refuses')
  assert.equal((await v.appeler(postSession, { ...qui(), serrure: 'code', codeUnique })).refus, 'identifiants-refuses')
  const { corps, jeton } = await v.appeler(postSession, {
    ...qui(),
    codeUnique: codeUnique.toLowerCase().replace('-', ' '),
  })
  assert.equal(corps.membre, v.collegue.membre)
  assert.equal(corps.demonstration, true)
  assert.ok(jeton)
  assert.deepEqual((await v.appeler(getSession, {}, jeton)).corps, corps)
  // used once
  assert.equal((await v.appeler(postSession, { ...qui(), codeUnique })).refus, 'identifiants-refuses')
  v.collegue.jeton = await connecter(v, v.collegue)
})

test('five wrong tries close the door of an account for a quarter of an hour, whoever knocks', async () => {
  const personne = v.remplacante
  for (let essai = 0; essai < 5; essai += 1) {
    const fausse = { ...qui(personne), preuve: hex(alea(32)), codeUnique: 'AAAA-AAAA' }
    assert.equal((await v.appeler(postSession, fausse)).refus, 'identifiants-refuses')
  }
  const bonne = { ...qui(personne), codeUnique: personne.codes[0] ?? '' }
  assert.equal((await v.appeler(postSession, bonne)).refus, 'trop-d-essais')
  assert.equal((await v.appeler(postSession, bonne)).statut, 429)
  // the others are not kept out
  assert.ok(await connecter(v, v.adjointe))
})

test('after leaving, the token opens nothing', async () => {
  const jeton = await connecter(v, v.adjoint)
  assert.equal((await v.appeler(deleteSession, {}, jeton)).statut, 200)
  assert.equal((await v.appeler(getSession, {}, jeton)).refus, 'sans-session')
  assert.equal((await v.appeler(getSession, {})).refus, 'sans-session')
  assert.equal((await v.appeler(getSession, {}, 'f'.repeat(64))).refus, 'sans-session')
  assert.equal((await v.appeler(deleteSession, {}, jeton)).refus, 'sans-session')
})

test('each person gets her own sealed keyring, the administrator none', async () => {
  const mien = await v.appeler(getTrousseau, {}, v.assistante.jeton)
  const sien = await v.appeler(getTrousseau, {}, v.stagiaire.jeton)
  assert.equal(mien.corps.serrures.length, 2)
  assert.notEqual(mien.corps.chiffre, sien.corps.chiffre)
  assert.equal((await v.appeler(getTrousseau, {}, v.admin.jeton)).refus, 'sans-trousseau')
  assert.equal((await v.appeler(getTrousseau, {})).refus, 'sans-session')
})

test('the keyring moves on by one generation, with two locks, each proved', async () => {
  const { corps: avant } = await v.appeler(getTrousseau, {}, v.assistante.jeton)
  const changer = (trousseau: typeof avant, preuves: { serrure: string; preuve: string }[] = []) =>
    v.appeler(putTrousseau, { trousseau, preuves }, v.assistante.jeton)
  assert.equal((await changer({ ...avant, generation: 2 })).statut, 200)
  assert.equal((await changer({ ...avant, generation: 2 })).refus, 'generation-inattendue')
  const autre = unTrousseau(3)
  assert.equal((await changer(autre)).refus, 'preuve-manquante')
  assert.equal((await changer({ ...autre, serrures: autre.serrures.slice(0, 1) })).refus, 'serrures-insuffisantes')
  assert.equal((await changer(autre, [{ serrure: nouvelId(), preuve: hex(alea(32)) }])).refus, 'preuve-manquante')
  const preuve = hex(alea(32))
  const preuves = autre.serrures.map(({ id }) => ({ serrure: id, preuve }))
  assert.equal((await changer(autre, preuves)).statut, 200)
  assert.deepEqual(
    new Set((await v.appeler(getTrousseau, {}, v.assistante.jeton)).corps.serrures.map((s) => s.id)),
    new Set(autre.serrures.map((s) => s.id)),
  )
  // the old passphrase signs nobody in any more, the new one does
  const codeUnique = v.assistante.codes.shift() ?? ''
  assert.equal((await v.appeler(postSession, { ...qui(v.assistante), codeUnique })).refus, 'identifiants-refuses')
  assert.equal((await v.appeler(postSession, { ...qui(v.assistante), preuve, codeUnique })).statut, 200)
  const sel = (await v.appeler(postParametres, { identifiant: v.assistante.identifiant })).corps.sel
  assert.equal(sel, autre.serrures[0]?.sel)
})

test('a new sheet of codes makes the older one worthless', async () => {
  const vieux = v.stagiaire.codes.at(-1) ?? ''
  const { corps } = await v.appeler(postCodesUniques, {}, v.stagiaire.jeton)
  assert.equal(corps.codes.length, 60)
  assert.equal((await v.appeler(postSession, { ...qui(v.stagiaire), codeUnique: vieux })).refus, 'identifiants-refuses')
  assert.equal((await v.appeler(postSession, { ...qui(v.stagiaire), codeUnique: corps.codes[0] ?? '' })).statut, 200)
  assert.equal((await v.appeler(getSession, {}, v.stagiaire.jeton)).corps.codesRestants, 59)
  assert.equal((await v.appeler(postCodesUniques, {})).refus, 'sans-session')
})

test('an offline lease says who, which machine and until when, signed by the server', async () => {
  const poste = nouvelId()
  const { corps } = await v.appeler(postBail, { poste, jours: 3 }, v.ctssd.jeton)
  const dit = JSON.parse(corps.octets) as Record<string, string>
  assert.deepEqual([dit['service'], dit['membre'], dit['poste']], [v.service, v.ctssd.membre, poste])
  const jours =
    (Date.parse(dit['jusqua'] ?? '') - Date.parse((await v.appeler(getSession, {}, v.ctssd.jeton)).corps.jusqua)) /
    3_600_000
  assert.ok(jours > 61 && jours < 63)
  const cle = createPublicKey({
    key: concat(Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(corps.cle, 'hex')) as Buffer,
    format: 'der',
    type: 'spki',
  })
  const tag = utf8('permanence/v1/bail')
  const signe = concat(Uint8Array.of(tag.length), tag, sha256(utf8(corps.octets)))
  assert.ok(verify(null, signe, cle, Buffer.from(corps.sig, 'base64')))
  assert.equal((await v.appeler(postBail, { poste, jours: 30 as 3 }, v.ctssd.jeton)).refus, 'requete-malformee')
  assert.equal((await v.appeler(postBail, { poste, jours: 3 })).refus, 'sans-session')
})
