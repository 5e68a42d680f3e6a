import { readdirSync, readFileSync } from 'node:fs'

const read = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}

/** `pid (name) state ppid …`; the name may hold spaces and parentheses. */
const stat = (pid: number): { state: string; parent: number } => {
  const [state = '', parent = ''] = read(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ')
  return { state, parent: Number(parent) }
}

/** A zombie holds nothing any more. */
export const isAlive = (pid: number): boolean => {
  const { state } = stat(pid)
  return state !== '' && state !== 'Z' && state !== 'X'
}

export const commandLine = (pid: number): string => read(pid, 'cmdline').replaceAll('\0', ' ')

export const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((other) => Number.isInteger(other) && stat(other).parent === pid)
