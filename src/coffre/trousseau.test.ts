import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeImprimable } from '../crypto/code.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { deHex, base64, memes, utf8 } from '../crypto/octets.ts'
import { nouveauCode } from '../crypto/serrure.ts'
import { signer, verifier } from '../crypto/signature.ts'
import { nouvellePhrase } from '../crypto/phrase.ts'
import { estRefus } from '../domain/refus.ts'
import { nouvellesCles } from './naissance.ts'
import { serrureDeCode, serruresInchangees } from './serrures.ts'
import { creerTrousseau, identiteDe, ouvrirTrousseau, rescellerTrousseau, Trousseau } from './trousseau.ts'

const membre = nouvelId()
const phrase = nouvellePhrase()
const code = nouveauCode()
const cles = nouvellesCles(membre, 'Le Guen', 'Anne')
const cree = creerTrousseau({ service: '998', racine: 'a'.repeat(64), cles }, { phrase, code })
const parPhrase = { genre: 'phrase', texte: phrase } as const
const parCode = { genre: 'code', texte: codeImprimable(code) } as const

const ouvert = (() => {
  const issue = ouvrirTrousseau(cree.scelle, membre, parCode)
  if (estRefus(issue)) throw new Error(issue.refus)
  return issue
})()

test('the keyring opens with the passphrase typed in capitals without its accents, and with the printed code', () => {
  const majuscules = phrase.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replaceAll(' ', '  ')
  const issue = ouvrirTrousseau(cree.scelle, membre, { genre: 'phrase', texte: majuscules })
  assert.ok(!estRefus(issue))
  assert.deepEqual(issue.trousseau, cree.trousseau)
  assert.deepEqual(ouvert.trousseau, cree.trousseau)
})

test('a wrong passphrase and the code of somebody else open nothing', () => {
  assert.deepEqual(ouvrirTrousseau(cree.scelle, membre, { genre: 'phrase', texte: nouvellePhrase() }), {
    refus: 'secret-faux',
  })
  const autre = codeImprimable(nouveauCode())
  assert.deepEqual(ouvrirTrousseau(cree.scelle, membre, { genre: 'code', texte: autre }), { refus: 'secret-faux' })
})

test('a code with one wrong character is told apart from a wrong code', () => {
  const dernier = parCode.texte.at(-1) === 'A' ? 'B' : 'A'
  const issue = ouvrirTrousseau(cree.scelle, membre, { genre: 'code', texte: parCode.texte.slice(0, -1) + dernier })
  assert.deepEqual(issue, { refus: 'code-mal-forme' })
})

test('a server that asks for a cheaper derivation is refused before anything is derived', () => {
  for (const faible of [{ memoire: 1024 }, { passes: 1 }]) {
    const serrures = cree.scelle.serrures.map((s) => (s.genre === 'phrase' ? { ...s, ...faible } : s))
    assert.deepEqual(ouvrirTrousseau({ ...cree.scelle, serrures }, membre, parPhrase), {
      refus: 'parametres-sous-le-plancher',
    })
  }
})

test('the keyring of one person does not open as the keyring of another', () => {
  assert.deepEqual(ouvrirTrousseau(cree.scelle, nouvelId(), parCode), { refus: 'secret-faux' })
})

test('a keyring served under another generation does not open', () => {
  assert.deepEqual(ouvrirTrousseau({ ...cree.scelle, generation: 2 }, membre, parCode), { refus: 'secret-faux' })
})

test('a lock swapped by the server is noticed and nothing is sealed to it', () => {
  const intrus = serrureDeCode(membre, nouveauCode()).serrure
  const echangees = cree.scelle.serrures.map((s) => (s.genre === 'code' ? { ...s, publique: intrus.publique } : s))
  assert.equal(serruresInchangees(ouvert.trousseau.serrures, echangees), false)
  assert.deepEqual(rescellerTrousseau(ouvert, echangees), { refus: 'serrure-echangee' })
  assert.deepEqual(rescellerTrousseau(ouvert, [...cree.scelle.serrures, intrus]), { refus: 'serrure-echangee' })
  assert.deepEqual(rescellerTrousseau(ouvert, cree.scelle.serrures.slice(1)), { refus: 'serrure-echangee' })
})

test('a new printed code replaces the former one and leaves the passphrase as it is', () => {
  const neuf = nouveauCode()
  const issue = rescellerTrousseau(ouvert, cree.scelle.serrures, { serrure: serrureDeCode(membre, neuf) })
  assert.ok(!estRefus(issue))
  assert.equal(issue.scelle.generation, 2)
  const rouvert = ouvrirTrousseau(issue.scelle, membre, { genre: 'code', texte: codeImprimable(neuf) })
  assert.ok(!estRefus(rouvert))
  assert.equal(rouvert.trousseau.signature, cree.trousseau.signature)
  assert.deepEqual(ouvrirTrousseau(issue.scelle, membre, parCode), { refus: 'secret-faux' })
  assert.ok(!estRefus(ouvrirTrousseau(issue.scelle, membre, parPhrase)))
})

test('the lease key is pinned by a new generation without any secret being typed', () => {
  const issue = rescellerTrousseau(ouvert, cree.scelle.serrures, { bail: 'b'.repeat(64) })
  assert.ok(!estRefus(issue))
  const rouvert = ouvrirTrousseau(issue.scelle, membre, parCode)
  assert.ok(!estRefus(rouvert))
  assert.equal(rouvert.trousseau.bail, 'b'.repeat(64))
})

test('the sealed keyring shows nothing of what it holds', () => {
  const montre = JSON.stringify(cree.scelle)
  for (const secret of [
    cree.trousseau.signature,
    cree.trousseau.racine,
    cree.trousseau.personnel,
    base64(deHex(cree.trousseau.signature)),
  ])
    assert.equal(montre.includes(secret), false)
})

test('what the engine receives are the keys her certificate names', () => {
  const identite = identiteDe(ouvert.trousseau)
  const message = utf8('essai')
  const signature = signer(identite.signature.privee, 'permanence/v1/essai', message)
  assert.ok(verifier(cles.signature.publique, 'permanence/v1/essai', message, signature))
  assert.ok(memes(identite.signature.publique, cles.signature.publique))
  assert.ok(memes(identite.graines.get(1) ?? utf8(''), cles.graine))
  assert.ok(Trousseau.safeParse(ouvert.trousseau).success)
})
