import type { RefusUai } from '../../domain/uai.ts'
import { estRefus } from '../../domain/refus.ts'
import { estRepare, type LireChamp, type RefusChamp, type Valeur } from './champs.ts'
import { motifChamp, type Champ } from './motifs.ts'
import type { Rangee } from './tableau.ts'

export type TypeFichier =
  | 'annuaire'
  | 'geolocalisation'
  | 'ips-ecoles'
  | 'ips-colleges'
  | 'ips-lycees'
  | 'education-prioritaire'
  | 'effectifs-ecoles'
  | 'effectifs-colleges'
  | 'effectifs-lycees-gt'
  | 'effectifs-second-degre'
  | 'densite'

export type Objet = 'etablissement' | 'site' | 'ips' | 'effectif' | 'reseau_prioritaire' | 'densite_commune'
export type Champs = Readonly<Record<string, Valeur>>

/** What one file says of one thing. A column that the file does not have is not in `champs`: it changes nothing. */
export type Apport = {
  readonly objet: Objet
  readonly cle: Readonly<Record<string, string | number>>
  readonly champs: Champs
  readonly ligne: number
}

/** `champ` is told when the line itself is kept without it. */
export type LigneRefusee = { readonly ligne: number; readonly motif: string; readonly champ?: string }

export type Lecture = {
  readonly type: TypeFichier
  readonly lignes: number
  readonly apports: readonly Apport[]
  readonly refus: readonly LigneRefusee[]
  /** Values put right after a spreadsheet, counted by field. */
  readonly repares: Readonly<Record<string, number>>
}

export type Carnet = {
  readonly refus: LigneRefusee[]
  readonly repares: Record<string, number>
}

export type Colonnes = Readonly<Partial<Record<Champ, readonly [alias: readonly string[], lire: LireChamp]>>>

/** Reads the known columns of a line, repairing or refusing field by field. */
export const lireColonnes = (rangee: Rangee, colonnes: Colonnes, carnet: Carnet): Record<string, Valeur> => {
  const lus: Record<string, Valeur> = {}
  for (const [champ, [alias, lire]] of Object.entries(colonnes) as [Champ, [readonly string[], LireChamp]][]) {
    const saisie = rangee.lire(alias)
    if (saisie === undefined) continue
    const lu = lire(saisie)
    if (typeof lu === 'object' && lu !== null && estRefus(lu)) {
      carnet.refus.push({ ligne: rangee.n, champ, motif: motifChamp(champ, saisie, lu as RefusChamp) })
      lus[champ] = null
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
export type { RefusUai }
