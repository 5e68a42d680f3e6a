// Who, of another service, may have signed what waits at the door of the heads: a head of a service just below mine.
import { getRemontees } from '../../contract/chiffres.ts'
import { estRefus } from '../../domain/refus.ts'
import type { AnnuaireLu } from '../annuaire.ts'
import type { Atelier } from '../atelier.ts'
import { signeAilleurs, type DepotRecu } from './depot-ouvert.ts'

export type Voisins = {
  /**
   * Null: nobody of elsewhere has signed it. `pas-encore`: that service is not below mine, its root is not pinned, or the
   * network is cut; it waits at the door, and is asked for again: a service is born before it has its place.
   */
  pour(recu: DepotRecu, privee: Uint8Array | null): Promise<AnnuaireLu | null | 'pas-encore'>
}

export const creerVoisins = ({ annuaire, appeler, lireVoisin }: Atelier): Voisins => ({
  pour: async (recu, privee) => {
    const ailleurs = privee && signeAilleurs(annuaire, privee, recu)
    if (!ailleurs) return null
    const { service, annee } = ailleurs
    const remontees = await appeler(getRemontees, { annee })
    if (estRefus(remontees) || !remontees.dessous.some((dessous) => dessous.service === service)) return 'pas-encore'
    const lu = await lireVoisin(service)
    return estRefus(lu) ? 'pas-encore' : lu
  },
})
