import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { uneBase } from '../src/server/base/essais.ts'
import { ROOT } from './files.ts'

// Writes the types of the tables from a migrated base; with --verify, fails when the file in git is another.
const ends: (() => Promise<void>)[] = []
const { url } = await uneBase({ after: (end) => ends.push(end) })
try {
  const codegen = join(ROOT, 'node_modules/kysely-codegen/dist/cli/bin.js')
  // a day is a text and a bigint a number: see the parsers of src/server/transaction.ts
  const mapping = ['--date-parser', 'string', '--type-mapping', JSON.stringify({ int8: 'number' })]
  const args = [
    '--dialect',
    'postgres',
    '--url',
    url,
    '--out-file',
    join(ROOT, 'src/server/base/schema.ts'),
    ...mapping,
  ]
  const verify = process.argv.includes('--verify') ? ['--verify'] : []
  execFileSync(process.execPath, [codegen, ...args, '--exclude-pattern', 'migration', ...verify], {
    cwd: ROOT,
    stdio: 'inherit',
  })
} catch {
  process.exitCode = 1
} finally {
  for (const end of ends) await end()
}
