import type { TrousseauScelle } from '../../contract/session.ts'

/** secrecy.md 2.3: what a name that nobody bears answers, as most real names do. */
export const PARAMETRES_HABITUELS = { passes: 3, memoire: 128 * 1024 * 1024 } as const

/** Two locks at least, one of them the printed code; a passphrase comes with the parameters of its derivation. */
export const phraseEtCode = ({ serrures }: TrousseauScelle): boolean =>
  new Set(serrures.map(({ id }) => id)).size === serrures.length &&
  serrures.some(({ genre }) => genre === 'code') &&
  serrures.some(({ genre }) => genre === 'phrase') &&
  serrures.every(
    ({ genre, sel, passes, memoire }) => genre === 'code' || (sel !== null && passes !== null && memoire !== null),
  )
