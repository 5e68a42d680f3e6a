// What a stranger, a clumsy program or an angry colleague may send: a clear answer each time, never a fault of ours.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Client } from 'pg'
import * as contratCoffre from '../contract/coffre.ts'
import type { Endpoint } from '../contract/endpoint.ts'
import { postPieces } from '../contract/enveloppe.ts'
import * as contratEnveloppe from '../contract/enveloppe.ts'
import * as contratGuichet from '../contract/guichet.ts'
import * as contratPresence from '../contract/presence.ts'
import { postJournal } from '../contract/registre.ts'
import * as contratRegistre from '../contract/registre.ts'
import * as contratSaisine from '../contract/saisine.ts'
import * as contratService from '../contract/service.ts'
import { getSession } from '../contract/session.ts'
import * as contratSession from '../contract/session.ts'
import { avancer, entreeDeCreation, nue, unCoffreVide, unDossier, uneEnveloppe, vuDe } from './coffre.examples.ts'
import { unServiceVivant, unTrousseau } from './vivant.examples.ts'

const v = await unServiceVivant({ after })
const { assistante, collegue } = v
const dossier = await unDossier(v, assistante)

const estEndpoint = (x: unknown): x is Endpoint =>
  typeof x === 'object' && x !== null && 'method' in x && 'path' in x && 'refus' in x
const ENDPOINTS: readonly Endpoint[] = [
  contratCoffre,
  contratEnveloppe,
  contratGuichet,
  contratPresence,
  contratRegistre,
  contratSaisine,
  contratService,
  contratSession,
]
  .flatMap((module) => Object.values(module) as unknown[])
  .filter(estEndpoint)

const chemin = ({ path }: Endpoint): string => path.replaceAll(/:\w+/gu, 'a'.repeat(26))

type Envoi = {
  readonly quoi: string
  readonly corps?: string
  readonly entetes?: Record<string, string>
  readonly question?: string
}

const profond = (n: number): string => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`
const ENVOIS: readonly Envoi[] = [
  { quoi: 'nothing at all', corps: '' },
  { quoi: 'what is no JSON', corps: '{"a":' },
  { quoi: 'a list', corps: '[]' },
  { quoi: 'null', corps: 'null' },
  { quoi: 'a number', corps: '1e400' },
  { quoi: 'an unknown field', corps: '{"inconnu":1}' },
  { quoi: 'a JSON 10,000 levels deep', corps: profond(10_000) },
  { quoi: 'a list 50,000 levels deep', corps: `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}` },
  { quoi: 'the prototype of objects', corps: '{"__proto__":{"acces":"public","role":"ctss-d"}}' },
  { quoi: 'the constructor of objects', corps: '{"constructor":{"prototype":{"role":"ctss-d"}}}' },
  { quoi: 'names of methods of objects', corps: '{"toString":1,"hasOwnProperty":1,"valueOf":null}' },
  { quoi: 'numbers beyond all measure', corps: `{"entrees":1e308,"rang":${'9'.repeat(400)},"epoque":-1,"n":0.1}` },
  { quoi: 'a NUL in a text', corps: '{"identifiant":"a\\u0000b","coffre":"\\u0000"}' },
  { quoi: 'a NUL in a key', corps: '{"a\\u0000":1}' },
  { quoi: 'half of a character', corps: '{"identifiant":"\\ud800","nom":"\\udfff"}' },
  { quoi: 'a key said twice', corps: '{"identifiant":"a","identifiant":"b"}' },
  { quoi: 'SQL', corps: `{"identifiant":"' or 1=1; drop table piece; --","coffre":"$1"}` },
  { quoi: 'markup', corps: '{"nom":"<script>alert(1)</script>"}' },
  { quoi: 'another kind of body', corps: 'a=1', entetes: { 'Content-Type': 'application/x-www-form-urlencoded' } },
  { quoi: 'a text under the name of JSON', corps: 'bonjour' },
  { quoi: 'an unknown character set', corps: '{}', entetes: { 'Content-Type': 'application/json; charset=utf-7' } },
  { quoi: 'an unknown field in the address', corps: '{}', question: 'inconnu=1' },
  { quoi: 'the same field twice in the address', corps: '{}', question: 'depuis=1&depuis=2' },
  { quoi: 'a position beyond all measure', corps: '{}', question: 'depuis=99999999999999999999' },
  { quoi: 'a negative position', corps: '{}', question: 'depuis=-1' },
  { quoi: 'a position that is no number', corps: '{}', question: 'depuis=NaN&avant=Infinity' },
  { quoi: 'a broken escape in the address', corps: '{}', question: 'depuis=%ZZ' },
]

const envoyer = async (endpoint: Endpoint, { corps, entetes, question }: Envoi, jeton?: string): Promise<Response> => {
  const avecCorps = endpoint.method === 'POST' || endpoint.method === 'PUT'
  return v.brut(endpoint.method, `${chemin(endpoint)}${question === undefined ? '' : `?${question}`}`, {
    ...(avecCorps && corps !== undefined ? { corps } : {}),
    ...(entetes === undefined ? {} : { entetes }),
    ...(jeton === undefined ? {} : { jeton }),
  })
}

/** The answer is one of ours: a known status, JSON, a refusal of the contract, and not a word of what was sent. */
const reponseClaire = async (endpoint: Endpoint, reponse: Response, quoi: string): Promise<void> => {
  const ou = `${endpoint.method} ${endpoint.path}: ${quoi}`
  const texte = await reponse.text()
  assert.ok(reponse.status < 500, `${ou}: ${reponse.status} ${texte}`)
  if (reponse.status === 200) return
  const corps = JSON.parse(texte) as { refus?: unknown }
  assert.equal(typeof corps.refus, 'string', ou)
  assert.deepEqual(Object.keys(corps), ['refus'], ou)
  assert.doesNotMatch(texte, /at .*\.ts|select|insert|constraint|postgres/iu, ou)
}

test('whatever is sent to any address, by somebody or by nobody, gets a clear answer and no fault', async () => {
  let faites = 0
  for (const endpoint of ENDPOINTS) {
    if (endpoint.path === '/api/session' && endpoint.method === 'DELETE') continue
    for (const envoi of ENVOIS) {
      for (const jeton of [assistante.jeton, undefined]) {
        await reponseClaire(endpoint, await envoyer(endpoint, envoi, jeton), envoi.quoi)
        faites += 1
      }
    }
  }
  assert.ok(ENDPOINTS.length >= 55, `${ENDPOINTS.length} endpoints`)
  assert.ok(faites > 1_000, `${faites} requests`)
})

test('without a session every address but the door answers the same thing, whatever is sent', async () => {
  const vus = new Set<string>()
  for (const endpoint of ENDPOINTS.filter(({ acces }) => acces === undefined)) {
    const reponse = await envoyer(endpoint, { quoi: '', corps: '{}' })
    vus.add(`${reponse.status} ${await reponse.text()}`)
  }
  assert.deepEqual([...vus], ['401 {"refus":"sans-session"}'])
})

test('objects of the server are not changed by a key of their prototype', async () => {
  await v.brut('POST', '/api/session', {
    corps: '{"__proto__":{"pollue":true},"constructor":{"prototype":{"pollue":true}}}',
  })
  assert.equal(({} as { pollue?: boolean }).pollue, undefined)
  const { corps } = await v.appeler(getSession, {}, assistante.jeton)
  assert.equal(corps.role, 'ass')
})

test('a body larger than 2 MiB is refused before it is read', async () => {
  const reponse = await v.brut('POST', '/api/pieces', {
    corps: `{"a":"${'x'.repeat(2 * 1024 * 1024)}"}`,
    jeton: assistante.jeton,
  })
  assert.equal(reponse.status, 413)
  assert.deepEqual(await reponse.json(), { refus: 'requete-trop-grande' })
})

test('a request of another site, or without our header, does nothing', async () => {
  for (const entetes of [
    { 'X-Permanence': '0' },
    { 'X-Permanence': '1', Origin: 'https://ailleurs.example' },
    { 'X-Permanence': '1', 'Sec-Fetch-Site': 'cross-site' },
    { 'X-Permanence': '1', 'Sec-Fetch-Site': 'same-site' },
    { 'X-Permanence': '1', Origin: 'null' },
  ]) {
    const reponse = await v.brut('POST', '/api/session/codes', { corps: '{}', jeton: assistante.jeton, entetes })
    assert.equal(reponse.status, 403, JSON.stringify(entetes))
    assert.deepEqual(await reponse.json(), { refus: 'origine-refusee' })
  }
})

test('a token forged, cut, in capitals, or of somebody who left opens nothing', async () => {
  const { jeton } = assistante
  for (const faux of [
    '',
    jeton.slice(1),
    `${jeton}0`,
    jeton.toUpperCase(),
    `${jeton.slice(0, 63)}g`,
    '0'.repeat(64),
    `${jeton}; x=${jeton}`.slice(0, 63),
  ]) {
    const reponse = await v.brut('GET', '/api/session', { jeton: faux })
    assert.equal(reponse.status, 401, faux)
  }
})

const seule = async (enveloppe: ReturnType<typeof nue>, jeton = assistante.jeton) => {
  const { corps } = await v.appeler(postPieces, { enveloppes: [{ enveloppe }] }, jeton)
  return corps.resultats[0]
}

test('an envelope replayed is answered as the first time, and stored once', async () => {
  const bonne = uneEnveloppe(v, dossier, assistante)
  const premiere = await seule(nue(bonne))
  assert.equal(premiere?.etat, 'acceptee')
  avancer(dossier, bonne)
  assert.deepEqual(await seule(nue(bonne)), premiere)
  // replayed by a colleague who intercepted it
  assert.deepEqual(await seule(nue(bonne), collegue.jeton), { etat: 'refusee', motif: 'auteur-different' })
})

test('an envelope moved to another place, file, époque, service or author is refused', async () => {
  const autre = await unDossier(v, assistante)
  const bonne = nue(uneEnveloppe(v, dossier, assistante))
  const champs = bonne.entete.split('|')
  const deplacements: Record<string, string[]> = {
    service: champs.with(2, '902'),
    coffre: champs.with(3, autre.id),
    piece: champs.with(4, 'a'.repeat(26)),
    rev: champs.with(5, '2').with(9, 'a'.repeat(64)),
    epoque: champs.with(6, '2'),
    auteur: champs.with(7, collegue.membre),
    certificat: champs.with(8, String(collegue.certificat)),
    vu: champs.with(12, '0'),
  }
  for (const [quoi, entete] of Object.entries(deplacements)) {
    const resultat = await seule({ ...bonne, entete: entete.join('|') })
    assert.equal(resultat?.etat, 'refusee', quoi)
  }
})

test('an envelope whose header names numbers beyond all measure is refused', async () => {
  for (const champ of [5, 6, 8, 10, 12]) {
    for (const nombre of ['9999999999', '2147483648', '4294967296', '9007199254740993', '-1', '1e9', '١']) {
      const bonne = nue(uneEnveloppe(v, dossier, assistante))
      const entete = bonne.entete.split('|').with(champ, nombre).join('|')
      const resultat = await seule({ ...bonne, entete })
      assert.equal(resultat?.etat, 'refusee', `${champ}: ${nombre}`)
    }
  }
})

test('signed by herself, an envelope with numbers beyond all measure is refused all the same', async () => {
  for (const ecrit of [
    { rev: 4_000_000_000, prev: 'a'.repeat(64) },
    { epoque: 4_000_000_000 },
    { vu: { ...vuDe(dossier, v.annuaire.n - 1), rang: 4_000_000_000 } },
    { vu: { ...vuDe(dossier, v.annuaire.n - 1), annuaire: 4_000_000_000 } },
    { service: '902' },
    { vu: { ...vuDe(dossier, v.annuaire.n - 1), tete: 'f'.repeat(64) } },
  ]) {
    const resultat = await seule(nue(uneEnveloppe(v, dossier, assistante, ecrit)))
    assert.notEqual(resultat?.etat, 'acceptee', JSON.stringify(ecrit))
  }
})

test('numbers beyond all measure in any request of a member are refused, not stored and not a fault', async () => {
  const grand = 4_000_000_000
  const sceau = Buffer.alloc(1_200).toString('base64')
  const trousseau = unTrousseau(2)
  const parametres = trousseau.serrures.map((s) => (s.sel === null ? s : { ...s, memoire: grand * 4, passes: grand }))
  const preuves = trousseau.serrures.map(({ id }) => ({ serrure: id, preuve: 'a'.repeat(64) }))
  const essais: readonly (readonly [Endpoint, unknown, string])[] = [
    [
      contratCoffre.postDepots,
      { depots: [{ coffre: dossier.id, epoque: grand, depot: 'a'.repeat(26), sceau }] },
      collegue.jeton,
    ],
    [
      contratCoffre.putBrouillon,
      { brouillon: 'b'.repeat(26), coffre: dossier.id, epoque: grand, ct: sceau },
      assistante.jeton,
    ],
    [contratCoffre.postSync, { coffres: [{ coffre: dossier.id, rang: grand, journal: grand }] }, assistante.jeton],
    [contratCoffre.getAccesDuCoffre, { coffre: dossier.id, avant: Number.MAX_SAFE_INTEGER }, assistante.jeton],
    [contratCoffre.getChangements, { depuis: Number.MAX_SAFE_INTEGER }, assistante.jeton],
    [contratRegistre.getAnnuaire, { depuis: Number.MAX_SAFE_INTEGER }, assistante.jeton],
    [contratCoffre.getMonAudit, { avant: Number.MAX_SAFE_INTEGER }, assistante.jeton],
    [
      contratRegistre.postParts,
      { generation: grand, parts: [1, 2, 3].map((index) => ({ gardien: v.ctssd.membre, index, sceau })) },
      v.ctssd.jeton,
    ],
    [
      contratRegistre.postParts,
      { generation: 1, parts: [1, 2, 3].map((index) => ({ gardien: v.ctssd.membre, index: index * grand, sceau })) },
      v.ctssd.jeton,
    ],
    [contratSession.putTrousseau, { trousseau: { ...trousseau, serrures: parametres }, preuves }, assistante.jeton],
    [contratSession.putTrousseau, { trousseau: { ...trousseau, generation: grand }, preuves }, assistante.jeton],
    [
      contratService.putAffectation,
      {
        id: 'a'.repeat(26),
        membre: collegue.membre,
        role: 'ass',
        secteur: null,
        titre: 'titulaire',
        quotite: grand,
        debut: '2026-09-01',
        fin: null,
      },
      v.ctssd.jeton,
    ],
    [
      contratService.putAffectation,
      {
        id: 'a'.repeat(26),
        membre: collegue.membre,
        role: 'ass',
        secteur: null,
        titre: 'titulaire',
        quotite: 100,
        debut: '9999-12-31',
        fin: '0001-01-01',
      },
      v.ctssd.jeton,
    ],
  ]
  for (const [endpoint, entree, jeton] of essais) {
    const { statut } = await v.appeler(endpoint, entree, jeton)
    assert.ok(statut < 500, `${endpoint.path}: ${statut}`)
  }
  const vide = unCoffreVide()
  for (const options of [
    { genre: 'service' as const, annee: grand },
    { genre: 'service' as const, annee: -grand },
  ]) {
    const entree = entreeDeCreation(v, vide, v.ctssd, [{ qui: v.ctssd, role: 'referent' }], options)
    const { statut } = await v.appeler(postJournal, { entrees: [entree] }, v.ctssd.jeton)
    assert.ok(statut >= 400 && statut < 500, JSON.stringify(options))
  }
})

test('an envelope cut, lengthened, of no class, or signed by nobody is refused', async () => {
  const { entete, ct, sig } = nue(uneEnveloppe(v, dossier, assistante))
  const octets = Buffer.from(ct, 'base64')
  const essais = [
    { entete, ct: '', sig },
    { entete, ct: octets.subarray(0, 2_087).toString('base64'), sig },
    { entete, ct: Buffer.concat([octets, Buffer.alloc(1)]).toString('base64'), sig },
    { entete, ct: Buffer.alloc(131_112).toString('base64'), sig },
    { entete, ct, sig: '' },
    { entete, ct, sig: Buffer.alloc(64).toString('base64') },
    { entete, ct, sig: Buffer.alloc(63).toString('base64') },
    { entete: '', ct, sig },
    { entete: `${entete}\n`, ct, sig },
    { entete: entete.toUpperCase(), ct, sig },
  ]
  for (const [i, essai] of essais.entries()) {
    const resultat = await seule(essai)
    assert.equal(resultat?.etat, 'refusee', String(i))
  }
})

test('in a request of many envelopes a bad one spoils only itself', async () => {
  const bonne = uneEnveloppe(v, dossier, assistante)
  const mauvaise = { ...nue(uneEnveloppe(v, dossier, assistante)), sig: Buffer.alloc(64).toString('base64') }
  const { corps } = await v.appeler(
    postPieces,
    { enveloppes: [{ enveloppe: mauvaise }, { enveloppe: nue(bonne) }, { enveloppe: mauvaise }] },
    assistante.jeton,
  )
  assert.deepEqual(
    corps.resultats.map(({ etat }) => etat),
    ['refusee', 'acceptee', 'refusee'],
  )
  avancer(dossier, bonne)
})

test('a journal whose bytes say impossible things is refused whole, and leaves nothing', async () => {
  const coffre = unCoffreVide()
  const bon = entreeDeCreation(v, coffre, assistante, [{ qui: assistante, role: 'referent' }])
  for (const octets of [
    '',
    'null',
    '{}',
    bon.entree.octets.replace('"n":0', '"n":1e9'),
    bon.entree.octets.replace('"n":0', '"n":-0.5'),
    bon.entree.octets.replace('"type"', '"__proto__":{},"type"'),
    bon.entree.octets.replace('"genre":"dossier"', '"genre":"dossier","genre":"personnel"'),
    `${bon.entree.octets} `,
    `\uFEFF${bon.entree.octets}`,
    profond(20_000).slice(0, 60_000),
  ]) {
    const entrees = [{ ...bon, entree: { ...bon.entree, octets } }]
    const { statut, refus } = await v.appeler(postJournal, { entrees }, assistante.jeton)
    assert.ok(statut >= 400 && refus !== null, octets.slice(0, 60))
  }
  const chef = new Client({ connectionString: v.base.url })
  await chef.connect()
  const { rowCount } = await chef.query('select from coffre where coffre = $1', [coffre.id])
  await chef.end()
  assert.equal(rowCount, 0)
})

test('an address that does not exist, or a method that is not its own, says so without more', async () => {
  for (const [methode, ou] of [
    ['GET', '/api/pieces'],
    ['DELETE', '/api/coffres'],
    ['POST', '/api/inconnu'],
    ['GET', '/api/../api/session/../../etc/passwd'],
    ['GET', `/api/${'a'.repeat(8_000)}`],
    ['PUT', '/api/brouillons/%00'],
    ['PUT', '/api/brouillons/%E0%A4%A'],
    ['PATCH', '/api/session'],
  ] as const) {
    const reponse = await v.brut(methode, ou, {
      jeton: assistante.jeton,
      ...(methode === 'GET' || methode === 'DELETE' ? {} : { corps: '{}' }),
    })
    assert.ok(reponse.status >= 400 && reponse.status < 500, `${methode} ${ou.slice(0, 60)}: ${reponse.status}`)
  }
})
