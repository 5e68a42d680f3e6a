import type { LigneRefusee, ObjetImporte, TypeFichier, Valeur } from '../../domain/etablissement-import.ts'
import { estRefus } from '../../domain/refus.ts'
import { estRepare, type LireChamp } from './champs.ts'
import type { Champ } from '../../domain/etablissement-champ.ts'
import { motifChamp } from './motifs.ts'
import type { Rangee } from './tableau.ts'

export type Champs = Readonly<Record<string, Valeur>>

/** What one file says of one thing. A column that the file does not have is not in `champs`: it changes nothing. */
export type Apport = {
  readonly objet: ObjetImporte
  readonly cle: Readonly<Record<string, string | number>>
  readonly champs: Champs
  readonly ligne: number
}

export type Lecture = {
  readonly type: TypeFichier
  readonly lignes: number
  readonly apports: readonly Apport[]
  readonly refus: readonly LigneRefusee[]
  /** Values put right after a spreadsheet, counted by field. */
  readonly repares: Readonly<Record<string, number>>
  /** Lines of which no school could be made: any school may hide there. */
  readonly perdues: number
}

export type Carnet = {
  readonly refus: LigneRefusee[]
  readonly repares: Record<string, number>
  perdues: number
}

export const perdre = (carnet: Carnet, refusee: LigneRefusee): void => {
  carnet.refus.push(refusee)
  carnet.perdues += 1
}

export type Colonnes = Readonly<Partial<Record<Champ, readonly [alias: readonly string[], lire: LireChamp]>>>

/** Reads the known columns of a line, repairing or refusing field by field. */
export const lireColonnes = (rangee: Rangee, colonnes: Colonnes, carnet: Carnet): Record<string, Valeur> => {
  const lus: Record<string, Valeur> = {}
  for (const [champ, [alias, lire]] of Object.entries(colonnes) as [Champ, [readonly string[], LireChamp]][]) {
    const saisie = rangee.lire(alias)
    if (saisie === undefined) continue
    const lu = lire(saisie)
    if (estRefus(lu)) {
      // Not null: a value that could not be read must not erase the one already known.
      carnet.refus.push({ ligne: rangee.n, champ, motif: motifChamp(champ, saisie, lu) })
    } else if (estRepare(lu)) {
      carnet.repares[champ] = (carnet.repares[champ] ?? 0) + 1
      lus[champ] = lu.repare
    } else lus[champ] = lu
  }
  return lus
}

/** One kind of file: how its header is recognised, how a line is read, what the whole gives. */
export type Lecteur = {
  readonly reconnait: (entetes: ReadonlySet<string>) => boolean
  /** Columns where the UAI may stand; null for a file about communes. */
  readonly uai: readonly string[] | null
  readonly commencer: (entetes: ReadonlySet<string>, carnet: Carnet) => LectureEnCours
}
export type LectureEnCours = {
  readonly ligne: (rangee: Rangee, uai: string) => void
  readonly fin: () => { readonly type: TypeFichier; readonly apports: readonly Apport[] }
}
