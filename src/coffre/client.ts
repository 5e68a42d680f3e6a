import type { Endpoint, EntreeDe, IssueDe, RefusCommun } from '../contract/endpoint.ts'
import { refusCommuns } from '../contract/endpoint.ts'
import { refuser, type Refus } from '../domain/refus.ts'

/** `reseau-absent`: no server, or one that is down; `reponse-illisible`: an answer outside the contract. */
export type RefusDAppel = RefusCommun | 'reseau-absent' | 'reponse-illisible'

export type Appeler = <E extends Endpoint>(endpoint: E, entree: EntreeDe<E>) => Promise<IssueDe<E> | Refus<RefusDAppel>>

type Requete = {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string
  readonly signal?: AbortSignal
}
export type Fetch = (adresse: string, requete: Requete) => Promise<{ status: number; text(): Promise<string> }>

export type OptionsDuClient = {
  readonly fetch: Fetch
  /** `''` in a browser: same origin. */
  readonly origine: string
  readonly surReponseIllisible: () => void
}

const DELAI = 30_000

const enTexte = (valeur: unknown): string => (typeof valeur === 'string' ? valeur : JSON.stringify(valeur))

/** Path parameters leave the body; what remains of a GET or a DELETE goes to the query. */
const adresseEtCorps = (
  endpoint: Endpoint,
  entree: Readonly<Record<string, unknown>>,
): { chemin: string; corps: string | null } => {
  const reste: Record<string, unknown> = { ...entree }
  const chemin = endpoint.path.replace(/:([a-zA-Z]+)/gu, (_, nom: string) => {
    const valeur = reste[nom]
    delete reste[nom]
    return encodeURIComponent(enTexte(valeur))
  })
  if (endpoint.method === 'POST' || endpoint.method === 'PUT') return { chemin, corps: JSON.stringify(reste) }
  const question = new URLSearchParams()
  for (const [nom, valeur] of Object.entries(reste)) if (valeur !== undefined) question.set(nom, enTexte(valeur))
  const suite = question.toString()
  return { chemin: suite === '' ? chemin : `${chemin}?${suite}`, corps: null }
}

const lireJson = (texte: string): unknown => {
  try {
    return JSON.parse(texte)
  } catch {
    return undefined
  }
}

const motifDe = (endpoint: Endpoint, corps: unknown): string | null => {
  const motif = typeof corps === 'object' && corps !== null && 'refus' in corps ? corps.refus : null
  if (typeof motif !== 'string') return null
  return Object.hasOwn(endpoint.refus, motif) || Object.hasOwn(refusCommuns, motif) ? motif : null
}

/** Nothing the server may answer makes this throw: it is a value, a listed refusal, or one of the two refusals above. */
export const creerClient = ({ fetch, origine, surReponseIllisible }: OptionsDuClient): Appeler => {
  const illisible = (): Refus<'reponse-illisible'> => {
    surReponseIllisible()
    return refuser('reponse-illisible')
  }
  const appeler = async (endpoint: Endpoint, entree: unknown): Promise<unknown> => {
    const { chemin, corps } = adresseEtCorps(endpoint, entree as Record<string, unknown>)
    const headers: Record<string, string> = { 'X-Permanence': '1', Accept: 'application/json' }
    if (corps !== null) headers['Content-Type'] = 'application/json'
    let status: number
    let texte: string
    try {
      const reponse = await fetch(`${origine}${chemin}`, {
        method: endpoint.method,
        headers,
        ...(corps === null ? {} : { body: corps }),
        signal: AbortSignal.timeout(DELAI),
      })
      status = reponse.status
      texte = await reponse.text()
    } catch {
      return refuser('reseau-absent')
    }
    if (status >= 500) return refuser('reseau-absent')
    const recu = lireJson(texte)
    if (status >= 400) {
      const motif = motifDe(endpoint, recu)
      return motif === null ? illisible() : refuser(motif)
    }
    const lu = endpoint.output.safeParse(recu)
    return lu.success ? lu.data : illisible()
  }
  return appeler as Appeler
}
