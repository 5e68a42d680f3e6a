import { Select } from '@codegouvfr/react-dsfr/Select'
import { FONCTIONS, type Fonction } from '../../domain/fonction.ts'
import type { Service } from '../shared/service.ts'
import { motDeLaFonction } from './fonctions.ts'

export type Rattachement = { readonly uai: string; readonly fonction: Fonction | '' }

type RattachementFieldsProps = {
  service: Service
  valeur: Rattachement
  onChange: (valeur: Rattachement) => void
}

/** A school that a sector serves, and what she is there. */
export const RattachementFields = ({ service, valeur, onChange }: RattachementFieldsProps) => (
  <>
    <Select
      label="Établissement"
      nativeSelectProps={{
        value: valeur.uai,
        required: true,
        onChange: (e) => onChange({ ...valeur, uai: e.target.value }),
      }}
    >
      <option value="" disabled>
        Choisir un établissement
      </option>
      {service.etablissements
        .filter((e) => e.secteur !== null)
        .map((e) => (
          <option key={e.uai} value={e.uai}>
            {e.commune ? `${e.nom}, ${e.commune}` : e.nom}
          </option>
        ))}
    </Select>
    <Select
      label="Fonction"
      nativeSelectProps={{
        value: valeur.fonction,
        required: true,
        onChange: (e) => {
          const fonction = FONCTIONS.find((f) => f === e.target.value)
          if (fonction) onChange({ ...valeur, fonction })
        },
      }}
    >
      <option value="" disabled>
        Choisir une fonction
      </option>
      {FONCTIONS.map((fonction) => (
        <option key={fonction} value={fonction}>
          {motDeLaFonction[fonction]}
        </option>
      ))}
    </Select>
  </>
)
