import { Client } from 'pg'

/** The roles that a program of ours may log in as; the owner of the schema never does. */
export type LoginRole = 'permanence_app' | 'permanence_guichet' | 'permanence_alertes' | 'permanence_sauvegarde'

/** Lets a role created by the migrations log in with this password, and gives its url. */
export const openLogin = async (adminUrl: string, role: LoginRole, password: string): Promise<string> => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`alter role ${role} login password ${client.escapeLiteral(password)}`)
  } finally {
    await client.end()
  }
  return urlAs(adminUrl, role, password)
}

export const urlAs = (url: string, role: LoginRole, password: string): string =>
  Object.assign(new URL(url), { username: role, password }).href
