// The fictitious services, before their base exists: the nation, an académie, two départements, and who runs each.
import type { Id, ServiceId } from '../domain/identite.ts'
import { LORME, TERRITOIRE } from './lieux.ts'

/** What the row of a service and its first seat are made of. */
type Naissance = {
  readonly service: ServiceId
  readonly nom: string
  readonly departement: string | null
  readonly auDessus?: string | null
  readonly administrateur: { readonly identifiant: string; readonly nom: string; readonly prenom: string }
}
/** The first seat, as the birth of the row of the service has left it. */
export type SiegeDAdministrateur = { readonly membre: Id; readonly identifiant: string; readonly invitation: string }

const administrateur = (prenom: string, nom: string, identifiant: string) => ({ identifiant, nom, prenom })

export const SERVICE_FICTIF = {
  service: TERRITOIRE.code,
  nom: TERRITOIRE.departement,
  departement: TERRITOIRE.code,
  administrateur: administrateur('Olivier', 'GRANDIN', 'olivier.grandin'),
} as const satisfies Naissance

export const NATION = {
  service: 'fr',
  nom: 'Nation (fictive)',
  departement: null,
  administrateur: administrateur('Denis', 'FOURCADE', 'denis.fourcade'),
} as const satisfies Naissance

export const ACADEMIE = {
  service: 'ac-montrivel',
  nom: `Académie de ${TERRITOIRE.academie}`,
  departement: null,
  auDessus: NATION.service,
  administrateur: administrateur('Paule', 'STEINER', 'paule.steiner'),
} as const satisfies Naissance

export const LE_VOISIN = {
  service: LORME.code,
  nom: LORME.departement,
  departement: LORME.code,
  auDessus: ACADEMIE.service,
  administrateur: administrateur('Luc', 'DESTREZ', 'luc.destrez'),
} as const satisfies Naissance

/** Seats of the administrators, by service. */
export type Sieges = ReadonlyMap<ServiceId, SiegeDAdministrateur>

/** From the top, so that each is born under another; `naitre` has the rights of whoever migrates. */
export const faireNaitreLesServices = async (
  naitre: (naissance: Naissance) => Promise<SiegeDAdministrateur | null>,
): Promise<{ readonly administrateur: SiegeDAdministrateur; readonly alentour: Sieges }> => {
  const sieges = new Map<ServiceId, SiegeDAdministrateur>()
  for (const naissance of [NATION, ACADEMIE, LE_VOISIN, { ...SERVICE_FICTIF, auDessus: ACADEMIE.service }]) {
    const siege = await naitre(naissance)
    if (siege === null) throw new Error(`the service ${naissance.service} exists already, half made`)
    sieges.set(naissance.service, siege)
  }
  const le = sieges.get(SERVICE_FICTIF.service)
  if (le === undefined) throw new Error('no service to fill')
  sieges.delete(SERVICE_FICTIF.service)
  return { administrateur: le, alentour: sieges }
}
