import type { Hasard } from './hasard.ts'
import { anneeScolaire, plus } from './calendrier.ts'
import { carteOrdinaire, carteSeparee, type CarteDemo } from './cartes.ts'
import type { EleveDemo } from './eleves.ts'
import type { Etablissement } from './etablissements.ts'
import { VOIES } from './lieux.ts'
import { MERES, PERES, prenomsNes } from './prenoms.ts'
import { NOMS, ORIGINES } from './noms.ts'

export type LienDemo = 'mere' | 'pere' | 'beau-parent' | 'grand-parent' | 'fratrie' | 'ase' | 'assistant-familial'
export type ProcheDemo = {
  sexe: 'f' | 'm'
  nom: string
  prenom: string
  lien: LienDemo
  precision: string
  telephone: string
  adresse: string
  langue: string
  heberge: boolean
  naissance: string | null
  carte: CarteDemo
}
export type Composition = 'couple' | 'separes' | 'recompose' | 'seul' | 'grand-parent' | 'ase'
export type FoyerDemo = {
  composition: Composition
  proches: ProcheDemo[]
  /** Who is met and called: index in `proches`. */
  reference: number
  autre: number | null
  beau: number | null
  allophone: boolean
}

const LANGUES: Partial<Record<EleveDemo['origine'], readonly string[]>> = {
  maghreb: ['arabe', 'kabyle'],
  afrique: ['soninké', 'bambara', 'peul', 'wolof'],
  congo: ['lingala'],
  portugal: ['portugais'],
  ukraine: ['ukrainien'],
  balkans: ['albanais'],
  turquie: ['turc'],
  asie: ['vietnamien'],
  orient: ['dari', 'arabe'],
}

const telephone = (h: Hasard): string => `06 39 98 ${h.entier(10, 99)} ${h.entier(10, 99)}`

const composer = (h: Hasard, age: number): Composition =>
  h.pondere([
    ['couple', 57],
    ['separes', 17],
    ['recompose', 9],
    ['seul', 12],
    ['grand-parent', 1.5],
    ['ase', age >= 8 ? 2.5 : 1],
  ] as const)

/** `voulue`: in a file ordered by hand, the mother is met, under the name of the child. */
export const faireFoyer = (
  h: Hasard,
  eleve: EleveDemo,
  e: Etablissement,
  aujourdhui: string,
  voulue?: Composition,
): FoyerDemo => {
  const age = anneeScolaire(aujourdhui) - Number(eleve.naissance.slice(0, 4))
  const composition = voulue ?? composer(h, age)
  const quartier = h.choisir(e.commune.quartiers)
  const adresse = (): string => `${h.entier(1, 84)} ${h.choisir(VOIES)}, ${e.commune.codePostal} ${e.commune.nom}`
  const domicile = `${adresse()}${h.chance(0.3) ? ` (${quartier})` : ''}`
  const allophone =
    eleve.origine !== 'france' && eleve.origine !== 'outremer' && h.chance(e.criteres.includes('upe2a') ? 0.45 : 0.12)
  const langue = allophone ? h.choisir(LANGUES[eleve.origine] ?? ['']) : ''
  const origineAdulte = allophone || h.chance(0.9) ? eleve.origine : h.pondere(ORIGINES)
  const pris = new Set([eleve.prenom])
  const prenom = (sexe: 'f' | 'm'): string => {
    for (;;) {
      const p = h.choisir((sexe === 'f' ? MERES : PERES)[origineAdulte])
      if (pris.has(p)) continue
      pris.add(p)
      return p
    }
  }
  let porte = false
  /** Who gave her name to the child bears it; of two names, each parent bears one. */
  const nomDe = (lien: LienDemo): string => {
    const parent = lien === 'pere' || lien === 'mere'
    if (parent && eleve.deuxNoms) return eleve.deuxNoms[lien === 'pere' ? 0 : 1]
    const meme =
      lien === 'pere' ? !porte || h.chance(0.85) : lien === 'mere' && (voulue !== undefined || h.chance(0.55))
    porte ||= meme
    return meme ? eleve.nom : h.pondere(NOMS[origineAdulte]).toUpperCase()
  }
  const adulte = (sexe: 'f' | 'm', lien: LienDemo, heberge: boolean, plusDe: Partial<ProcheDemo> = {}): ProcheDemo => ({
    sexe,
    lien,
    heberge,
    nom: nomDe(lien),
    prenom: prenom(sexe),
    precision: '',
    telephone: telephone(h),
    adresse: heberge ? domicile : adresse(),
    langue,
    naissance: null,
    carte: carteOrdinaire(lien === 'mere' || lien === 'pere' ? 'exercee' : 'sans', ''),
    ...plusDe,
  })
  const proches: ProcheDemo[] = []
  let autre: number | null = null
  let beau: number | null = null
  const chezLaMere = voulue !== undefined || h.chance(0.83)
  if (composition === 'couple') {
    proches.push(adulte('f', 'mere', true), adulte('m', 'pere', true))
    if (!voulue && h.chance(0.24)) proches.reverse()
    autre = 1
  } else if (composition === 'separes' || composition === 'recompose') {
    const [gardien, second] = chezLaMere ? (['f', 'm'] as const) : (['m', 'f'] as const)
    const lien = (s: 'f' | 'm'): LienDemo => (s === 'f' ? 'mere' : 'pere')
    proches.push(
      adulte(gardien, lien(gardien), true),
      adulte(second, lien(second), false, { carte: carteSeparee(h, plus(aujourdhui, -h.entier(20, 250))) }),
    )
    autre = 1
    if (composition === 'recompose') {
      proches.push(adulte(second, 'beau-parent', true, { precision: second === 'm' ? 'beau-père' : 'belle-mère' }))
      beau = 2
    }
  } else if (composition === 'seul') {
    proches.push(adulte(chezLaMere ? 'f' : 'm', chezLaMere ? 'mere' : 'pere', true))
  } else if (composition === 'grand-parent') {
    proches.push(
      adulte('f', 'grand-parent', true, {
        precision: 'grand-mère',
        carte: {
          ...carteOrdinaire('deleguee', 'la grand-mère'),
          decision: 'Délégation vue',
          decisionVueLe: plus(aujourdhui, -h.entier(20, 200)),
        },
      }),
    )
  } else {
    proches.push(
      adulte('f', 'assistant-familial', true, { precision: 'assistante familiale', langue: '' }),
      adulte('f', 'mere', false, {
        carte: {
          ...carteOrdinaire('exercee', 'le service gardien'),
          contactAutorise: 'avec-precaution',
          contactPrecision: 'Par le service de l’ASE',
        },
      }),
    )
  }
  const freres =
    composition === 'ase'
      ? h.pondere([
          [0, 60],
          [1, 40],
        ] as const)
      : h.pondere([
          [0, 20],
          [1, 36],
          [2, 26],
          [3, 12],
          [4, 6],
        ] as const)
  for (let i = 0; i < freres; i++) {
    const ecart = h.choisir([-7, -5, -4, -3, -2, 2, 3, 4, 5, 6])
    const an = Number(eleve.naissance.slice(0, 4)) - ecart
    if (an > anneeScolaire(aujourdhui)) continue
    const sexe = h.chance(0.5) ? ('f' as const) : ('m' as const)
    const possibles = prenomsNes(
      sexe,
      h.chance(0.85) ? eleve.origine : 'france',
      Math.max(2006, Math.min(2020, an)),
    ).filter((p) => !pris.has(p))
    const p = h.choisir(possibles)
    pris.add(p)
    proches.push({
      sexe,
      nom: eleve.nom,
      prenom: p,
      lien: 'fratrie',
      precision: sexe === 'f' ? 'sœur' : 'frère',
      telephone: '',
      adresse: domicile,
      langue: '',
      heberge: an > anneeScolaire(aujourdhui) - 20,
      naissance: `${an}-${String(h.entier(1, 12)).padStart(2, '0')}-${String(h.entier(1, 28)).padStart(2, '0')}`,
      carte: carteOrdinaire('sans', ''),
    })
  }
  return { composition, proches, reference: 0, autre, beau, allophone }
}
