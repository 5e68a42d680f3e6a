// The heads of a service, as certified: the CTSS-D and her deputies (the CTSS-R, the national adviser at their level). The coffre `service` of the school year is theirs.
import type { MembreDuCoffre } from '../contract/registre.ts'
import { anneeScolaire } from '../domain/annee-scolaire.ts'
import type { Id, Jour, ServiceId } from '../domain/identite.ts'
import { tientLeCoffreDuService } from '../domain/role.ts'
import { estRefus } from '../domain/refus.ts'
import type { AnnuaireLu } from './annuaire.ts'
import type { Moteur } from './moteur.ts'

/** In one order for every machine. */
export const chefsDuService = (annuaire: AnnuaireLu): readonly Id[] =>
  annuaire
    .certifies()
    .filter(({ role }) => role !== null && tientLeCoffreDuService(role))
    .map(({ membre }) => membre)
    .toSorted()

type Soi = { readonly service: ServiceId; readonly membre: Id }

/** Makes it when it is missing (true), and lets in the heads certified since. */
export const tenirLeCoffreDuService = async (
  moteur: Moteur,
  { service, membre }: Soi,
  jour: Jour,
): Promise<boolean> => {
  const annuaire = moteur.annuaire()
  const chefs = chefsDuService(annuaire)
  if (!chefs.includes(membre) || !annuaire.estCertificateur(membre, jour)) return false
  const autres = chefs
    .filter((autre) => autre !== membre)
    .map((autre): MembreDuCoffre => ({ service, membre: autre, role: 'binome', debut: null, fin: null }))
  const annee = anneeScolaire(jour)
  const coffre = moteur.coffres().find((c) => c.genre === 'service' && c.annee === annee)
  if (!coffre) {
    return !estRefus(await moteur.creerCoffre({ genre: 'service', secteur: null, annee, autres, pieces: [] }))
  }
  if (coffre.enAttente || !coffre.peutEcrire) return false
  for (const autre of autres) {
    if (coffre.membres.some((m) => m.membre === autre.membre)) continue
    if (estRefus(await moteur.accorder(coffre.coffre, autre, 'ouverture'))) return false
  }
  return false
}
