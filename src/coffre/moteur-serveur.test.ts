// The engine on the real server and a real base: two colleagues, machines of their own.
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'

import type { Piece } from '../domain/piece.ts'
import { anneeScolaire } from '../domain/annee-scolaire.ts'
import { horlogeDuPoste } from './clock.ts'
import { machine, noter, notes, sain, unDossier, type Machine } from './machine.examples.ts'
import { reussi, SERVICE, unServiceReel } from './service-reel.examples.ts'
import { uneNote } from './service.examples.ts'

const monde = await unServiceReel({ after })

suite('two colleagues on one file', () => {
  test('what one writes the other reads, from the first piece on', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    await noter(anne, coffre, 'Deuxième.')
    await anne.moteur.vider()
    const brune = await machine(monde, monde.brune)
    assert.deepEqual(notes(brune, coffre), ['Deuxième.', 'À l’ouverture.'])
    await noter(brune, coffre, 'Réponse de la binôme.')
    await brune.moteur.vider()
    await anne.moteur.synchroniser()
    assert.deepEqual(notes(anne, coffre), ['Deuxième.', 'Réponse de la binôme.', 'À l’ouverture.'])
    assert.equal(anne.moteur.coffre(coffre)?.retention, '2028-08')
    sain(anne, brune)
  })

  test('both correct the same note at once: both texts stay, one beside the other', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const { piece } = await noter(anne, coffre, 'Version commune.')
    await anne.moteur.vider()
    const brune = await machine(monde, monde.brune)
    await noter(anne, coffre, 'Corrigée par Anne.', { piece, base: 1 })
    await anne.moteur.vider()
    await noter(brune, coffre, 'Corrigée par Brune.', { piece, base: 1 })
    await noter(brune, coffre, 'Corrigée deux fois par Brune.', { piece, base: 2 })
    assert.equal((await brune.moteur.vider()).etat, 'enregistre')
    await anne.moteur.synchroniser()
    const attendues = ['Corrigée deux fois par Brune.', 'Corrigée par Anne.', 'À l’ouverture.']
    assert.deepEqual(notes(anne, coffre), attendues)
    assert.deepEqual(notes(brune, coffre), attendues)
    const copie = [...(anne.moteur.coffre(coffre)?.pieces.values() ?? [])].find((p) => p.contenu.copieDe)
    assert.deepEqual(copie?.contenu.copieDe, { piece, base: 1 })
    assert.equal(copie?.rev, 2)
    sain(anne, brune)
  })

  test('many notes of both, sent at the same time, all arrive once', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const brune = await machine(monde, monde.brune)
    const textes = Array.from({ length: 30 }, (_, i) => `Note ${i}`)
    await Promise.all(textes.map((texte, i) => noter(i % 2 === 0 ? anne : brune, coffre, texte)))
    await Promise.all([anne.moteur.vider(), brune.moteur.vider()])
    await Promise.all([anne.moteur.synchroniser(), brune.moteur.synchroniser()])
    const attendues = [...textes, 'À l’ouverture.'].toSorted()
    assert.deepEqual(notes(anne, coffre), attendues)
    assert.deepEqual(notes(brune, coffre), attendues)
    sain(anne, brune)
  })

  test('a colleague withdrawn sees nothing more, and the next note has another key', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    const carla = await machine(monde, monde.carla)
    const elle = { service: SERVICE, membre: monde.carla.membre }
    const jour = horlogeDuPoste.aujourdhui()
    const accord = await anne.moteur.accorder(
      coffre,
      { ...elle, role: 'remplacante', debut: jour, fin: jour },
      'remplacement',
    )
    assert.deepEqual(accord, { fait: true })
    await carla.moteur.synchroniser()
    await noter(carla, coffre, 'Pendant le remplacement.')
    await carla.moteur.vider()
    await anne.moteur.synchroniser()
    assert.deepEqual(await anne.moteur.retirer(coffre, elle, 'fin'), { fait: true })
    await noter(anne, coffre, 'Après le remplacement.')
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    assert.equal(anne.moteur.coffre(coffre)?.epoque, 2)
    await carla.moteur.synchroniser()
    assert.equal(carla.moteur.coffre(coffre), null)
    assert.deepEqual(notes(anne, coffre), ['Après le remplacement.', 'Pendant le remplacement.', 'À l’ouverture.'])
    const ailleurs = await machine(monde, monde.anne)
    assert.deepEqual(notes(ailleurs, coffre), notes(anne, coffre))
    sain(anne, carla, ailleurs)
  })

  test('when the days of a replacement are over, the next note changes the key, once', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    const hier = new Date(Date.parse(horlogeDuPoste.maintenant()) - 86_400_000).toISOString().slice(0, 10)
    const elle = { service: SERVICE, membre: monde.carla.membre, role: 'remplacante', debut: hier, fin: hier } as const
    assert.deepEqual(await anne.moteur.accorder(coffre, elle, 'remplacement'), { fait: true })
    await anne.moteur.synchroniser()
    await noter(anne, coffre, 'Le lendemain.')
    await noter(anne, coffre, 'Le lendemain encore.')
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    assert.equal(anne.moteur.coffre(coffre)?.epoque, 2)
    await anne.moteur.synchroniser()
    await noter(anne, coffre, 'Plus tard.')
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    assert.equal(anne.moteur.coffre(coffre)?.epoque, 2)
    assert.deepEqual(
      anne.moteur.coffre(coffre)?.membres.map((m) => m.membre),
      [monde.anne.membre],
    )
    sain(anne)
  })

  test('somebody leaves during a replacement: the replacement goes on noting, the referent changes the key', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const jour = horlogeDuPoste.maintenant().slice(0, 10)
    const elle = { service: SERVICE, membre: monde.carla.membre, role: 'remplacante', debut: jour, fin: jour } as const
    assert.deepEqual(await anne.moteur.accorder(coffre, elle, 'remplacement'), { fait: true })
    const partie = { service: SERVICE, membre: monde.brune.membre }
    assert.deepEqual(await anne.moteur.retirer(coffre, partie, 'depart'), { fait: true })
    const carla = await machine(monde, monde.carla)
    await noter(carla, coffre, 'Notée par la remplaçante.')
    assert.equal((await carla.moteur.vider()).etat, 'enregistre')
    assert.equal(carla.moteur.coffre(coffre)?.epoque, 1)
    await anne.moteur.synchroniser()
    await noter(anne, coffre, 'Notée par la référente.')
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    assert.equal(anne.moteur.coffre(coffre)?.epoque, 2)
    sain(anne, carla)
  })

  test('a note typed without network for a file since withdrawn is kept, and said', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const brune = await machine(monde, monde.brune)
    brune.reseau = 'coupe'
    await noter(brune, coffre, 'Écrite dans le train.')
    const elle = { service: SERVICE, membre: monde.brune.membre }
    assert.deepEqual(await anne.moteur.retirer(coffre, elle, 'depart'), { fait: true })
    brune.reseau = 'passe'
    await brune.moteur.synchroniser()
    assert.equal(brune.moteur.coffre(coffre), null)
    assert.deepEqual([brune.moteur.envois().etat, brune.moteur.envois().refuses], ['refuse', 1])
    const [gardee] = brune.moteur.notesEnAttente()
    assert.ok(gardee?.contenu.genre === 'note')
    assert.deepEqual([gardee.contenu.texte, gardee.motif], ['Écrite dans le train.', 'coffre-inconnu'])
    sain(anne, brune)
  })

  test('a note typed while the key was changing is sealed again under the new one', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const brune = await machine(monde, monde.brune)
    brune.reseau = 'coupe'
    const { piece } = await noter(brune, coffre, 'Hors ligne.')
    await noter(brune, coffre, 'Hors ligne, revue.', { piece, base: 1 })
    assert.deepEqual(await anne.moteur.ouvrirEpoque(coffre, 'perte'), { fait: true })
    brune.reseau = 'passe'
    assert.equal((await brune.moteur.vider()).etat, 'enregistre')
    await anne.moteur.synchroniser()
    assert.deepEqual(notes(anne, coffre), ['Hors ligne, revue.', 'À l’ouverture.'])
    assert.equal(brune.moteur.coffre(coffre)?.epoque, 2)
    sain(anne, brune)
  })

  test('a file closed takes no note until it is opened again', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    assert.deepEqual(await anne.moteur.cloturer(coffre), { fait: true })
    assert.deepEqual(await anne.moteur.poser(coffre, uneNote('Trop tard.')), { refus: 'coffre-clos' })
    assert.deepEqual(await anne.moteur.rouvrir(coffre), { fait: true })
    await noter(anne, coffre, 'Rouvert.')
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    sain(anne)
  })

  test('an erased piece leaves its hash and no word, here and elsewhere', async () => {
    const anne = await machine(monde, monde.anne)
    const coffre = await unDossier(anne)
    const { piece } = await noter(anne, coffre, 'À effacer.')
    await noter(anne, coffre, 'À garder.')
    await anne.moteur.vider()
    assert.deepEqual(await anne.moteur.effacerPiece(coffre, piece), { fait: true })
    assert.deepEqual(notes(anne, coffre), ['À garder.', 'À l’ouverture.'])
    await noter(anne, coffre, 'Après.')
    await anne.moteur.vider()
    const ailleurs = await machine(monde, monde.anne)
    assert.deepEqual(notes(ailleurs, coffre), ['Après.', 'À garder.', 'À l’ouverture.'])
    sain(anne, ailleurs)
  })
})

suite('grants in numbers', () => {
  test('all her files and her sector to a replacement between two days, in one act', async () => {
    const anne = await machine(monde, monde.anne)
    for (let n = 0; n < 5; n++) await unDossier(anne)
    const miens = anne.moteur.coffres().filter((c) => c.monRole === 'referent' && c.ouvert)
    const jour = horlogeDuPoste.aujourdhui()
    const membre = {
      service: SERVICE,
      membre: monde.carla.membre,
      role: 'remplacante',
      debut: jour,
      fin: jour,
    } as const
    const pas: number[] = []
    const issue = await anne.moteur.accorderPartout(
      miens.map((c) => c.coffre),
      membre,
      'remplacement',
      (fait) => pas.push(fait),
    )
    assert.deepEqual(issue, { faits: miens.length })
    assert.equal(pas.at(-1), miens.length)
    const carla = await machine(monde, monde.carla)
    for (const { coffre } of miens) assert.equal(carla.moteur.coffre(coffre)?.monRole, 'remplacante')
    const fin = await anne.moteur.retirerPartout(
      miens.map((c) => c.coffre),
      membre,
      'fin',
      () => undefined,
    )
    assert.deepEqual(fin, { faits: miens.length })
    await carla.moteur.synchroniser()
    for (const { coffre } of miens) assert.equal(carla.moteur.coffre(coffre), null)
    sain(anne, carla)
  })

  test('the door of her sector is in the annuaire, and follows its key', async () => {
    const anne = await machine(monde, monde.anne)
    const brune = { service: SERVICE, membre: monde.brune.membre }
    const annee = anneeScolaire(horlogeDuPoste.aujourdhui())
    const secteur = { genre: 'secteur', secteur: monde.secteur, annee, pieces: [] } as const
    const autres = [{ ...brune, role: 'binome', debut: null, fin: null } as const]
    const { coffre } = reussi(await anne.moteur.creerCoffre({ ...secteur, autres }))
    await anne.moteur.vider()
    await anne.moteur.synchroniser()
    const dite = anne.moteur.annuaire().secteur(monde.secteur)
    assert.deepEqual([dite?.coffre, dite?.epoque], [coffre, 1])
    assert.deepEqual(await anne.moteur.ouvrirEpoque(coffre, 'perte'), { fait: true })
    const autre = await machine(monde, monde.brune)
    const apres = autre.moteur.annuaire().secteur(monde.secteur)
    assert.deepEqual([apres?.coffre, apres?.epoque, apres?.porte === dite?.porte], [coffre, 2, false])
    const longueur = autre.moteur.annuaire().longueur
    await anne.moteur.synchroniser()
    await autre.moteur.synchroniser()
    assert.equal(autre.moteur.annuaire().longueur, longueur, 'said once')
    sain(anne, autre)
  })

  test('heads left in the coffre personnel are replaced, not piled up', async () => {
    const anne = await machine(monde, monde.anne)
    const personnel = { genre: 'personnel', secteur: null, annee: null, autres: [], pieces: [] } as const
    const { coffre } = reussi(await anne.moteur.creerCoffre(personnel))
    const dossier = await unDossier(anne)
    for (const texte of ['Un.', 'Deux.', 'Trois.']) {
      await noter(anne, dossier, texte)
      await anne.moteur.vider()
      await anne.moteur.retenirLesTetes()
    }
    const tetes = (m: Machine): Piece[] => [...(m.moteur.coffre(coffre)?.pieces.values() ?? [])].map((p) => p.contenu)
    assert.deepEqual(
      tetes(anne).map((p) => p.genre),
      ['tetes'],
    )
    const ailleurs = await machine(monde, monde.anne)
    assert.deepEqual(tetes(ailleurs), tetes(anne))
    sain(anne, ailleurs)
  })
})
