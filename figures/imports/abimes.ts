// What happens to a file between the school and her: cut, a bit changed, saved by another software, or made to harm.
import { zipSync } from 'fflate'
import { fichier } from '../../src/coffre/liste/fichiers.examples.ts'
import type { FichierDonne } from '../../src/coffre/face-des-listes.ts'

/** The same damages at each run. */
const tirage = (graine: number): (() => number) => {
  let etat = graine
  return () => (etat = (Math.imul(etat, 1_103_515_245) + 12_345) & 0x7fffffff) / 0x80000000
}

const latin1 = (octets: Uint8Array): string => new TextDecoder('iso-8859-15').decode(octets)
const utf8 = (texte: string): Uint8Array => new TextEncoder().encode(texte)

export function* abimer(nom: string, octets: Uint8Array, combien: number): Generator<FichierDonne> {
  const hasard = tirage(combien + octets.length)
  const zip = zipSync({ [nom]: octets })
  for (let n = 0; n < combien; n++) {
    for (const [suffixe, entier] of [
      ['', octets],
      ['.zip', zip],
    ] as const) {
      yield fichier(nom + suffixe, entier.subarray(0, Math.floor(hasard() * entier.length)))
      const change = new Uint8Array(entier)
      const place = Math.floor(hasard() * change.length)
      change[place] = (change[place] ?? 0) ^ (1 << Math.floor(hasard() * 8))
      yield fichier(nom + suffixe, change)
    }
    const coupe = Math.floor(hasard() * octets.length)
    const longueur = 1 + Math.floor(hasard() * 200)
    // a piece missing in the middle, and a piece twice
    yield fichier(nom, Uint8Array.of(...octets.subarray(0, coupe), ...octets.subarray(coupe + longueur)))
    yield fichier(nom, Uint8Array.of(...octets.subarray(0, coupe + longueur), ...octets.subarray(coupe)))
  }
}

const BOMBE = 70 * 1024 * 1024

/** Made to harm: none of them is a list. */
export const hostiles = (nom: string, octets: Uint8Array): readonly FichierDonne[] => {
  const texte = latin1(octets)
  const entites =
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
  const bombe = zipSync({ 'a.xml': new Uint8Array(BOMBE) }, { level: 1 })
  const menteuse = new Uint8Array(bombe)
  const vue = new DataView(menteuse.buffer)
  for (let i = 0; i + 30 < menteuse.length; i++)
    if (vue.getUint32(i, true) === 0x02014b50) vue.setUint32(i + 24, 5_000, true)
  return [
    fichier(nom, new Uint8Array()),
    fichier(nom, Uint8Array.of(0)),
    fichier(nom, utf8(texte.replace(/<BEE_\w+/u, `${entites}$&`).replace(/<PRENOM>[^<]*/u, '<PRENOM>&b;&c;') + ' ')),
    fichier(nom, utf8(`<BEE_ELEVES>${'<A>'.repeat(100_000)}`)),
    fichier(nom, utf8(`<BEE_ELEVES ${'a="b" '.repeat(100_000)}>`)),
    fichier(nom, utf8(`<${'A'.repeat(5_000_000)}`)),
    fichier(nom, utf8(`"${';'.repeat(1_000_000)}`)),
    fichier('bombe.zip', bombe),
    fichier('menteuse.zip', menteuse),
    fichier('poupee.zip', zipSync({ 'a.zip': bombe, 'b.zip': zipSync({ [nom]: octets }) })),
    fichier('enorme.xml', new Uint8Array(BOMBE).fill(0x20)),
    fichier(
      'utf-16.xml',
      Uint8Array.of(0xff, 0xfe, ...new Uint8Array(Uint16Array.from(texte, (l) => l.charCodeAt(0)).buffer)),
    ),
  ]
}

/** Read as something else and saved so: what each becomes, and whether it may still be read as it was. */
export const reencodes = (nom: string, octets: Uint8Array): readonly FichierDonne[] => {
  const texte = latin1(octets)
  // twice: once more as it is opened and saved again
  const deux = new TextDecoder('windows-1252').decode(utf8(texte))
  return [fichier(nom, utf8(texte)), fichier(nom, utf8(deux))]
}
