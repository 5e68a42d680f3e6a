import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono, type Context } from 'hono'

import { CHEMIN_CHANGES } from '../../contract/coffre.ts'
import { refusCommuns, type RefusCommun } from '../../contract/endpoint.ts'
import { CHEMIN_RACINES } from '../../contract/guichet.ts'
import { estRefus } from '../../domain/refus.ts'
import type { Changes } from '../changes.ts'
import type { Journaliser } from '../logger.ts'
import type { Moyens, Reponse, Route } from '../serve.ts'
import type { FichierDesRacines } from '../shared/racines.ts'
import { compresser } from './compression.ts'
import { ecrireTemoin, lireJeton } from './cookie.ts'
import { LIMITE, lireCorps, reunir } from './corps.ts'
import { coteDe, estServi } from './cotes.ts'
import { entetesApi } from './entetes.ts'
import { CHEMIN_DU_GUICHET, servirFichiers, servirGuichet } from './fichiers.ts'

export type Options = {
  readonly routes: readonly Route[]
  readonly moyens: Moyens
  readonly changes: Changes
  readonly journal: Journaliser
  readonly staticDir: string
  /** Files of the public page. */
  readonly guichetDir: string
  readonly racines: FichierDesRacines
  /** Origin in production; without it, the Host of the request. */
  readonly origine: string | undefined
  /** That of the public page, when it has a hostname of its own. */
  readonly origineGuichet: string | undefined
  /** True behind our own reverse proxy: the caller is the last address it adds. */
  readonly derriereProxy: boolean
}

/** No other site makes a browser act here: custom header, Origin and Sec-Fetch-Site. */
const vientDIci = (c: Context, origine: string | undefined, exigeEntete: boolean): boolean => {
  if (exigeEntete && c.req.header('x-permanence') !== '1') return false
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false
  const dite = c.req.header('origin')
  if (dite === undefined) return true
  if (origine !== undefined) return dite === origine
  return URL.canParse(dite) && new URL(dite).host === c.req.header('host')
}

const adresseDe = (c: Context, derriereProxy: boolean): string => {
  const transmise = derriereProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return transmise ?? getConnInfo(c).remote.address ?? 'inconnue'
}

const accepte = (c: Context): string => c.req.header('accept-encoding') ?? ''

const vide = (statut: number): Response => new Response(null, { status: statut, headers: entetesApi })

const json = (corps: unknown, statut: number, entetes: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(corps), {
    status: statut,
    headers: { ...entetesApi, 'Content-Type': 'application/json; charset=utf-8', ...entetes },
  })

const ENTETES_DES_RACINES = { ...entetesApi, 'Content-Type': 'application/json; charset=utf-8' } as const

const refusCommun = (motif: RefusCommun): Reponse => ({ statut: refusCommuns[motif], corps: { refus: motif } })

export const creerApp = (options: Options): Hono => {
  const { moyens, journal, origine, origineGuichet, racines, derriereProxy } = options
  const app = new Hono()
  const cote = (c: Context) => coteDe(c.req.header('host'), origineGuichet)

  app.use(async (c, suite) => (estServi(cote(c), c.req.method, c.req.path) ? suite() : vide(404)))

  const repondre = async (c: Context, route: Route): Promise<Reponse> => {
    const attendue = cote(c) === 'guichet' ? origineGuichet : origine
    if (!vientDIci(c, attendue, true)) return refusCommun('origine-refusee')
    const porteUnCorps = route.endpoint.method === 'POST' || route.endpoint.method === 'PUT'
    const corps = porteUnCorps ? await lireCorps(c.req.raw, route.endpoint.limite ?? LIMITE) : {}
    if (estRefus(corps)) return refusCommun(corps.refus)
    const entree = reunir(c.req.param(), new URL(c.req.url).searchParams, corps)
    if (estRefus(entree)) return refusCommun(entree.refus)
    const jeton = route.endpoint.acces === 'guichet' ? null : lireJeton(c.req.header('cookie'))
    return route.repondre({ entree, jeton, ip: adresseDe(c, derriereProxy) }, moyens)
  }

  for (const route of options.routes) {
    const acte = `${route.endpoint.method} ${route.endpoint.path}`
    app.on(route.endpoint.method, route.endpoint.path, async (c) => {
      try {
        const { statut, corps, temoin } = await repondre(c, route)
        if (statut >= 400) journal.refus(acte, (corps as { refus: string }).refus)
        const publique = route.endpoint.acces === 'guichet' && route.endpoint.method === 'GET'
        if (publique) return await compresser(json(corps, statut), accepte(c))
        if (temoin === undefined) return json(corps, statut)
        const oubli: Record<string, string> = temoin === null ? { 'Clear-Site-Data': '"cookies"' } : {}
        return json(corps, statut, { 'Set-Cookie': ecrireTemoin(temoin), ...oubli })
      } catch (faute) {
        return json({ faute: journal.faute(acte, faute) }, 500)
      }
    })
  }

  app.get('/api/health', async () =>
    (await moyens.base.repond()) ? json({ status: 'ok' }, 200) : json({ status: 'base' }, 503),
  )

  app.get(CHEMIN_CHANGES, async (c) => {
    // an EventSource sends no header of ours
    if (!vientDIci(c, origine, false)) return json({ refus: 'origine-refusee' }, 403)
    const flux = await options.changes.suivre(lireJeton(c.req.header('cookie')))
    if (flux === null) return json({ refus: 'sans-session' }, 401)
    return new Response(flux, {
      headers: { ...entetesApi, 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
    })
  })

  app.all('/api/*', () => json({ refus: 'requete-malformee' }, 404))

  app.get(CHEMIN_RACINES, async () => {
    const octets = await racines.lire()
    return octets === null ? vide(404) : new Response(octets, { headers: ENTETES_DES_RACINES })
  })

  const guichet = servirGuichet(options.guichetDir)
  const fichier = servirFichiers(options.staticDir)
  app.get(`${CHEMIN_DU_GUICHET}/*`, (c) => guichet(c.req.path, accepte(c)) ?? vide(404))
  app.get('*', (c) => fichier(c.req.path, accepte(c)) ?? vide(404))
  app.all('*', () => vide(405))
  app.onError((faute, c) => json({ faute: journal.faute(c.req.method, faute) }, 500))
  return app
}
