// Where a word could lie: each place gives its bytes, one after the other.
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

export type Lieu = { readonly nom: string; readonly octets: AsyncIterable<Buffer> | Iterable<Buffer> }

/** Every column of every table, as text and, for bytes, as bytes. */
export async function* tables(url: string): AsyncGenerator<Buffer> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ nom: string }>(
      `select c.oid::regclass::text as nom from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`,
    )
    for (const { nom } of rows) {
      const lignes = await client.query<Record<string, unknown>>(`select t.*, t::text as "la ligne" from ${nom} t`)
      for (const ligne of lignes.rows) {
        for (const valeur of Object.values(ligne)) {
          if (Buffer.isBuffer(valeur)) yield valeur
          else if (valeur !== null) yield Buffer.from(typeof valeur === 'string' ? valeur : JSON.stringify(valeur))
        }
      }
    }
  } finally {
    await client.end()
  }
}

export function* fichiers(dossier: string): Generator<Buffer> {
  for (const nom of readdirSync(dossier, { recursive: true, encoding: 'utf8' })) {
    const chemin = join(dossier, nom)
    try {
      if (statSync(chemin).isFile()) yield readFileSync(chemin)
    } catch (faute) {
      // PostgreSQL removes files while they are read
      if ((faute as { code?: string }).code !== 'ENOENT') throw faute
    }
  }
}

const MORCEAU = 16 * 1024 * 1024
const RECOUVREMENT = 4_096

/** All that a process can write to, read where the kernel keeps it. */
export function* memoire(pid: number): Generator<Buffer> {
  const cartes = readFileSync(`/proc/${pid}/maps`, 'utf8').split('\n')
  const fichier = openSync(`/proc/${pid}/mem`, 'r')
  try {
    for (const carte of cartes) {
      const lue = /^([0-9a-f]+)-([0-9a-f]+) rw/u.exec(carte)
      if (!lue || /\[(vvar|vsyscall)/u.test(carte)) continue
      const [debut, fin] = [Number(`0x${lue[1]}`), Number(`0x${lue[2]}`)]
      for (let a = debut; a < fin; a += MORCEAU - RECOUVREMENT) {
        const morceau = Buffer.alloc(Math.min(MORCEAU, fin - a))
        try {
          yield morceau.subarray(0, readSync(fichier, morceau, 0, morceau.length, a))
        } catch (faute) {
          // a region that is reserved and not there
          if (!['EIO', 'EFAULT'].includes((faute as { code?: string }).code ?? '')) throw faute
        }
      }
    }
  } finally {
    closeSync(fichier)
  }
}

const demande = <T>(requete: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    requete.onsuccess = () => resolve(requete.result)
    requete.onerror = () => reject(requete.error ?? new Error('a browser storage that does not answer'))
  })

const aplatir = (valeur: unknown): Buffer => {
  if (valeur instanceof Uint8Array) return Buffer.from(valeur)
  if (valeur instanceof ArrayBuffer) return Buffer.from(valeur)
  if (Array.isArray(valeur)) return Buffer.concat(valeur.map(aplatir))
  if (valeur instanceof Map || valeur instanceof Set) return aplatir([...valeur])
  if (typeof valeur === 'object' && valeur !== null)
    return Buffer.concat(Object.entries(valeur).flatMap(([cle, v]) => [Buffer.from(cle), aplatir(v)]))
  return Buffer.from(String(valeur))
}

/** What the browser keeps. */
export async function* navigateur(): AsyncGenerator<Buffer> {
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue
    const base = await demande(indexedDB.open(name))
    for (const magasin of base.objectStoreNames) {
      const contenu = base.transaction(magasin).objectStore(magasin)
      const cles = await demande(contenu.getAllKeys())
      yield aplatir(cles)
      for (const valeur of (await demande(base.transaction(magasin).objectStore(magasin).getAll())) as unknown[])
        yield aplatir(valeur)
    }
    base.close()
  }
}
