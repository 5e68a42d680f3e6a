// Where the guichet and the accounts of schools write: what a malicious server may change, and what it is worth.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { contexte } from '../contract/contexte.ts'
import type { EntreeSignee } from '../contract/registre.ts'
import type { Racines, RacinesSignees } from '../contract/guichet.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { scellerCorps } from '../crypto/depot.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { alea, base64, hex, sha256, utf8 } from '../crypto/octets.ts'
import { paireDepuisGraine } from '../crypto/sceau.ts'
import { nouvellePaireDeSignature, signer, type PaireDeSignature } from '../crypto/signature.ts'
import type { Id } from '../domain/identite.ts'
import { estRefus, refuser } from '../domain/refus.ts'
import { plusJours } from '../domain/temps-scolaire.ts'
import type { AnnuaireLu } from './annuaire.ts'
import type { Appeler } from './client.ts'
import { signataire, type CorpsDAnnuaire } from './naissance.ts'
import {
  lireAnnuairePublic,
  lireRacines,
  ouvrirReponse,
  porteDeLEcole,
  porteDuCoffre,
  scellerReponse,
  secteurDuService,
} from './porte-publique.ts'
import { JOUR, LE, SERVICE, unMonde, type Monde } from './service.examples.ts'

const ECOLE = '0350001A'
const [une, deux, autre] = [nouvellePaireDeSignature(), nouvellePaireDeSignature(), nouvellePaireDeSignature()]
const CLES = { cles: [hex(une.publique), hex(deux.publique)], seuil: 2 }

const signees = (racines: unknown, ...cles: readonly PaireDeSignature[]): RacinesSignees => {
  const octets = typeof racines === 'string' ? racines : JSON.stringify(racines)
  const signatures = cles.map(({ publique, privee }) => ({
    cle: hex(publique),
    sig: base64(signer(privee, contexte.tagRacines, sha256(utf8(octets)))),
  }))
  return { octets, signatures }
}
const dites: Racines = { version: 1, le: LE, deploiement: nouvelId(), racines: { [SERVICE]: 'a'.repeat(64) } }

test('roots are those that enough release keys of the bundle have signed', () => {
  assert.deepEqual(lireRacines(signees(dites, une, deux), CLES), dites)
  assert.deepEqual(lireRacines(signees(dites, deux, autre, une), CLES), dites)
  assert.deepEqual(lireRacines(signees(dites, une), { ...CLES, seuil: 1 }), dites)
})

test('too few signatures, one key twice, a key of nobody, other bytes: no roots', () => {
  const bonnes = signees(dites, une, deux)
  const [premiere] = bonnes.signatures
  const [celleDUnAutre] = signees(dites, autre).signatures
  assert.ok(premiere && celleDUnAutre)
  const faux: readonly RacinesSignees[] = [
    signees(dites),
    signees(dites, une),
    signees(dites, une, une),
    signees(dites, une, autre),
    { ...bonnes, signatures: [premiere, { ...celleDUnAutre, cle: hex(deux.publique) }] },
    { ...bonnes, octets: bonnes.octets.replace('a', 'b') },
    { ...bonnes, octets: `${bonnes.octets} ` },
    { ...bonnes, signatures: bonnes.signatures.map((s) => ({ ...s, sig: 'AAAA' })) },
    { ...bonnes, signatures: bonnes.signatures.map((s) => ({ ...s, sig: '%%' })) },
    { ...bonnes, signatures: bonnes.signatures.map((s) => ({ ...s, cle: s.cle.toUpperCase() })) },
  ]
  for (const racines of faux) assert.equal(lireRacines(racines, CLES), null)
  // a bundle without a key believes nobody
  assert.equal(lireRacines(signees(dites), { cles: [], seuil: 0 }), null)
  // signed for another use
  const sig = base64(signer(une.privee, contexte.tagDepot, sha256(utf8(bonnes.octets))))
  const detournee = { ...bonnes, signatures: [{ cle: hex(une.publique), sig }] }
  assert.equal(lireRacines(detournee, { ...CLES, seuil: 1 }), null)
})

test('signed bytes of another shape are no roots either', () => {
  for (const octets of ['', 'null', '[]', '{"version":2}', JSON.stringify({ ...dites, autre: 1 }), '{'])
    assert.equal(lireRacines(signees(octets, une, deux), CLES), null)
})

/** A server that gives these entries, by pages of so many. */
const serveur = (entrees: readonly EntreeSignee[], page = 100): Appeler =>
  (async (_: Endpoint, { depuis }: { depuis: number }) => ({
    entrees: entrees.slice(depuis, depuis + page),
    suite: depuis + page < entrees.length,
  })) as unknown as Appeler

const lire = async (monde: Monde, entrees: readonly EntreeSignee[], page?: number) =>
  lireAnnuairePublic(serveur(entrees, page), SERVICE, monde.racine)

test('the annuaire is read to its end, page by page, from the pinned entry', async () => {
  const monde = await unMonde()
  for (const page of [1, 3, 100]) {
    const lu = await lire(monde, monde.entrees, page)
    assert.ok(!estRefus(lu))
    assert.equal(lu.longueur, monde.entrees.length)
  }
  const coupe = (async () => refuser('reseau-absent')) as unknown as Appeler
  assert.deepEqual(await lireAnnuairePublic(coupe, SERVICE, monde.racine), { refus: 'reseau-absent' })
})

test('another service’s annuaire, one changed, reordered or with a hole in it is refused whole', async () => {
  const [monde, jumeau] = [await unMonde(), await unMonde()]
  const touchee = monde.entrees.map((e) => ({ ...e, octets: e.octets.replace('"nom":"Anne"', '"nom":"Ange"') }))
  const faux = [
    jumeau.entrees,
    touchee,
    monde.entrees.filter((_, n) => n !== 4),
    [...monde.entrees.slice(0, 3), ...jumeau.entrees.slice(3)],
    monde.entrees.toReversed(),
  ]
  for (const [n, entrees] of faux.entries()) {
    const lu = await lire(monde, entrees)
    assert.equal(estRefus(lu) ? lu.refus : 'lu', 'porte-fausse', `forgery ${n}`)
  }
})

test('an annuaire of no entry gives no door', async () => {
  const monde = await unMonde()
  const vide = await lire(monde, [])
  assert.ok(!estRefus(vide))
  assert.equal(porteDeLEcole(vide, ECOLE, 'secteur', LE), null)
})

type Secteur = CorpsDAnnuaire<'secteur'>
const paire = paireDepuisGraine(alea(32))
const porteDe = (monde: Monde, autre_: Partial<Secteur> = {}): Secteur => ({
  secteur: monde.secteur,
  nom: 'Vallée',
  uais: [ECOLE],
  membres: [monde.anne.membre, monde.brune.membre],
  coffre: nouvelId(),
  porte: base64(paire.publique),
  epoque: 1,
  jusqua: plusJours(JOUR, 60),
  ...autre_,
})
const avec = async (...secteurs: readonly ((monde: Monde) => Secteur)[]) => {
  const monde = await unMonde()
  for (const secteur of secteurs) monde.suite().ajouter('secteur', secteur(monde), LE, [monde.certificateurs[0]])
  return { monde, annuaire: monde.annuaire() }
}
const noms = (annuaire: AnnuaireLu, lecteur: 'secteur' | 'garde' | 'service', le = LE): string[] | null =>
  porteDeLEcole(annuaire, ECOLE, lecteur, le)?.lecteurs.map(({ nom }) => nom) ?? null

test('the door of a school names the certified people who will read', async () => {
  const { annuaire } = await avec((m) => porteDe(m))
  assert.deepEqual(noms(annuaire, 'secteur'), ['Anne', 'Brune'])
  assert.equal(porteDeLEcole(annuaire, '0350002B', 'secteur', LE), null)
})

test('a server that sends a school to an accomplice finds no signed door for it there', async () => {
  const complice: Id = nouvelId()
  const { monde } = await avec((m) => porteDe(m))
  const carla = signataire(SERVICE, monde.carla, monde.annuaire().certificatDe(monde.carla.membre)?.position ?? 0)
  const corps = porteDe(monde, { secteur: complice, nom: 'Plateau', membres: [monde.carla.membre] })
  monde.suite().ajouter('secteur', corps, LE, [carla])
  assert.deepEqual(await lire(monde, monde.entrees), { refus: 'porte-fausse' })
  // nor may she write herself into the sector of others
  const { monde: second } = await avec((m) => porteDe(m))
  const anne = signataire(SERVICE, second.anne, second.annuaire().certificatDe(second.anne.membre)?.position ?? 0)
  const avecCarla = porteDe(second, { membres: [second.anne.membre, second.brune.membre, second.carla.membre] })
  second.suite().ajouter('secteur', avecCarla, LE, [anne])
  assert.deepEqual(await lire(second, second.entrees), { refus: 'porte-fausse' })
})

test('an older door shown again is believed only while it was promised, and no longer', async () => {
  const { monde } = await avec(
    (m) => porteDe(m, { jusqua: plusJours(JOUR, 10) }),
    (m) => porteDe(m, { epoque: 2, coffre: nouvelId() }),
  )
  const tronque = await lire(monde, monde.entrees.slice(0, -1))
  assert.ok(!estRefus(tronque))
  assert.equal(porteDeLEcole(tronque, ECOLE, 'secteur', LE)?.epoque, 1)
  const dansOnzeJours = `${plusJours(JOUR, 11)}T08:00:00.000Z`
  assert.equal(porteDeLEcole(tronque, ECOLE, 'secteur', dansOnzeJours), null)
  const entier = await lire(monde, monde.entrees)
  assert.ok(!estRefus(entier))
  assert.equal(porteDeLEcole(entier, ECOLE, 'secteur', dansOnzeJours)?.epoque, 2)
})

test('a sector without a door, without a coffre, or whose people are all revoked is written to by nobody', async () => {
  for (const rien of [{ porte: null }, { coffre: null }, { epoque: null }, { membres: [] }])
    assert.equal(noms((await avec((m) => porteDe(m, rien))).annuaire, 'secteur'), null)
  const { monde } = await avec((m) => porteDe(m))
  for (const elle of [monde.anne, monde.brune]) {
    const certificat = monde.annuaire().certificatDe(elle.membre)?.position ?? 0
    monde.suite().ajouter('revocation', { certificat, motif: 'perte' }, LE, [monde.certificateurs[0]])
  }
  assert.equal(noms(monde.annuaire(), 'secteur'), null)
})

test('« garde » is believed when the signed roster names somebody at that very minute, and she is named', async () => {
  const { monde, annuaire } = await avec((m) => porteDe(m))
  assert.equal(noms(annuaire, 'garde'), null)
  const tours = [{ membre: monde.carla.membre, debut: '2026-11-16T07:00:00.000Z', fin: '2026-11-16T09:00:00.000Z' }]
  monde.suite().ajouter('garde', { tours }, LE, [monde.certificateurs[0]])
  const avecTours = monde.annuaire()
  assert.deepEqual(noms(avecTours, 'garde'), ['Carla'])
  assert.equal(noms(avecTours, 'garde', '2026-11-16T09:00:00.000Z'), null)
  // same door: the duty opens it by her part
  const [garde, secteur] = (['garde', 'secteur'] as const).map((l) => porteDeLEcole(avecTours, ECOLE, l, LE))
  assert.equal(garde?.coffre, secteur?.coffre)
})

test('« service » is the door of the heads, and only for a school of the service', async () => {
  const { monde } = await avec(
    (m) => porteDe(m),
    (m) =>
      porteDe(m, {
        secteur: secteurDuService(SERVICE),
        nom: 'Responsables du service',
        uais: [],
        membres: m.gardiens.slice(0, 2).map(({ membre }) => membre),
      }),
  )
  const annuaire = monde.annuaire()
  assert.deepEqual(noms(annuaire, 'service'), ['Garde-Un', 'Garde-Deux'])
  assert.equal(porteDeLEcole(annuaire, '0350002B', 'service', LE), null)
  assert.deepEqual(noms(annuaire, 'secteur'), ['Anne', 'Brune'])
})

test('a later word goes to the door now in service of the sector that had the conversation', async () => {
  const [ancien, neuf] = [nouvelId(), nouvelId()]
  const { annuaire } = await avec(
    (m) => porteDe(m, { coffre: ancien }),
    (m) => porteDe(m, { coffre: neuf }),
  )
  for (const coffre of [ancien, neuf]) assert.equal(porteDuCoffre(annuaire, coffre, LE)?.coffre, neuf)
  assert.equal(porteDuCoffre(annuaire, nouvelId(), LE), null)
})

test('an answer is read when it is for this receipt, at its place, and signed by somebody certified', async () => {
  const { monde, annuaire } = await avec((m) => porteDe(m))
  const recu = paireDepuisGraine(alea(32))
  const anne = signataire(SERVICE, monde.anne, annuaire.certificatDe(monde.anne.membre)?.position ?? 0)
  const [saisine, reponse] = [nouvelId(), { format: 1, le: LE, texte: 'Je passe jeudi.' } as const]
  const sceller = (par = anne) => scellerReponse(base64(recu.publique), saisine, 2, reponse, par) ?? ''
  const lue = ouvrirReponse(annuaire, recu, saisine, 2, sceller())
  assert.deepEqual([lue?.reponse, lue?.par.nom], [reponse, 'Anne'])
  assert.equal(ouvrirReponse(annuaire, recu, saisine, 3, sceller()), null)
  assert.equal(ouvrirReponse(annuaire, recu, nouvelId(), 2, sceller()), null)
  assert.equal(ouvrirReponse(annuaire, paireDepuisGraine(alea(32)), saisine, 2, sceller()), null)
  for (const par of [
    { ...anne, privee: nouvellePaireDeSignature().privee },
    { ...anne, membre: monde.brune.membre },
    { ...anne, service: '035' },
    { ...anne, certificat: 9_999 },
  ])
    assert.equal(ouvrirReponse(annuaire, recu, saisine, 2, sceller(par)), null)
  // unsigned words of a server that knows the receipt's public half
  const nue = JSON.stringify({ texte: JSON.stringify(reponse), signature: null })
  const forgee = scellerCorps(recu.publique, contexte.reponse(saisine, 2), utf8(nue))
  assert.equal(ouvrirReponse(annuaire, recu, saisine, 2, base64(forgee ?? new Uint8Array())), null)
  for (const sceau of ['', '%%', 'AAAA']) assert.equal(ouvrirReponse(annuaire, recu, saisine, 2, sceau), null)
})
