import { sql } from 'kysely'

import type { EntreeSignee, GenreCoffre, RoleCoffre } from '../../contract/registre.ts'
import { base, type Tx } from '../transaction.ts'
import type { EtatDuCoffre, Membre } from './journal.ts'

export const lireComptes = async (tx: Tx): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await tx.tous(base.selectFrom('compte').select(['membre', 'role']).where('actif', '=', true))).map((c) => [
      c.membre,
      c.role,
    ]),
  )

export type Verrou = {
  coffre: string
  genre: GenreCoffre
  secteur: string | null
  annee: number | null
  ouvert: boolean
  epoque: number
  rang: number
  tete: Buffer
  journal: number
  journal_tete: Buffer
  ecrit: boolean
  annuaire: number
}

/** Those of these coffres that are mine, locked in the order of their ids. */
export const verrouiller = (tx: Tx, coffres: readonly string[]): Promise<Verrou[]> =>
  tx.tous(sql<Verrou>`select * from priv.verrouiller(${coffres}::text[])`)

type LigneMembre = {
  coffre: string
  service: string
  membre: string
  role: RoleCoffre
  debut: string | null
  fin: string | null
  retire: boolean
}

export const lireEtats = async (tx: Tx, verrous: readonly Verrou[]): Promise<Map<string, EtatDuCoffre>> => {
  const ids = verrous.map(({ coffre }) => coffre)
  const etats = new Map<string, EtatDuCoffre>()
  for (const { coffre, genre, secteur, annee, ouvert, epoque, journal, journal_tete } of verrous) {
    const journalTete = journal_tete.toString('hex')
    etats.set(coffre, {
      genre,
      secteur,
      annee,
      ouvert,
      epoque,
      journal,
      journalTete,
      membres: new Map(),
      remises: new Map(),
    })
  }
  if (ids.length === 0) return etats
  const membres = await tx.tous(sql<LigneMembre>`
    select coffre, membre_service as service, membre, role, debut, fin, retire from membre_coffre where coffre = any(${ids}::text[])`)
  for (const { coffre, ...membre } of membres) etats.get(coffre)?.membres.set(membre.membre, membre satisfies Membre)
  const remises = await tx.tous(sql<{ coffre: string; n: number; membre: string }>`
    select coffre, n, octets::jsonb->'corps'->'membre'->>'membre' as membre from journal
    where coffre = any(${ids}::text[]) and type = 'referent'`)
  for (const { coffre, n, membre } of remises) etats.get(coffre)?.remises.set(n, membre)
  return etats
}

/** Writing members, today, of a sector's coffre of mine. */
export const ecriventDans = async (tx: Tx, secteur: string, coffre: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx.tous(sql<{ membre: string }>`
        select m.membre from membre_coffre m join coffre c using (service, coffre)
        where m.coffre = ${coffre} and c.genre = 'secteur' and c.secteur = ${secteur} and m.ecrit and not m.retire
          and m.membre_service = m.service
          and (m.debut is null or m.debut <= priv.aujourdhui()) and (m.fin is null or m.fin >= priv.aujourdhui())`)
    ).map(({ membre }) => membre),
  )

export type LigneAnnuaire = {
  readonly n: number
  readonly type: string
  readonly entree: EntreeSignee
  readonly hache: Buffer
}

export const ecrireAnnuaire = (tx: Tx, lignes: readonly LigneAnnuaire[]): Promise<number> =>
  tx.faire(sql`
    insert into annuaire (service, n, type, octets, signatures, hache)
    select (select priv.mon_service()), n, type, octets, signatures::jsonb, decode(hache, 'hex')
    from unnest(${lignes.map(({ n }) => n)}::int[], ${lignes.map(({ type }) => type)}::text[],
      ${lignes.map(({ entree }) => entree.octets)}::text[], ${lignes.map(({ entree }) => JSON.stringify(entree.signatures))}::text[],
      ${lignes.map(({ hache }) => hache.toString('hex'))}::text[]) d(n, type, octets, signatures, hache)
    order by n`)

export type LigneJournal = {
  readonly coffre: string
  readonly n: number
  readonly type: string
  readonly entree: EntreeSignee
  readonly hache: string
  readonly retention: string | null
}

export const ecrireJournal = (tx: Tx, lignes: readonly LigneJournal[]): Promise<number> =>
  tx.faire(sql`
    insert into journal (service, coffre, n, type, auteur, octets, signatures, hache, retention)
    select (select priv.mon_service()), coffre, n, type, (select priv.mon_membre()), octets, signatures::jsonb, decode(hache, 'hex'), retention
    from unnest(${lignes.map(({ coffre }) => coffre)}::text[], ${lignes.map(({ n }) => n)}::int[],
      ${lignes.map(({ type }) => type)}::text[], ${lignes.map(({ entree }) => entree.octets)}::text[],
      ${lignes.map(({ entree }) => JSON.stringify(entree.signatures))}::text[], ${lignes.map(({ hache }) => hache)}::text[],
      ${lignes.map(({ retention }) => retention)}::text[]) d(coffre, n, type, octets, signatures, hache, retention)
    order by coffre, n`)

export type LigneScelle = {
  readonly coffre: string
  readonly epoque: number
  readonly generation: number
  readonly sceau: string
  readonly entree: number
  /** Null: to the recovery key. */
  readonly membre: string | null
}

export const ecrireScelles = async (tx: Tx, lignes: readonly LigneScelle[]): Promise<void> => {
  const membres = lignes.filter(({ membre }) => membre !== null)
  const recouvrement = lignes.filter(({ membre }) => membre === null)
  if (membres.length > 0) {
    await tx.faire(sql`
      insert into scelle (service, coffre, epoque, membre_service, membre, generation, entree, sceau)
      select (select priv.mon_service()), coffre, epoque, (select priv.mon_service()), membre, generation, entree, decode(sceau, 'base64')
      from unnest(${membres.map(({ coffre }) => coffre)}::text[], ${membres.map(({ epoque }) => epoque)}::int[],
        ${membres.map(({ membre }) => membre)}::text[], ${membres.map(({ generation }) => generation)}::int[],
        ${membres.map(({ entree }) => entree)}::int[], ${membres.map(({ sceau }) => sceau)}::text[])
        d(coffre, epoque, membre, generation, entree, sceau)`)
  }
  if (recouvrement.length > 0) {
    await tx.faire(sql`
      insert into scelle_recouvrement (service, coffre, epoque, generation, sceau)
      select (select priv.mon_service()), coffre, epoque, generation, decode(sceau, 'base64')
      from unnest(${recouvrement.map(({ coffre }) => coffre)}::text[], ${recouvrement.map(({ epoque }) => epoque)}::int[],
        ${recouvrement.map(({ generation }) => generation)}::int[], ${recouvrement.map(({ sceau }) => sceau)}::text[])
        d(coffre, epoque, generation, sceau)`)
  }
}

export type LigneEtiquette = { readonly coffre: string; readonly generation: number; readonly sceau: string }

export const ecrireEtiquettes = async (tx: Tx, lignes: readonly LigneEtiquette[]): Promise<void> => {
  if (lignes.length === 0) return
  await tx.faire(sql`
    insert into etiquette (service, coffre, generation, sceau)
    select (select priv.mon_service()), coffre, generation, decode(sceau, 'base64')
    from unnest(${lignes.map(({ coffre }) => coffre)}::text[], ${lignes.map(({ generation }) => generation)}::int[],
      ${lignes.map(({ sceau }) => sceau)}::text[]) d(coffre, generation, sceau)`)
}

export type LigneDAudit = { readonly verbe: string; readonly objet: string | null; readonly detail: string | null }

/** The last act of a transaction: it holds the audit chain of the service. */
export const auditer = async (tx: Tx, lignes: readonly LigneDAudit[]): Promise<void> => {
  if (lignes.length === 0) return
  await tx.faire(sql`
    select priv.auditer(verbe, objet, detail)
    from unnest(${lignes.map(({ verbe }) => verbe)}::text[], ${lignes.map(({ objet }) => objet)}::text[],
      ${lignes.map(({ detail }) => detail)}::text[]) d(verbe, objet, detail)`)
}

/** Hash of an entry already stored, by `coffre/n`. */
export const lireHaches = async (
  tx: Tx,
  entrees: readonly { readonly coffre: string; readonly n: number }[],
): Promise<ReadonlyMap<string, string>> => {
  const lignes = await tx.tous(sql<{ coffre: string; n: number; hache: Buffer }>`
    select j.coffre, j.n, j.hache
    from unnest(${entrees.map(({ coffre }) => coffre)}::text[], ${entrees.map(({ n }) => n)}::int[]) d(coffre, n)
      join journal j on j.service = (select priv.mon_service()) and j.coffre = d.coffre and j.n = d.n`)
  return new Map(lignes.map(({ coffre, n, hache }) => [`${coffre}/${n}`, hache.toString('hex')]))
}
