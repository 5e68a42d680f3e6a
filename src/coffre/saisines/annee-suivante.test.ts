// On 1 September the coffre of last year is read only: what is still open, and what still comes by its door, goes on.
import assert from 'node:assert/strict'
import { test } from 'node:test'

import { nouvelId } from '../../crypto/identifiant.ts'
import { alea, deBase64 } from '../../crypto/octets.ts'
import type { Id } from '../../domain/identite.ts'
import type { Piece } from '../../domain/piece.ts'
import { estRefus } from '../../domain/refus.ts'
import { creerMagasinAucun } from '../magasin-aucun.ts'
import { unMoteur, type MoteurDEssai } from '../moteur.examples.ts'
import type { ClesDePersonne } from '../naissance.ts'
import { scellerDepot } from '../porte-publique.ts'
import { lireEntreeDeJournal } from '../registre.ts'
import { reussi } from '../service-reel.examples.ts'
import { unServeurMenteur } from '../serveur-menteur.examples.ts'
import { JOUR, LE, SERVICE, unMonde } from '../service.examples.ts'
import { creerBureau, type BureauOuvert } from './bureau.ts'
import { agir, noterSaisine } from './ecrire.ts'
import { uneDemande, uneVoix } from './guichet.examples.ts'

const AVANT = '2026-06-30'
const monde = await unMonde()
const serveur = unServeurMenteur(monde.entrees)

type Chez = MoteurDEssai & { readonly bureau: BureauOuvert }
const chez = async (cles: ClesDePersonne): Promise<Chez> => {
  const appeler = serveur.pour(cles.membre)
  const machine = await unMoteur(cles, { racine: monde.racine, appeler })
  machine.horloge.jour = AVANT
  const magasin = await creerMagasinAucun().duMembre({ service: SERVICE, membre: cles.membre }, LE)
  const { moteur, horloge } = machine
  const bureau = creerBureau({ moteur, magasin, appeler, horloge, moi: cles.membre, surLecture: () => undefined })
  return { ...machine, bureau }
}
const anne = await chez(monde.anne)
const brune = await chez(monde.brune)
const autres = [{ service: SERVICE, membre: monde.brune.membre, role: 'binome' as const, debut: null, fin: null }]
const { moteur } = anne
await moteur.synchroniser()
const creer = async (annee: number): Promise<Id> => {
  const nouveau = { genre: 'secteur' as const, secteur: monde.secteur, annee, autres, pieces: [] }
  const { coffre } = reussi(await moteur.creerCoffre(nouveau))
  await moteur.vider()
  return coffre
}
const ancien = await creer(2025)

const notee = {
  uai: '0350001A',
  emetteur: 'eleve',
  origine: 'eleve',
  mode: 'passage',
  urgence: 'semaine',
  pour: 'soi',
  eleve: { nom: 'MARTIN', prenom: 'Léa', classe: '4e B' },
  demandeur: { nom: '', qualite: '', telephone: '' },
  texte: 'Venue au bureau en juin.',
  joindre: { moyen: 'bureau', precision: '' },
  eleveInforme: true,
  parentsInformes: null,
} as const
const commun = { format: 1, annule: false } as const

test('a saisine still open goes on in the coffre of this year, with its conversation, and is listed once', async () => {
  const { piece, coffre } = reussi(await noterSaisine(anne.bureau, notee))
  assert.equal(coffre, ancien)
  const mot: Piece = {
    ...commun,
    genre: 'message',
    saisine: piece,
    sens: 'eux',
    n: 1,
    le: `${AVANT}T10:00:00.000Z`,
    texte: 'Revenue le lendemain.',
    langue: 'fr',
    par: null,
    voix: 1,
  }
  const { piece: message } = reussi(await moteur.poser(ancien, mot))
  const {
    genre: _,
    format: __,
    ...son
  } = uneVoix(message, 1, 1, alea(100)) as Extract<ReturnType<typeof uneVoix>, { genre: 'voix' }>
  reussi(await moteur.poser(ancien, { ...commun, genre: 'voix', ...son }))
  assert.equal((await moteur.vider()).enAttente, 0)

  for (const { horloge } of [anne, brune]) horloge.jour = JOUR
  const neuf = await creer(2026)
  const avant = reussi(await anne.bureau.ouvrir(piece))
  assert.deepEqual([avant.coffre, avant.peutEcrire, avant.echanges.length], [ancien, true, 1])
  const apres = reussi(await agir(anne.bureau, piece, { acte: 'conseil-donne' }, 'à la rentrée'))
  assert.deepEqual([apres.coffre, apres.rev, apres.contenu.etat], [neuf, 2, 'conseil-donne'])
  assert.equal((await moteur.vider()).enAttente, 0)

  await brune.moteur.synchroniser()
  for (const { bureau } of [anne, brune]) {
    const lignes = bureau.lignes().filter((l) => l.piece === piece)
    assert.deepEqual(
      lignes.map((l) => [l.coffre, l.contenu.etat]),
      [[neuf, 'conseil-donne']],
    )
    const lue = reussi(await bureau.ouvrir(piece))
    assert.deepEqual(
      lue.echanges.map(({ texte, voix }) => [texte, voix.length]),
      [['Revenue le lendemain.', 1]],
    )
  }
  assert.deepEqual([...anne.alertes, ...brune.alertes], [])
})

test('what comes late by last year’s door becomes a piece of this year', async () => {
  const premiere = serveur.coffres.get(ancien)?.journal[0]
  const entree = premiere ? lireEntreeDeJournal(premiere.octets) : null
  if (entree?.type !== 'creer') throw new Error('no first entry')
  const porte = { service: SERVICE, coffre: ancien, epoque: 1, publique: deBase64(entree.corps.epoque.porte) }
  const id = nouvelId()
  const depot = scellerDepot(porte, id, uneDemande({ texte: 'Écrite le 31 août.' }), null)
  assert.ok(depot)
  serveur.depots = [{ ...depot, recuLe: LE, saisine: id, urgent: false }]
  assert.ok(!estRefus(await moteur.courrier.relever()))
  const [ligne] = anne.bureau.lignes().filter((l) => l.piece === id)
  assert.equal(ligne?.contenu.texte, 'Écrite le 31 août.')
  assert.notEqual(ligne?.coffre, ancien)
  assert.deepEqual(serveur.depots, [])
  assert.deepEqual(anne.alertes, [])
})

test('a server that shows again a dépôt already turned makes no second piece of it', async () => {
  const porte = moteur.coffres().find((c) => c.annee === 2026)
  const premiere = serveur.coffres.get(porte?.coffre ?? '')?.journal[0]
  const entree = premiere ? lireEntreeDeJournal(premiere.octets) : null
  if (entree?.type !== 'creer' || !porte) throw new Error('no first entry')
  const publique = deBase64(entree.corps.epoque.porte)
  const id = nouvelId()
  const corps = uneDemande({ texte: 'Une seule fois.' })
  const depot = scellerDepot({ service: SERVICE, coffre: porte.coffre, epoque: 1, publique }, id, corps, null)
  assert.ok(depot)
  const servi = { ...depot, recuLe: LE, saisine: id, urgent: false }
  for (let n = 0; n < 3; n++) {
    serveur.depots = [servi, { ...servi, urgent: true }]
    assert.ok(!estRefus(await moteur.courrier.relever()))
  }
  const pieces = [...(moteur.coffre(porte.coffre)?.pieces.values() ?? [])]
  assert.equal(pieces.filter(({ contenu }) => contenu.genre === 'saisine' && contenu.texte === corps.texte).length, 1)
  // hidden for a moment, then shown: the same
  serveur.depots = []
  await moteur.courrier.relever()
  assert.deepEqual(anne.alertes, [])
})
