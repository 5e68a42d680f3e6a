// What the requester is told of his saisine, in the order in which she said it.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'

import { postEtatDeSaisine } from '../../contract/saisine.ts'
import type { Appeler } from '../client.ts'
import { anneeScolaire } from '../../domain/annee-scolaire.ts'
import { horlogeDuPoste } from '../clock.ts'
import { creerMagasinAucun } from '../magasin-aucun.ts'
import { machine } from '../machine.examples.ts'
import { reussi, SERVICE, unServiceReel } from '../service-reel.examples.ts'
import { creerBureau } from './bureau.ts'
import { montrerPriseEnCharge } from './conversation.ts'
import { auGuichet, uneDemande } from './guichet.examples.ts'

const monde = await unServiceReel({ after }, { ecoles: true })
const guichet = auGuichet(monde)

test('shown as taken up on a slow network: « reçue », said as she opened it, does not take it back', async () => {
  const anne = await machine(monde, monde.anne)
  const annee = anneeScolaire(horlogeDuPoste.aujourdhui())
  reussi(await anne.moteur.creerCoffre({ genre: 'secteur', secteur: monde.secteur, annee, autres: [], pieces: [] }))
  await anne.moteur.vider()
  await anne.moteur.synchroniser()
  const { saisine, recu } = await guichet.deposer(uneDemande())
  reussi(await anne.moteur.courrier.relever())

  const partis: string[] = []
  let liberer = (): void => undefined
  const lente = new Promise<void>((fin) => {
    liberer = fin
  })
  const appeler: Appeler = async (endpoint, entree) => {
    if (endpoint.path !== postEtatDeSaisine.path) return anne.appeler(endpoint, entree)
    const { etat } = entree as { etat: string }
    if (etat === 'recue') await lente
    partis.push(etat)
    return anne.appeler(endpoint, entree)
  }
  const moi = monde.anne.membre
  const magasin = await creerMagasinAucun().duMembre({ service: SERVICE, membre: moi }, horlogeDuPoste.maintenant())
  const moyens = { moteur: anne.moteur, magasin, appeler, horloge: horlogeDuPoste, moi }
  const bureau = creerBureau({ ...moyens, surLecture: () => undefined })
  reussi(await bureau.ouvrir(saisine))
  const montree = montrerPriseEnCharge(bureau, saisine)
  liberer()
  reussi(await montree)
  await bureau.rattraper()
  assert.deepEqual(partis, ['recue', 'prise_en_charge'])
  assert.equal((await guichet.revenir(recu)).etat, 'prise_en_charge')
})
