// Adults to their pupils: by the key of the school's file; by names alone in ONDE, where several may answer.
import { ADULTES_PAR_ELEVE, type ResponsableDeListe } from '../../domain/liste.ts'
import type { Ambigu, Avertissement } from '../face-des-listes.ts'
import { nomsProches, plier } from '../ressemblance.ts'
import type { AdulteLu, EleveLu, Enfant } from './source.ts'

export type Douteux = { readonly ambigu: Ambigu; readonly adulte: ResponsableDeListe }

export type Rattaches = {
  /** By key of the pupil. */
  readonly parEleve: ReadonlyMap<string, readonly ResponsableDeListe[]>
  readonly douteux: readonly Douteux[]
  readonly avertissements: readonly Avertissement[]
}

export const lettres = (texte: string): string => plier(texte).replace(/[^\p{L}\p{N}]/gu, '')
const nomDe = ({ nom, prenom }: { nom: string; prenom: string }): string => `${nom} ${prenom}`.trim()

type Nommes = Exclude<Enfant, { cle: string }>

const parNoms = (eleves: readonly EleveLu[]): ReadonlyMap<string, readonly EleveLu[]> => {
  const index = new Map<string, EleveLu[]>()
  for (const lu of eleves) {
    const { nom, usage, prenom } = lu.eleve
    for (const cle of new Set([lettres(nom + prenom), ...(usage === '' ? [] : [lettres(usage + prenom)])])) {
      const deja = index.get(cle)
      if (deja) deja.push(lu)
      else index.set(cle, [lu])
    }
  }
  return index
}

/** One: it is she. Several, or none but close names: she who imports says. */
const candidatsDe = (
  { nom, usage, prenom, classe }: Nommes,
  index: ReadonlyMap<string, readonly EleveLu[]>,
  eleves: readonly EleveLu[],
): { readonly exacts: readonly EleveLu[]; readonly proches: readonly EleveLu[] } => {
  const cles = [nom, usage].filter((n) => n !== '').map((n) => lettres(n + prenom))
  const exacts = [...new Set(cles.flatMap((cle) => index.get(cle) ?? []))]
  const dansLaClasse = exacts.filter((lu) => lettres(lu.classe) === lettres(classe))
  if (dansLaClasse.length > 0) return { exacts: dansLaClasse, proches: [] }
  if (exacts.length > 0) return { exacts, proches: [] }
  const entier = nomDe({ nom: nom || usage, prenom })
  return { exacts: [], proches: eleves.filter(({ eleve }) => nomsProches(entier, nomDe(eleve))).slice(0, 5) }
}

const ambiguDe = (id: string, adulte: ResponsableDeListe, enfant: Nommes, candidats: readonly EleveLu[]): Ambigu => ({
  id,
  adulte: nomDe(adulte),
  enfant: [nomDe({ nom: enfant.nom || enfant.usage, prenom: enfant.prenom }), enfant.classe].filter(Boolean).join(', '),
  candidats: candidats.map(({ classe, eleve: { cle, nom, prenom, naissance } }) => ({
    cle,
    nom,
    prenom,
    classe,
    naissance,
  })),
})

export const rattacher = (adultes: readonly AdulteLu[], eleves: readonly EleveLu[]): Rattaches => {
  const index = parNoms(eleves)
  const cles = new Set(eleves.map(({ eleve }) => eleve.cle))
  const parEleve = new Map<string, ResponsableDeListe[]>()
  const douteux: Douteux[] = []
  const avertissements: Avertissement[] = []
  const ajouter = (cle: string, adulte: ResponsableDeListe): void => {
    const deja = parEleve.get(cle)
    if (deja) deja.push(adulte)
    else parEleve.set(cle, [adulte])
  }
  for (const { enfant, adulte } of adultes) {
    if ('cle' in enfant) {
      if (cles.has(enfant.cle)) ajouter(enfant.cle, adulte)
      else avertissements.push({ code: 'adulte-sans-eleve', sujet: nomDe(adulte) })
      continue
    }
    const { exacts, proches } = candidatsDe(enfant, index, eleves)
    const [seul] = exacts
    if (seul && exacts.length === 1) ajouter(seul.eleve.cle, adulte)
    else if (exacts.length + proches.length > 0)
      douteux.push({ adulte, ambigu: ambiguDe(`a${douteux.length}`, adulte, enfant, [...exacts, ...proches]) })
    else avertissements.push({ code: 'adulte-sans-eleve', sujet: nomDe(adulte) })
  }
  return { parEleve, douteux, avertissements }
}

const ordre = (a: ResponsableDeListe): string => `${a.niveau ?? 4}|${a.nom}|${a.prenom}|${JSON.stringify(a)}`

/** In one order, each once: the same file gives the same bytes. */
export const ranger = (personnes: readonly ResponsableDeListe[]): readonly ResponsableDeListe[] => {
  const uniques = new Map(personnes.map((personne) => [ordre(personne), personne]))
  return [...uniques].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, personne]) => personne)
}

/** Eight adults at most, the legal ones first; more than two legal ones is told. */
export const limiter = (
  personnes: readonly ResponsableDeListe[],
  sujet: string,
  avertissements: Avertissement[],
): readonly ResponsableDeListe[] => {
  const rangees = ranger(personnes)
  if (rangees.filter(({ niveau }) => niveau === 1).length > 2)
    avertissements.push({ code: 'plus-de-deux-legaux', sujet })
  if (rangees.length > ADULTES_PAR_ELEVE) avertissements.push({ code: 'trop-d-adultes', sujet })
  return rangees.slice(0, ADULTES_PAR_ELEVE)
}
