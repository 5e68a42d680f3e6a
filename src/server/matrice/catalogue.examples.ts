// What the base must be whatever its tables are: read from its catalogue, never from our migrations.
import type { Client } from 'pg'
import {
  FERMEES,
  FONCTIONS,
  FONCTIONS_DES_ALERTES,
  FONCTIONS_DU_GUICHET,
  FONCTIONS_FERMEES,
  OUVERTE,
  SCELLEE,
  VERBES,
  type Verbe,
} from './matrice.ts'

const EN_SQL: Readonly<Record<Verbe, string>> = {
  lire: 'SELECT',
  inserer: 'INSERT',
  modifier: 'UPDATE',
  effacer: 'DELETE',
}

/** Functions that run with the rights of the owner, and who may call them. */
const POUR_TOUS = [
  ...Object.keys(FONCTIONS),
  'priv.moi',
  'priv.mon_service',
  'priv.mon_membre',
  'priv.mon_role',
  'priv.mes_coffres',
  'priv.mes_coffres_ecrits',
  'priv.mes_coffres_tenus',
  'priv.mes_secteurs',
  'priv.mes_releves',
  'priv.ecoles_de_mes_secteurs',
  'priv.ecoles_ou_je_vais',
  'priv.mes_portes',
  'priv.tetes_d_audit',
  'priv.hache_d_audit',
  'priv.trop_d_essais',
  'priv.noter_essai',
  'priv.ouvrir_session',
  'priv.fermer_session',
  'priv.code_de_demonstration',
  'priv.voile_pose',
  'priv.lever_voile',
  'priv.lire_invitation',
  'priv.prendre_siege',
]
/** What a page without session is answered from; the first two run with no right of the owner. */
const POUR_LE_GUICHET = Object.keys(FONCTIONS_DU_GUICHET)
const DU_GUICHET_SEUL = POUR_LE_GUICHET.filter((f) => !(f in FONCTIONS) && !f.startsWith('priv.zone_'))
const POUR_LES_ALERTES = Object.keys(FONCTIONS_DES_ALERTES)
const DECLENCHEURS = [
  'priv.annoncer_une_saisine',
  'priv.annoncer_un_message',
  'priv.appliquer_entree',
  'priv.suivre_l_annuaire',
  'priv.avancer_tetes',
  'priv.ne_perdre_personne',
]

/** Outside every service: the directory of schools, the deployment, the register of migrations. */
const HORS_SERVICE = [
  'deploiement',
  'migration',
  'etablissement',
  'site',
  'ips',
  'effectif',
  'reseau_prioritaire',
  'densite_commune',
  'vacances',
  'ferie',
]
/** Who signs in is not known yet: these are found by a name, a token or a code, of any service. */
const AVANT_LE_SERVICE = [
  'priv.acces',
  'priv.invitation',
  'priv.session',
  'priv.voile',
  'priv.ouverture',
  'priv.epreuve',
]

/** Keys by which one service names another: the one above it, the one that sent. */
const ENTRE_SERVICES = ['service.service_parent_fkey', 'remontee.remontee_de_fkey']

type Regle = { readonly nom: string; readonly sql: string; readonly valeurs?: readonly unknown[] }

const REGLES: readonly Regle[] = [
  {
    nom: 'a table without forced row security',
    sql: `select c.oid::regclass::text as faute from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname in ('public', 'priv') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  },
  {
    nom: 'a role of the application above the policies',
    sql: `select rolname as faute from pg_roles where rolname like 'permanence\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
  },
  {
    nom: 'a role of the application that owns something, or is a member of the owner',
    sql: `select c.relname as faute from pg_class c join pg_roles r on r.oid = c.relowner
        where r.rolname in ('permanence_app', 'permanence_guichet', 'permanence_alertes', 'permanence_sauvegarde')
      union all select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname like 'permanence\\_%'`,
  },
  {
    nom: 'something granted to everybody',
    sql: `select c.relname as faute from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
        where n.nspname in ('public', 'priv') and a.grantee = 0
      union all select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname in ('public', 'priv') and has_function_privilege('public', p.oid, 'execute')
      union all select n.nspname from pg_namespace n, aclexplode(n.nspacl) a where n.nspname in ('public', 'priv') and a.grantee = 0`,
  },
  {
    nom: 'a function with the rights of the owner that is not listed',
    sql: `select p.pronamespace::regnamespace || '.' || p.proname as faute from pg_proc p
      where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'priv'::regnamespace)
        and not (p.pronamespace::regnamespace || '.' || p.proname) = any ($1)`,
    valeurs: [[...POUR_TOUS, ...POUR_LE_GUICHET, ...POUR_LES_ALERTES, ...DECLENCHEURS, ...FONCTIONS_FERMEES]],
  },
  {
    nom: 'a function with the rights of the owner whose search path is open',
    sql: `select p.proname as faute from pg_proc p
      where p.prosecdef and p.pronamespace in ('public'::regnamespace, 'priv'::regnamespace)
        and not coalesce(p.proconfig @> array['search_path=""'], false)`,
  },
  {
    nom: 'a function for other functions only that the application may call',
    sql: `select p.proname as faute from pg_proc p where (p.pronamespace::regnamespace || '.' || p.proname) = any ($1)
      and (has_function_privilege('permanence_app', p.oid, 'execute') or has_function_privilege('permanence_guichet', p.oid, 'execute'))`,
    valeurs: [[...FONCTIONS_FERMEES, ...DECLENCHEURS]],
  },
  {
    nom: 'a view that would show more than its reader may see',
    sql: `select c.relname as faute from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('v', 'm') and n.nspname in ('public', 'priv')
        and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
  },
  {
    nom: 'a key that does not start with the service',
    sql: `select c.conrelid::regclass || '.' || c.conname as faute from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where n.nspname in ('public', 'priv') and c.contype in ('p', 'u', 'f')
        and not (c.conrelid::regclass::text = any ($1))
        and (select attname from pg_attribute where attrelid = c.conrelid and attnum = c.conkey[1]) <> 'service'
        and not (c.contype = 'f' and c.confrelid::regclass::text = any ($1))
        and not (c.conrelid::regclass || '.' || c.conname) = any ($2)`,
    valeurs: [[...HORS_SERVICE, ...AVANT_LE_SERVICE, 'priv.tentative'], ENTRE_SERVICES],
  },
  {
    nom: 'a unique index that does not start with the service',
    sql: `select i.indexrelid::regclass::text as faute from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relnamespace in ('public'::regnamespace, 'priv'::regnamespace)
        and not (i.indrelid::regclass::text = any ($1))
        and (select attname from pg_attribute where attrelid = i.indrelid and attnum = i.indkey[0]) <> 'service'`,
    valeurs: [[...HORS_SERVICE, ...AVANT_LE_SERVICE, 'priv.tentative']],
  },
  {
    nom: 'a function that the guichet may call and that is not listed',
    sql: `select p.proname as faute from pg_proc p
      where p.pronamespace in ('public'::regnamespace, 'priv'::regnamespace)
        and has_function_privilege('permanence_guichet', p.oid, 'execute')
        and not (p.pronamespace::regnamespace || '.' || p.proname) = any ($1)`,
    valeurs: [POUR_LE_GUICHET],
  },
  {
    nom: 'a function of the guichet alone that the application may call',
    sql: `select p.proname as faute from pg_proc p where (p.pronamespace::regnamespace || '.' || p.proname) = any ($1)
      and has_function_privilege('permanence_app', p.oid, 'execute')`,
    valeurs: [DU_GUICHET_SEUL],
  },
  {
    nom: 'a function that the alerts may call and that is not listed',
    sql: `select p.proname as faute from pg_proc p
      where p.pronamespace in ('public'::regnamespace, 'priv'::regnamespace)
        and has_function_privilege('permanence_alertes', p.oid, 'execute')
        and not (p.pronamespace::regnamespace || '.' || p.proname) = any ($1)`,
    valeurs: [POUR_LES_ALERTES],
  },
  {
    nom: 'a function of the alerts that the application or the guichet may call',
    sql: `select p.proname as faute from pg_proc p where (p.pronamespace::regnamespace || '.' || p.proname) = any ($1)
      and (has_function_privilege('permanence_app', p.oid, 'execute') or has_function_privilege('permanence_guichet', p.oid, 'execute'))`,
    valeurs: [POUR_LES_ALERTES],
  },
  {
    nom: 'a right of the alerts on a table',
    sql: `select distinct table_name as faute from information_schema.role_table_grants where grantee = 'permanence_alertes'
      union select distinct table_name from information_schema.role_column_grants where grantee = 'permanence_alertes'`,
  },
  {
    nom: 'a mail address that the application reads',
    sql: `select 'compte.courriel' as faute where has_column_privilege('permanence_app', 'compte', 'courriel', 'select')`,
  },
  {
    nom: 'a right of the guichet on a table',
    sql: `select distinct table_name as faute from information_schema.role_table_grants where grantee = 'permanence_guichet'
      union select distinct table_name from information_schema.role_column_grants where grantee = 'permanence_guichet'`,
  },
  {
    nom: 'a table that backups read by SQL beyond the chain of audit and its checkpoints',
    sql: `select distinct table_name as faute from information_schema.role_column_grants
      where grantee = 'permanence_sauvegarde' and table_name not in ('audit', 'audit_tete', 'checkpoint', 'service')`,
  },
]

/** Verbs that the matrix gives to somebody, by table. */
const droitsAttendus = (): Map<string, Set<string>> => {
  const attendus = new Map<string, Set<string>>()
  for (const [table, regles] of [...Object.entries(OUVERTE), ...Object.entries(SCELLEE)]) {
    const verbes = attendus.get(table) ?? new Set()
    for (const verbe of VERBES)
      if (regles.some((regle: { readonly verbe: Verbe }) => regle.verbe === verbe)) verbes.add(EN_SQL[verbe])
    attendus.set(table, verbes)
  }
  for (const table of Object.keys(FERMEES)) attendus.set(table, new Set())
  return attendus
}

const droitsEnTrop = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ table: string; verbe: string; entier: boolean }>(
    `select c.oid::regclass::text as table, v as verbe, has_table_privilege('permanence_app', c.oid, v) as entier
     from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) v
     where c.relkind = 'r' and n.nspname in ('public', 'priv')
       and (has_table_privilege('permanence_app', c.oid, v)
         or (v not in ('DELETE', 'TRUNCATE') and has_any_column_privilege('permanence_app', c.oid, v)))`,
  )
  const attendus = droitsAttendus()
  const fautes = rows.flatMap(({ table, verbe, entier }) => {
    if (!attendus.get(table)?.has(verbe))
      return [`the application may ${verbe} ${table}, which the matrix gives to nobody`]
    const parColonnes = verbe === 'INSERT' || verbe === 'UPDATE'
    return parColonnes && entier ? [`${verbe} on ${table} names no column`] : []
  })
  const donnes = new Set(rows.map(({ table, verbe }) => `${verbe} ${table}`))
  const manquent = [...attendus].flatMap(([table, verbes]) =>
    [...verbes].filter((verbe) => !donnes.has(`${verbe} ${table}`)).map((verbe) => `no right to ${verbe} ${table}`),
  )
  return [...fautes, ...manquent]
}

const tablesInconnues = async (client: Client): Promise<string[]> => {
  const { rows } = await client.query<{ table: string }>(
    `select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname in ('public', 'priv')`,
  )
  const connues = droitsAttendus()
  return rows.filter(({ table }) => !connues.has(table)).map(({ table }) => `${table} is not in the matrix`)
}

export const fautesDuCatalogue = async (client: Client): Promise<readonly string[]> => {
  const fautes: string[] = []
  for (const { nom, sql, valeurs = [] } of REGLES) {
    const { rows } = await client.query<{ faute: string }>(sql, [...valeurs])
    fautes.push(...rows.map(({ faute }) => `${nom}: ${faute}`))
  }
  return [...fautes, ...(await droitsEnTrop(client)), ...(await tablesInconnues(client))]
}
