import { useEffect, useEffectEvent } from 'react'

const gestes = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Calls once after so many minutes without a gesture, even when the machine slept meanwhile. */
export const useInactivite = (minutes: number, onIdle: () => void): void => {
  const idle = useEffectEvent(onIdle)

  useEffect(() => {
    const limit = minutes * 60_000
    let last = performance.now()
    let done = false
    const check = () => {
      if (done || performance.now() - last < limit) return
      done = true
      idle()
    }
    const onGesture = () => {
      check()
      last = performance.now()
    }
    const timer = setInterval(check, 15_000)
    for (const geste of gestes) document.addEventListener(geste, onGesture, { passive: true, capture: true })
    document.addEventListener('visibilitychange', check)
    return () => {
      clearInterval(timer)
      for (const geste of gestes) document.removeEventListener(geste, onGesture, { capture: true })
      document.removeEventListener('visibilitychange', check)
    }
  }, [minutes])
}
