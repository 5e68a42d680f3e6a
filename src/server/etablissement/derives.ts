// What the directory deduces from the open data, kept beside them so that the list filters and sorts in SQL.
import { sql } from 'kysely'

import {
  degre,
  dansLePerimetre,
  effectifRetenu,
  ipsRetenu,
  type Effectif,
  type Etablissement,
  type Ips,
} from '../../domain/etablissement.ts'
import { criteresCalcules } from '../../domain/etablissement-critere.ts'
import type { LabelPrioritaire } from '../../domain/etablissement.ts'
import type { Tx } from '../transaction.ts'

/** As words are searched: no accent, no case, nothing but letters and digits between spaces. */
export const plier = (texte: string): string =>
  texte
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

type Source = {
  readonly e: Pick<
    Etablissement,
    'uai' | 'nom' | 'type' | 'statut' | 'etat' | 'commune' | 'eleves' | 'internat' | 'ulis' | 'segpa'
  > & {
    readonly code_nature: string | null
    readonly code_postal: string | null
    readonly education_prioritaire: Etablissement['educationPrioritaire']
    readonly voie_professionnelle: boolean | null
  }
  readonly label: LabelPrioritaire | null
  readonly densite: number | null
  readonly ips: readonly Ips[] | null
  readonly effectifs: readonly Effectif[] | null
}

const deriver = ({ e, label, densite, ips, effectifs }: Source): Readonly<Record<string, unknown>> => {
  const comptes = (effectifs ?? []).toSorted((a, b) => b.rentree - a.rentree)
  const etablissement = {
    ...e,
    codeNature: e.code_nature,
    educationPrioritaire: e.education_prioritaire,
    voieProfessionnelle: e.voie_professionnelle,
  }
  return {
    uai: e.uai,
    degre: degre(e.type),
    perimetre: dansLePerimetre(e),
    criteres: criteresCalcules({
      etablissement,
      listePrioritaire: label,
      densite,
      ips: ipsRetenu(ips ?? []),
      elevesSegpa: comptes.find(({ segpa }) => segpa !== null)?.segpa ?? null,
      elevesUlis: comptes.find(({ ulis }) => ulis !== null)?.ulis ?? null,
    }),
    eleves_retenus: effectifRetenu(e, comptes, ips ?? []),
    ips_retenu: ipsRetenu(ips ?? []),
    recherche: plier(`${e.nom} ${e.commune ?? ''} ${e.uai} ${e.code_postal ?? ''}`),
    tri: `${plier(e.commune ?? '')} ${plier(e.nom)} ${e.uai}`,
  }
}

const TRANCHE = 5_000

/** Deduces again for these schools, and for those of these communes. */
export const recalculer = async (tx: Tx, uais: readonly string[], communes: readonly string[]): Promise<void> => {
  const touches = await tx.tous(sql<{ uai: string }>`
    select uai from etablissement where uai = any(${uais}::text[]) or code_commune = any(${communes}::text[])`)
  for (let debut = 0; debut < touches.length; debut += TRANCHE) {
    await recalculerTranche(
      tx,
      touches.slice(debut, debut + TRANCHE).map(({ uai }) => uai),
    )
  }
}

const recalculerTranche = async (tx: Tx, uais: readonly string[]): Promise<void> => {
  const sources = await tx.tous(sql<Source>`
    select to_jsonb(e) as e, r.label, d.niveau as densite, i.ips, f.effectifs
      from etablissement e
      left join reseau_prioritaire r on r.uai = e.uai
      left join densite_commune d on d.code_commune = e.code_commune
      left join (select uai, jsonb_agg(to_jsonb(x)) as ips from ips x where uai = any(${uais}::text[]) group by uai) i
        on i.uai = e.uai
      left join (select uai, jsonb_agg(to_jsonb(x)) as effectifs from effectif x where uai = any(${uais}::text[])
        group by uai) f on f.uai = e.uai
     where e.uai = any(${uais}::text[])`)
  await tx.faire(sql`
    update etablissement e
       set degre = r.degre, perimetre = r.perimetre, criteres = r.criteres, eleves_retenus = r.eleves_retenus,
           ips_retenu = r.ips_retenu, recherche = r.recherche, tri = r.tri
      from jsonb_to_recordset(${JSON.stringify(sources.map(deriver))}::jsonb) as r(uai text, degre text,
           perimetre boolean, criteres text[], eleves_retenus integer, ips_retenu double precision, recherche text, tri text)
     where e.uai = r.uai`)
}
