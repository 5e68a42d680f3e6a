import { sql } from 'kysely'
import type { z } from 'zod'

import type { Campagne, getPublications, getRemontees, ReleveVu } from '../../contract/chiffres.ts'
import type { Depot } from '../../contract/coffre.ts'
import type { Acteur } from '../../domain/acteur.ts'
import { TableauxPublies } from '../../domain/chiffres.ts'
import { base, type Tx } from '../transaction.ts'

export const lireCampagnes = (tx: Tx): Promise<Campagne[]> =>
  tx.tous(sql<Campagne>`
    select annee, ouverte_le as "ouverteLe", close_le as "closeLe", par_trimestre as "parTrimestre", decision
    from campagne order by annee desc`)

export const campagneClose = async (tx: Tx, annee: number): Promise<boolean> =>
  (await tx.un(base.selectFrom('campagne').select('close_le').where('annee', '=', annee)))?.close_le != null

export const ecrireCampagne = async (
  tx: Tx,
  { service }: Acteur,
  { annee, parTrimestre, decision }: Pick<Campagne, 'annee' | 'parTrimestre' | 'decision'>,
): Promise<void> => {
  await tx.faire(sql`insert into campagne (service, annee, ouverte_le, par_trimestre, decision)
    values (${service}, ${annee}, priv.aujourdhui(), ${parTrimestre}, ${decision})
    on conflict (service, annee) do update
      set par_trimestre = excluded.par_trimestre, decision = excluded.decision`)
}

export const clore = async (tx: Tx, annee: number): Promise<void> => {
  await tx.faire(sql`update campagne set close_le = priv.aujourdhui() where annee = ${annee}`)
}

type Ouverture = { objet: string; par: string; le: string }

/** Those in force, with whoever opened alone any of what the sector sent for that year, replaced ones too. */
export const lireReleves = async (tx: Tx, { service }: Acteur, annee: number): Promise<ReleveVu[]> => {
  const lus = await tx.tous(sql<Omit<ReleveVu, 'ouvertures'> & { remplace: boolean }>`
    select secteur, annee, depot, jour as le, par, remplace from releve where annee = ${annee} order by jour, depot`)
  // by the ids, which the index of the audit knows
  const ouvertures = await tx.tous(sql<Ouverture>`
    select objet, acteur as par, (le at time zone 'Europe/Paris')::date as le from audit
    where service = ${service} and objet = any(${lus.map(({ depot }) => depot)}::text[]) and verbe = 'releve-seul'
    order by seq`)
  const secteurDe = new Map(lus.map(({ depot, secteur }) => [depot, secteur]))
  return lus.flatMap(({ remplace, ...releve }) => {
    if (remplace) return []
    const siennes = ouvertures.filter(({ objet }) => secteurDe.get(objet) === releve.secteur)
    return [{ ...releve, ouvertures: siennes.map(({ par, le }) => ({ par: { service, membre: par }, le })) }]
  })
}

export const releveExiste = async (tx: Tx, depot: string): Promise<boolean> =>
  (await tx.un(base.selectFrom('releve').select('depot').where('depot', '=', depot))) !== undefined

type MotifDeReleve = 'campagne-absente' | 'campagne-close' | 'secteur-inconnu' | 'porte-inconnue' | 'depot-existe'

export const transmettre = async (
  tx: Tx,
  secteur: string,
  annee: number,
  { coffre, epoque, depot, sceau }: Depot,
): Promise<MotifDeReleve | null> => {
  const lu = await tx.un(sql<{ motif: MotifDeReleve | null }>`
    select priv.transmettre_releve(${secteur}, ${annee}, ${coffre}, ${epoque}, ${depot}, decode(${sceau}, 'base64')) as motif`)
  return lu?.motif ?? null
}

/** False when that year is published already. */
export const publier = async (
  tx: Tx,
  { service, membre }: Acteur,
  tableaux: z.infer<typeof TableauxPublies>,
): Promise<boolean> =>
  (await tx.faire(sql`insert into publication (service, annee, catalogue, contenu, le, par)
    values (${service}, ${tableaux.annee}, ${tableaux.catalogue}, ${JSON.stringify(tableaux)}::jsonb, priv.aujourdhui(), ${membre})
    on conflict do nothing`)) === 1

type Publications = z.infer<typeof getPublications.output>['publications']

/** The newest year first, then by name. */
export const lirePublications = async (tx: Tx): Promise<Publications> => {
  const lues = await tx.tous(sql<Omit<Publications[number], 'tableaux'> & { contenu: unknown }>`
    select p.service, s.nom, p.le, p.contenu from publication p join priv.services() s using (service)
    order by p.annee desc, s.nom, p.service`)
  return lues.map(({ contenu, ...reste }) => ({ ...reste, tableaux: TableauxPublies.parse(contenu) }))
}

type Remontees = z.infer<typeof getRemontees.output>

export const lireRemontees = async (tx: Tx, { service }: Acteur, annee: number): Promise<Remontees> => {
  const auDessus = await tx.un(sql<NonNullable<Remontees['auDessus']>>`
    select h.service, h.nom from priv.services() s join priv.services() h on h.service = s.parent
    where s.service = ${service}`)
  const envoyee = await tx.un(sql<{ le: string }>`
    select le from remontee where de = ${service} and annee = ${annee} and service = ${auDessus?.service ?? null}`)
  const dessous = await tx.tous(sql<Remontees['dessous'][number]>`
    select s.service, s.nom, r.depot, r.le
    from priv.services() s left join remontee r on r.service = s.parent and r.de = s.service and r.annee = ${annee}
    where s.parent = ${service} order by s.nom, s.service`)
  return { auDessus: auDessus ?? null, envoyeeLe: envoyee?.le ?? null, dessous }
}

type MotifDeRemontee =
  | 'service-hors-role'
  | 'sans-service-au-dessus'
  | 'deja-publie'
  | 'porte-inconnue'
  | 'depot-existe'
type Remise = { readonly motif: MotifDeRemontee; readonly vers: null } | { readonly motif: null; readonly vers: string }

export const remonter = async (tx: Tx, annee: number, { coffre, epoque, depot, sceau }: Depot): Promise<Remise> => {
  const lue = await tx.un(sql<Remise>`
    select motif, vers from priv.remonter(${annee}, ${coffre}, ${epoque}, ${depot}, decode(${sceau}, 'base64'))`)
  if (!lue) throw new Error('a function without its answer')
  return lue
}
