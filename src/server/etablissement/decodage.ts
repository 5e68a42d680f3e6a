import { refuser, type Refus } from '../../domain/refus.ts'

export type RefusDecodage = Refus<'fichier-vide' | 'fichier-classeur' | 'fichier-binaire' | 'fichier-coupe'>

const commencePar = (octets: Uint8Array, debut: readonly number[]): boolean =>
  debut.every((octet, rang) => octets[rang] === octet)

/** Ministry files are UTF-8 with or without BOM; those that crossed a spreadsheet are cp1252, those of SIECLE ISO-8859-15. */
export const decoder = (octets: Uint8Array): string | RefusDecodage => {
  if (octets.length === 0) return refuser('fichier-vide')
  if (commencePar(octets, [0x50, 0x4b, 0x03, 0x04]) || commencePar(octets, [0xd0, 0xcf, 0x11, 0xe0])) {
    return refuser('fichier-classeur')
  }
  if (commencePar(octets, [0xff, 0xfe])) return new TextDecoder('utf-16le').decode(octets)
  if (octets.includes(0)) return refuser('fichier-binaire')
  const utf8 = enUtf8(octets)
  if (utf8 !== null) return utf8
  // Announced as UTF-8 and broken: cut or damaged on the way, and no other encoding would make it right.
  if (commencePar(octets, [0xef, 0xbb, 0xbf])) return refuser('fichier-coupe')
  const hautCp1252 = octets.some((octet) => octet >= 0x80 && octet <= 0x9f)
  return new TextDecoder(hautCp1252 ? 'windows-1252' : 'iso-8859-15').decode(octets)
}

const enUtf8 = (octets: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(octets)
  } catch {
    return null
  }
}

/** The separator that the header itself uses most, outside quotes. */
export const separateur = (texte: string): ';' | ',' | '\t' => {
  const entete = (/^[^\r\n]*/.exec(texte.replace(/^\s+/, ''))?.[0] ?? '').replace(/"[^"]*"/g, '')
  const compte = (signe: string): number => entete.split(signe).length
  const signes = [';', ',', '\t'] as const
  return signes.reduce((meilleur, signe) => (compte(signe) > compte(meilleur) ? signe : meilleur))
}
