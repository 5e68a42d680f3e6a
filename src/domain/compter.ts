// Counting rules of the tables (architecture.md 5, domain.md 3.5). A rule gives the things it counts, one by one, each with
// the schools it counts in; a number is how many there are, and what stands behind a number is they themselves. Distinct
// pupils are thus counted in each school and again in the whole sector, and never added.
//
// A note counts in the sector and school written in it, at its date, whoever wrote it: a pupil who changes school, a
// replacement, a pair need no other rule. Corrections count as last written; the annulled and a copy beside its original
// are not handed to these rules.
import type { Bornes } from './annee-scolaire.ts'
import type { Cellule, CodeTable } from './chiffres.ts'
import type { Eleve } from './eleve.ts'
import type { Id, Jour } from './identite.ts'
import { niveauDeLaClasse } from './niveau.ts'
import { enOrdre } from './releve.ts'
import type { Origine } from './saisine.ts'

export type NoteComptable = {
  readonly coffre: Id
  readonly piece: Id
  readonly jour: Jour
  /** Day, hour, then arrival: which of two is the last. No two are equal. */
  readonly ordre: string
  readonly uai: string | null
  readonly secteur: Id | null
  readonly type: string
  /** Pupil or family was present. */
  readonly rencontre: boolean
  /** The principal one; null: without a theme. */
  readonly theme: string | null
}

/** A transmitted information préoccupante, as frozen; a complement is not one more. */
export type IpComptable = {
  readonly coffre: Id
  readonly piece: Id
  /** Sending day. */
  readonly jour: Jour
  readonly uai: string | null
  readonly secteur: Id | null
  readonly motif: string
  readonly parentsInformes: string
  readonly retourRecu: string
}

export type DossierComptable = {
  readonly coffre: Id
  /** Piece of the pupil; null when it does not open. */
  readonly fiche: Id | null
  readonly ouvertLe: Jour
  readonly sexe: Eleve['sexe']
  readonly classe: string
  readonly themePrincipal: string | null
  readonly notes: readonly NoteComptable[]
  readonly ips: readonly IpComptable[]
  /** Files said to be of the same pupil. */
  readonly avec: readonly Id[]
}

export type SaisineComptable = {
  readonly coffre: Id
  readonly piece: Id
  readonly jour: Jour
  readonly uai: string
  readonly secteur: Id | null
  readonly origine: Origine
}

/** Files of one pupil: one, or several joined. The most recently opened speaks first. */
export type EleveComptable = readonly [DossierComptable, ...DossierComptable[]]

export type Matiere = {
  readonly eleves: readonly EleveComptable[]
  readonly notesSansEleve: readonly NoteComptable[]
  /** Received here, neither duplicate nor cancelled. */
  readonly saisines: readonly SaisineComptable[]
}

export type UniteComptee = {
  readonly table: CodeTable
  readonly dims: readonly string[]
  /** Schools where it counts; it counts once in the whole sector, school or not. */
  readonly uais: readonly string[]
  readonly coffre: Id
  readonly piece: Id
  readonly jour: Jour | null
}

/** A code longer than a cell may hold was not written by us. */
const code = (dit: string | null): string => (dit ?? '').slice(0, 30)

const parAnciennete = (a: DossierComptable, b: DossierComptable): number =>
  a.ouvertLe === b.ouvertLe ? (a.coffre < b.coffre ? -1 : 1) : a.ouvertLe < b.ouvertLe ? 1 : -1

/** A link said in one of two files is enough: the other may be read only for whoever said it. */
export const reunirLesDossiers = (dossiers: readonly DossierComptable[]): readonly EleveComptable[] => {
  const chefs = new Map(dossiers.map(({ coffre }) => [coffre, coffre]))
  const chefDe = (coffre: Id): Id => {
    let ici = coffre
    for (let plus = chefs.get(ici); plus !== undefined && plus !== ici; plus = chefs.get(ici)) ici = plus
    return ici
  }
  for (const { coffre, avec } of dossiers)
    for (const autre of avec) if (chefs.has(autre)) chefs.set(chefDe(autre), chefDe(coffre))
  const groupes = new Map<Id, DossierComptable[]>()
  for (const dossier of dossiers) {
    const chef = chefDe(dossier.coffre)
    groupes.set(chef, [...(groupes.get(chef) ?? []), dossier])
  }
  return [...groupes.values()].flatMap((groupe): EleveComptable[] => {
    const [premier, ...autres] = groupe.toSorted(parAnciennete)
    return premier ? [[premier, ...autres]] : []
  })
}

const ecoles = (notes: readonly NoteComptable[]): readonly string[] => [
  ...new Set(notes.map(({ uai }) => uai).filter((uai) => uai !== null)),
]

/** As the file says it now: the class of a past year is not kept. */
const niveauEtSexe = (eleve: EleveComptable): readonly string[] => [
  eleve.map(({ classe }) => niveauDeLaClasse(classe)).find((niveau) => niveau !== '') ?? '',
  eleve.find(({ sexe }) => sexe !== null)?.sexe ?? '',
]

/** First theme of the last note that has one, up to the end of the period; else that of the file. */
const themeALaFin = (eleve: EleveComptable, au: Jour): string => {
  let derniere: NoteComptable | null = null
  for (const { notes } of eleve)
    for (const note of notes)
      if (note.theme !== null && note.jour <= au && (derniere === null || note.ordre > derniere.ordre)) derniere = note
  return code(derniere?.theme ?? eleve.find(({ themePrincipal }) => themePrincipal !== null)?.themePrincipal ?? null)
}

const pieceDe = ([{ fiche }]: EleveComptable, [note]: readonly NoteComptable[]): Id => fiche ?? note?.piece ?? ''

const dUnEleve = (eleve: EleveComptable, notes: readonly NoteComptable[], au: Jour): UniteComptee[] => {
  if (notes.length === 0) return []
  const [{ coffre }] = eleve
  const commun = { coffre, piece: pieceDe(eleve, notes), jour: null }
  const rencontres = notes.filter(({ rencontre }) => rencontre)
  const rencontre: UniteComptee[] =
    rencontres.length > 0 ? [{ ...commun, table: 'T2', dims: niveauEtSexe(eleve), uais: ecoles(rencontres) }] : []
  return [...rencontre, { ...commun, table: 'T4', dims: [themeALaFin(eleve, au)], uais: ecoles(notes) }]
}

const intervention = ({ coffre, piece, jour, uai, type }: NoteComptable): UniteComptee => {
  return { table: 'T5', dims: [code(type)], uais: uai === null ? [] : [uai], coffre, piece, jour }
}

const ip = (faite: IpComptable): UniteComptee => {
  const { coffre, piece, jour, uai, motif, parentsInformes, retourRecu } = faite
  const dims = [code(motif), parentsInformes, retourRecu]
  return { table: 'T7', dims, uais: uai === null ? [] : [uai], coffre, piece, jour }
}

/** Everything that counts in a sector over a period, in no order. */
export const compter = (matiere: Matiere, secteur: Id, { du, au }: Bornes): readonly UniteComptee[] => {
  const ici = (chose: { readonly secteur: Id | null; readonly jour: Jour }): boolean =>
    chose.secteur === secteur && du <= chose.jour && chose.jour <= au
  const unites: UniteComptee[] = []
  for (const eleve of matiere.eleves) {
    const notes = eleve.flatMap((dossier) => dossier.notes.filter(ici))
    unites.push(...dUnEleve(eleve, notes, au), ...notes.map(intervention))
    for (const dossier of eleve) unites.push(...dossier.ips.filter(ici).map(ip))
  }
  unites.push(...matiere.notesSansEleve.filter(ici).map(intervention))
  for (const { coffre, piece, jour, uai, origine } of matiere.saisines.filter(ici))
    unites.push({ table: 'T3', dims: [origine], uais: [uai], coffre, piece, jour })
  return unites
}

type Nombre = Omit<Cellule, 'colonne'>

/** `tout`: the totals of each column, `dims` empty. */
export const enCellules = (unites: readonly UniteComptee[], { tout = false } = {}): Nombre[] => {
  const cellules = new Map<string, Nombre>()
  for (const { table, dims, uais } of unites) {
    const dites = tout ? [] : dims
    const codes = dites.join('\u0000')
    for (const uai of [null, ...uais]) {
      const cle = `${table}\u0000${uai ?? ''}\u0000${codes}`
      const deja = cellules.get(cle)
      if (deja) deja.n += 1
      else cellules.set(cle, { table, uai, dims: [...dites], n: 1 })
    }
  }
  return [...cellules.values()].toSorted(enOrdre)
}

type Viseur = { readonly table: CodeTable; readonly uai: string | null; readonly dims: readonly string[] }

/** What one number counts; `dims` shorter than the axes: what a total counts. */
export const derriereLaCellule = (unites: readonly UniteComptee[], vise: Viseur): readonly UniteComptee[] =>
  unites.filter(
    ({ table, uais, dims }) =>
      table === vise.table &&
      (vise.uai === null || uais.includes(vise.uai)) &&
      vise.dims.every((dit, axe) => dims[axe] === dit),
  )
