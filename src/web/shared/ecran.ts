import { useSyncExternalStore } from 'react'

const petit = window.matchMedia('(max-width: 767px)')
const subscribe = (listener: () => void) => {
  petit.addEventListener('change', listener)
  return () => petit.removeEventListener('change', listener)
}

export const usePetitEcran = (): boolean => useSyncExternalStore(subscribe, () => petit.matches)
