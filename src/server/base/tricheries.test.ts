// The application's role, its token and an injected statement against the base: what no signature check stands before.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { Client } from 'pg'

import { postPieces } from '../../contract/enveloppe.ts'
import { nue, unDossier, uneEnveloppe } from '../coffre.examples.ts'
import { unServiceVivant, type Personne } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })
const dossier = await unDossier(v, v.assistante, [
  { qui: v.remplacante, role: 'remplacante' },
  { qui: v.stagiaire, role: 'stagiaire' },
])
const piece = uneEnveloppe(v, dossier, v.assistante)
await v.appeler(postPieces, { enveloppes: [{ enveloppe: nue(piece) }] }, v.assistante.jeton)

/** In a transaction that is never kept. */
const comme = async <T>(jeton: string, faire: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: v.base.appUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query(`select set_config('permanence.jeton', $1, true)`, [jeton])
    return await faire(client)
  } finally {
    await client.end()
  }
}
const refuse = (qui: Personne, sql: string, motif: RegExp) =>
  comme(qui.jeton, (client) => assert.rejects(client.query(sql), motif, sql))
const compter = (jeton: string, table: string) =>
  comme(jeton, async (client) => (await client.query<{ n: string }>(`select count(*) n from ${table}`)).rows[0]?.n)

const INTERDIT = /permission denied|row-level security/u

test('without a token, or with a forged one, every table of the sealed half is empty', async () => {
  for (const jeton of ['', 'f'.repeat(64), v.assistante.membre]) {
    for (const table of [
      'coffre',
      'piece',
      'journal',
      'membre_coffre',
      'scelle',
      'epoque',
      'compte',
      'annuaire',
      'audit',
    ]) {
      assert.equal(await compter(jeton, table), '0', table)
    }
  }
})

test('what opens a session is read by no statement of the application', async () => {
  for (const table of [
    'priv.session',
    'priv.preuve',
    'priv.code_unique',
    'priv.voile',
    'priv.invitation',
    'priv.acces',
    'priv.tentative',
  ]) {
    await refuse(v.ctssd, `select * from ${table}`, INTERDIT)
  }
  await refuse(v.ctssd, `select * from etiquette`, INTERDIT)
  await refuse(v.ctssd, `select * from scelle_recouvrement`, INTERDIT)
})

test('nobody writes herself into a file, nor changes what she is in it', async () => {
  await refuse(
    v.collegue,
    `insert into membre_coffre values ('901', '${dossier.id}', '901', '${v.collegue.membre}', 'referent', true, true, null, null, false, 0, 1)`,
    INTERDIT,
  )
  await refuse(v.stagiaire, `update membre_coffre set role = 'referent', ecrit = true, tient = true`, INTERDIT)
  await refuse(v.assistante, `update coffre set rang = 0`, INTERDIT)
  await refuse(v.assistante, `delete from piece`, INTERDIT)
  await refuse(v.assistante, `update piece set ct = null, entete = null, sig = null`, INTERDIT)
  await refuse(v.assistante, `delete from journal`, INTERDIT)
  await refuse(v.assistante, `update annuaire set octets = ''`, INTERDIT)
})

const entree = (type: string, corps: object, n = 1) =>
  JSON.stringify({
    service: '901',
    log: dossier.id,
    n,
    prev: dossier.journal.prev,
    le: '2026-10-05T08:00:00Z',
    type,
    vu: {},
    corps,
  })
const inscrire = (qui: Personne, type: string, corps: object, auteur = qui.membre) => {
  const octets = entree(type, corps).replaceAll("'", "''")
  return `insert into journal (service, coffre, n, type, auteur, octets, signatures, hache)
    values ('901', '${dossier.id}', 1, '${type}', '${auteur}', '${octets}', '[]', sha256(convert_to('${octets}', 'UTF8')))`
}
const elle = (qui: Personne, role = 'referent') => ({
  membre: { service: '901', membre: qui.membre, role, debut: null, fin: null },
  motif: 'binome',
})

test('a stranger, a trainee and a replacement write no grant in the journal', async () => {
  for (const qui of [v.collegue, v.stagiaire, v.remplacante, v.ctssd, v.admin])
    await refuse(qui, inscrire(qui, 'accorder', elle(qui)), INTERDIT)
  await refuse(v.collegue, inscrire(v.collegue, 'accorder', elle(v.collegue), v.assistante.membre), INTERDIT)
  await refuse(v.stagiaire, inscrire(v.stagiaire, 'accepter', { entree: 0 }), /nobody handed this file over/u)
  await refuse(v.remplacante, inscrire(v.remplacante, 'retirer', elle(v.assistante)), /retires herself only/u)
})

test('a row of the journal says what its bytes say, and follows the one before', async () => {
  const octets = entree('rouvrir', {})
  const ligne = (n: number, type: string, hache = `sha256(convert_to('${octets}', 'UTF8'))`) =>
    `insert into journal (service, coffre, n, type, auteur, octets, signatures, hache) values ('901', '${dossier.id}', ${n}, '${type}', '${v.assistante.membre}', '${octets}', '[]', ${hache})`
  await refuse(v.assistante, ligne(1, 'cloturer'), /entry and row differ/u)
  await refuse(v.assistante, ligne(2, 'rouvrir'), /entry and row differ/u)
  await refuse(v.assistante, ligne(1, 'rouvrir', `sha256('x')`), /violates check constraint/u)
  await comme(v.assistante.jeton, (client) => client.query(ligne(1, 'rouvrir')))
})

const ranger = (qui: Personne, change: { rang?: number; epoque?: number; auteur?: string; tete?: string } = {}) =>
  `insert into piece (service, coffre, rang, piece, rev, epoque, auteur, certificat, hache, tete, entete, ct, sig)
   select '901', '${dossier.id}', ${change.rang ?? 2}, 'unepieceunepieceunepieceun', 1, ${change.epoque ?? 1}, '${change.auteur ?? qui.membre}', 1, sha256('h'),
     ${change.tete ?? `sha256((select tete from coffre where coffre = '${dossier.id}') || sha256('h'))`}, 'entete', decode(repeat('00', 2088), 'hex'), decode(repeat('00', 64), 'hex')`

test('a piece goes in as its author’s, under the current key, at the next place of the chain', async () => {
  await comme(v.assistante.jeton, (client) => client.query(ranger(v.assistante)))
  await comme(v.remplacante.jeton, (client) => client.query(ranger(v.remplacante)))
  await refuse(v.stagiaire, ranger(v.stagiaire), INTERDIT)
  await refuse(v.collegue, ranger(v.collegue, { tete: `sha256('t')` }), INTERDIT)
  await refuse(v.remplacante, ranger(v.remplacante, { auteur: v.assistante.membre }), INTERDIT)
  await refuse(v.assistante, ranger(v.assistante, { rang: 3 }), /the head has moved on/u)
  await refuse(v.assistante, ranger(v.assistante, { rang: 1 }), /duplicate key|the head has moved on/u)
  await refuse(v.assistante, ranger(v.assistante, { tete: `sha256('t')` }), /the head has moved on/u)
  await refuse(v.assistante, ranger(v.assistante, { epoque: 2 }), /foreign key|not the current époque/u)
})

test('a file without its recovery wrap or its étiquette is not kept', async () => {
  const id = 'dossiersansrecouvrementabc'
  const octets = JSON.stringify({
    service: '901',
    log: id,
    n: 0,
    prev: '0'.repeat(64),
    le: '2026-10-05T08:00:00Z',
    type: 'creer',
    vu: {},
    corps: {
      genre: 'dossier',
      secteur: null,
      annee: null,
      epoque: { numero: 1, engagement: '0'.repeat(64), porte: 'AAAA' },
      membres: [elle(v.assistante).membre],
    },
  })
  await comme(v.assistante.jeton, async (client) => {
    await client.query(`insert into journal (service, coffre, n, type, auteur, octets, signatures, hache)
      values ('901', '${id}', 0, 'creer', '${v.assistante.membre}', '${octets}', '[]', sha256(convert_to('${octets}', 'UTF8')))`)
    await assert.rejects(client.query('commit'), /no recovery wrap/u)
  })
})

test('an injected statement may change the token, but has no other person’s', async () => {
  await comme(v.collegue.jeton, async (client) => {
    await client.query(`select set_config('permanence.jeton', '${v.assistante.membre}', true)`)
    assert.equal((await client.query('select * from coffre')).rowCount, 0)
    await assert.rejects(client.query('set role permanence_owner'), /permission denied/u)
  })
})
