// What leaves the browsers of a parcours, in clear: who may read a sealed body is not the question here.
import type { BrowserContext } from 'playwright-core'

export type Envoi = { readonly methode: string; readonly chemin: string; readonly corps: unknown }

/** Whatever is asked of the server from now on, its workers included. */
export const ecouter = (contexte: BrowserContext, envois: Envoi[]): void => {
  contexte.on('request', (requete) => {
    const { pathname, search } = new URL(requete.url())
    if (!pathname.startsWith('/api/')) return
    const corps = requete.postData()
    envois.push({
      methode: requete.method(),
      chemin: pathname + search,
      corps: corps === null ? null : JSON.parse(corps),
    })
  })
}

/** Each name with those above it: `depot.entete.coffre`; an array does not change the name of what it holds. */
export const clesDe = (valeur: unknown, sous = ''): readonly string[] => {
  if (Array.isArray(valeur)) return [...new Set(valeur.flatMap((v) => clesDe(v, sous)))]
  if (typeof valeur !== 'object' || valeur === null) return []
  return Object.entries(valeur).flatMap(([cle, v]) => {
    const nom = sous === '' ? cle : `${sous}.${cle}`
    return [nom, ...clesDe(v, nom)]
  })
}
