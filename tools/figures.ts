import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Chiffre } from '../figures/chiffre.ts'
import { ROOT } from './files.ts'

type Figure = { readonly calculer: () => Promise<readonly Chiffre[]> }

/** npm run figures -- NAME: one line of JSON per figure, beside the figure to reach. */
export const main = async ([name = '']: readonly string[]): Promise<number> => {
  const names = globSync('figures/*.figure.ts', { cwd: ROOT })
    .map((file) => basename(file, '.figure.ts'))
    .sort()
  if (!names.includes(name)) {
    process.stderr.write(`${name === '' ? 'Which figure' : `No figure “${name}”`}? There are: ${names.join(', ')}\n`)
    return 1
  }
  const { calculer } = (await import(pathToFileURL(join(ROOT, 'figures', `${name}.figure.ts`)).href)) as Figure
  const chiffres = await calculer()
  for (const { name: line, value, target, ok } of chiffres) {
    process.stdout.write(`${JSON.stringify({ name: line, value, target, ok })}\n`)
  }
  return chiffres.length > 0 && chiffres.every(({ ok }) => ok) ? 0 : 1
}
