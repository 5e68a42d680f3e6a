import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nouvelId } from '../../crypto/identifiant.ts'
import { unCoffre, unEleve, uneFiche, uneNote, unePiece, uneTache, unResponsable } from './coffre.examples.ts'
import { lireDossier } from './dossier.ts'
import { homonymes, lignesDossiers } from './dossiers.ts'
import { listeDesNoms, trouver } from './trouvailles.ts'

test('files are listed as on official lists, accents ignored', () => {
  const noms = ['Zola', 'Élie', 'Eon', 'élan'].map((nom) => unCoffre([uneFiche(unEleve({ nom }))]))
  assert.deepEqual(
    lignesDossiers(noms).map(({ eleve }) => eleve.nom),
    ['élan', 'Élie', 'Eon', 'Zola'],
  )
})

test('a line says the last meeting and the next task, whatever was annulled or done', () => {
  const [ligne] = lignesDossiers([
    unCoffre([
      uneFiche(),
      uneNote({ jour: '2026-11-10' }),
      uneNote({ jour: '2026-11-20', annule: true }),
      uneNote({ jour: '2026-11-22', type: 'ECRIT', presents: [] }),
      uneTache({ echeance: '2026-12-01' }),
      uneTache({ echeance: '2026-11-28' }),
      uneTache({ echeance: '2026-11-25', faiteLe: '2026-11-24T10:00:00.000Z' }),
    ]),
  ])
  assert.equal(ligne?.derniereRencontre, '2026-11-10')
  assert.equal(ligne?.prochaineTache, '2026-11-28')
})

test('the Fil shows the newest first and hides what was undone', () => {
  const lu = lireDossier(
    unCoffre([
      uneFiche(),
      uneNote({ jour: '2026-11-10', heure: '09:00', texte: 'deux' }),
      uneNote({ jour: '2026-11-10', heure: '14:00', texte: 'trois' }),
      uneNote({ jour: '2026-10-01', texte: 'un' }),
      uneNote({ jour: '2026-11-12', texte: 'annulée', annule: true }),
    ]),
  )
  assert.deepEqual(
    lu?.notes.map(({ contenu }) => contenu.texte),
    ['trois', 'deux', 'un'],
  )
})

test('two versions of a note are one line of the Fil that says so, until they are joined', () => {
  const note = unePiece(uneNote({ texte: 'la mienne' }), { rang: 2 })
  const copie = unePiece(uneNote({ texte: 'celle du binôme', copieDe: { piece: note.piece, base: 1 } }), { rang: 3 })
  const lu = lireDossier(unCoffre([uneFiche(), note, copie]))
  assert.equal(lu?.notes.length, 1)
  assert.equal(lu?.notes[0]?.copie, copie.piece)
  assert.equal(lu?.conflits, 1)
  const jointe = lireDossier(unCoffre([uneFiche(), note, { ...copie, contenu: { ...copie.contenu, annule: true } }]))
  assert.equal(jointe?.notes[0]?.copie, null)
  assert.equal(jointe?.conflits, 0)
})

test('a copy whose original was undone is not lost', () => {
  const note = unePiece(uneNote({ annule: true }), { rang: 2 })
  const copie = unePiece(uneNote({ texte: 'restée', copieDe: { piece: note.piece, base: 1 } }), { rang: 3 })
  assert.deepEqual(
    lireDossier(unCoffre([uneFiche(), note, copie]))?.notes.map(({ contenu }) => contenu.texte),
    ['restée'],
  )
})

test('the same name written otherwise, or the same birthday and a close name, warns before a second file is opened', () => {
  const lignes = lignesDossiers([
    unCoffre([uneFiche(unEleve({ nom: 'LE GOFF', prenom: 'Maël', naissance: '2012-01-01' }))]),
    unCoffre([uneFiche(unEleve({ nom: 'BENALI', prenom: 'Yasmine', naissance: '2013-05-05' }))]),
    unCoffre([uneFiche(unEleve({ nom: 'BENALI', prenom: 'Yasmine', naissance: '2013-05-05' }))], { ouvert: false }),
  ])
  const chercher = (autre: Parameters<typeof unEleve>[0]) =>
    homonymes(unEleve(autre), lignes).map(({ eleve }) => eleve.prenom)
  assert.deepEqual(chercher({ nom: 'Le-Goff', prenom: 'Mael', naissance: null }), ['Maël'])
  assert.deepEqual(chercher({ nom: 'Maël', prenom: 'Le Goff' }), ['Maël'])
  assert.deepEqual(chercher({ nom: 'BEN ALI', prenom: 'Yasmina', naissance: '2013-05-05' }), ['Yasmine'])
  assert.deepEqual(chercher({ nom: 'BEN ALI', prenom: 'Yasmina', naissance: '2013-05-06' }), [])
})

test('the whole name comes before its beginning, and a mother leads to her child', () => {
  const coffre = unCoffre([
    uneFiche(),
    { genre: 'responsable', format: 1, annule: false, responsable: unResponsable({ nom: 'PETIT' }) },
  ])
  const autre = unCoffre([uneFiche(unEleve({ nom: 'PETITJEAN', prenom: 'Noé' }))])
  const lignes = lignesDossiers([coffre, autre])
  const coffres = new Map([coffre, autre].map((c) => [c.coffre, c]))
  const sources = {
    noms: listeDesNoms(coffres, lignes),
    coffres,
    lignes: new Map(lignes.map((l) => [l.coffre, l])),
    notes: [],
  }
  const [premiere, seconde] = trouver('petit', 8, sources)
  assert.deepEqual([premiere?.genre, premiere?.eleve?.prenom], ['personne', 'Léa'])
  assert.deepEqual([seconde?.genre, seconde?.titre], ['eleve', 'PETITJEAN Noé'])
  assert.deepEqual(
    trouver('lea mart', 8, sources).map(({ genre }) => genre),
    ['eleve'],
  )
  assert.deepEqual(trouver('zzz', 8, sources), [])
  const note = { coffre: coffre.coffre, piece: nouvelId(), score: 1 }
  assert.deepEqual(trouver('zzz', 8, { ...sources, notes: [note] }), [], 'a note erased since is not shown')
})
