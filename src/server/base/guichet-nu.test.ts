// What the role of the public pages may do in the base, tried with its own hands: call the functions listed, nothing else.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'

import { Client } from 'pg'

import { FONCTIONS_DU_GUICHET } from '../matrice/matrice.ts'
import { deposer, desPortes, uneSaisine } from '../saisines.examples.ts'
import { unServiceVivant } from '../vivant.examples.ts'

const clients: Client[] = []
// before the base goes
after(() => Promise.all(clients.map((client) => client.end())))
const v = await unServiceVivant({ after })
const [chef, guichet] = [v.base.url, v.base.guichetUrl].map((connectionString) => new Client({ connectionString })) as [
  Client,
  Client,
]
clients.push(chef, guichet)
before(async () => {
  await Promise.all(clients.map((client) => client.connect()))
  const { porteNord } = await desPortes(v)
  await deposer(v, await uneSaisine(v, porteNord))
})

const lignes = async <T>(client: Client, sql: string): Promise<T[]> => (await client.query(sql)).rows as T[]
const tables = () =>
  lignes<{ nom: string; colonne: string }>(
    chef,
    `select c.oid::regclass::text as nom, (select a.attname from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum limit 1) as colonne
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname in ('public', 'priv') order by 1`,
  )

test('it has no right on any table, view or sequence, whole or by column', async () => {
  const droits = await lignes(
    chef,
    `select c.oid::regclass::text as nom, v as verbe
     from pg_class c join pg_namespace n on n.oid = c.relnamespace,
       unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) v
     where n.nspname in ('public', 'priv') and c.relkind in ('r', 'p', 'v', 'm')
       and (has_table_privilege('permanence_guichet', c.oid, v)
         or (v in ('select', 'insert', 'update', 'references') and has_any_column_privilege('permanence_guichet', c.oid, v)))`,
  )
  assert.deepEqual(droits, [])
  assert.deepEqual(
    await lignes(
      chef,
      `select 1 where has_schema_privilege('permanence_guichet', 'public', 'usage')
      or has_schema_privilege('permanence_guichet', 'priv', 'create')`,
    ),
    [],
  )
})

test('whatever it tries on a table it is denied', async () => {
  const toutes = await tables()
  assert.ok(toutes.length > 40)
  for (const { nom, colonne } of toutes)
    for (const sql of [
      `select * from ${nom.includes('.') ? nom : `public.${nom}`}`,
      `delete from ${nom.includes('.') ? nom : `public.${nom}`}`,
      `update ${nom.includes('.') ? nom : `public.${nom}`} set ${colonne} = null`,
      `insert into ${nom.includes('.') ? nom : `public.${nom}`} default values`,
    ])
      await assert.rejects(guichet.query(sql), /permission denied/u, sql)
})

test('it calls the functions of the guichet, and none of those of the professionals', async () => {
  const appelables = await lignes<{ nom: string }>(
    chef,
    `select distinct p.pronamespace::regnamespace || '.' || p.proname as nom from pg_proc p
     join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('public', 'priv') and has_function_privilege('permanence_guichet', p.oid, 'execute') order by 1`,
  )
  assert.deepEqual(
    appelables.map(({ nom }) => nom),
    Object.keys(FONCTIONS_DU_GUICHET).toSorted(),
  )
})

test('a session stolen from a professional gives it nothing: it cannot even ask whose it is', async () => {
  await guichet.query(`select set_config('permanence.jeton', $1, false)`, [v.assistante.jeton])
  for (const sql of [
    'select * from priv.moi()',
    'select priv.mon_service()',
    'select priv.mes_coffres()',
    'select * from priv.depots_de_garde()',
    `select priv.dire_etat('a', 'recue')`,
    `select priv.deposer('a', 1, 'a', '')`,
  ])
    await assert.rejects(guichet.query(sql), /permission denied/u, sql)
})

test('it is nobody else: no role of the base is open to it, and it makes nothing there', async () => {
  for (const role of ['permanence_app', 'permanence_owner', 'permanence_sauvegarde', 'postgres'])
    await assert.rejects(guichet.query(`set role ${role}`), /permission denied/u)
  for (const sql of [
    'create table public.a (x int)',
    'create table priv.a (x int)',
    'create schema a',
    "create function priv.a() returns int language sql as 'select 1'",
    'alter role permanence_guichet superuser',
    "copy (select 1) to '/tmp/a'",
  ])
    await assert.rejects(guichet.query(sql), /permission denied|must be|Only roles/iu, sql)
})
