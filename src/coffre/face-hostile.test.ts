import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { TrousseauScelle } from '../contract/session.ts'
import { nouveauCode } from '../crypto/serrure.ts'
import { entrer, jusqua, jusquaOuverte, jusquaReponse, unPoste, type PosteDEssai } from './face.examples.ts'
import { codeDe, reussi, unServiceReel } from './service-reel.examples.ts'
import { serrureDeCode } from './serrures.ts'

const monde = await unServiceReel({ after })

/** What this machine's server answers to a path, changed on the way. */
const mentir = (poste: PosteDEssai, chemin: string, changer: (corps: Record<string, unknown>) => unknown): void =>
  poste.navigateur.mentir((adresse, corps) => (adresse.endsWith(chemin) ? changer(corps) : corps))

const essayer = (poste: PosteDEssai) =>
  poste.face.entrer({
    identifiant: monde.anne.identifiant,
    secret: { genre: 'phrase', texte: monde.anne.phrase },
    codeUnique: codeDe(monde.anne),
  })

test('a server that asks for a cheap derivation gets nothing: no proof leaves', async () => {
  const poste = await unPoste(monde.url)
  mentir(poste, '/api/session/parametres', (corps) => ({ ...corps, passes: 1 }))
  const demandes = poste.navigateur.demandes.length
  assert.deepEqual(await essayer(poste), { refus: 'parametres-sous-le-plancher' })
  const envoyees = poste.navigateur.demandes.slice(demandes)
  assert.deepEqual(
    envoyees.map(({ adresse }) => new URL(adresse).pathname),
    ['/api/session/parametres'],
  )
})

test('a salt of another length is refused in words, not by a fault', async () => {
  const poste = await unPoste(monde.url)
  mentir(poste, '/api/session/parametres', (corps) => ({ ...corps, sel: 'AAAA' }))
  assert.deepEqual(await essayer(poste), { refus: 'parametres-sous-le-plancher' })
})

test('neither the passphrase nor what opens the keyring is ever sent', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.anne)
  const envoye = JSON.stringify(poste.navigateur.demandes)
  assert.ok(envoye.includes('preuve'))
  for (const mot of [monde.anne.phrase, monde.anne.code, monde.anne.phrase.split(' ').slice(0, 3).join(' ')])
    assert.equal(envoye.includes(mot), false)
})

test('a lock swapped by the server is told, and no new secret is sealed beside it', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.brune)
  await jusqua(poste.face, ({ bailJusqua }) => bailJusqua !== null, 'a lease')
  const intrus = serrureDeCode(monde.brune.membre, nouveauCode()).serrure
  mentir(poste, '/api/trousseau', (corps) => {
    const { serrures } = corps as unknown as TrousseauScelle
    return serrures
      ? { ...corps, serrures: serrures.map((s) => (s.genre === 'code' ? { ...s, publique: intrus.publique } : s)) }
      : corps
  })
  const { phrase } = await poste.face.preparerPhrase()
  assert.deepEqual(await poste.face.confirmerPhrase(phrase), { refus: 'serrure-echangee' })
  assert.ok((await poste.face.etat()).alertes.some(({ code }) => code === 'serrure-echangee'))
  assert.equal(
    poste.navigateur.demandes.some(
      ({ methode, adresse, corps }) =>
        methode === 'PUT' && adresse.endsWith('/api/trousseau') && corps.includes(intrus.publique),
    ),
    false,
  )
})

test('an older keyring is served: she works, and is told', async () => {
  const poste = await unPoste(monde.url)
  let ancien: unknown = null
  mentir(poste, '/api/trousseau', (corps) => ('generation' in corps ? (ancien ??= corps) : corps))
  await entrer(poste, monde.carla)
  await jusqua(poste.face, ({ bailJusqua }) => bailJusqua !== null, 'a lease')
  await poste.face.verrouiller()
  await poste.relancer()
  reussi(await poste.face.ouvrir({ genre: 'phrase', texte: monde.carla.phrase }))
  await jusquaOuverte(poste.face)
  assert.ok((await poste.face.etat()).alertes.some(({ code }) => code === 'version-plus-ancienne'))
})

test('a lease signed by another key opens nothing without network', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.brune)
  await jusqua(poste.face, ({ bailJusqua }) => bailJusqua !== null, 'a lease')
  mentir(poste, '/api/bail', (corps) => ({
    ...corps,
    octets: String(corps['octets']).replace(/"jusqua":"\d{4}/u, '"jusqua":"2099'),
  }))
  assert.deepEqual(await poste.face.demanderBail(15), { refus: 'reseau-absent' })
  const { alertes, bailJusqua } = await poste.face.etat()
  assert.ok(alertes.some(({ code }) => code === 'bail-faux'))
  assert.equal(bailJusqua?.startsWith('2099'), false)
})

test('an answer outside the contract is said, and nothing of it is taken', async () => {
  const poste = await unPoste(monde.url)
  mentir(poste, '/api/session/parametres', () => ({ sel: '<script>', passes: 'beaucoup' }))
  assert.deepEqual(await essayer(poste), { refus: 'reseau-absent' })
  assert.deepEqual((await poste.face.etat()).alertes, [{ code: 'reponse-illisible' }])
})

test('the session ended elsewhere: the page is told, the sentence in hand is kept, she signs in again', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.anne)
  poste.navigateur.oublierLaSession()
  await poste.face.envoyerBrouillons()
  await poste.face.garderBrouillon({ id: null, coffre: null, contenu: 'en main' })
  await poste.face.envoyerBrouillons()
  await jusqua(poste.face, ({ sessionFinie }) => sessionFinie, 'the end of the session')
  await poste.face.verrouiller()
  assert.equal((await poste.relancer()).phase, 'dehors')
  assert.deepEqual(await poste.face.ouvrir({ genre: 'phrase', texte: monde.anne.phrase }), { refus: 'session-finie' })
  await entrer(poste, monde.anne)
  assert.deepEqual(
    (await poste.face.brouillons()).map(({ contenu }) => contenu),
    ['en main'],
  )
})

test('a server that hides or loses a draft does not take it from the machine where it was typed', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.brune)
  const { id } = await poste.face.garderBrouillon({ id: null, coffre: null, contenu: 'typed here' })
  await poste.face.envoyerBrouillons()
  mentir(poste, '/api/brouillons', (corps) => ('brouillons' in corps ? { brouillons: [] } : corps))
  await poste.face.verrouiller()
  await poste.relancer()
  reussi(await poste.face.ouvrir({ genre: 'phrase', texte: monde.brune.phrase }))
  await jusquaOuverte(poste.face)
  await jusqua(poste.face, ({ recherchePrete }) => recherchePrete, 'the end of the opening')
  assert.ok((await poste.face.brouillons()).some((b) => b.id === id))
})

test('a browser that refuses to keep: it is said, and a draft leaves at once', async () => {
  const poste = await unPoste(monde.url)
  await entrer(poste, monde.carla)
  poste.refuserDeGarder()
  await poste.face.garderBrouillon({ id: null, coffre: null, contenu: 'rien ne reste ici' })
  const { stockage } = await jusqua(poste.face, (etat) => etat.stockage === 'refuse', 'the refusal')
  assert.equal(stockage, 'refuse')
  await jusqua(
    poste.face,
    () =>
      poste.navigateur.demandes.some(
        ({ methode, adresse }) => methode === 'PUT' && adresse.includes('/api/brouillons/'),
      ),
    'the draft',
  )
  const autre = await unPoste(monde.url)
  await entrer(autre, monde.carla)
  const [trouve] = await jusquaReponse(
    () => autre.face.brouillons(),
    (liste) => liste.length > 0,
  )
  assert.equal(trouve?.contenu, 'rien ne reste ici')
})
