import { creerClient, type Fetch } from '../../coffre/client.ts'
import type { ClesDeVersion } from '../../coffre/porte-publique.ts'
import { CHEMIN_RACINES } from '../../contract/guichet.ts'
import { refuser } from '../../domain/refus.ts'
import { maintenant } from '../clock.ts'
import type { Avancement, Face, VersLaPage, VersLeWorker } from '../face.ts'
import { creerScelleur } from './scelleur.ts'

/** Written by the build. */
declare const __CLES_DE_VERSION__: ClesDeVersion

/** Nothing is said of who asks: no cookie, no referrer, nothing kept by the browser. */
const demander: Fetch = (adresse, requete) =>
  fetch(adresse, { ...requete, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' })

const dire = (message: VersLaPage): void => postMessage(message)

let question = 0
let arrete = false

const scelleur: Face = creerScelleur({
  appeler: creerClient({ fetch: demander, origine: '', surReponseIllisible: () => undefined }),
  texteDesRacines: async () => {
    try {
      const reponse = await demander(CHEMIN_RACINES, { method: 'GET', headers: {} })
      return reponse.status === 200 ? await reponse.text() : null
    } catch {
      return null
    }
  },
  cles: __CLES_DE_VERSION__,
  maintenant,
  dire: (avancement: Avancement) => dire({ id: question, avancement }),
  souffler: async () => {
    await new Promise((fin) => setTimeout(fin, 0))
    return !arrete
  },
})

const traiter = async (recu: Extract<VersLeWorker, { quoi: unknown }>): Promise<void> => {
  question = recu.id
  arrete = false
  let issue: unknown
  try {
    // the page and the worker are of one bundle, and share the type of this message
    issue = await (scelleur[recu.quoi] as (entree: unknown) => Promise<unknown>)(recu.entree)
  } catch {
    // a telephone without the 64 MiB of a receipt, or without wasm
    issue = refuser('sans-cle')
  }
  dire({ id: recu.id, issue })
}

// one question at a time, in their order
let file = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<VersLeWorker>) => {
  if ('arreter' in data) arrete = true
  else file = file.then(() => traiter(data))
})
// this module waits for its wasm before it can listen: what was said before would be lost
dire({ pret: true })
