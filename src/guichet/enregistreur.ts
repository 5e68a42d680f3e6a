// A spoken answer: kept in memory, sealed with the rest, never written on the device.
import { OCTETS_AU_PLUS, SECONDES_AU_PLUS } from './parole.ts'
import type { Enregistrement } from './reponses.ts'

/** Speech stays clear at this rate, and three minutes of it fit. */
const DEBIT = 14_000
const TYPES = ['audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4']
/** One second more than the recorder may still give. */
const MARGE = 12_000

const typeConnu = (): string | undefined => TYPES.find((type) => MediaRecorder.isTypeSupported(type))

export const peutEnregistrer = (): boolean =>
  typeof MediaRecorder === 'function' && navigator.mediaDevices !== undefined && typeConnu() !== undefined

export type Prise = {
  /** Stops and gives what was said; `plein`: it stopped by itself. */
  readonly issue: Promise<{ readonly enregistrement: Enregistrement; readonly plein: boolean } | null>
  readonly finir: () => void
  readonly abandonner: () => void
}

/** Null when the microphone is refused or missing. */
export const enregistrer = async (surSeconde: (secondes: number) => void): Promise<Prise | null> => {
  let flux: MediaStream
  try {
    flux = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true } })
  } catch {
    return null
  }
  const type = typeConnu() ?? ''
  const machine = new MediaRecorder(flux, { mimeType: type, audioBitsPerSecond: DEBIT })
  const morceaux: Blob[] = []
  let octets = 0
  let secondes = 0
  let plein = false
  let abandon = false
  const finir = (): void => {
    if (machine.state !== 'inactive') machine.stop()
  }
  machine.addEventListener('dataavailable', ({ data }) => {
    if (octets + data.size > OCTETS_AU_PLUS) {
      plein = true
      return finir()
    }
    morceaux.push(data)
    octets += data.size
    plein ||= octets > OCTETS_AU_PLUS - MARGE
    if (plein) finir()
  })
  const montre = setInterval(() => {
    surSeconde(++secondes)
    if (secondes < SECONDES_AU_PLUS) return
    plein = true
    finir()
  }, 1_000)
  const issue = new Promise<void>((fin) => machine.addEventListener('stop', () => fin(), { once: true })).then(
    async () => {
      clearInterval(montre)
      for (const piste of flux.getTracks()) piste.stop()
      if (abandon || octets === 0) return null
      const tout = new Uint8Array(await new Blob(morceaux).arrayBuffer())
      return { enregistrement: { type, octets: tout, secondes: Math.max(1, secondes) }, plein }
    },
  )
  machine.start(1_000)
  return {
    issue,
    finir,
    abandonner: () => {
      abandon = true
      finir()
    },
  }
}
