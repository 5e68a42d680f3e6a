import { Input } from '@codegouvfr/react-dsfr/Input'
import type { Protocole } from '../../domain/protocole.ts'

type Numero = Protocole['numeros'][number]

const champs: readonly { readonly champ: keyof Numero; readonly label: string; readonly max: number }[] = [
  { champ: 'nom', label: 'Qui', max: 80 },
  { champ: 'numero', label: 'Numéro', max: 30 },
  { champ: 'quand', label: 'Quand', max: 120 },
]

type NumerosFieldsProps = {
  numeros: readonly Numero[]
  onChange: (numeros: Numero[], champ: string | null) => void
}

/** Shown to whoever writes, above the national ones. */
export const NumerosFields = ({ numeros, onChange }: NumerosFieldsProps) => (
  <>
    {numeros.map((numero, rang) => (
      <fieldset key={rang} className="carte numero">
        <legend className="visually-hidden">{numero.nom || `Numéro ${rang + 1}`}</legend>
        {champs.map(({ champ, label, max }) => (
          <Input
            key={champ}
            label={label}
            nativeInputProps={{
              value: numero[champ],
              maxLength: max,
              required: champ !== 'quand',
              autoComplete: 'off',
              ...(champ === 'numero' ? { inputMode: 'tel' as const, minLength: 2 } : {}),
              ...(champ === 'nom' ? { placeholder: 'Astreinte du parquet' } : {}),
              ...(champ === 'quand' ? { placeholder: 'nuit et week-end' } : {}),
              onChange: (e) =>
                onChange(numeros.with(rang, { ...numero, [champ]: e.target.value }), `n${rang}.${champ}`),
            }}
          />
        ))}
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm"
          onClick={() =>
            onChange(
              numeros.filter((_, i) => i !== rang),
              null,
            )
          }
        >
          Retirer<span className="visually-hidden">, {numero.nom || `numéro ${rang + 1}`}</span>
        </button>
      </fieldset>
    ))}
    {numeros.length < 8 && (
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-add-line fr-btn--icon-left"
        onClick={() => onChange([...numeros, { nom: '', numero: '', quand: '' }], null)}
      >
        Ajouter un numéro
      </button>
    )}
    <p className="mention protocole-nationaux">
      Les numéros nationaux (17, 15, 119, 114, 3114, 3018) sont toujours montrés.
    </p>
  </>
)
