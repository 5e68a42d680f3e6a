// Chance is injected here: the same seed always gives the same fictitious service.

export type Hasard = {
  reel: () => number
  entier: (min: number, max: number) => number
  chance: (p: number) => boolean
  choisir: <T>(liste: readonly T[]) => T
  pondere: <T>(liste: readonly (readonly [T, number])[]) => T
  melanger: <T>(liste: readonly T[]) => T[]
  branche: (nom: string) => Hasard
}

const graines = (texte: string): [number, number, number, number] => {
  let a = 1779033703,
    b = 3144134277,
    c = 1013904242,
    d = 2773480762
  for (let i = 0; i < texte.length; i++) {
    const k = texte.charCodeAt(i)
    a = b ^ Math.imul(a ^ k, 597399067)
    b = c ^ Math.imul(b ^ k, 2869860233)
    c = d ^ Math.imul(c ^ k, 951274213)
    d = a ^ Math.imul(d ^ k, 2716044179)
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0]
}

/** sfc32, seeded by a text; `branche` gives an independent stream, so adding a draw here moves nothing there. */
export const creerHasard = (graine: string): Hasard => {
  let [a, b, c, d] = graines(graine)
  const reel = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 15; i++) reel()
  const entier = (min: number, max: number): number => min + Math.floor(reel() * (max - min + 1))
  const choisir = <T>(liste: readonly T[]): T => {
    if (liste.length === 0) throw new Error('choisir: empty list')
    return liste[entier(0, liste.length - 1)] as T
  }
  return {
    reel,
    entier,
    choisir,
    chance: (p) => reel() < p,
    pondere: (liste) => {
      let reste = reel() * liste.reduce((s, [, poids]) => s + poids, 0)
      for (const [valeur, poids] of liste) if ((reste -= poids) < 0) return valeur
      return (liste.at(-1) ?? choisir(liste))[0]
    },
    melanger: (liste) => {
      const copie = [...liste]
      for (let i = copie.length - 1; i > 0; i--) {
        const j = entier(0, i)
        ;[copie[i], copie[j]] = [copie[j] as never, copie[i] as never]
      }
      return copie
    },
    branche: (nom) => creerHasard(`${graine}/${nom}`),
  }
}
