import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { migrate, type Migration } from './migrate.ts'
import { startServeurDEssais } from './modele.ts'

const server = await startServeurDEssais()
after(() => server.stop())

const une = (name: string, sql: string): Migration => ({ name, sql, sha256: `empreinte de ${sql}` })

const tables = async (url: string): Promise<string[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  await client.end()
  return rows.map(({ name }) => name)
}

const premiere = une('0001_a.sql', 'create table a (x text)')
const seconde = une('0002_b.sql', 'create table b (x text)')

test('each file is applied once, in order', async () => {
  const url = await server.createDatabase('ordre')
  assert.deepEqual(await migrate(url, [premiere]), ['0001_a.sql'])
  assert.deepEqual(await migrate(url, [premiere, seconde]), ['0002_b.sql'])
  assert.deepEqual(await migrate(url, [premiere, seconde]), [])
  assert.deepEqual(await tables(url), ['a', 'b', 'migration'])
})

test('two starts at the same time apply each file once', async () => {
  const url = await server.createDatabase('ensemble')
  const applied = await Promise.all([migrate(url, [premiere, seconde]), migrate(url, [premiere, seconde])])
  assert.deepEqual(applied.flat().sort(), ['0001_a.sql', '0002_b.sql'])
})

test('a file that fails leaves nothing of itself and keeps those before it', async () => {
  const url = await server.createDatabase('echec')
  const fausse = une('0002_b.sql', 'create table b (x text); select faute')
  await assert.rejects(migrate(url, [premiere, fausse]), /migration 0002_b\.sql: column "faute" does not exist/)
  assert.deepEqual(await tables(url), ['a', 'migration'])
  assert.deepEqual(await migrate(url, [premiere, seconde]), ['0002_b.sql'])
})

test('a file changed after it was applied stops the start', async () => {
  const url = await server.createDatabase('change')
  await migrate(url, [premiere])
  await assert.rejects(migrate(url, [une('0001_a.sql', 'create table c (x text)')]), /was changed after it was applied/)
})

test('a base newer than the program stops the start', async () => {
  const url = await server.createDatabase('avance')
  await migrate(url, [premiere, seconde])
  await assert.rejects(migrate(url, [premiere]), /has 0002_b\.sql, which this version of Permanence does not know/)
})

test('a file numbered before one already applied stops the start', async () => {
  const url = await server.createDatabase('retard')
  await migrate(url, [seconde])
  await assert.rejects(migrate(url, [premiere, seconde]), /0001_a\.sql comes too late/)
})
