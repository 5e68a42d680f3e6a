import { type ChangeEvent, type DragEvent, useState } from 'react'

type DepotProps = { occupe: boolean; onFichiers: (fichiers: readonly File[]) => void }

/** Chosen or dropped; both files together, or one after the other. */
export const Depot = ({ occupe, onFichiers }: DepotProps) => {
  const [dessus, setDessus] = useState(false)
  const donner = (fichiers: FileList | null) => {
    const donnes = [...(fichiers ?? [])]
    if (donnes.length > 0 && !occupe) onFichiers(donnes)
  }
  const choisir = (event: ChangeEvent<HTMLInputElement>) => {
    donner(event.target.files)
    event.target.value = ''
  }
  const glisser = (event: DragEvent) => {
    event.preventDefault()
    setDessus(true)
  }
  const deposer = (event: DragEvent) => {
    event.preventDefault()
    setDessus(false)
    donner(event.dataTransfer.files)
  }
  return (
    <div
      className={`liste-depot${dessus ? ' liste-depot--dessus' : ''}`}
      onDragOver={glisser}
      onDragLeave={() => setDessus(false)}
      onDrop={deposer}
    >
      <div className="fr-upload-group">
        <label className="fr-label" htmlFor="liste-fichiers">
          Fichiers de l’établissement, à choisir ou à déposer ici
          <span className="fr-hint-text">
            Collège, lycée&nbsp;: SIECLE, exports XML «&nbsp;ElevesSansAdresses&nbsp;» et
            «&nbsp;ResponsablesAvecAdresses&nbsp;», tels quels ou en zip. École&nbsp;: ONDE, extractions CSV des élèves
            et des responsables. Les responsables peuvent venir plus tard.
          </span>
        </label>
        <input
          className="fr-upload"
          type="file"
          id="liste-fichiers"
          multiple
          accept=".xml,.zip,.csv,text/xml,application/zip,text/csv"
          disabled={occupe}
          onChange={choisir}
        />
      </div>
    </div>
  )
}
