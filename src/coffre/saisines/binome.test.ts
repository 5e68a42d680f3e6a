// Two share the door of a sector: whose it is to treat, from day to day.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { putAbsence } from '../../contract/presence.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import { horlogeDuPoste } from '../clock.ts'
import { creerMagasinAucun } from '../magasin-aucun.ts'
import { machine, type Machine } from '../machine.examples.ts'
import { reussi, SERVICE, unServiceReel, type Personne } from '../service-reel.examples.ts'
import { creerBureau, type BureauOuvert } from './bureau.ts'
import { auGuichet, uneDemande } from './guichet.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const JOUR = horlogeDuPoste.aujourdhui()

const sonBureau = async ({ moteur, appeler }: Machine, { membre: moi }: Personne): Promise<BureauOuvert> => {
  const magasin = await creerMagasinAucun().duMembre({ service: SERVICE, membre: moi }, horlogeDuPoste.maintenant())
  return creerBureau({ moteur, magasin, appeler, horloge: horlogeDuPoste, moi, surLecture: () => undefined })
}

test('what comes to a sector is for whoever holds it; for her pair, only while she is away', async () => {
  const [anne, brune] = [await machine(monde, monde.anne), await machine(monde, monde.brune)]
  const autres = [{ service: SERVICE, membre: monde.brune.membre, role: 'binome' as const, debut: null, fin: null }]
  const annee = anneeScolaire(JOUR)
  reussi(await anne.moteur.creerCoffre({ genre: 'secteur', secteur: monde.secteur, annee, autres, pieces: [] }))
  await anne.moteur.vider()
  await anne.moteur.synchroniser()
  await auGuichet(monde).deposer(uneDemande())

  const siens: boolean[] = []
  for (const [elle, qui] of [
    [anne, monde.anne],
    [brune, monde.brune],
  ] as const) {
    reussi(await elle.moteur.synchroniser())
    reussi(await elle.moteur.courrier.relever())
    const bureau = await sonBureau(elle, qui)
    await bureau.rattraper()
    siens.push(...bureau.lignes().map(({ duBinome }) => duBinome))
  }
  assert.deepEqual(siens, [false, true])

  reussi(await anne.appeler(putAbsence, { id: nouvelId(), membre: monde.anne.membre, du: JOUR, au: JOUR }))
  const bureau = await sonBureau(brune, monde.brune)
  await bureau.rattraper()
  assert.deepEqual(
    bureau.lignes().map(({ duBinome }) => duBinome),
    [false],
  )
})
