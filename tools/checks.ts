import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './files.ts'
import { add, NOTHING, type Count } from './report.ts'

type Check = { readonly name: string; readonly program: string; readonly args: readonly string[] }

const npm = (path: string): string => join('node_modules', path)
const own = (name: string, program: string, ...args: string[]): Check => ({
  name,
  program: join('tools', program),
  args,
})

const RUNTIMES = ['domain', 'coffre', 'ecrits', 'server', 'web', 'guichet', 'essais']

export const TYPES: readonly Check[] = RUNTIMES.map((runtime) => ({
  name: `types of ${runtime}`,
  program: npm('typescript-7/bin/tsc'),
  args: ['-p', `tsconfig.${runtime}.json`],
}))

export const CHECKS: readonly Check[] = [
  ...TYPES,
  { name: 'format', program: npm('oxfmt/bin/oxfmt'), args: ['--check'] },
  { name: 'lint', program: npm('oxlint/bin/oxlint'), args: [] },
  { name: 'nothing unused', program: npm('knip/bin/knip.js'), args: ['--no-progress'] },
  own('house bans and sizes', 'house.ts'),
  own('fences', 'fences.ts'),
  own('migrations', 'migrations.ts'),
  own('types of the base', 'types-base.ts', '--verify'),
]

type Result = { readonly output: string; readonly ok: boolean }

const runCheck = ({ program, args }: Check): Promise<Result> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', (fault) => resolve({ output: String(fault), ok: false }))
    child.on('close', (code) => resolve({ output, ok: code === 0 }))
  })

const ALWAYS_TOLD = ['house bans and sizes', 'fences']

/** Two at a time: the machines of the trade have two cores. */
export const runChecks = async (checks: readonly Check[]): Promise<Count> => {
  const queue = [...checks]
  let count = NOTHING
  const worker = async (): Promise<void> => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const { output, ok } = await runCheck(check)
      process.stdout.write(`${ok ? '✔' : '✖'} ${check.name}\n`)
      if (!ok || ALWAYS_TOLD.includes(check.name))
        process.stdout.write(output.trimEnd().replaceAll(/^/gm, '    ') + '\n')
      count = add(count, { ...NOTHING, [ok ? 'passed' : 'failed']: 1 })
    }
  }
  await Promise.all([worker(), worker()])
  return count
}

if (import.meta.main) {
  const { failed } = await runChecks(process.argv.includes('--types') ? TYPES : CHECKS)
  process.exitCode = failed === 0 ? 0 : 1
}
