// What the server leaves out (secrecy.md 7.4).
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { lireEntete } from '../contract/enveloppe.ts'
import { hex } from '../crypto/octets.ts'
import { codes, enveloppeA, neuve, refusee, renumeroter, sans, textes, uneScene } from './scene.examples.ts'
import { hacheDePosition } from './serveur-menteur.examples.ts'
import { uneNote } from './service.examples.ts'

suite('a piece left out', () => {
  for (const [rang, nom] of [
    [1, 'the first'],
    [3, 'one in the middle'],
  ] as const) {
    test(`${nom} is missed by the reader at once, numbers left as they were`, async () => {
      const scene = await uneScene()
      scene.servi.positions = sans(scene.servi, rang)
      await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
    })
    test(`${nom} is missed by the reader at once, numbers and head made again`, async () => {
      const scene = await uneScene()
      scene.servi.positions = renumeroter(sans(scene.servi, rang))
      const machine = await neuve(scene)
      await refusee(machine, scene.coffre, 'piece-manquante')
      assert.ok(textes(machine, scene.coffre).length > 0, 'what remains can be read, with a warning')
    })
  }

  test('one of several typed without network and sent together is missed at once too', async () => {
    const scene = await uneScene()
    scene.serveur.coupe = true
    for (const texte of ['Cinq.', 'Six.', 'Sept.']) await scene.anne.moteur.poser(scene.coffre, uneNote(texte))
    scene.serveur.coupe = false
    assert.equal((await scene.anne.moteur.vider()).enAttente, 0)
    scene.servi.positions = renumeroter(sans(scene.servi, 7))
    await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
  })

  test('the last is not missed by who never saw it, and is by the machine that did', async () => {
    const scene = await uneScene()
    scene.servi.positions = sans(scene.servi, 5)
    const machine = await neuve(scene)
    assert.deepEqual(codes(machine), [])
    await scene.anne.moteur.synchroniser()
    await refusee(scene.anne, scene.coffre, 'version-plus-ancienne')
    assert.ok(textes(scene.anne, scene.coffre).includes('Quatre.'), 'what was seen stays readable')
  })

  test('the last is missed as soon as a colleague who saw it writes', async () => {
    const scene = await uneScene()
    await scene.anne.moteur.poser(scene.coffre, uneNote('Cinq.'))
    await scene.anne.moteur.vider()
    scene.servi.positions = renumeroter(sans(scene.servi, 5))
    await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
  })

  test('the last is missed as soon as a head left in the coffre personnel is read', async () => {
    const scene = await uneScene()
    const personnel = { genre: 'personnel', secteur: null, annee: null, autres: [], pieces: [] } as const
    await scene.anne.moteur.creerCoffre(personnel)
    await scene.anne.moteur.vider()
    await scene.anne.moteur.retenirLesTetes()
    await scene.anne.moteur.vider()
    scene.servi.positions = sans(scene.servi, 5)
    await refusee(await neuve(scene), scene.coffre, 'version-plus-ancienne')
  })

  test('the last is missed as soon as the journal has been signed after it', async () => {
    const scene = await uneScene()
    assert.deepEqual(await scene.anne.moteur.cloturer(scene.coffre), { fait: true })
    scene.servi.positions = sans(scene.servi, 5)
    await refusee(await neuve(scene), scene.coffre, 'version-plus-ancienne')
  })

  test('a head announced and not given is not believed', async () => {
    const scene = await uneScene()
    scene.serveur.mensonge = (chemin, reponse) =>
      chemin === '/api/sync'
        ? {
            ...(reponse as { coffres: object[] }),
            coffres: (reponse as { coffres: { positions: object[] }[] }).coffres.map((c) => ({
              ...c,
              positions: c.positions.slice(0, 4),
            })),
          }
        : reponse
    await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
  })

  test('a tombstone that no member signed hides nothing, be its hash the true one', async () => {
    const scene = await uneScene()
    const cachee = scene.servi.positions[2] ?? assert.fail()
    const { piece, rev } = lireEntete(enveloppeA(scene.servi, 3).entete) ?? assert.fail()
    scene.servi.positions[2] = { rang: 3, piece, rev, hache: hex(hacheDePosition(cachee)) }
    await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
  })

  test('of two pieces written at the same moment neither can be left out nor change places', async () => {
    const scene = await uneScene()
    const ailleurs = await neuve(scene)
    await scene.anne.moteur.poser(scene.coffre, uneNote('Ici.'))
    await scene.anne.moteur.vider()
    await ailleurs.moteur.poser(scene.coffre, uneNote('Là.'))
    await ailleurs.moteur.vider()
    await ailleurs.moteur.poser(scene.coffre, uneNote('Ensuite.'))
    await ailleurs.moteur.vider()
    const toutes = scene.servi.positions
    const ordre = (...rangs: readonly number[]) => renumeroter(rangs.map((rang) => toutes[rang - 1] ?? assert.fail()))
    assert.deepEqual(codes(await neuve(scene)), [])
    for (const rangs of [
      [1, 2, 3, 4, 5, 7, 6, 8],
      [1, 2, 3, 4, 5, 7, 8],
      [1, 2, 3, 4, 5, 6, 8],
    ]) {
      scene.servi.positions = ordre(...rangs)
      await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
    }
    scene.servi.positions = toutes.filter((p) => p.rang !== 6)
    await refusee(await neuve(scene), scene.coffre, 'piece-manquante')
  })

  test('a machine told that nothing is new learns from the coffre personnel that something is', async () => {
    const scene = await uneScene()
    const personnel = { genre: 'personnel', secteur: null, annee: null, autres: [], pieces: [] } as const
    await scene.anne.moteur.creerCoffre(personnel)
    await scene.anne.moteur.vider()
    const ailleurs = await neuve(scene)
    await ailleurs.moteur.poser(scene.coffre, uneNote('Vue là-bas.'))
    await ailleurs.moteur.vider()
    await ailleurs.moteur.retenirLesTetes()
    scene.servi.positions = sans(scene.servi, 6)
    await scene.anne.moteur.synchroniser()
    await refusee(scene.anne, scene.coffre, 'version-plus-ancienne')
  })
})
