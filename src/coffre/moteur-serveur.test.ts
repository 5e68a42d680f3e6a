// The engine on the real server and a real base: two colleagues, machines of their own, a network that fails.
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'

import { getCoffres } from '../contract/coffre.ts'
import type { Id } from '../domain/identite.ts'
import type { Piece } from '../domain/piece.ts'
import { estRefus } from '../domain/refus.ts'
import { creerClient, type Appeler, type Fetch } from './client.ts'
import { horlogeDuPoste, type Horloge } from './clock.ts'
import { creerMoteur } from './creer-moteur.ts'
import type { Alerte } from './face.ts'
import { creerMagasinAucun } from './magasin-aucun.ts'
import type { Moteur } from './moteur.ts'
import { codeDe, reussi, SERVICE, unNavigateur, unServiceReel, type Personne } from './service-reel.examples.ts'
import { uneNote, unEleve } from './service.examples.ts'
import { demanderTrousseau, ouvrirApresConnexion, seConnecter } from './session.ts'
import { identiteDe } from './trousseau.ts'

const monde = await unServiceReel({ after })

type Machine = {
  readonly moteur: Moteur
  readonly alertes: Alerte[]
  readonly appeler: Appeler
  /** What happens to the next requests of this path. */
  reseau: 'passe' | 'coupe' | 'reponse-perdue'
  reprendre(): void
}

/** Waits longer than a blink last until they are told to end. */
const uneHorloge = (): Horloge & { reprendre(): void } => {
  let attentes: (() => void)[] = []
  return {
    ...horlogeDuPoste,
    attendre: (ms) => (ms < 500 ? horlogeDuPoste.attendre(ms) : new Promise((fin) => attentes.push(fin))),
    reprendre: () => {
      const echues = attentes
      attentes = []
      for (const fin of echues) fin()
    },
  }
}

const machine = async (personne: Personne): Promise<Machine> => {
  const navigateur = unNavigateur()
  const fetch: Fetch = async (adresse, requete) => {
    if (faite.reseau === 'coupe') throw new TypeError('fetch failed')
    const reponse = await navigateur.fetch(adresse, requete)
    if (faite.reseau === 'reponse-perdue') throw new TypeError('connection reset')
    return reponse
  }
  const alertes: Alerte[] = []
  const appeler = creerClient({
    fetch,
    origine: monde.url,
    surReponseIllisible: () => alertes.push({ code: 'reponse-illisible' }),
  })
  const horloge = uneHorloge()
  const faite: Machine = {
    moteur: null as unknown as Moteur,
    alertes,
    appeler,
    reseau: 'passe',
    reprendre: horloge.reprendre,
  }
  const secret = { genre: 'code', texte: personne.code } as const
  const admise = reussi(
    await seConnecter(appeler, { identifiant: personne.identifiant, secret, codeUnique: codeDe(personne) }),
  )
  const { trousseau } = reussi(ouvrirApresConnexion(reussi(await demanderTrousseau(appeler)), admise, secret))
  const magasin = await creerMagasinAucun().duMembre(
    { service: SERVICE, membre: personne.membre },
    horloge.maintenant(),
  )
  const moteur = await creerMoteur({
    identite: identiteDe(trousseau),
    racine: trousseau.racine,
    magasin,
    appeler,
    horloge,
    surChangement: () => undefined,
    surEnvois: () => undefined,
    surAlerte: (alerte) => alertes.push(alerte),
  })
  after(() => moteur.fermer())
  assert.deepEqual(await moteur.synchroniser(), { fait: true })
  return Object.assign(faite, { moteur })
}

const unDossier = async ({ moteur }: Machine, autres: readonly Personne[] = []): Promise<Id> => {
  const cree = await moteur.creerCoffre({
    genre: 'dossier',
    secteur: null,
    annee: null,
    retention: '2028-08',
    autres: autres.map(({ membre }) => ({ service: SERVICE, membre, role: 'binome', debut: null, fin: null })),
    pieces: [unEleve(), uneNote('À l’ouverture.')],
  })
  const { coffre } = reussi(cree)
  assert.equal((await moteur.vider()).enAttente, 0)
  return coffre
}

const notes = ({ moteur }: Machine, coffre: Id): string[] =>
  [...(moteur.coffre(coffre)?.pieces.values() ?? [])]
    .flatMap(({ contenu }) => (contenu.genre === 'note' ? [contenu.texte] : []))
    .toSorted()

const noter = async ({ moteur }: Machine, coffre: Id, texte: string, sur?: { piece: Id; base: number }) =>
  reussi(await moteur.poser(coffre, uneNote(texte), sur))

const sain = (...machines: readonly Machine[]): void => {
  for (const { alertes, moteur } of machines) {
    assert.deepEqual(alertes, [])
    for (const { coffre, fiable } of moteur.coffres()) assert.ok(fiable, coffre)
  }
}

suite('two colleagues on one file', () => {
  test('what one writes the other reads, from the first piece on', async () => {
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    await noter(anne, coffre, 'Deuxième.')
    await anne.moteur.vider()
    const brune = await machine(monde.brune)
    assert.deepEqual(notes(brune, coffre), ['Deuxième.', 'À l’ouverture.'])
    await noter(brune, coffre, 'Réponse de la binôme.')
    await brune.moteur.vider()
    await anne.moteur.synchroniser()
    assert.deepEqual(notes(anne, coffre), ['Deuxième.', 'Réponse de la binôme.', 'À l’ouverture.'])
    assert.equal(anne.moteur.coffre(coffre)?.retention, '2028-08')
    sain(anne, brune)
  })

  test('both correct the same note at once: both texts stay, one beside the other', async () => {
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const { piece } = await noter(anne, coffre, 'Version commune.')
    await anne.moteur.vider()
    const brune = await machine(monde.brune)
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
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const brune = await machine(monde.brune)
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
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne)
    const carla = await machine(monde.carla)
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
    const ailleurs = await machine(monde.anne)
    assert.deepEqual(notes(ailleurs, coffre), notes(anne, coffre))
    sain(anne, carla, ailleurs)
  })

  test('when the days of a replacement are over, the next note changes the key, once', async () => {
    const anne = await machine(monde.anne)
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

  test('a note typed without network for a file since withdrawn is kept, and said', async () => {
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const brune = await machine(monde.brune)
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
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const brune = await machine(monde.brune)
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
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne)
    assert.deepEqual(await anne.moteur.cloturer(coffre), { fait: true })
    assert.deepEqual(await anne.moteur.poser(coffre, uneNote('Trop tard.')), { refus: 'coffre-clos' })
    assert.deepEqual(await anne.moteur.rouvrir(coffre), { fait: true })
    await noter(anne, coffre, 'Rouvert.')
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    sain(anne)
  })

  test('an erased piece leaves its hash and no word, here and elsewhere', async () => {
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne)
    const { piece } = await noter(anne, coffre, 'À effacer.')
    await noter(anne, coffre, 'À garder.')
    await anne.moteur.vider()
    assert.deepEqual(await anne.moteur.effacerPiece(coffre, piece), { fait: true })
    assert.deepEqual(notes(anne, coffre), ['À garder.', 'À l’ouverture.'])
    await noter(anne, coffre, 'Après.')
    await anne.moteur.vider()
    const ailleurs = await machine(monde.anne)
    assert.deepEqual(notes(ailleurs, coffre), ['Après.', 'À garder.', 'À l’ouverture.'])
    sain(anne, ailleurs)
  })
})

suite('a network that fails', () => {
  test('an hour without network: every note is there, then leaves', async () => {
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne)
    anne.reseau = 'coupe'
    for (const texte of ['Une.', 'Deux.', 'Trois.']) await noter(anne, coffre, texte)
    assert.deepEqual(notes(anne, coffre), ['Deux.', 'Trois.', 'Une.', 'À l’ouverture.'])
    assert.equal((await anne.moteur.vider()).enAttente, 3)
    anne.reseau = 'passe'
    anne.reprendre()
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    const ailleurs = await machine(monde.anne)
    assert.deepEqual(notes(ailleurs, coffre), ['Deux.', 'Trois.', 'Une.', 'À l’ouverture.'])
    sain(anne, ailleurs)
  })

  test('the answer to a note is lost: it is sent again and arrives once', async () => {
    const anne = await machine(monde.anne)
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
    const anne = await machine(monde.anne)
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
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne, [monde.brune])
    const brune = await machine(monde.brune)
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

  test('a grant without network is refused, and nothing half done', async () => {
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne)
    anne.reseau = 'coupe'
    const membre = { service: SERVICE, membre: monde.carla.membre, role: 'binome', debut: null, fin: null } as const
    assert.deepEqual(await anne.moteur.accorder(coffre, membre, 'binome'), { refus: 'reseau-absent' })
    anne.reseau = 'passe'
    assert.deepEqual(await anne.moteur.accorder(coffre, membre, 'binome'), { fait: true })
    sain(anne)
  })

  test('a text too long for the last class is refused in words, before it is kept', async () => {
    const anne = await machine(monde.anne)
    const coffre = await unDossier(anne)
    const longue = await anne.moteur.poser(coffre, uneNote('é'.repeat(80_000)))
    assert.deepEqual(longue, { refus: 'texte-trop-long' })
    assert.equal(anne.moteur.envois().enAttente, 0)
    const juste = await anne.moteur.poser(coffre, uneNote('é'.repeat(60_000)))
    assert.ok(!estRefus(juste))
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
  })
})

suite('grants in numbers', () => {
  test('all her files and her sector to a replacement between two days, in one act', async () => {
    const anne = await machine(monde.anne)
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
    const carla = await machine(monde.carla)
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

  test('heads left in the coffre personnel are replaced, not piled up', async () => {
    const anne = await machine(monde.anne)
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
    const ailleurs = await machine(monde.anne)
    assert.deepEqual(tetes(ailleurs), tetes(anne))
    sain(anne, ailleurs)
  })
})
