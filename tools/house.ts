import { findBans } from './bans.ts'
import { hasAtticName, isCode, projectFiles, read } from './files.ts'

const LONGEST = 400

/** Longer than 400 lines, and why: a table of data that reads as one thing. */
const EXEMPT: Readonly<Record<string, string>> = {}

const share = (sorted: readonly number[], part: number): number => sorted[Math.ceil(sorted.length * part) - 1] ?? 0

const files = projectFiles().filter((file) => isCode(file) && file !== 'src/server/base/schema.ts')
const faults: string[] = []
const lengths = files.map((file) => {
  const text = read(file)
  const lines = text.split('\n').length - 1
  for (const { line, what } of findBans(file, text)) faults.push(`${file}:${line}: ${what}`)
  if (/\b(TODO|FIXME|XXX)\b/.test(text) && !file.startsWith('tools/')) faults.push(`${file}: an issue, or nothing`)
  if (hasAtticName(file)) faults.push(`${file}: a name that gathers what has nothing in common`)
  if (lines > LONGEST && !EXEMPT[file]) faults.push(`${file}: ${lines} lines, ${LONGEST} at most`)
  return { file, lines }
})

const sizes = lengths.map(({ lines }) => lines).sort((a, b) => a - b)
const sum = sizes.reduce((total, lines) => total + lines, 0)
const say = (line: string): boolean => process.stdout.write(`${line}\n`)
say(`${files.length} files · ${sum} lines · median ${share(sizes, 0.5)} (aim 70) · nine in ten under ${share(sizes, 0.9)} (aim 200)`)
for (const { file, lines } of lengths.toSorted((a, b) => b.lines - a.lines).slice(0, 5)) say(`  ${lines} ${file}`)
for (const fault of faults) say(fault)
process.exitCode = faults.length === 0 && files.length > 0 ? 0 : 1
