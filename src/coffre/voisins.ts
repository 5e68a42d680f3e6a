// The annuaire of another service, from the roots that the release keys of this bundle have signed: nothing that the
// server says of who is certified there is believed.
import { CHEMIN_RACINES, RacinesSignees } from '../contract/guichet.ts'
import type { ServiceId } from '../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../domain/refus.ts'
import type { AnnuaireLu } from './annuaire.ts'
import type { Appeler, Fetch } from './client.ts'
import { lireAnnuairePublic, lireRacines, type ClesDeVersion } from './porte-publique.ts'

export type MoyensDeVoisinage = {
  readonly appeler: Appeler
  readonly fetch: Fetch
  readonly origine: string
  readonly clesDeVersion: ClesDeVersion
}

export type LireVoisin = (service: ServiceId) => Promise<AnnuaireLu | Refus<'porte-fausse' | 'reseau-absent'>>

const lireLeFichier = async ({
  fetch,
  origine,
}: MoyensDeVoisinage): Promise<RacinesSignees | Refus<'porte-fausse' | 'reseau-absent'>> => {
  try {
    const reponse = await fetch(`${origine}${CHEMIN_RACINES}`, { method: 'GET', headers: {} })
    if (reponse.status >= 500) return refuser('reseau-absent')
    const lu = RacinesSignees.safeParse(JSON.parse(await reponse.text()))
    return lu.success ? lu.data : refuser('porte-fausse')
  } catch (faute) {
    return refuser(faute instanceof SyntaxError ? 'porte-fausse' : 'reseau-absent')
  }
}

export const creerLireVoisin =
  (moyens: MoyensDeVoisinage): LireVoisin =>
  async (service) => {
    const signees = await lireLeFichier(moyens)
    if (estRefus(signees)) return signees
    const racines = lireRacines(signees, moyens.clesDeVersion)
    const racine = racines && Object.hasOwn(racines.racines, service) ? racines.racines[service] : undefined
    if (racine === undefined) return refuser('porte-fausse')
    const annuaire = await lireAnnuairePublic(moyens.appeler, service, racine)
    if (!estRefus(annuaire)) return annuaire
    return refuser(annuaire.refus === 'porte-fausse' ? 'porte-fausse' : 'reseau-absent')
  }
