// The open half as this machine last saw it, sealed: a home visit without network still names schools and colleagues.
import { getService } from '../contract/service.ts'
import { chiffrer, dechiffrer } from '../crypto/chiffre.ts'
import { texteDe, utf8 } from '../crypto/octets.ts'
import { estRefus } from '../domain/refus.ts'
import type { Appeler } from './client.ts'
import type { ServiceLu } from './face.ts'
import type { SessionOuverte } from './session-ouverte.ts'

const NOM = 'service'
const AAD = utf8('permanence/v1/service')

type Garde = Pick<SessionOuverte, 'moteur' | 'magasin'>

const garder = ({ moteur, magasin }: Garde, service: ServiceLu): Promise<void> =>
  magasin.ecrire(NOM, chiffrer(moteur.clePersonnelle('service'), AAD, utf8(JSON.stringify(service))))

const relire = async ({ moteur, magasin }: Garde): Promise<ServiceLu | null> => {
  const scelle = await magasin.lire(NOM)
  const clair = scelle && dechiffrer(moteur.clePersonnelle('service'), AAD, scelle)
  if (!clair) return null
  const lu = getService.output.safeParse(JSON.parse(texteDe(clair)))
  return lu.success ? lu.data : null
}

/** Of the server, else of this machine; null when neither can say. */
export const lireService = async (appeler: Appeler, ouverte: Garde | null): Promise<ServiceLu | null> => {
  const lu = await appeler(getService, {})
  if (estRefus(lu)) return ouverte && relire(ouverte)
  if (ouverte) await garder(ouverte, lu)
  return lu
}
