// What a list is read from: files of the school today, an API of the ministry tomorrow (SYGNE). Each gives the same thing.
import type { Jour } from '../../domain/identite.ts'
import type { EleveDeListe, ResponsableDeListe } from '../../domain/liste.ts'
import { refuser } from '../../domain/refus.ts'
import type { Avertissement, FichierRefuse, FormatDeListe, RefusDeListe } from '../face-des-listes.ts'

export type EleveLu = { readonly classe: string; readonly niveau: string; readonly eleve: EleveDeListe }

/** Whose adult: by the key of the school's own file, or by names alone. */
export type Enfant =
  | { readonly cle: string }
  | { readonly nom: string; readonly usage: string; readonly prenom: string; readonly classe: string }

export type AdulteLu = { readonly enfant: Enfant; readonly adulte: ResponsableDeListe }

export type ListeLue = {
  readonly format: FormatDeListe
  /** Null: the source does not say. */
  readonly uai: string | null
  readonly annee: number | null
  readonly exporteLe: Jour | null
  readonly eleves: readonly EleveLu[]
  readonly adultes: readonly AdulteLu[]
  readonly avertissements: readonly Avertissement[]
}

export type Question = { readonly uai: string; readonly annee: number; readonly jour: Jour }

export type Suivi = {
  avancer(fait: number, total: number): void
  /** Lets the worker hear the page. False: she has stopped. */
  souffler(): Promise<boolean>
}

export type EleveSource = (question: Question, suivi: Suivi) => Promise<readonly ListeLue[] | FichierRefuse>

export const refuserFichier = (
  motif: RefusDeListe,
  { fichier = null, ligne = null, detail = '' }: Partial<Omit<FichierRefuse, 'refus'>> = {},
): FichierRefuse => ({ ...refuser(motif), fichier, ligne, detail })

/** Values longer than their place are cut, and told. */
export const creerCoupe = (avertissements: Avertissement[]) => (texte: string, longueur: number, sujet: string) => {
  const net = texte.replace(/\s+/gu, ' ').trim()
  if (net.length <= longueur) return net
  avertissements.push({ code: 'valeur-coupee', sujet })
  return net.slice(0, longueur).trim()
}
