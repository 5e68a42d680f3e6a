// What the heads wait for: the sum of 60 sectors of a département, then what would be published of it.
import { hmacSha256 } from '../src/crypto/hmac.ts'
import { utf8 } from '../src/crypto/octets.ts'
import type { Cellule } from '../src/domain/chiffres.ts'
import { consoliderLesReleves } from '../src/domain/consolidation.ts'
import { preparerLeService } from '../src/domain/publication.ts'
import { dresser, PLAN } from '../src/domain/publication-plan.ts'
import { cellulesDuReleve, composerReleve } from '../src/domain/releve.ts'
import type { Mesure } from './mesure.ts'

const SECTEURS = 60
/** The catalogue has five tables today and 18 in the profession's list: as many cells as those would have. */
const ECOLES = 4 * 4
const TOURS = 5

/** The same numbers at each run. */
const tirage = (graine: number): ((auPlus: number) => number) => {
  let etat = graine
  return (auPlus) => (etat = (Math.imul(etat, 1_103_515_245) + 12_345) & 0x7fffffff) % auPlus
}
const hasard = tirage(11)

const cases = dresser(PLAN).filter(({ filles }) => filles.length === 0)
const UAIS = [null, ...Array.from({ length: ECOLES }, (_, i) => `03500${String(i).padStart(2, '0')}A`)]

const unReleve = (s: number) => {
  const cellules = UAIS.flatMap((uai) =>
    cases.flatMap(({ table, dims }): Cellule[] =>
      hasard(3) === 0 ? [] : [{ table, uai, colonne: 'annee', dims: [...dims], n: 1 + hasard(30) }],
    ),
  )
  return composerReleve(`secteur-${s}`, 2026, false, cellules)
}

const mediane = (travail: () => unknown): number => {
  const temps = Array.from({ length: TOURS }, () => {
    const debut = performance.now()
    travail()
    return performance.now() - debut
  })
  return temps.toSorted((a, b) => a - b)[Math.floor(TOURS / 2)] ?? Number.POSITIVE_INFINITY
}

export const mesurer = async (): Promise<Mesure[]> => {
  const releves = Array.from({ length: SECTEURS }, (_, s) => unReleve(s))
  const secret = new Uint8Array(32).fill(7)
  const cadre = { territoire: '035', annee: 2026, hmac: (message: string) => hmacSha256(secret, utf8(message)) }
  const apports = releves.map((releve, s) => ({
    secteur: releve.secteur,
    par: `personne-${s}`,
    cellules: cellulesDuReleve(releve).filter(({ uai }) => uai === null),
  }))
  return [
    {
      name: 'consolidation of 60 relevés of 18 tables, by school',
      value: mediane(() => consoliderLesReleves(releves)),
      unit: 'ms',
      budget: 1_000,
    },
    {
      name: 'what would be published of 60 sectors, attacked before it is shown',
      value: mediane(() => preparerLeService(apports, cadre)),
      unit: 'ms',
      budget: 1_000,
    },
  ]
}
