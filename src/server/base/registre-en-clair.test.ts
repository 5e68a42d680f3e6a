import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'

import { Client } from 'pg'

import { uneBase } from './essais.ts'

const base = await uneBase({ after })
const PAGE = readFileSync(join(import.meta.dirname, '../../../docs/clear-text-register.md'), 'utf8')

/** `table.column` of each line of the table under a heading, with its reason. */
const lire = (titre: string): Map<string, string> => {
  const partie = PAGE.split(/^## /mu).find((texte) => texte.startsWith(titre)) ?? ''
  const dites = new Map<string, string>()
  for (const ligne of partie.split('\n')) {
    const [, table = '', colonnes = '', raison = ''] =
      /^(?!\| table)\| ([a-z_.]+) \| ([a-z_0-9, ]+) \| (.+) \|$/u.exec(ligne) ?? []
    for (const colonne of colonnes
      .split(',')
      .map((c) => c.trim())
      .filter(Boolean))
      dites.set(`${table}.${colonne}`, raison)
  }
  return dites
}

const interroger = async <T>(sql: string): Promise<T[]> => {
  const client = new Client({ connectionString: base.url })
  await client.connect()
  try {
    return (await client.query(sql)).rows as T[]
  } finally {
    await client.end()
  }
}

const colonnes = () =>
  interroger<{ nom: string; type: string }>(`
    select case table_schema when 'public' then '' else table_schema || '.' end || table_name || '.' || column_name as nom, data_type as type
    from information_schema.columns where table_schema in ('public', 'priv')`)

const enClair = lire('In clear')
const scellees = lire('Sealed')

test('every column of the base is in the register, as clear or as sealed, and in one of the two only', async () => {
  const noms = (await colonnes()).map(({ nom }) => nom)
  assert.deepEqual(
    noms.filter((nom) => enClair.has(nom) === scellees.has(nom)),
    [],
  )
})

test('the register names no column that is gone, and gives a reason for each', async () => {
  const noms = new Set((await colonnes()).map(({ nom }) => nom))
  assert.deepEqual(
    [...enClair.keys(), ...scellees.keys()].filter((nom) => !noms.has(nom)),
    [],
  )
  assert.ok([...enClair.values()].every((raison) => /^\*\*(public|service|trace|door)\*\*: ./u.test(raison)))
})

test('what is said to be sealed is bytes, and bytes are never said to be in clear', async () => {
  const octets = new Set((await colonnes()).filter(({ type }) => type === 'bytea').map(({ nom }) => nom))
  assert.deepEqual(
    [...scellees.keys()].filter((nom) => !octets.has(nom)),
    [],
  )
  assert.deepEqual(
    [...enClair.keys()].filter((nom) => octets.has(nom)),
    [],
  )
})

test('every table says in a comment what it is', async () => {
  const muettes = await interroger<{ nom: string }>(`
    select c.oid::regclass::text as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('public', 'priv') and obj_description(c.oid) is null`)
  assert.deepEqual(muettes, [])
})
