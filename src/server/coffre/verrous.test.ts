import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { setTimeout as attendre } from 'node:timers/promises'

import { Client } from 'pg'

import { unDossier } from '../coffre.examples.ts'
import { unServiceVivant } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })

test('who waits for a file reads it as the other left it, and files are held in the order of their ids', async (t) => {
  const [a = '', b = ''] = [await unDossier(v, v.assistante), await unDossier(v, v.assistante)]
    .map(({ id }) => id)
    .toSorted()
  const [autre, tierce, elle] = [v.base.url, v.base.url, v.base.appUrl].map(
    (connectionString) => new Client({ connectionString }),
  ) as [Client, Client, Client]
  await Promise.all([autre, tierce, elle].map((client) => client.connect()))
  t.after(() => Promise.all([autre, tierce, elle].map((client) => client.end())))

  await autre.query('begin')
  await autre.query('select from coffre where coffre = $1 for update', [a])
  await elle.query('begin')
  await elle.query(`select set_config('permanence.jeton', $1, true)`, [v.assistante.jeton])
  const { rows: moi } = await elle.query<{ pid: number }>('select pg_backend_pid() as pid')
  const lus = elle.query('select coffre, rang from priv.verrouiller($1)', [[b, a]])
  for (let attend = false; !attend; await attendre(20)) {
    const { rows } = await tierce.query<{ attend: boolean }>(
      'select pg_blocking_pids($1) <> array[]::int[] as attend',
      [moi[0]?.pid],
    )
    attend = rows[0]?.attend ?? false
  }
  // she waits for the first and does not hold the second yet
  await tierce.query('begin')
  await tierce.query('select from coffre where coffre = $1 for update nowait', [b])
  await tierce.query('rollback')
  await autre.query('update coffre set rang = 7 where coffre = $1', [a])
  await autre.query('commit')
  assert.deepEqual((await lus).rows, [
    { coffre: a, rang: 7 },
    { coffre: b, rang: 0 },
  ])
  await assert.rejects(
    tierce.query('select from coffre where coffre = $1 for update nowait', [b]),
    /could not obtain lock/u,
  )
  await elle.query('rollback')
})
