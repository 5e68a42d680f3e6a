import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Client } from 'pg'
import { uneBase } from '../base/essais.ts'
import { fautesDuCatalogue } from './catalogue.examples.ts'

const clients: Client[] = []
// before the base goes
after(() => Promise.all(clients.map((client) => client.end())))
const base = await uneBase({ after })
const chef = new Client({ connectionString: base.url })
clients.push(chef)
await chef.connect()

test('the base has no table without row security, no right beyond the matrix, no key that forgets the service', async () => {
  assert.deepEqual(await fautesDuCatalogue(chef), [])
})

const PLANTES: readonly (readonly [faute: string, sql: string])[] = [
  ['a table without forced row security', 'create table oubliee (service text primary key)'],
  ['a table without forced row security', 'alter table piece no force row level security'],
  ['a role of the application above the policies', 'alter role permanence_app bypassrls'],
  ['a role of the application that owns something', 'alter table brouillon owner to permanence_app'],
  ['something granted to everybody', 'grant select on compte to public'],
  ['something granted to everybody', "create function priv.f() returns int language sql as 'select 1'"],
  [
    'a function with the rights of the owner that is not listed',
    "create function priv.f() returns int language sql security definer set search_path = '' as 'select 1'",
  ],
  [
    'a function with the rights of the owner whose search path is open',
    'alter function priv.mon_service() reset search_path',
  ],
  ['a function for other functions only', 'grant execute on all functions in schema priv to permanence_app'],
  ['a view that would show more', 'create view vue as select * from piece'],
  [
    'a key that does not start with the service',
    'create table autre (service text, x text primary key); alter table autre enable row level security; alter table autre force row level security',
  ],
  ['a unique index that does not start with the service', 'create unique index croise on piece (hache)'],
  ['a mail address that the application reads', 'grant select on compte to permanence_app'],
  [
    'a function that the guichet may call and that is not listed',
    'grant execute on function priv.auditer(text, text, text) to permanence_guichet',
  ],
  ['a right of the guichet on a table', 'grant select (nom) on service to permanence_guichet'],
  [
    'a function that the alerts may call and that is not listed',
    'grant execute on function priv.guichet_de(text) to permanence_alertes',
  ],
  [
    'a function of the alerts that the application',
    'grant execute on function priv.courriers_a_envoyer(integer) to permanence_app',
  ],
  ['a right of the alerts on a table', 'grant select (jour) on courrier to permanence_alertes'],
  ['a table that backups read', 'grant select (ct) on piece to permanence_sauvegarde'],
  ['which the matrix gives to nobody', 'grant update (nom) on service to permanence_app'],
  ['names no column', 'grant update on brouillon to permanence_app'],
  [
    'no right to INSERT piece',
    'revoke insert on piece from permanence_app; revoke insert (service, coffre, rang, piece, rev, epoque, auteur, certificat, hache, tete, entete, ct, sig) on piece from permanence_app',
  ],
  ['is not in the matrix', 'create table neuve (service text primary key)'],
]

for (const [faute, sql] of PLANTES) {
  test(`planted in the catalogue, it is found: ${sql.slice(0, 60)}`, async () => {
    await chef.query('begin')
    try {
      await chef.query(sql)
      const fautes = await fautesDuCatalogue(chef)
      assert.ok(
        fautes.some((trouvee) => trouvee.includes(faute)),
        `${faute}\n${fautes.join('\n')}`,
      )
    } finally {
      await chef.query('rollback')
    }
  })
}
