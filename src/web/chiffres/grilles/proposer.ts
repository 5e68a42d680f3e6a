// Which figure of ours each cell of somebody else's grid wants: guessed from its headings, kept from last year, and
// always shown before anything is filled.
import type { LignePreparee } from '../../../coffre/face-des-chiffres.ts'
import { type CodeTable, TABLES } from '../../../domain/chiffres.ts'
import type { CaseDeGrille } from '../../../domain/grille.ts'
import type { CaseLue } from '../../../ecrits/face.ts'
import { motDeLAxe } from '../../shared/chiffres-dits.ts'
import { sansAccents } from '../../shared/francais.ts'

export type Source = CaseDeGrille['source']

export type NotreChiffre = {
  readonly cle: string
  readonly table: CodeTable
  readonly dims: readonly string[]
  /** « Thèmes, Absentéisme ». */
  readonly libelle: string
  readonly ligne: LignePreparee
}

export const cleDe = (table: CodeTable, dims: readonly string[]): string => [table, ...dims].join('|')

const definition = (table: CodeTable) => TABLES.find(({ code }) => code === table)

export const nosChiffres = (lignes: readonly LignePreparee[]): readonly NotreChiffre[] =>
  lignes.map((ligne) => {
    const { table, dims } = ligne
    const table_ = definition(table)
    const mots = dims.map((code, n) => {
      const axe = table_?.axes[n]
      return axe ? motDeLAxe(axe, code) : code
    })
    const libelle = [table_?.titre ?? table, ...(mots.length > 0 ? mots : ['total'])].join(', ')
    return { cle: cleDe(table, dims), table, dims, libelle, ligne }
  })

/** Accents, capitals, punctuation and plurals ignored. */
export const plier = (texte: string): string =>
  sansAccents(texte)
    .replaceAll(/[^a-z0-9]+/gu, ' ')
    .replaceAll(/s\b/gu, '')
    .trim()

const contient = (texte: string, mot: string): boolean => mot !== '' && ` ${texte} `.includes(` ${mot} `)

export const intitule = ({ gauche, haut }: Pick<CaseLue, 'gauche' | 'haut'>): string =>
  [gauche.join(' › '), haut.join(' › ')].filter(Boolean).join(' · ')

type Candidat = {
  readonly chiffre: NotreChiffre
  readonly mots: readonly string[]
  readonly titre: string
  readonly unite: string
}

const enCandidats = (chiffres: readonly NotreChiffre[]): readonly Candidat[] =>
  chiffres.map((chiffre) => {
    const axes = definition(chiffre.table)?.axes ?? []
    const mots = chiffre.dims.map((code, n) => {
      const axe = axes[n]
      return axe === undefined || code === '' ? '' : plier(motDeLAxe(axe, code))
    })
    const { titre = '', unite = '' } = definition(chiffre.table) ?? {}
    return { chiffre, mots, titre: plier(titre), unite: plier(unite).replace(/^(?:l|la) /u, '') }
  })

/** Of any column of numbers. */
const NEUTRE = /\b(?:total|ensemble|nombre|effectif|valeur|annee|\d{4})\b/u

/** A nearest heading that says something else cuts otherwise than we do: « Lycées » is not everybody. */
const explique = ({ mots, titre, unite }: Candidat, pres: string): boolean =>
  pres === '' || NEUTRE.test(pres) || [titre, unite, ...mots].some((mot) => contient(pres, mot))

/** Its nearest heading is its own: « Absentéisme » under « Scolarité » is not « Scolarité ». */
const note = (candidat: Candidat, pres: readonly string[], tout: string): number => {
  const { mots, titre } = candidat
  if (!pres.every((mot) => explique(candidat, mot))) return 0
  if (mots.length === 0) return contient(tout, titre) && /\b(total|ensemble|nombre)\b/u.test(tout) ? 1 : 0
  if (!mots.every((mot) => contient(tout, mot))) return 0
  const exacts = mots.filter((mot) => pres.includes(mot)).length
  return exacts === 0 ? 0 : mots.length * 2 + exacts + (contient(tout, titre) ? 1 : 0)
}

/** Null when nothing answers, or when several do as well. */
const deviner = (lue: CaseLue, candidats: readonly Candidat[]): Source | null => {
  const pres = [lue.gauche.at(-1), lue.haut.at(-1)].map((mot) => plier((mot ?? '').replace(/^dont\b/iu, '')))
  const tout = plier([lue.feuille, ...lue.gauche, ...lue.haut].join(' '))
  let meilleur = 0
  let trouves: Candidat[] = []
  for (const candidat of candidats) {
    const n = note(candidat, pres, tout)
    if (n === 0 || n < meilleur) continue
    trouves = n > meilleur ? [candidat] : [...trouves, candidat]
    meilleur = n
  }
  const [seul] = trouves
  return seul && trouves.length === 1 ? { table: seul.chiffre.table, dims: [...seul.chiffre.dims] } : null
}

/** Cells that wait for a number: those with a heading. */
export const casesAttendues = (cases: readonly CaseLue[]): readonly CaseLue[] =>
  cases.filter(({ gauche, haut }) => gauche.length + haut.length > 0)

/** Of a grid kept before, by heading first: rows move from one year to the next. */
export const proposer = (
  cases: readonly CaseLue[],
  chiffres: readonly NotreChiffre[],
  gardees: readonly CaseDeGrille[],
): ReadonlyMap<string, Source | null> => {
  const connues = new Map(gardees.map((c) => [`${plier(c.feuille)}/${plier(c.libelle)}`, c.source]))
  const candidats = enCandidats(chiffres)
  return new Map(
    cases.map((lue) => [
      `${lue.feuille}!${lue.adresse}`,
      connues.get(`${plier(lue.feuille)}/${plier(intitule(lue))}`) ?? deviner(lue, candidats),
    ]),
  )
}

const POURQUOI: Record<Exclude<LignePreparee['pourquoi'], null>, string> = {
  'moins-de-11': 'moins de 11',
  'moins-de-trois-secteurs': 'non publié : moins de trois secteurs',
  'une-seule-personne': 'non publié : une seule personne',
  deductible: 'non publié : se déduirait d’un autre nombre',
}

/** What is written in the cell: a published number, or why there is none. */
export const aEcrire = (source: Source, parCle: ReadonlyMap<string, NotreChiffre>): number | string => {
  if ('impossible' in source) return source.impossible
  const ligne = parCle.get(cleDe(source.table, source.dims))?.ligne
  if (!ligne) return 'non publié cette année'
  if (typeof ligne.valeur === 'number') return ligne.valeur
  return ligne.pourquoi ? POURQUOI[ligne.pourquoi] : 'non publié'
}
