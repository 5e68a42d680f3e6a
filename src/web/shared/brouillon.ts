import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useCoffre } from './coffre.tsx'

const silenceMs = 2_000

type Brouillon = {
  readonly id: string | null
  /** Instant of the last keeping, for « Brouillon gardé à 10 h 14 ». */
  readonly le: string | null
  /** Keeps now what has not been kept; for the closing of a panel and the veil. */
  readonly garder: () => Promise<void>
  /** The act was saved: the worker has erased the draft. */
  readonly oublier: () => void
}

/** Kept two seconds after the last key, when the page hides, and before the page is emptied. */
export const useBrouillon = (
  contenu: unknown,
  coffreDuDossier: string | null,
  initial: string | null,
  vide: boolean,
): Brouillon => {
  const coffre = useCoffre()
  const [kept, setKept] = useState<{ id: string | null; le: string | null }>({ id: initial, le: null })
  const id = useRef(initial)
  const written = JSON.stringify(contenu)
  const saved = useRef(written)
  const current = useRef({ contenu, written, coffreDuDossier, vide })
  useLayoutEffect(() => {
    current.current = { contenu, written, coffreDuDossier, vide }
  })
  const closed = useRef(false)
  const pending = useRef<Promise<void>>(Promise.resolve())

  const garder = useCallback((): Promise<void> => {
    // One at a time: two first keepings at once would make two drafts.
    pending.current = pending.current.then(async () => {
      const courant = current.current
      if (closed.current || courant.written === saved.current || (courant.vide && id.current === null)) return
      const garde = await coffre
        .face()
        .garderBrouillon({ id: id.current, coffre: courant.coffreDuDossier, contenu: courant.contenu })
      id.current = garde.id
      saved.current = courant.written
      setKept({ id: garde.id, le: garde.le })
    })
    return pending.current
  }, [coffre])

  useEffect(() => {
    const timer = setTimeout(() => void garder(), silenceMs)
    return () => clearTimeout(timer)
  }, [written, garder])

  useEffect(() => {
    const onHide = () => void garder()
    const forget = coffre.avantDeVider(garder)
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onHide)
    return () => {
      forget()
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onHide)
      void garder()
    }
  }, [coffre, garder])

  const oublier = useCallback(() => {
    closed.current = true
  }, [])

  return { ...kept, garder, oublier }
}
