import { Input } from '@codegouvfr/react-dsfr/Input'
import type { Delais } from '../../domain/protocole.ts'
import type { z } from 'zod'

type Valeurs = z.infer<typeof Delais>
type Champ = keyof Valeurs

const champs: readonly { readonly champ: Champ; readonly label: string; readonly max: number }[] = [
  { champ: 'accuseJours', label: 'Accusé de réception, en jours après l’envoi', max: 90 },
  { champ: 'retourMois', label: 'Retour, en mois après l’accusé', max: 3 },
  { champ: 'retourMoisMoinsDeDeuxAns', label: 'Retour si un enfant a moins de deux ans, en mois', max: 3 },
]

/** Three months at most: CASF D226-2-4. */
export const DelaisFields = ({
  delais,
  onChange,
}: {
  delais: Valeurs
  onChange: (delais: Valeurs, champ: Champ) => void
}) => (
  <>
    <div className="form-grid form-grid--delais">
      {champs.map(({ champ, label, max }) => (
        <Input
          key={champ}
          label={label}
          nativeInputProps={{
            type: 'number',
            min: 1,
            max,
            required: true,
            inputMode: 'numeric',
            value: delais[champ] === 0 ? '' : delais[champ],
            onChange: (e) => onChange({ ...delais, [champ]: Math.trunc(Number(e.target.value)) }, champ),
          }}
        />
      ))}
    </div>
    <p className="mention">
      L’évaluation d’une information préoccupante dure trois mois au plus, moins pour un très jeune enfant (article
      D226-2-4 du code de l’action sociale et des familles).
    </p>
  </>
)
