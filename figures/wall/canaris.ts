// Rare words, and every form in which one could lie somewhere: found by the letters that they all begin with.

/** Eleven letters that no text and no key has; they fill an INE alone, and give twelve characters in any base64. */
export const AMORCE = 'zqkwxjvbzfh'
/** The same for the open half: this one must be found. */
export const TEMOIN = 'ywpgtnckrmd'

/** An INE that nobody has: the file of a school takes no word there. */
export const INE = '804619357QZ'

const enLettres = (n: number): string =>
  n.toString(26).replace(/./gu, (chiffre) => String.fromCharCode(97 + parseInt(chiffre, 26)))

/** The n-th word: accents too, since they are written in many ways. */
export const canari = (n: number): string => `${AMORCE}${['é', 'a', 'ç', 'o'][n % 4]}${enLettres(n)}`

/** Hands out the words, and tells how many were typed. */
export const distributeur = () => {
  let n = 0
  return { mot: (): string => canari(n++), combien: (): number => n }
}
export type Mots = ReturnType<typeof distributeur>

const utf16 = (texte: string, grand: boolean): Buffer => {
  const octets = Buffer.from(texte, 'utf16le')
  return grand ? octets.swap16() : octets
}

/** The characters of a base64 that depend on these bytes alone, after `avant` bytes of something else. */
const base64 = (octets: Buffer, avant: number): Buffer => {
  const perdus = (3 - avant) % 3
  const entier = octets.subarray(perdus)
  return Buffer.from(entier.subarray(0, entier.length - (entier.length % 3)).toString('base64'))
}

const formesDe = (texte: string): Buffer[] => {
  const utf8 = Buffer.from(texte)
  const pourcent = [...utf8].map((octet) => `%${octet.toString(16).padStart(2, '0')}`).join('')
  const echappe = texte
    .split('')
    .map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
  const lisibles = [utf8.toString('hex'), utf8.toString('hex').toUpperCase(), pourcent, pourcent.toUpperCase(), echappe]
  return [
    utf8,
    utf16(texte, false),
    utf16(texte, true),
    ...[0, 1, 2].map((avant) => base64(utf8, avant)),
    ...[0, 1, 2].map((avant) => base64(utf16(texte, false), avant)),
    ...lisibles.map((forme) => Buffer.from(forme)),
    // hexadecimal and base64 as a text of two bytes a letter, the way a memory holds them
    ...[utf8.toString('hex'), utf8.toString('base64').slice(0, 12)].map((forme) => utf16(forme, false)),
    Buffer.from([...utf8].toReversed()),
  ]
}

/** In small letters, in capitals, and as a name. */
export const formes = (mot: string): readonly Buffer[] =>
  [mot, mot.toUpperCase(), `${mot[0]?.toUpperCase()}${mot.slice(1)}`].flatMap(formesDe)

const enExpression = (octets: Buffer): string =>
  [...octets].map((o) => `\\x${o.toString(16).padStart(2, '0')}`).join('')

/** Words that everybody has: a receipt is known by all of them together, however they are put side by side. */
const formesDuRecu = (recu: string): readonly Buffer[] => [
  ...formesDe(recu),
  ...['', '-', '+', '%20', '","'].map((entre) => Buffer.from(recu.replaceAll(' ', entre))),
]

/** All forms at once: one walk through the bytes, however many words are looked for. */
export const chercheuse = (mots: readonly string[], recus: readonly string[] = []): RegExp =>
  new RegExp([...mots.flatMap(formes), ...recus.flatMap(formesDuRecu)].map(enExpression).join('|'), 'g')

/** How many times one of the forms stands in these bytes. */
export const compter = (octets: Buffer, cherchees: RegExp): number =>
  octets.toString('latin1').match(cherchees)?.length ?? 0
