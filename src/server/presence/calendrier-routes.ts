import { sql } from 'kysely'

import { getCalendrier, postCalendrier } from '../../contract/presence.ts'
import { refuser } from '../../domain/refus.ts'
import { serve, type Route } from '../serve.ts'
import type { Tx } from '../transaction.ts'
import { lireCalendrier, type CongeLu, type FerieLu } from './calendrier-lecture.ts'
import { lireCalendrierConnu } from './queries.ts'

type Bilan = { readonly ajouts: number; readonly changements: number; readonly inchanges: number }

const comparer = <L>(
  lignes: readonly L[],
  connues: readonly L[],
  cle: (ligne: L) => string,
  pareille: (ligne: L, connue: L) => boolean,
): { readonly bilan: Bilan; readonly aEcrire: readonly L[] } => {
  const parCle = new Map(connues.map((ligne) => [cle(ligne), ligne]))
  const ajouts = lignes.filter((ligne) => !parCle.has(cle(ligne)))
  const changements = lignes.filter((ligne) => {
    const connue = parCle.get(cle(ligne))
    return connue !== undefined && !pareille(ligne, connue)
  })
  const inchanges = lignes.length - ajouts.length - changements.length
  const bilan = { ajouts: ajouts.length, changements: changements.length, inchanges }
  return { bilan, aEcrire: [...ajouts, ...changements] }
}

// a file that only knows the beginning takes no known end away
const memeConge = (lu: CongeLu, connu: CongeLu): boolean =>
  lu.du === connu.du && (lu.reprise === connu.reprise || lu.reprise === null)

const importerVacances = async (tx: Tx, lignes: readonly CongeLu[], apercu: boolean): Promise<Bilan> => {
  const connues = await tx.tous(sql<CongeLu>`select zone, annee, libelle, du, reprise from vacances`)
  const cle = ({ zone, annee, libelle }: CongeLu): string => `${zone}|${annee}|${libelle}`
  const { bilan, aEcrire } = comparer(lignes, connues, cle, memeConge)
  if (!apercu)
    await tx.faire(sql`insert into vacances (zone, annee, libelle, du, reprise)
      select zone, annee, libelle, du, reprise
      from jsonb_to_recordset(${JSON.stringify(aEcrire)}::jsonb)
        as l (zone text, annee text, libelle text, du date, reprise date)
      on conflict (zone, annee, libelle) do update set du = excluded.du, reprise = excluded.reprise`)
  return bilan
}

const importerFeries = async (tx: Tx, lignes: readonly FerieLu[], apercu: boolean): Promise<Bilan> => {
  const connues = await tx.tous(sql<FerieLu>`select zone, jour, libelle from ferie`)
  const cle = ({ zone, jour }: FerieLu): string => `${zone}|${jour}`
  const { bilan, aEcrire } = comparer(lignes, connues, cle, (lu, connu) => lu.libelle === connu.libelle)
  if (!apercu)
    await tx.faire(sql`insert into ferie (zone, jour, libelle)
      select zone, jour, libelle
      from jsonb_to_recordset(${JSON.stringify(aEcrire)}::jsonb) as l (zone text, jour date, libelle text)
      on conflict (zone, jour) do update set libelle = excluded.libelle`)
  return bilan
}

const uniques = (textes: readonly string[]): string[] => [...new Set(textes)].sort((a, b) => a.localeCompare(b, 'fr'))
/** Refused lines told: a damaged file refuses them all. */
const DITES = 200

export const calendrierRoutes = (): Route[] => [
  serve(getCalendrier, (_, { tx }) => lireCalendrierConnu(tx)),

  serve(postCalendrier, async ({ texte, apercu }, { acteur, tx }) => {
    if (acteur.role !== 'administrateur') return refuser('calendrier-hors-role')
    const lu = lireCalendrier(texte)
    if (lu === null) return refuser('fichier-inconnu')
    const bilan =
      lu.type === 'vacances'
        ? await importerVacances(tx, lu.lignes, apercu)
        : await importerFeries(tx, lu.lignes, apercu)
    if (!apercu) await tx.faire(sql`select priv.auditer('import', null, ${`calendrier:${lu.type}`})`)
    const annees =
      lu.type === 'vacances' ? lu.lignes.map(({ annee }) => annee) : lu.lignes.map(({ jour }) => jour.slice(0, 4))
    return {
      type: lu.type,
      ...bilan,
      refusees: lu.refusees.slice(0, DITES),
      annees: uniques(annees),
      zones: uniques(lu.lignes.map(({ zone }) => zone)),
    }
  }),
]
