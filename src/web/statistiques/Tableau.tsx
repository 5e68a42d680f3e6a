import { useState } from 'react'
import type { Periode, PieceComptee, Statistiques } from '../../coffre/face-des-chiffres.ts'
import type { CodeTable } from '../../domain/chiffres.ts'
import { CellTable } from '../shared/CellTable.tsx'
import { useQuestion } from '../shared/coffre.tsx'
import { nombre, pluriel } from '../shared/francais.ts'
import { definitionDe, enteteDeLaTable, type Ligne, lignesDuTableau } from '../shared/tableaux.ts'
import { type Colonne, lireNombre, TOTAL, uaiDe } from './colonnes.ts'
import { Pieces } from './Pieces.tsx'

type TableauProps = {
  table: CodeTable
  statistiques: Statistiques
  colonnes: readonly Colonne[]
  /** Named in the panel, under its title. */
  periode: string
  /** A whole school year: these are the numbers that leave. */
  annuelle: boolean
  onOuvert: (ouvert: boolean) => void
}

type Ouverte = { readonly ligne: Ligne | null; readonly colonne: string }

/** One table of hers; behind each number, its pieces. */
export const Tableau = ({ table, statistiques, colonnes, periode, annuelle, onOuvert }: TableauProps) => {
  const [ouverte, setOuverte] = useState<Ouverte | null>(null)
  const definition = definitionDe(table)
  const dims = statistiques.cellules.filter((c) => c.table === table).map((c) => c.dims)
  const lignes = lignesDuTableau(table, dims)
  const combien = lireNombre(statistiques, table)
  const montrer = (suivante: Ouverte | null) => {
    setOuverte(suivante)
    onOuvert(suivante !== null)
  }
  const groupe = (ligne: Ligne) => lignes.find((l) => l.enfants.includes(ligne))
  const nomDe = (ligne: Ligne | null): string => {
    if (ligne === null) return 'Total'
    const parent = table === 'T4' ? undefined : groupe(ligne)
    return parent ? `${parent.libelle}, ${ligne.libelle}` : ligne.libelle
  }
  return (
    <section aria-labelledby="tableau">
      <div className="table-titre">
        <h2 id="tableau">{definition.titre}</h2>
        <span className="mention">unité&nbsp;: {definition.unite}</span>
      </div>
      {lignes.length === 0 ? (
        <p className="mention">Rien de tel sur cette période. Ce que vous noterez s’ajoutera ici de lui-même.</p>
      ) : (
        <CellTable
          titre="tableau"
          entete={enteteDeLaTable[table]}
          colonnes={colonnes}
          lignes={lignes}
          repliable={table === 'T4'}
          total="Total"
          cellule={(ligne, colonne) => nombre(combien(ligne, colonne))}
          cases={{
            dire: (ligne, colonne) => {
              const n = combien(ligne, colonne)
              return n === 0 ? null : `${nomDe(ligne)}, ${pluriel(n, 'pièce')}, ouvrir`
            },
            estOuverte: (ligne, colonne) =>
              ouverte !== null && ouverte.colonne === colonne && ouverte.ligne?.cle === ligne?.cle,
            ouvrir: (ligne, colonne) => montrer({ ligne, colonne }),
          }}
        />
      )}
      {ouverte && (
        <Derriere
          key={`${ouverte.ligne?.cle} ${ouverte.colonne}`}
          table={table}
          secteur={statistiques.secteur}
          jours={statistiques.periode}
          ouverte={ouverte}
          titre={`${nomDe(ouverte.ligne)}, ${nombre(combien(ouverte.ligne, ouverte.colonne))}`}
          mention={`${ouverte.colonne === TOTAL ? 'Tout le secteur' : (colonnes.find((c) => c.cle === ouverte.colonne)?.nom ?? '')}, ${periode}`}
          n={combien(ouverte.ligne, ouverte.colonne)}
          annuelle={annuelle}
          onClose={() => montrer(null)}
        />
      )}
    </section>
  )
}

type DerriereProps = {
  table: CodeTable
  secteur: string
  jours: Periode
  ouverte: Ouverte
  titre: string
  mention: string
  n: number
  annuelle: boolean
  onClose: () => void
}

/** Once each, newest first; what has no day of its own follows the alphabet. */
const ranger = (pieces: readonly PieceComptee[]): readonly PieceComptee[] =>
  [...new Map(pieces.map((p) => [`${p.coffre} ${p.piece}`, p])).values()].toSorted(
    (a, b) => (b.jour ?? '').localeCompare(a.jour ?? '') || a.nom.localeCompare(b.nom, 'fr'),
  )

const Derriere = ({ table, secteur, jours, ouverte, annuelle, ...panneau }: DerriereProps) => {
  const { ligne, colonne } = ouverte
  const cases = ligne === null ? [[]] : ligne.cases
  const uai = uaiDe(colonne)
  const pieces = useQuestion(['derriere', secteur, jours, table, uai, cases], async (face) =>
    ranger((await Promise.all(cases.map((dims) => face.derriere(secteur, jours, { table, uai, dims })))).flat()),
  )
  // of what is not told by school, only the whole sector leaves
  const reste = !annuelle || (uai !== null && !definitionDe(table).parEtablissement)
  const partira = reste ? 'non' : ligne !== null && cases.length === 1 ? 'lui' : 'en-somme'
  return <Pieces {...panneau} partira={partira} pieces={pieces.data} />
}
