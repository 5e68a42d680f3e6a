import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { Client } from 'pg'

import { postJournal } from '../../contract/registre.ts'
import { entreeDeCreation, unCoffreVide } from '../coffre.examples.ts'
import { unServiceVivant } from '../vivant.examples.ts'

const v = await unServiceVivant({ after })

type Noeud = { readonly 'Node Type': string; readonly 'Relation Name'?: string; readonly Plans?: readonly Noeud[] }

const parcourus = (noeud: Noeud): string[] => [
  ...(noeud['Node Type'] === 'Seq Scan' && noeud['Relation Name'] !== undefined ? [noeud['Relation Name']] : []),
  ...(noeud.Plans ?? []).flatMap(parcourus),
]

// as the server writes them, with a parameter in each place
const REQUETES: Readonly<Record<string, string>> = {
  'my coffres': `select c.coffre from coffre c join membre_coffre m on m.service = c.service and m.coffre = c.coffre
    and m.membre_service = $1 and m.membre = $2 where c.service = $1`,
  'a policy alone': 'select rang from piece',
  'all that I may see': 'select coffre from coffre',
  'the heads of a sync': `select c.rang from unnest($1::text[]) d(coffre)
    cross join lateral (select * from coffre c where c.service = (select priv.mon_service()) and c.coffre = d.coffre offset 0) c`,
  'the positions of a sync': `select p.ct from unnest($1::text[], $2::int[]) d(coffre, apres)
    cross join lateral (select * from piece p where p.service = (select priv.mon_service()) and p.coffre = d.coffre and p.rang > d.apres offset 0) p`,
  'the revisions of a save': `select p.rev from unnest($1::text[], $2::text[]) d(coffre, piece)
    cross join lateral (select * from piece p where p.service = (select priv.mon_service()) and p.coffre = d.coffre and p.piece = d.piece offset 0) p`,
  'the saisines behind my doors': `select saisine from saisine where service = $1 and expire_le >= priv.aujourdhui() order by jour, saisine`,
  'their conversations': 'select n from echange where service = $1 order by saisine, n',
  'what waits at my doors': `select depot from depot where $1::timestamptz is null
    or (date_trunc('milliseconds', recu_le), depot) > ($1::timestamptz, $2) order by recu_le, depot limit 100`,
  'the doors whose parts are given': `select coffre from coffre where service = (select priv.mon_service())
    and coffre = any($1::text[]) and genre in ('secteur', 'service') and coffre = any ((select priv.mes_portes())::text[])`,
  'the feed of changes': 'select coffre from coffre where service = (select priv.mon_service()) and modifie >= 5',
}

/** A whole département: 40 social workers, 12,000 files; mine are a few. */
const remplir = async (client: Client): Promise<void> => {
  await client.query('set session_replication_role = replica')
  await client.query(
    `insert into coffre (service, coffre, genre, cree_par, cree_le, modifie)
    select '901', translate(rpad(n::text, 26, 'a'), '0189', 'bcde'), 'dossier', $1, '2026-09-01', 1 from generate_series(1, 12000) n on conflict do nothing`,
    [v.collegue.membre],
  )
  await client.query(`insert into piece (service, coffre, rang, piece, rev, epoque, auteur, certificat, hache, tete)
    select c.service, c.coffre, r, rpad('p' || r, 26, 'a'), 1, 1, c.cree_par, 1, sha256('x'), sha256('x') from coffre c, generate_series(1, 8) r`)
  await client.query('set session_replication_role = origin')
  await client.query('analyze')
}

test('no sentence of a social worker is looked for in the files of the whole service', async (t) => {
  const entrees = Array.from({ length: 40 }, () =>
    entreeDeCreation(v, unCoffreVide(), v.assistante, [{ qui: v.assistante, role: 'referent' }]),
  )
  assert.equal((await v.appeler(postJournal, { entrees }, v.assistante.jeton)).refus, null)
  const admin = new Client({ connectionString: v.base.url })
  const app = new Client({ connectionString: v.base.appUrl })
  await Promise.all([admin.connect(), app.connect()])
  t.after(() => Promise.all([admin.end(), app.end()]))
  await remplir(admin)
  await app.query('begin')
  await app.query(`select set_config('permanence.jeton', $1, true)`, [v.assistante.jeton])
  await app.query('set local plan_cache_mode = force_generic_plan')
  let n = 0
  for (const [nom, requete] of Object.entries(REQUETES)) {
    await app.query(`prepare q${n} as ${requete}`)
    const parametres = [...requete.matchAll(/\$(\d)/gu)].map(([, p]) => Number(p))
    const valeurs = Array.from({ length: Math.max(0, ...parametres) }, () => 'null').join(', ')
    const { rows } = await app.query<{ 'QUERY PLAN': { Plan: Noeud }[] }>(
      `explain (format json) execute q${n}${valeurs ? `(${valeurs})` : ''}`,
    )
    const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
    assert.ok(plan)
    assert.deepEqual(
      parcourus(plan).filter((table) => table === 'coffre' || table === 'piece'),
      [],
      nom,
    )
    n += 1
  }
  // the test would see one: the base really has something to run through
  const { rows } = await admin.query<{ 'QUERY PLAN': { Plan: Noeud }[] }>('explain (format json) select ct from piece')
  assert.deepEqual(parcourus(rows[0]!['QUERY PLAN'][0]!.Plan), ['piece'])
  await app.query('rollback')
})
