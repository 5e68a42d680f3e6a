// 1 September: two people, or two machines of one, make the same coffre at the same instant, on the real server.
import assert from 'node:assert/strict'
import { after, suite, test } from 'node:test'

import { anneeScolaire } from '../domain/annee-scolaire.ts'
import { nouvelId } from '../crypto/identifiant.ts'
import { horlogeDuPoste } from './clock.ts'
import { machine, notes, noter, sain, type Machine } from './machine.examples.ts'
import { reussi, SERVICE, unServiceReel, type Personne } from './service-reel.examples.ts'
import { uneNote } from './service.examples.ts'

const monde = await unServiceReel({ after })

const ANNEE = anneeScolaire(horlogeDuPoste.aujourdhui())
const binome = ({ membre }: Personne) => ({ service: SERVICE, membre, role: 'binome', debut: null, fin: null }) as const

const creerSecteur = async ({ moteur }: Machine, annee: number, autres: readonly Personne[], ...textes: string[]) =>
  reussi(
    await moteur.creerCoffre({
      genre: 'secteur',
      secteur: monde.secteur,
      annee,
      autres: autres.map(binome),
      pieces: textes.map(uneNote),
    }),
  ).coffre

const duSecteur = ({ moteur }: Machine, annee: number) =>
  moteur.coffres().filter((c) => c.genre === 'secteur' && c.annee === annee)

suite('the coffre of a sector made by both of its people at once', () => {
  test('two empty ones: one stays, nothing is refused, both are in it', async () => {
    const [anne, brune] = await Promise.all([machine(monde, monde.anne), machine(monde, monde.brune)])
    await Promise.all([creerSecteur(anne, ANNEE, [monde.brune]), creerSecteur(brune, ANNEE, [monde.anne])])
    const etats = await Promise.all([anne.moteur.vider(), brune.moteur.vider()])
    assert.deepEqual(
      etats.map(({ etat, enAttente, refuses }) => ({ etat, enAttente, refuses })),
      Array.from({ length: 2 }, () => ({ etat: 'enregistre', enAttente: 0, refuses: 0 })),
    )
    await Promise.all([anne.moteur.synchroniser(), brune.moteur.synchroniser()])
    const [chezAnne, chezBrune] = [duSecteur(anne, ANNEE), duSecteur(brune, ANNEE)]
    assert.equal(chezAnne.length, 1)
    assert.deepEqual(
      chezBrune.map(({ coffre }) => coffre),
      chezAnne.map(({ coffre }) => coffre),
    )
    assert.ok(chezAnne[0]?.peutEcrire && chezBrune[0]?.peutEcrire)
    sain(anne, brune)
  })

  test('a day without network: what she wrote in hers, and corrected, is found in the one that is there', async () => {
    const annee = ANNEE + 1
    const [anne, brune] = await Promise.all([machine(monde, monde.anne), machine(monde, monde.brune)])
    brune.reseau = 'coupe'
    const sien = await creerSecteur(brune, annee, [monde.anne], 'À l’ouverture, sans réseau.')
    const { piece, rev } = await noter(brune, sien, 'Deuxième ligne.')
    await noter(brune, sien, 'Deuxième ligne, corrigée.', { piece, base: rev })
    const la = await creerSecteur(anne, annee, [monde.brune], 'D’Anne.')
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    brune.reseau = 'passe'
    brune.reprendre()
    assert.equal((await brune.moteur.vider()).etat, 'enregistre')
    assert.equal(brune.moteur.coffre(sien), null)
    await Promise.all([anne.moteur.synchroniser(), brune.moteur.synchroniser()])
    const toutes = ['D’Anne.', 'Deuxième ligne, corrigée.', 'À l’ouverture, sans réseau.'].toSorted()
    assert.deepEqual(notes(brune, la), toutes)
    assert.deepEqual(notes(anne, la), toutes)
    assert.equal(anne.moteur.coffre(la)?.pieces.get(piece)?.rev, 2)
    sain(anne, brune)
  })

  test('a coffre made without her: her empty one is dropped, her texts are kept and said', async () => {
    const annee = ANNEE + 2
    const [anne, brune] = await Promise.all([machine(monde, monde.anne), machine(monde, monde.brune)])
    await creerSecteur(anne, annee, [])
    assert.equal((await anne.moteur.vider()).etat, 'enregistre')
    await creerSecteur(brune, annee, [monde.anne])
    assert.deepEqual((await brune.moteur.vider()).etat, 'enregistre')
    assert.deepEqual(duSecteur(brune, annee), [])
    await creerSecteur(brune, annee, [monde.anne], 'À ne pas perdre.')
    const { etat, refuses } = await brune.moteur.vider()
    assert.deepEqual([etat, refuses], ['refuse', 1])
    assert.deepEqual(
      brune.moteur.notesEnAttente().map(({ contenu }) => (contenu.genre === 'note' ? contenu.texte : '')),
      ['À ne pas perdre.'],
    )
    sain(anne, brune)
  })
})

test('two machines of one person make her own coffre at once: one key, and the lines of both', async () => {
  const coffre = nouvelId()
  const [une, autre] = await Promise.all([machine(monde, monde.carla), machine(monde, monde.carla)])
  const creer = async ({ moteur }: Machine, texte: string) =>
    reussi(
      await moteur.creerCoffre({
        genre: 'personnel',
        coffre,
        secteur: null,
        annee: null,
        autres: [],
        pieces: [uneNote(texte)],
      }),
    )
  autre.reseau = 'coupe'
  await creer(autre, 'De l’autre machine.')
  await noter(autre, coffre, 'Et une ligne de plus.')
  await creer(une, 'D’une machine.')
  assert.equal((await une.moteur.vider()).etat, 'enregistre')
  autre.reseau = 'passe'
  autre.reprendre()
  assert.equal((await autre.moteur.vider()).etat, 'enregistre')
  const toutes = ['De l’autre machine.', 'D’une machine.', 'Et une ligne de plus.']
  const troisieme = await machine(monde, monde.carla)
  await une.moteur.synchroniser()
  for (const m of [une, autre, troisieme]) assert.deepEqual(notes(m, coffre).toSorted(), toutes.toSorted())
  sain(une, autre, troisieme)
})
