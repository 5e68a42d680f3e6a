import { type QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { proxy } from 'comlink'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Etat, Face } from '../../coffre/face.ts'

/** A running coffre worker: its face, and the way to end it with all it holds in memory. */
export type Connexion = { readonly face: Face; readonly end: () => void }

export type Coffre = {
  readonly face: () => Face
  readonly etat: () => Etat | null
  readonly subscribe: (listener: () => void) => () => void
  readonly demarrer: (options: { readonly postePartage: boolean }) => Promise<void>
  readonly voiler: (automatique: boolean) => Promise<void>
  readonly verrouiller: () => Promise<void>
  readonly sortir: (raison?: 'session-finie') => Promise<void>
  /** Why she is outside, when it is not at her own asking. */
  readonly raison: () => 'session-finie' | null
  /** The worker did not start: no WebAssembly, or a browser too old. */
  readonly enPanne: () => boolean
  /** What must be kept before the page is emptied: a draft in mid-sentence. Returns the way to forget it. */
  readonly avantDeVider: (garder: () => Promise<unknown>) => () => void
}

let asked = false
/** Only a page may ask the browser not to throw away what it keeps; refused, all works as before. */
const keepStorage = (): void => {
  if (asked || !('storage' in navigator) || !('persist' in navigator.storage)) return
  asked = true
  void navigator.storage.persist()
}

/** [Note: the page is emptied] Locking drops the answers, the screens and the worker itself, in that order. */
export const createCoffre = (connect: (onFault: () => void) => Connexion, queries: QueryClient): Coffre => {
  let enPanne = false
  const onFault = () => {
    // Once it has answered, its faults are told by its own alerts.
    if (etat !== null) return
    enPanne = true
    for (const listener of listeners) listener()
  }
  let etat: Etat | null = null
  let postePartage = false
  let raison: 'session-finie' | null = null
  const listeners = new Set<() => void>()
  let connexion = connect(onFault)
  const gardiens = new Set<() => Promise<unknown>>()

  const publish = (suivant: Etat | null) => {
    const changed = etat?.version !== suivant?.version
    etat = suivant
    for (const listener of listeners) listener()
    if (suivant?.phase === 'ouvert' && suivant.stockage === 'garde') keepStorage()
    if (changed) void queries.invalidateQueries({ queryKey: ['coffre'] })
  }

  let ending: Connexion | null = null
  const start = async () => {
    const face = connexion.face
    await face.suivre(
      proxy((suivant: Etat) => {
        if (face !== connexion.face) return
        publish(suivant)
        // Ended by the server or by its ten hours: the sentence in hand is kept, then she signs in again.
        if (!suivant.sessionFinie || suivant.phase !== 'ouvert' || ending === connexion) return
        ending = connexion
        void empty((f) => f.verrouiller())
      }),
    )
    publish(await face.demarrer({ postePartage }))
  }

  const restart = async () => {
    connexion.end()
    connexion = connect(onFault)
    await start()
  }

  let emptied: Promise<void> = Promise.resolve()
  const empty = (lock: (face: Face) => Promise<unknown>): Promise<void> => {
    const kept = Promise.allSettled([...gardiens].map((garder) => garder()))
    publish(null)
    queries.clear()
    // One after the other: a lock asked while the worker changes speaks to the one that comes.
    emptied = emptied
      .catch(() => undefined)
      .then(async () => {
        await kept
        await lock(connexion.face)
        await restart()
      })
    return emptied
  }

  return {
    face: () => connexion.face,
    etat: () => etat,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    demarrer: async (options) => {
      const again = etat !== null
      postePartage = options.postePartage
      await (again ? restart() : start())
    },
    voiler: (automatique) => empty((face) => face.voiler(automatique)),
    verrouiller: () => empty((face) => face.verrouiller()),
    sortir: (pourquoi) => {
      raison = pourquoi ?? null
      return empty((face) => face.sortir())
    },
    raison: () => raison,
    enPanne: () => enPanne,
    avantDeVider: (garder) => {
      gardiens.add(garder)
      return () => gardiens.delete(garder)
    },
  }
}

const Context = createContext<Coffre | null>(null)
export const CoffreProvider = Context.Provider

export const useCoffre = (): Coffre => {
  const coffre = useContext(Context)
  if (!coffre) throw new Error('no coffre above this component')
  return coffre
}

export const useFace = (): Face => useCoffre().face()

export const useEtatOuNul = (): Etat | null => {
  const coffre = useCoffre()
  return useSyncExternalStore(coffre.subscribe, coffre.etat)
}

export const useEnPanne = (): boolean => {
  const coffre = useCoffre()
  return useSyncExternalStore(coffre.subscribe, coffre.enPanne)
}

/** For what is shown only once the worker has answered. */
export const useEtat = (): Etat => {
  const etat = useEtatOuNul()
  if (!etat) throw new Error('the coffre has not answered yet')
  return etat
}

/** A question to the coffre, asked again at each change of the opened pieces. */
export const useQuestion = <T,>(
  cle: readonly unknown[],
  ask: (face: Face) => Promise<T>,
  enabled = true,
): UseQueryResult<T> => {
  const coffre = useCoffre()
  return useQuery({
    queryKey: ['coffre', ...cle],
    queryFn: () => ask(coffre.face()),
    enabled,
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
