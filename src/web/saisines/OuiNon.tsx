import { ChipRadios } from '../shared/Chips.tsx'
import { ChampChips } from '../shared/ResponsableFields.tsx'

type Props = {
  label: string
  /** Null: not said. */
  valeur: boolean | null
  onChange: (valeur: boolean | null) => void
}

export const OuiNon = ({ label, valeur, onChange }: Props) => (
  <ChampChips label={label}>
    <ChipRadios
      label={label}
      choix={[
        { valeur: 'oui', libelle: 'Oui' },
        { valeur: 'non', libelle: 'Non' },
        { valeur: 'inconnu', libelle: 'Pas su' },
      ]}
      valeur={valeur === null ? 'inconnu' : valeur ? 'oui' : 'non'}
      onChange={(v) => onChange(v === 'inconnu' ? null : v === 'oui')}
    />
  </ChampChips>
)
