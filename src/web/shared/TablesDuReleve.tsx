import { Select } from '@codegouvfr/react-dsfr/Select'
import { useId, useState } from 'react'
import type { CodeTable, Colonne, Releve } from '../../domain/chiffres.ts'
import { cellulesDuReleve } from '../../domain/releve.ts'
import { CellTable } from './CellTable.tsx'
import { ChoixDeTable } from './ChoixDeTable.tsx'
import { nombre } from './francais.ts'
import type { Service } from './service.ts'
import { compteur, definitionDe, enteteDeLaTable, lignesDuTableau } from './tableaux.ts'

const SECTEUR = 'secteur'

const motDeLaColonne: Record<Colonne, string> = {
  annee: 'Année entière',
  t1: '1er trimestre',
  t2: '2e trimestre',
  t3: '3e trimestre',
}

type TablesDuReleveProps = {
  releve: Releve
  service: Service | undefined
  tables: readonly CodeTable[]
}

/** The totals of a sector, number for number: nothing is added that is not in them. */
export const TablesDuReleve = ({ releve, service, tables }: TablesDuReleveProps) => {
  const titre = useId()
  const [table, setTable] = useState<CodeTable>(tables[0] ?? 'T2')
  const [colonne, setColonne] = useState<Colonne>('annee')
  const siennes = cellulesDuReleve(releve).filter((c) => c.table === table && c.colonne === colonne)
  const lignes = lignesDuTableau(
    table,
    siennes.map((c) => c.dims),
  )
  const uais = [...new Set(siennes.flatMap((c) => c.uai ?? []))]
  const nom = (uai: string) => service?.etablissements.find((e) => e.uai === uai)?.nom ?? uai
  const colonnes = [
    ...uais.map((uai) => ({ cle: uai, libelle: nom(uai) })),
    { cle: SECTEUR, libelle: 'Tout le secteur' },
  ]
  const parColonne = new Map(
    colonnes.map(({ cle }) => [
      cle,
      compteur(siennes.filter((c) => (cle === SECTEUR ? c.uai === null : c.uai === cle))),
    ]),
  )
  return (
    <div className="releve">
      <div className="releve__choix">
        <ChoixDeTable tables={tables} choisie={table} onChoisir={setTable} />
        {releve.colonnes.length > 1 && (
          <Select
            label="Période"
            nativeSelectProps={{ value: colonne, onChange: (e) => setColonne(e.target.value as Colonne) }}
          >
            {releve.colonnes.map((c) => (
              <option key={c} value={c}>
                {motDeLaColonne[c]}
              </option>
            ))}
          </Select>
        )}
      </div>
      <div>
        <div className="table-titre">
          <h3 id={titre}>{definitionDe(table).titre}</h3>
          <span className="mention">unité&nbsp;: {definitionDe(table).unite}</span>
        </div>
        {lignes.length === 0 ? (
          <p className="mention">Aucun nombre dans ce tableau.</p>
        ) : (
          <CellTable
            titre={titre}
            entete={enteteDeLaTable[table]}
            colonnes={colonnes}
            lignes={lignes}
            cellule={(ligne, cle) =>
              // A group is only a heading here: its sum is not among what was sent.
              ligne === null || ligne.enfants.length > 0 ? '' : nombre(parColonne.get(cle)?.(table, ligne) ?? 0)
            }
          />
        )}
      </div>
    </div>
  )
}
