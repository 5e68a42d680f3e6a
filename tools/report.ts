import { run } from 'node:test'
import { relative } from 'node:path'
import { inspect } from 'node:util'
import { ROOT } from './files.ts'

export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const NOTHING: Count = { passed: 0, failed: 0, skipped: 0 }

export const add = (a: Count, b: Count): Count => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

const say = (line: string): boolean => process.stdout.write(`${line}\n`)

type Story = { readonly name: string; tests: number; failed: boolean; told: boolean; readonly lines: string[] }

/** Runs test files with node:test: one line for a file that passes, everything it said for one that fails. */
export const runTestFiles = async (files: readonly string[], concurrency: number): Promise<Count> => {
  if (files.length === 0) return NOTHING
  const stories = new Map<string, Story>()
  const storyOf = (file: string | undefined): Story => {
    const name = relative(ROOT, file ?? '')
    const story = stories.get(name) ?? { name, tests: 0, failed: false, told: false, lines: [] }
    stories.set(name, story)
    return story
  }
  let count = NOTHING
  for await (const { type, data } of run({ files: [...files], concurrency, cwd: ROOT, timeout: 600_000 })) {
    if (type === 'test:stdout' || type === 'test:stderr') storyOf(data.file).lines.push(data.message.trimEnd())
    if (type === 'test:pass') {
      storyOf(data.file).tests += 1
      if (data.skip !== undefined)
        say(`– skipped: ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}`)
    }
    if (type === 'test:fail') {
      const story = storyOf(data.file)
      story.failed = true
      story.lines.push(`✖ ${data.name}`, inspect(data.details.error.cause ?? data.details.error))
    }
    if (type !== 'test:summary') continue
    const { passed, failed, cancelled, skipped, todo } = data.counts
    if (data.file === undefined) count = { passed, failed: failed + cancelled + todo, skipped }
    else tell(storyOf(data.file), data.duration_ms)
  }
  // a file that dies has no summary of its own
  for (const story of stories.values()) if (!story.told) tell(story)
  return count
}

const tell = (story: Story, duration = 0): void => {
  const { name, tests, failed, lines } = story
  story.told = true
  say(`${failed ? '✖' : '✔'} ${name} · ${tests} · ${(duration / 1000).toFixed(1)} s`)
  if (failed) for (const line of lines) say(line.replaceAll(/^/gm, '    '))
}
