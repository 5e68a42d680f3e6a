import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

export type Crossing = { readonly rule: string; readonly from: string; readonly to: string }
export type Cruise = { readonly modules: number; readonly crossings: readonly Crossing[] }

type Config = { readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>; readonly options: ICruiseOptions }
const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Config

export const RULES: readonly string[] = config.forbidden.map(({ name }) => name ?? '')

/** Walks every import of the rooms below `root` and tells which ones cross a fence. */
export const cruiseRooms = async (root: string): Promise<Cruise> => {
  const tsConfig = extractTSConfig(join(root, 'tsconfig.json'))
  const options = { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, baseDir: root }
  const { output } = await cruise(['src'], options, undefined, { tsConfig })
  const { modules, summary } = output as ICruiseResult
  return {
    modules: modules.filter(({ source }) => source.startsWith('src/')).length,
    crossings: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

if (import.meta.main) {
  const { modules, crossings } = await cruiseRooms(join(import.meta.dirname, '..'))
  for (const { rule, from, to } of crossings) process.stdout.write(`${rule}: ${from} → ${to}\n`)
  process.stdout.write(`${modules} modules cruised, ${crossings.length} fences crossed\n`)
  process.exitCode = modules > 0 && crossings.length === 0 ? 0 : 1
}
