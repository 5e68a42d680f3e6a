// How the bytes of a file are read. What a file says of itself is believed when its bytes agree.
export type Lecture = {
  readonly label: 'utf-8' | 'iso-8859-15' | 'windows-1252'
  /** It said otherwise, and its bytes leave no doubt. */
  readonly corrige: boolean
}

const TRANCHE = 65_536

const commencePar = (octets: Uint8Array, ...debut: readonly number[]): boolean => debut.every((o, i) => octets[i] === o)

/** `<?xml version="1.0" encoding="ISO-8859-15"?>`; null when it says nothing. */
export const encodageDeclare = (octets: Uint8Array): string | null => {
  const debut = new TextDecoder('iso-8859-15').decode(octets.subarray(0, 200))
  return /<\?xml[^>]*\bencoding\s*=\s*["']([\w.-]+)["']/u.exec(debut)?.[1]?.toLowerCase() ?? null
}

const estUtf8 = (octets: Uint8Array): boolean => {
  const lecteur = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let ici = 0; ici < octets.length; ici += TRANCHE)
      lecteur.decode(octets.subarray(ici, ici + TRANCHE), { stream: true })
    lecteur.decode()
    return true
  } catch {
    return false
  }
}

const UN_OCTET = new Set(['iso-8859-15', 'iso8859-15', 'latin-9', 'iso-8859-1', 'windows-1252', 'cp1252'])
const UTF8 = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])

/** Null: they cannot be what they are said to be. `declare`: what an XML says of itself. */
export const encodageDe = (
  octets: Uint8Array,
  { declare, xml }: { declare: string | null; xml: boolean },
): Lecture | null => {
  if (commencePar(octets, 0xff, 0xfe) || commencePar(octets, 0xfe, 0xff)) return null
  const dit = declare ?? (xml ? 'utf-8' : null)
  if (dit !== null && !UN_OCTET.has(dit) && !UTF8.has(dit)) return null
  const pur = octets.every((octet) => octet < 0x80)
  if (pur || estUtf8(octets)) return { label: 'utf-8', corrige: !pur && dit !== null && !UTF8.has(dit) }
  if (commencePar(octets, 0xef, 0xbb, 0xbf) || (dit !== null && UTF8.has(dit))) return null
  // between 80 and 9F ISO-8859-15 has no letter: an editor of Windows has written there
  const windows = dit !== 'iso-8859-15' || octets.some((octet) => octet >= 0x80 && octet < 0xa0)
  return { label: windows ? 'windows-1252' : 'iso-8859-15', corrige: false }
}

/** Bounded pieces of the text, and how many bytes have been read so far. */
export function* decoder(octets: Uint8Array, { label }: Lecture): Generator<readonly [string, number]> {
  const lecteur = new TextDecoder(label)
  for (let ici = 0; ici < octets.length; ici += TRANCHE) {
    const fin = Math.min(octets.length, ici + TRANCHE)
    yield [lecteur.decode(octets.subarray(ici, fin), { stream: fin < octets.length }), fin]
  }
}

/** « MaÃ«lys »: read once as something else and saved so. */
export const estAbime = (texte: string): boolean => /Ã[\u0080-\u00bf]|â€|\uFFFD/u.test(texte)
