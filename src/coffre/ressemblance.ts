// Words compared as a person would: accents, case, hyphens and one slip of the finger do not count.

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' }

const ASCII = /^[ -~\s]*$/u

/** « Élève » and « eleve » are one word. */
export const plier = (texte: string): string => {
  const bas = texte.toLowerCase()
  if (ASCII.test(bas)) return bas
  return bas
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđ]/gu, (lettre) => LIGATURES[lettre] ?? lettre)
}

export const motsDe = (texte: string): readonly string[] => plier(texte).match(/[\p{L}\p{N}]+/gu) ?? []

/** Insertions, deletions, substitutions and swaps of neighbours between two words, given up beyond `max`. */
export const ecart = (a: string, b: string, max: number): number => {
  if (Math.abs(a.length - b.length) > max) return max + 1
  let avant: readonly number[] = []
  let ligne: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const suivante = [i]
    for (let j = 1; j <= b.length; j++) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1
      let meilleur = Math.min((ligne[j] ?? 0) + 1, (suivante[j - 1] ?? 0) + 1, (ligne[j - 1] ?? 0) + cout)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        meilleur = Math.min(meilleur, (avant[j - 2] ?? 0) + 1)
      suivante.push(meilleur)
    }
    if (Math.min(...suivante) > max) return max + 1
    avant = ligne
    ligne = suivante
  }
  return ligne[b.length] ?? max + 1
}

/** How well a word being typed begins another: 0 not at all, 1 but for a slip, 2 exactly the beginning, 3 the whole word. */
export const commence = (saisi: string, mot: string, tolerant = true): 0 | 1 | 2 | 3 => {
  if (mot === saisi) return 3
  if (mot.startsWith(saisi)) return 2
  if (!tolerant || saisi.length < 4 || (mot[0] !== saisi[0] && mot[1] !== saisi[1])) return 0
  const debuts = [saisi.length - 1, saisi.length, saisi.length + 1]
  return debuts.some((longueur) => ecart(saisi, mot.slice(0, longueur), 1) <= 1) ? 1 : 0
}

/** Every word typed begins one of these words, in any order; the sum of how well, 0 when one is missing. */
export const repond = (saisis: readonly string[], mots: readonly string[], tolerant = true): number => {
  let total = 0
  for (const saisi of saisis) {
    let mieux = 0
    for (const mot of mots) mieux = Math.max(mieux, commence(saisi, mot, tolerant))
    if (mieux === 0) return 0
    total += mieux
  }
  return total
}

/** Two names that a hurried person could take for one another. */
export const nomsProches = (a: string, b: string): boolean => {
  const colle = (mots: readonly string[]): string => mots.join('')
  const paires = [
    [colle(motsDe(a)), colle(motsDe(b))],
    [colle(motsDe(a).toSorted()), colle(motsDe(b).toSorted())],
  ] as const
  return paires.some(([x, y]) => ecart(x, y, 2) <= 2 || x.startsWith(y) || y.startsWith(x))
}

/** The words around the first match, cut between words. */
export const extraitAutour = (texte: string, mots: readonly string[], largeur = 140): string => {
  const plat = texte.replace(/\s+/gu, ' ').trim()
  const position = premierePosition(plat, mots)
  const debut = position <= largeur / 3 ? 0 : plat.indexOf(' ', position - Math.floor(largeur / 3)) + 1
  const fin = debut + largeur >= plat.length ? plat.length : Math.max(plat.lastIndexOf(' ', debut + largeur), debut + 1)
  return `${debut > 0 ? '…' : ''}${plat.slice(debut, fin)}${fin < plat.length ? '…' : ''}`
}

const SEPARATEUR = /[^\p{L}\p{N}]/u

/** Where a word begins as one of those typed; −1 without any. */
const debutExact = (plie: string, saisis: readonly string[]): number => {
  let premier = -1
  for (const saisi of saisis) {
    for (let ici = plie.indexOf(saisi); ici >= 0; ici = plie.indexOf(saisi, ici + 1)) {
      if (ici > 0 && !SEPARATEUR.test(plie[ici - 1] ?? '')) continue
      if (premier < 0 || ici < premier) premier = ici
      break
    }
  }
  return premier
}

const premierePosition = (texte: string, saisis: readonly string[]): number => {
  const plie = plier(texte)
  const exact = debutExact(plie, saisis)
  // But for ligatures a folded letter stays in its place; the few of before move the words by as much.
  if (exact >= 0) return Math.min(exact, texte.length - 1)
  for (const trouve of plie.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (saisis.some((saisi) => commence(saisi, trouve[0]) > 0)) return Math.min(trouve.index, texte.length - 1)
  }
  return -1
}
