// [Note: one tab] Two tabs of one browser must not hold the coffres at once. The one that asks waits for the other to put
// everything away, and takes the lock from a tab that does not answer.
import type { VerrouDOnglet } from './coulisses.ts'

const NOM = 'permanence-coffre'
const PATIENCE = 3_000

export const creerVerrouDOnglet = (): VerrouDOnglet => {
  const canal = new BroadcastChannel(NOM)
  let lacher: (() => void) | null = null
  let rendre: () => Promise<void> = () => Promise.resolve()

  /** Held until let go; resolves true once it is ours. */
  const demander = (options: LockOptions): Promise<boolean> =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(NOM, options, (verrou) => {
          if (verrou === null) return resolve(false)
          resolve(true)
          return new Promise<void>((fin) => {
            lacher = fin
          })
        })
        // Taken from us by a tab that waited too long: nothing of ours may go on.
        .catch((faute: unknown) => (lacher ? ceder() : reject(faute)))
    })

  const ceder = async (): Promise<void> => {
    await rendre()
    lacher?.()
    lacher = null
  }
  canal.onmessage = () => {
    if (lacher) void ceder()
  }

  return {
    prendre: async () => lacher !== null || demander({ ifAvailable: true }),
    arracher: async () => {
      canal.postMessage('demande')
      const attente = AbortSignal.timeout(PATIENCE)
      const obtenu = await demander({ signal: attente }).catch((faute: unknown) => {
        if (attente.aborted) return false
        throw faute
      })
      if (!obtenu) await demander({ steal: true })
    },
    surDemande: (rappel) => {
      rendre = rappel
    },
  }
}
