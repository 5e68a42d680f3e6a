import assert from 'node:assert/strict'
import { test } from 'node:test'

import { dessinerCodeQr, modulesDe } from './code-qr.ts'

/** Blocks and data bytes of each at level M, versions 1 to 6 (ISO/IEC 18004, table 9). */
const BLOCS = [
  [1, 16],
  [1, 28],
  [1, 44],
  [2, 32],
  [2, 43],
  [4, 27],
] as const

const MASQUES: readonly ((y: number, x: number) => boolean)[] = [
  (y, x) => (y + x) % 2 === 0,
  (y) => y % 2 === 0,
  (_, x) => x % 3 === 0,
  (y, x) => (y + x) % 3 === 0,
  (y, x) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (y, x) => ((y * x) % 2) + ((y * x) % 3) === 0,
  (y, x) => (((y * x) % 2) + ((y * x) % 3)) % 2 === 0,
  (y, x) => (((y + x) % 2) + ((y * x) % 3)) % 2 === 0,
]

const nombre = (bits: readonly boolean[]): number => bits.reduce((n, bit) => n * 2 + Number(bit), 0)

/** Reads a clean code as a telephone would, without its repair of errors. */
const lireModules = (modules: readonly (readonly boolean[])[]): { niveau: number; texte: string } => {
  const cote = modules.length
  const lu = (y: number, x: number): boolean => modules[y]?.[x] ?? false
  const format = nombre([
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((x) => lu(8, x)),
    ...[7, 5, 4, 3, 2, 1, 0].map((y) => lu(y, 8)),
  ])
  const choix = (format ^ 0x5412) >> 10
  const masque = MASQUES[choix & 7]
  const [blocs, parBloc] = BLOCS[(cote - 21) / 4] ?? []
  if (!masque || !blocs || !parBloc) throw new Error('not a code that we make')

  const repere = (y: number, x: number): boolean =>
    (y < 9 && (x < 9 || x >= cote - 8)) ||
    (y >= cote - 8 && x < 9) ||
    y === 6 ||
    x === 6 ||
    (cote > 21 && Math.abs(y - cote + 7) <= 2 && Math.abs(x - cote + 7) <= 2)
  const bits: boolean[] = []
  let monte = true
  for (let droite = cote - 1; droite > 0; droite -= 2, monte = !monte) {
    if (droite === 6) droite = 5
    for (let pas = 0; pas < cote; pas++) {
      const y = monte ? cote - 1 - pas : pas
      for (const x of [droite, droite - 1]) if (!repere(y, x)) bits.push(lu(y, x) !== masque(y, x))
    }
  }
  const octet = (n: number): number => nombre(bits.slice(n * 8, n * 8 + 8))
  const donnees = Array.from({ length: blocs }, (_, bloc) =>
    Array.from({ length: parBloc }, (__, rang) => octet(rang * blocs + bloc)),
  ).flat()
  const suite = donnees.flatMap((n) =>
    n
      .toString(2)
      .padStart(8, '0')
      .split('')
      .map((bit) => bit === '1'),
  )
  assert.equal(nombre(suite.slice(0, 4)), 4, 'bytes')
  const longueur = nombre(suite.slice(4, 12))
  const octets = Array.from({ length: longueur }, (_, n) => nombre(suite.slice(12 + n * 8, 20 + n * 8)))
  return { niveau: choix >> 3, texte: new TextDecoder().decode(new Uint8Array(octets)) }
}

const NIVEAU_M = 0
const ADRESSES = [
  'http://localhost:3000/ecole/0350001A',
  'https://permanence.ac-rennes.fr/ecole/0350001A',
  'https://service-social-des-eleves.departement-de-seine-et-marne.ac-creteil.fr/ecole/0770001B',
]

test('the code of a school leads to its page, and bears to be torn or scribbled over', () => {
  for (const adresse of ADRESSES)
    assert.deepEqual(lireModules(modulesDe(adresse)), { niveau: NIVEAU_M, texte: adresse })
})

test('the drawing is the code, with the white margin that a camera needs', () => {
  for (const adresse of ADRESSES) {
    const dessin = dessinerCodeQr(adresse)
    const cote = Number(/viewBox="0 0 (\d+) \1"/.exec(dessin)?.[1])
    const noirs = new Set([...dessin.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`))
    const dessines = Array.from({ length: cote }, (_, y) =>
      Array.from({ length: cote }, (__, x) => noirs.has(`${x} ${y}`)),
    )
    const dedans = dessines.slice(4, -4).map((rang) => rang.slice(4, -4))
    assert.deepEqual(dedans, modulesDe(adresse))
    assert.equal(noirs.size, dedans.flat().filter(Boolean).length)
  }
})
