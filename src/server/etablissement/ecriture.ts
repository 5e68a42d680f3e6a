// What an import reads and writes in the directory, in bulk: one text of JSON a table, whatever the number of lines.
import { sql, type RawBuilder } from 'kysely'

import type { Ecart, ObjetImporte, Valeur } from '../../domain/etablissement-import.ts'
import type { Tx } from '../transaction.ts'
import { enTexte } from './champs.ts'
import type { Actuel, Connus } from './ecarts.ts'
import type { Apport, Lecture } from './lecture.ts'
import { TABLES } from './tables.ts'

type Cle = Ecart['cle']
const noms = (colonnes: readonly string[]): RawBuilder<unknown> => sql.join(colonnes.map((nom) => sql.ref(nom)))
const typees = (colonnes: Readonly<Record<string, string>>): RawBuilder<unknown> =>
  sql.join(Object.entries(colonnes).map(([nom, type]) => sql`${sql.ref(nom)} ${sql.raw(type)}`))

const texteDeCle = (objet: ObjetImporte, cle: Readonly<Record<string, Valeur>>): string =>
  Object.keys(TABLES[objet].cle)
    .map((nom) => enTexte(cle[nom]))
    .join('|')

/** The rows of these keys as they stand, by key. */
const lireActuels = async (tx: Tx, objet: ObjetImporte, cles: readonly Cle[]): Promise<Map<string, Actuel>> => {
  const premiere = objet === 'densite_commune' ? 'code_commune' : 'uai'
  const valeurs = [...new Set(cles.map((cle) => String(cle[premiere])))]
  const lignes = await tx.tous(sql<{ ligne: Actuel }>`
    select to_jsonb(t) as ligne from ${sql.table(objet)} t where ${sql.ref(premiere)} = any(${valeurs}::text[])`)
  return new Map(lignes.map(({ ligne }) => [texteDeCle(objet, ligne), ligne]))
}

const parObjet = <T extends { readonly objet: ObjetImporte }>(liste: readonly T[]): Map<ObjetImporte, T[]> => {
  const groupes = new Map<ObjetImporte, T[]>()
  for (const un of liste) {
    const groupe = groupes.get(un.objet)
    if (groupe) groupe.push(un)
    else groupes.set(un.objet, [un])
  }
  return groupes
}

export const lireConnus = async (tx: Tx, lecture: Lecture): Promise<Connus> => {
  const actuels = new Map<ObjetImporte, Map<string, Actuel>>()
  for (const [objet, apports] of parObjet(lecture.apports)) {
    actuels.set(
      objet,
      await lireActuels(
        tx,
        objet,
        apports.map(({ cle }) => cle),
      ),
    )
  }
  const fiches = lecture.apports.filter(({ objet }) => objet === 'etablissement')
  const departements = [
    ...new Set(fiches.map(({ champs }) => champs['departement']).filter((d) => typeof d === 'string')),
  ]
  const annuaire = lecture.type === 'annuaire'
  const ouverts = annuaire
    ? await tx.tous(sql<{ uai: string; departement: string; etat: string }>`
        select uai, departement, etat from etablissement where etat <> 'ferme' and departement = any(${departements}::text[])`)
    : []
  const sites = annuaire
    ? await tx.tous(sql<{ uai: string; cle: string; etat: string }>`
        select uai, cle, etat from site where etat <> 'ferme' and uai = any(${fiches.map(({ cle }) => String(cle['uai']))}::text[])`)
    : []
  const etats = new Map(ouverts.map(({ uai, etat }) => [uai, { etat }]))
  const actuel = ({ objet, cle }: Pick<Apport, 'objet' | 'cle'>): Actuel | undefined =>
    actuels.get(objet)?.get(texteDeCle(objet, cle)) ??
    (objet === 'etablissement' ? etats.get(String(cle['uai'])) : undefined)
  return { actuel, ouverts, sites }
}

const DEFAUTS: Readonly<Partial<Record<ObjetImporte, Actuel>>> = {
  etablissement: { etat: 'ouvert' },
  effectif: { niveaux: {} },
}

const TRANCHE = 5_000

/** Writes these differences of one table. False when a row is no longer what the preview showed: nothing is then written. */
export const ecrireEcarts = async (
  tx: Tx,
  objet: ObjetImporte,
  ecarts: readonly Ecart[],
  memes: (avant: Ecart['avant'], actuel: Actuel | undefined) => boolean,
): Promise<boolean> => {
  const actuels = await lireActuels(
    tx,
    objet,
    ecarts.map(({ cle }) => cle),
  )
  const table = TABLES[objet]
  const colonnes = { ...table.cle, ...table.colonnes }
  const lignes = ecarts.map((ecart) => {
    const actuel = actuels.get(texteDeCle(objet, ecart.cle))
    const inchange = ecart.genre === 'ajout' ? actuel === undefined : memes(ecart.avant, actuel)
    return inchange ? { ...DEFAUTS[objet], ...actuel, ...ecart.cle, ...ecart.apres } : null
  })
  if (lignes.includes(null)) return false
  const maj = Object.keys(table.colonnes).map((nom) => sql`${sql.ref(nom)} = excluded.${sql.ref(nom)}`)
  for (let debut = 0; debut < lignes.length; debut += TRANCHE) {
    await tx.faire(sql`
      insert into ${sql.table(objet)} (${noms(Object.keys(colonnes))})
      select ${noms(Object.keys(colonnes))}
        from jsonb_to_recordset(${JSON.stringify(lignes.slice(debut, debut + TRANCHE))}::jsonb) as r(${typees(colonnes)})
      on conflict (${noms(Object.keys(table.cle))}) do update set ${sql.join(maj)}`)
  }
  return true
}
