// The page's end of its worker: started when writing begins, ended and forgotten at the exit.
// oxlint-disable-next-line import/default -- Vite answers this address of the bundle as a default export
import workerUrl from './scelleur/worker.ts?worker&url'
import { refuser, type Refus } from '../domain/refus.ts'
import type { Avancement, Face, IssueDeFace, Question, VersLaPage, VersLeWorker } from './face.ts'

type Policy = { createScriptURL: (url: string) => string }
type TrustedTypes = { createPolicy: (name: string, rules: Policy) => Policy }

/** Only our own worker may be started. */
const rules: Policy = {
  createScriptURL: (wanted) => {
    if (wanted !== workerUrl) throw new TypeError('not a script of this page')
    return wanted
  },
}
const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
const policy = trustedTypes ? trustedTypes.createPolicy('permanence', rules) : rules

export type Lien = {
  demander<Q extends Question>(
    quoi: Q,
    entree: Parameters<Face[Q]>[0],
    surAvancement?: (avancement: Avancement) => void,
  ): Promise<IssueDeFace<Q> | Refus<'sans-cle' | 'reseau-absent'>>
  arreter(): void
  finir(): void
  /** It will answer nothing more: another must be made. */
  readonly casse: boolean
}

/** No wasm, no worker, no seal: nothing then leaves this device. */
export const peutSceller = (): boolean => typeof WebAssembly === 'object' && typeof Worker === 'function'

export const creerLien = (): Lien => {
  type Attente = { readonly rendre: (issue: unknown) => void; readonly avancer?: ((a: Avancement) => void) | undefined }
  const attentes = new Map<number, Attente>()
  let numero = 0
  let casse = false
  const casser = (refus: Refus<'sans-cle' | 'reseau-absent'>): void => {
    casse = true
    for (const { rendre } of attentes.values()) rendre(refus)
    attentes.clear()
  }
  const worker = new Worker(policy.createScriptURL(workerUrl), { type: 'module', name: 'scelleur' })
  // an error of the code has a message; a worker that did not arrive has none
  worker.addEventListener('error', (faute) => casser(refuser(faute.message ? 'sans-cle' : 'reseau-absent')))
  let avant: VersLeWorker[] | null = []
  worker.addEventListener('message', ({ data }: MessageEvent<VersLaPage>) => {
    if ('pret' in data) {
      for (const message of avant ?? []) worker.postMessage(message)
      avant = null
      return
    }
    const attente = attentes.get(data.id)
    if ('avancement' in data) return attente?.avancer?.(data.avancement)
    attentes.delete(data.id)
    attente?.rendre(data.issue)
  })
  const envoyer = (message: VersLeWorker): void => {
    if (avant) avant.push(message)
    else worker.postMessage(message)
  }
  return {
    demander: (quoi, entree, avancer) =>
      new Promise((rendre) => {
        if (casse) return rendre(refuser('reseau-absent'))
        const id = ++numero
        // both ends are of one bundle and share the type of the answer
        attentes.set(id, { rendre: rendre as (issue: unknown) => void, avancer })
        envoyer({ id, quoi, entree })
      }),
    arreter: () => envoyer({ arreter: true }),
    finir: () => {
      worker.terminate()
      casser(refuser('reseau-absent'))
    },
    get casse() {
      return casse
    },
  }
}
