import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import type { Piece } from '../../domain/piece.ts'
import { horlogeDuPoste } from '../clock.ts'
import { entrer, jusquaReponse, unPoste } from '../face.examples.ts'
import { machine, sain } from '../machine.examples.ts'
import { reussi, SERVICE, unServiceReel } from '../service-reel.examples.ts'
import { uneNote } from '../service.examples.ts'
import { effacerLesListesPassees } from './echeance.ts'
import { UAI } from './fichiers.examples.ts'
import { fermerLesAdultes, listesTenues } from './tenue.ts'

const monde = await unServiceReel({ after })
const JOUR = horlogeDuPoste.aujourdhui()
const ANNEE = anneeScolaire(JOUR)

const uneClasse = (annee: number, classe: string): Piece[] => {
  const lieu = { format: 1, annule: false, uai: UAI, annee, classe } as const
  const eleve = { cle: '1', ine: null, nom: 'NOM', usage: '', prenom: 'Ana', sexe: null, naissance: null, regime: null }
  const personne = {
    civilite: null,
    nom: 'A',
    prenom: '',
    lien: null,
    niveau: null,
    telephone: '',
    courriel: '',
    adresse: '',
    heberge: null,
  }
  return [
    { ...lieu, genre: 'liste', niveau: '', le: `${annee}-10-01`, eleves: [eleve] },
    { ...lieu, genre: 'liste-responsables', ...fermerLesAdultes(lieu, [{ cle: '1', personnes: [personne] }]) },
  ]
}

test('after 31 August the first to open erases the lists of the year before, and nothing else; the year starts empty', async () => {
  const brune = await machine(monde, monde.brune)
  const passee = reussi(
    await brune.moteur.creerCoffre({
      genre: 'secteur',
      secteur: monde.secteur,
      annee: ANNEE - 1,
      autres: [{ service: SERVICE, membre: monde.anne.membre, role: 'binome', debut: null, fin: null }],
      // more classes than one request erases
      pieces: [
        uneNote('Une note sans élève.'),
        ...Array.from({ length: 30 }, (_, n) => uneClasse(ANNEE - 1, `${n}`)).flat(),
      ],
    }),
  ).coffre
  assert.equal((await brune.moteur.vider()).enAttente, 0)
  const reste = () => [...(brune.moteur.coffre(passee)?.pieces.values() ?? [])].map(({ contenu }) => contenu.genre)
  assert.equal(reste().length, 61)
  assert.deepEqual(listesTenues(brune.moteur, JOUR), [])

  const anne = await unPoste(monde.url)
  await entrer(anne, monde.anne)
  assert.deepEqual(await anne.face.listes(), [])
  await jusquaReponse(
    async () => {
      await brune.moteur.synchroniser()
      return reste()
    },
    (genres) => genres.length === 1,
  )
  assert.deepEqual(reste(), ['note'])
  assert.equal(await effacerLesListesPassees(brune.moteur, JOUR), 0)
  sain(brune)
})

test('whoever only reads, or has no network, erases nothing and breaks nothing', async () => {
  const carla = await machine(monde, monde.carla)
  assert.equal(await effacerLesListesPassees(carla.moteur, JOUR), 0)
  const anne = await machine(monde, monde.anne)
  const coffre = anne.moteur.coffres().find((c) => c.genre === 'secteur' && c.annee === ANNEE)
  assert.ok(coffre)
  reussi(
    await anne.moteur.poserEnsemble(
      coffre.coffre,
      uneClasse(ANNEE, '4 B').map((contenu) => ({ sur: null, contenu })),
    ),
  )
  assert.equal((await anne.moteur.vider()).enAttente, 0)
  const apres = `${ANNEE + 1}-09-01`
  anne.reseau = 'coupe'
  assert.equal(await effacerLesListesPassees(anne.moteur, apres), 0)
  assert.equal(listesTenues(anne.moteur, JOUR).length, 1)
  anne.reseau = 'passe'
  assert.equal(await effacerLesListesPassees(anne.moteur, `${ANNEE + 1}-08-31`), 0)
  assert.equal(await effacerLesListesPassees(anne.moteur, apres), 2)
  assert.deepEqual(listesTenues(anne.moteur, JOUR), [])
  sain(anne)
})
