// What a stranger, a colleague or a lying server may put behind a door: opened and read, or nothing at all.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { contexte } from '../../contract/contexte.ts'
import type { CorpsDepot } from '../../domain/depot.ts'
import { scellerCorps, signerTexte } from '../../crypto/depot.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, base64, utf8 } from '../../crypto/octets.ts'
import { paireDepuisGraine } from '../../crypto/sceau.ts'
import { uneSaisine } from '../../domain/saisine.examples.ts'
import { composerReleve } from '../../domain/releve.ts'
import { creerAnnuaire } from '../annuaire.ts'
import {
  certifier,
  ecrireAnnuaire,
  naitreService,
  nouvellesCles,
  publiques,
  signataire,
  type ClesDePersonne,
} from '../naissance.ts'
import { scellerDepot } from '../porte-publique.ts'
import { hacheDe, type Signataire } from '../registre.ts'
import { JOUR, LE, SERVICE, unMonde } from '../service.examples.ts'
import { ouvrirDepot, signeAilleurs, type DepotRecu } from './depot-ouvert.ts'
import { uneDemande, uneVoix } from './guichet.examples.ts'

const monde = await unMonde()
const annuaire = monde.annuaire()
const graine = paireDepuisGraine(alea(32))
const PORTE = { service: SERVICE, coffre: nouvelId(), epoque: 2, publique: graine.publique }

const signe = (cles: ClesDePersonne): Signataire =>
  signataire(SERVICE, cles, annuaire.certificatDe(cles.membre)?.position ?? 0)

const recu = (corps: CorpsDepot, autre: Partial<DepotRecu> & { par?: Signataire; id?: string } = {}): DepotRecu => {
  const { par = null, id = nouvelId(), ...reste } = autre
  const depot = scellerDepot(PORTE, id, corps, par)
  assert.ok(depot)
  return { ...depot, recuLe: LE, saisine: id, urgent: false, ...reste }
}
/** Sealed as it is, whatever it is. */
const brut = (texte: string, id = nouvelId()): DepotRecu => {
  const info = contexte.depot(PORTE, PORTE.epoque, id)
  const sceau = scellerCorps(PORTE.publique, info, utf8(texte))
  assert.ok(sceau)
  return { coffre: PORTE.coffre, epoque: 2, depot: id, sceau: base64(sceau), recuLe: LE, saisine: id, urgent: false }
}
const ouvrir = (d: DepotRecu) => ouvrirDepot(annuaire, graine.privee, d)

const relais = (ligne: string | null): CorpsDepot => ({
  genre: 'relais',
  format: 1,
  saisine: uneSaisine({ saisine: ligne }),
  motif: 'conflit',
  messages: [],
})
const compte = (ligne: string): CorpsDepot => ({
  genre: 'garde',
  format: 1,
  saisine: ligne,
  n: 0,
  le: LE,
  texte: 'Appelée.',
})

test('a request and the words that follow it are read, with whoever signed them', () => {
  const ouvert = ouvrir(recu(uneDemande({ urgent: true })))
  assert.deepEqual([ouvert?.corps.genre, ouvert?.urgent, ouvert?.par], ['saisine', true, null])
  const ligne = nouvelId()
  const message = { genre: 'message', format: 1, saisine: ligne, n: 3, texte: 'Oui', langue: 'ar', voix: 0 } as const
  assert.equal(ouvrir(recu(message, { saisine: ligne }))?.corps.genre, 'message')
  const parAnne = ouvrir(recu(relais(ligne), { saisine: ligne, par: signe(monde.anne) }))
  assert.equal(parAnne?.par?.membre, monde.anne.membre)
  assert.equal(ouvrir(recu(compte(ligne), { saisine: null, par: signe(monde.carla) }))?.par?.membre, monde.carla.membre)
})

test('moved to another coffre, another époque, another dépôt, or swapped with its neighbour: it does not open', () => {
  const [un, deux] = [recu(uneDemande()), recu(uneDemande({ texte: 'Autre.' }))]
  assert.equal(ouvrir({ ...un, coffre: nouvelId() }), null)
  assert.equal(ouvrir({ ...un, epoque: 1 }), null)
  assert.equal(ouvrir({ ...un, depot: nouvelId() }), null)
  assert.equal(ouvrir({ ...un, sceau: deux.sceau }), null)
  assert.equal(ouvrirDepot(annuaire, paireDepuisGraine(alea(32)).privee, un), null)
  const dAilleurs = scellerDepot({ ...PORTE, service: '035' }, un.depot, uneDemande(), null)
  assert.equal(ouvrir({ ...un, sceau: dAilleurs?.sceau ?? '' }), null)
})

test('a word by one receipt enters no other conversation, whatever the server says', () => {
  const [sienne, autre] = [nouvelId(), nouvelId()]
  const message = { genre: 'message', format: 1, saisine: autre, n: 1, texte: '', langue: 'fr', voix: 0 } as const
  assert.equal(ouvrir(recu(message, { saisine: sienne })), null)
  assert.equal(ouvrir(recu(message, { saisine: null })), null)
  assert.equal(ouvrir(recu(uneDemande(), { saisine: autre })), null)
  assert.equal(ouvrir(recu(uneDemande(), { saisine: null })), null)
  assert.equal(ouvrir(recu(relais(autre), { saisine: sienne, par: signe(monde.anne) })), null)
  assert.equal(ouvrir(recu(compte(autre), { saisine: sienne, par: signe(monde.anne) })), null)
})

test('what only a colleague may say is nothing without her signature, or with another’s', () => {
  const ligne = nouvelId()
  assert.equal(ouvrir(recu(relais(ligne), { saisine: ligne })), null)
  assert.equal(ouvrir(recu(compte(ligne), { saisine: ligne })), null)
  assert.equal(ouvrir(recu(uneVoix(ligne, 1, 1, alea(10)), { saisine: null })), null)
  const anne = signe(monde.anne)
  const faux: readonly Signataire[] = [
    { ...anne, certificat: anne.certificat + 1 },
    { ...anne, membre: monde.brune.membre },
    { ...anne, service: '035' },
    { ...anne, privee: monde.eve.signature.privee },
    { ...anne, certificat: 0 },
  ]
  for (const par of faux) {
    assert.equal(ouvrir(recu(relais(ligne), { saisine: ligne, par })), null)
    // a signature that does not hold spoils even what needs none
    assert.equal(ouvrir(recu(uneDemande(), { par })), null)
  }
})

test('a signature made for another place, another text or another use is worth nothing', () => {
  const ligne = nouvelId()
  const texte = JSON.stringify(relais(ligne))
  const { membre, certificat, privee } = signe(monde.anne)
  const essai = (tag: string, info: string, signe_: string): DepotRecu => {
    const id = nouvelId()
    const sig = base64(signerTexte(privee, tag, info.replace('@', id), signe_))
    return {
      ...brut(JSON.stringify({ texte, signature: { service: SERVICE, membre, certificat, sig } }), id),
      saisine: ligne,
    }
  }
  const ici = `permanence/v1/depot|${SERVICE}|${PORTE.coffre}|2|@`
  assert.ok(ouvrir(essai(contexte.tagDepot, ici, texte)))
  assert.equal(ouvrir(essai(contexte.tagReponse, ici, texte)), null)
  assert.equal(ouvrir(essai(contexte.tagDepot, contexte.depot(PORTE, 1, nouvelId()), texte)), null)
  assert.equal(ouvrir(essai(contexte.tagDepot, ici, `${texte} `)), null)
})

test('revoked since: nothing of hers is read any more', async () => {
  const autre = await unMonde()
  const livre = autre.annuaire()
  const certificat = livre.certificatDe(autre.anne.membre)?.position ?? 0
  const ligne = nouvelId()
  const depot = scellerDepot(PORTE, nouvelId(), relais(ligne), signataire(SERVICE, autre.anne, certificat))
  assert.ok(depot)
  const d: DepotRecu = { ...depot, recuLe: LE, saisine: ligne, urgent: false }
  assert.ok(ouvrirDepot(livre, graine.privee, d))
  autre.suite().ajouter('revocation', { certificat, motif: 'perte' }, LE, [autre.certificateurs[0]])
  assert.equal(ouvrirDepot(autre.annuaire(), graine.privee, d), null)
})

test('not JSON, not UTF-8, another shape, a field too many or too long: nothing, and nothing thrown', () => {
  const depose = (texte: unknown, signature: unknown = null): string => JSON.stringify({ texte, signature })
  const demande = uneDemande()
  const textes = [
    '',
    'null',
    '[]',
    '"texte"',
    '{"texte":"{}"}',
    depose('pas du JSON'),
    depose(''),
    depose('null'),
    depose('[1,2]'),
    depose(JSON.stringify({})),
    depose(JSON.stringify({ ...demande, genre: 'inconnu' })),
    depose(JSON.stringify({ ...demande, format: 2 })),
    depose(JSON.stringify({ ...demande, admin: true })),
    depose(JSON.stringify({ ...demande, texte: 'x'.repeat(20_001) })),
    depose(JSON.stringify({ ...demande, eleve: { nom: 'x'.repeat(81), prenom: '', classe: '' } })),
    depose(JSON.stringify({ ...demande, voix: 1e9 })),
    depose(JSON.stringify({ ...demande, urgent: 'oui' })),
    depose(JSON.stringify({ ...demande, langue: { toString: 'fr' } })),
    depose(JSON.stringify(demande), { service: SERVICE, membre: 'x', certificat: 1, sig: '!!!' }),
    depose(JSON.stringify(demande), { service: SERVICE, membre: nouvelId(), certificat: -1, sig: '' }),
    depose('['.repeat(20_000)),
    depose(42),
  ]
  for (const texte of textes) assert.equal(ouvrir(brut(texte)), null, texte.slice(0, 80))
  const id = nouvelId()
  const info = contexte.depot(PORTE, 2, id)
  const sceau = scellerCorps(PORTE.publique, info, Uint8Array.of(0xff, 0xfe, 0x00))
  assert.equal(ouvrir({ ...brut('', id), sceau: base64(sceau ?? new Uint8Array()) }), null)
  for (const faux of ['', '%%%', 'AAAA', base64(alea(1_135)), base64(alea(60_000))])
    assert.equal(ouvrir({ ...brut('', id), sceau: faux }), null)
})

test('keys of a prototype in a body pollute nothing', () => {
  const texte = JSON.stringify(uneDemande()).replace('{', '{"__proto__":{"admin":true},')
  const enrobe = JSON.stringify({ texte, signature: null }).replace('{', '{"__proto__":{"par":"moi"},')
  for (const brute of [JSON.stringify({ texte, signature: null }), enrobe]) assert.equal(ouvrir(brut(brute)), null)
  assert.equal(({} as Record<string, unknown>)['admin'], undefined)
  const constructeur = { ...uneDemande(), constructor: { prototype: { admin: true } } }
  assert.equal(ouvrir(brut(JSON.stringify({ texte: JSON.stringify(constructeur), signature: null }))), null)
})

/** Another service, with an annuaire of its own: a head, and a social worker. */
const unVoisin = async (service: string) => {
  const gardiens = ['Un', 'Deux', 'Trois'].map((nom) => nouvellesCles(nouvelId(), nom, nom))
  const [un, deux, assistante] = gardiens
  if (!un || !deux || !assistante) throw new Error('three people')
  const certificateurs = [un.membre, deux.membre]
  const ne = await naitreService({ service, gardiens, k: 2, certificateurs, le: LE, jour: JOUR })
  const derniere = ne.entrees.at(-1)
  if (!derniere) throw new Error('an empty annuaire')
  const suite = ecrireAnnuaire(service, { n: ne.entrees.length, prev: hacheDe(derniere) })
  const signent = [signataire(service, un, 0), signataire(service, deux, 0)] as const
  const diplome = 'deass-vu'
  const chef = certifier(suite, { ...publiques(un), role: 'ctss-d', diplome }, LE, signent)
  const simple = certifier(suite, { ...publiques(assistante), role: 'ass', diplome }, LE, signent)
  const livre = creerAnnuaire(service, ne.racine)
  assert.equal(livre.ajouter([...ne.entrees, ...suite.entrees]), null)
  return {
    livre,
    chef: signataire(service, un, chef),
    /** In her first entry she is nobody's head yet. */
    gardienne: signataire(service, deux, 0),
    assistante: signataire(service, assistante, simple),
  }
}

test('tables that come up are read when a head of that service signed them, certified there; from nobody else', async () => {
  const [dessous, autre] = [await unVoisin('035'), await unVoisin('022')]
  const remontee: CorpsDepot = {
    genre: 'remontee',
    format: 1,
    le: LE,
    remontee: { catalogue: 1, annee: 2026, secteurs: 4, cellules: [] },
  }
  const lire = (par: Signataire | undefined, voisin = dessous.livre, corps: CorpsDepot = remontee) =>
    ouvrirDepot(annuaire, graine.privee, recu(corps, { saisine: null, ...(par ? { par } : {}) }), voisin)
  const lue = lire(dessous.chef)
  assert.deepEqual([lue?.par?.service, lue?.corps.genre], ['035', 'remontee'])
  assert.equal(lire(dessous.assistante), null)
  assert.equal(lire(dessous.gardienne), null)
  assert.equal(lire(autre.chef), null)
  assert.equal(lire({ ...autre.chef, service: '035' }), null)
  assert.equal(lire(undefined), null)
  // one's own sign nothing that comes up, and a neighbour nothing but that
  assert.equal(lire(signe(monde.anne)), null)
  const releve = composerReleve(nouvelId(), 2026, false, [])
  assert.ok(lire(signe(monde.anne), dessous.livre, { genre: 'releve', format: 1, le: LE, releve }))
  assert.equal(lire(dessous.chef, dessous.livre, { genre: 'releve', format: 1, le: LE, releve }), null)
  const ou = signeAilleurs(annuaire, graine.privee, recu(remontee, { saisine: null, par: dessous.chef }))
  assert.deepEqual(ou, { service: '035', annee: 2026 })
  assert.equal(signeAilleurs(annuaire, graine.privee, recu(uneDemande())), null)
})
