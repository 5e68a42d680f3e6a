// Reads a block aloud. Only voices of the device: a voice of the network would send what it reads to somebody else.
const ATTENTE = 1_200

const voixDe = (langue: string): SpeechSynthesisVoice | null =>
  speechSynthesis
    .getVoices()
    .find((voix) => voix.localService && voix.lang.toLowerCase().replace('_', '-').split('-')[0] === langue) ?? null

/** Some browsers load their voices at the first question. */
const attendreLesVoix = (): Promise<void> =>
  new Promise((fin) => {
    if (speechSynthesis.getVoices().length > 0) return fin()
    speechSynthesis.addEventListener('voiceschanged', () => fin(), { once: true })
    setTimeout(fin, ATTENTE)
  })

export type Ecoute = {
  /** `lent`: word after word, for what is being written down. Resolves to false when the device has no such voice. */
  readonly lire: (morceaux: readonly string[], langue: string, lent: boolean) => Promise<boolean>
  readonly taire: () => void
}

export const creerEcoute = (): Ecoute => {
  const possible = 'speechSynthesis' in window
  let tour = 0
  const taire = (): void => {
    tour++
    if (possible) speechSynthesis.cancel()
  }
  return {
    taire,
    lire: async (morceaux, langue, lent) => {
      taire()
      if (!possible) return false
      const mien = tour
      await attendreLesVoix()
      const voix = voixDe(langue)
      if (!voix) return false
      for (const morceau of morceaux) {
        if (mien !== tour) break
        const parole = new SpeechSynthesisUtterance(morceau)
        parole.voice = voix
        parole.lang = voix.lang
        parole.rate = lent ? 0.6 : 0.95
        await new Promise<void>((fin) => {
          parole.addEventListener('end', () => fin())
          parole.addEventListener('error', () => fin())
          speechSynthesis.speak(parole)
        })
      }
      return true
    },
  }
}
