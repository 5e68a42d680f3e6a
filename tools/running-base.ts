import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { givenUrl } from './base.ts'
import { ROOT } from './files.ts'

/** Address of the base, for whoever administers it: DATABASE_URL, or the embedded PostgreSQL of a running Permanence. */
export const runningBase = (): string => {
  const given = givenUrl()
  if (given !== undefined) return given
  const postgres = join(resolve(process.env['PERMANENCE_DATA'] ?? join(ROOT, 'var')), 'postgres')
  const pidFile = join(postgres, 'cluster', 'postmaster.pid')
  if (!existsSync(pidFile)) throw new Error('Permanence is not running here: start it, or give DATABASE_URL')
  const port = readFileSync(pidFile, 'utf8').split('\n')[3] ?? ''
  const password = readFileSync(join(postgres, 'superuser-password'), 'utf8').trim()
  return `postgres://postgres:${password}@127.0.0.1:${port}/permanence`
}
