import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { uneBase } from '../base/essais.ts'
import { horlogeDuSysteme } from '../clock.ts'
import { startServer } from '../main.ts'
import { ecrireDeploiement } from '../naissance.ts'

const base = await uneBase({ after })
await ecrireDeploiement({ adminUrl: base.url, horloge: horlogeDuSysteme }, 'production')
const dossier = mkdtempSync(join(tmpdir(), 'permanence-cotes-'))

const poser = (nom: string, fichiers: Record<string, string>): string => {
  const ou = join(dossier, nom)
  mkdirSync(join(ou, 'assets'), { recursive: true })
  for (const [fichier, texte] of Object.entries(fichiers)) writeFileSync(join(ou, fichier), texte)
  return ou
}
const options = {
  databaseUrl: base.appUrl,
  guichetUrl: base.guichetUrl,
  port: 0,
  mode: 'production',
  dataDir: join(dossier, 'donnees'),
  staticDir: poser('web', { 'index.html': 'application', 'assets/index-a.js': 'application' }),
  guichetDir: poser('guichet', {
    'index.html': 'guichet',
    'assets/index-b.js': 'guichet',
    'assets/index-b.js.br': 'brotli',
    'assets/worker-b.js': 'guichet',
  }),
} as const
const ensemble = await startServer(options)
const GUICHET = 'https://ecole.example.fr'
const APPLICATION = 'https://permanence.example.fr'
const separes = await startServer({ ...options, origine: APPLICATION, origineGuichet: GUICHET })
after(async () => {
  await ensemble.stop()
  await separes.stop()
  rmSync(dossier, { recursive: true, force: true })
})

const lire = (chemin: string, entetes: Record<string, string> = {}) =>
  fetch(`${ensemble.url}${chemin}`, { headers: { 'Accept-Encoding': 'identity', ...entetes } })
const ECOLE = '/ecole/9010001E'

/** `fetch` chooses the Host itself: what a proxy passes on is said here by hand. */
const parHote = (origine: string, method: string, chemin: string, entetes: Record<string, string> = {}) =>
  new Promise<{ statut: number; texte: string }>((resolve, reject) => {
    const corps = method === 'POST' ? '{}' : ''
    const demande = request(`${separes.url}${chemin}`, {
      method,
      headers: {
        Host: new URL(origine).host,
        'X-Permanence': '1',
        'Content-Type': 'application/json',
        'Content-Length': corps.length,
        ...entetes,
      },
    })
    demande.on('response', (reponse) => {
      let texte = ''
      reponse.setEncoding('utf8').on('data', (morceau: string) => (texte += morceau))
      reponse.on('end', () => resolve({ statut: reponse.statusCode ?? 0, texte }))
    })
    demande.on('error', reject)
    demande.end(corps)
  })

test('each school has its address, and all the same page: the server does not say which exist', async () => {
  for (const chemin of [ECOLE, '/ecole/9010001e', '/ecole/0000000A']) {
    const reponse = await lire(chemin)
    assert.equal(reponse.status, 200)
    assert.equal(await reponse.text(), 'guichet')
    assert.equal(reponse.headers.get('content-type'), 'text/html; charset=utf-8')
  }
  for (const chemin of ['/ecole', '/ecole/', '/ecole/abc', `${ECOLE}/suite`, '/ecole/assets/absent.js'])
    assert.equal((await lire(chemin)).status, 404, chemin)
})

test('nothing of the guichet is kept by the browser, not even its files', async () => {
  for (const chemin of [ECOLE, '/ecole/assets/index-b.js', '/ecole/assets/worker-b.js', '/api/public/guichets/x'])
    assert.equal((await lire(chemin, { 'X-Permanence': '1' })).headers.get('cache-control'), 'no-store', chemin)
  // a proxy in front of us may keep the files, never the page
  assert.match((await lire('/ecole/assets/index-b.js')).headers.get('cdn-cache-control') ?? '', /immutable/u)
  assert.equal((await lire(ECOLE)).headers.get('cdn-cache-control'), null)
  assert.equal(
    (await lire('/ecole/assets/index-b.js', { 'Accept-Encoding': 'br' })).headers.get('content-encoding'),
    'br',
  )
})

test('the page may hear, and run neither wasm nor eval; its worker alone runs wasm, and hears nothing', async () => {
  const page = (await lire(ECOLE)).headers
  const csp = page.get('content-security-policy') ?? ''
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    'media-src blob:',
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ])
    assert.ok(csp.split('; ').includes(directive), directive)
  assert.doesNotMatch(csp, /unsafe|sha256/u)
  assert.match(page.get('permissions-policy') ?? '', /microphone=\(self\)/u)
  assert.equal(page.get('referrer-policy'), 'no-referrer')
  const worker = (await lire('/ecole/assets/worker-b.js')).headers
  assert.match(worker.get('content-security-policy') ?? '', /script-src 'self' 'wasm-unsafe-eval';/u)
  for (const chemin of ['/ecole/assets/worker-b.js', '/ecole/assets/index-b.js', '/', '/api/session'])
    assert.match((await lire(chemin)).headers.get('permissions-policy') ?? '', /microphone=\(\)/u, chemin)
  assert.doesNotMatch((await lire('/ecole/assets/index-b.js')).headers.get('content-security-policy') ?? '', /wasm/u)
})

test('the application plays what was recorded, and what it shows stays its own', async () => {
  const csp = (await lire('/')).headers.get('content-security-policy') ?? ''
  assert.ok(csp.split('; ').includes('media-src blob:'))
  assert.equal(await (await lire('/')).text(), 'application')
  // a page of the application that does not exist is not the guichet
  assert.equal(await (await lire('/ecoles')).text(), 'application')
})

test('racines.json is read when it is asked for: laid after the start, it is there', async () => {
  const fichier = join(options.dataDir, 'racines.json')
  assert.equal((await lire('/racines.json')).status, 404)
  writeFileSync(fichier, '{"octets":"un"}')
  assert.equal(await (await lire('/racines.json')).text(), '{"octets":"un"}')
  writeFileSync(fichier, '{"octets":"deux"}')
  const { headers } = await lire('/racines.json')
  assert.equal(headers.get('content-type'), 'application/json; charset=utf-8')
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(await (await lire('/racines.json')).text(), '{"octets":"deux"}')
  rmSync(fichier)
})

test('on its own hostname the guichet is alone: no application, no session, no door of professionals', async () => {
  assert.equal((await parHote(GUICHET, 'GET', ECOLE)).texte, 'guichet')
  assert.equal((await parHote(GUICHET, 'GET', '/ecole/assets/index-b.js')).texte, 'guichet')
  assert.equal((await parHote(GUICHET, 'GET', '/api/public/guichets/9019999A')).texte, '{"refus":"guichet-inconnu"}')
  assert.equal((await parHote(GUICHET, 'POST', '/api/public/recu')).texte, '{"refus":"requete-malformee"}')
  for (const chemin of [
    '/',
    '/assets/index-a.js',
    '/dossiers',
    '/api/session',
    '/api/health',
    '/api/changes',
    '/api/publics',
  ])
    assert.deepEqual(await parHote(GUICHET, 'GET', chemin), { statut: 404, texte: '' }, chemin)
  assert.deepEqual(await parHote(GUICHET, 'POST', '/api/session'), { statut: 404, texte: '' })
  assert.deepEqual(await parHote(GUICHET, 'POST', '/api/saisines'), { statut: 404, texte: '' })
})

test('on its own hostname the application has no public page, and takes no word of a stranger', async () => {
  assert.equal((await parHote(APPLICATION, 'GET', '/')).texte, 'application')
  for (const chemin of [ECOLE, '/ecole/assets/index-b.js', '/ecole'])
    assert.deepEqual(await parHote(APPLICATION, 'GET', chemin), { statut: 404, texte: '' }, chemin)
  for (const chemin of [
    '/api/public/saisines',
    '/api/public/recu',
    '/api/public/recu/messages',
    '/api/public/epreuves',
  ])
    assert.deepEqual(await parHote(APPLICATION, 'POST', chemin), { statut: 404, texte: '' }, chemin)
  // the staff of a school seals from here: it reads what anybody reads
  assert.equal(
    (await parHote(APPLICATION, 'GET', '/api/public/guichets/9019999A')).texte,
    '{"refus":"guichet-inconnu"}',
  )
  assert.equal((await parHote('https://autre.example.fr', 'GET', ECOLE)).statut, 404)
})

test('each hostname takes requests of its own pages only', async () => {
  const essayer = (hote: string, origine: string) =>
    parHote(hote, 'GET', '/api/public/guichets/9019999A', { Origin: origine })
  assert.equal((await essayer(GUICHET, GUICHET)).statut, 404)
  assert.equal((await essayer(APPLICATION, APPLICATION)).statut, 404)
  for (const [hote, origine] of [
    [GUICHET, APPLICATION],
    [APPLICATION, GUICHET],
    [GUICHET, 'https://ailleurs.example'],
    [GUICHET, 'null'],
  ] as const)
    assert.equal((await essayer(hote, origine)).texte, '{"refus":"origine-refusee"}', `${origine} → ${hote}`)
})
