import { useState } from 'react'
import type { Feuille } from '../../ecrits/face.ts'
import { exporterTableaux } from './tableur.ts'

type ExportsProps = {
  /** Name of the file, without its ending: no name of a child, no reason. */
  nom: string
  /** Every table, a sheet each. */
  toutes: () => readonly Feuille[]
  /** The one that is on screen, for a format that holds one only. */
  affichee: () => Feuille
  /** What the file becomes once it is out. */
  avertissement?: string
}

/** Print, or take away as a spreadsheet made on this machine. */
export const Exports = ({ nom, toutes, affichee, avertissement }: ExportsProps) => {
  const [dit, setDit] = useState('')
  const exporter = async (format: 'ods' | 'csv') => {
    setDit('Le fichier se prépare.')
    try {
      await exporterTableaux(format === 'ods' ? toutes() : [affichee()], format, nom)
      setDit(`Enregistré dans vos téléchargements\u00a0: ${nom}.${format}.`)
    } catch {
      setDit('Le fichier n’a pas pu être fait. Rechargez la page, puis réessayez.')
    }
  }
  return (
    <div className="exports">
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => window.print()}>
        Imprimer
      </button>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void exporter('ods')}>
        Tous les tableaux (ODS)
      </button>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void exporter('csv')}>
        Ce tableau (CSV)
      </button>
      <span role="status" className="exports__dit">
        {dit}
      </span>
      {avertissement !== undefined && <p className="mention">{avertissement}</p>}
    </div>
  )
}
