// The exact answer, where it can be counted: all the worlds of a tiny service, and for each of them all that the function
// of publication can give, whatever the draws. A reader who knows the whole algorithm is sure of what all the worlds of
// one output share. She is given more than what is printed: every rounded count that goes up, and which lines are hidden.
import { hmacSha256 } from '../../src/crypto/hmac.ts'
import { utf8 } from '../../src/crypto/octets.ts'
import { preparerLeService, type Apport } from '../../src/domain/publication.ts'
import { cleDeLigne, dresser, type TablePubliee } from '../../src/domain/publication-plan.ts'

export type PetitMonde = { readonly plan: readonly TablePubliee[]; readonly secteurs: number; readonly parCase: number }

const une = (...codes: string[]): TablePubliee => ({ table: 'T3', axes: [{ axe: 'origine', codes }] })
/** A total, its only part, and the two parts of it: the same count three times. */
const chaine: TablePubliee = {
  table: 'T2',
  axes: [
    { axe: 'niveau', codes: [''] },
    { axe: 'sexe', codes: ['', 'f'] },
  ],
}

export const PETITS_MONDES: readonly PetitMonde[] = [
  { plan: [une('')], secteurs: 3, parCase: 14 },
  { plan: [une('')], secteurs: 4, parCase: 14 },
  { plan: [une('', 'a')], secteurs: 3, parCase: 9 },
  { plan: [une('', 'a', 'b')], secteurs: 3, parCase: 4 },
  { plan: [chaine], secteurs: 3, parCase: 9 },
]

type Connu = { readonly bas: number[]; readonly haut: number[] }

const noter = (connus: Map<string, Connu>, cle: string, valeurs: readonly number[]): void => {
  const connu = connus.get(cle)
  if (!connu) {
    connus.set(cle, { bas: [...valeurs], haut: [...valeurs] })
    return
  }
  for (const [i, v] of valeurs.entries()) {
    connu.bas[i] = Math.min(connu.bas[i] ?? v, v)
    connu.haut[i] = Math.max(connu.haut[i] ?? v, v)
  }
}

/** All the ways to share at most `reste` between `secteurs`. */
const partages = (secteurs: number, reste: number): number[][] =>
  secteurs === 0
    ? [[]]
    : Array.from({ length: reste + 1 }, (_, k) => partages(secteurs - 1, reste - k).map((p) => [k, ...p])).flat()

const SECRET = new Uint8Array(32)
const BAS = new Uint8Array(8).fill(0xff)
const HAUT = new Uint8Array(8)

export const denombrer = ({ plan, secteurs, parCase }: PetitMonde) => {
  const arbre = dresser(plan)
  const cases = arbre.filter(({ filles }) => filles.length === 0)
  const memes = partages(secteurs, parCase)
  const publics = new Map<string, Connu>()
  const siens = new Map<string, Connu>()
  let mondes = 0

  const comptesDe = (apport: Apport): number[] =>
    arbre.map(({ table, dims }) =>
      apport.cellules.reduce((somme, c) => {
        return c.table === table && dims.every((code, i) => c.dims[i] === code) ? somme + c.n : somme
      }, 0),
    )

  const publier = (apports: readonly Apport[]): void => {
    mondes += 1
    const parts = apports.map(comptesDe)
    const vrais = arbre.map((_, i) => parts.reduce((somme, p) => somme + (p[i] ?? 0), 0))
    // the first draw of each line is tried both ways; those after it are drawn
    const noms = new Map(arbre.map(({ nom }, i) => [`${nom}|${vrais[i]}`, i]))
    for (let tirages = 0; tirages < 2 ** arbre.length; tirages++) {
      // a draw that does not matter gives the same output twice
      if (vrais.some((n, i) => n % 5 === 0 && (tirages >> i) % 2 === 1)) continue
      const hmac = (message: string): Uint8Array => {
        const i = noms.get(message.split('|').slice(2).join('|'))
        if (i === undefined) return hmacSha256(SECRET, utf8(message))
        return (tirages >> i) % 2 === 1 ? HAUT : BAS
      }
      const prepares = preparerLeService(apports, { territoire: 't', annee: 2026, hmac }, plan)
      const sortie = JSON.stringify(prepares?.remontee.cellules.map(({ n, secret }) => [n, secret]))
      // beyond what was counted, the worlds of this output are not all here
      const parRang = new Map(prepares?.remontee.cellules.map((c) => [cleDeLigne(c.table, c.dims), c.n]))
      if (cases.some(({ table, dims }) => (parRang.get(cleDeLigne(table, dims)) ?? parCase) + 4 > parCase)) continue
      noter(publics, sortie, vrais)
      for (const part of parts)
        noter(
          siens,
          `${sortie} ${part.join()}`,
          vrais.map((n, i) => n - (part[i] ?? 0)),
        )
    }
  }

  const remplir = (choisies: readonly (readonly number[])[]): void => {
    if (choisies.length < cases.length) {
      for (const partage of memes) remplir([...choisies, partage])
      return
    }
    publier(
      Array.from({ length: secteurs }, (_, s): Apport => {
        const cellules = cases.map(({ table, dims }, c) => ({ table, dims, n: choisies[c]?.[s] ?? 0 }))
        return { secteur: `s${s}`, par: `p${s}`, cellules }
      }),
    )
  }
  remplir([])

  const sues = (connus: ReadonlyMap<string, Connu>): number =>
    [...connus.values()].reduce((somme, { bas, haut }) => {
      return somme + bas.filter((b, i) => b === haut[i] && b < 11).length
    }, 0)
  return { mondes, sorties: publics.size, publiques: sues(publics), personnelles: sues(siens) }
}
