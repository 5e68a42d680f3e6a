import { findBans } from './bans.ts'
import { hasAtticName, isCode, projectFiles, read } from './files.ts'
import { measureFunctions } from './sizes.ts'

const LONGEST = 400

/** Longer than 400 lines, and why: a table of data that reads as one thing. */
const EXEMPT: Readonly<Record<string, string>> = {}

const files = projectFiles().filter((file) => isCode(file) && file !== 'src/server/base/schema.ts')
const faults: string[] = []
const sizes = { functions: [] as number[], components: [] as number[] }
const lengths = files.map((file) => {
  const text = read(file)
  const lines = text.split('\n').length - 1
  for (const { line, what } of findBans(file, text)) faults.push(`${file}:${line}: ${what}`)
  if (/\b(TODO|FIXME|XXX)\b/.test(text) && file !== 'tools/house.ts') faults.push(`${file}: an issue, or nothing`)
  if (hasAtticName(file)) faults.push(`${file}: a name that gathers what has nothing in common`)
  if (lines > LONGEST && !EXEMPT[file]) faults.push(`${file}: ${lines} lines, ${LONGEST} at most`)
  const { functions, components } = measureFunctions(file, text)
  sizes.functions.push(...functions)
  sizes.components.push(...components)
  return { file, lines }
})

const share = (list: readonly number[], part: number): number =>
  list.toSorted((a, b) => a - b)[Math.ceil(list.length * part) - 1] ?? 0
const say = (line: string): boolean => process.stdout.write(`${line}\n`)

const inOrder = lengths.toSorted((a, b) => b.lines - a.lines)
const fileSizes = inOrder.map(({ lines }) => lines)
say(
  `${files.length} files · half under ${share(fileSizes, 0.5)} lines (aim 70), nine in ten under ${share(fileSizes, 0.9)} (200)`,
)
say(
  `nine functions in ten under ${share(sizes.functions, 0.9)} (40), components under ${share(sizes.components, 0.9)} (80)`,
)
for (const { file, lines } of inOrder.slice(0, 5)) say(`  ${lines} ${file}`)
for (const fault of faults) say(fault)
process.exitCode = faults.length === 0 && files.length > 0 ? 0 : 1
