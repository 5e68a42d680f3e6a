import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alea } from '../crypto/octets.ts'
import { creerIndex } from './recherche.ts'
import { unCoffre, unEleve, uneFiche, uneNote, unePiece, uneTache } from './vues/coffre.examples.ts'

const CLE = alea(32)

/** What a machine keeps, and an index that reads it. */
const uneMachine = () => {
  const garde = new Map<string, Uint8Array>()
  let souffles = 0
  const unIndex = (cle = CLE) =>
    creerIndex({
      lire: async (nom) => garde.get(nom) ?? null,
      ecrire: async (nom, octets) => {
        garde.set(nom, octets)
      },
      effacer: async (nom) => {
        garde.delete(nom)
      },
      noms: async (prefixe) => [...garde.keys()].filter((nom) => nom.startsWith(prefixe)),
      cle,
      souffler: async () => {
        souffles += 1
      },
    })
  return { garde, unIndex, souffles: () => souffles }
}

const note = unePiece(uneNote({ texte: 'Il joue dans la fanfare du quartier, sa grand-mère l’élève seule.' }), {
  rang: 2,
})
const dossier = unCoffre([uneFiche(unEleve({ nom: 'LE GALL', prenom: 'Erwan' })), note])

test('words of a note are found without their accents, from their beginning, and with one slip', async () => {
  const index = uneMachine().unIndex()
  await index.mettreAJour([dossier])
  for (const texte of [
    'fanfare',
    'FANF',
    'eleve seule',
    'grand mere',
    'fanfarre',
    'erwan fanfare',
    'il joue dans la fanf',
  ])
    assert.deepEqual(
      index.chercher(texte).map(({ piece }) => piece),
      [note.piece],
      texte,
    )
  for (const texte of ['fanfare piscine', 'fa', 'dans', '']) assert.deepEqual(index.chercher(texte), [], texte)
})

test('a corrected note answers to its new words only, an undone one to none', async () => {
  const index = uneMachine().unIndex()
  await index.mettreAJour([dossier])
  const corrigee = { ...note, rev: 2, rang: 3, contenu: uneNote({ texte: 'Il joue au théâtre.' }) }
  await index.mettreAJour([unCoffre([uneFiche(), corrigee], { coffre: dossier.coffre })])
  assert.equal(index.chercher('fanfare').length, 0)
  assert.equal(index.chercher('theatre').length, 1)
  const annulee = { ...corrigee, rev: 3, rang: 4, contenu: { ...corrigee.contenu, annule: true } }
  await index.mettreAJour([unCoffre([uneFiche(), annulee], { coffre: dossier.coffre })])
  assert.equal(index.chercher('theatre').length, 0)
})

test('a file that is no more hers is no more found', async () => {
  const index = uneMachine().unIndex()
  await index.mettreAJour([dossier])
  await index.mettreAJour([])
  assert.deepEqual(index.chercher('fanfare'), [])
})

test('another name for the pupil changes what all his notes answer to', async () => {
  const index = uneMachine().unIndex()
  const tache = unePiece(uneTache({ libelle: 'Rappeler la mairie' }), { rang: 3 })
  const avant = unCoffre([uneFiche(unEleve({ nom: 'ANCIENNOM' })), note, tache])
  await index.mettreAJour([avant])
  assert.equal(index.chercher('ancien mairie').length, 1)
  await index.mettreAJour([{ ...avant, pieces: unCoffre([uneFiche(unEleve({ nom: 'NOUVEAU' })), note, tache]).pieces }])
  assert.equal(index.chercher('ancien mairie').length, 0)
  assert.equal(index.chercher('nouveau mairie').length, 1)
})

test('the index is found again on the machine, sealed, and only what changed is made again', async () => {
  const { garde, unIndex } = uneMachine()
  const premier = unIndex()
  await premier.mettreAJour([dossier])
  await premier.garder()
  const octets = Buffer.concat([...garde.values()])
  for (const mot of ['fanfare', 'GALL', 'gall', dossier.coffre]) assert.equal(octets.includes(mot), false)
  const second = unIndex()
  await second.charger()
  assert.equal(second.chercher('fanfare').length, 1)
  const autre = unePiece(uneNote({ texte: 'Et aussi la piscine.' }), { rang: 3 })
  await second.mettreAJour([{ ...dossier, pieces: new Map([...dossier.pieces, [autre.piece, autre]]) }])
  assert.equal(second.chercher('piscine').length, 1)
  assert.equal(second.chercher('fanfare').length, 1)
  const autrePersonne = unIndex(alea(32))
  await autrePersonne.charger()
  assert.deepEqual(autrePersonne.chercher('fanfare'), [])
})

test('a chunk that was touched, or swapped with another, is made again and not believed', async () => {
  const { garde, unIndex } = uneMachine()
  const premier = unIndex()
  const dossiers = Array.from({ length: 40 }, (_, n) => unCoffre([uneFiche(), uneNote({ texte: `mot${n}` })]))
  await premier.mettreAJour(dossiers)
  await premier.garder()
  const [un, deux] = [...garde.keys()]
  assert.ok(un && deux)
  const [a, b] = [garde.get(un), garde.get(deux)]
  assert.ok(a && b)
  garde.set(un, b)
  garde.set(deux, a.with(40, (a[40] ?? 0) ^ 1))
  const second = unIndex()
  await second.charger()
  await second.mettreAJour(dossiers)
  for (let n = 0; n < 40; n++) assert.ok(second.chercher(`mot${n}`).length >= 1)
})

test('a long indexing lets the worker answer the page on the way', async () => {
  const { unIndex, souffles } = uneMachine()
  const dossiers = Array.from({ length: 30 }, () =>
    unCoffre([uneFiche(), ...Array.from({ length: 19 }, () => uneNote())]),
  )
  await unIndex().mettreAJour(dossiers)
  assert.ok(souffles() >= 5)
})
