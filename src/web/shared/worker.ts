import { type Remote, wrap } from 'comlink'
// oxlint-disable-next-line import/default -- Vite answers this address of the bundle as a default export
import workerUrl from '../../coffre/worker.ts?worker&url'
// oxlint-disable-next-line import/default -- the same
import ecritsUrl from '../../ecrits/worker.ts?worker&url'
import type { Face } from '../../coffre/face.ts'
import type { Connexion } from './coffre.tsx'

type Policy = { createScriptURL: (url: string) => string }
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy }

/** Keeps the code of the application for a day without network. */
const SHELL = '/service-worker.js'

/** Only our own workers may be started: the three URLs that this policy lets through. */
const trustedUrl = (url: string): string => {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const rules: Policy = {
    createScriptURL: (wanted) => {
      if (![workerUrl, ecritsUrl, SHELL].includes(wanted)) throw new TypeError('not a script of this application')
      return wanted
    },
  }
  policy ??= trustedTypes ? trustedTypes.createPolicy('permanence', rules) : rules
  return policy.createScriptURL(url)
}
let policy: Policy | undefined

/** The other worker: it writes one document and ends. Here as its address must be trusted here. */
export const startEcrits = (): Worker => new Worker(trustedUrl(ecritsUrl), { type: 'module', name: 'ecrits' })

export const connectWorker = (onFault: () => void): Connexion => {
  const worker = new Worker(trustedUrl(workerUrl), { type: 'module', name: 'coffre' })
  worker.addEventListener('error', onFault)
  const face: Remote<Face> = wrap<Face>(worker)
  return { face, end: () => worker.terminate() }
}

/** Where the browser has none or refuses it, the application works all the same, with network. */
export const keepShell = async (): Promise<boolean> => {
  if (!('serviceWorker' in navigator)) return false
  return navigator.serviceWorker.register(trustedUrl(SHELL)).then(
    () => true,
    () => false,
  )
}
