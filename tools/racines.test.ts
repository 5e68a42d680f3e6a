import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { lireRacines } from '../src/coffre/porte-publique.ts'
import { RacinesSignees } from '../src/contract/guichet.ts'
import { getGuichet, postSaisinePublique } from '../src/contract/guichet.ts'
import { PREMIER } from '../src/crypto/registre.ts'
import { COLLEGE, enSql } from '../src/server/presence/monde.examples.ts'
import { desPortes, uneSaisine } from '../src/server/saisines.examples.ts'
import { faireVivre, unServeur, unServiceVivant } from '../src/server/vivant.examples.ts'
import { cleDeDemo, clesDuBundle, nouvelleCle } from './cle-de-version.ts'
import { ecrireRacinesDeDemo, main, signRoots } from './racines.ts'

const v = await unServiceVivant({ after })
const dossier = mkdtempSync(join(tmpdir(), 'permanence-racines-'))
after(() => rmSync(dossier, { recursive: true }))
const signees = (fichier: string): RacinesSignees => RacinesSignees.parse(JSON.parse(readFileSync(fichier, 'utf8')))
const racineDuService = async (): Promise<string | undefined> =>
  (await enSql<{ h: string }>(v, "select encode(hache, 'hex') as h from annuaire where n = 0"))[0]?.h

const commander = async (...args: string[]): Promise<number> => {
  const avant = process.env['DATABASE_URL']
  process.env['DATABASE_URL'] = v.base.url
  try {
    return await main(args)
  } finally {
    if (avant === undefined) delete process.env['DATABASE_URL']
    else process.env['DATABASE_URL'] = avant
  }
}

test('a demonstration signs its own roots, which its own pages believe', async () => {
  await ecrireRacinesDeDemo({ adminUrl: v.base.url, dataDir: dossier })
  const lues = lireRacines(signees(join(dossier, 'racines.json')), clesDuBundle())
  const racine = await racineDuService()
  assert.notEqual(racine, PREMIER)
  assert.deepEqual(lues?.racines, { [v.service]: racine })
  const deploiement = await enSql<{ id: string }>(v, 'select id from deploiement')
  assert.equal(lues?.deploiement, deploiement[0]?.id)
})

test('they are left as they are while they are true, and written again when the base, the key or the file is another', async () => {
  const fichier = join(dossier, 'racines.json')
  const ecrire = async (): Promise<string> => {
    await ecrireRacinesDeDemo({ adminUrl: v.base.url, dataDir: dossier })
    return readFileSync(fichier, 'utf8')
  }
  const premieres = await ecrire()
  assert.equal(await ecrire(), premieres)
  const { octets } = signees(fichier)
  const faux = [
    '',
    '{"octets":"x","signatures":[]}',
    JSON.stringify(signRoots({ octets, signatures: [] }, nouvelleCle())),
    JSON.stringify(
      signRoots({ octets: octets.replace(/"[0-9a-f]{64}"/u, `"${'0'.repeat(64)}"`), signatures: [] }, cleDeDemo()),
    ),
  ]
  for (const texte of faux) {
    writeFileSync(fichier, texte)
    assert.notEqual(await ecrire(), texte)
    assert.ok(lireRacines(signees(fichier), clesDuBundle()))
  }
})

test('in production they are composed by one and signed by several, who each read what they sign', async () => {
  const [fichier, a, b] = ['r.json', 'a.json', 'b.json'].map((nom) => join(dossier, nom)) as [string, string, string]
  assert.equal(await commander('cle', a), 0)
  assert.equal(await commander('cle', b), 0)
  await assert.rejects(commander('cle', a), /EEXIST/u)
  const cles = [a, b].map((f) => (JSON.parse(readFileSync(f, 'utf8')) as { publique: string }).publique)
  assert.equal(await commander('composer', fichier), 0)
  const bundle = { cles, seuil: 2 }
  assert.equal(lireRacines(signees(fichier), bundle), null)
  assert.equal(await commander('signer', fichier, a), 0)
  assert.equal(await commander('signer', fichier, a), 0)
  assert.equal(signees(fichier).signatures.length, 1)
  assert.equal(lireRacines(signees(fichier), bundle), null)
  assert.equal(await commander('signer', fichier, b), 0)
  assert.deepEqual(lireRacines(signees(fichier), bundle)?.racines, { [v.service]: await racineDuService() })
  assert.equal(lireRacines(signees(fichier), { cles: [nouvelleCle().publique, ...cles.slice(1)], seuil: 2 }), null)
})

test('what is no key signs nothing, and a command badly said does nothing', async () => {
  const fichier = join(dossier, 'rien.json')
  assert.equal(await commander('composer', fichier), 0)
  writeFileSync(join(dossier, 'faux.json'), '{"graine":"x"}')
  await assert.rejects(commander('signer', fichier, join(dossier, 'faux.json')), /not a release key/u)
  for (const args of [[], ['composer'], ['signer', fichier], ['autre', fichier]])
    assert.equal(await commander(...args), 2)
  assert.deepEqual(signees(fichier).signatures, [])
})

test('in production, without racines.json, the page of a school says that it is closed and takes nothing', async () => {
  const serveur = await unServeur({ after }, 'production')
  const vivant = { ...(await faireVivre(serveur, serveur.base.url)), base: serveur.base, dataDir: serveur.dataDir }
  const { porteNord } = await desPortes(vivant)
  const etat = async () => (await serveur.appeler(getGuichet, { uai: COLLEGE })).corps.etat
  const envoi = await uneSaisine(vivant, porteNord)
  assert.deepEqual(await etat(), { ouvert: false, raison: 'ferme', reouvreLe: null })
  assert.equal((await serveur.appeler(postSaisinePublique, envoi)).refus, 'guichet-ferme')
  assert.ok(!existsSync(join(serveur.dataDir, 'racines.json')))
  writeFileSync(join(serveur.dataDir, 'racines.json'), readFileSync(join(dossier, 'racines.json')))
  assert.deepEqual(await etat(), { ouvert: true, raison: null, reouvreLe: null })
  assert.equal((await serveur.appeler(postSaisinePublique, envoi)).refus, null)
})
