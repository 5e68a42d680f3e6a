import { spawnSync } from 'node:child_process'

const PACKAGES = { chromium: 'chromium', 'firefox-esr': 'firefox-esr' }

const answers = (program: string, ...args: string[]): boolean =>
  spawnSync(program, args, { stdio: 'ignore' }).status === 0

/** Debian's own browsers: the parcours are walked in what the schools can install. */
export const installBrowsers = (): void => {
  const missing = Object.entries(PACKAGES).filter(([program]) => !answers('sh', '-c', `command -v ${program}`))
  if (missing.length === 0) return
  const names = missing.map(([, name]) => name)
  if (!answers('apt-get', '--version') || process.getuid?.() !== 0) {
    throw new Error(`the parcours need ${names.join(' and ')}: as root, apt-get install ${names.join(' ')}`)
  }
  process.stdout.write(`Installing ${names.join(' and ')} (apt-get)…\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) => spawnSync('apt-get', args, { env, encoding: 'utf8' })
  apt('update')
  const { status, stdout, stderr } = apt('install', '--yes', '--no-install-recommends', ...names)
  if (status !== 0) throw new Error(`apt-get did not install ${names.join(' and ')}\n${stdout}${stderr}`)
}
