import { refuser, type Refus } from '../../domain/refus.ts'

type Champs = Record<string, unknown>
type RefusDeCorps = Refus<'requete-malformee' | 'requete-trop-grande'>

export const LIMITE = 2 * 1024 * 1024

/** PostgreSQL keeps no NUL in a text: such a request is malformed before it is anything else. */
const porteUnNul = (valeur: unknown): boolean => {
  const reste: unknown[] = [valeur]
  while (reste.length > 0) {
    const v = reste.pop()
    if (typeof v === 'string' && v.includes('\0')) return true
    if (typeof v === 'object' && v !== null) for (const [cle, x] of Object.entries(v)) reste.push(cle, x)
  }
  return false
}

const lireJson = (texte: string): Champs | null => {
  try {
    const lu: unknown = JSON.parse(texte)
    return typeof lu === 'object' && lu !== null && !Array.isArray(lu) ? (lu as Champs) : null
  } catch {
    return null
  }
}

/** A body of declared length, in JSON; chunked bodies of unknown length are refused. */
export const lireCorps = async (requete: Request, limite: number): Promise<Champs | RefusDeCorps> => {
  const taille = requete.headers.get('content-length')
  if (requete.headers.has('transfer-encoding') || taille === null || !/^\d{1,10}$/u.test(taille)) {
    return refuser('requete-malformee')
  }
  if (Number(taille) > limite) return refuser('requete-trop-grande')
  const type = requete.headers.get('content-type') ?? ''
  if (!/^application\/json(;\s*charset=utf-8)?$/iu.test(type)) return refuser('requete-malformee')
  const lu = lireJson(await requete.text())
  return lu ?? refuser('requete-malformee')
}

/** Path parameters, query and body in one object; a key said twice must say the same thing. */
export const reunir = (chemin: Champs, question: URLSearchParams, corps: Champs): Champs | RefusDeCorps => {
  const tout = Object.assign(Object.create(null) as Champs, corps)
  const ajouter = (cle: string, valeur: unknown): boolean => {
    if (cle in tout && tout[cle] !== valeur) return false
    tout[cle] = valeur
    return true
  }
  for (const cle of new Set(question.keys())) {
    const [valeur, ...autres] = question.getAll(cle)
    if (autres.length > 0 || !ajouter(cle, valeur)) return refuser('requete-malformee')
  }
  for (const [cle, valeur] of Object.entries(chemin)) if (!ajouter(cle, valeur)) return refuser('requete-malformee')
  return porteUnNul(tout) ? refuser('requete-malformee') : { ...tout }
}
