import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { uneBase } from '../base/essais.ts'
import { horlogeDuSysteme } from '../clock.ts'
import { startServer } from '../main.ts'
import { ecrireDeploiement, naissanceDuService } from '../naissance.ts'
import { unServiceVivant } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
const jeton = v.assistante.jeton
const refusDe = async (reponse: Response) => ((await reponse.json()) as { refus?: string }).refus

test('the health of the server is that of its base', async () => {
  const reponse = await fetch(`${v.url}/api/health`)
  assert.deepEqual(await reponse.json(), { status: 'ok' })
})

test('another site, or a form, makes nobody act here', async () => {
  const essayer = async (entetes: Record<string, string>) =>
    refusDe(await v.brut('GET', '/api/session', { jeton, entetes }))
  assert.equal(await essayer({}), undefined)
  assert.equal(await essayer({ 'X-Permanence': '0' }), 'origine-refusee')
  assert.equal(await essayer({ Origin: 'https://ailleurs.example' }), 'origine-refusee')
  assert.equal(await essayer({ Origin: 'null' }), 'origine-refusee')
  assert.equal(await essayer({ Origin: v.url }), undefined)
  // a fetch of Node says where it comes from itself; a browser may not lie
  const { request } = await import('node:http')
  const site = await new Promise<number | undefined>((resolve) => {
    const entetes = { 'X-Permanence': '1', 'Sec-Fetch-Site': 'cross-site', Cookie: `__Host-permanence=${jeton}` }
    request(`${v.url}/api/session`, { headers: entetes }, (reponse) => resolve(reponse.resume().statusCode)).end()
  })
  assert.equal(site, 403)
})

test('a body is JSON of declared length, within its limit, with known keys only', async () => {
  const poster = (corps: string, entetes: Record<string, string> = {}) =>
    v.brut('POST', '/api/session/parametres', { corps, entetes })
  assert.equal((await poster('{"identifiant":"abc"}')).status, 200)
  assert.equal((await poster('{"identifiant":"abc"}', { 'Content-Type': 'text/plain' })).status, 400)
  assert.equal((await poster('{"identifiant":"abc"')).status, 400)
  assert.equal((await poster('[]')).status, 400)
  assert.equal((await poster('null')).status, 400)
  assert.equal((await poster('{"identifiant":"abc","secret":1}')).status, 400)
  assert.equal((await poster('{"identifiant":"abc","__proto__":{"x":1}}')).status, 400)
  assert.equal((await poster('{"identifiant":"a\\u0000bc"}')).status, 400)
  assert.equal((await poster(`{"identifiant":"${'é'.repeat(1_100_000)}"}`)).status, 413)
  assert.equal((await poster(`${'['.repeat(200_000)}`)).status, 400)
  const flux = new ReadableStream({
    start: (c) => (c.enqueue(new TextEncoder().encode('{"identifiant":"abc"}')), c.close()),
  })
  const coupe = await fetch(`${v.url}/api/session/parametres`, {
    method: 'POST',
    headers: { 'X-Permanence': '1', 'Content-Type': 'application/json' },
    body: flux,
    duplex: 'half',
  } as RequestInit)
  assert.equal(coupe.status, 400)
})

test('a key said twice must say the same thing', async () => {
  const { membre } = v.assistante
  const ecrire = (chemin: string, corps: object) => v.brut('PUT', chemin, { corps: JSON.stringify(corps), jeton })
  assert.equal((await ecrire(`/api/personnes/${membre}`, { telephone: null, membre })).status, 200)
  assert.equal((await ecrire(`/api/personnes/${membre}`, { telephone: null, membre: v.ctssd.membre })).status, 400)
  assert.equal((await v.brut('GET', '/api/annuaire?depuis=0&depuis=1', { jeton })).status, 400)
  assert.equal((await v.brut('GET', '/api/annuaire?depuis=%00', { jeton })).status, 400)
})

test('nothing changes by reading, and what does not exist is not found', async () => {
  assert.equal((await v.brut('GET', '/api/voile/', { jeton })).status, 404)
  assert.equal((await v.brut('GET', '/api/journal', { jeton })).status, 404)
  assert.equal((await v.brut('POST', '/api/health', { corps: '{}' })).status, 404)
  assert.equal((await v.brut('DELETE', '/')).status, 405)
})

test('answers are never kept, and say nothing of what the browser may do', async () => {
  const { headers } = await v.brut('GET', '/api/session', { jeton })
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/u)
  assert.equal(headers.get('access-control-allow-origin'), null)
})

test('the cookie is sent to this host only, over a safe channel, and never to a script', async () => {
  const sortie = await v.brut('DELETE', '/api/session', { jeton: v.adjoint.jeton })
  const cookie = sortie.headers.get('set-cookie') ?? ''
  for (const attribut of ['__Host-permanence=;', 'Path=/', 'Secure', 'HttpOnly', 'SameSite=Strict', 'Max-Age=0']) {
    assert.ok(cookie.includes(attribut), attribut)
  }
  assert.equal(sortie.headers.get('clear-site-data'), '"cookies"')
})

test('a fault tells a number to the person, and to the log neither what was sent nor who sent it', async (t) => {
  const autre = await unServiceVivant(t)
  const { Client } = await import('pg')
  const client = new Client({ connectionString: autre.base.url })
  await client.connect()
  await client.query('alter table affectation rename to ailleurs')
  await client.end()
  const reponse = await autre.brut('PUT', '/api/affectations/aaaaaaaaaaaaaaaaaaaaaaaaaa', {
    jeton: autre.ctssd.jeton,
    corps: JSON.stringify({
      membre: autre.assistante.membre,
      role: 'ass',
      secteur: null,
      titre: 'titulaire',
      quotite: 50,
      debut: '2026-09-01',
      fin: null,
    }),
  })
  const { faute, ...reste } = (await reponse.json()) as { faute: string }
  assert.equal(reponse.status, 500)
  assert.deepEqual(reste, {})
  const journal = join(autre.dataDir, 'server.log')
  for (
    let essai = 0;
    essai < 100 && !(existsSync(journal) && readFileSync(journal, 'utf8').includes(faute));
    essai += 1
  ) {
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  const texte = readFileSync(journal, 'utf8')
  assert.ok(texte.includes(faute) && texte.includes('42P01'))
  assert.ok(!texte.includes(autre.assistante.membre) && !texte.includes(autre.ctssd.jeton))
})

const unFront = () => {
  const web = join(v.dataDir, 'front')
  mkdirSync(join(web, 'assets'), { recursive: true })
  writeFileSync(join(web, 'index.html'), '<!doctype html>')
  writeFileSync(join(web, 'assets', 'index-abc.js'), 'void 0')
  writeFileSync(join(web, 'assets', 'index-abc.js.br'), 'brotli')
  writeFileSync(join(web, 'assets', 'worker-abc.js'), 'void 0')
  writeFileSync(join(web, 'assets', 'ecrits-abc.js'), 'void 0')
  writeFileSync(join(web, 'assets', 'moteur-abc.wasm'), 'wasm')
  writeFileSync(join(v.dataDir, 'front-secret.txt'), 'secret')
  return web
}

test('pages run no wasm and no eval; only the workers’ own files get wasm, and the one that writes reaches nobody', async (t) => {
  const base = await uneBase(t)
  await ecrireDeploiement({ adminUrl: base.url, horloge: horlogeDuSysteme }, 'production')
  const serveur = await startServer({
    databaseUrl: base.appUrl,
    guichetUrl: base.guichetUrl,
    port: 0,
    mode: 'production',
    dataDir: v.dataDir,
    staticDir: unFront(),
    guichetDir: v.dataDir,
  })
  t.after(() => serveur.stop())
  const lire = (chemin: string, encodage = 'identity') =>
    fetch(`${serveur.url}${chemin}`, { headers: { 'Accept-Encoding': encodage } })
  const csp = async (chemin: string) => (await lire(chemin)).headers.get('content-security-policy') ?? ''
  for (const page of ['/', '/dossiers', '/dossiers/abc', '/assets/index-abc.js']) {
    assert.match(await csp(page), /script-src 'self';/u)
    assert.match(await csp(page), /require-trusted-types-for 'script'/u)
    assert.doesNotMatch(await csp(page), /unsafe/u)
  }
  assert.match(await csp('/assets/worker-abc.js'), /script-src 'self' 'wasm-unsafe-eval';/u)
  const ecrits = await csp('/assets/ecrits-abc.js')
  assert.match(ecrits, /script-src 'self' 'wasm-unsafe-eval';/u)
  assert.match(ecrits, /connect-src 'none'/u)
  const moteur = await lire('/assets/moteur-abc.wasm')
  assert.equal(moteur.headers.get('content-type'), 'application/wasm')
  assert.match(moteur.headers.get('cache-control') ?? '', /immutable/u)
  assert.equal((await lire('/dossiers')).headers.get('cache-control'), 'no-cache')
  assert.match((await lire('/assets/index-abc.js')).headers.get('cache-control') ?? '', /immutable/u)
  assert.equal((await lire('/assets/index-abc.js', 'gzip, br')).headers.get('content-encoding'), 'br')
  assert.equal((await lire('/assets/absent.js')).status, 404)
  for (const fuite of ['/../front-secret.txt', '/%2e%2e/front-secret.txt', '/assets/..%2f..%2ffront-secret.txt']) {
    assert.doesNotMatch(await (await lire(fuite)).text(), /secret/u)
  }
})

test('a base says once what it is, and does not start as the other thing', async (t) => {
  const base = await uneBase(t)
  const admin = { adminUrl: base.url, horloge: horlogeDuSysteme }
  const { appUrl: databaseUrl, guichetUrl } = base
  const options = { databaseUrl, guichetUrl, port: 0, dataDir: v.dataDir, staticDir: v.dataDir, guichetDir: v.dataDir }
  await assert.rejects(startServer({ ...options, mode: 'demo' }), /no deployment yet/u)
  const naissance = {
    service: '902',
    nom: 'Autre',
    departement: null,
    administrateur: { identifiant: 'a@b', nom: 'N', prenom: 'P' },
  }
  assert.ok(await naissanceDuService(admin, naissance))
  assert.equal(await naissanceDuService(admin, naissance), null)
  await assert.rejects(ecrireDeploiement(admin, 'demo'), /empty base/u)
  await ecrireDeploiement(admin, 'production')
  await ecrireDeploiement(admin, 'production')
  await assert.rejects(ecrireDeploiement(admin, 'demo'), /does not start in demo/u)
  await assert.rejects(startServer({ ...options, mode: 'demo' }), /does not start in demo/u)
})
