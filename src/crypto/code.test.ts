import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { codeImprimable, lireCode } from './code.ts'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const vingt = fc.uint8Array({ minLength: 20, maxLength: 20 })

/** The same code worked out with whole numbers. */
const parEntiers = (octets: Uint8Array): string => {
  const nombre = BigInt(`0x${Buffer.from(octets).toString('hex')}`)
  const chiffres = Array.from({ length: 32 }, (_, i) => ALPHABET[Number((nombre >> BigInt(5 * (31 - i))) & 31n)])
  const groupes = Array.from({ length: 8 }, (_, i) => chiffres.slice(4 * i, 4 * i + 4).join(''))
  return `${groupes.join('-')}-${`${ALPHABET}*~$=U`[Number(nombre % 37n)]}`
}

test('a printed code is 160 bits in Crockford base32, eight groups of four, a check character modulo 37', () => {
  assert.equal(codeImprimable(new Uint8Array(20)), '0000-0000-0000-0000-0000-0000-0000-0000-0')
  assert.equal(
    codeImprimable(new Uint8Array(20).fill(255)),
    `${'ZZZZ-'.repeat(8)}Z`.replace(/Z$/u, parEntiers(new Uint8Array(20).fill(255)).slice(-1)),
  )
  fc.assert(fc.property(vingt, (octets) => assert.equal(codeImprimable(octets), parEntiers(octets))))
})

test('a code typed back gives the same bytes, whatever the case, the spaces and the dashes', () => {
  fc.assert(
    fc.property(vingt, (octets) => {
      const code = codeImprimable(octets)
      for (const saisie of [
        code,
        code.toLowerCase(),
        code.replaceAll('-', ''),
        code.replaceAll('-', ' – '),
        ` ${code}\n`,
      ]) {
        assert.deepEqual(lireCode(saisie), octets)
      }
    }),
  )
})

test('letters that look like figures are read as figures, in the check character too', () => {
  const octets = Uint8Array.from({ length: 20 }, (_, i) => (i === 19 ? 1 : 0))
  const code = codeImprimable(octets)
  assert.equal(code, '0000-0000-0000-0000-0000-0000-0000-0001-1')
  for (const saisie of ['OOOO-oooo-0000-0000-0000-0000-0000-000I-l', '0000-0000-0000-0000-0000-0000-0000-000L-I']) {
    assert.deepEqual(lireCode(saisie), octets)
  }
  assert.deepEqual(lireCode('0000-0000-0000-0000-0000-0000-0000-0000-O'), new Uint8Array(20))
})

test('one wrong character, or two neighbours swapped, is always noticed', () => {
  fc.assert(
    fc.property(vingt, fc.nat({ max: 31 }), fc.nat({ max: 31 }), (octets, position, valeur) => {
      const lettres = codeImprimable(octets).replaceAll('-', '').split('')
      const avant = lettres[position]!
      const apres = ALPHABET[valeur]!
      if (avant !== apres) assert.equal(lireCode(lettres.with(position, apres).join('')), null)
      const voisin = lettres[position + 1]!
      if (position < 31 && avant !== voisin) {
        assert.equal(
          lireCode(
            lettres
              .with(position, voisin)
              .with(position + 1, avant)
              .join(''),
          ),
          null,
        )
      }
    }),
    { numRuns: 500 },
  )
})

test('what is no code is refused', () => {
  const code = codeImprimable(new Uint8Array(20).fill(7))
  for (const saisie of [
    '',
    '-',
    code.slice(0, -1),
    `${code}0`,
    code.replace(/.$/u, '?'),
    code.replace(/^./u, 'U'),
    '😀'.repeat(33),
  ]) {
    assert.equal(lireCode(saisie), null, saisie)
  }
})
