// Proof of work of the public page: cheap once, dear ten thousand times.
import { sha256, utf8 } from './octets.ts'
import { sodium } from './sodium.ts'

const MIO = 1024 * 1024

const zeros = (octets: Uint8Array): number => {
  let n = 0
  for (const octet of octets) {
    if (octet === 0) n += 8
    else return n + Math.clz32(octet) - 24
  }
  return n
}

/** True when Argon2id of the challenge and this number begins with enough zero bits. */
export const resout = (epreuve: string, solution: number, bits: number): boolean =>
  zeros(
    sodium.crypto_pwhash(
      32,
      utf8(`permanence/v1/epreuve|${epreuve}|${solution}`),
      sha256(utf8(epreuve)).slice(0, 16),
      1,
      MIO,
      sodium.crypto_pwhash_ALG_ARGON2ID13,
    ),
  ) >= bits

/** Tries numbers from 0; `souffler` is told the count now and then, and stops the search by returning false. */
export const resoudre = async (
  epreuve: string,
  bits: number,
  souffler: (essais: number) => Promise<boolean>,
): Promise<number | null> => {
  for (let n = 0; ; n++) {
    if (resout(epreuve, n, bits)) return n
    if (n % 64 === 63 && !(await souffler(n + 1))) return null
  }
}
