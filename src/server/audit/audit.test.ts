import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { Client } from 'pg'

import { postOuverture } from '../../contract/coffre.ts'
import { unDossier } from '../coffre.examples.ts'
import { LE, SERVICE, unServiceVivant } from '../vivant.examples.ts'
import { exporterAudit } from './exporter.ts'
import { lireDossier, poserPoints } from './points.ts'
import { verifierAudit } from './verifier.ts'

const v = await unServiceVivant({ after })
const dataDir = mkdtempSync(join(tmpdir(), 'permanence-points-'))
after(() => rmSync(dataDir, { recursive: true, force: true }))

const exporter = async (): Promise<string> => {
  let tout = ''
  await exporterAudit(v.base.urlAs('permanence_sauvegarde'), SERVICE, (texte) => (tout += texte))
  return tout
}

const enSuperutilisateur = async <T>(faire: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: v.base.url })
  await client.connect()
  try {
    return await faire(client)
  } finally {
    await client.end()
  }
}

test('the audit of a service verifies offline, from its first line to its checkpoint', async () => {
  assert.deepEqual(await poserPoints(v.base.appUrl, dataDir, LE), [])
  const ndjson = await exporter()
  const { notes, cle } = lireDossier(join(dataDir, 'checkpoints'))
  const verdict = verifierAudit(ndjson, notes, cle)
  assert.deepEqual(verdict.fautes, [])
  assert.equal(verdict.points, 1)
  assert.ok(verdict.lignes > 20)
})

test('a checkpoint is signed again only when the audit has grown', async () => {
  const compter = () => readdirSync(join(dataDir, 'checkpoints')).length
  await poserPoints(v.base.appUrl, dataDir, LE)
  const avant = compter()
  await poserPoints(v.base.appUrl, dataDir, LE)
  assert.equal(compter(), avant)
  const dossier = await unDossier(v, v.assistante)
  await v.appeler(postOuverture, { coffre: dossier.id }, v.assistante.jeton)
  await poserPoints(v.base.appUrl, dataDir, LE)
  assert.equal(compter(), avant + 1)
})

test('nobody changes, removes or empties the audit, not even a superuser who forgets the trigger', async () => {
  const avant = await exporter()
  await enSuperutilisateur(async (client) => {
    for (const ordre of [
      'update audit set acteur = null',
      'delete from audit',
      'truncate audit',
      'delete from audit_tete',
    ]) {
      await assert.rejects(client.query(ordre), /is forbidden/u, ordre)
      // the owner of the schema sees no row to change, and may not truncate
      await client.query('begin')
      await client.query('set local role permanence_owner')
      await client.query(ordre).catch(() => undefined)
      await client.query('rollback')
    }
    await client.query('set role permanence_owner')
    assert.equal((await client.query('update audit set acteur = null')).rowCount, 0)
  })
  assert.equal(await exporter(), avant)
})

test('a line written by the application in another’s name or out of the chain is refused', async () => {
  const client = new Client({ connectionString: v.base.appUrl })
  await client.connect()
  try {
    await assert.rejects(
      client.query(`select priv.inscrire('901', null, 'connexion', null, null)`),
      /permission denied/u,
    )
    await assert.rejects(
      client.query(`insert into audit values ('901', 9999, now(), null, 'connexion', null, null, '{}', sha256('{}'))`),
      /permission denied/u,
    )
    await assert.rejects(client.query(`select priv.auditer('connexion', null, null)`), /query returned no rows/u)
  } finally {
    await client.end()
  }
})

test('a base that lost lines already signed is told, and is not signed again', async () => {
  await poserPoints(v.base.appUrl, dataDir, LE)
  await enSuperutilisateur(async (client) => {
    await client.query('set session_replication_role = replica')
    await client.query(
      `delete from audit where service = '901' and seq = (select max(seq) from audit where service = '901')`,
    )
    await client.query(
      `update audit_tete t set (seq, hache) = (select a.seq, a.hache from audit a where a.service = '901' order by a.seq desc limit 1) where t.service = '901'`,
    )
  })
  const alertes = await poserPoints(v.base.appUrl, dataDir, LE)
  assert.equal(alertes.length, 1)
  const { notes, cle } = lireDossier(join(dataDir, 'checkpoints'))
  assert.match(verifierAudit(await exporter(), notes, cle).fautes.join('\n'), /are left/u)
})
