// Cutting a note into sentences, as French is written: abbreviations and initials go on, quotation marks hold together,
// each line of a dialogue is its own.

/** After these a name or a number follows: their point ends nothing. */
const ABREGES = new Set(
  `m mm mme mlle mr dr pr me mgr st ste p pp ex cf art al c.-à-d n no tél tel env av apr j.-c. vs resp hab min max
  bd bât rés ass`.split(/\s+/u),
)
const MOT_AVANT = /([\p{L}.\-’']+)$/u
/** « 6e B. », « 4e C. »: the letter of a class ends a sentence as any word does. */
const LETTRE_DE_CLASSE = /(?:\d+\s?(?:e|re|è|ère|ème|nde|de)?|terminale|tle|groupe|vitamine)\s\p{Lu}$/iu
const FIN = /[.!?…]/u
/** What may stand between the end of the words and that of the sentence. */
const FERMANTS = /[»”)\]]/u
const DEBUT = /[\p{Lu}\d«“"(–—-]/u
const ESPACES = /[\s\u00a0\u202f]/u

const OUVRANTS: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' }
/** Longer than this, a quotation mark was left open. */
const CITATION = 2_000

/** Where the quotation that opens here ends; null when it is left open. */
const finDeCitation = (texte: string, ouvre: number): number | null => {
  const ferme = OUVRANTS[texte[ouvre] ?? '']
  if (ferme === undefined) return null
  let dedans = 0
  for (let i = ouvre + 1; i < texte.length && i - ouvre <= CITATION; i++) {
    // straight ones do not say whether they open: never beyond the line
    if (ferme === '"' && texte[i] === '\n') return null
    if (ferme !== '"' && texte[i] === texte[ouvre]) dedans += 1
    else if (texte[i] === ferme && dedans > 0) dedans -= 1
    else if (texte[i] === ferme) return i
  }
  return null
}

const estAbrege = (avant: string): boolean => {
  const mot = MOT_AVANT.exec(avant)?.[1] ?? ''
  if (ABREGES.has(mot.toLowerCase())) return true
  // an initial, « H. Delmas », « J.-P. Morvan »
  if (/^(?:\p{Lu}\.?-?)*\p{Lu}$/u.test(mot) && mot.replace(/[^\p{L}]/gu, '').length <= 2)
    return !LETTRE_DE_CLASSE.test(avant)
  // « 1. Elle dit… »: a number at the head of a line
  return /(?:^|\n)\s*\d+$/u.test(avant)
}

/** After the mark at `i`, where the next sentence would begin; null when this one goes on. */
const suite = (texte: string, i: number): number | null => {
  let apres = i + 1
  while (apres < texte.length && FIN.test(texte[apres] ?? '')) apres += 1
  for (;;) {
    let saut = apres
    while (ESPACES.test(texte[saut] ?? '') && texte[saut] !== '\n') saut += 1
    if (!FERMANTS.test(texte[saut] ?? '')) break
    apres = saut + 1
  }
  if (apres < texte.length && !ESPACES.test(texte[apres] ?? '')) return null
  let debut = apres
  while (ESPACES.test(texte[debut] ?? '') && texte[debut] !== '\n') debut += 1
  return debut >= texte.length || texte[debut] === '\n' || DEBUT.test(texte[debut] ?? '') ? apres : null
}

const propre = (phrase: string): string =>
  phrase
    .trim()
    .replace(/^[–—•*-]\s+/u, '')
    .trim()

/** Sentences in their order, without the dash of a dialogue or of a list. */
export const phrasesDe = (texte: string): readonly string[] => {
  const phrases: string[] = []
  let debut = 0
  const couper = (fin: number): void => {
    const phrase = propre(texte.slice(debut, fin))
    if (/[\p{L}\p{N}]/u.test(phrase)) phrases.push(phrase)
    debut = fin
  }
  for (let i = 0; i < texte.length; i++) {
    const lettre = texte[i] ?? ''
    const ferme = finDeCitation(texte, i)
    if (ferme !== null) {
      i = ferme
      // « Je veux partir. » Elle pleure: what ends within the marks ends the sentence too
      const dernier = texte.slice(0, ferme).trimEnd().at(-1) ?? ''
      const fin = FIN.test(dernier) ? suite(texte, ferme) : null
      if (fin !== null) {
        couper(fin)
        i = fin - 1
      }
      continue
    }
    if (lettre === '\n') couper(i + 1)
    if (!FIN.test(lettre) || (lettre === '.' && estAbrege(texte.slice(debut, i)))) continue
    const fin = suite(texte, i)
    if (fin === null) continue
    couper(fin)
    i = fin - 1
  }
  couper(texte.length)
  return phrases
}

/** Words between quotation marks, without the marks. */
export const citationsDe = (phrase: string): readonly string[] => {
  const citations: string[] = []
  for (let i = 0; i < phrase.length; i++) {
    const ferme = finDeCitation(phrase, i)
    if (ferme === null) continue
    const mots = phrase.slice(i + 1, ferme).replace(/^[\s\u00a0\u202f]+|[\s\u00a0\u202f]+$/gu, '')
    if (mots !== '') citations.push(mots)
    i = ferme
  }
  return citations
}
