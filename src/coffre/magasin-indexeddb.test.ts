import 'fake-indexeddb/auto'
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'

import { estRefus } from '../domain/refus.ts'
import type { Magasin } from './magasin.ts'
import { ouvrirMagasin } from './magasin-indexeddb.ts'
import { unMoteur, type MoteurDEssai } from './moteur.examples.ts'
import { unServeurMenteur, type ServeurMenteur } from './serveur-menteur.examples.ts'
import { LE, SERVICE, uneNote, unEleve, unMonde, type Monde } from './service.examples.ts'

let bases = 0
const uneBase = (): string => `essai-${++bases}`
const ouvert = async (nom: string): Promise<Magasin> => (await ouvrirMagasin(nom)) ?? assert.fail('no storage')

const surLaMachine = async (nom: string, monde: Monde, serveur: ServeurMenteur, le = LE): Promise<MoteurDEssai> => {
  const magasin = await (await ouvert(nom)).duMembre({ service: SERVICE, membre: monde.anne.membre }, le)
  return unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre), magasin })
}

const unDossier = async ({ moteur }: MoteurDEssai): Promise<string> => {
  const cree = await moteur.creerCoffre({
    genre: 'dossier',
    secteur: null,
    annee: null,
    autres: [],
    pieces: [unEleve()],
  })
  assert.ok(!estRefus(cree))
  return cree.coffre
}
const textes = ({ moteur }: MoteurDEssai, coffre: string): string[] =>
  [...(moteur.coffre(coffre)?.pieces.values() ?? [])].flatMap(({ contenu }) =>
    contenu.genre === 'note' ? [contenu.texte] : [],
  )

const brute = (nom: string): Promise<IDBDatabase> =>
  new Promise((fin, echec) => {
    const demande = indexedDB.open(nom)
    demande.onsuccess = () => fin(demande.result)
    demande.onerror = () => echec(demande.error ?? new Error('closed'))
  })

const perdreLaDernierePosition = async (nom: string): Promise<void> => {
  const base = await brute(nom)
  const positions = base.transaction('positions', 'readwrite').objectStore('positions')
  await new Promise<void>((fin) => {
    positions.openCursor(null, 'prev').onsuccess = ({ target }) => {
      const { result } = target as IDBRequest<IDBCursorWithValue | null>
      if (!result) return fin()
      result.delete().onsuccess = () => fin()
    }
  })
  base.close()
}

/** Everything this machine keeps, as bytes. */
const toutCeQuiEstGarde = async (nom: string): Promise<string> => {
  const base = await brute(nom)
  const lignes: unknown[] = []
  for (const magasin of base.objectStoreNames) {
    const tout = base.transaction(magasin).objectStore(magasin).getAll()
    await new Promise<void>((fin) => {
      tout.onsuccess = () => fin()
    })
    lignes.push(tout.result)
  }
  base.close()
  return JSON.stringify(lignes, (_, valeur: unknown) =>
    valeur instanceof Uint8Array ? Buffer.from(valeur).toString('latin1') : valeur,
  )
}

suite('what a machine keeps', () => {
  test('without network her files open again, and signatures are not what opens them', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const hier = await surLaMachine(base, monde, serveur)
    await hier.moteur.synchroniser()
    const coffre = await unDossier(hier)
    await hier.moteur.poser(coffre, uneNote('Gardé ici.'))
    await hier.moteur.vider()
    hier.moteur.fermer()

    serveur.coupe = true
    const ceMatin = await surLaMachine(base, monde, serveur)
    assert.deepEqual(textes(ceMatin, coffre), ['Gardé ici.'])
    assert.equal(ceMatin.moteur.coffre(coffre)?.fiable, true)
    assert.deepEqual(await ceMatin.moteur.synchroniser(), { refus: 'reseau-absent' })
    assert.deepEqual(ceMatin.alertes, [])
  })

  test('a note typed without network survives the crash of the browser and leaves later', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const avant = await surLaMachine(base, monde, serveur)
    await avant.moteur.synchroniser()
    const coffre = await unDossier(avant)
    await avant.moteur.vider()
    serveur.coupe = true
    const premiere = await avant.moteur.poser(coffre, uneNote('Dans le couloir.'))
    assert.ok(!estRefus(premiere))
    await avant.moteur.poser(coffre, uneNote('Dans le couloir, corrigé.'), { piece: premiere.piece, base: 1 })
    assert.equal((await avant.moteur.vider()).etat, 'garde-ici')
    // no farewell: the worker is simply gone

    const apres = await surLaMachine(base, monde, serveur)
    assert.deepEqual(textes(apres, coffre), ['Dans le couloir, corrigé.'])
    assert.equal(apres.moteur.envois().enAttente, 2)
    serveur.coupe = false
    await apres.moteur.synchroniser()
    assert.equal((await apres.moteur.vider()).etat, 'enregistre')
    assert.equal(serveur.coffres.get(coffre)?.positions.length, 3)

    const ailleurs = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(monde.anne.membre) })
    await ailleurs.moteur.synchroniser()
    assert.deepEqual(textes(ailleurs, coffre), ['Dans le couloir, corrigé.'])
    assert.equal(ailleurs.moteur.coffre(coffre)?.fiable, true)
  })

  test('a file opened without network exists at once, and on the server later', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const avant = await surLaMachine(base, monde, serveur)
    await avant.moteur.synchroniser()
    serveur.coupe = true
    const coffre = await unDossier(avant)
    await avant.moteur.poser(coffre, uneNote('Tout de suite.'))
    assert.equal(avant.moteur.coffre(coffre)?.enAttente, true)

    const apres = await surLaMachine(base, monde, serveur)
    assert.deepEqual(textes(apres, coffre), ['Tout de suite.'])
    serveur.coupe = false
    await apres.moteur.synchroniser()
    assert.equal((await apres.moteur.vider()).enAttente, 0)
    assert.equal(apres.moteur.coffre(coffre)?.enAttente, false)
    assert.deepEqual(apres.alertes, [])
    assert.equal(serveur.coffres.get(coffre)?.positions.length, 2)
  })

  test('an older version served the day after is refused by what the machine remembers', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const hier = await surLaMachine(base, monde, serveur)
    await hier.moteur.synchroniser()
    const coffre = await unDossier(hier)
    await hier.moteur.poser(coffre, uneNote('Vue hier.'))
    await hier.moteur.vider()
    const servi = serveur.coffres.get(coffre) ?? assert.fail()
    servi.positions = servi.positions.slice(0, 1)

    const ceMatin = await surLaMachine(base, monde, serveur)
    await ceMatin.moteur.synchroniser()
    assert.deepEqual(ceMatin.alertes, [{ code: 'version-plus-ancienne', coffre }])
    assert.deepEqual(await ceMatin.moteur.poser(coffre, uneNote('Sur du sable.')), { refus: 'coffre-non-fiable' })
  })

  test('a cache that has lost a piece is not shown as whole; what it had reached is still expected', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const hier = await surLaMachine(base, monde, serveur)
    await hier.moteur.synchroniser()
    const coffre = await unDossier(hier)
    await hier.moteur.poser(coffre, uneNote('Perdue par le disque.'))
    await hier.moteur.vider()
    await perdreLaDernierePosition(base)
    serveur.coupe = true
    assert.equal((await surLaMachine(base, monde, serveur)).moteur.coffre(coffre), null)

    serveur.coupe = false
    const repare = await surLaMachine(base, monde, serveur)
    await repare.moteur.synchroniser()
    assert.deepEqual(textes(repare, coffre), ['Perdue par le disque.'])
    assert.deepEqual(repare.alertes, [])
  })

  test('a damaged cache, a start without network, an older version served: the machine still remembers', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const hier = await surLaMachine(base, monde, serveur)
    await hier.moteur.synchroniser()
    const coffre = await unDossier(hier)
    await hier.moteur.poser(coffre, uneNote('Vue hier.'))
    await hier.moteur.vider()
    await perdreLaDernierePosition(base)
    serveur.coupe = true
    assert.equal((await surLaMachine(base, monde, serveur)).moteur.coffre(coffre), null)
    serveur.coupe = false
    const servi = serveur.coffres.get(coffre) ?? assert.fail()
    servi.positions = servi.positions.slice(0, 1)
    const ceMatin = await surLaMachine(base, monde, serveur)
    await ceMatin.moteur.synchroniser()
    assert.deepEqual(ceMatin.alertes, [{ code: 'version-plus-ancienne', coffre }])
  })

  test('no word that she can read is ever kept, waiting notes included', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const machine = await surLaMachine(base, monde, serveur)
    await machine.moteur.synchroniser()
    const coffre = await unDossier(machine)
    await machine.moteur.poser(coffre, uneNote('Zygomatique envoyé.'))
    await machine.moteur.vider()
    serveur.coupe = true
    await machine.moteur.poser(coffre, uneNote('Zygomatique en attente.'))
    const garde = await toutCeQuiEstGarde(base)
    assert.ok(garde.includes(coffre), 'the control word is there')
    for (const mot of ['Zygomatique', 'Durand', 'Lina', 'ENTRETIEN_ELEVE']) assert.ok(!garde.includes(mot), mot)
  })

  test('a cache not opened for 35 days is erased at its next start, her waiting notes are not', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const avant = await surLaMachine(base, monde, serveur)
    await avant.moteur.synchroniser()
    const coffre = await unDossier(avant)
    await avant.moteur.vider()
    serveur.coupe = true
    await avant.moteur.poser(coffre, uneNote('Avant les vacances.'))

    const apres35 = await surLaMachine(base, monde, serveur, '2026-12-21T07:00:00.000Z')
    assert.equal(apres35.moteur.coffres().length, 1)
    const plusTard = await surLaMachine(base, monde, serveur, '2027-01-25T09:00:00.000Z')
    assert.deepEqual(plusTard.moteur.coffres(), [])
    assert.equal(plusTard.moteur.notesEnAttente().length, 1)
    serveur.coupe = false
    await plusTard.moteur.synchroniser()
    await plusTard.moteur.vider()
    assert.deepEqual(textes(plusTard, coffre), ['Avant les vacances.'])
  })

  test('a coffre that is no longer hers leaves the machine at the first contact', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const base = uneBase()
    const machine = await surLaMachine(base, monde, serveur)
    await machine.moteur.synchroniser()
    const coffre = await unDossier(machine)
    await machine.moteur.vider()
    serveur.coffres.delete(coffre)
    await machine.moteur.synchroniser()
    assert.equal(machine.moteur.coffre(coffre), null)
    const garde = await toutCeQuiEstGarde(base)
    assert.ok(!garde.includes(coffre))
  })

  test('what was sealed under the key of a machine does not open once it is forgotten', async () => {
    const magasin = await ouvert(uneBase())
    const clair = new TextEncoder().encode('moitié')
    const scelle = await magasin.scellerSousLePoste(clair)
    assert.deepEqual(await magasin.ouvrirSousLePoste(scelle), clair)
    await magasin.ecrirePoste('voile', scelle)
    assert.deepEqual(await magasin.lirePoste('voile'), scelle)
    await magasin.oublier()
    assert.equal(await magasin.ouvrirSousLePoste(scelle), null)
    assert.equal(await magasin.lirePoste('voile'), null)
  })

  test('drawers are listed by the beginning of their name and are hers alone', async () => {
    const magasin = await ouvert(uneBase())
    const anne = await magasin.duMembre({ service: SERVICE, membre: 'a'.repeat(26) }, LE)
    const brune = await magasin.duMembre({ service: SERVICE, membre: 'b'.repeat(26) }, LE)
    await anne.ecrire('brouillon/1', Uint8Array.of(1))
    await anne.ecrire('index/1', Uint8Array.of(2))
    await brune.ecrire('brouillon/9', Uint8Array.of(3))
    assert.deepEqual(await anne.noms('brouillon/'), ['brouillon/1'])
    assert.deepEqual(await brune.lire('brouillon/1'), null)
  })
})

suite('a browser that keeps nothing', () => {
  test('a write that fails is said, and the note leaves all the same', async () => {
    const monde = await unMonde()
    const serveur = unServeurMenteur(monde.entrees)
    const magasin = await ouvert(uneBase())
    const duMembre = await magasin.duMembre({ service: SERVICE, membre: monde.anne.membre }, LE)
    const machine = await unMoteur(monde.anne, {
      racine: monde.racine,
      appeler: serveur.pour(monde.anne.membre),
      magasin: duMembre,
    })
    await machine.moteur.synchroniser()
    const coffre = await unDossier(machine)
    magasin.fermer()
    assert.ok(!estRefus(await machine.moteur.poser(coffre, uneNote('Sans filet.'))))
    assert.equal(magasin.etat(), 'refuse')
    assert.equal((await machine.moteur.vider()).enAttente, 0)
    serveur.coupe = true
    await machine.moteur.poser(coffre, uneNote('Perdable.'))
    assert.equal((await machine.moteur.vider()).etat, 'refuse')
  })

  test('where there is no storage at all, the store says so', async () => {
    const veritable = globalThis.indexedDB
    Reflect.deleteProperty(globalThis, 'indexedDB')
    try {
      assert.equal(await ouvrirMagasin('aucun'), null)
    } finally {
      Object.defineProperty(globalThis, 'indexedDB', { value: veritable, configurable: true, writable: true })
    }
  })
})
