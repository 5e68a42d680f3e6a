import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

import { entetesDuGuichet, entetesFichier } from './entetes.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

type Fichier = { readonly entetes: Record<string, string>; readonly formes: ReadonlyMap<string, Buffer> }

const ENCODAGES = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** The whole front is read once: a request never touches a path of the disk. */
const lireTout = (
  dossier: string,
  entetesDe: (chemin: string) => Record<string, string>,
): ReadonlyMap<string, Fichier> => {
  const fichiers = new Map<string, Fichier>()
  if (!existsSync(dossier)) return fichiers
  for (const nom of readdirSync(dossier, { recursive: true, encoding: 'utf8' })) {
    const complet = join(dossier, nom)
    const type = TYPES[extname(nom)]
    if (type === undefined || nom.startsWith('.') || !statSync(complet).isFile()) continue
    const chemin = `/${relative(dossier, complet).split(sep).join('/')}`
    const formes = new Map([['', readFileSync(complet)]])
    for (const [encodage, suffixe] of ENCODAGES) {
      if (existsSync(complet + suffixe)) formes.set(encodage, readFileSync(complet + suffixe))
    }
    fichiers.set(chemin, {
      entetes: { ...entetesDe(chemin), 'Content-Type': type, Vary: 'Accept-Encoding' },
      formes,
    })
  }
  return fichiers
}

export type ServirFichier = (chemin: string, encodagesAcceptes: string) => Response | null

const repondre = (fichier: Fichier | undefined, acceptes: string): Response | null => {
  if (fichier === undefined) return null
  const encodage = ENCODAGES.find(([nom]) => acceptes.includes(nom) && fichier.formes.has(nom))?.[0] ?? ''
  const octets = fichier.formes.get(encodage) ?? Buffer.alloc(0)
  const entetes = encodage === '' ? fichier.entetes : { ...fichier.entetes, 'Content-Encoding': encodage }
  return new Response(octets as Uint8Array<ArrayBuffer>, { headers: entetes })
}

/** A file of the front, or its page for any address that is not a file; null when there is neither. */
export const servirFichiers = (dossier: string): ServirFichier => {
  const fichiers = lireTout(dossier, entetesFichier)
  return (chemin, acceptes) =>
    repondre(fichiers.get(chemin) ?? (extname(chemin) === '' ? fichiers.get('/index.html') : undefined), acceptes)
}

export const CHEMIN_DU_GUICHET = '/ecole'

/** The same page for every school, known or not: the address alone says which; what it needs lies beside it. */
export const servirGuichet = (dossier: string): ServirFichier => {
  const fichiers = lireTout(dossier, entetesDuGuichet)
  return (chemin, acceptes) => {
    const reste = chemin.slice(CHEMIN_DU_GUICHET.length)
    return repondre(fichiers.get(/^\/\d{7}[a-z]$/iu.test(reste) ? '/index.html' : reste), acceptes)
  }
}
