import './tableaux.css'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { Ligne } from './tableaux.ts'

export type ColonneDeTable = { readonly cle: string; readonly libelle: ReactNode }

/** The cells that open: a button across the whole cell. `null` for `ligne`: the row of totals. */
export type CasesOuvrables = {
  /** What the button says; null: nothing to open, plain text. */
  readonly dire: (ligne: Ligne | null, colonne: string) => string | null
  readonly estOuverte: (ligne: Ligne | null, colonne: string) => boolean
  readonly ouvrir: (ligne: Ligne | null, colonne: string) => void
}

type CellTableProps = {
  /** Id of the title that names it. */
  titre: string
  entete: string
  colonnes: readonly ColonneDeTable[]
  lignes: readonly Ligne[]
  cellule: (ligne: Ligne | null, colonne: string) => ReactNode
  cases?: CasesOuvrables
  /** Name of the row of totals; absent: none. */
  total?: string | undefined
  /** Groups are closed at first and opened by their name. */
  repliable?: boolean
}

const PAS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

/** Arrows go from cell to cell, over those that hold nothing to open. */
const parLesFleches = (event: KeyboardEvent<HTMLTableElement>): void => {
  const pas = PAS[event.key]
  const ici = event.target instanceof HTMLElement ? event.target.closest<HTMLTableCellElement>('td, th') : null
  if (!pas || !ici || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  const visibles = [...event.currentTarget.rows].filter((r) => r.offsetParent !== null)
  let ligne = visibles.findIndex((r) => r.contains(ici)) + pas[0]
  let colonne = ici.cellIndex + pas[1]
  for (;;) {
    const cellule = visibles[ligne]?.cells[colonne]
    if (!cellule) return
    const bouton = cellule.querySelector('button')
    if (bouton) return bouton.focus()
    ligne += pas[0]
    colonne += pas[1]
  }
}

const cleDe = (ligne: Ligne | null, colonne: string): string => `${ligne?.cle ?? 'total'} / ${colonne}`

/** Figures: a name at left, a column a school. On a narrow screen the names stay while the columns pass beside them. */
export const CellTable = (props: CellTableProps) => {
  const { titre, entete, colonnes, lignes, cellule, cases, total, repliable = false } = props
  const [ouverts, setOuverts] = useState<ReadonlySet<string>>(new Set())
  // The table is one stop of the keyboard: the cell last reached, else the first that opens.
  const [atteinte, setAtteinte] = useState<string | null>(null)
  const basculer = (cle: string) => {
    const suite = new Set(ouverts)
    if (!suite.delete(cle)) suite.add(cle)
    setOuverts(suite)
  }
  const visibles: readonly (Ligne | null)[] = [
    ...lignes.flatMap((l) => [l, ...(repliable && !ouverts.has(l.cle) ? [] : l.enfants)]),
    ...(total === undefined ? [] : [null]),
  ]
  const atteignables = cases
    ? visibles.flatMap((l) => colonnes.filter((c) => cases.dire(l, c.cle) !== null).map((c) => cleDe(l, c.cle)))
    : []
  const arret = atteinte !== null && atteignables.includes(atteinte) ? atteinte : atteignables[0]

  const uneCase = (ligne: Ligne | null, colonne: string) => {
    const dit = cases?.dire(ligne, colonne) ?? null
    const cle = cleDe(ligne, colonne)
    const contenu = cellule(ligne, colonne)
    return (
      <td key={colonne}>
        {cases && dit !== null ? (
          <button
            type="button"
            className="cell-table__case"
            aria-label={dit}
            aria-pressed={cases.estOuverte(ligne, colonne)}
            tabIndex={cle === arret ? 0 : -1}
            onFocus={() => setAtteinte(cle)}
            onClick={() => cases.ouvrir(ligne, colonne)}
          >
            {contenu}
          </button>
        ) : (
          <span className={`cell-table__texte${contenu === '0' ? ' cell-table__zero' : ''}`}>{contenu}</span>
        )}
      </td>
    )
  }
  const rangee = (ligne: Ligne, genre: 'groupe' | 'enfant' | 'seule', cachee = false) => (
    <tr key={`${genre} ${ligne.cle}`} className={`cell-table__${genre}${cachee ? ' cell-table__cachee' : ''}`}>
      <th scope="row">
        {genre === 'groupe' && repliable ? (
          <button
            type="button"
            className="cell-table__pli"
            aria-expanded={ouverts.has(ligne.cle)}
            onClick={() => basculer(ligne.cle)}
          >
            {ligne.libelle}
          </button>
        ) : (
          ligne.libelle
        )}
      </th>
      {colonnes.map(({ cle }) => uneCase(ligne, cle))}
    </tr>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a zone that scrolls is reached by the keyboard
    <div className="cell-table__zone" role="region" aria-labelledby={titre} tabIndex={0}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows between the buttons it holds */}
      <table
        className={`cell-table${colonnes.length < 3 ? ' cell-table--etroite' : ''}`}
        aria-labelledby={titre}
        onKeyDown={parLesFleches}
      >
        <thead>
          <tr>
            <th scope="col">{entete}</th>
            {colonnes.map(({ cle, libelle }) => (
              <th key={cle} scope="col" className="nombre">
                {libelle}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lignes.flatMap((ligne) => [
            rangee(ligne, ligne.enfants.length > 0 ? 'groupe' : 'seule'),
            ...ligne.enfants.map((enfant) => rangee(enfant, 'enfant', repliable && !ouverts.has(ligne.cle))),
          ])}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              <th scope="row">{total}</th>
              {colonnes.map(({ cle }) => uneCase(null, cle))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}
