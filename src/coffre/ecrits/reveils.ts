// Days without a subject, left at the server for when she is away: told again only when they have changed.
import { z } from 'zod'

import { putReveils } from '../../contract/protection.ts'
import { chiffrer, dechiffrer } from '../../crypto/chiffre.ts'
import { texteDe, utf8 } from '../../crypto/octets.ts'
import { Jour } from '../../domain/identite.ts'
import { estRefus } from '../../domain/refus.ts'
import { joursAVenir } from './attendus.ts'
import type { Ecritoire } from './ecritoire.ts'

const NOM = 'reveils'
const AAD = utf8('permanence/v1/reveils')
const MAX = 200

/** What this machine last left there; a day that is past changes nothing. */
const lireDits = async ({ moteur, magasin }: Ecritoire): Promise<readonly Jour[]> => {
  const scelle = await magasin.lire(NOM)
  const clair = scelle && dechiffrer(moteur.clePersonnelle('ecrits'), AAD, scelle)
  return clair ? z.array(Jour).parse(JSON.parse(texteDe(clair))) : []
}

/** False: the server has not taken them. */
export const laisserLesReveils = async (ecritoire: Ecritoire): Promise<boolean> => {
  const { moteur, magasin, appeler, horloge, session } = ecritoire
  const aujourdhui = horloge.aujourdhui()
  const jours = joursAVenir(moteur, session.membre, aujourdhui).slice(0, MAX)
  const dits = (await lireDits(ecritoire)).filter((jour) => jour > aujourdhui)
  if (dits.join() === jours.join()) return true
  if (estRefus(await appeler(putReveils, { jours: [...jours] }))) return false
  await magasin.ecrire(NOM, chiffrer(moteur.clePersonnelle('ecrits'), AAD, utf8(JSON.stringify(jours))))
  return true
}
