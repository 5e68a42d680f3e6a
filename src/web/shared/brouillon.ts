import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { BrouillonLu } from '../../coffre/face.ts'
import { useCoffre, useFace } from './coffre.tsx'
import { heure } from './francais.ts'

const silenceMs = 2_000

type Brouillon = {
  readonly id: string | null
  /** Instant of the last keeping, for « Brouillon gardé à 10 h 14 ». */
  readonly le: string | null
  /** The last keeping failed: what is typed is on the screen only. */
  readonly echec: boolean
  /** Keeps now what has not been kept, and says under which id; for the closing of a panel, the veil and the saving. */
  readonly garder: () => Promise<string | null>
  /** The act was saved: the worker has erased the draft. */
  readonly oublier: () => void
}

/** Where what she is writing is, in words. */
export const motDuBrouillon = ({ le, echec }: Pick<Brouillon, 'le' | 'echec'>): string =>
  echec ? 'Brouillon pas encore gardé' : le ? `Brouillon gardé à ${heure(le)}` : ''

/** Kept two seconds after the last key, when the page hides, and before the page is emptied. */
export const useBrouillon = (
  contenu: unknown,
  coffreDuDossier: string | null,
  initial: string | null,
  vide: boolean,
): Brouillon => {
  const coffre = useCoffre()
  const [kept, setKept] = useState<Pick<Brouillon, 'id' | 'le' | 'echec'>>({ id: initial, le: null, echec: false })
  const id = useRef(initial)
  const written = JSON.stringify(contenu)
  const saved = useRef(written)
  const current = useRef({ contenu, written, coffreDuDossier, vide })
  useLayoutEffect(() => {
    current.current = { contenu, written, coffreDuDossier, vide }
  })
  const closed = useRef(false)
  const pending = useRef<Promise<string | null>>(Promise.resolve(initial))

  const garder = useCallback((): Promise<string | null> => {
    // One at a time: two first keepings at once would make two drafts.
    pending.current = pending.current.then(async () => {
      const courant = current.current
      if (closed.current || courant.written === saved.current || (courant.vide && id.current === null))
        return id.current
      try {
        const garde = await coffre
          .face()
          .garderBrouillon({ id: id.current, coffre: courant.coffreDuDossier, contenu: courant.contenu })
        id.current = garde.id
        saved.current = courant.written
        setKept({ id: garde.id, le: garde.le, echec: false })
      } catch {
        // Said on screen, and tried again at the next key.
        setKept((avant) => ({ ...avant, echec: true }))
      }
      return id.current
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

/** The drafts as they were on arrival: the one she is writing is not one to take up. Null until they are known. */
export const useBrouillonsTrouves = (): readonly BrouillonLu[] | null => {
  const face = useFace()
  const [trouves, setTrouves] = useState<readonly BrouillonLu[] | null>(null)
  useEffect(() => {
    let current = true
    void face.brouillons().then((tous) => current && setTrouves(tous))
    return () => {
      current = false
    }
  }, [face])
  return trouves
}
