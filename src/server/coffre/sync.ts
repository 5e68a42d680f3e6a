import { sql } from 'kysely'
import type { z } from 'zod'

import type { postSync } from '../../contract/coffre.ts'
import type { Position, Scelle } from '../../contract/enveloppe.ts'
import type { EntreeSignee } from '../../contract/registre.ts'
import type { Acteur } from '../../domain/acteur.ts'
import type { Tx } from '../transaction.ts'
import { versPosition, type LignePosition } from './positions.ts'

type Demande = z.output<typeof postSync.input>['coffres'][number]
type Reponse = z.input<typeof postSync.output>
type Tete = { coffre: string; rang: number; tete: Buffer; journal: number }
/** Positions or entries of one coffre, `apres` excluded, `jusqua` included. */
type Tranche = { readonly coffre: string; readonly apres: number; readonly jusqua: number }

const POSITIONS = 500
const ENTREES = 300
const OCTETS = 1024 * 1024

/** The first `place` positions of what is missing, in the order asked. */
const trancher = (manques: readonly Tranche[], place: number): Tranche[] => {
  const tranches: Tranche[] = []
  let reste = place
  for (const { coffre, apres, jusqua } of manques) {
    if (reste === 0) break
    const fin = Math.min(jusqua, apres + reste)
    reste -= fin - apres
    tranches.push({ coffre, apres, jusqua: fin })
  }
  return tranches
}

const colonnes = (tranches: readonly Tranche[]) => ({
  coffres: tranches.map(({ coffre }) => coffre),
  apres: tranches.map(({ apres }) => apres),
  jusqua: tranches.map(({ jusqua }) => jusqua),
})

const lireTetes = (tx: Tx, coffres: readonly string[]): Promise<Tete[]> =>
  tx.tous(sql<Tete>`
    select c.coffre, c.rang, c.tete, c.journal
    from unnest(${[...new Set(coffres)]}::text[]) d(coffre)
      cross join lateral (select * from coffre c
        where c.service = (select priv.mon_service()) and c.coffre = d.coffre offset 0) c`)

/** Stops at the envelope that passes the size of a page; one is always sent. */
const lirePositions = async (tx: Tx, tranches: readonly Tranche[]): Promise<LignePosition[]> => {
  if (tranches.length === 0) return []
  const { coffres, apres, jusqua } = colonnes(tranches)
  return tx.tous(sql<LignePosition>`
    select t.coffre, t.rang, t.piece, t.rev, t.hache, t.entete, t.ct, t.sig
    from (
      select d.o, p.*, sum(coalesce(length(p.ct), 0) + 500) over (order by d.o, p.rang) - coalesce(length(p.ct), 0) as avant
      from unnest(${coffres}::text[], ${apres}::int[], ${jusqua}::int[]) with ordinality d(coffre, apres, jusqua, o)
        cross join lateral (select * from piece p where p.service = (select priv.mon_service()) and p.coffre = d.coffre
          and p.rang > d.apres and p.rang <= d.jusqua offset 0) p) t
    where t.avant <= ${OCTETS} order by t.o, t.rang`)
}

type LigneEntree = { coffre: string; octets: string; signatures: EntreeSignee['signatures'] }

const lireEntrees = async (tx: Tx, tranches: readonly Tranche[]): Promise<LigneEntree[]> => {
  if (tranches.length === 0) return []
  const { coffres, apres, jusqua } = colonnes(tranches)
  return tx.tous(sql<LigneEntree>`
    select j.coffre, j.octets, j.signatures
    from unnest(${coffres}::text[], ${apres}::int[], ${jusqua}::int[]) d(coffre, apres, jusqua)
      cross join lateral (select * from journal j
        where j.service = (select priv.mon_service()) and j.coffre = d.coffre and j.n >= d.apres and j.n < d.jusqua offset 0) j
    order by j.coffre, j.n`)
}

type LigneScelle = { coffre: string; epoque: number; generation: number; sceau: Buffer }

/** The last one given for each époque and generation of my keys. */
const lireScelles = async (tx: Tx, coffres: readonly string[]): Promise<LigneScelle[]> =>
  coffres.length === 0
    ? []
    : tx.tous(sql<LigneScelle>`
        select distinct on (coffre, epoque, generation) coffre, epoque, generation, sceau from scelle
        where service = (select priv.mon_service()) and coffre = any(${coffres}::text[])
        order by coffre, epoque, generation, entree desc`)

const parCoffre = <L extends { readonly coffre: string }, T>(
  lignes: readonly L[],
  vers: (ligne: L) => T,
): Map<string, T[]> => {
  const groupes = new Map<string, T[]>()
  for (const ligne of lignes) {
    const groupe = groupes.get(ligne.coffre)
    if (groupe) groupe.push(vers(ligne))
    else groupes.set(ligne.coffre, [vers(ligne)])
  }
  return groupes
}

export const synchroniser = async (demandes: readonly Demande[], acteur: Acteur, tx: Tx): Promise<Reponse> => {
  const tetes = new Map(
    (
      await lireTetes(
        tx,
        demandes.map(({ coffre }) => coffre),
      )
    ).map((tete) => [tete.coffre, tete]),
  )
  const visibles = demandes.filter(({ coffre }) => tetes.has(coffre))
  const manque = (champ: 'rang' | 'journal'): Tranche[] =>
    visibles
      .map((demande) => ({
        coffre: demande.coffre,
        apres: demande[champ],
        jusqua: tetes.get(demande.coffre)?.[champ] ?? 0,
      }))
      .filter(({ apres, jusqua }) => apres < jusqua)

  const journaux = trancher(manque('journal'), ENTREES)
  const entrees = parCoffre(await lireEntrees(tx, journaux), ({ octets, signatures }): EntreeSignee => ({
    octets,
    signatures,
  }))
  const positions = parCoffre(await lirePositions(tx, trancher(manque('rang'), POSITIONS)), versPosition)
  const scelles = parCoffre(
    await lireScelles(
      tx,
      journaux.map(({ coffre }) => coffre),
    ),
    ({ epoque, generation, sceau }): Scelle => ({
      epoque,
      generation,
      pour: { service: acteur.service, membre: acteur.membre },
      sceau: sceau.toString('base64'),
    }),
  )

  const dernier = (recues: readonly Position[] | undefined, rang: number): number => recues?.at(-1)?.rang ?? rang
  return {
    coffres: visibles.map(({ coffre }) => ({
      coffre,
      rang: tetes.get(coffre)?.rang ?? 0,
      tete: tetes.get(coffre)?.tete.toString('hex') ?? '',
      positions: positions.get(coffre) ?? [],
      journal: entrees.get(coffre) ?? [],
      scelles: scelles.get(coffre) ?? [],
    })),
    suite: visibles
      .filter(({ coffre, rang, journal }) => {
        const tete = tetes.get(coffre)
        const lues = entrees.get(coffre)?.length ?? 0
        return tete !== undefined && (dernier(positions.get(coffre), rang) < tete.rang || journal + lues < tete.journal)
      })
      .map(({ coffre }) => coffre),
    retires: demandes.filter(({ coffre }) => !tetes.has(coffre)).map(({ coffre }) => coffre),
  }
}
