import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'

import { serve as ecouter } from '@hono/node-server'

import { getEtablissements } from '../../contract/etablissement.ts'
import { creerApp } from '../http/app.ts'
import { importer, type Contexte } from './commande.ts'
import { unAnnuaire } from './fichiers.examples.ts'
import { ecoles, garderLeServeur, recu, unMonde, type Monde } from './monde.examples.ts'
import { etablissementRoutes } from './routes.ts'

garderLeServeur()

const unDossier = (t: TestContext): string => {
  const dossier = mkdtempSync(join(tmpdir(), 'permanence-import-'))
  t.after(() => rmSync(dossier, { recursive: true }))
  return dossier
}

/** The true HTTP server, on a port of its own. */
const unServeur = async (t: TestContext, { moyens }: Monde): Promise<string> => {
  const app = creerApp({
    routes: etablissementRoutes(),
    moyens,
    changes: { ...moyens.annonces, suivre: async () => null, fermer: async () => undefined },
    journal: { refus: () => undefined, faute: (_acte, faute) => String(faute) },
    staticDir: unDossier(t),
    guichetDir: unDossier(t),
    racines: { lire: async () => null, presentes: () => false },
    origine: undefined,
    origineGuichet: undefined,
    derriereProxy: false,
  })
  const { promise, resolve } = Promise.withResolvers<number>()
  const serveur = ecouter({ fetch: app.fetch, port: 0 }, ({ port }) => resolve(port))
  t.after(() => serveur.close())
  return `http://localhost:${await promise}`
}

type Issue = { readonly code: number; readonly dits: unknown[]; readonly prevenus: string }

const lancer = async (args: readonly string[], contexte: Partial<Contexte>): Promise<Issue> => {
  const dits: unknown[] = []
  const prevenus: string[] = []
  const code = await importer(args, {
    dossier: '/',
    url: 'http://localhost:1',
    jeton: undefined,
    dire: (ligne) => dits.push(JSON.parse(ligne)),
    prevenir: (ligne) => prevenus.push(ligne),
    ...contexte,
  })
  return { code, dits, prevenus: prevenus.join('\n') }
}

test('a dry run prints one line per file and asks nothing of any server', async (t) => {
  const dossier = unDossier(t)
  const bancal = [...ecoles(2), { Identifiant_de_l_etablissement: '065 0740B', SIREN_SIRET: '2,17E+13' }]
  writeFileSync(join(dossier, 'bon.csv'), unAnnuaire([...ecoles(2), { ...ecoles(1)[0], Nom_etablissement: 'Annexe' }]))
  writeFileSync(join(dossier, 'bancal.csv'), unAnnuaire(bancal))
  const { code, dits } = await lancer(['--dry-run', 'bon.csv', 'bancal.csv', 'absent.csv'], { dossier })
  assert.equal(code, 1)
  assert.deepEqual(dits, [
    { fichier: 'bon.csv', type: 'annuaire', lignes: 3, etablissements: 2, sites: 1, refus: [] },
    {
      fichier: 'bancal.csv',
      type: 'annuaire',
      lignes: 3,
      etablissements: 2,
      sites: 0,
      refus: [{ ligne: 4, motif: 'UAI «\u00a0065 0740B\u00a0» refusé\u00a0: il contient une espace.' }],
    },
    {
      fichier: 'absent.csv',
      type: null,
      lignes: 0,
      etablissements: 0,
      sites: 0,
      refus: [{ ligne: 0, motif: 'Fichier introuvable ou illisible : absent.csv' }],
    },
  ])
})

test('an administrator writes, and the second time nothing changes', async (t) => {
  const monde = await unMonde(t)
  const url = await unServeur(t, monde)
  const dossier = unDossier(t)
  writeFileSync(join(dossier, 'annuaire.csv'), unAnnuaire(ecoles(12)))
  const contexte = { dossier, url, jeton: monde.admin }
  const lu = { fichier: 'annuaire.csv', type: 'annuaire', lignes: 12, etablissements: 12, sites: 0, refus: [] }
  const premiere = await lancer(['annuaire.csv'], contexte)
  assert.deepEqual(premiere, {
    code: 0,
    dits: [{ ...lu, ajouts: 12, changements: 0, fermetures: 0, inchanges: 0 }],
    prevenus: '',
  })
  const seconde = await lancer(['annuaire.csv'], contexte)
  assert.deepEqual(seconde.dits, [{ ...lu, ajouts: 0, changements: 0, fermetures: 0, inchanges: 12 }])
  assert.equal(recu(getEtablissements, await monde.asks(getEtablissements, {})).total, 12)
})

test('whoever is not a signed-in administrator is refused in plain words', async (t) => {
  const monde = await unMonde(t)
  const url = await unServeur(t, monde)
  const dossier = unDossier(t)
  writeFileSync(join(dossier, 'annuaire.csv'), unAnnuaire(ecoles(1)))
  const dire = async (jeton: string | undefined, adresse = url): Promise<[number, string]> => {
    const { code, dits, prevenus } = await lancer(['annuaire.csv'], { dossier, url: adresse, jeton })
    assert.deepEqual(dits, [])
    return [code, prevenus]
  }
  const refus = [
    await dire(undefined),
    await dire('f'.repeat(64)),
    await dire(monde.ctssd),
    await dire(monde.admin, 'http://localhost:1'),
  ]
  assert.deepEqual(
    refus.map(([code]) => code),
    [2, 2, 2, 2],
  )
  assert.match(refus[0]?.[1] ?? '', /aucun administrateur n’est connecté/)
  assert.match(refus[1]?.[1] ?? '', /inconnu ou expiré/)
  assert.match(refus[2]?.[1] ?? '', /seul un administrateur/)
  assert.match(refus[3]?.[1] ?? '', /ne répond pas/)
  assert.deepEqual(await monde.enMaitre('select from etablissement'), [])
})

test('a file too large for one request is refused before it is read', async (t) => {
  const monde = await unMonde(t)
  const url = await unServeur(t, monde)
  const dossier = unDossier(t)
  writeFileSync(join(dossier, 'enorme.csv'), Buffer.alloc(7 * 1024 * 1024, 'a'))
  const { code, prevenus } = await lancer(['enorme.csv'], { dossier, url, jeton: monde.admin })
  assert.deepEqual([code, /trop volumineux/.test(prevenus)], [2, true])
})

test('the command explains itself', async () => {
  assert.match((await lancer([], {})).prevenus, /^Usage/)
  assert.match((await lancer(['--force', 'x.csv'], {})).prevenus, /^Option inconnue : --force/)
})
