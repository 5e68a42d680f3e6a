import type { Hasard } from '../../src/demo/hasard.ts'

const enTexte = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true })
const enOctets = new TextEncoder()

const inserer = (octets: Uint8Array, ou: number, quoi: readonly number[]): Uint8Array =>
  Uint8Array.from([...octets.subarray(0, ou), ...quoi, ...octets.subarray(ou)])

/** The `tour`-th mutation of these bytes: first every bit in turn, then cuts, additions and rearrangements by chance. */
export const muter = (octets: Uint8Array, tour: number, hasard: Hasard): Uint8Array => {
  const taille = octets.length
  if (tour < taille * 8) {
    const mute = octets.slice()
    mute[tour >> 3] = (mute[tour >> 3] ?? 0) ^ (1 << (tour & 7))
    return mute
  }
  const ou = hasard.entier(0, Math.max(0, taille - 1))
  const octet = hasard.entier(0, 255)
  const autre = hasard.entier(0, Math.max(0, taille - 1))
  const mute = octets.slice()
  switch (hasard.entier(0, 9)) {
    case 0:
      return octets.slice(0, ou)
    case 1:
      return octets.slice(ou + 1)
    case 2:
      return inserer(octets, taille, [octet])
    case 3:
      return inserer(octets, ou, [octet])
    case 4:
      return inserer(octets, taille, [...octets.subarray(0, hasard.entier(1, 64))])
    case 5:
      mute[ou] = octet
      return mute
    case 6:
      ;[mute[ou], mute[autre]] = [mute[autre] ?? 0, mute[ou] ?? 0]
      return mute
    case 7:
      return mute.fill(0, ou, ou + hasard.entier(1, 32))
    case 8:
      return mute.fill(255, ou, ou + hasard.entier(1, 32))
    default:
      return Uint8Array.from([...octets.subarray(0, ou), ...octets.subarray(ou + hasard.entier(1, 16))])
  }
}

export const muterTexte = (texte: string, tour: number, hasard: Hasard): string =>
  enTexte.decode(muter(enOctets.encode(texte), tour, hasard))
