import { sql } from 'kysely'
import { z } from 'zod'

import { Affectation } from '../../domain/acteur.ts'
import { getService } from '../../contract/service.ts'
import { base, type Tx } from '../transaction.ts'

type Service = z.infer<typeof getService.output>

export const lireService = async (tx: Tx): Promise<Service> => {
  // to the staff of schools, its name alone: every table is closed to them
  const service = await tx.un(sql<Pick<Service, 'service' | 'nom' | 'departement'> & { libelles: unknown }>`
    select m.service, m.nom_du_service as nom, s.departement, coalesce(s.libelles, '{}') as libelles
    from priv.mon_compte() m left join service s using (service)`)
  if (!service) throw new Error('a session without its service')
  const personnes = await tx.tous(
    base
      .selectFrom('compte')
      .select(['membre', 'nom', 'prenom', 'role', 'telephone', 'actif'])
      .orderBy('nom')
      .orderBy('prenom'),
  )
  const affectations = await tx.tous(
    base
      .selectFrom('affectation')
      .select(['id', 'membre', 'role', 'secteur', 'titre', 'quotite', 'debut', 'fin'])
      .orderBy('debut')
      .orderBy('id'),
  )
  const secteurs = await tx.tous(sql<Service['secteurs'][number]>`
    select s.id, s.nom, s.bassin,
      coalesce((select array_agg(e.uai order by e.uai) from secteur_etablissement e where e.service = s.service and e.secteur = s.id), '{}') as uais
    from secteur s order by s.nom, s.id`)
  const etablissements = await tx.tous(sql<Service['etablissements'][number]>`
    select e.uai, e.nom, coalesce(e.nature, '') as nature, coalesce(e.commune, '') as commune, s.secteur
    from etablissement e left join secteur_etablissement s on s.uai = e.uai
    where s.secteur is not null or (e.perimetre and e.departement = ${service.departement})
    order by e.tri`)
  return {
    ...service,
    libelles: z.record(z.string(), z.string()).parse(service.libelles),
    personnes: getService.output.shape.personnes.parse(personnes),
    affectations: z.array(Affectation).parse(affectations),
    secteurs,
    etablissements,
  }
}

export const compteExiste = async (tx: Tx, membre: string): Promise<boolean> =>
  (await tx.un(base.selectFrom('compte').select('actif').where('membre', '=', membre))) !== undefined

export const secteurExiste = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.un(base.selectFrom('secteur').select('id').where('id', '=', id))) !== undefined

/** Of these UAIs, those that are known, and whether the service works there. */
export const perimetreDe = (tx: Tx, uais: readonly string[]): Promise<{ uai: string; perimetre: boolean }[]> =>
  tx.tous(sql<{ uai: string; perimetre: boolean }>`select uai, perimetre from etablissement where uai = any(${uais})`)
