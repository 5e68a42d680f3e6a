import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import type { EntreeJournal, EntreeSignee, GenreCoffre, MembreDuCoffre, RoleCoffre } from '../contract/registre.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { accepterEntree, lireJournal, type JournalLu } from './journal.ts'
import { publiques, signataire, type ClesDePersonne } from './naissance.ts'
import { composerEntreeDeJournal, hacheDe } from './registre.ts'
import { LE, SERVICE, unMonde, type Monde } from './service.examples.ts'

type Suite = EntreeJournal extends infer E ? (E extends EntreeJournal ? Pick<E, 'type' | 'corps'> : never) : never

const COFFRE = nouvelId()
const PIECE = nouvelId()
const TETE = '0'.repeat(64)

const membre = ({ membre: id }: ClesDePersonne, role: RoleCoffre): MembreDuCoffre => ({
  service: SERVICE,
  membre: id,
  role,
  debut: null,
  fin: null,
})
const qui = ({ membre: id }: ClesDePersonne) => ({ service: SERVICE, membre: id })
const uneEpoque = (monde: Monde, numero: number) => ({
  numero,
  engagement: 'a'.repeat(64),
  porte: publiques(monde.anne).sceau,
})

type Chaine = { readonly n: number; readonly prev: string | null }
const signer = (monde: Monde, cles: ClesDePersonne, suite: Suite, { n, prev }: Chaine, le = LE): EntreeSignee => {
  const annuaire = monde.annuaire()
  const vu = { rang: 0, tete: TETE, annuaire: annuaire.longueur - 1 }
  const certificat = annuaire.certificatDe(cles.membre)?.position ?? 0
  const champs = { service: SERVICE, log: COFFRE, n, prev, le, vu, ...suite } as Parameters<
    typeof composerEntreeDeJournal
  >[0]
  return composerEntreeDeJournal(champs, [signataire(SERVICE, cles, certificat)])
}

const creer = (monde: Monde, genre: GenreCoffre, membres: readonly MembreDuCoffre[]): Suite => {
  const secteur = genre === 'secteur' ? monde.secteur : null
  return {
    type: 'creer',
    corps: { genre, secteur, annee: null, epoque: uneEpoque(monde, 1), membres: [...membres] },
  }
}

const attendu = { service: SERVICE, coffre: COFFRE }
const lire = (monde: Monde, entrees: readonly EntreeSignee[]): JournalLu | string =>
  lireJournal(entrees, attendu, monde.annuaire())

/** A coffre in which everybody is: referent, pair, replacement, reader, trainee. */
const unJournal = (monde: Monde, genre: GenreCoffre, premiere = monde.anne): EntreeSignee[] => {
  const membres = [
    membre(premiere, 'referent'),
    membre(monde.brune, 'binome'),
    membre(monde.carla, 'remplacante'),
    membre(monde.diane, 'lecture'),
    membre(monde.eve, 'stagiaire'),
  ]
  return [
    signer(monde, premiere, creer(monde, genre, genre === 'personnel' ? membres.slice(0, 1) : membres), {
      n: 0,
      prev: null,
    }),
  ]
}

const admet = (
  monde: Monde,
  journal: readonly EntreeSignee[],
  cles: ClesDePersonne,
  suite: Suite,
  le = LE,
): boolean => {
  const derniere = journal.at(-1) ?? assert.fail()
  const chaine = { n: journal.length, prev: hacheDe(derniere) }
  return typeof lire(monde, [...journal, signer(monde, cles, suite, chaine, le)]) !== 'string'
}

type Nom = 'anne' | 'brune' | 'carla' | 'diane' | 'eve' | 'direction'
const NOMS: readonly Nom[] = ['anne', 'brune', 'carla', 'diane', 'eve', 'direction']
const personne = (monde: Monde, nom: Nom): ClesDePersonne =>
  nom === 'direction' ? (monde.gardiens[0] ?? assert.fail()) : monde[nom]

const suites = (monde: Monde): Record<string, Suite> => ({
  accorder: {
    type: 'accorder',
    corps: { membre: { ...membre(monde.diane, 'lecture'), fin: '2027-01-01' }, motif: 'demande' },
  },
  retirer: { type: 'retirer', corps: { membre: qui(monde.carla), motif: 'fin' } },
  epoque: { type: 'epoque', corps: { epoque: uneEpoque(monde, 2), motif: 'depart' } },
  cloturer: { type: 'cloturer', corps: {} },
  effacer: { type: 'effacer', corps: { piece: PIECE } },
  referent: { type: 'referent', corps: { membre: qui(monde.brune) } },
})

/** Who may sign what, as secrecy.md 2.4 says; carla withdraws herself, whoever writes next opens an époque. */
const ADMIS: Record<'dossier' | 'secteur', Record<string, readonly Nom[]>> = {
  dossier: {
    accorder: ['anne', 'brune'],
    retirer: ['anne', 'brune', 'carla'],
    epoque: ['anne', 'brune', 'carla'],
    cloturer: ['anne', 'brune'],
    effacer: ['anne', 'brune'],
    referent: ['anne'],
  },
  secteur: {
    accorder: ['anne', 'brune'],
    retirer: ['anne', 'brune', 'carla'],
    epoque: ['anne', 'brune', 'carla'],
    cloturer: ['anne', 'brune'],
    effacer: ['anne', 'brune'],
    referent: ['anne'],
  },
}

suite('who may sign the journal of a coffre', () => {
  for (const genre of ['dossier', 'secteur'] as const) {
    test(`in a coffre ${genre}: every entry by every person`, async () => {
      const monde = await unMonde()
      const journal = unJournal(monde, genre)
      for (const [type, entree] of Object.entries(suites(monde))) {
        const admis = NOMS.filter((nom) => admet(monde, journal, personne(monde, nom), entree))
        assert.deepEqual(admis, ADMIS[genre][type], type)
      }
    })
  }

  test('nobody ever enters the coffre of one person', async () => {
    const monde = await unMonde()
    const journal = unJournal(monde, 'personnel')
    assert.ok(!admet(monde, journal, monde.anne, suites(monde)['accorder'] ?? assert.fail()))
    assert.ok(admet(monde, journal, monde.anne, { type: 'effacer', corps: { piece: PIECE } }))
  })

  test('outside her days a replacement signs nothing', async () => {
    const monde = await unMonde()
    const dates = { ...membre(monde.carla, 'remplacante'), debut: '2026-12-01', fin: '2026-12-31' }
    const debut = [
      signer(monde, monde.anne, creer(monde, 'dossier', [membre(monde.anne, 'referent'), dates]), { n: 0, prev: null }),
    ]
    const entree = suites(monde)['epoque'] ?? assert.fail()
    assert.ok(admet(monde, debut, monde.carla, entree, '2026-12-31T20:00:00.000Z'))
    assert.ok(!admet(monde, debut, monde.carla, entree, '2026-12-31T23:30:00.000Z'), 'it is January in Paris')
    assert.ok(!admet(monde, debut, monde.carla, entree, '2026-11-30T08:00:00.000Z'))
  })

  test('a file is opened by an ASS, a sector by those the annuaire names, a service by a certifier', async () => {
    const monde = await unMonde()
    const ouvre = (nom: Nom, genre: GenreCoffre): boolean => {
      const cles = personne(monde, nom)
      return (
        typeof lire(monde, [
          signer(monde, cles, creer(monde, genre, [membre(cles, 'referent')]), { n: 0, prev: null }),
        ]) !== 'string'
      )
    }
    assert.deepEqual(
      NOMS.filter((nom) => ouvre(nom, 'dossier')),
      ['anne', 'brune', 'carla', 'diane'],
    )
    assert.deepEqual(
      NOMS.filter((nom) => ouvre(nom, 'secteur')),
      ['anne', 'brune'],
    )
    assert.deepEqual(
      NOMS.filter((nom) => ouvre(nom, 'service')),
      ['direction'],
    )
    assert.deepEqual(
      NOMS.filter((nom) => ouvre(nom, 'personnel')),
      [...NOMS],
    )
  })

  test('a trainee keeps a coffre of her own, alone, and writes at her own name nowhere else', async () => {
    const monde = await unMonde()
    const ouvre = (genre: GenreCoffre, ...membres: readonly MembreDuCoffre[]): boolean =>
      typeof lire(monde, [signer(monde, monde.eve, creer(monde, genre, membres), { n: 0, prev: null })]) !== 'string'
    const elle = membre(monde.eve, 'referent')
    assert.ok(ouvre('personnel', elle))
    for (const genre of ['dossier', 'secteur', 'service'] as const) assert.ok(!ouvre(genre, elle), genre)
    assert.ok(!ouvre('personnel', elle, membre(monde.anne, 'lecture')), 'with somebody else')
    assert.ok(!ouvre('personnel', membre(monde.anne, 'referent')), 'for somebody else')
    for (const role of ['binome', 'remplacante', 'stagiaire', 'lecture'] as const)
      assert.ok(!ouvre('personnel', membre(monde.eve, role)), role)
    const avec = [membre(monde.anne, 'referent'), membre(monde.eve, 'referent')]
    assert.equal(
      lire(monde, [signer(monde, monde.anne, creer(monde, 'dossier', avec), { n: 0, prev: null })]),
      'journal-faux',
    )
    const sien = [signer(monde, monde.eve, creer(monde, 'personnel', [elle]), { n: 0, prev: null })]
    assert.ok(!admet(monde, sien, monde.eve, suites(monde)['accorder'] ?? assert.fail()))
    assert.ok(admet(monde, sien, monde.eve, { type: 'effacer', corps: { piece: PIECE } }))
  })

  test('a trainee enters as a trainee or a reader, never to write', async () => {
    const monde = await unMonde()
    const journal = [
      signer(monde, monde.anne, creer(monde, 'dossier', [membre(monde.anne, 'referent')]), { n: 0, prev: null }),
    ]
    const entre = (role: RoleCoffre): boolean =>
      admet(monde, journal, monde.anne, {
        type: 'accorder',
        corps: { membre: membre(monde.eve, role), motif: 'stage' },
      })
    assert.deepEqual((['stagiaire', 'lecture', 'binome', 'remplacante'] as const).filter(entre), [
      'stagiaire',
      'lecture',
    ])
  })
})

suite('what a journal makes of a coffre', () => {
  const suivre = (
    monde: Monde,
    journal: EntreeSignee[],
    cles: ClesDePersonne,
    suiteDite: Suite,
    le = LE,
  ): JournalLu => {
    journal.push(
      signer(monde, cles, suiteDite, { n: journal.length, prev: hacheDe(journal.at(-1) ?? assert.fail()) }, le),
    )
    const lu = lire(monde, journal)
    return typeof lu === 'string' ? assert.fail(lu) : lu
  }

  test('a file is handed over when its new referent accepts, and by her alone', async () => {
    const monde = await unMonde()
    const journal = unJournal(monde, 'dossier')
    suivre(monde, journal, monde.anne, { type: 'referent', corps: { membre: qui(monde.brune) } })
    assert.ok(!admet(monde, journal, monde.carla, { type: 'accepter', corps: { entree: 1 } }))
    assert.ok(!admet(monde, journal, monde.brune, { type: 'accepter', corps: { entree: 0 } }))
    const lu = suivre(monde, journal, monde.brune, { type: 'accepter', corps: { entree: 1 } })
    const roles = new Map(lu.membres.map((m) => [m.membre, m.role]))
    assert.deepEqual([roles.get(monde.anne.membre), roles.get(monde.brune.membre)], ['binome', 'referent'])
  })

  test('who was withdrawn could write until the key changed, and cannot under the next', async () => {
    const monde = await unMonde()
    const journal = unJournal(monde, 'dossier')
    const retiree = suivre(monde, journal, monde.anne, {
      type: 'retirer',
      corps: { membre: qui(monde.carla), motif: 'fin' },
    })
    assert.ok(retiree.departs)
    const lu = suivre(monde, journal, monde.anne, {
      type: 'epoque',
      corps: { epoque: uneEpoque(monde, 2), motif: 'fin' },
    })
    assert.ok(!lu.departs)
    assert.deepEqual(
      lu.epoques.map((e) => e.ecrivains.includes(monde.carla.membre)),
      [true, false],
    )
  })

  test('an époque is opened in its order, once', async () => {
    const monde = await unMonde()
    const journal = unJournal(monde, 'dossier')
    const epoque = (numero: number): Suite => ({
      type: 'epoque',
      corps: { epoque: uneEpoque(monde, numero), motif: 'perte' },
    })
    assert.deepEqual(
      [1, 2, 3].filter((n) => admet(monde, journal, monde.anne, epoque(n))),
      [2],
    )
  })
})

suite('the chain of a journal', () => {
  test('cut, moved, changed, of another coffre or signed by another hand: refused', async () => {
    const monde = await unMonde()
    const journal = unJournal(monde, 'dossier')
    const premiere = journal[0] ?? assert.fail()
    const annuaire = monde.annuaire()
    const chaine = { n: 1, prev: hacheDe(premiere) }
    const suivante = signer(monde, monde.anne, { type: 'cloturer', corps: {} }, chaine)
    assert.notEqual(typeof lire(monde, [premiere, suivante]), 'string')
    const fausses: EntreeSignee[][] = [
      [],
      [suivante],
      [premiere, premiere],
      [premiere, { ...suivante, octets: suivante.octets.replace('cloturer', 'rouvrir') }],
      [premiere, { ...suivante, octets: '{"type":"cloturer"}' }],
      [premiere, { ...suivante, octets: 'no json' }],
      [premiere, { ...suivante, signatures: premiere.signatures }],
      [premiere, { ...suivante, signatures: [...suivante.signatures, ...suivante.signatures] }],
      [premiere, signer(monde, monde.anne, { type: 'cloturer', corps: {} }, { n: 1, prev: 'b'.repeat(64) })],
      [premiere, signer(monde, monde.anne, { type: 'cloturer', corps: {} }, { n: 2, prev: hacheDe(premiere) })],
    ]
    for (const [i, entrees] of fausses.entries()) assert.equal(lire(monde, entrees), 'journal-faux', `case ${i}`)
    assert.equal(accepterEntree(null, premiere, { service: SERVICE, coffre: nouvelId() }, annuaire), 'journal-faux')
    assert.equal(accepterEntree(null, premiere, { service: '0other', coffre: COFFRE }, annuaire), 'journal-faux')
  })

  test('an author who had read the journal cannot have seen less of the annuaire than its signers', async () => {
    const monde = await unMonde()
    const avant = monde.annuaire().longueur
    const cles = { ...publiques(monde.carla), role: 'ass', diplome: 'deass-vu' } as const
    monde.suite().ajouter('certificat', cles, LE, monde.certificateurs)
    const journal = unJournal(monde, 'dossier')
    const vu = { rang: 0, tete: TETE, annuaire: avant - 1 }
    const certificat = monde.annuaire().certificatDe(monde.anne.membre)?.position ?? 0
    const champs = {
      service: SERVICE,
      log: COFFRE,
      n: 1,
      prev: hacheDe(journal[0] ?? assert.fail()),
      le: LE,
      vu,
    } as const
    const qui = [signataire(SERVICE, monde.anne, certificat)]
    const enArriere = composerEntreeDeJournal({ ...champs, type: 'cloturer', corps: {} }, qui)
    assert.equal(lire(monde, [...journal, enArriere]), 'journal-faux')
  })

  test('an author who had seen more of the annuaire than we hold makes us read on, not believe', async () => {
    const monde = await unMonde()
    const journal = unJournal(monde, 'dossier')
    const annuaire = monde.annuaire()
    const cles = { ...publiques(monde.carla), role: 'ass', diplome: 'deass-vu' } as const
    monde.suite().ajouter('certificat', cles, LE, monde.certificateurs)
    const chaine = { n: 1, prev: hacheDe(journal[0] ?? assert.fail()) }
    const plusLoin = signer(monde, monde.anne, { type: 'cloturer', corps: {} }, chaine)
    assert.equal(lireJournal([...journal, plusLoin], attendu, annuaire), 'annuaire-en-retard')
    assert.notEqual(typeof lireJournal([...journal, plusLoin], attendu, monde.annuaire()), 'string')
  })
})
