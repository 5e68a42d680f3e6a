import { randomInt } from 'node:crypto'
import { globSync } from 'node:fs'
import { nomDuModele, prepareModele, startServeurDEssais } from '../src/server/base/modele.ts'
import { installBrowsers } from './browsers.ts'
import { buildFront } from './build.ts'
import { CHECKS, runChecks } from './checks.ts'
import { ROOT } from './files.ts'
import { add, NOTHING, runTestFiles, type Count } from './report.ts'
import { shuffle } from './shuffle.ts'

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

/** npm test: everything, from a fresh machine, ending with one line of figures. */
export const main = async (): Promise<number> => {
  const seed = Number(process.env['PERMANENCE_SEED'] ?? randomInt(2 ** 31))
  let total = NOTHING
  const step = async (title: string, work: () => Promise<Count>): Promise<void> => {
    say(`\n${title}`)
    const start = performance.now()
    total = add(total, await work().catch(asFailure))
    say(`  ${((performance.now() - start) / 1000).toFixed(0)} s`)
  }
  const files = (...patterns: string[]): string[] => shuffle(globSync(patterns, { cwd: ROOT }).sort(), seed)

  await step('Browsers and screens', async () => {
    installBrowsers()
    await buildFront()
    return { ...NOTHING, passed: 1 }
  })
  await step('Checks', () => runChecks(CHECKS))
  say(`\nThe order of the files is drawn from PERMANENCE_SEED=${seed}`)
  await step('Tests on one PostgreSQL', () =>
    onOneBase(() => runTestFiles(files('src/**/*.test.ts', 'src/**/*.test.tsx', 'tools/**/*.test.ts'), 2)),
  )
  await step('Parcours in a browser', () => onOneBase(() => runTestFiles(files('e2e/**/*.e2e.ts'), 1)))
  say(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
  return total.failed === 0 ? 0 : 1
}

/** One server for many test files; each has a base of its own on it (`uneBase`). */
const onOneBase = async (work: () => Promise<Count>): Promise<Count> => {
  const server = await startServeurDEssais()
  process.env['PERMANENCE_ESSAIS_PG'] = server.url
  try {
    await prepareModele(server.url, nomDuModele())
    return await work()
  } finally {
    delete process.env['PERMANENCE_ESSAIS_PG']
    await server.stop()
  }
}

const asFailure = (fault: unknown): Count => {
  say(`✖ ${fault instanceof Error ? fault.message : String(fault)}`)
  return { ...NOTHING, failed: 1 }
}
