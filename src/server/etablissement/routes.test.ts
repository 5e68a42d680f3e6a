import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import type { SortieDe } from '../../contract/endpoint.ts'
import { getEtablissement, getEtablissements, putCritere } from '../../contract/etablissement.ts'
import { unAnnuaire, unUai } from './fichiers.examples.ts'
import { ecoles, garderLeServeur, importer, recu, refuse, UAI, unMonde } from './monde.examples.ts'

garderLeServeur()

test('the base itself keeps the criteria of a service in its own hands', async (t) => {
  const monde = await unMonde(t)
  await importer(monde, 1, unAnnuaire([{}]))
  const fixer = sql`insert into critere_etablissement (service, uai, critere, present) values ('096', ${UAI}, 'upe2a', true)`
  for (const jeton of [monde.voisine, monde.ass, monde.admin, null]) {
    await assert.rejects(
      monde.base.enTransaction(jeton, (tx) => tx.faire(fixer)),
      /row-level security/,
    )
  }
  assert.equal(await monde.base.enTransaction(monde.ctssd, (tx) => tx.faire(fixer)), 1)
  assert.equal(
    await monde.base.enTransaction(monde.voisine, (tx) => tx.faire(sql`delete from critere_etablissement`)),
    0,
  )
})

test('the list is searched without accents, filtered, and continued where it stopped', async (t) => {
  const monde = await unMonde(t)
  await importer(
    monde,
    1,
    unAnnuaire([
      ...ecoles(60),
      { Statut_public_prive: 'Privé' },
      {
        Identifiant_de_l_etablissement: unUai('0960002'),
        Nom_etablissement: 'Lycée Œuvrard',
        Type_etablissement: 'Lycée',
        code_nature: '320',
        Hebergement: '1',
        Code_departement: '035',
      },
    ]),
  )
  const liste = async (filtres: unknown, jeton?: string): Promise<SortieDe<typeof getEtablissements>> =>
    recu(getEtablissements, await monde.asks(getEtablissements, filtres, jeton ?? null))
  const premiere = await liste({})
  assert.deepEqual([premiere.total, premiere.etablissements.length], [61, 50])
  assert.deepEqual(premiere.departements, ['035', '096'])
  const seconde = await liste({ apres: premiere.suite })
  assert.deepEqual([seconde.etablissements.length, seconde.suite], [11, null])
  assert.equal(new Set([...premiere.etablissements, ...seconde.etablissements].map(({ uai }) => uai)).size, 61)
  assert.equal((await liste({ q: 'ile aumone' })).total, 30)
  assert.equal((await liste({ q: 'ÎLE puits 12' })).total, 1)
  assert.equal((await liste({ q: 'oeuvrard' })).total, 1)
  assert.equal((await liste({ q: '0960002' })).total, 1)
  assert.equal((await liste({ q: '%' })).total, 61)
  assert.equal((await liste({ degre: 'second' })).total, 1)
  assert.equal((await liste({ degre: 'second', perimetre: 'tous' })).total, 2)
  assert.equal((await liste({ statut: 'prive', perimetre: 'tous' })).total, 1)
  assert.equal((await liste({ departement: '035' })).total, 1)
  assert.equal((await liste({ priorite: 'internat' })).total, 1)
  assert.equal((await liste({ priorite: 'toutes' })).total, 1)
  for (const mauvais of [{ degre: 'troisieme' }, { inconnu: '1' }, { apres: "' or true" }, { q: 'x'.repeat(121) }]) {
    assert.deepEqual(refuse(await monde.asks(getEtablissements, mauvais)), [400, 'requete-malformee'])
  }
  assert.deepEqual(refuse(await monde.asks(getEtablissement, { uai: unUai('0969999') })), [
    404,
    'etablissement-inconnu',
  ])
  assert.deepEqual(refuse(await monde.asks(getEtablissement, { uai: '0351122O' })), [400, 'requete-malformee'])
})

test('a criterion set by the CTSS-D counts for her service and for no other', async (t) => {
  const monde = await unMonde(t)
  await importer(monde, 1, unAnnuaire([{}]))
  const fixer = (critere: string, present: boolean | null, jeton: string | null) =>
    monde.asks(putCritere, { uai: UAI, critere, present }, jeton)
  assert.deepEqual(recu(putCritere, await fixer('upe2a', true, monde.ctssd)).criteres, ['rep', 'ulis', 'upe2a'])
  assert.deepEqual(recu(putCritere, await fixer('ulis', false, monde.ctssd)).criteres, ['rep', 'upe2a'])
  const vue = async (jeton: string | null): Promise<unknown> =>
    recu(getEtablissement, await monde.asks(getEtablissement, { uai: UAI }, jeton)).criteres
  assert.deepEqual(await vue(monde.ass), ['rep', 'upe2a'])
  assert.deepEqual(await vue(monde.voisine), ['rep', 'ulis'])
  assert.deepEqual(await vue(null), ['rep', 'ulis'])
  const compte = async (jeton: string | null): Promise<number> =>
    recu(getEtablissements, await monde.asks(getEtablissements, { priorite: 'upe2a' }, jeton)).total
  assert.deepEqual([await compte(monde.ass), await compte(monde.voisine), await compte(null)], [1, 0, 0])
  assert.deepEqual(recu(putCritere, await fixer('ulis', null, monde.ctssd)).criteres, ['rep', 'ulis', 'upe2a'])
  assert.deepEqual(refuse(await fixer('upe2a', true, monde.ass)), [403, 'critere-hors-role'])
  assert.deepEqual(refuse(await fixer('upe2a', true, monde.admin)), [403, 'critere-hors-role'])
  assert.deepEqual(refuse(await fixer('upe2a', true, null)), [401, 'sans-session'])
  assert.deepEqual(refuse(await fixer('beau', true, monde.ctssd)), [400, 'requete-malformee'])
  assert.deepEqual(
    refuse(await monde.asks(putCritere, { uai: unUai('0969999'), critere: 'rep', present: true }, monde.ctssd)),
    [404, 'etablissement-inconnu'],
  )
})
