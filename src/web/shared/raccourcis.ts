import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** Two presses closer than this are one gesture. */
const doublePressMs = 600

export type Raccourcis = {
  readonly chercher: () => void
  readonly noter: () => void
  readonly verrouiller: () => void
  readonly fermer: () => void
  readonly ecranNeutre: () => void
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Single letters sleep while a field has focus, and can be switched off (WCAG 2.1.4). */
export const useRaccourcis = (actes: Raccourcis, lettres: boolean): void => {
  const lastEscape = useRef(Number.NEGATIVE_INFINITY)

  const onEscape = useEffectEvent((event: KeyboardEvent) => {
    const twice = event.timeStamp - lastEscape.current < doublePressMs
    lastEscape.current = twice ? Number.NEGATIVE_INFINITY : event.timeStamp
    if (twice) actes.ecranNeutre()
    else actes.fermer()
  })

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') return onEscape(event)
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault()
      return actes.chercher()
    }
    if (!lettres || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    const acte = { '/': actes.chercher, n: actes.noter, l: actes.verrouiller }[event.key]
    if (!acte) return
    event.preventDefault()
    acte()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Ctrl+Entrée saves from any field inside. */
export const useCtrlEntree = (inside: RefObject<HTMLElement | null>, enregistrer: () => void): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    enregistrer()
  })
  useEffect(() => {
    const element = inside.current
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    element?.addEventListener('keydown', listen)
    return () => element?.removeEventListener('keydown', listen)
  }, [inside])
}
