// In small, at each run, what `npm run figures -- wall` does in full.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { AMORCE, canari, chercheuse, compter, formes, TEMOIN } from '../../figures/wall/canaris.ts'
import { navigateur, tables } from '../../figures/wall/lieux.ts'
import { travailler } from '../../figures/wall/saisie.ts'
import { putSecteur } from '../contract/service.ts'
import { uneBase } from '../server/base/essais.ts'
import { startServer } from '../server/main.ts'
import { unServiceReel } from './service-reel.examples.ts'

const base = await uneBase({ after })
let dossierDuServeur = ''
const lancer = (dataDir: string) => {
  dossierDuServeur = dataDir
  const { appUrl: databaseUrl, guichetUrl } = base
  const rien = join(dataDir, 'no-front')
  return startServer({ databaseUrl, guichetUrl, port: 0, mode: 'demo', dataDir, staticDir: rien, guichetDir: rien })
}
const monde = await unServiceReel({ after }, { lieu: { base, lancer } })

const total = async (octets: AsyncIterable<Buffer> | Iterable<Buffer>, cherchee: RegExp): Promise<number> => {
  let n = 0
  for await (const morceau of octets) n += compter(morceau, cherchee)
  return n
}

test('not one word typed in a file is found on the server, in what was sent to it, nor in the browser', async () => {
  const appeler = await monde.connecter(monde.ctss)
  await appeler(putSecteur, { id: monde.secteur, nom: `Vallée ${TEMOIN}`, bassin: null, uais: [] })
  const { poste, mots } = await travailler(monde, 30)
  const secrets = chercheuse(AMORCE, monde.anne.phrase, monde.anne.code)
  assert.ok(mots >= 30)
  assert.equal(await total(tables(base.url), secrets), 0, 'tables')
  assert.equal(await total(navigateur(), secrets), 0, 'storage of the browser')
  const { demandes } = poste.navigateur
  assert.ok(demandes.length > 20)
  const envoye = demandes.map(({ adresse, corps }) => Buffer.from(`${adresse}\n${corps}`))
  assert.equal(await total(envoye, secrets), 0, 'requests')
  const journaux = readdirSync(dossierDuServeur).map((nom) => readFileSync(join(dossierDuServeur, nom)))
  assert.equal(await total(journaux, secrets), 0, 'logs')
  assert.ok((await total(tables(base.url), chercheuse(TEMOIN))) > 0, 'the control word of the open half')
})

test('a word hidden in any of its forms would be found', () => {
  const cherchee = chercheuse(AMORCE)
  for (let n = 0; n < 100; n++) {
    const mot = canari(n)
    for (const avant of ['', 'x', 'xy', 'xyz']) {
      const texte = `${avant}${mot} et la suite`
      const octets = Buffer.from(texte)
      for (const forme of [
        octets,
        Buffer.from(texte.toUpperCase()),
        Buffer.from(texte, 'utf16le'),
        Buffer.from(octets.toString('base64')),
        Buffer.from(octets.toString('base64url')),
        Buffer.from(octets.toString('hex')),
        Buffer.from(octets.toString('hex').toUpperCase()),
        Buffer.from(encodeURIComponent(texte)),
        Buffer.from(JSON.stringify({ texte })),
        Buffer.from(octets.toString('hex'), 'utf16le'),
        Buffer.from(Buffer.from(texte, 'utf16le').toString('base64')),
      ]) {
        assert.ok(
          compter(Buffer.concat([Buffer.alloc(7), forme, Buffer.alloc(7)]), cherchee) > 0,
          `${mot} ${forme.toString('latin1')}`,
        )
      }
    }
  }
  assert.ok(formes(AMORCE).length > 40)
})
