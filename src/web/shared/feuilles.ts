import type { CodeTable } from '../../domain/chiffres.ts'
import type { Feuille } from '../../ecrits/face.ts'
import { definitionDe, enteteDeLaTable, type Ligne, motDeLaTable } from './tableaux.ts'

type Colonne = { readonly cle: string; readonly libelle: string }

type Contenu = {
  readonly lignes: readonly Ligne[]
  readonly colonnes: readonly Colonne[]
  readonly valeur: (ligne: Ligne | null, colonne: string) => string | number | null
  readonly total: string | null
  /** Said under the figures, a line each: where they come from, what they count. */
  readonly notes: readonly string[]
}

/** A table as a sheet: a group and what it groups stand in two columns, so that a spreadsheet may sort and sum. */
export const feuilleDuTableau = (code: CodeTable, contenu: Contenu): Feuille => {
  const { lignes, colonnes, valeur, total, notes } = contenu
  const groupe = lignes.some((l) => l.enfants.length > 0)
  const rangee = (premier: string, second: string, ligne: Ligne | null) => [
    premier,
    ...(groupe ? [second] : []),
    ...colonnes.map((c) => valeur(ligne, c.cle)),
  ]
  return {
    nom: motDeLaTable[code],
    lignes: [
      [enteteDeLaTable[code], ...(groupe ? ['Précision'] : []), ...colonnes.map((c) => c.libelle)],
      ...lignes.flatMap((ligne) =>
        ligne.enfants.length === 0
          ? [rangee(ligne.libelle, '', ligne)]
          : ligne.enfants.map((enfant) => rangee(ligne.libelle, enfant.libelle, enfant)),
      ),
      ...(total === null ? [] : [rangee(total, '', null)]),
      ...[`Unité\u00a0: ${definitionDe(code).unite}`, ...notes].map((note) => [note]),
    ],
  }
}
