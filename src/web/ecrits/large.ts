import { useSyncExternalStore } from 'react'

const large = window.matchMedia('(min-width: 1200px)')
const subscribe = (listener: () => void) => {
  large.addEventListener('change', listener)
  return () => large.removeEventListener('change', listener)
}

/** The page stands beside the form; narrower, each has its tab. */
export const useEcranLarge = (): boolean => useSyncExternalStore(subscribe, () => large.matches)
