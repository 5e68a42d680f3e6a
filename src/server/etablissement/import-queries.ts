import { sql } from 'kysely'

import type { ImportVu } from '../../contract/etablissement.ts'
import type { Acteur } from '../../domain/acteur.ts'
import type { Ecart, EtatImport, GenreEcart, ObjetImporte } from '../../domain/etablissement-import.ts'
import type { Tx } from '../transaction.ts'
import type { Comparaison } from './ecarts.ts'
import { bilanDeLecture } from './lire-fichier.ts'
import type { Lecture } from './lecture.ts'

type Ligne = Omit<ImportVu, 'compte' | 'prepareLe' | 'closLe' | 'sansEffet'> & {
  readonly sansEffet: number
  readonly ajouts: number
  readonly changements: number
  readonly fermetures: number
  readonly prepareLe: Date
  readonly closLe: Date | null
}

const COLONNES = sql`
  id, fichier, type, etat, lignes, etablissements, sites, refusees, repares, ajouts, changements, fermetures, inchanges,
  sans_effet as "sansEffet", couverture, prepare_le as "prepareLe", clos_le as "closLe"`

const vu = ({ ajouts, changements, fermetures, prepareLe, closLe, ...reste }: Ligne): ImportVu => ({
  ...reste,
  compte: { ajouts, changements, fermetures },
  prepareLe: prepareLe.toISOString(),
  closLe: closLe?.toISOString() ?? null,
})

type Nouveau = {
  readonly id: string
  readonly fichier: string
  readonly lecture: Lecture
  readonly comparaison: Comparaison
}

export const saveImport = async (
  tx: Tx,
  { service, membre }: Acteur,
  { id, fichier, lecture, comparaison }: Nouveau,
  le: Date,
): Promise<void> => {
  const { etablissements, sites } = bilanDeLecture(lecture)
  const { ecarts, inchanges, sansEffet, couverture } = comparaison
  const combien = (genre: GenreEcart): number => ecarts.filter((ecart) => ecart.genre === genre).length
  await tx.faire(sql`
    insert into import_etablissement (service, id, fichier, type, lignes, etablissements, sites, refusees, repares, ajouts,
      changements, fermetures, inchanges, sans_effet, couverture, prepare_le, prepare_par)
    values (${service}, ${id}, ${fichier}, ${lecture.type}, ${lecture.lignes}, ${etablissements}, ${sites},
      ${JSON.stringify(lecture.refus)}, ${JSON.stringify(lecture.repares)}, ${combien('ajout')},
      ${combien('changement')}, ${combien('fermeture')}, ${inchanges}, ${sansEffet}, ${JSON.stringify(couverture)},
      ${le}, ${membre})`)
  // One text for all differences: a national file has thirty thousand of them.
  await tx.faire(sql`
    insert into import_etablissement_ecart (service, import, n, objet, genre, cle, avant, apres)
    select ${service}, ${id}, n, e->>'objet', e->>'genre', e->'cle', e->'avant', e->'apres'
      from jsonb_array_elements(${JSON.stringify(ecarts)}::jsonb) with ordinality as r(e, n)`)
}

export const existeImport = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.un(sql`select from import_etablissement where id = ${id}`)) !== undefined

export const findImport = async (tx: Tx, id: string): Promise<ImportVu | undefined> => {
  const ligne = await tx.un(sql<Ligne>`select ${COLONNES} from import_etablissement where id = ${id}`)
  return ligne && vu(ligne)
}

/** Until the end of the transaction: an import is closed once. A closed one can no longer be locked. */
export const lockImport = async (tx: Tx, id: string): Promise<void> => {
  await tx.un(sql`select from import_etablissement where id = ${id} for update`)
}

export const listImports = async (tx: Tx): Promise<ImportVu[]> => {
  const lignes = await tx.tous(
    sql<Ligne>`select ${COLONNES} from import_etablissement order by prepare_le desc, id limit 30`,
  )
  return lignes.map(vu)
}

type EcartNumerote = Ecart & { readonly n: number; readonly nom: string | null }

/** Closings first: they are what an administrator must not miss. */
export const pageDEcarts = (
  tx: Tx,
  id: string,
  genre: GenreEcart | undefined,
  apres: number,
  limite: number,
): Promise<EcartNumerote[]> =>
  tx.tous(sql<EcartNumerote>`
    select i.n, i.objet, i.genre, i.cle, i.avant, i.apres, coalesce(i.apres->>'nom', e.nom) as nom
      from import_etablissement_ecart i left join etablissement e on e.uai = i.cle->>'uai'
     where i.import = ${id} and (${genre ?? null}::text is null or i.genre = ${genre ?? null}) and i.n > ${apres}
     order by i.n limit ${limite}`)

export const ecartsDe = (tx: Tx, id: string, objet: ObjetImporte): Promise<Ecart[]> =>
  tx.tous(sql<Ecart>`
    select objet, genre, cle, avant, apres from import_etablissement_ecart
     where import = ${id} and objet = ${objet} order by n`)

export const closeImport = async (
  tx: Tx,
  { membre }: Acteur,
  id: string,
  etat: EtatImport,
  le: Date,
): Promise<void> => {
  await tx.faire(sql`
    update import_etablissement set etat = ${etat}, clos_le = ${le}, clos_par = ${membre} where id = ${id}`)
}

/** One import at a time writes in the directory, whichever the service. */
export const lockDirectory = async (tx: Tx): Promise<void> => {
  await tx.faire(sql`select pg_advisory_xact_lock(hashtext('etablissement'))`)
}

export const dropEcarts = async (tx: Tx, id: string): Promise<void> => {
  await tx.faire(sql`delete from import_etablissement_ecart where import = ${id}`)
}
