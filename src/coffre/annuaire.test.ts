import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import type { EntreeAnnuaire, EntreeSignee } from '../contract/registre.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { creerAnnuaire } from './annuaire.ts'
import { nouvellesCles, publiques, quorum, signataire, type ClesDePersonne, type CorpsDAnnuaire } from './naissance.ts'
import type { Signataire } from './registre.ts'
import { JOUR, LE, SERVICE, unMonde, type Monde } from './service.examples.ts'

/** Null when the annuaire takes the entry after all that it holds. */
const admet = <T extends EntreeAnnuaire['type']>(
  monde: Monde,
  type: T,
  corps: CorpsDAnnuaire<T>,
  signataires: readonly Signataire[],
  le = LE,
): string | null => {
  const annuaire = monde.annuaire()
  const longueur = monde.entrees.length
  monde.suite().ajouter(type, corps, le, signataires)
  return annuaire.ajouter(monde.entrees.splice(longueur))
}

const gardienne = ({ gardiens }: Monde, n: number): Signataire => signataire(SERVICE, gardiens[n] ?? assert.fail(), 0)
const par = (monde: Monde, cles: ClesDePersonne): Signataire =>
  signataire(SERVICE, cles, monde.annuaire().certificatDe(cles.membre)?.position ?? 0)
const unCertificat = (cles: ClesDePersonne): CorpsDAnnuaire<'certificat'> => ({
  ...publiques(cles),
  role: 'ass',
  diplome: 'deass-vu',
})
const nouvelle = (): ClesDePersonne => nouvellesCles(nouvelId(), 'Nouvelle', 'Collègue')

suite('who may write in the annuaire', () => {
  test('a certificate takes two certifiers; one, twice the same, or an ASS are not enough', async () => {
    const monde = await unMonde()
    const corps = unCertificat(nouvelle())
    const [un, deux] = monde.certificateurs
    assert.equal(admet(monde, 'certificat', corps, [un, deux]), null)
    assert.equal(admet(monde, 'certificat', corps, [un]), 'annuaire-faux')
    assert.equal(admet(monde, 'certificat', corps, [un, un]), 'annuaire-faux')
    assert.equal(admet(monde, 'certificat', corps, [un, par(monde, monde.anne)]), 'annuaire-faux')
    assert.equal(admet(monde, 'certificat', corps, [un, gardienne(monde, 2)]), 'annuaire-faux')
  })

  test('a certifier counts on the days of her mandate only', async () => {
    const monde = await unMonde()
    const troisieme = monde.gardiens[2]?.membre ?? assert.fail()
    monde
      .suite()
      .ajouter('interim', { membre: troisieme, debut: '2026-12-01', fin: '2026-12-31' }, LE, [
        gardienne(monde, 0),
        gardienne(monde, 1),
      ])
    const corps = unCertificat(nouvelle())
    const signent = [gardienne(monde, 0), gardienne(monde, 2)]
    assert.equal(admet(monde, 'certificat', corps, signent, '2026-12-15T09:00:00.000Z'), null)
    assert.equal(admet(monde, 'certificat', corps, signent, '2027-01-04T09:00:00.000Z'), 'annuaire-faux')
    assert.equal(admet(monde, 'certificat', corps, signent), 'annuaire-faux')
  })

  test('nobody outside secrecy is certified', async () => {
    const monde = await unMonde()
    for (const role of ['administrateur', 'secretaire'] as const) {
      assert.equal(
        admet(monde, 'certificat', { ...unCertificat(nouvelle()), role }, monde.certificateurs),
        'annuaire-faux',
      )
    }
  })

  test('certifiers and the recovery key are the affair of k custodians', async () => {
    const monde = await unMonde()
    const mandat = { membre: monde.anne.membre, debut: JOUR, fin: null }
    assert.equal(admet(monde, 'certificateur', mandat, [gardienne(monde, 0), gardienne(monde, 2)]), null)
    assert.equal(admet(monde, 'certificateur', mandat, [gardienne(monde, 0)]), 'annuaire-faux')
    assert.equal(
      admet(monde, 'certificateur', mandat, [par(monde, monde.anne), par(monde, monde.brune)]),
      'annuaire-faux',
    )
    const gardiens = monde.gardiens.map((g) => g.membre)
    const cle = { generation: 2, publique: publiques(nouvelle()).sceau, n: 3, k: 2, gardiens }
    const deux = [gardienne(monde, 0), gardienne(monde, 1)]
    assert.equal(admet(monde, 'recouvrement', cle, deux), null)
    assert.equal(admet(monde, 'recouvrement', { ...cle, generation: 1 }, deux), 'annuaire-faux')
    assert.equal(admet(monde, 'recouvrement', { ...cle, k: 1 }, deux), 'annuaire-faux')
    assert.equal(
      admet(monde, 'recouvrement', { ...cle, gardiens: [...gardiens.slice(1), nouvelId()] }, deux),
      'annuaire-faux',
    )
  })

  test('a sector is a certifier’s; its members may renew it and change its door, nothing else', async () => {
    const monde = await unMonde()
    const avant = monde.annuaire().secteur(monde.secteur) ?? assert.fail()
    const renouvele = {
      secteur: avant.secteur,
      nom: avant.nom,
      uais: [...avant.uais],
      membres: [...avant.membres],
      coffre: nouvelId(),
      porte: publiques(nouvelle()).sceau,
      epoque: 1,
      jusqua: '2027-06-30',
    }
    assert.equal(admet(monde, 'secteur', renouvele, [par(monde, monde.brune)]), null)
    assert.equal(admet(monde, 'secteur', renouvele, [par(monde, monde.carla)]), 'annuaire-faux')
    const elargi = { ...renouvele, membres: [...avant.membres, monde.carla.membre] }
    assert.equal(admet(monde, 'secteur', elargi, [par(monde, monde.brune)]), 'annuaire-faux')
    assert.equal(admet(monde, 'secteur', elargi, [monde.certificateurs[0]]), null)
  })

  test('a revoked key signs nothing more, a custodian’s included', async () => {
    const monde = await unMonde()
    const [un] = monde.gardiens
    const certificat = monde.annuaire().certificatDe(un?.membre ?? '')?.position ?? assert.fail()
    monde.suite().ajouter('revocation', { certificat, motif: 'perte' }, LE, [monde.certificateurs[1]])
    assert.equal(admet(monde, 'certificat', unCertificat(nouvelle()), monde.certificateurs), 'annuaire-faux')
    assert.equal(monde.annuaire().certificatDe(un?.membre ?? ''), null)
  })
})

suite('what the annuaire said at a position', () => {
  test('a certificate is in force from its own entry to its revocation', async () => {
    const monde = await unMonde()
    const cles = nouvelle()
    const certificat = monde.suite().ajouter('certificat', unCertificat(cles), LE, monde.certificateurs)
    const revocation = monde
      .suite()
      .ajouter('revocation', { certificat, motif: 'depart' }, LE, [monde.certificateurs[0]])
    const annuaire = monde.annuaire()
    const enVigueur = (position: number): boolean => annuaire.certificatA(cles.membre, certificat, position) !== null
    assert.deepEqual([certificat - 1, certificat, revocation - 1, revocation].map(enVigueur), [
      false,
      true,
      true,
      false,
    ])
    assert.equal(annuaire.certificatA(monde.anne.membre, certificat, certificat), null, 'not another’s')
  })

  test('certified again with new keys, she is known by the last', async () => {
    const monde = await unMonde()
    const avant = monde.annuaire().certificatDe(monde.anne.membre) ?? assert.fail()
    const neuves = { ...nouvellesCles(monde.anne.membre, 'Anne', 'Anne'), generation: 2 }
    const position = monde.suite().ajouter('certificat', unCertificat(neuves), LE, monde.certificateurs)
    const annuaire = monde.annuaire()
    assert.equal(annuaire.certificatDe(monde.anne.membre)?.position, position)
    assert.equal(annuaire.certificatDe(monde.anne.membre, position - 1)?.position, avant.position)
    assert.equal(annuaire.certificatDe(monde.anne.membre)?.generation, 2)
  })
})

suite('the chain', () => {
  const lire = (monde: Monde, entrees: readonly EntreeSignee[], racine = monde.racine): string | null =>
    creerAnnuaire(SERVICE, racine).ajouter(entrees)

  test('the first entry is the one whose hash is pinned, signed by every custodian', async () => {
    const monde = await unMonde()
    const [premiere, ...suivantes] = monde.entrees
    assert.ok(premiere)
    assert.equal(lire(monde, monde.entrees), null)
    assert.equal(lire(monde, monde.entrees, '0'.repeat(64)), 'racine-differente')
    assert.equal(lire(monde, suivantes), 'racine-differente')
    const incomplete = { ...premiere, signatures: premiere.signatures.slice(1) }
    assert.equal(lire(monde, [incomplete, ...suivantes]), 'annuaire-faux')
  })

  test('an entry left out, moved, repeated or changed stops the reading; what precedes stays', async () => {
    const monde = await unMonde()
    const [a, b, c, d] = monde.entrees
    assert.ok(a && b && c && d)
    for (const suiteFausse of [
      [a, b, d],
      [a, c, b],
      [a, b, b],
      [a, b, { ...c, octets: c.octets.replace('"fin":null', '"fin":"2030-01-01"') }],
      [a, b, { ...c, signatures: d.signatures }],
    ]) {
      const annuaire = creerAnnuaire(SERVICE, monde.racine)
      assert.equal(annuaire.ajouter(suiteFausse), 'annuaire-faux')
      assert.ok(annuaire.longueur >= 1 && annuaire.longueur < suiteFausse.length)
    }
  })

  test('the seed of the recovery key is dropped: its shares alone are kept, one for each custodian', async () => {
    const monde = await unMonde()
    assert.deepEqual(
      monde.parts.map((p) => p.gardien),
      monde.gardiens.map((g) => g.membre),
    )
    assert.deepEqual(
      [quorum(14), quorum(15)],
      [
        { k: 2, n: 3 },
        { k: 3, n: 5 },
      ],
    )
  })
})
