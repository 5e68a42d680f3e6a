// [Note: policy mutants] Each policy, right and condition of the base weakened in turn. A mutant that no cell notices
// is a rule that nothing proves.
import type { Client } from 'pg'
import { MUTANTS_DES_CHIFFRES } from './mutants-chiffres.examples.ts'
import { MUTANTS_DES_SAISINES } from './mutants-saisines.examples.ts'

export type Mutant = {
  readonly nom: string
  /** Cells of this table are tried first. */
  readonly objet: string
  readonly sql: string
}

type Police = {
  readonly table: string
  readonly nom: string
  readonly verbe: string
  readonly qual: string | null
  readonly check: string | null
  /** Columns that the application may update. */
  readonly modifiables: readonly string[]
}

const VERBES = ['select', 'insert', 'update', 'delete'] as const

/** `a AND b` to its parts, when `op` stands outside every parenthesis; the whole alone otherwise. */
const parties = (texte: string, op: ' AND ' | ' OR '): string[] => {
  const morceaux: string[] = []
  let [niveau, debut] = [0, 0]
  for (let i = 0; i < texte.length; i++) {
    if (texte[i] === '(') niveau += 1
    if (texte[i] === ')') niveau -= 1
    if (niveau === 0 && texte.startsWith(op, i)) {
      morceaux.push(texte.slice(debut, i))
      debut = i + op.length
    }
  }
  return [...morceaux, texte.slice(debut)]
}

const sansParentheses = (texte: string): string => {
  if (!texte.startsWith('(') || !texte.endsWith(')')) return texte
  let niveau = 0
  for (let i = 0; i < texte.length; i++) {
    if (texte[i] === '(') niveau += 1
    if (texte[i] === ')') niveau -= 1
    if (niveau === 0 && i < texte.length - 1) return texte
  }
  return sansParentheses(texte.slice(1, -1))
}

type Oubli = { readonly reste: string; readonly perdu: string }

/** Every way of forgetting one part of a condition, at any depth. */
const oublis = (condition: string): Oubli[] => {
  const texte = sansParentheses(condition.trim())
  for (const op of [' AND ', ' OR '] as const) {
    const tous = parties(texte, op)
    if (tous.length === 1) continue
    return tous.flatMap((partie, i): Oubli[] => {
      const avec = (remplace: readonly string[]): string =>
        [...tous.slice(0, i), ...remplace, ...tous.slice(i + 1)].map((p) => `(${p})`).join(op)
      return [
        { reste: avec([]), perdu: partie },
        ...oublis(partie).map(({ reste, perdu }) => ({ reste: avec([reste]), perdu })),
      ]
    })
  }
  return []
}

/** All the weaker forms; an expression that is already `true` has none. */
const affaiblissements = (condition: string | null): Oubli[] =>
  condition === null || condition === 'true' ? [] : [{ reste: 'true', perdu: condition }, ...oublis(condition)]

/**
 * A condition on rows read and rows written, said twice, is forgotten in both places. Of a condition on the new row of
 * an update, what names no column that an update may change has no effect: the row was chosen by the same.
 */
const dePolice = (police: Police): Mutant[] => {
  const { table, nom, verbe, qual, check, modifiables } = police
  const mutant = (clauses: readonly string[], { reste, perdu }: Oubli): Mutant => ({
    nom: `${table}.${nom}, ${clauses.join(' and ')} without ${perdu.replaceAll(/\s+AS \w+|::\w+(\[\])?/gu, '').slice(0, 90)}`,
    objet: table,
    sql: `alter policy ${nom} on ${table} ${clauses.map((clause) => `${clause} (${reste})`).join(' ')}`,
  })
  if (qual !== null && qual === check)
    return affaiblissements(qual).map((oubli) => mutant(['using', 'with check'], oubli))
  const change = ({ perdu }: Oubli): boolean =>
    verbe !== 'UPDATE' || modifiables.some((c) => new RegExp(`\\b${c}\\b`, 'u').test(perdu))
  return [
    ...affaiblissements(qual).map((oubli) => mutant(['using'], oubli)),
    ...affaiblissements(check)
      .filter(change)
      .map((oubli) => mutant(['with check'], oubli)),
  ]
}

const policesDe = async (client: Client): Promise<Police[]> => {
  const { rows } = await client.query<Police>(
    `select tablename as table, policyname as nom, cmd as verbe, qual, with_check as check,
       (select coalesce(array_agg(a.attname::text), '{}') from pg_attribute a
        where a.attrelid = tablename::regclass and a.attnum > 0 and not a.attisdropped
          and has_column_privilege('permanence_app', a.attrelid, a.attnum, 'update')) as modifiables
     from pg_policies where schemaname = 'public' and 'permanence_app' = any (roles) order by 1, 2`,
  )
  return rows
}

const tablesDe = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ nom: string }>(
    `select c.oid::regclass::text as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('public', 'priv') order by 1`,
  )
  return rows.map(({ nom }) => nom)
}

const droits = async (client: Client, table: string): Promise<Set<string>> => {
  const { rows } = await client.query<{ verbe: string }>(
    `select v as verbe from unnest(array['select', 'insert', 'update', 'delete']) v
     where has_table_privilege('permanence_app', $1, v) or (v <> 'delete' and has_any_column_privilege('permanence_app', $1, v))`,
    [table],
  )
  return new Set(rows.map(({ verbe }) => verbe))
}

const deTable = (table: string, tenus: ReadonlySet<string>, polices: readonly Police[]): Mutant[] => {
  const clause = {
    select: 'using (true)',
    delete: 'using (true)',
    insert: 'with check (true)',
    update: 'using (true) with check (true)',
  }
  const schema = table.startsWith('priv.') ? 'grant usage on schema priv to permanence_app; ' : ''
  const couverts = new Set(
    polices
      .filter((p) => p.table === table)
      .flatMap((p) => (p.verbe === 'ALL' ? [...VERBES] : [p.verbe.toLowerCase()])),
  )
  return [
    ...(tenus.size > 0
      ? [{ nom: `${table}: no row security`, objet: table, sql: `alter table ${table} disable row level security` }]
      : []),
    ...VERBES.flatMap((verbe): Mutant[] => {
      const accorder = `${schema}grant ${verbe} on ${table} to permanence_app`
      const police = `create policy mutant on ${table} for ${verbe} to permanence_app ${clause[verbe]}`
      const mutants: Mutant[] = []
      if (!tenus.has(verbe)) mutants.push({ nom: `${table}: grant ${verbe}`, objet: table, sql: accorder })
      if (!tenus.has(verbe) || !couverts.has(verbe))
        mutants.push({ nom: `${table}: add ${verbe}`, objet: table, sql: `${accorder}; ${police}` })
      return mutants
    }),
  ]
}

/** Conditions inside functions: the text to forget, and what takes its place. */
const DANS_LES_FONCTIONS: readonly (readonly [fonction: string, texte: string, remplace: string])[] = [
  ...(['priv.moi()', 'priv.mon_service()', 'priv.mon_membre()', 'priv.mon_role()'] as const).flatMap((f) => [
    [f, 's.jusqua > priv.maintenant()', 'true'] as const,
    [f, 'and c.actif', ''] as const,
  ]),
  ...(
    ['priv.mes_coffres()', 'priv.mes_coffres_ecrits()', 'priv.mes_coffres_tenus()', 'priv.verrouiller(text[])'] as const
  ).flatMap((f) => [
    [f, 'not m.retire', 'true'] as const,
    [f, '(m.debut is null or m.debut <= jour)', 'true'] as const,
    [f, '(m.fin is null or m.fin >= jour)', 'true'] as const,
    [f, 'and m.membre = moi.membre', ''] as const,
    [f, 'm.service = moi.service and', ''] as const,
  ]),
  ['priv.mes_coffres_ecrits()', 'm.ecrit and', ''],
  ['priv.mes_coffres_tenus()', 'm.tient and', ''],
  ['priv.mes_portes()', 'mes_coffres_ecrits', 'mes_coffres'],
  ['priv.mes_secteurs()', "m.role = 'ass' and", ''],
  ['priv.mes_secteurs()', "a.titre in ('titulaire', 'binome')", 'true'],
  ['priv.mes_secteurs()', 'and m.membre = a.membre', ''],
  ['priv.mes_secteurs()', 'a.debut <= priv.aujourdhui()', 'true'],
  ['priv.mes_secteurs()', '(a.fin is null or a.fin >= priv.aujourdhui())', 'true'],
  ['priv.mon_service()', "and c.role <> 'personnel'", ''],
  ['priv.ecoles_de_mes_secteurs()', 'e.secteur = any (priv.mes_secteurs())', 'true'],
  ['priv.ecoles_ou_je_vais()', 'r.membre = priv.mon_membre()', 'true'],
  ['priv.recoit(text,text,date)', 'and a.secteur = secteur_', ''],
  ['priv.recoit(text,text,date)', "c.role in ('ass', 'ctss-d', 'adjoint', 'ctss-r') and", ''],
  ['priv.recoit(text,text,date)', "a.titre in ('titulaire', 'binome', 'remplacante', 'interim')", 'true'],
  ['priv.recoit(text,text,date)', 'a.debut <= jour_', 'true'],
  ['priv.recoit(text,text,date)', '(a.fin is null or a.fin >= jour_)', 'true'],
  ['priv.mon_courriel()', 'and c.membre = m.membre', ''],
  ['priv.mon_courriel()', 'c.service = m.service and', ''],
  ['priv.changer_courriel(text)', 'and c.membre = m.membre', ''],
  ['priv.mon_etablissement()', "m.role = 'personnel'", 'true'],
  ['priv.mon_etablissement()', 'and p.membre = m.membre', ''],
  ['priv.ouvrir_dossier(text)', 'not coffre_ = any (priv.mes_coffres())', 'false'],
  ['priv.deposer(text,integer,text,bytea)', 'c.service = moi and', ''],
  [
    'priv.creer_siege(text,text,text,text,text,bytea)',
    "m.role not in ('administrateur', 'ctss-d', 'adjoint')",
    'false',
  ],
  ['priv.quitter(text)', "m.role not in ('ctss-d', 'adjoint', 'administrateur')", 'false'],
  ['priv.quitter(text)', 'c.service = m.service and', ''],
  ...MUTANTS_DES_SAISINES,
  ...MUTANTS_DES_CHIFFRES,
]

const deFonctions = async (client: Client): Promise<Mutant[]> => {
  const mutants: Mutant[] = []
  for (const [fonction, texte, remplace] of DANS_LES_FONCTIONS) {
    const { rows } = await client.query<{ def: string }>('select pg_get_functiondef($1::regprocedure) as def', [
      fonction,
    ])
    const def = rows[0]?.def ?? ''
    if (!def.includes(texte)) throw new Error(`${fonction} does not say “${texte}” any more`)
    mutants.push({
      nom: `${fonction}: ${texte} → ${remplace || 'nothing'}`,
      objet: fonction.replace(/\(.*/u, ''),
      sql: def.replace(texte, remplace),
    })
  }
  return mutants
}

export const tousLesMutants = async (client: Client): Promise<readonly Mutant[]> => {
  const polices = await policesDe(client)
  const mutants = polices.flatMap(dePolice)
  for (const table of await tablesDe(client)) mutants.push(...deTable(table, await droits(client, table), polices))
  return [...mutants, ...(await deFonctions(client))]
}

/** Weakened in one place and still refused by another: no cell can tell them from the true base. */
export const DEFENDUS_DEUX_FOIS: ReadonlyMap<string, string> = new Map([
  [
    "journal.inserer, with check without (type = 'creer')",
    'the trigger refuses another first entry for a coffre that does not exist',
  ],
  ['journal.inserer, with check without (n = 0)', 'the trigger refuses a creation that is not the first entry'],
  [
    'priv.mon_membre(): s.jusqua > priv.maintenant() → true',
    'every policy asks for the service too, which is then unknown',
  ],
  ['priv.mon_membre(): and c.actif → nothing', 'every policy asks for the service too, which is then unknown'],
])
