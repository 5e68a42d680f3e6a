import { getAccesDuCoffre } from '../../contract/coffre.ts'
import { estRefus } from '../../domain/refus.ts'
import type { AnnuaireLu } from '../annuaire.ts'
import type { Appeler } from '../client.ts'
import type { AccesLu } from '../face.ts'
import type { CoffreOuvert } from '../moteur.ts'

/** Who can open, as the verified journal says; who has opened, as the server says, when it answers. */
export const lireAcces = async (coffre: CoffreOuvert, annuaire: AnnuaireLu, appeler: Appeler): Promise<AccesLu> => {
  const gardiens = annuaire.gardiens()
  const audit = await appeler(getAccesDuCoffre, { coffre: coffre.coffre })
  return {
    membres: coffre.membres.map(({ service, membre, role, debut, fin }) => ({ service, membre, role, debut, fin })),
    gardiens: { n: gardiens.membres.length, k: gardiens.k },
    retention: coffre.retention,
    lignes: estRefus(audit) ? [] : audit.lignes,
    lignesHorsLigne: estRefus(audit) && audit.refus !== 'audit-hors-role',
  }
}
