// Debian's Firefox, driven by WebDriver BiDi on its own socket: playwright only drives a Firefox of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Portee = { after(fin: () => Promise<void>): void }
type Reponse = { id?: number; type: string; result?: Record<string, unknown>; error?: string; message?: string }
type Evalue = { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } }

export type Firefox = {
  aller(url: string): Promise<void>
  /** The value of an expression in the page, waited for. */
  lire(expression: string): Promise<unknown>
  /** Until the expression is true. */
  attendre(expression: string, quoi: string): Promise<void>
}

const ATTENTE = 30_000

/** A headless Firefox on a profile of its own. */
export const unFirefox = async (t: Portee, taille = { width: 1366, height: 768 }): Promise<Firefox> => {
  const profil = mkdtempSync(join(tmpdir(), 'permanence-firefox-'))
  const processus = spawn(
    'firefox-esr',
    [
      '--headless',
      '--no-remote',
      '--profile',
      profil,
      '--remote-debugging-port',
      '0',
      `--width=${taille.width}`,
      `--height=${taille.height}`,
    ],
    { env: { ...process.env, HOME: profil, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  t.after(async () => {
    processus.kill('SIGKILL')
    await once(processus, 'exit')
    rmSync(profil, { recursive: true, force: true, maxRetries: 5 })
  })
  const prise = new WebSocket(`${await adresse(processus.stderr)}/session`)
  await new Promise<void>((ouverte, echec) => {
    prise.addEventListener('open', () => ouverte())
    prise.addEventListener('error', () => echec(new Error('Firefox does not answer')))
  })
  const attendus = new Map<number, (reponse: Reponse) => void>()
  prise.addEventListener('message', ({ data }) => {
    const reponse = JSON.parse(String(data)) as Reponse
    if (reponse.id !== undefined) attendus.get(reponse.id)?.(reponse)
  })
  let id = 0
  const demander = async (method: string, params: Record<string, unknown>): Promise<Record<string, unknown>> => {
    id += 1
    const reponse = await new Promise<Reponse>((recue) => {
      attendus.set(id, recue)
      prise.send(JSON.stringify({ id, method, params }))
    })
    if (reponse.type !== 'success') throw new Error(`${method}: ${reponse.error} ${reponse.message}`)
    return reponse.result ?? {}
  }

  await demander('session.new', { capabilities: {} })
  const { contexts } = (await demander('browsingContext.getTree', {})) as { contexts: { context: string }[] }
  const context = contexts[0]?.context
  const lire = async (expression: string): Promise<unknown> => {
    const evalue = (await demander('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    })) as unknown as Evalue
    if (evalue.type !== 'success') throw new Error(evalue.exceptionDetails?.text ?? 'script failed')
    return evalue.result?.value
  }
  return {
    aller: async (url) => void (await demander('browsingContext.navigate', { context, url, wait: 'complete' })),
    lire,
    attendre: async (expression, quoi) => {
      const limite = performance.now() + ATTENTE
      while ((await lire(`Boolean(${expression})`)) !== true) {
        if (performance.now() > limite)
          throw new Error(
            `waited for ${quoi}; the page says: ${String(await lire('document.body.innerText.slice(0, 600)'))}`,
          )
        await new Promise((suite) => setTimeout(suite, 200))
      }
    },
  }
}

const adresse = async (sortie: NodeJS.ReadableStream): Promise<string> => {
  let dit = ''
  for await (const morceau of sortie) {
    dit += String(morceau)
    const trouvee = /WebDriver BiDi listening on (ws:\S+)/u.exec(dit)?.[1]
    if (trouvee !== undefined) return trouvee
  }
  throw new Error(`Firefox ended: ${dit}`)
}
