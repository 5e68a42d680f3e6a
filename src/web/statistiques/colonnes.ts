import type { Statistiques } from '../../coffre/face-des-chiffres.ts'
import type { CodeTable } from '../../domain/chiffres.ts'
import type { Service } from '../shared/service.ts'
import { compteur, type Ligne } from '../shared/tableaux.ts'

/** Column of the whole sector, counted apart. */
export const TOTAL = 'total'

export type Colonne = { readonly cle: string; readonly libelle: string; readonly nom: string }

/** The schools of the sector in its order, then any other in which something was noted for it, then the whole. */
export const colonnesDuSecteur = (
  service: Service | undefined,
  secteur: string,
  statistiques: Pick<Statistiques, 'cellules'>,
  ecole: string | undefined,
): readonly Colonne[] => {
  const siens = service?.secteurs.find((s) => s.id === secteur)?.uais ?? []
  const uais = [...new Set([...siens, ...statistiques.cellules.flatMap((c) => c.uai ?? [])])]
  const nom = (uai: string) => service?.etablissements.find((e) => e.uai === uai)?.nom ?? uai
  const ecoles = uais.map((uai) => ({ cle: uai, libelle: nom(uai), nom: nom(uai) }))
  const choisie = ecoles.filter((c) => c.cle === ecole)
  if (choisie.length > 0) return choisie
  return [...ecoles, { cle: TOTAL, libelle: 'Total', nom: 'tout le secteur' }]
}

export const uaiDe = (colonne: string): string | null => (colonne === TOTAL ? null : colonne)

/** How many, for a row or for the whole column. */
export const lireNombre = (
  { cellules, totaux }: Pick<Statistiques, 'cellules' | 'totaux'>,
  table: CodeTable,
): ((ligne: Ligne | null, colonne: string) => number) => {
  const parColonne = new Map<string | null, ReturnType<typeof compteur>>()
  for (const uai of new Set(cellules.map((c) => c.uai)))
    parColonne.set(uai, compteur(cellules.filter((c) => c.uai === uai)))
  return (ligne, colonne) => {
    const uai = uaiDe(colonne)
    return ligne === null
      ? (totaux.find((t) => t.table === table && t.uai === uai)?.n ?? 0)
      : (parColonne.get(uai)?.(table, ligne) ?? 0)
  }
}
