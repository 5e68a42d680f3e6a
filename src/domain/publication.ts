// The one function through which everything that leaves a service passes: docs/decisions/0025-what-a-published-figure-tells.md
// says the rule, how it was attacked and what remains true.
import {
  CATALOGUE,
  TABLES,
  type CelluleArrondie,
  type CodeTable,
  type Remontee,
  type TableauxPublies,
} from './chiffres.ts'
import type { Id } from './identite.ts'
import { arrondir, BASE, SOUS_ONZE, type Hmac } from './publication-arrondi.ts'
import { lignesSues, type LigneEprouvee } from './publication-bornes.ts'
import { caseDe, cleDeLigne, dresser, PLAN, type Arbre, type TablePubliee } from './publication-plan.ts'

/** Counts of one sector for the year, whole: no school. `par`: whoever transmitted them; one person counts as one. */
export type Apport = {
  readonly secteur: Id
  readonly par: Id
  readonly cellules: readonly { readonly table: CodeTable; readonly dims: readonly string[]; readonly n: number }[]
}

export type Masque = 'moins-de-11' | 'moins-de-trois-secteurs' | 'une-seule-personne' | 'deductible'

/** What would be printed, and why something is hidden. */
export type LignePreparee = {
  readonly table: CodeTable
  readonly dims: readonly string[]
  /**
   * Of an académie and of the nation: the sum of rounded counts. Null: interventions of fewer than three, which the heads
   * of the service do not read either.
   */
  readonly exact: number | null
  readonly valeur: number | 'moins-de-11' | 'secret'
  readonly pourquoi: Masque | null
}

export type Prepares = {
  readonly secteurs: number
  readonly lignes: readonly LignePreparee[]
  readonly tableaux: TableauxPublies
  readonly remontee: Remontee
}

export type Cadre = { readonly territoire: string; readonly annee: number; readonly hmac: Hmac }

/** Of a line that is shown, and of a service of which more than totals leave. */
const CONTRIBUTEURS = 3
const TIRAGES = 64
const PAR_ETABLISSEMENT = new Set(TABLES.filter((t) => t.parEtablissement).map((t) => t.code))

type Masquee = Exclude<Masque, 'moins-de-11'>

type Ligne = LigneEprouvee & {
  readonly ou: string
  readonly masque: Masquee | null
  /** It is shown, or is the total of one that is. */
  readonly plancher: boolean
  /** Nothing of it may leave. */
  readonly retenue: boolean
}

/** What each of `groupes` counts on each line, totals added up. */
const compter = (plan: readonly TablePubliee[], arbre: Arbre, groupes: readonly (readonly Apport[])[]): number[][] => {
  const rangs = new Map(arbre.map(({ table, dims }, i) => [cleDeLigne(table, dims), i]))
  const comptes = arbre.map(() => groupes.map(() => 0))
  for (const [g, groupe] of groupes.entries()) {
    for (const { table, dims, n } of groupe.flatMap(({ cellules }) => cellules)) {
      const publiee = caseDe(plan, table, dims)
      let ligne = publiee === null ? null : (rangs.get(cleDeLigne(table, publiee)) ?? null)
      while (ligne !== null) {
        const compte = comptes[ligne]
        if (compte) compte[g] = (compte[g] ?? 0) + n
        ligne = arbre[ligne]?.mere ?? null
      }
    }
  }
  return comptes
}

const grouper = <T>(choses: readonly T[], cle: (chose: T) => string): readonly [T, ...T[]][] => {
  const groupes = new Map<string, [T, ...T[]]>()
  for (const chose of choses) {
    const groupe = groupes.get(cle(chose))
    if (groupe) groupe.push(chose)
    else groupes.set(cle(chose), [chose])
  }
  return [...groupes.values()]
}

const nonNuls = (nombres: readonly number[]): number => nombres.filter((n) => n > 0).length

const lignesDuService = (plan: readonly TablePubliee[], arbre: Arbre, apports: readonly Apport[], cadre: Cadre) => {
  const personnes = grouper(apports, ({ par }) => par)
  // she knows all that she has transmitted; a colleague of one of those sectors knows that one
  const dePlusieurs = new Set(personnes.flatMap(([{ par }, ...autres]) => (autres.length > 0 ? [par] : [])))
  const parPersonne = compter(plan, arbre, personnes)
  const seuls = apports.map((apport) => [apport])
  const parSecteur = compter(plan, arbre, seuls)
  const masqueDe = (i: number): Masquee | null => {
    if (arbre[i]?.mere === null) return personnes.length > 1 ? null : 'une-seule-personne'
    if (nonNuls(parPersonne[i] ?? []) >= CONTRIBUTEURS) return null
    return nonNuls(parSecteur[i] ?? []) < CONTRIBUTEURS ? 'moins-de-trois-secteurs' : 'une-seule-personne'
  }
  // daughters first: that a partial total is shown must not speak of those of its cases that are not
  const masques = arbre.map((_, i) => masqueDe(i))
  for (let i = arbre.length - 1; i >= 0; i--) {
    const { mere, filles } = arbre[i] ?? { mere: null, filles: [] }
    if (mere === null || filles.length === 0 || filles.some((fille) => masques[fille] === null)) continue
    masques[i] ??= 'deductible'
  }
  return arbre.map(({ mere, filles, nom }, i): Omit<Ligne, 'arrondi'> => {
    const secteurs = parSecteur[i] ?? []
    const masque = masques[i] ?? null
    const montree = masque === null && filles.length === 0
    return {
      ou: `${cadre.territoire}|${cadre.annee}|${nom}`,
      n: secteurs.reduce((somme, n) => somme + n, 0),
      // that a total is shown says nothing more than its cases do
      garantis: montree ? CONTRIBUTEURS : 0,
      masque,
      plancher: masque === null && (montree || filles.some((fille) => masques[fille] === null)),
      retenue: personnes.length < (mere === null ? 2 : CONTRIBUTEURS),
      parts: [...(parPersonne[i] ?? []), ...secteurs.filter((_, rang) => dePlusieurs.has(apports[rang]?.par ?? ''))],
    }
  })
}

/** Never down to zero where three have counted: two values would be left, and one's own count would give the other. */
const tirer = (hmac: Hmac, { ou, n, plancher }: Omit<Ligne, 'arrondi'>, essai: number): number =>
  Math.max(arrondir(hmac, ou, n, essai), plancher ? BASE : 0)

/** Draws again the lines that somebody would know, with the total they are a part of; the last resort keeps them back. */
const arrondirSansTrahir = (arbre: Arbre, lignes: readonly Omit<Ligne, 'arrondi'>[], hmac: Hmac): readonly Ligne[] => {
  const essais = lignes.map(() => 0)
  const retenues = new Set(lignes.flatMap(({ retenue }, i) => (retenue ? [i] : [])))
  for (;;) {
    const tirees = lignes.map((ligne, i): Ligne => {
      return { ...ligne, arrondi: retenues.has(i) ? null : tirer(hmac, ligne, essais[i] ?? 0) }
    })
    const sues = lignesSues(arbre, tirees)
    if (sues.size === 0) return tirees
    const aRetirer = new Set([...sues].flatMap((i) => [i, arbre[i]?.mere ?? i]))
    for (const i of aRetirer) {
      essais[i] = (essais[i] ?? 0) + 1
      if ((essais[i] ?? 0) > TIRAGES) retenues.add(i)
    }
  }
}

const montrer = (n: number): Pick<LignePreparee, 'valeur' | 'pourquoi'> =>
  n <= SOUS_ONZE ? { valeur: 'moins-de-11', pourquoi: 'moins-de-11' } : { valeur: n, pourquoi: null }

const cacher = (pourquoi: Masque): Pick<LignePreparee, 'valeur' | 'pourquoi'> => ({ valeur: 'secret', pourquoi })

const dire = (arrondi: number | null, masque: Masquee | null): Pick<LignePreparee, 'valeur' | 'pourquoi'> => {
  if (masque !== null) return cacher(masque)
  return arrondi === null ? cacher('deductible') : montrer(arrondi)
}

const rassembler = (
  annee: number,
  secteurs: number,
  lignes: readonly LignePreparee[],
  cellules: readonly CelluleArrondie[],
): Prepares => ({
  secteurs,
  lignes,
  tableaux: {
    catalogue: CATALOGUE,
    annee,
    cellules: lignes.map(({ table, dims, valeur }) => ({ table, dims: [...dims], valeur })),
  },
  remontee: { catalogue: CATALOGUE, annee, secteurs, cellules: [...cellules] },
})

/** Of a département, from the counts of its sectors: null when none has transmitted anything. */
export const preparerLeService = (
  apports: readonly Apport[],
  cadre: Cadre,
  plan: readonly TablePubliee[] = PLAN,
): Prepares | null => {
  if (apports.length === 0) return null
  const arbre = dresser(plan)
  const lignes = arrondirSansTrahir(arbre, lignesDuService(plan, arbre, apports, cadre), cadre.hmac)
  const preparees: LignePreparee[] = []
  const cellules: CelluleArrondie[] = []
  for (const [i, { table, dims }] of arbre.entries()) {
    const ligne = lignes[i]
    if (!ligne) throw new Error('a line of the plan without its count')
    const { n, arrondi, masque } = ligne
    const exact = masque === null || PAR_ETABLISSEMENT.has(table) ? n : null
    preparees.push({ table, dims, exact, ...dire(arrondi, masque) })
    if (arrondi !== null) cellules.push({ table, dims: [...dims], n: arrondi, secret: masque !== null })
  }
  return rassembler(cadre.annee, apports.length, preparees, cellules)
}

/**
 * Of an académie or of the nation, from the rounded tables of the services below. Nothing but those enters here, and
 * they were drawn so that all of them together betray nothing; what is hidden below is not given back by subtraction
 * either, unless three services hide it.
 */
export const preparerLeNiveau = (
  remontees: readonly Remontee[],
  cadre: Cadre,
  plan: readonly TablePubliee[] = PLAN,
): Prepares | null => {
  if (remontees.length === 0) return null
  const secteurs = remontees.reduce((somme, r) => somme + r.secteurs, 0)
  const parLigne = new Map(
    grouper(
      remontees.flatMap(({ cellules }) => cellules),
      ({ table, dims }) => cleDeLigne(table, dims),
    ).map((recues) => [cleDeLigne(recues[0].table, recues[0].dims), recues]),
  )
  const lignes = dresser(plan).map(({ table, dims, nom }) => {
    const recues = parLigne.get(cleDeLigne(table, dims)) ?? []
    const exact = recues.reduce((somme, { n }) => somme + n, 0)
    const cachees = recues.filter(({ n, secret }) => secret && n > 0)
    const cache = cachees.reduce((somme, { n }) => somme + n, 0)
    const arrondi = arrondir(cadre.hmac, `${cadre.territoire}|${cadre.annee}|${nom}`, exact)
    const peu = secteurs < CONTRIBUTEURS || (cache > SOUS_ONZE && cachees.length < CONTRIBUTEURS)
    return { table, dims, exact, ...(peu ? cacher('moins-de-trois-secteurs') : montrer(arrondi)) }
  })
  const cellules = lignes.map(({ table, dims, exact, valeur }) => {
    return { table, dims: [...dims], n: exact, secret: valeur === 'secret' }
  })
  return rassembler(cadre.annee, secteurs, lignes, cellules)
}
