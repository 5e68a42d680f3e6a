import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS, readMigrations, type Migration } from '../src/server/base/migrate.ts'
import { ROOT } from './files.ts'

const SEALS = join(MIGRATIONS, 'SHA256SUMS')

type Seal = { readonly name: string; readonly sha256: string }

export const readSeals = (text: string): Seal[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ sha256: line.slice(0, 64), name: line.slice(66) }))

export const writeSeals = (migrations: readonly Migration[]): string =>
  migrations.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('')

/** A sealed migration may be applied somewhere: it never changes, and what is new comes after it. */
export const findFaults = (
  migrations: readonly Migration[],
  seals: readonly Seal[],
  removed: readonly string[],
): string[] => {
  const faults = removed.map((line) => `a seal was changed or removed since: ${line}`)
  migrations.forEach(({ name }, rank) => {
    if (!/^\d{4}_[a-z0-9_]+\.sql$/.test(name)) faults.push(`${name}: expected NNNN_name.sql`)
    if (Number(name.slice(0, 4)) !== rank + 1) faults.push(`${name}: expected number ${rank + 1}`)
  })
  seals.forEach(({ name, sha256 }, rank) => {
    const migration = migrations[rank]
    if (migration?.name !== name) faults.push(`${name}: sealed, but missing or out of place`)
    else if (migration.sha256 !== sha256) faults.push(`${name}: changed after it was sealed; write a new migration`)
  })
  return faults
}

/** The lines ever taken out of the seals, told by git. */
const removedSeals = (): string[] => {
  const diffs = execFileSync('git', ['log', '--format=', '--patch', '--', SEALS], { cwd: ROOT, encoding: 'utf8' })
  return diffs.split('\n').filter((line) => /^-[0-9a-f]{64} {2}/.test(line))
}

if (import.meta.main) {
  const migrations = readMigrations()
  if (process.argv.includes('--seal')) writeFileSync(SEALS, writeSeals(migrations))
  const seals = existsSync(SEALS) ? readSeals(readFileSync(SEALS, 'utf8')) : []
  const faults = findFaults(migrations, seals, removedSeals())
  for (const fault of faults) process.stdout.write(`${fault}\n`)
  process.stdout.write(`${migrations.length} migrations, ${seals.length} sealed\n`)
  process.exitCode = faults.length === 0 && migrations.length > 0 ? 0 : 1
}
