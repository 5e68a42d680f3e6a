// A zip of exports, opened in memory: what it announces is checked before it is inflated, and again after.
import { inflateSync } from 'fflate'

export type Document = { readonly nom: string; readonly octets: Uint8Array }

/** All that an import may weigh once inflated: ten times the largest school. */
export const OCTETS_MAX = 64 * 1024 * 1024
const ENTREES_MAX = 200
const TEXTES = /\.(xml|csv|txt)$/iu
/** What a spreadsheet or a word processor is made of. */
const CLASSEUR = /^(xl\/|word\/|\[Content_Types\]\.xml$|content\.xml$|mimetype$)/u

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c
})

export const crc32 = (octets: Uint8Array): number => {
  let c = 0xffffffff
  for (const octet of octets) c = (TABLE[(c ^ octet) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

export const estArchive = (octets: Uint8Array): boolean =>
  octets[0] === 0x50 && octets[1] === 0x4b && (octets[2] === 3 || octets[2] === 5)

type Entree = {
  readonly nom: string
  readonly chiffree: boolean
  readonly methode: number
  readonly crc: number
  readonly serree: number
  readonly entiere: number
  readonly place: number
}

const FIN = 0x06054b50
const ANNONCE = 0x02014b50
const LOCALE = 0x04034b50

/** Null: no directory, or one that points outside. */
const lireRepertoire = (octets: Uint8Array, vue: DataView): Entree[] | null => {
  let fin = octets.length - 22
  const borne = Math.max(0, octets.length - 65_557)
  while (fin >= borne && vue.getUint32(fin, true) !== FIN) fin -= 1
  if (fin < borne) return null
  const nombre = vue.getUint16(fin + 10, true)
  let ici = vue.getUint32(fin + 16, true)
  const entrees: Entree[] = []
  for (let n = 0; n < nombre; n++) {
    if (ici + 46 > fin || vue.getUint32(ici, true) !== ANNONCE) return null
    const [nom, plus, mot] = [28, 30, 32].map((o) => vue.getUint16(ici + o, true)) as [number, number, number]
    if (ici + 46 + nom + plus + mot > fin) return null
    entrees.push({
      nom: new TextDecoder().decode(octets.subarray(ici + 46, ici + 46 + nom)),
      chiffree: (vue.getUint16(ici + 8, true) & 1) === 1,
      methode: vue.getUint16(ici + 10, true),
      crc: vue.getUint32(ici + 16, true),
      serree: vue.getUint32(ici + 20, true),
      entiere: vue.getUint32(ici + 24, true),
      place: vue.getUint32(ici + 42, true),
    })
    ici += 46 + nom + plus + mot
  }
  return entrees
}

const extraire = (octets: Uint8Array, vue: DataView, entree: Entree): Uint8Array | null => {
  const { place, serree, entiere, methode, crc, chiffree } = entree
  if (chiffree || place + 30 > octets.length || vue.getUint32(place, true) !== LOCALE) return null
  const debut = place + 30 + vue.getUint16(place + 26, true) + vue.getUint16(place + 28, true)
  if (debut + serree > octets.length) return null
  const corps = octets.subarray(debut, debut + serree)
  try {
    // into a room of the announced size: a bomb that lies about it does not find more
    const clair = methode === 0 ? corps : methode === 8 ? inflateSync(corps, { out: new Uint8Array(entiere) }) : null
    return clair?.length === entiere && crc32(clair) === crc ? clair : null
  } catch {
    return null
  }
}

/** The texts of an archive, all of them or none. */
export const ouvrirArchive = (
  octets: Uint8Array,
): readonly Document[] | 'fichier-malforme' | 'fichier-trop-grand' | 'classeur' => {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  const entrees = lireRepertoire(octets, vue)
  if (!entrees || entrees.length === 0) return 'fichier-malforme'
  if (entrees.some(({ nom }) => CLASSEUR.test(nom))) return 'classeur'
  const voulues = entrees.filter(({ nom }) => TEXTES.test(nom) && !nom.startsWith('__MACOSX'))
  const annonce = voulues.reduce((somme, { entiere }) => somme + entiere, 0)
  if (entrees.length > ENTREES_MAX || annonce > OCTETS_MAX) return 'fichier-trop-grand'
  const documents: Document[] = []
  for (const entree of voulues) {
    const clair = extraire(octets, vue, entree)
    if (!clair) return 'fichier-malforme'
    documents.push({ nom: entree.nom.split('/').at(-1) ?? entree.nom, octets: clair })
  }
  return documents
}
