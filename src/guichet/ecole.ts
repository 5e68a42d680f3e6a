// What the page says before anything is written: one question to the server, by an address that names the school alone.
import type { GuichetVu } from '../contract/guichet.ts'

export type IssueDeLEcole = { readonly ecole: GuichetVu } | { readonly pourquoi: 'inconnue' | 'panne' }

/** `/ecole/0123456A`; empty when there is none. */
export const uaiDeLAdresse = (chemin: string): string =>
  /^\/ecole\/([0-9A-Za-z]{1,12})\/?$/u.exec(chemin)?.[1]?.toUpperCase() ?? ''

const DELAI = 20_000

/** The answer is ours, of the same release as this page: who reads is verified again, in the worker, by its signatures. */
export const demanderLEcole = async (uai: string): Promise<IssueDeLEcole> => {
  if (uai === '') return { pourquoi: 'inconnue' }
  const arret = new AbortController()
  const fin = setTimeout(() => arret.abort(), DELAI)
  try {
    const reponse = await fetch(`/api/public/guichets/${uai}`, {
      headers: { 'X-Permanence': '1', Accept: 'application/json' },
      credentials: 'omit',
      cache: 'no-store',
      signal: arret.signal,
    })
    if (reponse.status === 404 || reponse.status === 400) return { pourquoi: 'inconnue' }
    if (!reponse.ok) return { pourquoi: 'panne' }
    return { ecole: (await reponse.json()) as GuichetVu }
  } catch {
    return { pourquoi: 'panne' }
  } finally {
    clearTimeout(fin)
  }
}
