import { type Axe, type CodeTable, TABLES, type DefinitionDeTable } from '../../domain/chiffres.ts'
import { THEMES } from '../../domain/nomenclature.ts'
import { CODES, motDeLAxe } from './chiffres-dits.ts'
import { majuscule, minuscule } from './francais.ts'

export type Dims = readonly string[]

/** A row of a table: one case, or the sum of the cases under it. */
export type Ligne = {
  readonly cle: string
  readonly libelle: string
  /** Every combination that it counts; a table is a partition, so that within one column they add up. */
  readonly cases: readonly Dims[]
  /** Of a group: what a total of its own is called (`dims` shorter than the axes). */
  readonly dims: Dims
  readonly enfants: readonly Ligne[]
}

export const definitionDe = (code: CodeTable): DefinitionDeTable => {
  const definition = TABLES.find((t) => t.code === code)
  if (!definition) throw new Error(`no table ${code}`)
  return definition
}

/** As the menu says it, in few words. */
export const motDeLaTable: Record<CodeTable, string> = {
  T2: 'Élèves rencontrés',
  T3: 'Saisines',
  T4: 'Thèmes',
  T5: 'Interventions',
  T7: 'Écrits de protection',
}

/** Head of the first column. */
export const enteteDeLaTable: Record<CodeTable, string> = {
  T2: 'Niveau',
  T3: 'Origine',
  T4: 'Thème',
  T5: 'Type',
  T7: 'Motif',
}

/** What the row says when the first word of it is missing. */
const NON_DIT: Partial<Record<Axe, string>> = {
  niveau: 'Niveau non dit',
  origine: 'Origine non dite',
  theme: 'Sans thème',
  motif: 'Motif non dit',
  'parents-informes': 'Information des parents non dite',
}
const mot = (axe: Axe, code: string): string => (code === '' && NON_DIT[axe]) || motDeLAxe(axe, code)

/** What is not said comes last, what the nomenclature does not know just before. */
const rang = (axe: Axe, code: string): number => {
  // A motive is a theme, of any family.
  const connu = CODES[axe === 'motif' ? 'theme' : axe].indexOf(code)
  return connu >= 0 ? connu : code === '' ? 1_000 : 999
}

const parRang = (axes: readonly Axe[], a: Dims, b: Dims): number => {
  for (const [i, axe] of axes.entries()) {
    const ecart = rang(axe, a[i] ?? '') - rang(axe, b[i] ?? '') || (a[i] ?? '').localeCompare(b[i] ?? '')
    if (ecart !== 0) return ecart
  }
  return 0
}

export const cleDesDims = (dims: Dims): string => dims.join('|')

const familleDuTheme = (code: string): string => THEMES.find((t) => t.code === code)?.parent ?? code

/** How many axes these lines have: what is published has fewer than what is counted, and a total has none. */
export const profondeur = (dims: readonly Dims[]): number => Math.max(0, ...dims.map((d) => d.length))

const libelleDeLaCase = (axes: readonly Axe[], dims: Dims): string => {
  const [premier = ''] = dims
  if (axes.length === 1) return familleDuTheme(premier) === premier ? 'Sans autre précision' : mot('theme', premier)
  const mots = axes.slice(1).map((axe, i) => mot(axe, dims[i + 1] ?? ''))
  return majuscule(mots.map((m, i) => (i === 0 ? m : minuscule(m))).join(', '))
}

/** The rows of a table from the cases that count something, in the order of the nomenclature. */
export const lignesDuTableau = (code: CodeTable, dims: readonly Dims[]): readonly Ligne[] => {
  const axes = definitionDe(code).axes.slice(0, profondeur(dims))
  const premier = axes[0]
  if (premier === undefined) return []
  const uniques = new Map(dims.filter((d) => d.length === axes.length).map((d) => [cleDesDims(d), d]))
  const cases = [...uniques.values()].toSorted((a, b) => parRang(axes, a, b))
  const seule = (d: Dims, libelle: string): Ligne => ({ cle: cleDesDims(d), libelle, cases: [d], dims: d, enfants: [] })
  const parFamille = axes.length === 1 && (premier === 'theme' || premier === 'motif')
  if (!parFamille && axes.length === 1) return cases.map((d) => seule(d, mot(premier, d[0] ?? '')))

  // Themes go by family, the rest by the first axis.
  const groupes = new Map<string, Dims[]>()
  for (const d of cases) {
    const groupe = parFamille ? familleDuTheme(d[0] ?? '') : (d[0] ?? '')
    groupes.set(groupe, [...(groupes.get(groupe) ?? []), d])
  }
  return [...groupes].map(([groupe, siennes]): Ligne => {
    const libelle = mot(premier, groupe)
    const [unique] = siennes
    // A family without sub-themes is a row like another.
    if (parFamille && siennes.length === 1 && unique?.[0] === groupe) return seule(unique, libelle)
    return {
      cle: `groupe ${groupe}`,
      libelle,
      cases: siennes,
      dims: [groupe],
      enfants: siennes.map((d) => seule(d, libelleDeLaCase(axes, d))),
    }
  })
}

/** A row and those under it, in reading order. */
export const aPlat = (lignes: readonly Ligne[]): readonly Ligne[] => lignes.flatMap((l) => [l, ...l.enfants])

export type Compte = { readonly table: CodeTable; readonly dims: Dims; readonly n: number }

/** Of one column: how many a row counts. */
export const compteur = (comptes: readonly Compte[]): ((code: CodeTable, ligne: Pick<Ligne, 'cases'>) => number) => {
  const parCase = new Map<string, number>()
  for (const { table, dims, n } of comptes) {
    const cle = `${table} ${cleDesDims(dims)}`
    parCase.set(cle, (parCase.get(cle) ?? 0) + n)
  }
  return (code, ligne) => ligne.cases.reduce((n, d) => n + (parCase.get(`${code} ${cleDesDims(d)}`) ?? 0), 0)
}

/** 2026 becomes `2026-2027`. */
export const anneeDite = (annee: number): string => `${annee}-${annee + 1}`

/** The same, back; as an address holds it. */
export const lireAnnee = (texte: string | undefined): number | null => {
  const annee = Number(/^(20\d{2})-20\d{2}$/u.exec(texte ?? '')?.[1])
  return texte === anneeDite(annee) ? annee : null
}
