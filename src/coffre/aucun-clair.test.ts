// In small, at each run, what `npm run figures -- wall` does in full.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { AMORCE, canari, chercheuse, compter, formes, TEMOIN } from '../../figures/wall/canaris.ts'
import { champsLibres, champsRemplis, SANS_MOTS } from '../../figures/wall/champs.ts'
import { navigateur, tables } from '../../figures/wall/lieux.ts'
import { entier, ouvrirRelais } from '../../figures/wall/relais.ts'
import { travailler } from '../../figures/wall/scene.ts'
import { ouvrirEnvoi } from '../server/alertes/envoi.ts'
import { unTour } from '../server/alertes/tour.ts'
import { uneBase } from '../server/base/essais.ts'
import { horlogeDuSysteme } from '../server/clock.ts'
import { ouvrirJournal } from '../server/logger.ts'
import { startServer } from '../server/main.ts'
import { ouvrirBaseSansSession } from '../server/transaction.ts'
import { unServiceReel } from './service-reel.examples.ts'

const base = await uneBase({ after })
const relais = await ouvrirRelais()
const timers = ouvrirBaseSansSession(base.urlAs('permanence_alertes'))
const envoi = ouvrirEnvoi({ smtp: relais.smtp, de: 'permanence@example.org' })
after(async () => {
  envoi.fermer()
  await timers.fermer()
  await relais.fermer()
})
let dossier = ''
const lancer = (dataDir: string) => {
  dossier = dataDir
  const { appUrl: databaseUrl, guichetUrl } = base
  const rien = join(dataDir, 'no-front')
  return startServer({ databaseUrl, guichetUrl, port: 0, mode: 'demo', dataDir, staticDir: rien, guichetDir: rien })
}
const monde = await unServiceReel({ after }, { lieu: { base, lancer }, ecoles: true })

const total = async (octets: AsyncIterable<Buffer> | Iterable<Buffer>, cherchee: RegExp): Promise<number> => {
  let n = 0
  for await (const morceau of octets) n += compter(morceau, cherchee)
  return n
}

const journee = await travailler(monde, { combien: 1, dossier })
const { postes, guichet } = journee

test('not one word, from the pupil’s page to the file, is found on the server, in what was sent to it, in a mail, nor in the browser', async () => {
  const { envoyer } = envoi
  const journal = ouvrirJournal(dossier, horlogeDuSysteme)
  const adresse = 'https://permanence.example.org/'
  await unTour({ base: timers, envoyer, adresse, journal, maintenant: horlogeDuSysteme.maintenant })
  const secrets = chercheuse(journee.secrets, guichet.recus)
  assert.equal(await total(tables(base.url), secrets), 0, 'tables')
  assert.equal(await total(navigateur(), secrets), 0, 'storage of the browser')
  const demandes = postes.flatMap((poste) => poste.navigateur.demandes)
  assert.ok(demandes.length > 20)
  const envoye = demandes.map(({ adresse: a, corps }) => Buffer.from(`${a}\n${corps}`))
  assert.equal(await total(envoye, secrets), 0, 'requests')
  const auGuichet = guichet.echanges().map((dit) => Buffer.from(dit))
  assert.equal(await total(auGuichet, secrets), 0, 'requests and answers of the guichet')
  const mails = relais.recus.flatMap((mail) => [Buffer.from(mail, 'latin1'), entier(mail)])
  assert.equal(await total(mails, secrets), 0, 'mails')
  const journaux = readdirSync(dossier).map((nom) => readFileSync(join(dossier, nom)))
  assert.equal(await total(journaux, secrets), 0, 'logs')
  for (const [lieu, nom] of [
    [tables(base.url), 'tables'],
    [auGuichet, 'the guichet'],
    [mails, 'mails'],
  ] as const)
    assert.ok((await total(lieu, chercheuse([TEMOIN]))) > 0, `the control word of the open half in ${nom}`)
})

test('every field of every sealed document that takes words was filled with one, and opened again by those it is for', () => {
  const remplis = champsRemplis(journee.relus)
  const sans = champsLibres().filter((champ) => !remplis.has(champ))
  assert.deepEqual(sans, [...SANS_MOTS].toSorted())
})

test('a word hidden in any of its forms would be found', () => {
  const cherchee = chercheuse([AMORCE])
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

test('a receipt would be found whichever way its words are put together', () => {
  const recu = 'castor lavande tambour olive nuage 417'
  const cherchee = chercheuse([], [recu])
  const mots = recu.split(' ')
  for (const texte of [recu, mots.join(''), JSON.stringify({ mots }), new URLSearchParams({ recu }).toString()])
    assert.equal(compter(Buffer.from(texte), cherchee), 1, texte)
  assert.equal(compter(Buffer.from(Buffer.from(recu).toString('base64')), cherchee), 1)
  assert.equal(compter(Buffer.from(mots.toReversed().join(' ')), cherchee), 0)
})
