// Somebody who should not be there (secrecy.md 7.4): invented, uncertified, revoked, or a member who may not.
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { estRefus } from '../domain/refus.ts'
import { base64 } from '../crypto/octets.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { scellerPiece } from './enveloppe.ts'
import { unMoteur } from './moteur.examples.ts'
import { nouvellesCles, publiques, signataire } from './naissance.ts'
import { composerEntreeDeJournal, hacheDe } from './registre.ts'
import { codes, neuve, refusee, textes, uneScene, type Scene } from './scene.examples.ts'
import { teteDe, unServeurMenteur } from './serveur-menteur.examples.ts'
import { LE, SERVICE, uneNote, unMonde, type Monde } from './service.examples.ts'

suite('somebody who should not be there', () => {
  /** Sealed with a key that a traitor would have, signed by `qui`. */
  const ecrireComme = (scene: Scene, qui: Monde['anne'], dk: Uint8Array): void => {
    const { monde, servi, coffre } = scene
    const certificat = monde.annuaire().certificatDe(qui.membre)?.position ?? 0
    const rang = servi.positions.length
    const scellee = scellerPiece(
      dk,
      qui.signature.privee,
      {
        suite: 1,
        service: SERVICE,
        coffre,
        piece: nouvelId(),
        rev: 1,
        epoque: 1,
        auteur: qui.membre,
        certificat,
        prev: null,
        vu: { rang, tete: teteDe(servi.positions), annuaire: monde.entrees.length - 1 },
      },
      uneNote('De quelqu’un d’autre.'),
    )
    assert.ok(scellee)
    servi.positions.push({
      rang: rang + 1,
      enveloppe: { entete: scellee.entete, ct: base64(scellee.ct), sig: base64(scellee.sig) },
    })
  }

  test('a colleague who is no member cannot slip a note in', async () => {
    const scene = await uneScene()
    ecrireComme(scene, scene.monde.carla, new Uint8Array(32))
    const machine = await neuve(scene)
    await refusee(machine, scene.coffre, 'piece-fausse')
    assert.ok(!textes(machine, scene.coffre).includes('De quelqu’un d’autre.'))
  })

  test('who has left cannot slip a note under the old key, even with the help of the server', async () => {
    const scene = await uneScene()
    const elle = { service: SERVICE, membre: scene.monde.carla.membre }
    const { moteur } = scene.anne
    await moteur.accorder(scene.coffre, { ...elle, role: 'remplacante', debut: null, fin: null }, 'remplacement')
    await moteur.retirer(scene.coffre, elle, 'fin')
    await moteur.poser(scene.coffre, uneNote('Sous la nouvelle clé.'))
    await moteur.vider()
    assert.equal(moteur.coffre(scene.coffre)?.epoque, 2)
    ecrireComme(scene, scene.monde.carla, new Uint8Array(32))
    await refusee(await neuve(scene), scene.coffre, 'piece-fausse')
  })

  test('a trainee reads; a note by her is not shown as valid', async () => {
    const scene = await uneScene()
    const eve = { service: SERVICE, membre: scene.monde.eve.membre, role: 'stagiaire', debut: null, fin: null } as const
    assert.deepEqual(await scene.anne.moteur.accorder(scene.coffre, eve, 'stage'), { fait: true })
    ecrireComme(scene, scene.monde.eve, new Uint8Array(32))
    await refusee(await neuve(scene), scene.coffre, 'piece-fausse')
  })

  test('a person whom the annuaire does not know is granted nothing by a false journal', async () => {
    const scene = await uneScene()
    const fausse = nouvellesCles(nouvelId(), 'Fausse', 'Collègue')
    const derniere = scene.servi.journal[0]
    assert.ok(derniere)
    const vu = { rang: 5, tete: teteDe(scene.servi.positions), annuaire: scene.monde.entrees.length - 1 }
    const membre = { service: SERVICE, membre: fausse.membre, role: 'binome', debut: null, fin: null } as const
    const corps = { membre, motif: 'binome' } as const
    const champs = {
      service: SERVICE,
      log: scene.coffre,
      n: 1,
      prev: hacheDe(derniere),
      le: LE,
      type: 'accorder',
      vu,
      corps,
    } as const
    scene.servi.journal.push(composerEntreeDeJournal(champs, [signataire(SERVICE, fausse, 0)]))
    await scene.anne.moteur.synchroniser()
    await refusee(scene.anne, scene.coffre, 'journal-faux')
    assert.equal(scene.anne.moteur.coffre(scene.coffre)?.membres.length, 1)
  })

  test('a colleague who was granted reading cannot grant further', async () => {
    const scene = await uneScene()
    const lectrice = {
      service: SERVICE,
      membre: scene.monde.brune.membre,
      role: 'lecture',
      debut: null,
      fin: null,
    } as const
    await scene.anne.moteur.accorder(scene.coffre, lectrice, 'demande')
    const brune = await unMoteur(scene.monde.brune, {
      racine: scene.monde.racine,
      appeler: scene.serveur.pour(scene.monde.brune.membre),
    })
    await brune.moteur.synchroniser()
    const carla = {
      service: SERVICE,
      membre: scene.monde.carla.membre,
      role: 'binome',
      debut: null,
      fin: null,
    } as const
    await brune.moteur.accorder(scene.coffre, carla, 'binome')
    await scene.anne.moteur.synchroniser()
    await refusee(scene.anne, scene.coffre, 'journal-faux')
  })

  test('a key certified by one person alone is nobody’s key', async () => {
    const { monde, serveur } = await uneScene()
    const fausse = nouvellesCles(monde.brune.membre, 'Brune', 'Brune')
    monde
      .suite()
      .ajouter('certificat', { ...publiques(fausse), role: 'ass', diplome: 'deass-vu' }, LE, [monde.certificateurs[0]])
    const machine = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
    assert.ok(estRefus(await machine.moteur.synchroniser()))
    assert.deepEqual(codes(machine), ['annuaire-faux'])
  })

  test('an annuaire of another root is not read', async () => {
    const { monde } = await uneScene()
    const autre = await unMonde()
    const machine = await unMoteur(monde.anne, {
      racine: monde.racine,
      appeler: unServeurMenteur(autre.entrees).pour(monde.anne.membre),
    })
    assert.ok(estRefus(await machine.moteur.synchroniser()))
    assert.deepEqual(codes(machine), ['racine-differente'])
  })

  test('a certificate revoked signs nothing more', async () => {
    const scene = await uneScene()
    const { monde } = scene
    const certificat = monde.annuaire().certificatDe(monde.anne.membre)?.position ?? 0
    monde.suite().ajouter('revocation', { certificat, motif: 'perte' }, LE, [monde.certificateurs[0]])
    await scene.anne.moteur.synchroniser()
    assert.deepEqual(await scene.anne.moteur.poser(scene.coffre, uneNote('Trop tard.')), { refus: 'lecture-seule' })
    ecrireComme(scene, monde.anne, new Uint8Array(32))
    await scene.anne.moteur.synchroniser()
    assert.ok(!textes(scene.anne, scene.coffre).includes('De quelqu’un d’autre.'))
    assert.ok(codes(scene.anne).includes('piece-fausse'))
  })
})
