import { useEffect } from 'react'
import { useEtat } from './coffre.tsx'

/** Where the browser keeps nothing, the page does not close over a note that has not left. */
export const useFermetureGardee = (): void => {
  const { stockage, enregistrement } = useEtat()
  const risque = stockage !== 'garde' && enregistrement.enAttente > 0
  useEffect(() => {
    if (!risque) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', onUnload)
    return () => window.removeEventListener('beforeunload', onUnload)
  }, [risque])
}
