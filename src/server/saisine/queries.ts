import { sql } from 'kysely'

import type { Depot } from '../../contract/coffre.ts'
import type { PartDePorte, SaisineVue } from '../../contract/saisine.ts'
import { lieAuSecret, Role, type Acteur } from '../../domain/acteur.ts'
import type { Id } from '../../domain/identite.ts'
import { base, type Tx } from '../transaction.ts'

type Ligne = Omit<SaisineVue, 'expireLe' | 'echanges'> & { expireLe: string; avecRecu: boolean }
type Echange = Omit<SaisineVue['echanges'][number], 'luLe'> & { saisine: Id; luLe: Date | null }

/** Without a receipt there is no conversation, hence nothing that expires for anybody. */
const vueDe = (
  { avecRecu, expireLe, ...ligne }: Ligne,
  echanges: ReadonlyMap<Id, SaisineVue['echanges']>,
): SaisineVue => ({
  ...ligne,
  expireLe: avecRecu ? expireLe : null,
  echanges: echanges.get(ligne.saisine) ?? [],
})

const parSaisine = (echanges: readonly Echange[]): ReadonlyMap<Id, SaisineVue['echanges']> => {
  const table = new Map<Id, SaisineVue['echanges']>()
  for (const { saisine, luLe, ...echange } of echanges) {
    const dit = { ...echange, luLe: luLe?.toISOString() ?? null }
    table.set(saisine, [...(table.get(saisine) ?? []), dit])
  }
  return table
}

/** Behind the doors I hold. Two passes: see docs/decisions/0016-a-query-is-planned-once.md */
export const lireSaisines = async (tx: Tx, service: string): Promise<SaisineVue[]> => {
  const lignes = await tx.tous(sql<Ligne>`
    select saisine, coffre, emetteur, urgent, etat, jour, par_compte as "parCompte", expire_le as "expireLe",
      avec_recu as "avecRecu"
    from saisine where service = ${service} and expire_le >= priv.aujourdhui() order by jour, saisine`)
  const echanges = await tx.tous(sql<Echange>`
    select saisine, n, sens, jour, lu_le as "luLe" from echange where service = ${service} order by saisine, n`)
  const connus = parSaisine(echanges)
  return lignes.map((ligne) => vueDe(ligne, connus))
}

/** Its coffre; null when it is neither mine nor fallen to me. */
export const direEtat = async (tx: Tx, saisine: Id, etat: string): Promise<Id | null> =>
  (await tx.un(sql<{ coffre: Id | null }>`select priv.dire_etat(${saisine}, ${etat}) as coffre`))?.coffre ?? null

type Suite<Motif extends string> = { motif: Motif | null; coffre: Id | null }
const obtenue = <T>(lue: T | undefined): T => {
  if (lue === undefined) throw new Error('a function without its answer')
  return lue
}

export const repondre = async (
  tx: Tx,
  saisine: Id,
  n: number,
  sceau: string,
): Promise<Suite<'saisine-inconnue' | 'sans-recu' | 'echange-avance'>> =>
  obtenue(
    await tx.un(sql<Suite<'saisine-inconnue' | 'sans-recu' | 'echange-avance'>>`
      select motif, coffre from priv.repondre(${saisine}, ${n}, decode(${sceau}, 'base64'))`),
  )

type MotifDePorte = 'saisine-inconnue' | 'porte-inconnue' | 'depot-existe'

export const relayer = async (
  tx: Tx,
  saisine: Id,
  { coffre, epoque, depot, sceau }: Depot,
): Promise<Suite<MotifDePorte>> =>
  obtenue(
    await tx.un(sql<Suite<MotifDePorte>>`
      select motif, coffre
      from priv.relayer(${saisine}, ${coffre}, ${epoque}, ${depot}, decode(${sceau}, 'base64'))`),
  )

export const rendreCompte = async (
  tx: Tx,
  saisine: Id,
  { coffre, epoque, depot, sceau }: Depot,
): Promise<MotifDePorte | null> =>
  obtenue(
    await tx.un(sql<{ motif: MotifDePorte | null }>`
      select priv.rendre_compte(${saisine}, ${coffre}, ${epoque}, ${depot}, decode(${sceau}, 'base64')) as motif`),
  ).motif

type EnvoiDuPersonnel = {
  readonly uai: string
  readonly depots: readonly Depot[]
  readonly urgent: boolean
  readonly lecteur: string
}
type MotifDuPersonnel = 'saisine-hors-role' | 'guichet-inconnu' | 'lecteur-change' | 'porte-inconnue' | 'depot-existe'

export const deposerDuPersonnel = async (tx: Tx, envoi: EnvoiDuPersonnel): Promise<MotifDuPersonnel | null> => {
  const { uai, depots, urgent, lecteur } = envoi
  return obtenue(
    await tx.un(sql<{ motif: MotifDuPersonnel | null }>`
      select priv.deposer_du_personnel(${uai}, ${depots[0]?.coffre}, ${depots[0]?.epoque},
        ${depots.map(({ depot }) => depot)}::text[],
        ${depots.map(({ sceau }) => Buffer.from(sceau, 'base64'))}::bytea[], ${urgent}, ${lecteur}) as motif`),
  ).motif
}

export const lireSaisinesDuPersonnel = (tx: Tx): Promise<Pick<SaisineVue, 'saisine' | 'etat' | 'jour' | 'urgent'>[]> =>
  tx.tous(sql<Pick<SaisineVue, 'saisine' | 'etat' | 'jour' | 'urgent'>>`
    select saisine, etat, jour, urgent from priv.saisines_du_personnel()`)

export const lireParts = (tx: Tx): Promise<Omit<PartDePorte, 'sceau'>[]> =>
  tx.tous(
    base
      .selectFrom('porte_part')
      .select(['coffre', 'epoque', 'membre', 'generation'])
      .orderBy('coffre')
      .orderBy('epoque')
      .orderBy('membre')
      .orderBy('generation'),
  )

/** Époques of the doors among these that I hold: those of a sector or of the heads, never of a file. */
export const lirePortes = async (tx: Tx, coffres: readonly Id[]): Promise<ReadonlyMap<Id, number>> => {
  const lignes = await tx.tous(sql<{ coffre: Id; epoque: number }>`
    select coffre, epoque from coffre
    where service = (select priv.mon_service()) and coffre = any(${coffres}::text[]) and genre in ('secteur', 'service')
      and coffre = any ((select priv.mes_portes())::text[])`)
  return new Map(lignes.map(({ coffre, epoque }) => [coffre, epoque]))
}

/** Those of these people who may hold a key. */
export const lireGensAuSecret = async (tx: Tx, membres: readonly Id[]): Promise<ReadonlySet<Id>> => {
  const comptes = await tx.tous(sql<{ membre: Id; role: string }>`
    select membre, role from compte
    where service = (select priv.mon_service()) and membre = any(${membres}::text[]) and actif`)
  return new Set(comptes.filter(({ role }) => lieAuSecret(Role.parse(role))).map(({ membre }) => membre))
}

/** Given once each; every new one is a grant, with its audit line. */
export const donnerParts = async (tx: Tx, { service }: Acteur, parts: readonly PartDePorte[]): Promise<void> => {
  const nouvelles = await tx.tous(sql<{ coffre: Id; membre: Id }>`
    insert into porte_part (service, coffre, epoque, membre, generation, sceau)
    select ${service}, coffre, epoque, membre, generation, decode(sceau, 'base64')
    from unnest(${parts.map(({ coffre }) => coffre)}::text[], ${parts.map(({ epoque }) => epoque)}::int[],
      ${parts.map(({ membre }) => membre)}::text[], ${parts.map(({ generation }) => generation)}::int[],
      ${parts.map(({ sceau }) => sceau)}::text[]) d(coffre, epoque, membre, generation, sceau)
    on conflict do nothing returning coffre, membre`)
  for (const { coffre, membre } of nouvelles) {
    await tx.faire(sql`select priv.auditer('porte-part', ${coffre}, ${`membre:${membre}`})`)
  }
}

type LigneDeGarde = Ligne & { epoque: number; depot: Id; sceau: Buffer; recuLe: Date }
export type DepotDeGarde = Depot & { readonly recuLe: string; readonly saisine: SaisineVue }

export const suisDeGarde = async (tx: Tx): Promise<boolean> =>
  (await tx.un(sql<{ oui: boolean }>`select priv.je_suis_de_garde() as oui`))?.oui ?? false

export const lireGarde = async (
  tx: Tx,
  { membre }: Acteur,
): Promise<{ depots: DepotDeGarde[]; parts: PartDePorte[] }> => {
  const echanges = await tx.tous(sql<Echange>`
    select saisine, n, sens, jour, lu_le as "luLe" from priv.echanges_de_garde()`)
  const parts = await tx.tous(sql<{ coffre: Id; epoque: number; generation: number; sceau: Buffer }>`
    select coffre, epoque, generation, sceau from priv.parts_de_garde()`)
  // the last: it writes the audit
  const lignes = await tx.tous(sql<LigneDeGarde>`
    select coffre, epoque, depot, sceau, recu_le as "recuLe", saisine, emetteur, urgent, etat, jour,
      par_compte as "parCompte", expire_le as "expireLe", avec_recu as "avecRecu"
    from priv.depots_de_garde()`)
  const connus = parSaisine(echanges)
  return {
    depots: lignes.map(({ epoque, depot, sceau, recuLe, ...ligne }) => ({
      coffre: ligne.coffre,
      epoque,
      depot,
      sceau: sceau.toString('base64'),
      recuLe: recuLe.toISOString(),
      saisine: vueDe(ligne, connus),
    })),
    parts: parts.map(({ sceau, ...part }) => ({ ...part, membre, sceau: sceau.toString('base64') })),
  }
}

export const lireNonOuvertes = (tx: Tx): Promise<{ secteur: Id; nombre: number }[]> =>
  tx.tous(sql<{ secteur: Id; nombre: number }>`select secteur, nombre from priv.non_ouvertes()`)
