// Who, of another service, may have signed what waits at the door of the heads: a head of a service just below mine.
import { getRemontees } from '../../contract/chiffres.ts'
import { estRefus } from '../../domain/refus.ts'
import type { AnnuaireLu } from '../annuaire.ts'
import type { Atelier } from '../atelier.ts'
import { signeAilleurs, type DepotRecu } from './depot-ouvert.ts'

export type Voisins = {
  /** Null: nobody of elsewhere may have signed it. `sans-reseau`: to be asked again later, it is not unreadable yet. */
  pour(recu: DepotRecu, privee: Uint8Array | null): Promise<AnnuaireLu | null | 'sans-reseau'>
}

export const creerVoisins = ({ annuaire, appeler, lireVoisin }: Atelier): Voisins => ({
  pour: async (recu, privee) => {
    const ailleurs = privee && signeAilleurs(annuaire, privee, recu)
    if (!ailleurs) return null
    const remontees = await appeler(getRemontees, { annee: ailleurs.annee })
    if (estRefus(remontees)) return remontees.refus === 'service-hors-role' ? null : 'sans-reseau'
    if (!remontees.dessous.some(({ service }) => service === ailleurs.service)) return null
    const lu = await lireVoisin(ailleurs.service)
    if (!estRefus(lu)) return lu
    return lu.refus === 'porte-fausse' ? null : 'sans-reseau'
  },
})
