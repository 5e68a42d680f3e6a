import type { PieceNote, Present } from '../../domain/piece.ts'
import { TYPES_DE_NOTE, typeDeNote } from '../../domain/nomenclature.ts'
import { heureDuChamp, jourIso } from './francais.ts'

/** A note while it is being written: the form mirrors it, and the draft keeps it as it is. */
export type NoteEcrite = {
  readonly type: string
  readonly jour: string
  readonly heure: string
  readonly lieu: string
  readonly presents: readonly Present[]
  readonly themes: readonly string[]
  readonly texte: string
}

/** Who is there when nothing is said: the type tells it. */
const presentsDuType = (type: string): readonly Present[] => (type === 'ENTRETIEN_ELEVE' ? [{ qui: 'eleve' }] : [])

export const noteVierge = (type: string, maintenant: Date): NoteEcrite => ({
  type,
  jour: jourIso(maintenant),
  heure: heureDuChamp(maintenant),
  lieu: '',
  presents: presentsDuType(type),
  themes: [],
  texte: '',
})

/** Another type brings its own people, unless she has chosen them. */
export const changerType = (note: NoteEcrite, type: string): NoteEcrite => {
  const choisis = JSON.stringify(note.presents) !== JSON.stringify(presentsDuType(note.type))
  return { ...note, type, presents: choisis ? note.presents : presentsDuType(type) }
}

export const noteRelue = (note: PieceNote): NoteEcrite => ({
  type: note.type,
  jour: note.jour,
  heure: note.heure ?? '',
  lieu: note.lieu,
  presents: note.presents,
  themes: note.themes,
  texte: note.texte,
})

export const noteAEcrire = (note: NoteEcrite, uai: string | null, secteur: string | null) => ({
  type: note.type,
  jour: note.jour,
  heure: /^\d{2}:\d{2}$/.test(note.heure) ? note.heure : null,
  uai,
  secteur,
  lieu: note.lieu.trim(),
  presents: [...note.presents],
  themes: [...note.themes],
  texte: note.texte,
})

const courants = ['ENTRETIEN_ELEVE', 'ENTRETIEN_PARENTS', 'ENTRETIEN_TEL', 'LIAISON_INTERNE']
const courantsSansEleve = ['CONSEIL_TECHNIQUE', 'REUNION_SERVICE', 'FORMATION', 'ACTION_COLLECTIVE']

/** The four last used first, completed by the most usual. */
export const typesProposes = (derniers: readonly string[], sansEleve: boolean): string[] => {
  const admis = (code: string) => !sansEleve || typeDeNote(code).sansEleve
  const usuels = sansEleve ? courantsSansEleve : courants
  return [...new Set([...derniers.filter(admis), ...usuels])].slice(0, 4)
}

export const autresTypes = (sansEleve: boolean) => TYPES_DE_NOTE.filter((t) => !sansEleve || t.sansEleve)

/** Themes of the file, the most used first: those offered before the others. */
export const themesDuDossier = (notes: readonly Pick<PieceNote, 'themes'>[], principal: string | null): string[] => {
  const comptes = new Map<string, number>()
  if (principal) comptes.set(principal, 1)
  for (const note of notes) for (const theme of note.themes) comptes.set(theme, (comptes.get(theme) ?? 0) + 1)
  return [...comptes]
    .toSorted(([, a], [, b]) => b - a)
    .map(([theme]) => theme)
    .slice(0, 4)
}
