import type { CodeTable } from '../../domain/chiffres.ts'
import { motDeLaTable } from './tableaux.ts'

type ChoixDeTableProps = {
  tables: readonly CodeTable[]
  choisie: CodeTable
  onChoisir: (table: CodeTable) => void
}

/** The tables, one shown at a time. */
export const ChoixDeTable = ({ tables, choisie, onChoisir }: ChoixDeTableProps) => (
  <nav aria-label="Tableaux">
    <ul className="tables-choix">
      {tables.map((table) => (
        <li key={table}>
          <button type="button" aria-current={table === choisie ? 'true' : undefined} onClick={() => onChoisir(table)}>
            {motDeLaTable[table]}
          </button>
        </li>
      ))}
    </ul>
  </nav>
)
