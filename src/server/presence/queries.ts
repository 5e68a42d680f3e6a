import { sql } from 'kysely'
import type { z } from 'zod'

import type { getCalendrier, getPresences, PersonnelDit } from '../../contract/presence.ts'
import { base, type Tx } from '../transaction.ts'

type Presences = z.infer<typeof getPresences.output>

export const lirePresences = async (tx: Tx): Promise<Omit<Presences, 'adresse'>> => {
  const presences = await tx.tous(sql<Presences['presences'][number]>`
    select id, membre, uai, jour_de_semaine as "jourDeSemaine", semaine, debut, fin, bureau, du, au
    from presence order by uai, jour_de_semaine, debut, id`)
  const absences = await tx.tous(
    base.selectFrom('absence').select(['id', 'membre', 'du', 'au']).orderBy('du').orderBy('id'),
  )
  const guichets = await tx.tous(sql<Presences['guichets'][number]>`
    select e.uai, coalesce(d.ouvert_en_vacances, false) as "ouvertEnVacances", d.ferme_jusqua as "fermeJusqua",
      jsonb_build_object('ouvert', g.ouvert, 'raison', g.raison, 'reouvreLe', g.reouvre_le) as etat, g.lecteur
    from secteur_etablissement e
      cross join lateral priv.guichet_de(e.uai) g
      left join guichet d on d.service = e.service and d.uai = e.uai
    where g.service = e.service order by e.uai`)
  return { presences, absences, guichets }
}

/** Schools of the sectors of my service, and how I stand towards this one. */
export const ecoleDuService = async (
  tx: Tx,
  uai: string,
): Promise<{ readonly jyVais: boolean; readonly jySuisEnPoste: boolean } | undefined> =>
  tx.un(sql<{ jyVais: boolean; jySuisEnPoste: boolean }>`
    select uai = any (priv.ecoles_ou_je_vais()) as "jyVais", uai = any (priv.ecoles_de_mes_secteurs()) as "jySuisEnPoste"
    from secteur_etablissement where uai = ${uai}`)

export const roleDe = async (tx: Tx, membre: string): Promise<string | null> =>
  (await tx.un(base.selectFrom('compte').select('role').where('membre', '=', membre)))?.role ?? null

type Calendrier = z.infer<typeof getCalendrier.output>

/** What is known from a year ago to the day after next year's: enough for any page. */
export const lireCalendrierConnu = async (tx: Tx): Promise<Calendrier> => {
  const lieu = await tx.un(sql<{ zone: string | null; zoneDesFeries: string | null }>`
    select mode() within group (order by priv.zone_scolaire(e.academie)) as zone,
      mode() within group (order by priv.zone_feriee(e.departement)) as "zoneDesFeries"
    from secteur_etablissement s join etablissement e using (uai)`)
  const vacances = await tx.tous(sql<Calendrier['vacances'][number]>`
    select zone, libelle, du, reprise from vacances
    where du between priv.aujourdhui() - 400 and priv.aujourdhui() + 800 order by zone, du, libelle`)
  const feries = await tx.tous(sql<Calendrier['feries'][number]>`
    select zone, libelle, jour from ferie
    where jour between priv.aujourdhui() - 400 and priv.aujourdhui() + 800 order by zone, jour`)
  return { zone: lieu?.zone ?? null, zoneDesFeries: lieu?.zoneDesFeries ?? null, vacances, feries }
}

export const lirePersonnels = (tx: Tx): Promise<z.infer<typeof PersonnelDit>[]> =>
  tx.tous(sql<z.infer<typeof PersonnelDit>>`
    select p.membre, p.uai, p.fonction, c.nom, c.prenom
    from personnel p join compte c using (service, membre) where c.actif
    union all
    select p.membre, p.uai, p.fonction, c.nom, c.prenom
    from priv.mon_etablissement() p, priv.mon_compte() c
    order by 2, 4, 5`)

export const etablissementDuPerimetre = async (tx: Tx, uai: string): Promise<boolean> =>
  (await tx.un(base.selectFrom('etablissement').select('uai').where('uai', '=', uai).where('perimetre', '=', true))) !==
  undefined
