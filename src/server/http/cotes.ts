// [Note: two hostnames] In production the public page has a hostname of its own, so that no script and no cookie of one
// side ever meets the other. Each answers what is its own and nothing else.
import { CHEMIN_RACINES } from '../../contract/guichet.ts'
import { CHEMIN_DU_GUICHET } from './fichiers.ts'

/** `tout`: one hostname for both, as in the demonstration. */
export type Cote = 'tout' | 'guichet' | 'application'

export const coteDe = (hote: string | undefined, origineGuichet: string | undefined): Cote => {
  if (origineGuichet === undefined) return 'tout'
  return hote === new URL(origineGuichet).host ? 'guichet' : 'application'
}

const sous = (chemin: string, dossier: string): boolean => chemin === dossier || chemin.startsWith(`${dossier}/`)

/**
 * A member of staff seals to the same doors from the application: it may read what anybody may, racines.json and the
 * public half, and files by her account; only anonymous writing is kept away from it.
 */
export const estServi = (cote: Cote, methode: string, chemin: string): boolean => {
  if (cote === 'tout' || chemin === CHEMIN_RACINES) return true
  const public_ = sous(chemin, '/api/public')
  if (cote === 'guichet') return public_ || sous(chemin, CHEMIN_DU_GUICHET)
  const lecture = methode === 'GET' || methode === 'HEAD'
  return !sous(chemin, CHEMIN_DU_GUICHET) && (!public_ || lecture)
}
