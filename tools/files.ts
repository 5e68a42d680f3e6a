import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')

/** What git holds or would hold, so that a file not yet committed is checked too. */
export const projectFiles = (): string[] =>
  execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(ROOT, file)))
    .sort()

export const isCode = (file: string): boolean => ['.ts', '.tsx', '.mjs', '.cjs'].includes(extname(file))

export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** Names that gather what has nothing in common (CONTRIBUTING.md). */
export const hasAtticName = (file: string): boolean =>
  /^(utils?|types|constants|helpers?|index)\.tsx?$/.test(basename(file)) || /\/(utils|helpers)\//.test(file)
