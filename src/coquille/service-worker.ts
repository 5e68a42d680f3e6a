// The shell without network: keeps the code of the application on the machine, never a datum.
// It asks nothing of /api and opens nothing: what is sealed in IndexedDB stays the coffre worker's. Where the public page
// of a school shares the hostname, it is none of ours.
/** Written in front of this file by the build. */
declare const COQUILLE: { readonly version: string; readonly fichiers: readonly string[] }

const portee = globalThis as unknown as ServiceWorkerGlobalScope
const NOM = `permanence-${COQUILLE.version}`

const garder = async (): Promise<void> => {
  const cache = await caches.open(NOM)
  await cache.addAll(COQUILLE.fichiers.map((chemin) => new Request(chemin, { cache: 'no-cache' })))
}

/** Older versions leave once no page uses them: a screen not loaded yet is still found. */
const oublierLesAnciennes = async (): Promise<void> => {
  const noms = await caches.keys()
  await Promise.all(noms.filter((nom) => nom.startsWith('permanence-') && nom !== NOM).map((nom) => caches.delete(nom)))
}

/** The server's page when it answers, so that a new version is never hidden by an old one. */
const page = async (requete: Request): Promise<Response> => {
  try {
    return await fetch(requete)
  } catch (panne) {
    const gardee = await caches.match('/')
    if (gardee) return gardee
    throw panne
  }
}

const fichier = async (requete: Request): Promise<Response> => (await caches.match(requete)) ?? fetch(requete)

portee.addEventListener('install', (evenement) => evenement.waitUntil(garder()))
portee.addEventListener('activate', (evenement) => evenement.waitUntil(oublierLesAnciennes()))
portee.addEventListener('fetch', (evenement) => {
  const { request } = evenement
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== portee.location.origin || /^\/(api|ecole)\//.test(pathname)) return
  if (request.mode === 'navigate') evenement.respondWith(page(request))
  else if (COQUILLE.fichiers.includes(pathname)) evenement.respondWith(fichier(request))
})
