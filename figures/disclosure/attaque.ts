// Somebody who has read everything that is published, at every level, and knows the rule: what is she sure of? Then the
// same for each person of each service, who knows her own counts as well, and for whoever knows where nobody can be.
import type { CellulePubliee } from '../../src/domain/chiffres.ts'
import type { Apport } from '../../src/domain/publication.ts'
import { cleDeLigne, dresser, type Arbre, type TablePubliee } from '../../src/domain/publication-plan.ts'
import { creerSysteme, INFINI, propager, type Bornes, type Systeme } from './bornes.ts'

type Publie = readonly CellulePubliee[]
export type NationPubliee = {
  readonly plan: readonly TablePubliee[]
  readonly nation: Publie
  readonly academies: readonly {
    readonly publie: Publie
    readonly departements: readonly { readonly publie: Publie; readonly apports: readonly Apport[] }[]
  }[]
}

/** What the rule lets a reader deduce from the mere fact that a line is shown, or that a service is small. */
export type Regle = {
  /** Contributors behind a line that is shown, by what it is. */
  readonly total: number
  readonly partiel: number
  readonly cas: number
  /** A line that is shown, or the total of one, is never rounded to zero. */
  readonly plancher: boolean
  /** Contributors are people, who may have several sectors; or sectors. */
  readonly parPersonne: boolean
  /** Below three people only totals leave, below two nothing; a level above does not give back what is hidden. */
  readonly retenue: boolean
}
export const REGLE: Regle = { total: 0, partiel: 0, cas: 3, parPersonne: true, plancher: true, retenue: true }
export const REGLE_NUE: Regle = { total: 2, partiel: 3, cas: 3, parPersonne: false, plancher: false, retenue: false }

const garantis = (regle: Regle, arbre: Arbre, i: number, montree: boolean): number => {
  if (!montree) return 0
  if (arbre[i]?.mere === null) return regle.total
  return (arbre[i]?.filles.length ?? 0) > 0 ? regle.partiel : regle.cas
}

export type Bilan = {
  lues: number
  /** Counts under 11 of which one value is left: for anybody; for one person, of what the others have counted. */
  publiques: number
  personnelles: number
  /** The truth lies outside: the attack itself is wrong. */
  faux: number
}

type Departement = {
  readonly comptes: readonly number[]
  readonly vrais: readonly number[]
  readonly lecteurs: readonly (readonly number[])[]
  readonly montrees: readonly boolean[]
  readonly seule: boolean
}

const SOUS = 11

const bornesImprimees = (valeur: CellulePubliee['valeur'] | undefined): readonly [number, number] => {
  if (valeur === 'moins-de-11') return [0, 10]
  return typeof valeur === 'number' ? [valeur, valeur] : [0, INFINI]
}

const compter = (arbre: Arbre, apports: readonly Apport[]): number[] => {
  const comptes = new Map<string, number>()
  for (const { table, dims, n } of apports.flatMap(({ cellules }) => cellules))
    for (let p = 0; p <= dims.length; p++) {
      const cle = cleDeLigne(table, dims.slice(0, p))
      comptes.set(cle, (comptes.get(cle) ?? 0) + n)
    }
  return arbre.map(({ table, dims }) => comptes.get(cleDeLigne(table, dims)) ?? 0)
}

const personnesDe = (apports: readonly Apport[]): Apport[][] =>
  [...new Set(apports.map(({ par }) => par))].map((par) => apports.filter((apport) => apport.par === par))

/** Rounded counts that went up from a service, by line; null where nothing did. */
type Montees = readonly (number | null)[]

const ecrireDepartement = (
  s: ReturnType<typeof creerSysteme>,
  arbre: Arbre,
  regle: Regle,
  { publie, apports }: NationPubliee['academies'][number]['departements'][number],
): Departement & { readonly montees: Montees; readonly secrets: readonly boolean[] } => {
  const personnes = personnesDe(apports)
  const montrees = arbre.map((_, i) => publie[i]?.valeur !== 'secret')
  const montees: (number | null)[] = []
  const comptes = arbre.map(({ mere, filles }, i) => {
    const total = mere === null
    const n = s.inconnue(garantis(regle, arbre, i, montrees[i] ?? false), INFINI)
    const part = !regle.retenue || personnes.length >= (total ? 2 : 3)
    const [auMoins, auPlus] = bornesImprimees(publie[i]?.valeur)
    const plancher = regle.plancher && ((montrees[i] && !total) || filles.some((fille) => montrees[fille]))
    const r = s.inconnue(plancher ? Math.max(5, auMoins) : auMoins, auPlus)
    montees.push(part ? r : null)
    if (part || montrees[i]) s.lien(n, r)
    return n
  })
  for (const [i, { filles }] of arbre.entries())
    if (filles.length > 0)
      s.somme(
        comptes[i] ?? 0,
        filles.map((fille) => comptes[fille] ?? 0),
      )
  return {
    comptes,
    vrais: compter(arbre, apports),
    lecteurs: [...(regle.parPersonne ? personnes : []), ...apports.map((apport) => [apport])].map((siens) =>
      compter(arbre, siens),
    ),
    montrees,
    seule: personnes.length < 2,
    montees,
    secrets: montrees.map((montree) => !montree),
  }
}

/** The level above sums what came up; what it hides, and what it does not hide, both speak of what is hidden below. */
const ecrireNiveau = (
  s: ReturnType<typeof creerSysteme>,
  arbre: Arbre,
  regle: Regle,
  publie: Publie,
  dessous: readonly { readonly montees: Montees; readonly secrets: readonly boolean[] }[],
): { readonly montees: Montees; readonly secrets: readonly boolean[] } => {
  const secrets = arbre.map((_, i) => publie[i]?.valeur === 'secret')
  // fewer than three sectors in all: nothing is shown, and nothing can be learnt from that
  const toutEstCache = secrets.every(Boolean)
  const montees = arbre.map((_, i) => {
    const [auMoins, auPlus] = bornesImprimees(publie[i]?.valeur)
    const total = s.inconnue(auMoins, auPlus)
    const venues = dessous.map((d) => d.montees[i] ?? null)
    s.somme(
      total,
      venues.filter((v) => v !== null),
    )
    const cachees = venues.filter((v, d) => v !== null && dessous[d]?.secrets[i]).filter((v) => v !== null)
    if (regle.retenue && !toutEstCache && cachees.length > 0 && cachees.length < 3)
      s.somme(secrets[i] ? s.inconnue(15, INFINI) : s.inconnue(0, 10), cachees)
    return total
  })
  return { montees, secrets }
}

const poser = ({ bas, haut }: Bornes): Bornes => ({ bas: bas.slice(), haut: haut.slice() })

const zerosConnus = (bornes: Bornes, departements: readonly Departement[]): void => {
  for (const { comptes, vrais } of departements)
    for (const [i, n] of vrais.entries()) if (n === 0) bornes.haut[comptes[i] ?? 0] = 0
}

const relever = (
  { bas, haut }: Bornes,
  { comptes, vrais }: Departement,
  zeros: boolean,
  siens: readonly number[] | null,
  bilan: Bilan,
): void => {
  for (const [i, n] of vrais.entries()) {
    const v = comptes[i] ?? 0
    const [b, h] = [bas[v] ?? 0, haut[v] ?? 0]
    if (n < b || n > h) bilan.faux += 1
    if (zeros && n === 0) continue
    const reste = n - (siens?.[i] ?? 0)
    bilan.lues += 1
    if (b === h && reste < SOUS) bilan[siens ? 'personnelles' : 'publiques'] += 1
  }
}

/** What she knows of her own service: her counts, and that two others stand behind a line shown where she has some. */
const parElle = (
  systeme: Systeme,
  publiques: Bornes,
  { comptes, montrees }: Departement,
  arbre: Arbre,
  regle: Regle,
  siens: readonly number[],
): { readonly bornes: Bornes; readonly tient: boolean } => {
  const bornes = poser(publiques)
  const appris: number[] = []
  for (const [i, m] of siens.entries()) {
    const v = comptes[i] ?? 0
    const tous = garantis(regle, arbre, i, montrees[i] ?? false)
    const auMoins = m + Math.max(0, m > 0 ? tous - 1 : tous)
    if (auMoins <= (bornes.bas[v] ?? 0)) continue
    bornes.bas[v] = auMoins
    appris.push(v)
  }
  return { bornes, tient: propager(systeme, bornes, appris) }
}

export const attaquer = (publiee: NationPubliee, regle: Regle, bilan: Bilan): void => {
  const arbre = dresser(publiee.plan)
  const s = creerSysteme()
  const academies = publiee.academies.map(({ publie, departements }) => {
    const ecrits = departements.map((d) => ecrireDepartement(s, arbre, regle, d))
    return { ecrits, niveau: ecrireNiveau(s, arbre, regle, publie, ecrits) }
  })
  ecrireNiveau(
    s,
    arbre,
    regle,
    publiee.nation,
    academies.map(({ niveau }) => niveau),
  )
  const { systeme, bornes } = s.clore()
  const departements = academies.flatMap(({ ecrits }) => ecrits)
  for (const zeros of [false, true]) {
    const publiques = poser(bornes)
    if (zeros) zerosConnus(publiques, departements)
    if (!propager(systeme, publiques, null)) bilan.faux += 1
    for (const d of departements) {
      relever(publiques, d, zeros, null, bilan)
      // alone in her service, she has nobody else's counts to learn
      for (const siens of d.seule ? [] : d.lecteurs) {
        const { bornes: siennes, tient } = parElle(systeme, publiques, d, arbre, regle, siens)
        if (!tient) bilan.faux += 1
        relever(siennes, d, zeros, siens, bilan)
      }
    }
  }
}
