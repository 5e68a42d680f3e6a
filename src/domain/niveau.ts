// The level of a pupil is read in the name of her class, as schools write it; nothing is guessed beyond the words.
import type { NIVEAUX } from './chiffres.ts'

type Niveau = (typeof NIVEAUX)[number]

/** Without accents, in capitals; punctuation is a space. */
const plier = (classe: string): string =>
  classe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** A dispositif says more than the level of its pupils, and comes first; then the diploma, then the level. */
const LECTURES: readonly (readonly [RegExp, Niveau])[] = [
  [/\bULIS\b/u, 'ULIS'],
  [/\bUPE2A\b|\bUPE 2A\b|\bEANA\b/u, 'UPE2A'],
  [/SEGPA/u, 'SEGPA'],
  [/\bRELAIS\b/u, 'relais'],
  [/\bBTS/u, 'BTS'],
  [/\bCAP/u, 'CAP'],
  [/^(?:TPS|PS|MS|GS)\b|MATERNELLE|(?:PETITE|MOYENNE|GRANDE) SECTION/u, 'maternelle'],
  [/\bCP\b|COURS PREPARATOIRE/u, 'CP'],
  [/\bCE ?1/u, 'CE1'],
  [/\bCE ?2/u, 'CE2'],
  [/\bCM ?1/u, 'CM1'],
  [/\bCM ?2/u, 'CM2'],
  [/SIXIEME/u, '6e'],
  [/CINQUIEME/u, '5e'],
  [/QUATRIEME/u, '4e'],
  [/TROISIEME/u, '3e'],
  [/SECONDE/u, '2de'],
  [/PREMIERE/u, '1re'],
  [/^T(?:LE|ALE|ERM(?:INALE)?)?(?: |\d|$)|^T(?:G|ST)/u, 'Tle'],
]

/** `4e B`, `4EME3`, `4B`, `4 B2`; then `2GT3`, `1re STMG`. `401` says a room as well as a level, `4 saisons` neither. */
const CHIFFRES: readonly RegExp[] = [/^([3-6])(?:E(?:ME)?(?![A-Z])| ?[A-Z]{1,4}\d{0,2}$)/u, /^([12]) ?[A-Z]/u]
const NIVEAU_DU_CHIFFRE: Readonly<Record<string, Niveau>> = {
  '6': '6e',
  '5': '5e',
  '4': '4e',
  '3': '3e',
  '2': '2de',
  '1': '1re',
}

const parChiffre = (classe: string): Niveau | '' => {
  const chiffre = CHIFFRES.map((mots) => mots.exec(classe)?.[1]).find((c) => c !== undefined)
  return NIVEAU_DU_CHIFFRE[chiffre ?? ''] ?? ''
}

const PRIMAIRE: readonly Niveau[] = ['CP', 'CE1', 'CE2', 'CM1', 'CM2']

/** `''`: the class is not said, or says no level, or several (`CM1-CM2`). */
export const niveauDeLaClasse = (classe: string): Niveau | '' => {
  const lue = plier(classe)
  const dits = LECTURES.filter(([mots]) => mots.test(lue)).map(([, niveau]) => niveau)
  const [premier] = dits
  if (premier === undefined) return parChiffre(lue)
  const duPremierDegre = dits.filter((niveau) => PRIMAIRE.includes(niveau) || niveau === 'maternelle')
  return duPremierDegre.includes(premier) && duPremierDegre.length > 1 ? '' : premier
}
