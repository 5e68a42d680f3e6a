import { sql } from 'kysely'

import { getProtocole, putProtocole, putReveils } from '../../contract/protection.ts'
import { dirigeLeService, estPersonnel } from '../../domain/role.ts'
import { manquesDuProtocole } from '../../domain/protocole-manques.ts'
import { refuser } from '../../domain/refus.ts'
import { jourDe } from '../clock.ts'
import { fait, serve, type Route } from '../serve.ts'
import { protocoleAVenir, protocoleEnVigueur } from './queries.ts'

export const protectionRoutes = (): Route[] => [
  serve(getProtocole, async (_, { tx, maintenant }) => ({
    protocole: await protocoleEnVigueur(tx, jourDe(maintenant)),
    aVenir: await protocoleAVenir(tx, jourDe(maintenant)),
  })),

  serve(putProtocole, async ({ protocole }, { acteur, tx, maintenant }) => {
    if (!dirigeLeService(acteur.role)) return refuser('service-hors-role')
    if (manquesDuProtocole(protocole).length > 0) return refuser('protocole-incomplet')
    const avant = await protocoleEnVigueur(tx, jourDe(maintenant))
    if (avant !== null && protocole.du < avant.du) return refuser('protocole-anterieur')
    await tx.faire(sql`insert into protocole (service, du, par, contenu)
      values (${acteur.service}, ${protocole.du}, ${acteur.membre}, ${JSON.stringify(protocole)}::jsonb)`)
    await tx.faire(sql`select priv.auditer('protocole', null, ${protocole.du})`)
    return fait
  }),

  serve(putReveils, async ({ jours }, { acteur, tx }) => {
    if (estPersonnel(acteur.role)) return refuser('service-hors-role')
    await tx.faire(sql`delete from reveil where membre = ${acteur.membre}`)
    await tx.faire(sql`insert into reveil (service, membre, jour)
      select distinct ${acteur.service}, ${acteur.membre}, jour from unnest(${jours}::date[]) jour`)
    return fait
  }),
]
