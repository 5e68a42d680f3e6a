import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { startPostgres } from '../src/server/base/embedded.ts'
import { openLogin, type LoginRole } from '../src/server/base/roles.ts'
import { keptSecret } from '../src/server/base/secret.ts'

type OpenBase = {
  /** migrates */
  readonly adminUrl: string
  /** as the server logs in, once the migrations have made its role */
  readonly appUrl: () => Promise<string>
  /** as the public pages do */
  readonly guichetUrl: () => Promise<string>
  /** as the timers of the alerts do */
  readonly alertesUrl: () => Promise<string>
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

const NAME = 'permanence'

/** Set and empty is not given. */
export const givenUrl = (): string | undefined => process.env['DATABASE_URL'] || undefined

/** The server of DATABASE_URL, or our own PostgreSQL below the data folder. `afresh`: the last filling was cut short. */
export const openBase = async (dataDir: string, { afresh }: { afresh: boolean }): Promise<OpenBase> => {
  const logIn = (adminUrl: string, role: LoginRole): Promise<string> =>
    openLogin(adminUrl, role, keptSecret(join(dataDir, `${role}-password`)))
  const given = givenUrl()
  if (given !== undefined) {
    const never = new Promise<void>(() => undefined)
    const { DATABASE_APP_URL: appUrl, DATABASE_GUICHET_URL: guichetUrl, DATABASE_ALERTES_URL: alertesUrl } = process.env
    return {
      adminUrl: given,
      appUrl: async () => appUrl ?? logIn(given, 'permanence_app'),
      guichetUrl: async () => guichetUrl ?? logIn(given, 'permanence_guichet'),
      alertesUrl: async () => alertesUrl ?? logIn(given, 'permanence_alertes'),
      ended: never,
      stop: () => Promise.resolve(),
    }
  }
  const log = createWriteStream(join(dataDir, 'postgres.log'), { flags: 'a', mode: 0o600 })
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres'), log: (line) => log.write(`${line}\n`) })
  if (afresh) await drop(postgres.url)
  const adminUrl = await postgres.createDatabase(NAME)
  return {
    adminUrl,
    appUrl: () => logIn(adminUrl, 'permanence_app'),
    guichetUrl: () => logIn(adminUrl, 'permanence_guichet'),
    alertesUrl: () => logIn(adminUrl, 'permanence_alertes'),
    ended: postgres.ended,
    stop: postgres.stop,
  }
}

const drop = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`drop database if exists ${NAME} with (force)`)
  await client.end()
}
