// Fictitious nations of small counts, made to be hard to hide: services of one to twelve sectors, académies of one to six
// départements, cases of a few children, a few large ones, tables of one axis and of two.
import type { CodeTable } from '../../src/domain/chiffres.ts'
import type { Apport } from '../../src/domain/publication.ts'
import { PLAN, type TablePubliee } from '../../src/domain/publication-plan.ts'

export type Hasard = (auPlus: number) => number

/** mulberry32: the same nations at each run. */
export const hasardDe = (graine: number): Hasard => {
  let etat = graine >>> 0
  return (auPlus) => {
    etat = (etat + 0x6d2b79f5) >>> 0
    let t = Math.imul(etat ^ (etat >>> 15), etat | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % auPlus
  }
}

export type ServiceFictif = { readonly service: string; readonly annees: readonly (readonly Apport[])[] }
export type Monde = {
  readonly plan: readonly TablePubliee[]
  readonly academies: readonly { readonly service: string; readonly departements: readonly ServiceFictif[] }[]
}

const ANNEES = 3
const GRAND_PLAN_TOUS_LES = 250

const codes = (n: number): string[] => Array.from({ length: n }, (_, i) => (i === 0 ? '' : `c${i}`))

const unPlan = (de: Hasard): readonly TablePubliee[] => {
  const un: TablePubliee = { table: 'T3', axes: [{ axe: 'origine', codes: codes(1 + de(7)) }] }
  const deux: TablePubliee = {
    table: 'T2',
    axes: [
      { axe: 'niveau', codes: codes(1 + de(4)) },
      { axe: 'sexe', codes: codes(1 + de(3)) },
    ],
  }
  return [[un], [deux], [un, deux]][de(3)] ?? [un]
}

/** How often a sector has nobody in a case, and how many it has otherwise. */
type Allure = { readonly vides: number; readonly petits: number; readonly grands: number }

const compte = (de: Hasard, { vides, petits, grands }: Allure): number => {
  if (de(100) < vides) return 0
  return de(100) < grands ? 10 + de(60) : 1 + de(petits)
}

const cellules = (de: Hasard, plan: readonly TablePubliee[], allure: Allure): Apport['cellules'] => {
  const faites: { table: CodeTable; dims: readonly string[]; n: number }[] = []
  for (const { table, axes } of plan) {
    const descendre = (dims: readonly string[]): void => {
      const axe = axes[dims.length]
      const n = axe ? 0 : compte(de, allure)
      if (n > 0) faites.push({ table, dims, n })
      for (const code of axe?.codes ?? []) descendre([...dims, code])
    }
    descendre([])
  }
  return faites
}

const unService = (de: Hasard, plan: readonly TablePubliee[], service: string, allure: Allure): ServiceFictif => {
  const secteurs = 1 + de(12)
  // now and then one person holds two sectors
  const personne = Array.from({ length: secteurs }, (_, i) => (de(12) === 0 ? 0 : i))
  return {
    service,
    annees: Array.from({ length: ANNEES }, () =>
      Array.from({ length: secteurs }, (_, i): Apport => {
        return { secteur: `s${i}`, par: `p${personne[i]}`, cellules: cellules(de, plan, allure) }
      }),
    ),
  }
}

export const unMonde = (numero: number): Monde => {
  const de = hasardDe(numero + 1)
  const plan = numero % GRAND_PLAN_TOUS_LES === 0 ? PLAN : unPlan(de)
  return {
    plan,
    academies: Array.from({ length: 1 + de(3) }, (_, a) => {
      const allure = { vides: de(95), petits: 1 + de(6), grands: de(3) === 0 ? de(30) : 0 }
      return {
        service: `ac${a}`,
        departements: Array.from({ length: 1 + de(6) }, (__, d) => unService(de, plan, `d${a}-${d}`, allure)),
      }
    }),
  }
}
