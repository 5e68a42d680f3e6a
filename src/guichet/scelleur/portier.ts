// From the release keys of the bundle to the people who will open what is written: each link is verified here.
import {
  lireAnnuairePublic,
  lireRacines,
  porteDeLEcole,
  type ClesDeVersion,
  type Porte,
} from '../../coffre/porte-publique.ts'
import type { AnnuaireLu } from '../../coffre/annuaire.ts'
import type { Appeler } from '../../coffre/client.ts'
import { RacinesSignees, type Racines } from '../../contract/guichet.ts'
import type { LecteurDuGuichet } from '../../domain/guichet.ts'
import type { Instant, ServiceId } from '../../domain/identite.ts'
import { estRefus, refuser, type Refus } from '../../domain/refus.ts'

export type RefusDePorte = 'reseau-absent' | 'porte-fausse'

export type Ecole = { readonly uai: string; readonly service: ServiceId; readonly lecteur: LecteurDuGuichet }

export type Portier = {
  racines(): Promise<Racines | Refus<RefusDePorte>>
  annuaire(service: ServiceId): Promise<AnnuaireLu | Refus<RefusDePorte>>
  porte(ecole: Ecole): Promise<Porte | Refus<RefusDePorte>>
  /** The server no longer knows the door that was read: read it all again. */
  oublier(): void
}

type Dehors = {
  readonly appeler: Appeler
  /** The text of racines.json; null without network. */
  readonly texteDesRacines: () => Promise<string | null>
  readonly cles: ClesDeVersion
  readonly maintenant: () => Instant
}

const signees = (texte: string): RacinesSignees | null => {
  try {
    return RacinesSignees.safeParse(JSON.parse(texte)).data ?? null
  } catch {
    return null
  }
}

export const creerPortier = ({ appeler, texteDesRacines, cles, maintenant }: Dehors): Portier => {
  let racinesLues: Racines | null = null
  const annuaires = new Map<ServiceId, AnnuaireLu>()

  const racines: Portier['racines'] = async () => {
    if (racinesLues) return racinesLues
    const texte = await texteDesRacines()
    if (texte === null) return refuser('reseau-absent')
    const lues = signees(texte)
    racinesLues = lues && lireRacines(lues, cles)
    return racinesLues ?? refuser('porte-fausse')
  }

  const annuaire: Portier['annuaire'] = async (service) => {
    const connu = annuaires.get(service)
    if (connu) return connu
    const epinglees = await racines()
    if (estRefus(epinglees)) return epinglees
    const racine = epinglees.racines[service]
    if (racine === undefined) return refuser('porte-fausse')
    const lu = await lireAnnuairePublic(appeler, service, racine)
    if (estRefus(lu)) return refuser(lu.refus === 'porte-fausse' ? 'porte-fausse' : 'reseau-absent')
    annuaires.set(service, lu)
    return lu
  }

  return {
    racines,
    annuaire,
    porte: async ({ service, uai, lecteur }) => {
      const lu = await annuaire(service)
      if (estRefus(lu)) return lu
      const porte = porteDeLEcole(lu, uai, lecteur, maintenant())
      return porte && porte.lecteurs.length > 0 ? porte : refuser('porte-fausse')
    },
    oublier: () => {
      racinesLues = null
      annuaires.clear()
    },
  }
}
