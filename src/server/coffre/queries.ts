import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'

import type { Brouillon, CoffreVu, Depot, LigneAudit } from '../../contract/coffre.ts'
import { dirigeLeService, type Acteur } from '../../domain/acteur.ts'
import { base, type Tx } from '../transaction.ts'

type Coffre = Omit<CoffreVu, 'tete' | 'monRole' | 'fin' | 'epoqueAOuvrir'> & { tete: Buffer }

/**
 * Three passes joined here: with the list of her coffres in every policy, a join planned while the tables were empty
 * walks that list once a row, for as long as the connection lives.
 */
export const lireCoffres = async (tx: Tx, { service, membre }: Acteur): Promise<CoffreVu[]> => {
  const coffres = await tx.tous(sql<Coffre>`
    select coffre, genre, secteur, annee, ouvert, epoque, rang, tete, journal, retention
    from coffre where service = ${service} order by coffre`)
  const miens = await tx.tous(sql<{ coffre: string; role: CoffreVu['monRole']; fin: string | null }>`
    select coffre, role, fin from membre_coffre
    where service = ${service} and membre_service = ${service} and membre = ${membre}`)
  const partis = await tx.tous(sql<{ coffre: string; epoque: number }>`
    select coffre, epoque from membre_coffre
    where service = ${service} and (retire or fin < priv.aujourdhui())`)
  const moi = new Map(miens.map((m) => [m.coffre, m]))
  const quittees = new Set(partis.map(({ coffre, epoque }) => `${coffre}/${epoque}`))
  return coffres.flatMap(({ tete, ...coffre }) => {
    const mien = moi.get(coffre.coffre)
    if (!mien) return []
    const epoqueAOuvrir = quittees.has(`${coffre.coffre}/${coffre.epoque}`)
    return [{ ...coffre, tete: tete.toString('hex'), monRole: mien.role, fin: mien.fin, epoqueAOuvrir }]
  })
}

export const longueurDeLAnnuaire = async (tx: Tx, service: string): Promise<number> =>
  (await tx.un(sql<{ n: number }>`select coalesce(max(n) + 1, 0) as n from annuaire where service = ${service}`))?.n ??
  0

/**
 * [Note: feed of changes] The position is the oldest transaction still running: whatever commits later is numbered from
 * it on, so nothing is missed; a change may be told twice. A position from another base (restored) tells everything.
 */
export const lireChangements = async (tx: Tx, depuis: number): Promise<{ position: number; coffres: string[] }> => {
  const lu = await tx.un(sql<{ position: number; coffres: string[] }>`
    select f.position, coalesce((select array_agg(c.coffre) from coffre c
      where c.service = (select priv.mon_service()) and (c.modifie >= ${depuis} or ${depuis} > f.position)), '{}') as coffres
    from (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as position) f`)
  return lu ?? { position: 0, coffres: [] }
}

export const deposer = async (
  tx: Tx,
  { coffre, epoque, depot, sceau }: Depot,
): Promise<'porte-inconnue' | 'depot-existe' | null> => {
  const lu = await tx.un(sql<{ motif: 'porte-inconnue' | 'depot-existe' | null }>`
    select priv.deposer(${coffre}, ${epoque}, ${depot}, decode(${sceau}, 'base64')) as motif`)
  return lu?.motif ?? null
}

type LigneDepot = Omit<Depot, 'sceau'> & { saisine: string | null; sceau: Buffer; recu_le: Date }
type DepotLu = Depot & { readonly recuLe: string; readonly saisine: string | null; readonly urgent: boolean }

const DEPOTS = 100

/** Those of these saisines that are mine and said to be urgent: one handed to a colleague is no longer mine. */
const lireUrgentes = async (tx: Tx, saisines: readonly string[]): Promise<ReadonlySet<string>> => {
  if (saisines.length === 0) return new Set()
  const lignes = await tx.tous(sql<{ saisine: string }>`
    select saisine from saisine
    where service = (select priv.mon_service()) and saisine = any(${saisines}::text[]) and urgent`)
  return new Set(lignes.map(({ saisine }) => saisine))
}

/** A page of what waits behind my doors, after one of them; to the millisecond, as its reader is told. */
export const lireDepots = async (
  tx: Tx,
  apres: string | undefined,
): Promise<{ depots: DepotLu[]; suite: string | null }> => {
  const [recuLe = '', depot = ''] = (apres ?? '').split('/')
  const depuis = z.iso.datetime().safeParse(recuLe).success ? recuLe : null
  const lignes = await tx.tous(sql<LigneDepot>`
    select coffre, epoque, depot, saisine, sceau, date_trunc('milliseconds', recu_le) as recu_le from depot
    where ${depuis}::timestamptz is null
      or (date_trunc('milliseconds', recu_le), depot) > (${depuis}::timestamptz, ${depot})
    order by date_trunc('milliseconds', recu_le), depot limit ${DEPOTS}`)
  const urgentes = await lireUrgentes(
    tx,
    lignes.map(({ saisine }) => saisine).filter((id) => id !== null),
  )
  const depots = lignes.map(({ sceau, recu_le, ...reste }) => ({
    ...reste,
    urgent: reste.saisine !== null && urgentes.has(reste.saisine),
    sceau: sceau.toString('base64'),
    recuLe: recu_le.toISOString(),
  }))
  const dernier = depots.length === DEPOTS ? depots.at(-1) : undefined
  return { depots, suite: dernier ? `${dernier.recuLe}/${dernier.depot}` : null }
}

export const acces = (tx: Tx, coffre: string): Promise<{ lit: boolean; ecrit: boolean; tient: boolean } | undefined> =>
  tx.un(sql<{ lit: boolean; ecrit: boolean; tient: boolean }>`
    select ${coffre} = any(priv.mes_coffres()) as lit, ${coffre} = any(priv.mes_coffres_ecrits()) as ecrit,
      ${coffre} = any(priv.mes_coffres_tenus()) as tient`)

export const garderBrouillon = async (
  tx: Tx,
  { service, membre }: Acteur,
  { brouillon, coffre, epoque, ct }: Brouillon,
  le: Date,
): Promise<void> => {
  await tx.faire(sql`
    insert into brouillon (service, membre, brouillon, coffre, epoque, ct, le)
    values (${service}, ${membre}, ${brouillon}, ${coffre}, ${epoque}, decode(${ct}, 'base64'), ${le})
    on conflict (service, membre, brouillon) do update
      set coffre = excluded.coffre, epoque = excluded.epoque, ct = excluded.ct, le = excluded.le`)
}

export const lireBrouillons = async (tx: Tx): Promise<(Brouillon & { le: string })[]> => {
  const lignes = await tx.tous(
    base.selectFrom('brouillon').select(['brouillon', 'coffre', 'epoque', 'ct', 'le']).orderBy('le').limit(100),
  )
  return lignes.map(({ ct, le, ...reste }) => ({ ...reste, ct: ct.toString('base64'), le: le.toISOString() }))
}

type Ligne = {
  seq: number
  le: Date
  acteur: string | null
  verbe: string
  objet: string | null
  detail: string | null
}

const PAGE = 100

const lignesOu = (service: string, avant: number | undefined, lesquelles: RawBuilder<unknown>): RawBuilder<Ligne> =>
  sql<Ligne>`
    select seq, le, acteur, verbe, objet, detail from audit
    where service = ${service} and seq < ${avant ?? 2_147_483_647} and ${lesquelles}
    order by seq desc limit ${PAGE + 1}`

/**
 * Newest first: of one file, or (without `objet`) mine and who opened alone totals that I sent; for those who run the
 * service, what the policy lets them read.
 */
export const lireAudit = async (
  tx: Tx,
  { service, membre, role }: Acteur,
  avant: number | undefined,
  objet: string | null,
): Promise<{ lignes: LigneAudit[]; suite: boolean }> => {
  // one text each: a plan made for both would walk the whole chain for the lines of one file
  const miennes = lignesOu(service, avant, sql`acteur = ${membre}`)
  const ouvertes = lignesOu(
    service,
    avant,
    sql`objet = any((select priv.mes_releves())::text[]) and acteur <> ${membre}`,
  )
  const requete =
    objet !== null
      ? lignesOu(service, avant, sql`objet = ${objet}`)
      : dirigeLeService(role)
        ? lignesOu(service, avant, sql`true`)
        : sql<Ligne>`(${miennes}) union all (${ouvertes}) order by seq desc limit ${PAGE + 1}`
  const lues = await tx.tous(requete)
  const lignes = lues.slice(0, PAGE).map(({ le, acteur, ...reste }) => ({
    ...reste,
    le: le.toISOString(),
    acteur: acteur === null ? null : { service, membre: acteur },
  }))
  return { lignes, suite: lues.length > PAGE }
}
