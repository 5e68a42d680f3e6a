import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { Client } from 'pg'

import { getProtocole, putProtocole, putReveils } from '../../contract/protection.ts'
import { unDestinataire, unProtocole } from '../../domain/protocole.examples.ts'
import type { Protocole } from '../../domain/protocole.ts'
import { plusJours } from '../../domain/temps-scolaire.ts'
import { horlogeDuSysteme, jourDe } from '../clock.ts'
import { inviter, unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
const dans = (jours: number): string => plusJours(jourDe(horlogeDuSysteme.maintenant()), jours)
const lire = async (qui: Personne) => (await v.appeler(getProtocole, {}, qui.jeton)).corps
const ecrire = async (protocole: Protocole, qui: Personne) =>
  (await v.appeler(putProtocole, { protocole }, qui.jeton)).refus
const enSql = async <T>(requete: string, valeurs: unknown[] = []): Promise<T[]> => {
  const client = new Client({ connectionString: v.base.url })
  await client.connect()
  try {
    return (await client.query(requete, valeurs)).rows as T[]
  } finally {
    await client.end()
  }
}

test('before the heads of the service write one, there is no protocol', async () => {
  assert.deepEqual(await lire(v.assistante), { protocole: null, aVenir: null })
  assert.equal((await v.appeler(getProtocole, {})).refus, 'sans-session')
})

test('the heads write it, everybody of the service reads it, and the staff of schools does not', async () => {
  const protocole = unProtocole({ du: dans(-30) })
  for (const qui of [v.assistante, v.secretaire, v.stagiaire, v.admin])
    assert.equal(await ecrire(protocole, qui), 'service-hors-role')
  assert.equal(await ecrire(protocole, v.adjointe), null)
  for (const qui of [v.assistante, v.secretaire, v.stagiaire, v.admin, v.ctssd])
    assert.deepEqual(await lire(qui), { protocole, aVenir: null })
  const cpe = await inviter(v, v.admin, 'cpe', 'personnel')
  assert.deepEqual(await lire(cpe), { protocole: null, aVenir: null })
  assert.equal(await ecrire(protocole, cpe), 'service-hors-role')
})

test('one dated before the one in force is refused; of the same date, it corrects it; both are kept', async () => {
  assert.equal(await ecrire(unProtocole({ du: dans(-31) }), v.ctssd), 'protocole-anterieur')
  const corrige = unProtocole({ du: dans(-30), conseil: 'Appelez la CRIP en cas de doute.' })
  assert.equal(await ecrire(corrige, v.ctssd), null)
  assert.deepEqual((await lire(v.assistante)).protocole, corrige)
  const gardes = await enSql<{ par: string }>('select par from protocole order by le')
  assert.deepEqual(
    gardes.map(({ par }) => par),
    [v.adjointe.membre, v.ctssd.membre],
  )
})

test('one dated tomorrow waits for its day', async () => {
  const avant = (await lire(v.assistante)).protocole
  const demain = unProtocole({ du: dans(1), titre: 'Avenant' })
  assert.equal(await ecrire(demain, v.ctssd), null)
  assert.deepEqual(await lire(v.assistante), { protocole: avant, aVenir: demain })
  // thought again before its day: it comes later, and the first one never
  const plusTard = unProtocole({ du: dans(3), titre: 'Avenant' })
  assert.equal(await ecrire(plusTard, v.ctssd), null)
  assert.deepEqual(await lire(v.assistante), { protocole: avant, aVenir: plusTard })
  await enSql(`update protocole set du = du - 3, le = le - interval '3 days' where du > $1`, [dans(0)])
  assert.deepEqual(await lire(v.assistante), { protocole: plusTard, aVenir: null })
})

test('a protocol that forgets the president of the conseil départemental is not written', async () => {
  const sans = unProtocole({
    du: dans(2),
    destinataires: [unDestinataire('crip', 'ip', 'ecrit'), unDestinataire('parquet', 'signalement', 'ecrit')],
  })
  assert.equal(await ecrire(sans, v.ctssd), 'protocole-incomplet')
  assert.equal(await ecrire({ ...unProtocole(), destinataires: [] }, v.ctssd), 'requete-malformee')
  assert.equal((await lire(v.ctssd)).aVenir, null)
})

test('the days that she leaves replace those that she had left, and are hers alone', async () => {
  const laisser = async (qui: Personne, ...jours: string[]) => (await v.appeler(putReveils, { jours }, qui.jeton)).refus
  assert.equal(await laisser(v.collegue, dans(5)), null)
  assert.equal(await laisser(v.assistante, dans(3), dans(9), dans(3)), null)
  assert.equal(await laisser(v.assistante, dans(9), dans(12)), null)
  const restent = await enSql<{ membre: string; jour: string }>(
    'select membre, jour::text as jour from reveil order by jour',
  )
  assert.deepEqual(restent, [
    { membre: v.collegue.membre, jour: dans(5) },
    { membre: v.assistante.membre, jour: dans(9) },
    { membre: v.assistante.membre, jour: dans(12) },
  ])
  assert.equal(await laisser(v.assistante), null)
  assert.equal((await enSql('select from reveil')).length, 1)
  assert.equal(await laisser(v.assistante, 'demain'), 'requete-malformee')
  const chef = await inviter(v, v.admin, 'chef', 'personnel')
  assert.equal(await laisser(chef, dans(3)), 'service-hors-role')
})
