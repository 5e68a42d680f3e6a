// One person at her machine: the coffre room's own client, over a fetch that keeps her cookie.
import type { Endpoint, EntreeDe, IssueDe, MotifDe, SortieDe } from '../contract/endpoint.ts'
import { creerClient, type Appeler, type Fetch } from '../coffre/client.ts'
import { seConnecter } from '../coffre/session.ts'
import { estRefus } from '../domain/refus.ts'

const NOM = '__Host-permanence'

export type Seance = { readonly appeler: Appeler; readonly jeton: () => string | null }

export const ouvrirSeance = (url: string, jetonConnu: string | null = null): Seance => {
  let jeton = jetonConnu
  const avecTemoin: Fetch = async (adresse, requete) => {
    const headers = jeton === null ? requete.headers : { ...requete.headers, Cookie: `${NOM}=${jeton}` }
    const reponse = await fetch(adresse, { ...requete, headers })
    for (const temoin of reponse.headers.getSetCookie()) {
      const valeur = new RegExp(`^${NOM}=([0-9a-f]*)`, 'u').exec(temoin)?.[1]
      if (valeur !== undefined) jeton = valeur === '' ? null : valeur
    }
    return reponse
  }
  const surReponseIllisible = (): never => {
    throw new Error('the server answered outside the contract')
  }
  return { appeler: creerClient({ fetch: avecTemoin, origine: url, surReponseIllisible }), jeton: () => jeton }
}

/** In the birth of a fictitious service nothing may be refused. */
export const accompli = <T>(issue: T, quoi: string): Exclude<T, { refus: string }> => {
  if (estRefus(issue)) throw new Error(`${quoi} was refused: ${issue.refus}`)
  return issue as Exclude<T, { refus: string }>
}

export const obtenir = async <E extends Endpoint>(
  appeler: Appeler,
  endpoint: E,
  entree: EntreeDe<E>,
): Promise<SortieDe<E>> => {
  const issue: IssueDe<E> | { refus: MotifDe<E> | string } = await appeler(endpoint, entree)
  if (estRefus(issue)) throw new Error(`${endpoint.method} ${endpoint.path} was refused: ${issue.refus}`)
  return issue
}

/** The printed code costs no derivation: it is what a demonstration signs in with. */
export const entrerParCode = async (
  url: string,
  identifiant: string,
  code: string,
  codeUnique: string,
): Promise<Seance> => {
  const seance = ouvrirSeance(url)
  const admise = await seConnecter(seance.appeler, { identifiant, secret: { genre: 'code', texte: code }, codeUnique })
  if (estRefus(admise)) throw new Error(`${identifiant} could not sign in: ${admise.refus}`)
  return seance
}
