import { isIP } from 'node:net'

/** Eight groups of an IPv6 address that `isIP` knows, `::` written out. */
const groupes = (adresse: string): string[] => {
  const [debut = '', fin] = new URL(`http://[${adresse}]`).hostname.slice(1, -1).split('::')
  const avant = debut.split(':').filter((g) => g !== '')
  if (fin === undefined) return avant
  const apres = fin.split(':').filter((g) => g !== '')
  return [...avant, ...Array.from({ length: 8 - avant.length - apres.length }, () => '0'), ...apres]
}

/** What one household or one school is given: an IPv4 address, or the first half of an IPv6 one. */
export const reseauDe = (ip: string): string => {
  const nue = ip.replace(/%.*$/u, '').replace(/^::ffff:(?=[\d.]+$)/iu, '')
  return isIP(nue) === 6 ? `${groupes(nue).slice(0, 4).join(':')}::` : nue
}

/** The base is never given an address: whoever reads it in the hour cannot tell whose this is. */
export const creerEmpreinteDAdresse =
  (hacher: (texte: string) => Buffer) =>
  (ip: string): string =>
    hacher(reseauDe(ip)).toString('hex').slice(0, 32)
