// The totals of a sector, counted and sent by its own worker, as the page would have it do.
import { horlogeDuPoste } from '../coffre/clock.ts'
import type { Appeler } from '../coffre/client.ts'
import type { MagasinDuMembre } from '../coffre/magasin.ts'
import type { Moteur } from '../coffre/moteur.ts'
import { creerBureau } from '../coffre/saisines/bureau.ts'
import { creerComptes } from '../coffre/statistiques/comptes.ts'
import { transmettre } from '../coffre/statistiques/transmettre.ts'
import type { Id } from '../domain/identite.ts'
import { accompli } from './seance.ts'

type Moyens = {
  readonly moteur: Moteur
  readonly magasin: MagasinDuMembre
  readonly appeler: Appeler
  readonly moi: Id
}

export const transmettreSesTotaux = async (moyens: Moyens, secteur: Id, annee: number): Promise<void> => {
  accompli(await moyens.moteur.synchroniser(), 'the door of the heads')
  const bureau = creerBureau({ ...moyens, horloge: horlogeDuPoste, surLecture: () => undefined })
  const comptes = creerComptes(bureau)
  accompli(await transmettre(bureau, comptes.releve(secteur, annee, false), comptes.releve), 'her totals')
}
