// A sector whose list is read and written, on an honest server held in memory, at the date that a file asks for.
import { unMoteur, uneHorloge } from '../../src/coffre/moteur.examples.ts'
import type { FaceDesListes } from '../../src/coffre/face-des-listes.ts'
import { creerFaceDesListes } from '../../src/coffre/liste/face.ts'
import { LE, unMonde } from '../../src/coffre/service.examples.ts'
import { unServeurMenteur } from '../../src/coffre/serveur-menteur.examples.ts'
import { estRefus } from '../../src/domain/refus.ts'
import type { Jour } from '../../src/domain/identite.ts'
import { anneeScolaire } from '../../src/domain/annee-scolaire.ts'

export type Secteur = {
  readonly face: FaceDesListes
  /** How many envelopes the server holds for the sector, once all that waited has left. */
  enveloppes(): Promise<number>
  fermer(): void
}

export const unSecteur = async (uais: readonly string[], jour: Jour): Promise<Secteur> => {
  const monde = await unMonde()
  const [certificateur] = monde.certificateurs
  const { membre } = monde.anne
  const vide = { coffre: null, porte: null, epoque: null, jusqua: '2099-08-31' }
  monde
    .suite()
    .ajouter('secteur', { secteur: monde.secteur, nom: 'Vallée', uais: [...uais], membres: [membre], ...vide }, LE, [
      certificateur,
    ])
  const serveur = unServeurMenteur(monde.entrees)
  const horloge = uneHorloge()
  horloge.jour = jour
  const { moteur } = await unMoteur(monde.anne, { racine: monde.racine, appeler: serveur.pour(membre), horloge })
  await moteur.synchroniser()
  const annee = anneeScolaire(jour)
  const cree = await moteur.creerCoffre({ genre: 'secteur', secteur: monde.secteur, annee, autres: [], pieces: [] })
  if (estRefus(cree)) throw new Error(cree.refus)
  await moteur.vider()
  const session = { moteur }
  return {
    face: creerFaceDesListes(() => session, horloge),
    enveloppes: async () => {
      await moteur.vider()
      return serveur.coffres.get(cree.coffre)?.positions.length ?? 0
    },
    fermer: () => moteur.fermer(),
  }
}
