// One door to PostgreSQL. Queries are written with kysely, run as named prepared statements on one connection.
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { CompiledQuery, QueryExecutorProvider } from 'kysely'
import pg from 'pg'

import { estRefus } from '../domain/refus.ts'
import type { DB } from './base/schema.ts'

/** Writes queries and runs none: a transaction runs them. */
export const base = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

/** A kysely query, or `sql<Row>` of kysely. */
export type Requete<T> = { compile(provider: QueryExecutorProvider): CompiledQuery<T> }

export type Tx = {
  tous<T>(requete: Requete<T>): Promise<T[]>
  un<T>(requete: Requete<T>): Promise<T | undefined>
  /** Number of rows written. */
  faire(requete: Requete<unknown>): Promise<number>
}

/** Whoever bears the session token of a transaction, as the base knows her; null without a session. */
export type Porteur = { readonly service: string; readonly membre: string; readonly role: string }

export type Base = {
  /** One transaction as the bearer of a token. A returned refusal rolls back just as a thrown fault does. */
  enTransaction<T>(jeton: string | null, faire: (tx: Tx, porteur: Porteur | null) => Promise<T>): Promise<T>
  /** True when the base answers. */
  repond(): Promise<boolean>
  fermer(): Promise<void>
}

/** As permanence_guichet: nobody is asked who she is. */
export type BaseSansSession = {
  enTransaction<T>(faire: (tx: Tx) => Promise<T>): Promise<T>
  fermer(): Promise<void>
}

const DATE = 1082
const INT8 = 20
// a day is a text: `Date` would move it by the time zone of the machine
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === DATE) return (valeur: string) => valeur
    if (oid === INT8) return Number
    return pg.types.getTypeParser(oid, format)
  },
}

const noms = new Map<string, string>()
/** Lists go by `any($1)`, so the number of texts is that of the queries in the code. */
const nomDe = (texte: string): string => {
  const connu = noms.get(texte)
  if (connu !== undefined) return connu
  const nom = `r${noms.size}`
  noms.set(texte, nom)
  return nom
}

const surConnexion = (client: pg.PoolClient): Tx => {
  const executer = async <T>(requete: Requete<T>): Promise<pg.QueryResult> => {
    const { sql: text, parameters } = requete.compile(base)
    return client.query({ name: nomDe(text), text, values: [...parameters] })
  }
  return {
    tous: async <T>(requete: Requete<T>) => (await executer(requete)).rows as T[],
    un: async <T>(requete: Requete<T>) => (await executer(requete)).rows[0] as T | undefined,
    faire: async (requete) => (await executer(requete)).rowCount ?? 0,
  }
}

const FORME_DU_JETON = /^[0-9a-f]{64}$/u
const DEADLOCK = '40P01'
const ESSAIS = 3

const ouvrirPool = (url: string, connexions: number): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: connexions,
    types,
    application_name: 'permanence',
    // every query is written to be right for any parameter (plans.test.ts): planning each anew costs more than running it
    options: '-c plan_cache_mode=force_generic_plan -c jit=off',
    // a base that hangs answers by a fault, not by silence
    connectionTimeoutMillis: 15_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  // an idle connection that the server closes is replaced at the next request
  pool.on('error', () => undefined)
  return pool
}

/** `commencer` opens the transaction, and tells what is known before anything is done. */
const transiger = async <Su, T>(
  pool: pg.Pool,
  commencer: (client: pg.PoolClient) => Promise<Su>,
  faire: (tx: Tx, su: Su) => Promise<T>,
): Promise<T> => {
  const essayer = async (): Promise<T> => {
    const client = await pool.connect()
    let perdue = false
    try {
      const su = await commencer(client)
      const issue = await faire(surConnexion(client), su)
      await client.query(estRefus(issue) ? 'rollback' : 'commit')
      return issue
    } catch (faute) {
      await client.query('rollback').catch(() => {
        perdue = true
      })
      throw faute
    } finally {
      client.release(perdue)
    }
  }
  for (let reste = ESSAIS - 1; ; reste -= 1) {
    try {
      return await essayer()
    } catch (faute) {
      if (reste === 0 || (faute as { code?: string }).code !== DEADLOCK) throw faute
    }
  }
}

export const ouvrirBase = (url: string, connexions = 12): Base => {
  const pool = ouvrirPool(url, connexions)
  return {
    enTransaction: (jeton, faire) =>
      transiger(
        pool,
        async (client) => {
          const connu = jeton !== null && FORME_DU_JETON.test(jeton) ? jeton : ''
          // one round trip: the token is 64 hexadecimal digits, hence no text of a stranger
          const debut = (await client.query(
            `begin; select set_config('permanence.jeton', '${connu}', true); select service, membre, role from priv.moi()`,
          )) as unknown as pg.QueryResult<Porteur>[]
          return debut[2]?.rows[0] ?? null
        },
        faire,
      ),
    repond: async () => {
      try {
        await pool.query('select 1')
        return true
      } catch {
        return false
      }
    },
    fermer: () => pool.end(),
  }
}

/** A pool of its own: a storm at the public pages takes no connection from the professionals. */
export const ouvrirBaseSansSession = (url: string, connexions = 6): BaseSansSession => {
  const pool = ouvrirPool(url, connexions)
  return {
    enTransaction: (faire) => transiger(pool, (client) => client.query('begin'), faire),
    fermer: () => pool.end(),
  }
}
