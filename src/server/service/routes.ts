import { sql } from 'kysely'

import { getService, putAffectation, putPersonne, putSecteur } from '../../contract/service.ts'
import { dirigeLeService } from '../../domain/acteur.ts'
import { refuser } from '../../domain/refus.ts'
import { fait, serve, type Route } from '../serve.ts'
import { compteExiste, lireService, perimetreDe, secteurExiste } from './queries.ts'

export const serviceRoutes = (): Route[] => [
  serve(getService, (_, { tx }) => lireService(tx)),

  serve(putSecteur, async ({ id, nom, bassin, uais }, { acteur, tx }) => {
    if (!dirigeLeService(acteur.role)) return refuser('service-hors-role')
    const connus = new Map((await perimetreDe(tx, uais)).map((e) => [e.uai, e.perimetre]))
    if (uais.some((uai) => !connus.has(uai))) return refuser('etablissement-inconnu')
    if (uais.some((uai) => !connus.get(uai))) return refuser('etablissement-hors-perimetre')
    await tx.faire(sql`insert into secteur (service, id, nom, bassin) values (${acteur.service}, ${id}, ${nom}, ${bassin})
      on conflict (service, id) do update set nom = excluded.nom, bassin = excluded.bassin`)
    await tx.faire(sql`delete from secteur_etablissement where secteur = ${id} and not uai = any(${uais})`)
    // a school that changes sectors leaves the other one
    await tx.faire(sql`insert into secteur_etablissement (service, uai, secteur)
      select ${acteur.service}, uai, ${id} from unnest(${uais}::text[]) uai
      on conflict (service, uai) do update set secteur = excluded.secteur`)
    await tx.faire(sql`select priv.auditer('secteur', ${id}, null)`)
    return fait
  }),

  serve(putAffectation, async ({ id, membre, role, secteur, titre, quotite, debut, fin }, { acteur, tx }) => {
    if (fin !== null && fin < debut) return refuser('dates-inversees')
    const avant = await tx.un(sql<{ membre: string; titre: string; secteur: string | null }>`
      select membre, titre, secteur from affectation where id = ${id}`)
    if (!dirigeLeService(acteur.role)) {
      const lu = await tx.un(sql<{ secteurs: string[] }>`select priv.mes_secteurs() as secteurs`)
      const mien = (s: string | null): boolean => s !== null && (lu?.secteurs.includes(s) ?? false)
      const remplacement = titre === 'remplacante' && role === 'ass' && mien(secteur)
      const dejaRemplacement = !avant || (avant.titre === 'remplacante' && mien(avant.secteur))
      if (!remplacement || !dejaRemplacement) return refuser('service-hors-role')
    }
    if (!(await compteExiste(tx, membre)) || (avant && avant.membre !== membre)) return refuser('personne-inconnue')
    if (secteur !== null && !(await secteurExiste(tx, secteur))) return refuser('secteur-inconnu')
    await tx.faire(sql`insert into affectation (service, id, membre, role, secteur, titre, quotite, debut, fin)
      values (${acteur.service}, ${id}, ${membre}, ${role}, ${secteur}, ${titre}, ${quotite}, ${debut}, ${fin})
      on conflict (service, id) do update set role = excluded.role, secteur = excluded.secteur, titre = excluded.titre,
        quotite = excluded.quotite, debut = excluded.debut, fin = excluded.fin`)
    await tx.faire(sql`select priv.auditer('affectation', ${membre}, ${titre})`)
    return fait
  }),

  serve(putPersonne, async ({ membre, telephone }, { acteur, tx }) => {
    if (!(await compteExiste(tx, membre))) return refuser('personne-inconnue')
    if (membre !== acteur.membre && !dirigeLeService(acteur.role)) return refuser('service-hors-role')
    await tx.faire(sql`update compte set telephone = ${telephone} where membre = ${membre}`)
    return fait
  }),
]
