import assert from 'node:assert/strict'
import { test } from 'node:test'

import { sql } from 'kysely'

import {
  deleteImport,
  getEtablissement,
  getEtablissements,
  getImport,
  getImports,
  postApplication,
  postImport,
} from '../../contract/etablissement.ts'
import { leFichierReel, sauf, unAnnuaire, unCsv, unUai } from './fichiers.examples.ts'
import {
  ecoles,
  garderLeServeur,
  id,
  importer,
  entree,
  preparer,
  recu,
  refuse,
  UAI,
  unMonde,
} from './monde.examples.ts'

garderLeServeur()

test('a prepared import shows its differences and writes nothing', async (t) => {
  const monde = await unMonde(t)
  const vu = await preparer(monde, 1, unAnnuaire([{}, { Nom_etablissement: 'Annexe', Adresse_1: '9 quai Neuf' }]))
  assert.deepEqual(
    [vu.etat, vu.lignes, vu.etablissements, vu.sites, vu.compte],
    ['prepare', 2, 1, 1, { ajouts: 2, changements: 0, fermetures: 0 }],
  )
  const { ecarts, suite } = recu(getImport, await monde.asks(getImport, { id: vu.id }, monde.admin))
  assert.deepEqual(
    ecarts.map(({ objet, genre, uai, nom }) => [objet, genre, uai, nom]),
    [
      ['etablissement', 'ajout', UAI, 'Collège des Tilleuls'],
      ['site', 'ajout', UAI, 'Annexe'],
    ],
  )
  assert.equal(suite, null)
  assert.equal(recu(getEtablissements, await monde.asks(getEtablissements, {})).total, 0)
})

test('an applied import is read by everybody, signed in or not', async (t) => {
  const monde = await unMonde(t)
  const vu = await importer(monde, 1, unAnnuaire([{}, { Nom_etablissement: 'Annexe', Adresse_1: '9 quai Neuf' }]))
  assert.equal(vu.etat, 'applique')
  const fiche = recu(getEtablissement, await monde.asks(getEtablissement, { uai: UAI }))
  assert.equal(fiche.etablissement.nom, 'Collège des Tilleuls')
  assert.deepEqual(
    fiche.sites.map(({ nom }) => nom),
    ['Annexe'],
  )
  assert.deepEqual(fiche.criteres, ['rep', 'ulis'])
  assert.equal(fiche.perimetre, true)
})

test('the same file applied twice changes nothing the second time', async (t) => {
  const monde = await unMonde(t)
  const fichier = unAnnuaire([...ecoles(12), { Nombre_d_eleves: '431' }])
  await importer(monde, 1, fichier)
  const second = await importer(monde, 2, fichier)
  assert.deepEqual([second.compte, second.inchanges], [{ ajouts: 0, changements: 0, fermetures: 0 }, 13])
})

test('a school that the whole file no longer names is closed and stays in the directory', async (t) => {
  const monde = await unMonde(t)
  await importer(monde, 1, unAnnuaire(ecoles(20)))
  const vu = await importer(monde, 2, unAnnuaire(ecoles(19)))
  assert.deepEqual(vu.compte, { ajouts: 0, changements: 0, fermetures: 1 })
  const fermee = unUai('0961019')
  const fiche = recu(getEtablissement, await monde.asks(getEtablissement, { uai: fermee }))
  assert.equal(fiche.etablissement.etat, 'ferme')
  assert.match(fiche.etablissement.fermeLe ?? '', /^20\d\d-\d\d-\d\d$/)
  assert.equal(recu(getEtablissements, await monde.asks(getEtablissements, {})).total, 19)
  assert.equal(recu(getEtablissements, await monde.asks(getEtablissements, { perimetre: 'tous' })).total, 20)
})

test('IPS, effectifs, networks and density loaded before the directory wait for it', async (t) => {
  const monde = await unMonde(t)
  await importer(
    monde,
    1,
    unCsv([
      ['rentree_scolaire', 'uai', 'nom_de_l_etablissment', 'effectifs', 'ips'],
      ['2022-2023', UAI, 'COLLEGE DES TILLEULS', '412.0', '88.4'],
    ]),
  )
  await importer(
    monde,
    2,
    unCsv([
      ['CODGEO', 'LIBGEO', 'DENS'],
      ['96001', 'Valmorne', '6'],
    ]),
  )
  await importer(
    monde,
    3,
    unCsv([
      ['NUMERO', 'EP', 'UAI tête de réseau'],
      [UAI, 'REP', UAI],
    ]),
  )
  await importer(
    monde,
    4,
    unCsv([
      [
        'Rentrée scolaire',
        'Numéro du collège',
        "Nombre d'élèves total",
        "Nombre d'élèves total Segpa",
        'Nombre total de 6èmes',
      ],
      ['2021', UAI, '431', '62', '110'],
    ]),
  )
  assert.equal(recu(getEtablissements, await monde.asks(getEtablissements, {})).total, 0)
  await importer(monde, 5, unAnnuaire([{ ULIS: '0' }], ['Appartenance_Education_Prioritaire']))
  const fiche = recu(getEtablissement, await monde.asks(getEtablissement, { uai: UAI }))
  assert.deepEqual(fiche.criteres, ['rep', 'rural-defavorise', 'segpa'])
  assert.deepEqual(fiche.reseau, { label: 'REP', tete: UAI, nomTete: 'Collège des Tilleuls' })
  assert.deepEqual(fiche.effectifs, [
    { rentree: 2021, portee: 'college', eleves: 431, classes: null, segpa: 62, ulis: null, niveaux: { '6e': 110 } },
  ])
  const [ligne] = recu(getEtablissements, await monde.asks(getEtablissements, {})).etablissements
  assert.deepEqual([ligne?.eleves, ligne?.ips], [431, 88.4])
  await importer(
    monde,
    6,
    unCsv([
      ['CODGEO', 'LIBGEO', 'DENS'],
      ['96001', 'Valmorne', '3'],
    ]),
  )
  assert.deepEqual(recu(getEtablissement, await monde.asks(getEtablissement, { uai: UAI })).criteres, ['rep', 'segpa'])
})

test('a malformed file imports nothing, not even its good lines', async (t) => {
  const monde = await unMonde(t)
  const coupe = Buffer.concat([unAnnuaire(ecoles(3)), Buffer.from('"0960002')])
  const vu = recu(postImport, await monde.asks(postImport, entree(1, coupe), monde.admin))
  assert.equal(vu.type, null)
  assert.match(vu.refusees[0]?.motif ?? '', /^Fichier mal formé/)
  assert.deepEqual(await monde.enMaitre('select from import_etablissement'), [])
})

test('a cancelled import leaves no difference behind and cannot be applied', async (t) => {
  const monde = await unMonde(t)
  const { id: unImport } = await preparer(monde, 1, unAnnuaire(ecoles(3)))
  assert.equal(recu(deleteImport, await monde.asks(deleteImport, { id: unImport }, monde.admin)).etat, 'annule')
  assert.deepEqual(await monde.enMaitre('select from import_etablissement_ecart'), [])
  assert.deepEqual(refuse(await monde.asks(postApplication, { id: unImport }, monde.admin)), [409, 'import-annule'])
  assert.deepEqual(refuse(await monde.asks(deleteImport, { id: unImport }, monde.admin)), [409, 'import-annule'])
})

test('an import whose starting point has moved is refused whole', async (t) => {
  const monde = await unMonde(t)
  await importer(monde, 1, unAnnuaire(ecoles(3)))
  const change = ecoles(3).map((ecole) => ({ ...ecole, Telephone: '0199000042' }))
  const { id: vieux } = await preparer(monde, 2, unAnnuaire(change))
  await importer(
    monde,
    3,
    unAnnuaire(ecoles(3).map((ecole, rang) => (rang === 2 ? { ...ecole, Telephone: '0199000043' } : ecole))),
  )
  assert.deepEqual(refuse(await monde.asks(postApplication, { id: vieux }, monde.admin)), [409, 'import-perime'])
  const telephones = await monde.enMaitre('select telephone from etablissement order by uai')
  assert.deepEqual(
    telephones.map(({ telephone }) => telephone),
    ['0199000001', '0199000001', '0199000043'],
  )
})

test('an import is applied once', async (t) => {
  const monde = await unMonde(t)
  await importer(monde, 1, unAnnuaire(ecoles(3)))
  assert.deepEqual(refuse(await monde.asks(postApplication, { id: id(901) }, monde.admin)), [
    409,
    'import-deja-applique',
  ])
  assert.deepEqual(refuse(await monde.asks(deleteImport, { id: id(901) }, monde.admin)), [409, 'import-deja-applique'])
  assert.deepEqual(refuse(await monde.asks(postImport, entree(1, unAnnuaire([{}])), monde.admin)), [
    409,
    'import-existe',
  ])
})

test('only an administrator imports, and the import of another service does not exist', async (t) => {
  const monde = await unMonde(t)
  const { id: unImport } = await preparer(monde, 1, unAnnuaire([{}]))
  for (const jeton of [monde.ctssd, monde.ass, monde.voisine]) {
    assert.deepEqual(refuse(await monde.asks(postImport, entree(2, unAnnuaire([{}])), jeton)), [
      403,
      'import-hors-role',
    ])
    assert.deepEqual(refuse(await monde.asks(getImports, {}, jeton)), [403, 'import-hors-role'])
    for (const endpoint of [getImport, postApplication, deleteImport]) {
      assert.deepEqual(refuse(await monde.asks(endpoint, { id: unImport }, jeton)), [403, 'import-hors-role'])
    }
  }
  for (const endpoint of [getImport, postApplication, deleteImport]) {
    assert.deepEqual(refuse(await monde.asks(endpoint, { id: unImport }, monde.adminVoisin)), [404, 'import-inconnu'])
    assert.deepEqual(refuse(await monde.asks(endpoint, { id: id(950) }, monde.admin)), [404, 'import-inconnu'])
    assert.deepEqual(refuse(await monde.asks(endpoint, { id: unImport })), [401, 'sans-session'])
    assert.deepEqual(refuse(await monde.asks(endpoint, { id: 'x' }, monde.admin)), [400, 'requete-malformee'])
  }
  assert.deepEqual(refuse(await monde.asks(postImport, { ...entree(2, unAnnuaire([{}])), plus: 1 }, monde.admin)), [
    400,
    'requete-malformee',
  ])
  assert.deepEqual(refuse(await monde.asks(postImport, entree(2, unAnnuaire([{}])))), [401, 'sans-session'])
  assert.deepEqual(refuse(await monde.asks(getImports, {})), [401, 'sans-session'])
  assert.deepEqual(recu(getImports, await monde.asks(getImports, {}, monde.adminVoisin)).imports, [])
  assert.equal(recu(getImports, await monde.asks(getImports, {}, monde.admin)).imports.length, 1)
})

test('the base itself refuses a school written by anybody but an administrator', async (t) => {
  const monde = await unMonde(t)
  await importer(monde, 1, unAnnuaire([{}]))
  const ajout = sql`insert into etablissement (uai, nom, type) values (${unUai('0960050')}, 'École', 'ecole')`
  const retouche = sql`update etablissement set nom = 'Autre nom'`
  for (const jeton of [monde.ctssd, monde.ass, monde.voisine, null]) {
    await assert.rejects(
      monde.base.enTransaction(jeton, (tx) => tx.faire(ajout)),
      /row-level security/,
    )
    assert.equal(await monde.base.enTransaction(jeton, (tx) => tx.faire(retouche)), 0)
  }
  await assert.rejects(
    monde.base.enTransaction(monde.admin, (tx) => tx.faire(sql`delete from etablissement`)),
    /permission denied/,
  )
})

test('the base itself hides an import from every other service and from every other role', async (t) => {
  const monde = await unMonde(t)
  await preparer(monde, 1, unAnnuaire([{}]))
  const lignes = (jeton: string | null): Promise<number[]> =>
    monde.base.enTransaction(jeton, async (tx) => [
      await tx.faire(sql`select from import_etablissement`),
      await tx.faire(sql`select from import_etablissement_ecart`),
    ])
  assert.deepEqual(await lignes(monde.admin), [1, 1])
  for (const jeton of [monde.adminVoisin, monde.ctssd, monde.ass, null]) assert.deepEqual(await lignes(jeton), [0, 0])
})

const ANNUAIRE = 'annuaire/annuaire-035-complet-2023-06.csv'
const REELS = [
  ANNUAIRE,
  'effectifs/college-effectifs-niveau-sexe-lv-035-2019-2022.csv',
  'effectifs/ecoles-effectifs-nb-classes-035.csv',
  'effectifs/effectifs-second-degre-035-2015-2019.csv',
  'ips/ips-colleges-ap2022-national.csv',
  'education-prioritaire/rep-rep-plus-rentree-2022-national.csv',
  'geo/grille_densite_7_niveaux_2024.csv',
]
test('the real files of Ille-et-Vilaine load, and loaded again change nothing', sauf(ANNUAIRE), async (t) => {
  const monde = await unMonde(t)
  const octets = REELS.map((chemin) => leFichierReel(chemin) ?? new Uint8Array())
  for (const [rang, fichier] of octets.entries()) await importer(monde, rang, fichier)
  const perimetre = recu(getEtablissements, await monde.asks(getEtablissements, { departement: '035' })).total
  assert.equal(perimetre, 523)
  for (const [rang, fichier] of octets.entries()) {
    const { compte } = await importer(monde, 50 + rang, fichier)
    assert.deepEqual(compte, { ajouts: 0, changements: 0, fermetures: 0 }, REELS[rang])
  }
})
