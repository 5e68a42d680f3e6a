import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ROOT } from '../tools/files.ts'
import type { Mesure } from './mesure.ts'

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** As a newcomer's shell: without the programs of this clone, nor the settings of this session. */
const environment = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|PERMANENCE_|DATABASE_|NODE_|INIT_CWD)/.test(name),
  )
  const path = (process.env['PATH'] ?? '').split(':').filter((folder) => !folder.includes('node_modules'))
  return { ...Object.fromEntries(kept), PATH: path.join(':') }
}

/** Seconds from `npm start` to its line "Permanence ready", then Ctrl-C. */
const secondsToReady = async (clone: string): Promise<number> => {
  const env = { ...environment(), PORT: String(await freePort()), PERMANENCE_DATA: join(clone, 'var') }
  const start = performance.now()
  // a group of its own, as in a terminal: Ctrl-C reaches npm and all it started
  const npm = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(npm, 'exit')
  let seconds = Number.POSITIVE_INFINITY
  for await (const line of createInterface({ input: npm.stdout })) {
    if (!line.startsWith('Permanence ready: ')) continue
    seconds = (performance.now() - start) / 1000
    process.kill(-npm.pid!, 'SIGINT')
  }
  await ended
  return seconds
}

/** The two starts of a newcomer: a clone of what is committed here, then the same again. */
export const mesurer = async (): Promise<Mesure[]> => {
  const above = mkdtempSync(join(tmpdir(), 'permanence-start-'))
  const clone = join(above, 'clone')
  try {
    execFileSync('git', ['clone', '--quiet', ROOT, clone])
    return [
      {
        name: 'npm start to ready, fresh clone, warm npm cache',
        value: await secondsToReady(clone),
        unit: 's',
        budget: 90,
      },
      { name: 'npm start to ready, second start', value: await secondsToReady(clone), unit: 's', budget: 10 },
    ]
  } finally {
    rmSync(above, { recursive: true, force: true })
  }
}
