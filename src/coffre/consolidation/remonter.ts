// [Note: upward] The rounded tables of a service, to the door of the heads of the one just above. That door is read in
// its own annuaire, from the roots of this bundle: the server says which service it is, never whose door.
import { getRemontees, postRemontee } from '../../contract/chiffres.ts'
import type { Depot } from '../../contract/coffre.ts'
import type { Remontee } from '../../domain/chiffres.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'
import { nouvelId } from '../../crypto/identifiant.ts'
import type { Appeler } from '../client.ts'
import type { Horloge } from '../clock.ts'
import type { Moteur } from '../moteur.ts'
import { porteDuSecteur, secteurDuService, type Porte } from '../porte-publique.ts'
import type { LireVoisin } from '../voisins.ts'

export type MoyensDeRemonter = {
  readonly moteur: Moteur
  readonly appeler: Appeler
  readonly horloge: Horloge
  readonly lireVoisin: LireVoisin
  /** What may have reached the server goes again as it is. */
  readonly essais: Map<string, Depot>
}

type RefusDeRemonter =
  | 'service-hors-role'
  | 'sans-service-au-dessus'
  | 'porte-inconnue'
  | 'deja-publie'
  | 'texte-trop-long'
  | 'reseau-absent'

const REFUS = ['service-hors-role', 'sans-service-au-dessus', 'porte-inconnue', 'deja-publie'] as const

const porteAuDessus = async (
  { appeler, horloge, lireVoisin }: MoyensDeRemonter,
  annee: number,
): Promise<Porte | Refus<RefusDeRemonter>> => {
  const dites = await appeler(getRemontees, { annee })
  if (estRefus(dites)) return refuser(dites.refus === 'service-hors-role' ? dites.refus : 'reseau-absent')
  if (!dites.auDessus) return refuser('sans-service-au-dessus')
  const { service } = dites.auDessus
  const annuaire = await lireVoisin(service)
  if (estRefus(annuaire)) return refuser(annuaire.refus === 'porte-fausse' ? 'porte-inconnue' : 'reseau-absent')
  return porteDuSecteur(annuaire, secteurDuService(service), horloge.maintenant()) ?? refuser('porte-inconnue')
}

export const remonter = async (
  moyens: MoyensDeRemonter,
  remontee: Remontee,
): Promise<{ readonly fait: true } | Refus<RefusDeRemonter>> => {
  const { moteur, appeler, horloge, essais } = moyens
  const { annee } = remontee
  const porte = await porteAuDessus(moyens, annee)
  if (estRefus(porte)) return porte
  const cle = `${porte.service}/${porte.coffre}/${porte.epoque}/${JSON.stringify(remontee)}`
  const corps = { genre: 'remontee', format: 1, le: horloge.maintenant(), remontee } as const
  const depot = essais.get(cle) ?? moteur.plume.scellerDepot(porte, nouvelId(), corps)
  if (!depot) return refuser('texte-trop-long')
  essais.set(cle, depot)
  const issue = await appeler(postRemontee, { annee, depot })
  if (!estRefus(issue)) return { fait: true }
  const motif = REFUS.find((refus) => refus === issue.refus)
  if (motif) essais.delete(cle)
  return refuser(motif ?? 'reseau-absent')
}
