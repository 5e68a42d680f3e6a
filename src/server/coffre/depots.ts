// [Note: last year's door] A coffre by school year is read-only once the year is over, and its door is in service until a
// member opens that of the new year: what waits behind it becomes a piece of the new coffre of the same sector.
import { sql } from 'kysely'

import type { Id } from '../../domain/identite.ts'
import type { EnveloppeLue } from '../shared/pieces.ts'
import type { Tx } from '../transaction.ts'

type Tournee = { readonly lue: EnveloppeLue; readonly depot: string | undefined }
type Lieu = { readonly coffre: Id; readonly genre: string; readonly secteur: Id | null; readonly annee: number | null }

const prendLaSuite = (neuf: Lieu | undefined, ancien: Lieu | undefined): boolean =>
  neuf?.annee != null &&
  ancien?.annee != null &&
  neuf.genre === ancien.genre &&
  neuf.secteur === ancien.secteur &&
  ancien.annee < neuf.annee

/** `coffre of the piece/dépôt` → coffre behind whose door the dépôt waits; without a line, it may not be turned there. */
export const lireDepotsTournes = async (tx: Tx, tournees: readonly Tournee[]): Promise<ReadonlyMap<string, Id>> => {
  const nommes = tournees.flatMap(({ lue, depot }) =>
    depot === undefined ? [] : [{ coffre: lue.entete.coffre, depot }],
  )
  if (nommes.length === 0) return new Map()
  const depots = await tx.tous(sql<{ coffre: Id; depot: Id }>`
    select coffre, depot from depot where depot = any(${nommes.map(({ depot }) => depot)}::text[])`)
  const ou = new Map<string, Id[]>()
  for (const { coffre, depot } of depots) ou.set(depot, [...(ou.get(depot) ?? []), coffre])
  const ailleurs = nommes.filter(({ coffre, depot }) => !(ou.get(depot)?.includes(coffre) ?? false))
  const lieux = ailleurs.length === 0 ? new Map<Id, Lieu>() : await lireLieux(tx, ailleurs, depots)
  return new Map(
    nommes.flatMap(({ coffre, depot }): [string, Id][] => {
      const portes = ou.get(depot) ?? []
      const porte = portes.includes(coffre)
        ? coffre
        : portes.find((ancien) => prendLaSuite(lieux.get(coffre), lieux.get(ancien)))
      return porte === undefined ? [] : [[`${coffre}/${depot}`, porte]]
    }),
  )
}

const lireLieux = async (
  tx: Tx,
  pieces: readonly { readonly coffre: Id }[],
  depots: readonly { readonly coffre: Id }[],
): Promise<ReadonlyMap<Id, Lieu>> => {
  const coffres = [...new Set([...pieces, ...depots].map(({ coffre }) => coffre))]
  const lieux = await tx.tous(sql<Lieu>`
    select coffre, genre, secteur, annee from coffre
    where service = (select priv.mon_service()) and coffre = any(${coffres}::text[])`)
  return new Map(lieux.map((lieu) => [lieu.coffre, lieu]))
}

/** A dépôt turned into a piece is erased with it. */
export const effacerDepots = async (
  tx: Tx,
  tournes: readonly { readonly coffre: Id; readonly depot: Id }[],
): Promise<void> => {
  if (tournes.length === 0) return
  await tx.faire(sql`delete from depot d using unnest(${tournes.map(({ coffre }) => coffre)}::text[], ${tournes.map(({ depot }) => depot)}::text[]) t(coffre, depot)
    where d.coffre = t.coffre and d.depot = t.depot`)
}
