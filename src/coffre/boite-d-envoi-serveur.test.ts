// The outbox on the real server and a real base: a network that is cut, or loses its answers.
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'

import { getCoffres } from '../contract/coffre.ts'
import { estRefus } from '../domain/refus.ts'
import { machine, noter, notes, sain, unDossier } from './machine.examples.ts'
import { reussi, SERVICE, unServiceReel } from './service-reel.examples.ts'
import { uneNote, unEleve } from './service.examples.ts'

const monde = await unServiceReel({ after })

suite('a network that fails', () => {
  test('an hour without network: every note is there, then leaves', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    anne.reseau = 'coupe'
    for (const texte of ['Une.', 'Deux.', 'Trois.']) await noter(anne, coffre, texte)
    assert.deepEqual(notes(anne, coffre), ['Deux.', 'Trois.', 'Une.', 'À l’ouverture.'])
    assert.equal((await anne.moteur.vider()).enAttente, 3)
    anne.reseau = 'passe'
    anne.reprendre()
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    const ailleurs = await machine(monde, monde.anne)
    assert.deepEqual(notes(ailleurs, coffre), ['Deux.', 'Trois.', 'Une.', 'À l’ouverture.'])
    sain(anne, ailleurs)
  })

  test('the answer to a note is lost: it is sent again and arrives once', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    anne.reseau = 'reponse-perdue'
    await noter(anne, coffre, 'Une seule fois.')
    assert.equal((await anne.moteur.vider()).enAttente, 1)
    anne.reseau = 'passe'
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    await anne.moteur.synchroniser()
    assert.deepEqual(notes(anne, coffre), ['Une seule fois.', 'À l’ouverture.'])
    const { coffres } = reussi(await anne.appeler(getCoffres, {}))
    assert.equal(coffres.find((c) => c.coffre === coffre)?.rang, 3)
    sain(anne)
  })

  test('the answer to the opening of a file is lost: there is one file, not two', async () => {
    const anne = await machine(monde, monde.anne)
    const avant = reussi(await anne.appeler(getCoffres, {})).coffres.length
    anne.reseau = 'reponse-perdue'
    const cree = await anne.moteur.creerCoffre({
      genre: 'dossier',
      secteur: null,
      annee: null,
      autres: [],
      pieces: [unEleve()],
    })
    const { coffre } = reussi(cree)
    await noter(anne, coffre, 'Tout de suite après.')
    assert.equal((await anne.moteur.vider()).enAttente, 2)
    anne.reseau = 'passe'
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    assert.equal(reussi(await anne.appeler(getCoffres, {})).coffres.length, avant + 1)
    await anne.moteur.synchroniser()
    assert.deepEqual(notes(anne, coffre), ['Tout de suite après.'])
    sain(anne)
  })

  test('the answer is lost and the key changes meanwhile: still once', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const brune = await machine(monde, monde.brune)
    anne.reseau = 'reponse-perdue'
    await noter(anne, coffre, 'Arrivée sans le savoir.')
    await anne.moteur.vider()
    await brune.moteur.synchroniser()
    assert.deepEqual(await brune.moteur.ouvrirEpoque(coffre, 'perte'), { fait: true })
    anne.reseau = 'passe'
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    await Promise.all([anne.moteur.synchroniser(), brune.moteur.synchroniser()])
    assert.deepEqual(notes(anne, coffre), ['Arrivée sans le savoir.', 'À l’ouverture.'])
    assert.deepEqual(notes(brune, coffre), notes(anne, coffre))
    sain(anne, brune)
  })

  test('the answer is lost and she changes the key herself before she knows: still once', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    anne.reseau = 'reponse-perdue'
    await noter(anne, coffre, 'Arrivée sans le savoir.')
    await anne.moteur.vider()
    anne.reseau = 'passe'
    assert.deepEqual(await anne.moteur.ouvrirEpoque(coffre, 'perte'), { fait: true })
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    await anne.moteur.synchroniser()
    assert.deepEqual(notes(anne, coffre), ['Arrivée sans le savoir.', 'À l’ouverture.'])
    sain(anne)
  })

  test('a grant without network is refused, and nothing half done', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    anne.reseau = 'coupe'
    const membre = { service: SERVICE, membre: monde.carla.membre, role: 'binome', debut: null, fin: null } as const
    assert.deepEqual(await anne.moteur.accorder(coffre, membre, 'binome'), { refus: 'reseau-absent' })
    anne.reseau = 'passe'
    assert.deepEqual(await anne.moteur.accorder(coffre, membre, 'binome'), { fait: true })
    sain(anne)
  })

  test('a text too long for the last class is refused in words, before it is kept', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    const longue = await anne.moteur.poser(coffre, uneNote('é'.repeat(80_000)))
    assert.deepEqual(longue, { refus: 'texte-trop-long' })
    assert.equal(anne.moteur.envois().enAttente, 0)
    const juste = await anne.moteur.poser(coffre, uneNote('é'.repeat(60_000)))
    assert.ok(!estRefus(juste))
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
  })
})
