import type { Hasard } from './hasard.ts'
import { anneeScolaire, plus } from './calendrier.ts'
import type { Collegue, Etablissement, Nature } from './etablissements.ts'
import { NOMS, ORIGINES, type Origine } from './noms.ts'
import { prenomsNes } from './prenoms.ts'
import { ineFictif } from './uai.ts'

export type RegimeDemo = 'externe' | 'demi-pensionnaire' | 'interne'
export type EleveDemo = {
  nom: string
  /** The father's and the mother's, where she bears both. */
  deuxNoms: readonly [string, string] | null
  prenom: string
  sexe: 'f' | 'm'
  naissance: string
  uai: string
  classe: string
  regime: RegimeDemo
  ine: string
  origine: Origine
  /** Class teacher (professeur principal). */
  professeur: Collegue
}

type Niveau = readonly [libelle: string, age: number, poids: number]
const ECOLE: readonly Niveau[] = [
  ['CP', 6, 10],
  ['CE1', 7, 12],
  ['CE2', 8, 15],
  ['CM1', 9, 28],
  ['CM2', 10, 35],
]
const MATERNELLE: readonly Niveau[] = [
  ['MS', 4, 30],
  ['GS', 5, 70],
]
const COLLEGE: readonly Niveau[] = [
  ['6e', 11, 26],
  ['5e', 12, 24],
  ['4e', 13, 27],
  ['3e', 14, 23],
]
const LGT: readonly Niveau[] = [
  ['2de', 15, 42],
  ['1re', 16, 30],
  ['Tle', 17, 28],
]
const LP: readonly Niveau[] = [
  ['2de', 15, 38],
  ['1re', 16, 30],
  ['Tle', 17, 22],
  ['CAP1', 15, 10],
]
const FILIERES = ['GA', 'MV', 'AEPE', 'CUI', 'MELEC', 'ASSP', 'VEN', 'COIF', 'MEN']

const niveaux = (nature: Nature, nom: string): readonly Niveau[] => {
  if (nature === 'ecole') return nom.includes('maternelle') ? MATERNELLE : ECOLE
  if (nature === 'college') return COLLEGE
  if (nature === 'lp') return LP
  if (nature === 'erea') return [...COLLEGE.slice(1), ['CAP1', 15, 20], ['CAP2', 16, 20]]
  return nature === 'lpo' ? [...LGT, ['1re pro', 16, 14], ['2de pro', 15, 16]] : LGT
}

const classeDe = (h: Hasard, nature: Nature, libelle: string): string => {
  if (nature === 'ecole') return `${libelle}${h.chance(0.6) ? ` ${h.choisir(['A', 'B', 'C'])}` : ''}`
  if (nature === 'lp' || libelle.endsWith('pro') || libelle.startsWith('CAP')) {
    if (libelle === 'CAP1') return `1 CAP ${h.choisir(['CUI', 'MAC', 'HORT'])}`
    if (libelle === 'CAP2') return `2 CAP ${h.choisir(['CUI', 'MAC', 'HORT'])}`
    return `${libelle.replace(' pro', '')} ${h.choisir(FILIERES)}`
  }
  if (nature === 'college' || nature === 'erea') return `${libelle} ${h.choisir(['A', 'B', 'C', 'D', 'E'])}`
  return `${libelle} ${h.entier(1, 8)}`
}

const regimeDe = (h: Hasard, e: Etablissement): RegimeDemo => {
  const interne = e.criteres.includes('internat') ? (e.nature === 'erea' ? 0.6 : 0.18) : 0
  const r = h.reel()
  if (r < interne) return 'interne'
  return r < interne + (1 - interne) * (e.criteres.includes('rep-plus') ? 0.5 : 0.76) ? 'demi-pensionnaire' : 'externe'
}

export const unNom = (h: Hasard, origine: Origine): string => h.pondere(NOMS[origine])

export const naissanceA = (h: Hasard, age: number, aujourdhui: string): string =>
  plus(`${anneeScolaire(aujourdhui) - age}-01-01`, h.entier(0, 364))

/** INE ranks and the pairs name + first name are given once in the whole service. */
export type Registre = { ine: number; deja: Set<string> }

export const faireEleve = (h: Hasard, e: Etablissement, aujourdhui: string, registre: Registre): EleveDemo => {
  const [libelle, age] = h.pondere(niveaux(e.nature, e.nom).map((n) => [n, n[2]] as const))
  const retard =
    e.nature === 'ecole'
      ? 0
      : h.pondere([
          [0, 84],
          [1, 13],
          [2, e.nature === 'college' ? 0 : 4],
        ] as const)
  const naissance = naissanceA(h, age + retard, aujourdhui)
  for (;;) {
    const origine = h.pondere(ORIGINES)
    const sexe = h.chance(0.53) ? ('f' as const) : ('m' as const)
    const prenom = h.choisir(
      prenomsNes(sexe, h.chance(0.85) ? origine : 'france', Math.min(2020, Number(naissance.slice(0, 4)))),
    )
    const deuxNoms = h.chance(0.04)
      ? ([unNom(h, origine).toUpperCase(), unNom(h, h.pondere(ORIGINES)).toUpperCase()] as const)
      : null
    const nom = deuxNoms?.join(' ') ?? unNom(h, origine)
    const cle = `${nom} ${prenom}`.toUpperCase()
    if (registre.deja.has(cle)) continue
    registre.deja.add(cle)
    registre.ine += 1
    return {
      nom: nom.toUpperCase(),
      deuxNoms,
      prenom,
      sexe,
      naissance,
      uai: e.uai,
      classe: classeDe(h, e.nature, libelle),
      regime: regimeDe(h, e),
      ine: ineFictif(registre.ine),
      origine,
      professeur: h.choisir(e.professeurs.filter((p) => p.nom !== nom)),
    }
  }
}
