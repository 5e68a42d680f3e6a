import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Mesure } from '../bench/mesure.ts'
import { ROOT } from './files.ts'

type Bench = { readonly mesurer: () => Promise<readonly Mesure[]> }

const rounded = (value: number): number => Number(value.toPrecision(4))

/** npm run bench [-- --json] [NAME…]: every figure beside its budget. */
export const main = async (args: readonly string[]): Promise<number> => {
  const json = args.includes('--json')
  const wanted = args.filter((arg) => !arg.startsWith('--'))
  const benches = globSync('bench/*.bench.ts', { cwd: ROOT })
    .map((file) => ({ file, name: basename(file, '.bench.ts') }))
    .filter(({ name }) => wanted.length === 0 || wanted.includes(name))
    .sort((a, b) => a.name.localeCompare(b.name))
  let allOk = benches.length > 0
  for (const { file } of benches) {
    const { mesurer } = (await import(pathToFileURL(join(ROOT, file)).href)) as Bench
    for (const mesure of await mesurer()) {
      const ok = mesure.value <= mesure.budget
      allOk &&= ok
      process.stdout.write(
        json ? `${JSON.stringify({ ...mesure, value: rounded(mesure.value), ok })}\n` : asRow(mesure, ok),
      )
    }
  }
  return allOk ? 0 : 1
}

const asRow = ({ name, value, unit, budget }: Mesure, ok: boolean): string =>
  `${ok ? '✔' : '✖'} ${name.padEnd(60)} ${String(rounded(value)).padStart(9)} ${unit.padEnd(4)} budget ${budget} ${unit}\n`
