// Each format of the house, from given chance to exact bytes: what is already written must open for ever.
// Long bytes are frozen by their SHA-256, and what has that hash is then opened by the room.
// A change in FIGES is a change of format: a new version of it beside the old one, never an edit.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contexte } from '../contract/contexte.ts'
import { ecrireEntete, lireEntete, type Entete } from '../contract/enveloppe.ts'
import { EntreeJournal } from '../contract/registre.ts'
import { bourrer } from './bourrage.ts'
import { dechiffrer } from './chiffre.ts'
import { codeImprimable, lireCode } from './code.ts'
import {
  hacheEnveloppe,
  ouvrirEnveloppe,
  signatureValide,
  TAG_ENVELOPPE,
  teteSuivante,
  TETE_VIDE,
} from './enveloppe.ts'
import { deriver } from './hkdf.ts'
import { base32 } from './identifiant.ts'
import { concat, deHex, hex, sha256, texteDe, utf8 } from './octets.ts'
import { reunir } from './partage.ts'
import { entreeSignee, hacheEntree, PREMIER, signerEntree } from './registre.ts'
import { ouvrirSceau, paireDepuisGraine } from './sceau.ts'
import { cleDeConnexion, graineDeSerrure, secretDePhrase } from './serrure.ts'
import { signer, verifier } from './signature.ts'
import { chiffrerDe, paireDeSignatureDe, scellerDe } from './vecteurs/hasard.ts'

const FIGES = {
  id: 'aeaqcaibaeaqcaibaeaqcaibae',
  code: '006H-M9SM-8575-PT3N-GA7S-SADP-RF8D-VTQQ-G',
  entete:
    'permanence/v1|1|035|aeaqcaibaeaqcaibaeaqcaibae|aibaeaqcaibaeaqcaibaeaqcai|2|1|ambqgaydambqgaydambqgaydam|4|abababababababababababababababababababababababababababababababab|7|cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd|9',
  ct: '3f854bf177caea8c4c8c8b95b0c1bdad6b7b12404f1b4210ead3a0e4c69e809c',
  sig: 'd1bef2f0b025fb528111145edb8a7a3c6544e122090471b5c88d1eb44b6757be447500eb3ab2c64cc217c5f8effca09355f61631bc270ba8d686f7f66b78130c',
  hache: '6705ab1b0d55dcaf3994a744ac0c5af169f23ef497987e32cdf67b6c9fcd6cc0',
  tete: '93d148f8389e0e218043a5a7c37d82f29daa926ebed371605a548adc1c6ca99d',
  entree:
    '4437792b38a687000d48fd960c0995342465780ab6ac9212fdaccdf7e24a464a88c51d5d704cd38cf402dde76f8ef2548779beb37a57b318fa430cc68245c407',
  hacheEntree: 'c98dfdd32e9cf62ed81a9512daf6c66cd4d2ff34329a7dcf0b32aaedf0821b29',
  engagement: '50dd488b7833e19e3ad5366c9f944cf17ac4ba8e211df432758f685a9c756250',
  dk: '8e68b9c165deb2a9e3ccbbb6069f9806eb3b6ab414be02d226e7997bc6a6c2a5',
  dkRecouvrement: 'e919b729f7e9ae465400d7555595b8ddfceee1889a6ec8a0291d58f281bff7d0',
  porte: '92e4529d019dacadb11e6d22f3def0ff0c1275834fb87036bee387c77a362124',
  depot: 'e7fd207b4a82b188fd8eecf1e238e7785a412ed32473e24443e48f9299435571',
  signatureDepot:
    '46b9a4b4a10baf1780537eeabc2607ea11e16f2031a7e4e520be0f0ba0f6a2f6ce1f23f76bd23518b64633a7f71b72e917a890513c477e04093be412194b6c01',
  etiquette: 'e6734a955c0285d0a77511f625cc63ea9651c89170dd0c629d13d831b25755a4',
  part: '8460e9d25040f1345a571a7bcd368ef6bc5563788c0f765cba5af33d1b8f7187',
  secretDePhrase: 'b109713399dd2b2a216860b8228b8eaf0023efbdb6a85e56c8985c8e693d060d',
  connexion: '92f483e3d3ed88637a610e81d713c99868d924251eb5cdf315bd0c3d739092e4',
  serrure: '0b7c52b6f653c89ef2a8038005fd436ce0f2209dbebedffe47a0be2f24fbd174',
  cleDuTrousseau: '6c54705737bd41a756e0fe8fcbb5cbb1c237be870a989ea13e419b3ba2225c1c',
  trousseau: '4ed00343caec05bcef2943e02e5e6ab7ce9adddf825a4878a24780954ddb980e',
  brouillon: '4790cd1a69331222f6a44c1103803e6853a72e823f1acbc30fbe11e9f4240d80',
} as const

const plein = (octet: number, taille = 32): Uint8Array => new Uint8Array(taille).fill(octet)
const empreinte = (octets: Uint8Array): string => hex(sha256(octets))

const service = '035'
const coffre = base32(plein(1, 16))
const piece = base32(plein(2, 16))
const membre = base32(plein(3, 16))
const serrure = base32(plein(4, 16))
const depot = base32(plein(5, 16))
const lieu = { service, coffre }
const DK = plein(0x11)
const autrice = paireDeSignatureDe(plein(0x22))
const personne = paireDepuisGraine(plein(0x33))
const recouvrement = paireDepuisGraine(plein(0x66))
const NONCE = plein(0x44, 24)
const HASARD = plein(0x55, 64)

/** Seals with given chance, checks the frozen hash, and opens with the room. */
const sceauFige = (
  paire: { publique: Uint8Array; privee: Uint8Array },
  info: string,
  clair: Uint8Array,
  fige: string,
): void => {
  const sceau = scellerDe(HASARD, paire.publique, info, clair)
  assert.equal(empreinte(sceau), fige)
  assert.deepEqual(ouvrirSceau(paire.privee, info, sceau), clair)
}

const chiffreFige = (cle: Uint8Array, aad: string, clair: Uint8Array, fige: string): void => {
  const chiffre = chiffrerDe(NONCE, cle, utf8(aad), clair)
  assert.equal(empreinte(chiffre), fige)
  assert.deepEqual(dechiffrer(cle, utf8(aad), chiffre), clair)
}

test('format: id and printed code', () => {
  assert.equal(coffre, FIGES.id)
  const octets = Uint8Array.from({ length: 20 }, (_, i) => i * 13)
  assert.equal(codeImprimable(octets), FIGES.code)
  assert.deepEqual(lireCode(FIGES.code), octets)
})

const entete: Entete = {
  suite: 1,
  service,
  coffre,
  piece,
  rev: 2,
  epoque: 1,
  auteur: membre,
  certificat: 4,
  prev: 'ab'.repeat(32),
  vu: { rang: 7, tete: 'cd'.repeat(32), annuaire: 9 },
}

test('format: header, envelope, its hash, the head that follows', () => {
  assert.equal(ecrireEntete(entete), FIGES.entete)
  assert.deepEqual(lireEntete(FIGES.entete), entete)
  const octets = utf8(FIGES.entete)
  const clair = utf8('{"genre":"note","format":1}')
  const ct = chiffrerDe(NONCE, DK, octets, bourrer(clair) ?? plein(0))
  assert.equal(empreinte(ct), FIGES.ct)
  const enveloppe = { entete: octets, ct, sig: deHex(FIGES.sig) }
  assert.equal(signatureValide(autrice.publique, enveloppe), true)
  assert.equal(hex(signer(autrice.privee, TAG_ENVELOPPE, concat(sha256(octets), NONCE, sha256(ct)))), FIGES.sig)
  assert.deepEqual(ouvrirEnveloppe(DK, enveloppe), clair)
  assert.equal(hex(hacheEnveloppe(enveloppe)), FIGES.hache)
  assert.equal(hex(teteSuivante(TETE_VIDE, deHex(FIGES.hache))), FIGES.tete)
})

test('format: entry of a signed log', () => {
  const octets = utf8(
    JSON.stringify({
      service,
      log: coffre,
      n: 0,
      prev: PREMIER,
      le: '2026-09-01T08:00:00Z',
      type: 'cloturer',
      vu: { rang: 7, tete: 'cd'.repeat(32), annuaire: 9 },
      corps: {},
    }),
  )
  assert.equal(EntreeJournal.safeParse(JSON.parse(texteDe(octets))).success, true)
  assert.equal(hacheEntree(octets), FIGES.hacheEntree)
  assert.equal(hex(signerEntree('journal', autrice.privee, octets)), FIGES.entree)
  assert.equal(entreeSignee('journal', autrice.publique, octets, deHex(FIGES.entree)), true)
})

test('format: key of a file sealed to a member and to the recovery key, and its commitment', () => {
  assert.equal(hex(sha256(concat(utf8(contexte.engagement), DK))), FIGES.engagement)
  sceauFige(personne, contexte.dk(lieu, 1, { service, membre }, 1), DK, FIGES.dk)
  sceauFige(recouvrement, contexte.dkRecouvrement(lieu, 1, 1), DK, FIGES.dkRecouvrement)
})

test('format: door of an époque and dépôt', () => {
  const porte = paireDepuisGraine(deriver(DK, contexte.porte(lieu, 1)))
  assert.equal(empreinte(porte.publique), FIGES.porte)
  const info = contexte.depot(lieu, 1, depot)
  const texte = '{"genre":"note"}'
  const aSigner = concat(sha256(utf8(info)), sha256(utf8(texte)))
  const sig = deHex(FIGES.signatureDepot)
  assert.equal(hex(signer(autrice.privee, contexte.tagDepot, aSigner)), FIGES.signatureDepot)
  assert.equal(verifier(autrice.publique, contexte.tagDepot, aSigner, sig), true)
  sceauFige(porte, info, utf8(texte), FIGES.depot)
})

test('format: étiquette of a file, 512 bytes to the recovery key', () => {
  const octets = plein(0, 512)
  const texte = utf8(JSON.stringify({ nom: 'Exemple', prenom: 'Zoé', naissance: '2012-02-29', uai: '0350001A' }))
  octets.set(texte)
  octets[texte.length] = 0x80
  sceauFige(recouvrement, contexte.etiquette(lieu, 1), octets, FIGES.etiquette)
})

test('format: shares of the recovery key, two of three', async () => {
  // splitting draws its own chance: these were recorded once
  const parts = [
    '3f98b559e8e4410aa059fee6dbf65ea9ce5fc2f5cccedae166283d5599ccea9cd2',
    'c40175d3c6f5b5d6efd3167040348802da47e97e5fda8f2b66db41e0ce5f4310dc',
    '1c9b05f35a352d5c76f374aaa03e8bfed349bc634cd362d266f0839c594cc5bea1',
  ]
  sceauFige(personne, contexte.part(service, 1, 1, 3, 2), deHex(parts[0] ?? ''), FIGES.part)
  for (const deux of [
    [0, 1],
    [0, 2],
    [1, 2],
  ]) {
    const graine = await reunir(
      deux.map((i) => deHex(parts[i] ?? '')),
      recouvrement.publique,
    )
    assert.deepEqual(graine, plein(0x66))
  }
})

test('format: passphrase, login key, key pair of a lock', () => {
  const secret = secretDePhrase('un deux trois', { sel: plein(7, 16), passes: 3, memoire: 64 * 1024 * 1024 })
  assert.equal(hex(secret), FIGES.secretDePhrase)
  assert.equal(hex(cleDeConnexion(secret)), FIGES.connexion)
  const graine = graineDeSerrure(secret, 'phrase', membre, serrure)
  assert.equal(empreinte(paireDepuisGraine(graine).publique), FIGES.serrure)
})

test('format: keyring and the key that opens it', () => {
  sceauFige(personne, contexte.trousseau(membre, 1, serrure), plein(0x77), FIGES.cleDuTrousseau)
  chiffreFige(plein(0x77), contexte.contenuDuTrousseau(membre, 1), utf8('{"format":1}'), FIGES.trousseau)
})

test('format: draft', () => {
  const bourre = bourrer(utf8('{"genre":"note"}')) ?? plein(0)
  chiffreFige(DK, contexte.brouillon(lieu, depot), bourre, FIGES.brouillon)
})
