import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { z } from 'zod'

import { endpoint } from '../contract/endpoint.ts'
import { creerClient, type Fetch } from './client.ts'

const putNote = endpoint({
  method: 'PUT',
  path: '/api/notes/:note',
  input: z.strictObject({ note: z.string(), texte: z.string() }),
  output: z.strictObject({ rang: z.int() }),
  refus: { 'note-inconnue': 404 },
})
const getNotes = endpoint({
  method: 'GET',
  path: '/api/notes',
  input: z.strictObject({ depuis: z.coerce.number(), mot: z.string().optional() }),
  output: z.strictObject({ rang: z.int() }),
  refus: {},
})

type Demande = {
  readonly adresse: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string | undefined
}

const unServeur = (status: number, corps: string) => {
  const demandes: Demande[] = []
  let illisibles = 0
  const fetch: Fetch = async (adresse, { method, headers, body }) => {
    demandes.push({ adresse, method, headers, body })
    return { status, text: async () => corps }
  }
  const appeler = creerClient({
    fetch,
    origine: 'http://permanence.test',
    surReponseIllisible: () => (illisibles += 1),
  })
  return { demandes, appeler, illisibles: () => illisibles }
}

suite('what leaves', () => {
  test('the path takes its parameters, the body what remains; no other site could have sent it', async () => {
    const { appeler, demandes } = unServeur(200, '{"rang":1}')
    assert.deepEqual(await appeler(putNote, { note: 'a/b', texte: 'Été' }), { rang: 1 })
    const [demande] = demandes
    assert.equal(demande?.adresse, 'http://permanence.test/api/notes/a%2Fb')
    assert.equal(demande?.body, '{"texte":"Été"}')
    assert.equal(demande?.headers['X-Permanence'], '1')
  })

  test('a question has no body', async () => {
    const { appeler, demandes } = unServeur(200, '{"rang":1}')
    await appeler(getNotes, { depuis: 3 })
    assert.deepEqual(
      [demandes[0]?.adresse, demandes[0]?.body],
      ['http://permanence.test/api/notes?depuis=3', undefined],
    )
  })
})

suite('what comes back', () => {
  test('a refusal of the contract is a value', async () => {
    const { appeler, illisibles } = unServeur(404, '{"refus":"note-inconnue"}')
    assert.deepEqual(await appeler(putNote, { note: 'a', texte: '' }), { refus: 'note-inconnue' })
    assert.deepEqual(await unServeur(401, '{"refus":"sans-session"}').appeler(getNotes, { depuis: 0 }), {
      refus: 'sans-session',
    })
    assert.equal(illisibles(), 0)
  })

  for (const [nom, status, corps] of [
    ['a page of HTML, as a captive portal gives', 200, '<html>Connectez-vous</html>'],
    ['nothing', 200, ''],
    ['a field too many', 200, '{"rang":1,"cadeau":true}'],
    ['a wrong type', 200, '{"rang":"1"}'],
    ['a refusal outside the contract', 404, '{"refus":"inconnu-au-bataillon"}'],
    ['a refusal named as the inherited property of an object', 404, '{"refus":"constructor"}'],
    ['an error page', 403, 'Forbidden'],
  ] as const) {
    test(`${nom} is an answer outside the contract`, async () => {
      const { appeler, illisibles } = unServeur(status, corps)
      assert.deepEqual(await appeler(getNotes, { depuis: 0 }), { refus: 'reponse-illisible' })
      assert.equal(illisibles(), 1)
    })
  }

  test('a server that is down is no network, and no alarm', async () => {
    const { appeler, illisibles } = unServeur(503, 'down for a minute')
    assert.deepEqual(await appeler(getNotes, { depuis: 0 }), { refus: 'reseau-absent' })
    assert.equal(illisibles(), 0)
    const fetch: Fetch = async () => {
      throw new TypeError('fetch failed')
    }
    const coupe = creerClient({ fetch, origine: '', surReponseIllisible: () => assert.fail() })
    assert.deepEqual(await coupe(getNotes, { depuis: 0 }), { refus: 'reseau-absent' })
  })
})
