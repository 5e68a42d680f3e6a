import { useEffect, useRef } from 'react'

/** Two presses closer than this are one gesture. */
const doublePressMs = 600

export type Raccourcis = {
  readonly chercher: () => void
  readonly noter: () => void
  readonly verrouiller: () => void
  /** Returns true when there was something to close. */
  readonly fermer: () => void
  readonly ecranNeutre: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Single letters sleep while a field has focus, and can be switched off (WCAG 2.1.4). */
export const useRaccourcis = (actes: Raccourcis, lettres: boolean): void => {
  const latest = useRef(actes)
  latest.current = actes
  const lastEscape = useRef(Number.NEGATIVE_INFINITY)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        const twice = event.timeStamp - lastEscape.current < doublePressMs
        lastEscape.current = twice ? Number.NEGATIVE_INFINITY : event.timeStamp
        if (twice) latest.current.ecranNeutre()
        else latest.current.fermer()
        return
      }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        latest.current.chercher()
        return
      }
      if (!lettres || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const acte = { '/': latest.current.chercher, n: latest.current.noter, l: latest.current.verrouiller }[event.key]
      if (!acte) return
      event.preventDefault()
      acte()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [lettres])
}
