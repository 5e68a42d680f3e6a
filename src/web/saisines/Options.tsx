import type { ReactNode } from 'react'

export type Option = { readonly valeur: string; readonly libelle: ReactNode; readonly precision?: string | undefined }

type OptionsProps = {
  label: string
  nom: string
  options: readonly Option[]
  valeur: string | null
  onChange: (valeur: string) => void
}

/** One choice among long lines: what chips are too short for. */
export const Options = ({ label, nom, options, valeur, onChange }: OptionsProps) => (
  <fieldset className="options">
    <legend className="champ__label">{label}</legend>
    {options.map((o) => (
      <label key={o.valeur} className="options__one">
        <input
          type="radio"
          className="task__box"
          name={nom}
          value={o.valeur}
          checked={o.valeur === valeur}
          onChange={() => onChange(o.valeur)}
        />
        <span>
          {o.libelle}
          {o.precision && <span className="mention options__precision">{o.precision}</span>}
        </span>
      </label>
    ))}
  </fieldset>
)
