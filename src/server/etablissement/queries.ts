import { sql } from 'kysely'

import type { EtablissementEnListe, FiltresEtablissement } from '../../contract/etablissement.ts'
import { Etablissement, Site, type Effectif, type Ips, type LabelPrioritaire } from '../../domain/etablissement.ts'
import type { Critere, DecisionDeCritere } from '../../domain/etablissement-critere.ts'
import type { Tx } from '../transaction.ts'
import { plier } from './derives.ts'

// What this service decided, beside what the open data say; without a session nobody decided anything.
const AVEC_DECISIONS = sql`
  etablissement e
  left join (
    select uai, array_agg(critere) filter (where present) as mis, array_agg(critere) filter (where not present) as otes
      from critere_etablissement group by uai
  ) d on d.uai = e.uai
  cross join lateral (
    select coalesce(array_agg(c), '{}') as criteres
      from unnest(e.criteres || coalesce(d.mis, '{}')) as u(c) where c <> all (coalesce(d.otes, '{}'))
  ) r`

// One text whatever the filters: statements are prepared once.
const condition = ({ q, degre, statut, priorite, departement, perimetre }: FiltresEtablissement) => {
  const mots = plier(q ?? '')
    .split(' ')
    .filter(Boolean)
  return sql`
    (${perimetre === 'tous'}::boolean or e.perimetre)
    and e.recherche like all (${mots.map((mot) => `%${mot}%`)}::text[])
    and (${degre ?? null}::text is null or e.degre = ${degre ?? null})
    and (${statut ?? null}::text is null or e.statut = ${statut ?? null})
    and (${departement ?? null}::text is null or e.departement = ${departement ?? null})
    and (${priorite ?? null}::text is null
      or case when ${priorite ?? null} = 'toutes' then r.criteres <> '{}' else ${priorite ?? null} = any (r.criteres) end)`
}

/** The one query whose best way depends on what is asked: elsewhere a plan serves any parameter (transaction.ts). */
export const planifierSelonLesFiltres = (tx: Tx): Promise<number> => tx.faire(sql`set local plan_cache_mode = auto`)

export const pageDEtablissements = (
  tx: Tx,
  filtres: FiltresEtablissement,
  limite: number,
): Promise<EtablissementEnListe[]> =>
  tx.tous(sql<EtablissementEnListe>`
    select e.uai, e.nom, e.type, e.nature, e.statut, e.commune, e.departement, e.etat, e.perimetre,
           e.eleves_retenus as eleves, e.ips_retenu as ips, r.criteres
      from ${AVEC_DECISIONS}
     where ${condition(filtres)} and (${filtres.apres ?? null}::text is null
       or e.tri > (select tri from etablissement where uai = ${filtres.apres ?? null}))
     order by e.tri limit ${limite}`)

export const compteDEtablissements = async (tx: Tx, filtres: FiltresEtablissement): Promise<number> =>
  (await tx.un(sql<{ n: number }>`select count(*)::integer as n from ${AVEC_DECISIONS} where ${condition(filtres)}`))
    ?.n ?? 0

export const departementsCharges = async (tx: Tx): Promise<string[]> => {
  const lignes = await tx.tous(sql<{ departement: string }>`
    select distinct departement from etablissement where departement is not null order by departement`)
  return lignes.map(({ departement }) => departement)
}

const enChameau = (ligne: Readonly<Record<string, unknown>>, champs: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    champs.map((champ) => [champ, ligne[champ.replace(/[A-Z]/g, (lettre) => `_${lettre.toLowerCase()}`)]]),
  )

export type Fiche = {
  readonly etablissement: Etablissement
  readonly perimetre: boolean
  readonly calcules: Critere[]
  readonly label: LabelPrioritaire | null
  readonly tete: string | null
  readonly nomTete: string | null
  readonly enReseau: boolean
  readonly densite: number | null
  readonly mere: { readonly uai: string; readonly nom: string } | null
}

export const findEtablissement = async (tx: Tx, uai: string): Promise<Fiche | undefined> => {
  const ligne = await tx.un(sql<
    Omit<Fiche, 'etablissement' | 'mere'> & { e: Record<string, unknown>; mere: string | null }
  >`
    select to_jsonb(e) as e, e.perimetre, e.criteres as calcules, r.label, r.tete, t.nom as "nomTete",
           r.uai is not null as "enReseau", c.niveau as densite, m.nom as mere
      from etablissement e
      left join reseau_prioritaire r on r.uai = e.uai
      left join etablissement t on t.uai = r.tete
      left join densite_commune c on c.code_commune = e.code_commune
      left join etablissement m on m.uai = e.etablissement_mere
     where e.uai = ${uai}`)
  if (!ligne) return undefined
  const etablissement = Etablissement.parse(enChameau(ligne.e, Object.keys(Etablissement.shape)))
  const { etablissementMere } = etablissement
  return {
    ...ligne,
    etablissement,
    mere: etablissementMere !== null && ligne.mere !== null ? { uai: etablissementMere, nom: ligne.mere } : null,
  }
}

export const sitesDe = async (tx: Tx, uai: string): Promise<Site[]> => {
  const lignes = await tx.tous(sql<{ s: Record<string, unknown> }>`
    select to_jsonb(s) as s from site s where uai = ${uai} order by etat = 'ferme', nom`)
  return lignes.map(({ s }) => Site.parse(enChameau(s, Object.keys(Site.shape))))
}

export const ipsDe = (tx: Tx, uai: string): Promise<Ips[]> =>
  tx.tous(sql<Ips>`
    select rentree, niveau, ips, ips_gt as "ipsGt", ips_pro as "ipsPro", ecart_type as "ecartType", eleves
      from ips where uai = ${uai} order by rentree desc, niveau`)

export const effectifsDe = (tx: Tx, uai: string): Promise<Effectif[]> =>
  tx.tous(sql<Effectif>`
    select rentree, portee, eleves, classes, segpa, ulis, niveaux
      from effectif where uai = ${uai} order by rentree desc, portee`)

export const decisionsDe = (tx: Tx, uai: string): Promise<DecisionDeCritere[]> =>
  tx.tous(
    sql<DecisionDeCritere>`select critere, present from critere_etablissement where uai = ${uai} order by critere`,
  )

export const saveDecision = async (
  tx: Tx,
  service: string,
  uai: string,
  { critere, present }: DecisionDeCritere,
): Promise<void> => {
  await tx.faire(sql`
    insert into critere_etablissement (service, uai, critere, present) values (${service}, ${uai}, ${critere}, ${present})
    on conflict (service, uai, critere) do update set present = excluded.present`)
}

export const dropDecision = async (tx: Tx, uai: string, critere: Critere): Promise<void> => {
  await tx.faire(sql`delete from critere_etablissement where uai = ${uai} and critere = ${critere}`)
}
