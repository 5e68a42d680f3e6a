import { sql } from 'kysely'

import {
  deleteAbsence,
  deletePresence,
  getCourriel,
  getPersonnels,
  getPresences,
  putAbsence,
  putCourriel,
  putGuichet,
  putPersonnel,
  putPresence,
} from '../../contract/presence.ts'
import { dirigeLeService } from '../../domain/acteur.ts'
import { refuser } from '../../domain/refus.ts'
import { fait, serve, type Route } from '../serve.ts'
import { base } from '../transaction.ts'
import { ecoleDuService, etablissementDuPerimetre, lirePersonnels, lirePresences, roleDe } from './queries.ts'

export type OptionsDePresence = {
  /** Address of the public pages, without the school. */
  readonly adresse: string
  /** Whether a relay of mail is configured. */
  readonly envoi: boolean
}

export const presenceRoutes = ({ adresse, envoi }: OptionsDePresence): Route[] => [
  serve(getPresences, async (_, { tx }) => ({ ...(await lirePresences(tx)), adresse })),

  serve(putPresence, async (presence, { acteur, tx }) => {
    const { id, uai, jourDeSemaine, semaine, debut, fin, bureau, du, au } = presence
    if (fin <= debut) return refuser('heures-inversees')
    if (au !== null && au < du) return refuser('dates-inversees')
    const ecole = await ecoleDuService(tx, uai)
    if (!ecole) return refuser('etablissement-inconnu')
    const avant = await tx.un(base.selectFrom('presence').select('membre').where('id', '=', id))
    if (!ecole.jyVais || (avant && avant.membre !== acteur.membre)) return refuser('presence-hors-role')
    await tx.faire(sql`
      insert into presence (service, id, membre, uai, jour_de_semaine, semaine, debut, fin, bureau, du, au)
      values (${acteur.service}, ${id}, ${acteur.membre}, ${uai}, ${jourDeSemaine}, ${semaine}, ${debut}, ${fin},
        ${bureau}, ${du}, ${au})
      on conflict (service, id) do update set uai = excluded.uai, jour_de_semaine = excluded.jour_de_semaine,
        semaine = excluded.semaine, debut = excluded.debut, fin = excluded.fin, bureau = excluded.bureau,
        du = excluded.du, au = excluded.au`)
    return fait
  }),

  serve(deletePresence, async ({ id }, { tx }) =>
    (await tx.faire(base.deleteFrom('presence').where('id', '=', id))) === 1 ? fait : refuser('presence-inconnue'),
  ),

  serve(putAbsence, async ({ id, membre, du, au }, { acteur, tx }) => {
    if (au < du) return refuser('dates-inversees')
    if ((await roleDe(tx, membre)) === null) return refuser('personne-inconnue')
    const avant = await tx.un(base.selectFrom('absence').select('membre').where('id', '=', id))
    const sienne = membre === acteur.membre || dirigeLeService(acteur.role)
    if (!sienne || (avant && avant.membre !== membre)) return refuser('absence-hors-role')
    await tx.faire(sql`insert into absence (service, id, membre, du, au)
      values (${acteur.service}, ${id}, ${membre}, ${du}, ${au})
      on conflict (service, id) do update set du = excluded.du, au = excluded.au`)
    return fait
  }),

  serve(deleteAbsence, async ({ id }, { tx }) =>
    (await tx.faire(base.deleteFrom('absence').where('id', '=', id))) === 1 ? fait : refuser('absence-inconnue'),
  ),

  serve(putGuichet, async ({ uai, ouvertEnVacances, fermeJusqua }, { acteur, tx }) => {
    const ecole = await ecoleDuService(tx, uai)
    if (!ecole) return refuser('etablissement-inconnu')
    if (!ecole.jySuisEnPoste && !dirigeLeService(acteur.role)) return refuser('guichet-hors-role')
    await tx.faire(sql`insert into guichet (service, uai, ouvert_en_vacances, ferme_jusqua)
      values (${acteur.service}, ${uai}, ${ouvertEnVacances}, ${fermeJusqua})
      on conflict (service, uai) do update
        set ouvert_en_vacances = excluded.ouvert_en_vacances, ferme_jusqua = excluded.ferme_jusqua`)
    return fait
  }),

  serve(getPersonnels, async (_, { tx }) => ({ personnels: await lirePersonnels(tx) })),

  serve(putPersonnel, async ({ membre, uai, fonction }, { acteur, tx }) => {
    if (!dirigeLeService(acteur.role) && acteur.role !== 'administrateur') return refuser('service-hors-role')
    if ((await roleDe(tx, membre)) !== 'personnel') return refuser('personne-inconnue')
    if (!(await etablissementDuPerimetre(tx, uai))) return refuser('etablissement-inconnu')
    await tx.faire(sql`insert into personnel (service, membre, uai, fonction)
      values (${acteur.service}, ${membre}, ${uai}, ${fonction})
      on conflict (service, membre) do update set uai = excluded.uai, fonction = excluded.fonction`)
    await tx.faire(sql`select priv.auditer('personnel', ${membre}, ${fonction})`)
    return fait
  }),

  serve(getCourriel, async (_, { tx }) => {
    const lu = await tx.un(sql<{ courriel: string | null }>`select priv.mon_courriel() as courriel`)
    return { courriel: lu?.courriel ?? null, envoi }
  }),

  serve(putCourriel, async ({ courriel }, { tx }) => {
    await tx.faire(sql`select priv.changer_courriel(${courriel})`)
    return fait
  }),
]
